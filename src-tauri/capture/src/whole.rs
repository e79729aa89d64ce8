//! Brings all that a story is kept with: its editions, their further pages and their photos.

use std::sync::Arc;

use futures::future;
use tearsheet_library::{KeptStory, NewEdition, PhotoOutcome};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    Anyway, CaptureError, Capturer, Draft, FailedEdition, FetchedPage, Progress, ProgressEvent,
    draft::OpenEdition, edition, less, merging, saving::report_page,
};

/// All that was brought of a story.
pub(crate) struct Whole {
    /// The editions, the one asked for first.
    pub(crate) editions: Vec<Complete>,
    /// The editions that the page names and that could not be had.
    pub(crate) failed: Vec<FailedEdition>,
}

/// An edition with the outcome of each of its photos.
pub(crate) struct Complete {
    pub(crate) edition: OpenEdition,
    pub(crate) photos: Vec<PhotoOutcome>,
}

impl Capturer {
    /// Brings all of a draft that is not here yet. Photos that failed while the reader looked are tried once more.
    ///
    /// # Errors
    /// `NotAStory` where the address now answers with less than the `known` story; `Cancelled`; what the library says.
    pub(crate) async fn bring_all(
        &self,
        draft: &Draft,
        known: Option<&KeptStory>,
        anyway: Anyway,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Whole, CaptureError> {
        self.forget_lost(draft).await?;
        draft.photos().forget_failures();
        let asked_for = draft.first();
        let editions = self.bring_editions(draft, progress, cancel);
        // A new story's photos need not wait for the editions, unless further pages may tell more of them. Those
        // of a known story wait until it is sure that this is no other.
        let (failed, begun) = if known.is_none() && !asked_for.goes_on() {
            plan(draft, [asked_for]);
            let photos = self.keep_photos(draft, asked_for, progress, cancel);
            let (failed, photos) = future::try_join(editions, photos).await?;
            (failed, Some(Complete::of(asked_for.clone(), photos)))
        } else {
            (editions.await?, None)
        };
        let mut rest = Vec::new();
        for edition in draft
            .opened()
            .into_iter()
            .skip(usize::from(begun.is_some()))
        {
            rest.push(self.with_further_pages(edition, known, cancel).await?);
        }
        if let Some(known) = known {
            if let (Anyway::No, Some(first)) = (anyway, rest.first()) {
                less::check(known, &first.story)?;
            }
            self.recall(draft, known).await?;
        }
        plan(draft, &rest);
        let mut editions: Vec<Complete> = begun.into_iter().collect();
        for edition in rest {
            let photos = self.keep_photos(draft, &edition, progress, cancel).await?;
            editions.push(Complete::of(edition, photos));
        }
        Ok(Whole { editions, failed })
    }

    /// Brings the editions that the page names. One that cannot be had is told of and costs nothing else.
    async fn bring_editions(
        &self,
        draft: &Draft,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Vec<FailedEdition>, CaptureError> {
        let mut failed = Vec::new();
        let named = edition::named(draft).into_iter();
        for link in named.take(self.fetcher.limits().editions) {
            let language = link.language;
            match self.bring_edition(draft, &language, cancel).await {
                Ok(()) => {
                    if let Some(edition) = draft.opened_in(&language) {
                        report_page(&edition, progress);
                    }
                    progress.report(ProgressEvent::EditionFound { language });
                }
                Err(error @ (CaptureError::Cancelled | CaptureError::Library(_))) => {
                    return Err(error);
                }
                Err(error) => {
                    let reason = error.to_string();
                    progress.report(ProgressEvent::EditionFailed {
                        language: language.clone(),
                        detail: reason.clone(),
                    });
                    failed.push(FailedEdition { language, reason });
                }
            }
        }
        Ok(failed)
    }

    /// Forgets the photos that were brought and whose files are not there any more, so that they are fetched again.
    async fn forget_lost(&self, draft: &Draft) -> Result<(), CaptureError> {
        let (library, files) = (self.library.clone(), draft.photos().files());
        if files.is_empty() {
            return Ok(());
        }
        let lost = crate::off_thread(move || {
            let mut lost = Vec::new();
            for hash in files {
                let stored = library.photo(&hash)?;
                if !stored.is_some_and(|stored| stored.path.exists()) {
                    lost.push(hash);
                }
            }
            Ok(lost)
        })
        .await?;
        draft.photos().forget_files(&lost);
        Ok(())
    }
}

impl Complete {
    fn of(mut edition: OpenEdition, photos: Vec<PhotoOutcome>) -> Self {
        let (story, photos) = merging::merged(&edition.story, photos);
        if let Some(story) = story {
            edition.story = Arc::new(story);
        }
        Self { edition, photos }
    }

    pub(crate) fn to_keep(&self) -> NewEdition {
        NewEdition {
            page: self.edition.page.to_keep(),
            further: self
                .edition
                .further
                .iter()
                .map(FetchedPage::to_keep)
                .collect(),
            story: (*self.edition.story).clone(),
            photos: self.photos.clone(),
        }
    }
}

/// Notes what a job has to do.
fn plan<'a>(draft: &Draft, editions: impl IntoIterator<Item = &'a OpenEdition>) {
    let Some(scribe) = draft.scribe() else {
        return;
    };
    let mut photos: Vec<Url> = Vec::new();
    for edition in editions {
        for photo in &edition.story.gallery.photos {
            if !photos.contains(&photo.url) {
                photos.push(photo.url.clone());
            }
        }
    }
    let headline = draft.first().story.headline.clone();
    scribe.plan(headline, photos);
    scribe.note(draft.photos().told());
}
