//! Photos: the wall of all, and those that the reader takes out of the library.

use std::{path::PathBuf, sync::Arc};

use tauri::{AppHandle, WebviewWindow, command};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tearsheet_library::{Copied, Filter, PhotoHash, WallPhoto};
use tearsheet_wire::{NamedPhoto, SavedPhotos, WindowErrorCode, WireError};
use tokio::sync::oneshot;

use super::OnDesk;
use crate::{clipboard::Clipboard, faults::off_thread, given::Given, photo_name::photo_name};

/// A stretch of the wall of all photos.
#[command]
pub async fn list_photos(
    desk: OnDesk<'_>,
    filter: Given<Filter>,
    limit: Given<u32>,
    offset: Given<u32>,
) -> Result<Vec<WallPhoto>, WireError> {
    desk.in_library(move |library| library.wall(&filter.0, limit.0, offset.0))
        .await
}

/// How many photos the wall has.
#[command]
pub async fn count_photos(desk: OnDesk<'_>, filter: Given<Filter>) -> Result<u32, WireError> {
    desk.in_library(move |library| library.count_wall(&filter.0))
        .await
}

/// Writes a photo's own bytes to the file that the reader names; the path, or none where they name none. The
/// system's dialog asks before another file is lost.
#[command]
pub async fn save_photo(
    app: AppHandle,
    window: WebviewWindow,
    desk: OnDesk<'_>,
    title: Given<String>,
    of: Given<u32>,
    photo: Given<NamedPhoto>,
) -> Result<Option<String>, WireError> {
    let Given(photo) = photo;
    let stored = desk
        .in_library(move |library| library.photo(&photo.file))
        .await?
        .ok_or_else(gone)?;
    let name = photo_name(&title.0, photo.place, of.0, photo.credit.as_deref());
    let extension = stored.file.kind.extension();
    let dialog = dialog(&app, &window).set_file_name(format!("{name}.{extension}"));
    let Some(path) = answer(|tell| dialog.save_file(tell)).await else {
        return Ok(None);
    };
    let shown = path.to_string_lossy().into_owned();
    let is_there = desk
        .in_library(move |library| library.copy_photo_to(&photo.file, &path))
        .await?;
    is_there.then_some(Some(shown)).ok_or_else(gone)
}

/// Writes photos' own bytes into the folder that the reader picks; none where they pick none. No file that
/// lies there is lost.
#[command]
pub async fn save_photos(
    app: AppHandle,
    window: WebviewWindow,
    desk: OnDesk<'_>,
    title: Given<String>,
    photos: Given<Vec<NamedPhoto>>,
) -> Result<Option<SavedPhotos>, WireError> {
    let dialog = dialog(&app, &window);
    let Some(folder) = answer(|tell| dialog.pick_folder(tell)).await else {
        return Ok(None);
    };
    desk.in_library(move |library| {
        let mut saved = SavedPhotos {
            folder: folder.to_string_lossy().into_owned(),
            written: 0,
            there: 0,
        };
        let of = photos.0.iter().map(|photo| photo.place).max().unwrap_or(1);
        for photo in &photos.0 {
            let name = photo_name(&title.0, photo.place, of, photo.credit.as_deref());
            match library.copy_photo_into(&photo.file, &folder, &name)? {
                Some(Copied::New(_)) => saved.written += 1,
                Some(Copied::There(_)) => saved.there += 1,
                // Removed since the view was told of it: the numbers say so.
                None => {}
            }
        }
        Ok(Some(saved))
    })
    .await
}

/// Puts a photo on the system's clipboard.
#[command]
pub async fn copy_photo(
    desk: OnDesk<'_>,
    clipboard: tauri::State<'_, Arc<Clipboard>>,
    file: Given<PhotoHash>,
) -> Result<(), WireError> {
    let pixels = desk
        .in_library(move |library| library.pixels(&file.0))
        .await?
        .ok_or_else(gone)?;
    let clipboard = Arc::clone(&clipboard);
    off_thread(move || {
        clipboard
            .put(pixels)
            .map_err(|error| WireError::with_detail(WindowErrorCode::NotCopied, error.to_string()))
    })
    .await
}

fn dialog(app: &AppHandle, window: &WebviewWindow) -> FileDialogBuilder<tauri::Wry> {
    app.dialog().file().set_parent(window)
}

/// What the reader answers in a dialog.
pub async fn answer(
    show: impl FnOnce(Box<dyn FnOnce(Option<FilePath>) + Send>),
) -> Option<PathBuf> {
    let (tell, told) = oneshot::channel();
    show(Box::new(move |path| {
        // The view that asked may be gone; then nobody waits for the answer.
        let _ = tell.send(path);
    }));
    told.await.unwrap_or_default()?.into_path().ok()
}

const fn gone() -> WireError {
    WireError::of(WindowErrorCode::PhotoGone)
}
