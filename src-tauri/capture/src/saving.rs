//! From a draft to the library.

use std::sync::Arc;

use tearsheet_library::{KeepOutcome, Kept, KeptStory, NewCapture, PhotoFile};
use tearsheet_story::{Story, Verdict};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    Anyway, CaptureError, Capturer, Draft, EditionReceipt, FailedEdition, Outcome, PhotoCounts,
    Progress, ProgressEvent, Receipt, Source,
    asking_again::KeptBefore,
    draft::OpenEdition,
    fetch::Validators,
    queue::Scribe,
    whole::{Complete, Whole},
};

impl Capturer {
    pub(crate) async fn save_draft(
        &self,
        draft: &Draft,
        anyway: Anyway,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Receipt, CaptureError> {
        let known = self.check_worth(draft, anyway).await?;
        report_page(draft.first(), progress);
        let Whole { editions, failed } = self
            .bring_all(draft, known.as_ref(), anyway, progress, cancel)
            .await?;
        if cancel.is_cancelled() {
            return Err(CaptureError::Cancelled);
        }
        progress.report(ProgressEvent::Keeping);
        let (kept, story) = self.keep(draft, &editions).await?;
        progress.report(ProgressEvent::Done);
        let read = editions
            .first()
            .map(|first| Arc::clone(&first.edition.story));
        let read = read.unwrap_or_else(|| Arc::clone(&draft.first().story));
        Ok(receipt(draft, &read, &kept, &story, failed))
    }

    /// Passes a story, and any page that the reader wants all the same; gives the story that is kept from its
    /// address. A page that is no story never takes the place of one.
    async fn check_worth(
        &self,
        draft: &Draft,
        anyway: Anyway,
    ) -> Result<Option<KeptStory>, CaptureError> {
        let verdict = draft.verdict();
        let known = self.known(draft).await?;
        if verdict.is_story() {
            return Ok(known);
        }
        match (anyway, verdict, known) {
            (Anyway::Yes, _, None) => Ok(None),
            (_, Verdict::Captcha, None) => Err(CaptureError::Captcha),
            (_, verdict, known) => Err(CaptureError::NotAStory {
                verdict,
                known: known.is_some(),
            }),
        }
    }

    /// The story that is kept from the draft's address.
    async fn known(&self, draft: &Draft) -> Result<Option<KeptStory>, CaptureError> {
        let arrival = &draft.first().page.arrival;
        let asked = arrival.asked.iter().chain(&arrival.answered);
        let asked: Vec<Url> = asked.cloned().collect();
        let library = self.library.clone();
        crate::off_thread(move || {
            for url in &asked {
                if let Some(id) = library.find_by_address(url)? {
                    return Ok(library.story(id)?);
                }
            }
            Ok(None)
        })
        .await
    }

    /// Gives the draft the photos that the story has already, unless their files are gone: an address that
    /// gave one is asked again only where its server tells whether the photo has changed.
    pub(crate) async fn recall(
        &self,
        draft: &Draft,
        known: &KeptStory,
    ) -> Result<(), CaptureError> {
        let mut kept: Vec<(Url, PhotoFile)> = Vec::new();
        for edition in &known.editions {
            for (photo, kept_photo) in edition.story.gallery.photos.iter().zip(&edition.photos) {
                let file = kept_photo.file.clone();
                kept.extend(file.map(|file| (photo.url.clone(), file)));
            }
        }
        let library = self.library.clone();
        let there = crate::off_thread(move || {
            let mut there = Vec::with_capacity(kept.len());
            for (url, file) in kept {
                let stored = library.photo(&file.hash)?;
                let on_disk = stored.and_then(|stored| std::fs::metadata(stored.path).ok());
                if on_disk.is_some_and(|on_disk| on_disk.len() == file.bytes) {
                    let name = library.photo_name(&url)?;
                    let name = name.filter(|name| name.hash == file.hash);
                    there.push((url, file, name));
                }
            }
            Ok(there)
        })
        .await?;
        for (url, file, name) in there {
            match name.map(|name| Validators::of_photo(&name)) {
                Some(validators) => draft.photos().keep(url, KeptBefore { file, validators }),
                None => draft.photos().recall(url, file),
            }
        }
        Ok(())
    }

    /// Keeps the editions, and reads back what the library now has: photos that could not be had again
    /// stand in from an earlier revision.
    async fn keep(
        &self,
        draft: &Draft,
        editions: &[Complete],
    ) -> Result<(Kept, KeptStory), CaptureError> {
        let capture = NewCapture {
            asked: draft.first().page.arrival.asked.clone(),
            editions: editions.iter().map(Complete::to_keep).collect(),
            names: draft.photos().names(),
        };
        let library = self.library.clone();
        let scribe = draft.scribe();
        if let Some(scribe) = &scribe {
            scribe.leave_to_story().await?;
        }
        let job = scribe.as_ref().map(Scribe::job);
        crate::off_thread(move || {
            let kept = match job {
                Some(job) => library.keep_for(job, capture)?,
                None => library.keep(capture)?,
            };
            let story = library.story(kept.id)?.ok_or(CaptureError::NotKept)?;
            Ok((kept, story))
        })
        .await
    }
}

pub(crate) fn report_page(edition: &OpenEdition, progress: &dyn Progress) {
    progress.report(ProgressEvent::PageFetched {
        url: edition.page.arrival.answered.clone(),
        bytes: u64::try_from(edition.page.bytes.len()).unwrap_or(u64::MAX),
        language: edition.story.language.clone(),
    });
}

fn receipt(
    draft: &Draft,
    read: &Story,
    kept: &Kept,
    story: &KeptStory,
    failed: Vec<FailedEdition>,
) -> Receipt {
    Receipt {
        id: Some(kept.id),
        url: asked(draft),
        headline: read.headline.clone(),
        words: read.word_count,
        photos: PhotoCounts::of(read.gallery.promised, &story.editions),
        editions: kept.editions.iter().map(EditionReceipt::of).collect(),
        editions_failed: failed,
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
        _ => draft
            .first()
            .page
            .arrival
            .asked
            .as_ref()
            .map(Url::to_string),
    }
}
