//! A page as it came.

use time::OffsetDateTime;
use url::Url;

/// How a page came: from where, when, and what its server said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The address asked for; none for a file.
    pub asked: Option<Url>,
    /// The addresses that redirected on the way, `asked` the first; empty where none did.
    pub hops: Vec<Url>,
    /// The address that answered, after redirects; none for a file.
    pub answered: Option<Url>,
    /// The HTTP status; none for a file.
    pub status: Option<u16>,
    /// Selected headers of the answer, in their order and by their lower-case names: those that tell of the
    /// page, not of the reader.
    pub headers: Vec<(String, String)>,
    /// When the page came.
    pub fetched_at: OffsetDateTime,
    /// The version of the app that fetched it.
    pub app_version: String,
}

/// A page to keep.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// How it came.
    pub arrival: Arrival,
    /// The bytes as they came, decompressed.
    pub bytes: Vec<u8>,
}

/// What is known of a kept page without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageRecord {
    /// How it came.
    pub arrival: Arrival,
    /// BLAKE3 of the page's bytes, 64 hex digits.
    pub hash: String,
    /// How many bytes the page had.
    pub bytes: u64,
}

impl Arrival {
    /// The value of a header, by its lower-case name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers
            .find(|(header, _)| header == name)
            .map(|(_, value)| value.as_str())
    }
}
