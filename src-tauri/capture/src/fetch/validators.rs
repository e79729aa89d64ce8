//! What a page that is kept was called by its server, so that it comes again only if it has changed.

use reqwest::{RequestBuilder, header};
use tearsheet_library::PageRecord;
use url::Url;

/// The validators of a kept page (RFC 9110, 8.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Validators {
    url: Url,
    etag: Option<String>,
    last_modified: Option<String>,
}

impl Validators {
    /// Those of a page that came whole and whose server named some.
    pub(crate) fn of(page: &PageRecord) -> Option<Self> {
        let header = |name: &str| {
            let found = page.headers.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone())
        };
        let validators = Self {
            url: page.answered.clone()?,
            etag: header("etag"),
            last_modified: header("last-modified"),
        };
        let is_named = validators.etag.is_some() || validators.last_modified.is_some();
        (page.status == Some(200) && is_named).then_some(validators)
    }

    /// The request for this address, asking for an answer only if the page has changed. Another address'
    /// validators say nothing of it.
    pub(super) fn on(&self, request: RequestBuilder, url: &Url) -> RequestBuilder {
        if *url != self.url {
            return request;
        }
        let mut request = request;
        if let Some(etag) = &self.etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(last_modified) = &self.last_modified {
            request = request.header(header::IF_MODIFIED_SINCE, last_modified);
        }
        request
    }
}
