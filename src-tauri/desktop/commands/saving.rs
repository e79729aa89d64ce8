//! Keeping stories.

use std::sync::Arc;

use tauri::{AppHandle, command, ipc::Channel};
use tearsheet_capture::{ProgressEvent, Receipt};
use tearsheet_library::{EditionId, PhotoOutcome, StoryId};
use tearsheet_story::Language;
use tearsheet_wire::{Anyway, DraftId, PhotoView, Session, WireError};

use super::OnDesk;
use crate::{
    coming::{self, Told},
    faults::guarded,
    given::Given,
    preferences, show,
};

/// Keeps an open story; each step is told through the channel.
#[command]
pub async fn save_story(
    app: AppHandle,
    desk: OnDesk<'_>,
    draft: Given<DraftId>,
    anyway: Given<Anyway>,
    on_progress: Given<Channel<ProgressEvent>>,
) -> Result<Receipt, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let (draft, cancel) = desk.drafts().get(draft.0)?;
        let told = Told::saver(app, &draft, on_progress.0);
        let collection = desk.collection().await?;
        let receipt = collection
            .capturer
            .save(&draft, anyway.0.into(), &told, &cancel)
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
    id: Given<StoryId>,
    edition: Given<EditionId>,
    index: Given<u32>,
) -> Result<PhotoView, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let collection = desk.collection().await?;
        let outcome: PhotoOutcome = collection
            .capturer
            .retry_photo(id.0, edition.0, index.0)
            .await?;
        Ok(show::outcome(&outcome))
    })
    .await
}

/// Tries once more to have the photos that an open story lacks; each outcome follows as `photo-ready`.
#[command]
pub async fn retry_draft_photos(
    app: AppHandle,
    desk: OnDesk<'_>,
    draft: Given<DraftId>,
    language: Given<Language>,
) -> Result<(), WireError> {
    let (draft, _) = desk.drafts().get(draft.0)?;
    draft.forget_failures();
    coming::bring_photos(&app, &desk, &draft, &language.0);
    Ok(())
}
