//! The one door of this room.

use std::sync::Arc;

use tearsheet_library::{Anyway, EditionId, Library, PhotoOutcome, StoryId};
use tearsheet_story::Language;
use tokio_util::sync::CancellationToken;

use crate::{AllowedHost, CaptureError, Draft, Options, Progress, Receipt, Source, fetch::Fetcher};

/// Opens pages, brings their photos and editions, and saves them. Clones share one client and its limits.
#[derive(Clone)]
pub struct Capturer {
    pub(crate) library: Library,
    pub(crate) fetcher: Arc<Fetcher>,
    pub(crate) options: Options,
}

impl Capturer {
    /// A capturer that keeps stories in this library. Opens no connection and reads no file yet.
    ///
    /// # Errors
    /// What the setting-up says; the certificates are read by the first request, which says what is wrong with them.
    pub fn new(library: Library, options: Options) -> Result<Self, CaptureError> {
        Ok(Self {
            library,
            fetcher: Arc::new(Fetcher::new(options.clone())),
            options,
        })
    }

    /// Reads the certificates that connections with TLS need, so that the first request need not wait for them.
    pub async fn get_ready(&self) {
        self.fetcher.get_ready().await;
    }

    /// Lets a host of a private network be asked from now on: the reader said yes.
    pub fn allow_private_host(&self, host: AllowedHost) {
        self.fetcher.allow(host);
    }

    /// Opens a source: its page, read. No photo is fetched yet. A page that is no story opens all the
    /// same; the draft's verdict says so.
    ///
    /// # Errors
    /// What kept the page from being had or read.
    pub async fn open(
        &self,
        source: &Source,
        cancel: &CancellationToken,
    ) -> Result<Draft, CaptureError> {
        self.open_draft(source, cancel).await
    }

    /// Brings the edition in another language, where the page names one; the draft gains it. Nothing is
    /// fetched where it is here already.
    ///
    /// # Errors
    /// `NoEdition` where the page names none, `NotAnEdition` where what it names is none, or what kept
    /// the page from being had.
    pub async fn open_edition(
        &self,
        draft: &Draft,
        language: &Language,
        cancel: &CancellationToken,
    ) -> Result<(), CaptureError> {
        self.bring_edition(draft, language, cancel).await
    }

    /// Brings the photos of one edition, a few at once; gives one outcome a photo of its gallery. What is
    /// here already is not fetched again, whichever edition asked for it first. Empty where the draft has no
    /// such edition. A photo that was stopped is `Failed` with `Cancelled` and can be asked for again.
    pub async fn fetch_photos(
        &self,
        draft: &Draft,
        language: &Language,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Vec<PhotoOutcome> {
        match draft.opened_in(language) {
            Some(edition) => self.show_photos(draft, &edition, progress, cancel).await,
            None => Vec::new(),
        }
    }

    /// Keeps a draft with its other-language editions and all photos that can be had. All or nothing: an
    /// error or a stop leaves the library as it was.
    ///
    /// # Errors
    /// `NotAStory` or `Captcha` where the page is no story and `anyway` is not given, or where a story is
    /// known by this address, which then stays as it was; `Cancelled`; what the library says.
    pub async fn save(
        &self,
        draft: &Draft,
        anyway: Anyway,
        progress: &dyn Progress,
        cancel: &CancellationToken,
    ) -> Result<Receipt, CaptureError> {
        self.save_draft(draft, anyway, progress, cancel).await
    }

    /// Lets a draft go: photo files that no kept story names are deleted.
    ///
    /// # Errors
    /// What the library says.
    pub async fn close(&self, draft: &Draft) -> Result<(), CaptureError> {
        let library = self.library.clone();
        let staged = draft.staged();
        crate::off_thread(move || Ok(library.unstage(&staged)?)).await
    }

    /// Tries once more to have a photo that a kept story lacks; the story gains it. Gives the file at once
    /// where it is here already.
    ///
    /// # Errors
    /// `NotKept` where there is no such story, edition or photo; what the library says.
    pub async fn retry_photo(
        &self,
        id: StoryId,
        edition: EditionId,
        index: u32,
    ) -> Result<PhotoOutcome, CaptureError> {
        self.bring_missing_photo(id, edition, index, &CancellationToken::new())
            .await
    }

    /// [`Capturer::retry_photo`], which the reader may stop.
    ///
    /// # Errors
    /// `Cancelled`, and those of [`Capturer::retry_photo`].
    pub async fn bring_missing_photo(
        &self,
        id: StoryId,
        edition: EditionId,
        index: u32,
        cancel: &CancellationToken,
    ) -> Result<PhotoOutcome, CaptureError> {
        self.retry(id, edition, index, cancel).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn goes_to_another_thread<T: Send>(_: T) {}

    /// Compiled, not run: the window's commands need futures that may move between threads.
    #[allow(dead_code)]
    fn futures_may_move(capturer: &Capturer, draft: &Draft, cancel: &CancellationToken) {
        let language = Language::undetermined();
        goes_to_another_thread(capturer.open(draft.source(), cancel));
        goes_to_another_thread(capturer.open_edition(draft, &language, cancel));
        goes_to_another_thread(capturer.fetch_photos(draft, &language, &crate::Silent, cancel));
        goes_to_another_thread(capturer.save(draft, Anyway::No, &crate::Silent, cancel));
    }
}
