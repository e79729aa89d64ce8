//! The feeds that a page names in its head.

use crate::{Feed, FeedFormat, document::Document};

/// Feeds that a page may name; longer lists are a whole site's.
const MOST_FEEDS: usize = 20;

/// The types of the feeds' `<link>` lines: those of RSS 2.0, of Atom (RFC 4287) and of JSON Feed 1.1.
/// Plain `application/json` is left out: content systems name their programming interfaces so.
const TYPES: &[(&str, FeedFormat)] = &[
    ("application/rss+xml", FeedFormat::Rss),
    ("application/atom+xml", FeedFormat::Atom),
    ("application/feed+json", FeedFormat::Json),
];

/// Every feed that the page names, in its order; feeds of comments are left out.
pub(crate) fn feeds(document: &Document<'_>) -> Vec<Feed> {
    let mut feeds: Vec<Feed> = Vec::new();
    for link in document.meta.related_by("alternate") {
        let kind = link.kind.as_deref().unwrap_or_default();
        // A type may carry parameters: "application/atom+xml; charset=utf-8".
        let essence = kind.split(';').next().unwrap_or_default().trim();
        let Some((_, format)) = TYPES.iter().find(|(name, _)| *name == essence) else {
            continue;
        };
        let Some(url) = document.address(&link.href) else {
            continue;
        };
        let is_known = feeds.iter().any(|feed| feed.url == url);
        if is_known || tells_of_comments(url.path(), link.title.as_deref()) {
            continue;
        }
        feeds.push(Feed {
            url,
            title: link.title.clone(),
            format: *format,
        });
        if feeds.len() >= MOST_FEEDS {
            break;
        }
    }
    feeds
}

/// Blog systems name a feed of all comments, and one of each post's.
fn tells_of_comments(path: &str, title: Option<&str>) -> bool {
    const COMMENTS: &[&str] = &[
        "comment",
        "comentario",
        "commentaire",
        "kommentar",
        "commenti",
    ];
    let title = title.unwrap_or_default().to_lowercase();
    let path = path.to_lowercase();
    COMMENTS
        .iter()
        .any(|word| title.contains(word) || path.contains(word))
}
