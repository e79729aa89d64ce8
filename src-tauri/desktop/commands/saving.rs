//! Keeping stories.

use std::sync::Arc;

use tauri::{AppHandle, command, ipc::Channel};
use tearsheet_capture::{ProgressEvent, Receipt, Source};
use tearsheet_library::{Anyway, EditionId, PhotoOutcome, StoryId};
use tearsheet_story::Language;
use tearsheet_wire::{DraftId, PhotoView, Session, WindowErrorCode, WireError};

use super::OnDesk;
use crate::{
    collection::Collection,
    coming::{self, Told},
    faults::guarded,
    given::Given,
    preferences, show, worker,
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
        let (draft, _) = desk.drafts().get(draft.0)?;
        desk.work(&app).await?;
        let told = Arc::new(Told::saver(app, &draft, on_progress.0));
        let queue = &desk.collection().await?.queue;
        worker::begin_anew(queue).await?;
        let receipt = queue.save_open(&draft, anyway.0, told).await?;
        let is_open = desk.drafts().get(draft.id()).is_ok();
        if let Some(id) = receipt.id.filter(|_| is_open) {
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

/// Saves a kept story again from its address: what changed there becomes a revision.
#[command]
pub async fn save_again(
    app: AppHandle,
    desk: OnDesk<'_>,
    id: Given<StoryId>,
    on_progress: Given<Channel<ProgressEvent>>,
) -> Result<Receipt, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let story = desk.in_library(move |library| library.story(id.0)).await?;
        let story = story.ok_or(WireError::of(WindowErrorCode::StoryGone))?;
        let url = story.url.ok_or(WireError::of(WindowErrorCode::BadLink))?;
        desk.work(&app).await?;
        let Collection {
            capturer, queue, ..
        } = desk.collection().await?;
        let cancel = desk.drafts().begin_opening();
        let draft = capturer.open(&Source::Address(url), &cancel).await?;
        worker::begin_anew(queue).await?;
        let told = Arc::new(Told::saver(app, &draft, on_progress.0));
        let receipt = queue.save_open(&draft, Anyway::No, told).await;
        queue.let_go(&draft).await?;
        Ok(receipt?)
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
