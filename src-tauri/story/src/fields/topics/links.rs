//! Links that lead to topics' own pages.

use std::{collections::HashSet, sync::LazyLock};

use aho_corasick::{AhoCorasick, AhoCorasickBuilder};
use ego_tree::NodeId;

use super::words::{Holds, LONGEST_TOPIC, listed};
use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    evidence::{Candidate, Source},
    hints::Hints,
    sources::dom::{Seen, short_text},
};

/// A longer list of links is the whole site's.
const MOST_LINKS: usize = 15;
/// Links that are looked at where only their addresses could tell.
const MOST_LOOKED_AT: usize = 2000;
/// Lists of links that are looked at; the story's own comes early.
const MOST_LISTS: usize = 30;

/// Folders of the addresses of topics' own pages.
const TOPIC_FOLDERS: &[&str] = &[
    "/tag/",
    "/tags/",
    "/tagged/",
    "/thema/",
    "/themen/",
    "/topic/",
    "/topics/",
    "/keyword/",
    "/etiqueta/",
    "/etiquetas/",
    "/tema/",
    "/temas/",
    "/noticias-de/",
    "/sujet/",
    "/dossier/",
    "/schlagwort/",
    "/stichwort/",
    "/argomenti/",
    "/temat/",
];

static FOLDERS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasickBuilder::new()
        .ascii_case_insensitive(CASE_DOES_NOT_MATTER)
        .build(TOPIC_FOLDERS)
        .ok()
});

/// Addresses are written in every case.
const CASE_DOES_NOT_MATTER: bool = true;

/// Links that the page calls tags.
pub(super) fn linked_topics(
    seen: &[Seen<'_>],
    headline_order: usize,
) -> Vec<Candidate<Vec<String>>> {
    let related = |is_wanted: fn(&str) -> bool| -> Vec<String> {
        seen.iter()
            .filter(|place| {
                place.name() == "a"
                    && is_wanted(place.element.attr("rel").unwrap_or_default())
                    && !place.place.related
                    && !place.place.nested_article
            })
            .filter_map(|place| short_text(place.element, LONGEST_TOPIC))
            .collect()
    };
    let tags = related(|rel| {
        rel.split_whitespace().any(|word| word == "tag")
            && !rel.split_whitespace().any(|word| word == "category")
    });
    // Blogs file each story in categories, which are its sections rather than its topics.
    let categories = related(|rel| {
        let words: Vec<&str> = rel.split_whitespace().collect();
        words.contains(&"category") && words.contains(&"tag")
    });
    let mut candidates = vec![
        Candidate::new(Source::Named, "rel tag", listed(&tags, Holds::One, &[]))
            .remark(5, "are links marked as tags"),
        Candidate::new(
            Source::Named,
            "rel category",
            listed(&categories, Holds::One, &[]),
        )
        .remark(-25, "are the story's categories"),
    ];
    for place in seen {
        if candidates.len() >= MOST_LISTS {
            break;
        }
        let is_list = place.hints.has(Hints::TAGS)
            && matches!(
                place.name(),
                "ul" | "div" | "p" | "section" | "span" | "nav" | "aside" | "footer" | "dl" | "ol"
            );
        if !is_list
            || place.place.related
            || place.place.comments
            || place.order < headline_order
            || place.place.nested_article
        {
            continue;
        }
        let links: Vec<ElementRef<'_>> = place
            .element
            .descendants()
            .filter_map(ElementRef::wrap)
            .filter(|inner| inner.value().name() == "a")
            .filter(|inner| !has_rel(*inner, "category"))
            .take(MOST_LINKS + 1)
            .collect();
        if links.is_empty() || links.len() > MOST_LINKS {
            continue;
        }
        let texts: Vec<String> = links.into_iter().map(text_of).collect();
        if texts.iter().any(|text| text.len() > LONGEST_TOPIC / 2) {
            continue;
        }
        let points = if place.place.article { 5 } else { -5 };
        let candidate = Candidate::new(
            Source::Named,
            format!("links in <{}> of a tag list's class", place.name()),
            listed(&texts, Holds::One, &[]),
        )
        .remark(points, "inside the story's element, or outside")
        .remark(
            if place.place.chrome { -30 } else { 0 },
            "stands in a menu or footer",
        );
        candidates.push(candidate);
    }
    candidates
}

/// The first row of links to topics' pages, told by their addresses alone: for pages that
/// name no topics anywhere else.
pub(super) fn linked_by_address(document: &Document<'_>) -> Option<Candidate<Vec<String>>> {
    /// Each link may stand in an item of its own, and in what a script framework puts around it.
    const WRAPPERS: usize = 5;
    let mut row: Vec<NodeId> = Vec::new();
    let mut texts: Vec<String> = Vec::new();
    let mut addresses: HashSet<String> = HashSet::new();
    for link in document.anchors().take(MOST_LOOKED_AT) {
        let Some(path) = link.attr("href") else {
            continue;
        };
        if !is_topic_address(path) || is_in_chrome(link) {
            continue;
        }
        let around: Vec<NodeId> = link
            .ancestors()
            .take(WRAPPERS)
            .map(|node| node.id())
            .collect();
        if !row.is_empty() && !around.iter().any(|id| row.contains(id)) {
            break;
        }
        if row.is_empty() {
            row = around;
        }
        if addresses.insert(path.to_ascii_lowercase()) {
            texts.extend(short_text(link, LONGEST_TOPIC));
        }
    }
    let topics = listed(&texts, Holds::One, &[]);
    (1..=MOST_LINKS).contains(&topics.len()).then(|| {
        Candidate::new(Source::Named, "links whose addresses are topics'", topics)
            .remark(-10, "told by their addresses alone")
    })
}

/// Whether a link has this relation.
pub(super) fn has_rel(link: ElementRef<'_>, wanted: &str) -> bool {
    link.attr("rel")
        .is_some_and(|rel| rel.split_whitespace().any(|word| word == wanted))
}

/// Whether an address is that of a topic's own page, by its folders.
pub(super) fn is_topic_address(address: &str) -> bool {
    FOLDERS
        .as_ref()
        .is_some_and(|folders| folders.is_match(address))
}

fn is_in_chrome(link: ElementRef<'_>) -> bool {
    link.ancestors()
        .filter_map(ElementRef::wrap)
        .any(|up| matches!(up.value().name(), "nav" | "footer" | "header" | "aside"))
}
