//! What the app remembers of a reader: place, choices, the sample put away.

use tauri::{AppHandle, command};
use tearsheet_library::{Position, StoryId};
use tearsheet_story::Language;
use tearsheet_wire::{Session, Settings, WireError};

use super::OnDesk;
use crate::{given::Given, menu, preferences, window};

/// Remembers where the reader stopped in an edition.
#[command]
pub async fn remember_position(
    desk: OnDesk<'_>,
    id: Given<StoryId>,
    language: Given<Language>,
    position: Given<Position>,
) -> Result<(), WireError> {
    let Given(id) = id;
    desk.in_library(move |library| {
        library.remember_position(id, &language.0, position.0)?;
        let language = Some(language.0);
        preferences::remember_session(library, &Session { id, language })
    })
    .await
}

/// Remembers the language that the reader turned a story to: others that have it open in it from now on.
#[command]
pub async fn choose_language(desk: OnDesk<'_>, language: Given<Language>) -> Result<(), WireError> {
    desk.in_library(move |library| preferences::remember_language(library, &language.0))
        .await
}

/// Keeps the reader's choices, and shows those that are the window's own.
#[command]
pub async fn save_settings(
    app: AppHandle,
    desk: OnDesk<'_>,
    settings: Given<Settings>,
) -> Result<(), WireError> {
    let settings = settings.0.within_limits();
    window::show_theme(&app, desk.arguments().theme().unwrap_or(settings.theme));
    menu::show(&app, preferences::spoken(settings.language));
    desk.in_library(move |library| preferences::save(library, &settings))
        .await
}

/// Puts the sample story away for good.
#[command]
pub async fn dismiss_sample(desk: OnDesk<'_>) -> Result<(), WireError> {
    desk.in_library(preferences::dismiss_sample).await
}
