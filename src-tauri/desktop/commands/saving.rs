//! Keeping stories.

use std::sync::Arc;

use tauri::{AppHandle, command, ipc::Channel};
use tearsheet_capture::{ProgressEvent, Receipt};
use tearsheet_library::{EditionId, PhotoOutcome, StoryId};
use tearsheet_wire::{Anyway, DraftId, PhotoView, Session, WireError};

use super::OnDesk;
use crate::{coming::Told, faults::guarded, preferences, show};

/// Keeps an open story; each step is told through the channel.
#[command]
pub async fn save_story(
    app: AppHandle,
    desk: OnDesk<'_>,
    draft: DraftId,
    anyway: Anyway,
    on_progress: Channel<ProgressEvent>,
) -> Result<Receipt, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let (draft, cancel) = desk.drafts().get(draft)?;
        let told = Told::saver(app, &draft, on_progress);
        let collection = desk.collection().await?;
        let receipt = collection
            .capturer
            .save(&draft, anyway.into(), &told, &cancel)
            .await?;
        if let Some(id) = receipt.id {
            // The story is kept; where the next start begins is not worth an error.
            let session = Session { id, language: None };
            let _ = desk
                .in_library(move |library| preferences::remember_session(library, &session))
                .await;
        }
        Ok(receipt)
    })
    .await
}

/// Tries once more to have a photo that a kept story lacks.
#[command]
pub async fn retry_photo(
    desk: OnDesk<'_>,
    id: StoryId,
    edition: EditionId,
    index: u32,
) -> Result<PhotoView, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let collection = desk.collection().await?;
        let outcome: PhotoOutcome = collection.capturer.retry_photo(id, edition, index).await?;
        Ok(show::outcome(&outcome))
    })
    .await
}
