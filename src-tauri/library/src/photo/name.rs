//! What a photo's server calls it.

use url::Url;

use super::PhotoHash;

/// The validators of a photo (RFC 9110, 8.8): with them it comes again only if it has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoName {
    /// The photo's best address, by which its story names it.
    pub url: Url,
    /// The address that answered; the validators hold there alone.
    pub answered: Url,
    /// The photo that came.
    pub hash: PhotoHash,
    /// The `ETag`.
    pub etag: Option<String>,
    /// The `Last-Modified`.
    pub last_modified: Option<String>,
}
