//! How much of the screen the window takes, and how large everything in it is.

use tauri::{WebviewWindow, command};
use tearsheet_wire::{Extent, Magnify, WindowErrorCode, WireError};

use super::OnDesk;
use crate::{given::Given, window};

/// How much room the window takes now; the system's own buttons change it, too.
#[command]
pub async fn window_extent(window: WebviewWindow) -> Result<Extent, WireError> {
    let is_full = window.is_fullscreen().map_err(not_told)?;
    Ok(if is_full {
        Extent::Screen
    } else {
        Extent::Window
    })
}

/// Gives the window this much room.
///
/// The view cannot do it by itself: WebKit wants a click of the reader for it, and forgets that there was
/// one whenever the core sends the view an event.
#[command]
pub async fn fill(window: WebviewWindow, extent: Given<Extent>) -> Result<(), WireError> {
    let is_full = extent.0 == Extent::Screen;
    window.set_fullscreen(is_full).map_err(not_told)
}

/// Draws everything in the window larger or smaller, and keeps that for the next start; the size now, per
/// cent.
#[command]
pub async fn magnify(
    window: WebviewWindow,
    desk: OnDesk<'_>,
    how: Given<Magnify>,
) -> Result<u16, WireError> {
    window::magnify(&window, &desk, how.0).map_err(not_told)
}

fn not_told(error: tauri::Error) -> WireError {
    WireError::with_detail(WindowErrorCode::Internal, error.to_string())
}
