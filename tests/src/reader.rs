//! A reader: a library in a folder of its own, and a capturer that may ask the papers of the test.

use std::{io, path::Path, sync::Arc, time::Duration};

use tearsheet_capture::{
    AllowedHost, Anyway, CancellationToken, CaptureError, Capturer, Draft, Limits, Options,
    Proxies, Receipt, Silent, Source,
};
use tearsheet_library::{Library, LibraryError, PhotoOutcome, SystemClock};
use tempfile::TempDir;
use url::Url;

use crate::newspaper::Newspaper;

/// Someone with an empty library.
pub struct Reader {
    /// Opens and saves.
    pub capturer: Capturer,
    /// Keeps.
    pub library: Library,
    /// Stops nothing until the test says so.
    pub cancel: CancellationToken,
    _folder: Option<TempDir>,
}

impl Reader {
    /// A reader who may ask these papers.
    ///
    /// # Errors
    /// What the library says.
    pub fn of(papers: &[&Newspaper]) -> io::Result<Self> {
        Self::with(options(papers))
    }

    /// A reader with these options.
    ///
    /// # Errors
    /// What the library says.
    pub fn with(options: Options) -> io::Result<Self> {
        let folder = TempDir::new()?;
        let reader = Self::at(folder.path(), options)?;
        Ok(Self {
            _folder: Some(folder),
            ..reader
        })
    }

    /// A reader with these options, whose library lies in this folder and stays there.
    ///
    /// # Errors
    /// What the library says.
    pub fn at(folder: &Path, options: Options) -> io::Result<Self> {
        let opened = Library::open(folder, Arc::new(SystemClock)).map_err(io::Error::other)?;
        let library = opened.library;
        Ok(Self {
            capturer: Capturer::new(library.clone(), options).map_err(io::Error::other)?,
            library,
            cancel: CancellationToken::new(),
            _folder: None,
        })
    }

    /// Opens an address.
    ///
    /// # Errors
    /// What the capturer says.
    pub async fn open(&self, url: Url) -> Result<Draft, CaptureError> {
        self.capturer
            .open(&Source::Address(url), &self.cancel)
            .await
    }

    /// Opens an address and keeps what is there.
    ///
    /// # Errors
    /// What the capturer says.
    pub async fn save(&self, url: Url) -> Result<Receipt, CaptureError> {
        self.keep(&self.open(url).await?).await
    }

    /// Keeps an open story.
    ///
    /// # Errors
    /// What the capturer says.
    pub async fn keep(&self, draft: &Draft) -> Result<Receipt, CaptureError> {
        self.capturer
            .save(draft, Anyway::No, &Silent, &self.cancel)
            .await
    }

    /// Fetches the photos of a story's first edition, as a reader who looks at them.
    pub async fn look_at_photos(&self, draft: &Draft) -> Vec<PhotoOutcome> {
        let Some(edition) = draft.editions().into_iter().next() else {
            return Vec::new();
        };
        self.capturer
            .fetch_photos(draft, &edition.language, &Silent, &self.cancel)
            .await
    }

    /// How many stories the library holds.
    ///
    /// # Errors
    /// What the library says.
    pub fn kept(&self) -> Result<u32, LibraryError> {
        Ok(self.library.counts()?.all)
    }
}

/// The options of a reader who may ask these papers: straight connections, a reader's own limits.
#[must_use]
pub fn options(papers: &[&Newspaper]) -> Options {
    Options {
        allowed_private_hosts: papers.iter().filter_map(|paper| allowed(paper)).collect(),
        proxies: Proxies::None,
        ..Options::default()
    }
}

/// The same for a test of servers that say nothing: waits that it can bear.
#[must_use]
pub fn impatient(papers: &[&Newspaper]) -> Options {
    Options {
        limits: Limits {
            idle: Duration::from_millis(1000),
            page: Duration::from_secs(3),
            photo: Duration::from_secs(10),
            ..Limits::default()
        },
        ..options(papers)
    }
}

fn allowed(paper: &Newspaper) -> Option<AllowedHost> {
    AllowedHost::of(&paper.url("/"))
}
