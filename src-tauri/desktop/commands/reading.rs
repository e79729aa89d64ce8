//! What the app remembers of a reader: place, choices, the sample put away.

use tauri::{AppHandle, command};
use tearsheet_library::{Position, StoryId};
use tearsheet_story::Language;
use tearsheet_wire::{Session, Settings, WireError};

use super::OnDesk;
use crate::{preferences, window};

/// Remembers where the reader stopped in an edition.
#[command]
pub async fn remember_position(
    desk: OnDesk<'_>,
    id: StoryId,
    language: Language,
    position: Position,
) -> Result<(), WireError> {
    desk.in_library(move |library| {
        library.remember_position(id, &language, position)?;
        let language = Some(language);
        preferences::remember_session(library, &Session { id, language })
    })
    .await
}

/// Keeps the reader's choices, and shows those that are the window's own.
#[command]
pub async fn save_settings(
    app: AppHandle,
    desk: OnDesk<'_>,
    settings: Settings,
) -> Result<(), WireError> {
    let settings = settings.within_limits();
    window::show_theme(&app, desk.arguments().theme().unwrap_or(settings.theme));
    desk.in_library(move |library| preferences::save(library, &settings))
        .await
}

/// Puts the sample story away for good.
#[command]
pub async fn dismiss_sample(desk: OnDesk<'_>) -> Result<(), WireError> {
    desk.in_library(preferences::dismiss_sample).await
}
