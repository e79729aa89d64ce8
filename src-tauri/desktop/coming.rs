//! Photos of an open story that come in after its words.

use std::sync::Arc;

use tauri::{AppHandle, Emitter, async_runtime, ipc::Channel};
use tearsheet_capture::{Draft, Progress, ProgressEvent};
use tearsheet_library::PhotoOutcome;
use tearsheet_story::Language;
use tearsheet_wire::{DraftId, PhotoReady};

use crate::{desk::Desk, show};

/// Fetches the photos of an edition; the view hears of each as `photo-ready`.
pub fn bring_photos(app: &AppHandle, desk: &Arc<Desk>, draft: &Draft, language: &Language) {
    let (app, desk) = (app.clone(), Arc::clone(desk));
    let (draft, language) = (draft.clone(), language.clone());
    async_runtime::spawn(async move {
        // A draft that was closed meanwhile needs no photos, and a library that is gone holds none.
        let Ok((draft, cancel)) = desk.drafts().get(draft.id()) else {
            return;
        };
        let Ok(collection) = desk.collection().await else {
            return;
        };
        let told = Told::view(app, &draft);
        collection
            .capturer
            .fetch_photos(&draft, &language, &told, &cancel)
            .await;
    });
}

/// Tells the view what happens to a draft.
pub struct Told {
    app: AppHandle,
    draft: Draft,
    channel: Option<Channel<ProgressEvent>>,
}

impl Told {
    /// By `photo-ready` alone.
    pub fn view(app: AppHandle, draft: &Draft) -> Self {
        Self {
            app,
            draft: draft.clone(),
            channel: None,
        }
    }

    /// By `photo-ready`, and every step through the channel of a save.
    pub fn saver(app: AppHandle, draft: &Draft, channel: Channel<ProgressEvent>) -> Self {
        Self {
            channel: Some(channel),
            ..Self::view(app, draft)
        }
    }

    fn photo_ready(&self, event: &ProgressEvent) -> Option<PhotoReady> {
        let ProgressEvent::PhotoDone {
            language,
            index,
            file,
            failure,
            ..
        } = event
        else {
            return None;
        };
        let language = language.clone()?;
        let edition = self.draft.edition(&language)?;
        let declared = edition
            .story
            .gallery
            .photos
            .get(usize::try_from(*index).ok()?)?;
        let outcome = match (file, failure) {
            (Some(file), _) => PhotoOutcome::Kept(file.clone()),
            (None, Some(failure)) => PhotoOutcome::Failed(failure.clone()),
            (None, None) => return None,
        };
        let draft: DraftId = self.draft.id();
        Some(PhotoReady {
            draft,
            language,
            index: *index,
            photo: show::photo(declared, Some(&outcome)),
        })
    }
}

impl Progress for Told {
    fn report(&self, event: ProgressEvent) {
        // A view that is gone hears nothing; what is under way for it goes on.
        if let Some(ready) = self.photo_ready(&event) {
            let _ = self.app.emit(PhotoReady::EVENT, ready);
        }
        if let Some(channel) = &self.channel {
            let _ = channel.send(event);
        }
    }
}
