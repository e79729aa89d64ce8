//! From a draft to the library.

use tearsheet_library::{KeepOutcome, Kept, NewCapture, NewEdition, PhotoOutcome};
use tearsheet_story::Verdict;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    Anyway, CaptureError, Capturer, Draft, EditionReceipt, FailedEdition, FailedPhoto, Outcome,
    PhotoCounts, Progress, ProgressEvent, Receipt, Source, draft::OpenEdition, edition,
};

/// An edition with the outcome of each of its photos.
struct Complete {
    edition: OpenEdition,
    photos: Vec<PhotoOutcome>,
}

impl Capturer {
    pub(crate) async fn save_draft(
        &self,
        draft: &Draft,
        anyway: Anyway,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Receipt, CaptureError> {
        self.check_worth(draft, anyway).await?;
        report_page(draft.first(), progress);
        let failed = self.bring_editions(draft, progress, cancel).await?;
        let editions = self.complete(draft, progress, cancel).await?;
        if cancel.is_cancelled() {
            return Err(CaptureError::Cancelled);
        }
        progress.report(ProgressEvent::Keeping);
        let kept = self.keep(draft, &editions).await?;
        progress.report(ProgressEvent::Done);
        Ok(receipt(draft, &kept, &editions, failed))
    }

    /// Passes a story, and any page that the reader wants all the same. A page that is no story never takes
    /// the place of a story known by its address.
    async fn check_worth(&self, draft: &Draft, anyway: Anyway) -> Result<(), CaptureError> {
        let verdict = draft.verdict();
        if verdict.is_story() {
            return Ok(());
        }
        let known = self.is_known(draft).await?;
        match (anyway, verdict) {
            (Anyway::Yes, _) if !known => Ok(()),
            (_, Verdict::Captcha) if !known => Err(CaptureError::Captcha),
            _ => Err(CaptureError::NotAStory { verdict, known }),
        }
    }

    async fn is_known(&self, draft: &Draft) -> Result<bool, CaptureError> {
        let page = &draft.first().page;
        let asked: Vec<Url> = page.asked.iter().chain(&page.answered).cloned().collect();
        let library = self.library.clone();
        crate::off_thread(move || {
            for url in &asked {
                if library.find_by_address(url)?.is_some() {
                    return Ok(true);
                }
            }
            Ok(false)
        })
        .await
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

    /// All editions with all their photos; those that failed while the reader looked are tried once more.
    async fn complete(
        &self,
        draft: &Draft,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Vec<Complete>, CaptureError> {
        draft.photos().forget_failures();
        let mut complete = Vec::new();
        for edition in draft.opened() {
            let photos = self.keep_photos(draft, &edition, progress, cancel).await?;
            complete.push(Complete { edition, photos });
        }
        Ok(complete)
    }

    async fn keep(&self, draft: &Draft, editions: &[Complete]) -> Result<Kept, CaptureError> {
        let capture = NewCapture {
            asked: draft.first().page.asked.clone(),
            editions: editions.iter().map(Complete::to_keep).collect(),
        };
        let library = self.library.clone();
        crate::off_thread(move || Ok(library.keep(capture)?)).await
    }
}

impl Complete {
    fn to_keep(&self) -> NewEdition {
        NewEdition {
            page: self.edition.page.to_keep(),
            story: (*self.edition.story).clone(),
            photos: self.photos.clone(),
        }
    }
}

fn report_page(edition: &OpenEdition, progress: &dyn Progress) {
    progress.report(ProgressEvent::PageFetched {
        url: edition.page.answered.clone(),
        bytes: u64::try_from(edition.page.bytes.len()).unwrap_or(u64::MAX),
        language: edition.story.language.clone(),
    });
}

fn receipt(
    draft: &Draft,
    kept: &Kept,
    editions: &[Complete],
    editions_failed: Vec<FailedEdition>,
) -> Receipt {
    let story = &draft.first().story;
    let of_edition = |(language, id): &(_, _)| EditionReceipt {
        language: Clone::clone(language),
        id: *id,
    };
    Receipt {
        id: Some(kept.id),
        url: asked(draft),
        headline: story.headline.clone(),
        words: story.word_count,
        photos: count(story.gallery.promised, editions),
        editions: kept.editions.iter().map(of_edition).collect(),
        editions_failed,
        revision: kept.revision,
        outcome: match kept.outcome {
            KeepOutcome::Saved => Outcome::Saved,
            KeepOutcome::Unchanged => Outcome::Unchanged,
            KeepOutcome::Revised => Outcome::Revised,
        },
        error: None,
    }
}

fn asked(draft: &Draft) -> Option<String> {
    match draft.source() {
        Source::File(path) => Some(path.display().to_string()),
        _ => draft.first().page.asked.as_ref().map(Url::to_string),
    }
}

/// Counts each photo once, though two editions show it: by its address, and where that differs by its file.
fn count(promised: Option<u32>, editions: &[Complete]) -> PhotoCounts {
    let mut counts = PhotoCounts {
        promised,
        ..PhotoCounts::default()
    };
    let (mut addresses, mut files) = (Vec::new(), Vec::new());
    for Complete { edition, photos } in editions {
        let gallery = edition.story.gallery.photos.iter();
        let elsewhere = files.clone();
        for (photo, outcome) in gallery.zip(photos) {
            let known_file =
                matches!(outcome, PhotoOutcome::Kept(file) if elsewhere.contains(&file.hash));
            if addresses.contains(&&photo.url) || known_file {
                continue;
            }
            addresses.push(&photo.url);
            counts.found += 1;
            match outcome {
                PhotoOutcome::Kept(file) => {
                    files.push(file.hash);
                    counts.kept += 1;
                }
                PhotoOutcome::Failed(failure) => counts.failed.push(FailedPhoto {
                    url: photo.url.clone(),
                    reason: failure.detail.clone(),
                }),
            }
        }
    }
    counts
}
