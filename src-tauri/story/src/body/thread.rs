//! Which pages are threads of posts rather than a story with comments.

use crate::{document::Document, sources::json_ld};

use super::PageKind;

/// What forums call their pages, in addresses and on the page's body element.
const NAMES: [&str; 7] = [
    "forum",
    "viewtopic",
    "showthread",
    "/threads/",
    "/thread/",
    "/topic/",
    "discussion_",
];

/// What kind of page this is, by its data, its address and its body's class.
pub(super) fn kind_of(document: &Document<'_>) -> PageKind {
    let says_so = document
        .json_ld
        .iter()
        .any(|node| json_ld::is_a(node, &["DiscussionForumPosting", "QAPage"]));
    if says_so || is_named(document) {
        PageKind::Thread
    } else {
        PageKind::Story
    }
}

fn is_named(document: &Document<'_>) -> bool {
    let path = document
        .url
        .map(|url| url.path().to_ascii_lowercase())
        .unwrap_or_default();
    NAMES.iter().any(|name| path.contains(name))
}
