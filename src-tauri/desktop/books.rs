//! Books that the reader takes out of the library.

use std::{
    fs::File,
    io::{Cursor, Write},
    path::Path,
};

use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tearsheet_library::{IssueId, LibraryError};
use tearsheet_weekly::{BookError, write_issue};
use tearsheet_wire::{WindowErrorCode, WireError};
use time::OffsetDateTime;

use crate::{
    commands::photos::answer, desk::Desk, faults::off_thread, preferences, weekly::tongue_of,
};

/// Writes an issue as a book to the file that the reader names; the path, or none where they name none. The system's
/// dialog asks before another file is lost.
pub async fn save_issue(
    app: &AppHandle,
    window: &WebviewWindow,
    desk: &Desk,
    id: IssueId,
) -> Result<Option<String>, WireError> {
    let library = desk.collection().await?.library.clone();
    let (issue, settings) = desk
        .in_library(move |library| Ok((library.issue(id)?, preferences::settings(library)?)))
        .await?;
    let issue = issue.ok_or_else(|| WireError::of(WindowErrorCode::StoryGone))?;
    let tongue = tongue_of(desk, settings.language);
    let dialog = app.dialog().file().set_parent(window);
    let dialog = dialog.set_file_name(format!("tearsheet-weekly-{}.epub", issue.number));
    let Some(path) = answer(|tell| dialog.save_file(tell)).await else {
        return Ok(None);
    };
    let shown = path.to_string_lossy().into_owned();
    off_thread(move || {
        let mut book = Cursor::new(Vec::new());
        let now = OffsetDateTime::now_utc();
        write_issue(&library, &issue, tongue, now, &mut book)
            .map_err(|error| told(error, &path))?;
        File::create(&path)
            .and_then(|mut file| file.write_all(&book.into_inner()))
            .map_err(|source| LibraryError::FileFailed { path, source }.into())
    })
    .await?;
    Ok(Some(shown))
}

fn told(error: BookError, path: &Path) -> WireError {
    match error {
        BookError::Library(error) => error.into(),
        BookError::Unwritable(source) => LibraryError::FileFailed {
            path: path.to_path_buf(),
            source,
        }
        .into(),
    }
}
