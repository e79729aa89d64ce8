//! What a page or a photo that is kept was called by its server, so that it comes again only if it has changed.

use reqwest::{RequestBuilder, header};
use tearsheet_library::{FeedName, PageRecord, PhotoHash, PhotoName};
use url::Url;

use super::answer::Answer;

/// The validators of what is kept (RFC 9110, 8.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Validators {
    url: Url,
    etag: Option<String>,
    last_modified: Option<String>,
}

/// It is as it was (RFC 9110, 15.4.5).
pub(crate) const NOT_MODIFIED: u16 = 304;

impl Validators {
    /// Those of a page that came whole and whose server named some.
    pub(crate) fn of_page(page: &PageRecord) -> Option<Self> {
        let arrival = &page.arrival;
        let named = Self::named(arrival.answered.as_ref()?, |name| {
            arrival.header(name).map(str::to_owned)
        });
        named.filter(|_| arrival.status == Some(200))
    }

    fn named(url: &Url, header: impl Fn(&str) -> Option<String>) -> Option<Self> {
        let validators = Self {
            url: url.clone(),
            etag: header("etag"),
            last_modified: header("last-modified"),
        };
        let is_named = validators.etag.is_some() || validators.last_modified.is_some();
        is_named.then_some(validators)
    }

    /// They as the name of a photo that a story names by this address.
    pub(crate) fn of(self, url: &Url, hash: PhotoHash) -> PhotoName {
        PhotoName {
            url: url.clone(),
            answered: self.url,
            hash,
            etag: self.etag,
            last_modified: self.last_modified,
        }
    }

    /// Those of a kept photo.
    pub(crate) fn of_photo(name: &PhotoName) -> Self {
        Self {
            url: name.answered.clone(),
            etag: name.etag.clone(),
            last_modified: name.last_modified.clone(),
        }
    }

    /// Those of a feed that came before.
    pub(crate) fn of_feed(name: FeedName) -> Self {
        Self {
            url: name.answered,
            etag: name.etag,
            last_modified: name.last_modified,
        }
    }

    /// They as the name of a feed.
    pub(crate) fn into_feed_name(self) -> FeedName {
        FeedName {
            answered: self.url,
            etag: self.etag,
            last_modified: self.last_modified,
        }
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

impl Answer {
    /// What its server calls what came; none where it says nothing.
    pub(crate) fn name(&self) -> Option<Validators> {
        Validators::named(&self.url, |name| {
            let found = self.headers.iter().find(|(known, _)| known == name);
            found.map(|(_, value)| value.clone())
        })
    }
}
