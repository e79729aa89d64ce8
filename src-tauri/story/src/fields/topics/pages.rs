//! The publisher's own pages about a story's topics.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use url::Url;

use super::{
    links::{has_rel, is_topic_address},
    words::LONGEST_TOPIC,
};
use crate::{
    TopicLink, document::Document, dom::ElementRef, evidence::loosely, hints::Hints,
    letters::write_loosely, sources::dom::short_text,
};

/// Links that are looked at.
const MOST_LOOKED_AT: usize = 2000;
/// A list of tags stands so few elements above its links.
const LIST_IS_WITHIN: usize = 4;

/// For each topic the first link of its words that leads to a page about it, in the topics' order.
/// A sentence may link the same words to anything: only what the page marks as a tag counts.
pub(crate) fn pages_of(document: &Document<'_>, topics: &[String]) -> Vec<TopicLink> {
    if topics.is_empty() {
        return Vec::new();
    }
    let mut wanted: HashMap<String, Option<Url>, RandomState> =
        topics.iter().map(|topic| (loosely(topic), None)).collect();
    let mut opening = String::new();
    for link in document.anchors().take(MOST_LOOKED_AT) {
        write_loosely(opening_of(link), &mut opening);
        if !wanted.keys().any(|topic| topic.starts_with(&opening)) {
            continue;
        }
        let Some(text) = short_text(link, LONGEST_TOPIC) else {
            continue;
        };
        // "#harbor" and "Harbor (12)" are that topic too.
        let text = text.split(" (").next().unwrap_or_default();
        let page = wanted.get_mut(&loosely(text));
        let Some(page) = page.filter(|page| page.is_none()) else {
            continue;
        };
        *page = link
            .attr("href")
            .filter(|href| is_marked(document, link, href))
            .and_then(|href| document.address(href))
            .filter(|url| url.path() != "/" || url.query().is_some())
            .filter(|url| document.url != Some(url));
    }
    topics
        .iter()
        .filter_map(|topic| {
            let url = wanted.get_mut(&loosely(topic))?.take()?;
            Some(TopicLink {
                topic: topic.clone(),
                url,
            })
        })
        .collect()
}

/// The letters that a link's words open with.
fn opening_of(link: ElementRef<'_>) -> &str {
    /// So many bytes tell most topics apart.
    const TELLING_BYTES: usize = 16;
    let mut texts = link.descendants().filter_map(|node| node.value().as_text());
    let first = texts.find(|text| !text.trim().is_empty());
    let words = first.map_or("", |text| text.trim_start());
    let words = words.split('(').next().unwrap_or_default();
    &words[..words.floor_char_boundary(TELLING_BYTES)]
}

fn is_marked(document: &Document<'_>, link: ElementRef<'_>, href: &str) -> bool {
    has_rel(link, "tag")
        || is_topic_address(href)
        || link
            .ancestors()
            .filter_map(ElementRef::wrap)
            .take(LIST_IS_WITHIN)
            .chain([link])
            .any(|element| document.signs.at(element.id()).hints.has(Hints::TAGS))
}
