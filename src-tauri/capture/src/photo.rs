//! Bringing photos.

use futures::{StreamExt, stream::FuturesUnordered};
use tearsheet_library::{
    PhotoFailure, PhotoFailureCode, PhotoFile, PhotoIntake, PhotoOutcome, StageError,
};
use tearsheet_story::Photo;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    CaptureError, Capturer, Draft, Progress, ProgressEvent,
    brought::{Brought, Came},
    draft::OpenEdition,
    fetch::{Answer, Budget, Want, retry_after, stoppable},
    local::{self, Beside},
    looks::Looks,
    queue::Told,
    refusal::{Missed, Refusal, failure_of, no_address, refused, unreadable},
};

impl Capturer {
    /// The photos of an edition for a reader who looks at it: one outcome each, whatever happens.
    pub(crate) async fn show_photos(
        &self,
        draft: &Draft,
        edition: &OpenEdition,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Vec<PhotoOutcome> {
        let mut nobody = |_: usize, _: &PhotoOutcome| {};
        let hear: &mut Hear<'_> = &mut nobody;
        let results = self.bring_photos(draft, edition, hear, progress, cancel);
        let outcomes = results.await.into_iter();
        outcomes
            .map(|result| result.unwrap_or_else(|error| PhotoOutcome::Failed(failure_of(&error))))
            .collect()
    }

    /// The photos of an edition for the library.
    ///
    /// # Errors
    /// `Cancelled`, and what the library says: a full disk is no reason to keep a story without its photos.
    pub(crate) async fn keep_photos(
        &self,
        draft: &Draft,
        edition: &OpenEdition,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Vec<PhotoOutcome>, CaptureError> {
        let photos = &edition.story.gallery.photos;
        let mut looks = Looks::new(self.library.clone(), draft, photos);
        let mut hear = |place: usize, outcome: &PhotoOutcome| looks.hear(place, outcome);
        let results = self.bring_photos(draft, edition, &mut hear, progress, cancel);
        let outcomes = results.await.into_iter().collect::<Result<_, _>>()?;
        looks.onto(outcomes).await
    }

    async fn bring_photos(
        &self,
        draft: &Draft,
        edition: &OpenEdition,
        hear: &mut Hear<'_>,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Vec<Result<PhotoOutcome, CaptureError>> {
        let photos = &edition.story.gallery.photos;
        let of = place_number(photos.len());
        let mut under_way: FuturesUnordered<_> = photos
            .iter()
            .enumerate()
            .map(async |(place, photo)| (place, self.photo_of(draft, photo, cancel).await))
            .collect();
        let mut done = Vec::with_capacity(photos.len());
        while let Some((place, result)) = under_way.next().await {
            if let Ok(outcome) = &result {
                hear(place, outcome);
                let (file, failure) = parts(outcome);
                progress.report(ProgressEvent::PhotoDone {
                    language: edition.story.language.clone(),
                    index: place_number(place),
                    of,
                    file,
                    failure,
                });
            }
            done.push((place, result));
        }
        done.sort_unstable_by_key(|(place, _)| *place);
        done.into_iter().map(|(_, result)| result).collect()
    }

    /// The outcome of one photo of a draft, remembered there. What is no fault of the photo (a stop, a full
    /// disk) is an error and not remembered.
    async fn photo_of(
        &self,
        draft: &Draft,
        photo: &Photo,
        cancel: &CancellationToken,
    ) -> Result<PhotoOutcome, CaptureError> {
        let cell = draft.photos().cell(photo);
        let bring = async || {
            let Brought { outcome, name } = match draft.photos().kept(&photo.url) {
                Some(kept) => self.ask_again(photo, kept, cancel).await?,
                None => self.bring_photo(photo, draft.beside(), cancel).await?,
            };
            draft.photos().call(name.clone());
            if let Some(scribe) = draft.scribe() {
                let told = Told {
                    url: photo.url.clone(),
                    outcome: outcome.clone(),
                    name,
                };
                scribe.note(vec![told]);
            }
            Ok(outcome)
        };
        cell.get_or_try_init(bring).await.cloned()
    }

    /// Tries a photo's addresses in order until one gives a picture; where a site or the network failed,
    /// once more after a while. A photo that none gives fails with the reason of its best address.
    ///
    /// # Errors
    /// `Cancelled`, and what the library says.
    pub(crate) async fn bring_photo(
        &self,
        photo: &Photo,
        beside: Option<&Beside>,
        cancel: &CancellationToken,
    ) -> Result<Brought, CaptureError> {
        let limits = self.fetcher.limits();
        let mut budget = Budget::of(limits.photo);
        let mut backoff = limits.wait;
        for tries_left in (0..=limits.tries_again).rev() {
            let missed = match self.try_photo(photo, beside, &mut budget, cancel).await? {
                Ok(came) => return Ok(came.brought_for(photo)),
                Err(missed) => missed,
            };
            let wait = missed.again.map(|asked| asked.max(backoff));
            match wait.filter(|wait| tries_left > 0 && *wait <= limits.longest_wait) {
                Some(wait) => stoppable(cancel, tokio::time::sleep(wait)).await?,
                None => return Ok(Brought::nothing(missed.failure)),
            }
            backoff *= 2;
        }
        Ok(Brought::nothing(no_address()))
    }

    /// Tries a photo's addresses in order, once each.
    async fn try_photo(
        &self,
        photo: &Photo,
        beside: Option<&Beside>,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Result<Came, Missed>, CaptureError> {
        let mut first: Option<Missed> = None;
        let mut urls = addresses(photo).take(self.fetcher.limits().candidates);
        while let Some(url) = urls.next() {
            match self.picture_at(url, beside, budget, cancel).await {
                Ok(came) => {
                    let came = self.sharpest(came, urls, beside, budget, cancel).await?;
                    return Ok(Ok(came));
                }
                Err(Refusal::Ours(error)) => return Err(error),
                Err(Refusal::Theirs(missed)) => match &mut first {
                    None => first = Some(missed),
                    Some(first) => first.again = first.again.or(missed.again),
                },
            }
        }
        Ok(Err(first.unwrap_or_else(|| Missed::for_good(no_address()))))
    }

    /// The picture of one address.
    pub(crate) async fn picture_at(
        &self,
        url: &Url,
        beside: Option<&Beside>,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Came, Refusal> {
        if let Some(bytes) = beside.and_then(|beside| beside.part(url)) {
            return self.stage(bytes).await.map(Came::of_file);
        }
        if local::is_beside(url) {
            let bytes = self.file_beside(url, beside).await?;
            return self.stage(bytes).await.map(Came::of_file);
        }
        let answer = self
            .fetcher
            .fetch(url, Want::Photo, None, budget, cancel)
            .await
            .map_err(Refusal::of)?;
        self.picture_in(answer, budget, cancel).await
    }

    /// The picture of an answer.
    pub(crate) async fn picture_in(
        &self,
        mut answer: Answer,
        budget: &mut Budget,
        cancel: &CancellationToken,
    ) -> Result<Came, Refusal> {
        match answer.status {
            200..=299 => {
                let intake = answer
                    .photo(self.library.photo_intake(), budget, cancel)
                    .await
                    .map_err(Refusal::of)?;
                let file = self.finish(intake).await?;
                let name = answer.name();
                Ok(Came { file, name })
            }
            status => {
                let wait = retry_after(&answer.headers, self.options.clock.now());
                Err(Refusal::Theirs(refused(status, wait)))
            }
        }
    }

    async fn file_beside(&self, url: &Url, beside: Option<&Beside>) -> Result<Vec<u8>, Refusal> {
        let limit = self.fetcher.limits().photo_bytes;
        let (url, beside) = (url.clone(), beside.cloned());
        crate::off_thread(move || Ok(beside.map(|beside| beside.read(&url, limit))))
            .await
            .map_err(Refusal::Ours)?
            .unwrap_or_else(|| Err(std::io::ErrorKind::NotFound.into()))
            .map_err(|error| Refusal::Theirs(Missed::for_good(unreadable(&error))))
    }

    async fn stage(&self, bytes: Vec<u8>) -> Result<PhotoFile, Refusal> {
        let mut intake = self.library.photo_intake();
        let intake = crate::off_thread(move || {
            intake.write(&bytes)?;
            Ok(intake)
        })
        .await
        .map_err(Refusal::Ours)?;
        self.finish(intake).await
    }

    async fn finish(&self, intake: PhotoIntake) -> Result<PhotoFile, Refusal> {
        let staged = crate::off_thread(move || Ok(intake.finish())).await;
        staged.map_err(Refusal::Ours)?.map_err(|error| match error {
            StageError::Library(error) => Refusal::Ours(error.into()),
            other => Refusal::Theirs(Missed::for_good(PhotoFailure {
                code: match other {
                    StageError::Empty => PhotoFailureCode::Empty,
                    _ => PhotoFailureCode::NotAPicture,
                },
                detail: other.to_string(),
            })),
        })
    }
}

/// Hears of each photo of an edition, by its place, what became of it.
type Hear<'a> = dyn FnMut(usize, &PhotoOutcome) + Send + 'a;

fn parts(outcome: &PhotoOutcome) -> (Option<PhotoFile>, Option<PhotoFailure>) {
    match outcome {
        PhotoOutcome::Kept(file) => (Some(file.clone()), None),
        PhotoOutcome::Failed(failure) => (None, Some(failure.clone())),
    }
}

fn addresses(photo: &Photo) -> impl Iterator<Item = &Url> {
    let others = photo.candidates.iter().filter(|url| **url != photo.url);
    std::iter::once(&photo.url).chain(others)
}

fn place_number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
