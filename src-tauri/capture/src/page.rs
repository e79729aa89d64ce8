//! A page as it came.

use tearsheet_library::NewPage;
use tearsheet_story::Page;
use time::OffsetDateTime;
use url::Url;

/// The bytes of a page, decompressed, with where and when they came from.
#[derive(Debug, Clone)]
pub struct FetchedPage {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The address asked; none for a file.
    pub asked: Option<Url>,
    /// The addresses that redirected on the way, `asked` the first; empty where none did.
    pub hops: Vec<Url>,
    /// The address that answered, after redirects; none for a file.
    pub answered: Option<Url>,
    /// The status; none for a file.
    pub status: Option<u16>,
    /// The answer's headers, without those that identify the reader; empty for a file.
    pub headers: Vec<(String, String)>,
    /// When the answer came.
    pub fetched_at: OffsetDateTime,
    /// The address that relative links count from, where it is not `answered`: a file's place.
    pub(crate) base: Option<Url>,
}

impl FetchedPage {
    /// A page that came from no server.
    pub(crate) fn of_file(bytes: Vec<u8>, base: Option<Url>, fetched_at: OffsetDateTime) -> Self {
        Self {
            bytes,
            asked: None,
            hops: Vec::new(),
            answered: None,
            status: None,
            headers: Vec::new(),
            fetched_at,
            base,
        }
    }

    /// The value of a header, by its lower-case name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(header, _)| header == name)
            .map(|(_, value)| value.as_str())
    }

    /// The page as the story reader takes it.
    pub(crate) fn as_read(&self) -> Page<'_> {
        Page {
            bytes: &self.bytes,
            url: self.answered.as_ref().or(self.base.as_ref()),
            content_type: self.header("content-type"),
            charset: None,
        }
    }

    /// The page as the library keeps it.
    pub(crate) fn to_keep(&self) -> NewPage {
        NewPage {
            bytes: self.bytes.clone(),
            asked: self.asked.clone(),
            hops: self.hops.clone(),
            answered: self.answered.clone(),
            status: self.status,
            headers: self.headers.clone(),
            fetched_at: self.fetched_at,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }
}
