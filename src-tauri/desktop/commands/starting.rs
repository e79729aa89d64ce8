//! What the view asks for first.

use std::sync::Arc;

use tauri::{AppHandle, command};
use tearsheet_library::{Library, LibraryError, ShelfCounts};
use tearsheet_wire::{Session, Settings, Start, WireError};

use super::OnDesk;
use crate::{desk::Desk, preferences, window};

/// Everything that the first view needs. A library that could not be opened is told in the answer:
/// the window has to be there to say so.
#[command]
pub async fn start(app: AppHandle, desk: OnDesk<'_>) -> Result<Start, WireError> {
    // The drafts of a view that is gone: nobody can close them any more.
    desk.drafts().close_all();
    let (kept, library_error) = match desk.in_library(Kept::read).await {
        Ok(kept) => (kept, None),
        Err(error) => (Kept::default(), Some(error)),
    };
    let start = gather(&desk, kept, library_error).await;
    window::show_theme(&app, start.theme);
    Ok(start)
}

/// What the library holds of the first view.
#[derive(Default)]
struct Kept {
    settings: Settings,
    counts: ShelfCounts,
    session: Option<Session>,
    sample_dismissed: bool,
}

impl Kept {
    fn read(library: &Library) -> Result<Self, LibraryError> {
        Ok(Self {
            settings: preferences::settings(library)?,
            counts: library.counts()?,
            session: preferences::session(library)?,
            sample_dismissed: preferences::is_sample_dismissed(library)?,
        })
    }
}

async fn gather(desk: &Arc<Desk>, kept: Kept, library_error: Option<WireError>) -> Start {
    let arguments = desk.arguments();
    let system: Vec<String> = sys_locale::get_locales().collect();
    let language = arguments.language().unwrap_or(kept.settings.language);
    let set_aside = match desk.collection().await {
        Ok(collection) => collection.set_aside.as_ref(),
        Err(_) => None,
    };
    Start {
        language: language.resolve(system.iter().map(String::as_str)),
        theme: arguments.theme().unwrap_or(kept.settings.theme),
        settings: kept.settings,
        counts: kept.counts,
        set_aside: set_aside.map(|path| path.display().to_string()),
        library_error,
        asked: desk.take_asked(),
        sample_dismissed: kept.sample_dismissed,
        session: kept.session,
        recovered: desk.take_recovered(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
