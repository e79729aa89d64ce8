//! The weekly: its issues, when they come, and how they are sent.

use std::sync::Arc;

use tauri::{AppHandle, WebviewWindow, command};
use tearsheet_library::IssueId;
use tearsheet_mail::Password;
use tearsheet_weekly::{Post, Slot, set_schedule};
use tearsheet_wire::{Weekly, WireError};
use time::OffsetDateTime;

use super::OnDesk;
use crate::{books, faults::guarded, given::Given, post::keep_post, weekly as at_work};

/// How the weekly stands.
#[command]
pub async fn weekly(desk: OnDesk<'_>) -> Result<Weekly, WireError> {
    at_work::standing(&desk).await
}

/// Notes that the reader opened an issue.
#[command]
pub async fn open_issue(desk: OnDesk<'_>, id: Given<IssueId>) -> Result<(), WireError> {
    desk.in_library(move |library| library.open_issue(id.0))
        .await
}

/// Makes an issue now.
#[command]
pub async fn make_issue(desk: OnDesk<'_>) -> Result<Weekly, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let made = at_work::make_now(&desk).await;
        at_work::after(&desk, made).await
    })
    .await
}

/// Sets when issues come; none for never.
#[command]
pub async fn set_weekly_slot(
    desk: OnDesk<'_>,
    slot: Given<Option<Slot>>,
) -> Result<Weekly, WireError> {
    desk.in_library(move |library| set_schedule(library, slot.0, OffsetDateTime::now_utc()))
        .await?;
    at_work::standing(&desk).await
}

/// Keeps the mail account, with a new password or the one that is kept; none forgets both.
#[command]
pub async fn set_post(
    desk: OnDesk<'_>,
    post: Given<Option<Post>>,
    password: Given<Option<String>>,
) -> Result<Weekly, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let password = password.0.and_then(Password::new);
        let kept = keep_post(&desk, post.0, password).await;
        at_work::after(&desk, kept).await
    })
    .await
}

/// Sends a letter that only shows that letters arrive.
#[command]
pub async fn send_trial(desk: OnDesk<'_>) -> Result<Weekly, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let sent = at_work::send_trial(&desk).await;
        at_work::after(&desk, sent).await
    })
    .await
}

/// Sends an issue. What came of it stands with the issue.
#[command]
pub async fn send_issue(desk: OnDesk<'_>, id: Given<IssueId>) -> Result<Weekly, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        at_work::send_issue(&desk, id.0).await?;
        at_work::standing(&desk).await
    })
    .await
}

/// Writes an issue as a book to the file that the reader names; the path, or none where they name none.
#[command]
pub async fn save_issue(
    app: AppHandle,
    window: WebviewWindow,
    desk: OnDesk<'_>,
    id: Given<IssueId>,
) -> Result<Option<String>, WireError> {
    books::save_issue(&app, &window, &desk, id.0).await
}
