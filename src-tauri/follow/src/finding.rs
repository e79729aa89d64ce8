//! The feeds of a page or a site.

use tearsheet_capture::{CancellationToken, Capturer, FetchedFeed};
use tearsheet_library::{FeedContent, NewFeed};
use tearsheet_story::Page;
use time::OffsetDateTime;
use url::Url;

use crate::{FollowError, opml::host_of, read_feed};

/// Where publishing systems put a site's feed (WordPress, Ghost, Hugo, Jekyll, Drupal); asked of a site whose page
/// names none, one after the other.
const USUAL_PLACES: [&str; 6] = [
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
];

/// The feeds of an address, and what the only one said where it was asked itself.
pub(crate) struct Found {
    pub feeds: Vec<NewFeed>,
    pub content: Option<FeedContent>,
}

/// The feeds of an address: the feed itself, those that the page names, or the one at a usual place of the site.
pub(crate) async fn feeds_of(
    capturer: &Capturer,
    address: &Url,
    now: OffsetDateTime,
    cancel: &CancellationToken,
) -> Result<Found, FollowError> {
    let fetched = capturer.fetch_feed(address, None, cancel).await?;
    let Some(FetchedFeed {
        answered,
        bytes,
        content_type,
        name,
    }) = fetched
    else {
        return Err(FollowError::NoFeed {
            url: address.clone(),
        });
    };
    match read_feed(&bytes, &answered, now) {
        Ok(content) => return Ok(Found::one(address, FeedContent { name, ..content })),
        Err(error @ FollowError::BrokenFeed { .. }) => return Err(error),
        Err(_) => {}
    }
    let named = named_by(bytes, answered.clone(), content_type).await?;
    if !named.is_empty() {
        return Ok(Found {
            feeds: named,
            content: None,
        });
    }
    for place in USUAL_PLACES {
        let Ok(url) = answered.join(place) else {
            continue;
        };
        let Ok(Some(FetchedFeed {
            answered,
            bytes,
            name,
            ..
        })) = capturer.fetch_feed(&url, None, cancel).await
        else {
            continue;
        };
        if let Ok(content) = read_feed(&bytes, &answered, now) {
            return Ok(Found::one(&url, FeedContent { name, ..content }));
        }
    }
    Err(FollowError::NoFeed {
        url: address.clone(),
    })
}

impl Found {
    fn one(url: &Url, content: FeedContent) -> Self {
        let title = content.title.clone().unwrap_or_else(|| host_of(url));
        Self {
            feeds: vec![new_feed(url.clone(), title, content.site.clone())],
            content: Some(content),
        }
    }
}

/// The feeds that a page names.
async fn named_by(
    bytes: Vec<u8>,
    at: Url,
    content_type: Option<String>,
) -> Result<Vec<NewFeed>, FollowError> {
    let reading = tokio::task::spawn_blocking(move || {
        let story = tearsheet_story::read(&Page {
            bytes: &bytes,
            url: Some(&at),
            content_type: content_type.as_deref(),
            charset: None,
        });
        let site = story.site.name;
        let named = story.site.feeds.into_iter().map(|feed| {
            let title = feed.title.or_else(|| site.clone());
            let title = title.unwrap_or_else(|| host_of(&feed.url));
            new_feed(feed.url, title, None)
        });
        named.collect()
    });
    reading.await.map_err(|stopped| {
        if stopped.is_panic() {
            std::panic::resume_unwind(stopped.into_panic());
        }
        tearsheet_capture::CaptureError::Cancelled.into()
    })
}

fn new_feed(url: Url, title: String, site: Option<Url>) -> NewFeed {
    NewFeed { url, title, site }
}
