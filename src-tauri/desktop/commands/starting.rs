//! What the view asks for first.

use std::sync::Arc;

use tauri::{AppHandle, async_runtime, command};
use tearsheet_library::{Library, LibraryError, ShelfCounts};
use tearsheet_wire::{Session, Settings, Start, StoryView, WireError};

use super::OnDesk;
use super::opening::drawn;
use crate::{coming, desk::Desk, first::First, menu, preferences, window};

/// Everything that the first view needs. A library that could not be opened is told in the answer:
/// the window has to be there to say so.
#[command]
pub async fn start(app: AppHandle, desk: OnDesk<'_>) -> Result<Start, WireError> {
    // The drafts of a view that is gone: nobody can close them any more.
    let left = desk.drafts().close_all();
    if let Ok(collection) = desk.collection().await {
        for draft in left {
            // Files that stay behind are the next start's to sweep.
            let _ = collection.queue.let_go(&draft).await;
        }
    }
    let (kept, library_error) = match desk.in_library(Kept::read).await {
        Ok(kept) => (kept, None),
        Err(error) => (Kept::default(), Some(error)),
    };
    let first = first_view(&desk).await;
    let start = gather(&desk, kept, library_error, first).await;
    window::show_theme(&app, start.theme);
    menu::show(&app, start.language);
    Ok(start)
}

/// The view is drawn and hears events from now on: the photos of its first story may come. Gives what was
/// asked for while it could not hear.
#[command]
pub async fn hear(app: AppHandle, desk: OnDesk<'_>) -> Result<Option<String>, WireError> {
    let (asked, drawn) = desk.let_hear();
    clear_deleted(&desk);
    if let Err(error) = desk.work(&app).await {
        // The view knows of a library that did not open; the next save asked for tries again.
        eprintln!("tearsheet: saves cannot be gone on with ({:?})", error.code);
    }
    desk.keep_time(&app);
    if let Some(draft) = drawn {
        for edition in draft.editions() {
            coming::bring_photos(&app, &desk, &draft, &edition.language);
        }
    }
    Ok(asked)
}

/// Lets go of what was deleted in the runs before, which nobody can take back now. A view that starts again
/// within a run leaves alone what its reader can still take back.
fn clear_deleted(desk: &Arc<Desk>) {
    if !desk.undos().are_none() {
        return;
    }
    let desk = Arc::clone(desk);
    async_runtime::spawn(async move {
        if let Err(error) = desk.in_library(Library::clear_deleted).await {
            eprintln!(
                "tearsheet: deleted stories still take room ({:?})",
                error.code
            );
        }
    });
}

/// The first story as the view shows it; none where it could not be had early.
async fn first_view(desk: &Arc<Desk>) -> Option<StoryView> {
    match desk.take_first().await? {
        First::LastRead(view) => Some(*view),
        First::Asked(draft) => {
            let shown = draft.editions().first()?.language.clone();
            let view = drawn(desk, draft.clone(), &shown).await.ok()?;
            desk.drafts().add(draft.clone());
            desk.hold_photos(draft);
            // It is given here, and not to be asked for again.
            desk.take_asked();
            Some(view)
        }
    }
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

async fn gather(
    desk: &Arc<Desk>,
    kept: Kept,
    library_error: Option<WireError>,
    first: Option<StoryView>,
) -> Start {
    let arguments = desk.arguments();
    let language = arguments.language().unwrap_or(kept.settings.language);
    let set_aside = match desk.collection().await {
        Ok(collection) => collection.set_aside.as_ref(),
        Err(_) => None,
    };
    Start {
        language: preferences::spoken(language),
        theme: arguments.theme().unwrap_or(kept.settings.theme),
        settings: kept.settings,
        counts: kept.counts,
        set_aside: set_aside.map(|path| path.display().to_string()),
        library_error,
        asked: desk.take_asked(),
        first,
        sample_dismissed: kept.sample_dismissed,
        session: kept.session,
        recovered: desk.take_recovered(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
