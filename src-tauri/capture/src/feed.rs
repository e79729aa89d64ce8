//! Bytes of a feed: one guarded request, asked only for what has changed.

use tearsheet_library::FeedName;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{
    CaptureError, Capturer,
    fetch::{Budget, NOT_MODIFIED, Validators, Want, retry_after},
};

/// What a feed's address answered: bytes, whatever they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedFeed {
    /// The address that answered, after redirects.
    pub answered: Url,
    /// The bytes, decompressed.
    pub bytes: Vec<u8>,
    /// The type that its server claims.
    pub content_type: Option<String>,
    /// What its server calls it; none where it says nothing.
    pub name: Option<FeedName>,
}

impl Capturer {
    /// What the address of a feed, or of a page that may name one, answers; none where it has this name
    /// still, and is not sent again.
    ///
    /// # Errors
    /// What kept it from being had; `NotFound` and `HttpStatus` where the site answers with one of these.
    pub async fn fetch_feed(
        &self,
        url: &Url,
        unless: Option<FeedName>,
        cancel: &CancellationToken,
    ) -> Result<Option<FetchedFeed>, CaptureError> {
        let unless = unless.map(Validators::of_feed);
        let mut budget = Budget::of(self.fetcher.limits().page);
        let mut answer = self
            .fetcher
            .fetch(url, Want::Feed, unless.as_ref(), &mut budget, cancel)
            .await?;
        match answer.status {
            NOT_MODIFIED if unless.is_some() => Ok(None),
            200..=299 => {
                let bytes = answer.bytes(&mut budget, cancel).await?;
                let content_type = answer
                    .headers
                    .iter()
                    .find(|(name, _)| name == "content-type");
                Ok(Some(FetchedFeed {
                    content_type: content_type.map(|(_, value)| value.clone()),
                    name: answer.name().map(Validators::into_feed_name),
                    answered: answer.url,
                    bytes,
                }))
            }
            status @ (404 | 410) => Err(CaptureError::NotFound { status }),
            status => Err(CaptureError::HttpStatus {
                status,
                wait: retry_after(&answer.headers, self.options.clock.now()),
            }),
        }
    }
}
