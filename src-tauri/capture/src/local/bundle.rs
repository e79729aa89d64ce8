//! A file that holds a page with what the page shows.

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use url::Url;

use super::{inlined, markdown, mhtml, wacz, warc_file, webarchive};
use crate::CaptureError;

/// A page, and what else came in its file.
#[derive(Default)]
pub struct Bundle {
    /// The page's bytes.
    pub page: Vec<u8>,
    /// Where the page was, where the file tells.
    pub url: Option<Url>,
    /// The page's media type with its charset, where the file tells.
    pub content_type: Option<String>,
    /// What else is there.
    pub parts: Parts,
}

/// Pictures and pages that came in one file, by their addresses.
#[derive(Clone, Default)]
pub struct Parts {
    by_address: Arc<HashMap<String, Vec<u8>>>,
}

/// The most bytes of a file that is more than a page: a day's front page with all its pictures.
pub(crate) const FILE_BYTES: usize = 64 * 1024 * 1024;
/// The most bytes that are unpacked from one.
pub(super) const UNPACKED_BYTES: u64 = 96 * 1024 * 1024;
/// The most parts that are kept of one.
pub(super) const PARTS: usize = 4096;

/// The page of a file's bytes, unpacked where the file is an archive, and with the pictures that stand in
/// the page itself taken out of it.
///
/// # Errors
/// `BinaryFile` for an archive without a page.
pub fn unpack(bytes: Vec<u8>, name: Option<&str>) -> Result<Bundle, CaptureError> {
    let bundle = if mhtml::is_mhtml(&bytes) {
        mhtml::unpack(&bytes)
    } else if webarchive::is_webarchive(&bytes) {
        webarchive::unpack(&bytes)
    } else if warc_file::is_warc(&bytes) {
        warc_file::unpack(&bytes)
    } else if wacz::is_zip(&bytes) {
        wacz::unpack(&bytes)
    } else if markdown::is_named_so(name) {
        Some(markdown::unpack(&bytes))
    } else {
        return Ok(inlined::without_pictures(Bundle {
            page: bytes,
            ..Bundle::default()
        }));
    };
    bundle
        .map(inlined::without_pictures)
        .ok_or_else(|| CaptureError::BinaryFile {
            found: "an archive without a page".to_owned(),
        })
}

impl Parts {
    pub(crate) fn of(by_address: HashMap<String, Vec<u8>>) -> Self {
        Self {
            by_address: Arc::new(by_address),
        }
    }

    /// What lies at an address.
    #[must_use]
    pub fn at(&self, url: &Url) -> Option<&[u8]> {
        self.by_address.get(&*key(url)).map(Vec::as_slice)
    }

    /// The parts, to be added to.
    pub(super) fn into_map(self) -> HashMap<String, Vec<u8>> {
        Arc::unwrap_or_clone(self.by_address)
    }
}

/// Whether an address in a file can be that of a page: anything can stand there.
pub(super) fn is_of_the_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}

/// An address without its fragment, which names a place in what it leads to.
pub(super) fn key(url: &Url) -> Cow<'_, str> {
    let text = url.as_str();
    match text.split_once('#') {
        Some((start, _)) => Cow::Owned(start.to_owned()),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_names_no_address_but_the_webs() {
        for (told, believed) in [
            ("https://ledger.example/pier", true),
            ("javascript:x", false),
            ("file:///etc/hosts", false),
        ] {
            let page = "<p>The pier opened.</p>";
            let record = format!(
                "WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: {told}\r\n\
                 Content-Type: text/html\r\nContent-Length: {}\r\n\r\n{page}\r\n\r\n",
                page.len()
            );
            let bundle = unpack(record.into_bytes(), None).unwrap();
            let url = bundle.url.as_ref().map(Url::as_str);
            assert_eq!(url, believed.then_some(told));
            assert_eq!(bundle.page, page.as_bytes(), "{told}");
        }
    }
}
