//! The page as fetched.

use url::Url;

/// The bytes of one page and what was said of them when they came.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The bytes as they came, decompressed.
    pub bytes: &'a [u8],
    /// The address that answered (after redirects); none for a file.
    pub url: Option<&'a Url>,
    /// The `Content-Type` header; none for a file.
    pub content_type: Option<&'a str>,
    /// A charset known from elsewhere (an index, a file's name); weaker than a byte order mark.
    pub charset: Option<&'a str>,
}
