//! Bringing photos.

use std::time::Duration;

use futures::{StreamExt, stream::FuturesUnordered};
use tearsheet_library::{
    PhotoFailure, PhotoFailureCode, PhotoFile, PhotoIntake, PhotoName, PhotoOutcome, StageError,
};
use tearsheet_story::Photo;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    CaptureError, CaptureErrorCode, Capturer, Draft, Progress, ProgressEvent,
    draft::OpenEdition,
    fetch::{Answer, Budget, Validators, Want, retry_after, stoppable},
    local::{self, Beside},
    looks::Looks,
    queue::Told,
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

/// A photo that came.
pub(crate) struct Came {
    pub(crate) file: PhotoFile,
    /// What its server calls it; none for a file, and where the server says nothing.
    name: Option<Validators>,
}

impl Came {
    const fn of_file(file: PhotoFile) -> Self {
        Self { file, name: None }
    }

    /// It as the photo that a story names.
    pub(crate) fn brought_for(self, photo: &Photo) -> Brought {
        let hash = self.file.hash;
        Brought {
            name: self.name.map(|name| name.of(&photo.url, hash)),
            outcome: PhotoOutcome::Kept(self.file),
        }
    }
}

/// What became of a photo of a story.
pub(crate) struct Brought {
    pub(crate) outcome: PhotoOutcome,
    /// What its server calls it; none where it says nothing, or was not asked.
    pub(crate) name: Option<PhotoName>,
}

impl Brought {
    /// A photo that is here already.
    pub(crate) const fn before(file: PhotoFile) -> Self {
        Self {
            outcome: PhotoOutcome::Kept(file),
            name: None,
        }
    }

    const fn nothing(failure: PhotoFailure) -> Self {
        Self {
            outcome: PhotoOutcome::Failed(failure),
            name: None,
        }
    }
}

/// Why an address gave no picture.
pub(crate) enum Refusal {
    /// Something of the address or its host: the next address may do better.
    Theirs(Missed),
    /// The reader, this program or its disk: no address would do.
    Ours(CaptureError),
}

impl Refusal {
    pub(crate) fn of(error: CaptureError) -> Self {
        match error {
            CaptureError::Cancelled | CaptureError::Library(_) => Self::Ours(error),
            // A site that was slow once is slow again: waited for long enough.
            CaptureError::Timeout { .. } => Self::Theirs(Missed::for_good(failure_of(&error))),
            other => Self::Theirs(Missed {
                failure: failure_of(&other),
                again: other.may_pass().then_some(Duration::ZERO),
            }),
        }
    }
}

/// A photo that an address did not give.
pub(crate) struct Missed {
    failure: PhotoFailure,
    /// The least wait before the same address may give it; none where it never will.
    again: Option<Duration>,
}

impl Missed {
    const fn for_good(failure: PhotoFailure) -> Self {
        Self {
            failure,
            again: None,
        }
    }
}

/// The photo's side of an error.
pub(crate) fn failure_of(error: &CaptureError) -> PhotoFailure {
    use CaptureErrorCode as Code;
    use PhotoFailureCode as Failure;
    let code = match error.code() {
        Code::PrivateAddress => Failure::PrivateAddress,
        Code::Timeout => Failure::Timeout,
        Code::Tls | Code::InsecureRedirect | Code::NoClient => Failure::Tls,
        Code::RedirectLoop | Code::TooManyRedirects => Failure::TooManyRedirects,
        Code::BadAddress | Code::BadRedirect => Failure::BadAddress,
        Code::TooLarge => Failure::TooLarge,
        Code::BrokenAnswer => Failure::CutShort,
        Code::Cancelled => Failure::Cancelled,
        Code::NotFound => Failure::NotFound,
        Code::HttpStatus => Failure::Refused,
        Code::Library | Code::NotKept => Failure::NotStored,
        Code::EmptyFile => Failure::Empty,
        Code::BinaryFile | Code::NotAStory | Code::Captcha => Failure::NotAPicture,
        Code::FileMissing | Code::NoEdition | Code::NotAnEdition => Failure::NotFound,
        Code::Offline | Code::ProxyUnusable => Failure::Offline,
    };
    PhotoFailure {
        code,
        detail: error.to_string(),
    }
}

fn refused(status: u16, wait: Option<Duration>) -> Missed {
    let (code, said) = match status {
        404 | 410 => (
            PhotoFailureCode::NotFound,
            "The site no longer has this photo",
        ),
        500..=599 => (PhotoFailureCode::ServerError, "The site failed"),
        _ => (PhotoFailureCode::Refused, "The site refused this photo"),
    };
    let may_pass = CaptureError::HttpStatus { status, wait }.may_pass();
    Missed {
        failure: PhotoFailure {
            code,
            detail: format!("{said} (status {status}). Retry later."),
        },
        again: may_pass.then(|| wait.unwrap_or_default()),
    }
}

fn no_address() -> PhotoFailure {
    PhotoFailure {
        code: PhotoFailureCode::BadAddress,
        detail: "the page gives no address for this photo".to_owned(),
    }
}

fn unreadable(error: &std::io::Error) -> PhotoFailure {
    let code = match error.kind() {
        std::io::ErrorKind::FileTooLarge => PhotoFailureCode::TooLarge,
        _ => PhotoFailureCode::NotFound,
    };
    PhotoFailure {
        code,
        detail: format!("The picture beside the page cannot be read ({error})."),
    }
}

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
