//! A page as it came.

use tearsheet_library::{Arrival, NewPage};
use tearsheet_story::Page;
use time::OffsetDateTime;
use url::Url;

/// The bytes of a page, decompressed, with where and when they came from.
#[derive(Debug, Clone)]
pub struct FetchedPage {
    /// How it came.
    pub arrival: Arrival,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The address that relative links count from, where it is not the one that answered: a file's place.
    pub(crate) base: Option<Url>,
}

impl FetchedPage {
    /// A page that came from no server.
    pub(crate) fn of_file(bytes: Vec<u8>, base: Option<Url>, fetched_at: OffsetDateTime) -> Self {
        Self {
            arrival: Arrival {
                asked: None,
                hops: Vec::new(),
                answered: None,
                status: None,
                headers: Vec::new(),
                fetched_at,
                app_version: APP_VERSION.to_owned(),
            },
            bytes,
            base,
        }
    }

    /// The page as the story reader takes it.
    pub(crate) fn as_read(&self) -> Page<'_> {
        Page {
            bytes: &self.bytes,
            url: self.arrival.answered.as_ref().or(self.base.as_ref()),
            content_type: self.arrival.header("content-type"),
            charset: None,
        }
    }

    /// The page as the library keeps it.
    pub(crate) fn to_keep(&self) -> NewPage {
        NewPage {
            arrival: self.arrival.clone(),
            bytes: self.bytes.clone(),
        }
    }
}

/// The version of the app that fetches.
pub(crate) const APP_VERSION: &str = env!("CARGO_PKG_VERSION");
