//! Opening stories: by address, by file, by their place in the library.

use std::sync::Arc;

use tauri::{AppHandle, async_runtime, command};
use tearsheet_capture::{CaptureErrorCode, Draft, Source};
use tearsheet_library::StoryId;
use tearsheet_story::Language;
use tearsheet_wire::{DraftId, ErrorCode, Session, StoryView, WindowErrorCode, WireError};

use super::OnDesk;
use crate::{
    coming,
    desk::Desk,
    faults::guarded,
    given::{Given, GivenFile},
    preferences, show, worker,
};

/// Opens an address or a file; its photos follow as `photo-ready`.
#[command]
pub async fn open_source(
    app: AppHandle,
    desk: OnDesk<'_>,
    input: Given<String>,
) -> Result<StoryView, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move { open(app, desk, Source::parse(&input.0)?).await }).await
}

/// Opens the bytes that were pasted or dropped, in whatever charset they are.
#[command]
pub async fn open_bytes(
    app: AppHandle,
    desk: OnDesk<'_>,
    file: GivenFile,
) -> Result<StoryView, WireError> {
    guarded(open(app, Arc::clone(&desk), file.into())).await
}

/// Opens the sample story.
#[command]
pub async fn open_sample(app: AppHandle, desk: OnDesk<'_>) -> Result<StoryView, WireError> {
    guarded(open(app, Arc::clone(&desk), Source::Sample)).await
}

/// Opens a kept story, and remembers it as the one being read.
#[command]
pub async fn open_kept(desk: OnDesk<'_>, id: Given<StoryId>) -> Result<StoryView, WireError> {
    let view = kept(&desk, id.0).await?;
    async_runtime::spawn(worker::look_at(Arc::clone(&desk), id.0));
    Ok(view)
}

/// Brings another edition of an open story.
#[command]
pub async fn open_edition(
    app: AppHandle,
    desk: OnDesk<'_>,
    draft: Given<DraftId>,
    language: Given<Language>,
) -> Result<StoryView, WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let language = language.0;
        let (draft, cancel) = desk.drafts().get(draft.0)?;
        let collection = desk.collection().await?;
        collection
            .capturer
            .open_edition(&draft, &language, &cancel)
            .await?;
        coming::bring_photos(&app, &desk, &draft, &language);
        drawn(&desk, draft, &language).await
    })
    .await
}

/// Closes a story that was not kept.
#[command]
pub async fn close_draft(desk: OnDesk<'_>, draft: Given<DraftId>) -> Result<(), WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let Some(draft) = desk.drafts().close(draft.0) else {
            return Ok(());
        };
        Ok(desk.collection().await?.queue.let_go(&draft).await?)
    })
    .await
}

/// Stops what is under way for a draft; without one, the opening that is under way.
#[command]
pub async fn cancel(desk: OnDesk<'_>, draft: Given<Option<DraftId>>) -> Result<(), WireError> {
    match draft.0 {
        Some(draft) => {
            desk.drafts().cancel(draft);
            desk.collection().await?.queue.cancel_open(draft).await?;
        }
        None => desk.drafts().cancel_opening(),
    }
    Ok(())
}

async fn open(app: AppHandle, desk: Arc<Desk>, source: Source) -> Result<StoryView, WireError> {
    let collection = desk.collection().await?;
    let cancel = desk.drafts().begin_opening();
    let opened = collection.capturer.open(&source, &cancel).await;
    match opened {
        Ok(draft) if draft.verdict().is_story() => present(&app, &desk, draft).await,
        Ok(draft) => match known(&desk, &source).await? {
            // The address answers with something else now; the story as kept is what the reader wants.
            Some(id) => kept(&desk, id).await,
            None => present(&app, &desk, draft).await,
        },
        Err(error) if error.code() == CaptureErrorCode::Cancelled => Err(error.into()),
        Err(error) => match known(&desk, &source).await? {
            // No network: the story is here all the same.
            Some(id) => kept(&desk, id).await,
            None => Err(error.into()),
        },
    }
}

async fn present(app: &AppHandle, desk: &Arc<Desk>, draft: Draft) -> Result<StoryView, WireError> {
    let shown = draft
        .editions()
        .first()
        .map(|edition| edition.language.clone());
    let shown = shown.ok_or(WireError::of(WindowErrorCode::DraftGone))?;
    desk.drafts().add(draft.clone());
    coming::bring_photos(app, desk, &draft, &shown);
    drawn(desk, draft, &shown).await
}

/// An open story as the view shows it.
pub async fn drawn(desk: &Desk, draft: Draft, shown: &Language) -> Result<StoryView, WireError> {
    let shown = shown.clone();
    desk.in_library(move |library| show::draft(library, &draft, shown))
        .await
}

async fn known(desk: &Desk, source: &Source) -> Result<Option<StoryId>, WireError> {
    match source {
        Source::Address(url) => {
            let url = url.clone();
            desk.in_library(move |library| library.find_by_address(&url))
                .await
        }
        Source::File(_) | Source::Bytes { .. } | Source::Sample => Ok(None),
    }
}

async fn kept(desk: &Desk, id: StoryId) -> Result<StoryView, WireError> {
    let found = desk
        .in_library(move |library| {
            let Some(story) = library.story(id)? else {
                return Ok(None);
            };
            let session = preferences::session(library)?.filter(|session| session.id == id);
            let language = match session.and_then(|session| session.language) {
                Some(language) => Some(language),
                None => preferences::language(library)?,
            };
            let view = show::kept(&story, language);
            let language = Some(view.shown.clone());
            // A full disk or a folder that cannot be written keeps nobody from reading.
            let _ = preferences::remember_session(library, &Session { id, language });
            Ok(Some(view))
        })
        .await?;
    found.ok_or(WireError {
        code: ErrorCode::Window(WindowErrorCode::StoryGone),
        detail: None,
    })
}
