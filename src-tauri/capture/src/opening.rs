//! From a source to a draft.

use std::{io, path::Path, sync::Arc};

use tearsheet_library::Arrival;
use tearsheet_story::{Language, Story, Verdict};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    CaptureError, Capturer, Draft, FetchedPage, Source, answer,
    draft::OpenEdition,
    fetch::{Budget, NOT_MODIFIED, Want, retry_after},
    kept_page::KeptPage,
    local::{self, Beside},
    page::APP_VERSION,
};

impl Capturer {
    pub(crate) async fn open_draft(
        &self,
        source: &Source,
        cancel: &CancellationToken,
    ) -> Result<Draft, CaptureError> {
        let (page, beside) = self.page_of(source, cancel).await?;
        let edition = self.read(page).await?;
        Ok(Draft::new(source.clone(), edition, beside))
    }

    async fn page_of(
        &self,
        source: &Source,
        cancel: &CancellationToken,
    ) -> Result<(FetchedPage, Option<Beside>), CaptureError> {
        match source {
            Source::Address(url) => Ok((self.page_at(url, cancel).await?, None)),
            Source::Sample => Ok((self.page_at(&sample()?, cancel).await?, None)),
            Source::File(path) => {
                let (bytes, beside) = read_file(path).await?;
                let name = path
                    .file_name()
                    .map(|name| name.to_string_lossy().into_owned());
                self.page_in(bytes, name, beside, cancel).await
            }
            Source::Bytes { bytes, name } => {
                let (bytes, name) = (bytes.clone(), name.clone());
                self.page_in(bytes, name, Beside::default(), cancel).await
            }
        }
    }

    /// The page that a file holds, or that a shortcut leads to.
    async fn page_in(
        &self,
        bytes: Vec<u8>,
        name: Option<String>,
        beside: Beside,
        cancel: &CancellationToken,
    ) -> Result<(FetchedPage, Option<Beside>), CaptureError> {
        if bytes.len() > local::FILE_BYTES {
            let limit = local::FILE_BYTES;
            return Err(CaptureError::TooLarge { limit });
        }
        match local::shortcut_to(&bytes) {
            Some(url) => Ok((self.page_at(&url, cancel).await?, None)),
            None => self.page_of_file(bytes, name, beside).await,
        }
    }

    /// The page that an address answers with. One that is kept, and whose server says that it has not
    /// changed, is not sent again.
    pub(crate) async fn page_at(
        &self,
        url: &Url,
        cancel: &CancellationToken,
    ) -> Result<FetchedPage, CaptureError> {
        let kept = self.kept_page(url).await?;
        self.page_unless(url, kept, cancel).await
    }

    /// The page that an address answers with; the kept one where its server says that it has not changed.
    pub(crate) async fn page_unless(
        &self,
        url: &Url,
        kept: Option<KeptPage>,
        cancel: &CancellationToken,
    ) -> Result<FetchedPage, CaptureError> {
        let unless = kept.as_ref().map(|kept| &kept.validators);
        let mut budget = Budget::of(self.fetcher.limits().page);
        let mut answer = self
            .fetcher
            .fetch(url, Want::Page, unless, &mut budget, cancel)
            .await?;
        let (bytes, status, headers) = match kept.filter(|_| answer.status == NOT_MODIFIED) {
            Some(kept) => (
                kept.bytes,
                kept.record.arrival.status,
                kept.record.arrival.headers,
            ),
            None => {
                let bytes = answer.bytes(&mut budget, cancel).await?;
                (bytes, Some(answer.status), answer.headers)
            }
        };
        Ok(FetchedPage {
            arrival: Arrival {
                asked: Some(url.clone()),
                hops: answer.hops,
                answered: Some(answer.url),
                status,
                headers,
                fetched_at: self.options.clock.now(),
                app_version: APP_VERSION.to_owned(),
            },
            bytes,
            base: None,
        })
    }

    /// The page of a file's bytes, and what came with it.
    async fn page_of_file(
        &self,
        bytes: Vec<u8>,
        name: Option<String>,
        beside: Beside,
    ) -> Result<(FetchedPage, Option<Beside>), CaptureError> {
        let named = name.clone();
        let bundle = crate::off_thread(move || local::unpack(bytes, named.as_deref())).await?;
        let mut page = self.page_of_bytes(bundle.page, name.as_deref())?;
        page.base = bundle.url.or(page.base);
        let content_type = bundle.content_type;
        page.arrival.headers = content_type
            .map(|value| ("content-type".to_owned(), value))
            .into_iter()
            .collect();
        Ok((page, Some(beside.with(bundle.parts))))
    }

    /// The page that these bytes are, for links that count from a file of this name.
    pub(crate) fn page_of_bytes(
        &self,
        bytes: Vec<u8>,
        name: Option<&str>,
    ) -> Result<FetchedPage, CaptureError> {
        let limit = self.fetcher.limits().page_bytes;
        if bytes.len() > limit {
            return Err(CaptureError::TooLarge { limit });
        }
        let fetched_at = self.options.clock.now();
        Ok(FetchedPage::of_file(bytes, local::base(name), fetched_at))
    }

    /// The edition that a page holds.
    pub(crate) async fn read(&self, page: FetchedPage) -> Result<OpenEdition, CaptureError> {
        crate::off_thread(move || {
            answer::check_text(&page.bytes)?;
            let story = tearsheet_story::read(&page.as_read());
            check_status(&page, &story)?;
            let story = match &page.base {
                Some(_) => local::without_folder(story),
                None => story,
            };
            Ok(OpenEdition {
                language: language_of(&story),
                named: None,
                story: Arc::new(story),
                page: Arc::new(page),
                further: Vec::new(),
            })
        })
        .await
    }
}

/// The bytes of a file, and what lies beside it.
async fn read_file(path: &Path) -> Result<(Vec<u8>, Beside), CaptureError> {
    let file = path.to_path_buf();
    crate::off_thread(move || {
        let limit = local::FILE_BYTES;
        let read = || Ok((local::read_bounded(&file, limit)?, Beside::of(&file)?));
        read().map_err(|error| unreadable(&file, limit, &error))
    })
    .await
}

/// The address of the story that ships with the app.
fn sample() -> Result<Url, CaptureError> {
    let address = tearsheet_sample::ADDRESS;
    Url::parse(address).map_err(|_| CaptureError::bad_address(address))
}

/// Refuses the page of an answer that says it is none.
fn check_status(page: &FetchedPage, story: &Story) -> Result<(), CaptureError> {
    match page.arrival.status {
        None | Some(200..=299) => Ok(()),
        Some(_) if story.verdict == Verdict::Captcha => Err(CaptureError::Captcha),
        Some(status @ (404 | 410)) => Err(CaptureError::NotFound { status }),
        Some(status) => Err(CaptureError::HttpStatus {
            status,
            wait: retry_after(&page.arrival.headers, page.arrival.fetched_at),
        }),
    }
}

/// The language of a story; "und" where neither the page nor its words tell.
fn language_of(story: &Story) -> Language {
    story
        .language
        .clone()
        .unwrap_or_else(Language::undetermined)
}

fn unreadable(path: &Path, limit: usize, error: &io::Error) -> CaptureError {
    match error.kind() {
        io::ErrorKind::FileTooLarge => CaptureError::TooLarge { limit },
        _ => CaptureError::FileMissing {
            path: path.to_path_buf(),
            detail: error.to_string(),
        },
    }
}
