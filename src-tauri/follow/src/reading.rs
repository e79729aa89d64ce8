//! A feed's bytes as what it says.

use feed_rs::parser::{Builder, ParseErrorKind, ParseFeedError};
use tearsheet_library::FeedContent;
use tearsheet_story::Language;
use time::OffsetDateTime;
use url::Url;

use crate::{FollowError, entries, words};

/// More is not read, as more of a page is not: real feeds stay under 2 MB.
pub const READ_BYTES: usize = 8 * 1024 * 1024;

/// What a feed says: RSS, Atom or JSON Feed, whatever its server calls it. Its entries' addresses count from `at`.
///
/// # Errors
/// `NotAFeed` where it is something else, `BrokenFeed` where it breaks off.
pub fn read_feed(bytes: &[u8], at: &Url, now: OffsetDateTime) -> Result<FeedContent, FollowError> {
    if bytes.len() > READ_BYTES {
        return Err(FollowError::NotAFeed { found: "too large" });
    }
    let bytes = without_bom(bytes);
    let parser = Builder::new()
        .base_uri(Some(at.as_str()))
        // A name that the feed does not give is not made up here: the address stands in for it.
        .id_generator(|_, _, _| String::new())
        .build();
    let feed = parser
        .parse(bytes)
        .map_err(|error| refusal(&error, bytes))?;
    let site = feed
        .links
        .iter()
        .filter(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .find_map(|link| words::absolute(&link.href, Some(at)));
    let language = feed.language.as_deref().and_then(Language::from_tag);
    let title = feed.title.map(|title| words::title(&title.content));
    Ok(FeedContent {
        title: title.filter(|title| !title.is_empty()),
        entries: entries::of_feed(feed.entries, at, language.as_ref(), now),
        language,
        site,
        name: None,
    })
}

fn without_bom(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start()
}

/// Why these bytes are no feed: what they are instead, or where it breaks off.
fn refusal(error: &ParseFeedError, bytes: &[u8]) -> FollowError {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]).to_ascii_lowercase();
    let found = if bytes.is_empty() {
        Some("empty")
    } else if ["<rss", "<feed", "<rdf:rdf"]
        .iter()
        .any(|root| head.contains(root))
    {
        None
    } else if head.contains("<!doctype html") || head.contains("<html") {
        Some("a web page")
    } else if head.starts_with('{') {
        let is_feed = head.contains("jsonfeed.org");
        (!is_feed).then_some("data of another kind")
    } else if matches!(
        error,
        ParseFeedError::ParseError(ParseErrorKind::NoFeedRoot)
    ) {
        Some("something else")
    } else {
        None
    };
    match found {
        Some(found) => FollowError::NotAFeed { found },
        None => FollowError::BrokenFeed {
            detail: words::one_line(&error.to_string()),
        },
    }
}

/// A feed's root stands behind no more than a declaration, comments and style lines.
const HEAD_BYTES: usize = 4096;
