//! Looks at the photos that may be one, while the others still come.

use std::{collections::HashSet, mem};

use tearsheet_library::{Library, PhotoFile, PhotoHash, PhotoOutcome};
use tearsheet_story::Photo;
use tokio::task::JoinSet;

use crate::{CaptureError, Draft, merging::may_be_one};

/// The photos of an edition that have come, and the looks that are made of some of them: looking costs more than
/// all else that is done with a photo, and most photos tell by their captions and proportions that they are not one.
pub(crate) struct Looks<'a> {
    draft: &'a Draft,
    library: Library,
    photos: &'a [Photo],
    come: Vec<(usize, PhotoFile)>,
    asked: HashSet<PhotoHash>,
    under_way: JoinSet<Result<PhotoFile, CaptureError>>,
}

impl<'a> Looks<'a> {
    pub(crate) fn new(library: Library, draft: &'a Draft, photos: &'a [Photo]) -> Self {
        Self {
            draft,
            library,
            photos,
            come: Vec::new(),
            asked: HashSet::new(),
            under_way: JoinSet::new(),
        }
    }

    /// Hears of a photo that has come, and begins to look at it and at those that may be one with it.
    pub(crate) fn hear(&mut self, place: usize, outcome: &PhotoOutcome) {
        let (PhotoOutcome::Kept(file), Some(photo)) = (outcome, self.photos.get(place)) else {
            return;
        };
        let come = mem::take(&mut self.come);
        for (other_place, other) in &come {
            let other_photo = self.photos.get(*other_place);
            if other_photo.is_some_and(|known| may_be_one((known, other), (photo, file))) {
                self.look(other);
                self.look(file);
            }
        }
        self.come = come;
        self.come.push((place, file.clone()));
    }

    fn look(&mut self, file: &PhotoFile) {
        if !self.asked.insert(file.hash) || self.draft.photos().seen(&file.hash).is_some() {
            return;
        }
        let (library, file) = (self.library.clone(), file.clone());
        self.under_way
            .spawn_blocking(move || Ok(library.looked_at(&file)?));
    }

    /// The photos with the looks that were made, when all are.
    ///
    /// # Errors
    /// What the library says.
    pub(crate) async fn onto(
        mut self,
        mut outcomes: Vec<PhotoOutcome>,
    ) -> Result<Vec<PhotoOutcome>, CaptureError> {
        while let Some(looked) = self.under_way.join_next().await {
            self.draft.photos().see(crate::joined(looked)?);
        }
        for outcome in &mut outcomes {
            if let PhotoOutcome::Kept(file) = outcome
                && let Some(seen) = self.draft.photos().seen(&file.hash)
            {
                *file = seen;
            }
        }
        Ok(outcomes)
    }
}
