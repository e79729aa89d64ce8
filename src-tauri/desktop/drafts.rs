//! The stories that are open and not kept, and what is under way for them.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use tearsheet_capture::{Draft, DraftId};
use tearsheet_wire::{WindowErrorCode, WireError};
use tokio_util::sync::CancellationToken;

/// The stories that are open and not kept.
#[derive(Default)]
pub struct Drafts {
    open: Mutex<HashMap<DraftId, OpenDraft>>,
    opening: Mutex<CancellationToken>,
}

struct OpenDraft {
    draft: Draft,
    /// Stops what is under way for it; a new one takes its place, so that the next act can run.
    under_way: CancellationToken,
}

impl Drafts {
    /// The token of an opening that starts now. The opening before it is stopped: the reader asked
    /// for something else.
    pub fn begin_opening(&self) -> CancellationToken {
        let next = CancellationToken::new();
        std::mem::replace(&mut *lock(&self.opening), next.clone()).cancel();
        next
    }

    /// Stops the opening that is under way.
    pub fn cancel_opening(&self) {
        lock(&self.opening).cancel();
    }

    /// Adds an open draft.
    pub fn add(&self, draft: Draft) {
        let open = OpenDraft {
            under_way: CancellationToken::new(),
            draft,
        };
        lock(&self.open).insert(open.draft.id(), open);
    }

    /// The draft, and the token that stops what is done for it from now on.
    ///
    /// # Errors
    /// `DraftGone` where it was closed or never opened.
    pub fn get(&self, id: DraftId) -> Result<(Draft, CancellationToken), WireError> {
        lock(&self.open)
            .get(&id)
            .map(|open| (open.draft.clone(), open.under_way.clone()))
            .ok_or(WireError::of(WindowErrorCode::DraftGone))
    }

    /// Stops what is under way for a draft; the draft stays open.
    pub fn cancel(&self, id: DraftId) {
        if let Some(open) = lock(&self.open).get_mut(&id) {
            std::mem::replace(&mut open.under_way, CancellationToken::new()).cancel();
        }
    }

    /// Closes a draft and stops what is under way for it; none where it is not open.
    pub fn close(&self, id: DraftId) -> Option<Draft> {
        let open = lock(&self.open).remove(&id)?;
        open.under_way.cancel();
        Some(open.draft)
    }

    /// Closes every draft and stops the opening that is under way.
    pub fn close_all(&self) -> Vec<Draft> {
        self.cancel_opening();
        let open = std::mem::take(&mut *lock(&self.open));
        open.into_values()
            .map(|open| {
                open.under_way.cancel();
                open.draft
            })
            .collect()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
