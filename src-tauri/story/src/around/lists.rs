//! Lists of links to other stories, known by the words above them.

use ego_tree::NodeRef;
use scraper::Node;

use crate::letters::LowerCase;
use crate::{
    Recent, StoryLink,
    document::{Document, text_of},
    dom::ElementRef,
    editions::is_front_page,
    evidence::loosely,
    hints::Hints,
    sources::{
        dom::{Seen, short_text},
        labels::{Label, Labels},
    },
};

/// Boxes that are looked at for related stories.
const MOST_LISTS: usize = 30;
/// Longer lists are a whole section's front page.
const MOST_LINKS: usize = 20;
/// A headline takes at least this many bytes; menus have shorter words.
const SHORTEST_TITLE: usize = 18;
const LONGEST_TITLE: usize = 250;

/// Words that open the heading of a list of related stories.
const RELATED_OPENINGS: &[&str] = &[
    "related",
    "read more",
    "more on this",
    "see also",
    "you may also like",
    "recommended",
    "more like this",
    "noticias relacionadas",
    "relacionad",
    "te puede interesar",
    "también te puede",
    "lire aussi",
    "à lire aussi",
    "sur le même sujet",
    "mehr zum thema",
    "lesen sie auch",
    "verwandte",
    "zum thema",
    "leia também",
    "relacionadas",
    "leggi anche",
    "potrebbe interessarti",
    "más sobre",
];

/// The related stories that the page lists.
pub(crate) fn related(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    labels: &Labels<'_>,
    headline: &str,
) -> Vec<StoryLink> {
    let mut tried = 0;
    for place in seen {
        let is_list = place.hints.has(Hints::RELATED)
            && !place.place.related
            && matches!(
                place.name(),
                "div" | "section" | "aside" | "ul" | "ol" | "nav"
            );
        if !is_list || place.place.comments {
            continue;
        }
        if tried >= MOST_LISTS {
            break;
        }
        tried += 1;
        let links = story_links(document, place.element, headline);
        if !links.is_empty() {
            return links;
        }
    }
    list_under(document, labels, headline, |words| {
        let first = words.as_bytes().first();
        RELATED_OPENINGS
            .iter()
            .filter(|opening| opening.as_bytes().first() == first)
            .any(|opening| words.starts_with(opening))
    })
    .map(|(_, links)| links)
    .unwrap_or_default()
}

/// "Most recent World stories": the section that a heading names, and the list under it.
pub(crate) fn recent(document: &Document<'_>, labels: &Labels<'_>) -> Recent {
    list_under(document, labels, "", |words| {
        named_section(words, words).is_some()
    })
    .map(|(heading, stories)| Recent {
        section: section_of_heading(&heading).flatten(),
        stories,
    })
    .unwrap_or_default()
}

/// The section that a heading of a list of newest stories names: some where the words are
/// such a heading, and inside it the section where one stands in them.
#[allow(clippy::option_option)]
pub(crate) fn section_of_heading(words: &str) -> Option<Option<String>> {
    let words = words.trim();
    let lower = words.in_lower_case();
    // Lower case may take other bytes.
    (lower.len() == words.len()).then(|| named_section(words, &lower))?
}

/// The same of words that are also given in lower case, which takes as many bytes.
#[allow(clippy::option_option)]
fn named_section(words: &str, lower: &str) -> Option<Option<String>> {
    const SHAPES: &[(&str, &str)] = &[
        ("most recent ", " stories"),
        ("most recent ", " news"),
        ("latest ", " stories"),
        ("latest ", " news"),
        ("latest in ", ""),
        ("newest ", " stories"),
        ("recent ", " stories"),
        ("lo más reciente de ", ""),
        ("noticias recientes de ", ""),
        ("últimas noticias de ", ""),
        ("más recientes de ", ""),
        ("dernières nouvelles de ", ""),
        ("neueste nachrichten aus ", ""),
        ("últimas notícias de ", ""),
        ("ultime notizie da ", ""),
    ];
    // What the words below open with; most texts of a page open otherwise.
    const FIRSTS: [char; 7] = ['d', 'l', 'm', 'n', 'r', 'u', 'ú'];
    if words.len() > 80 || !lower.starts_with(FIRSTS) {
        return None;
    }
    if matches!(
        lower,
        "latest stories"
            | "latest news"
            | "recent stories"
            | "most recent"
            | "most recent stories"
            | "últimas noticias"
            | "neueste nachrichten"
            | "dernières nouvelles"
    ) {
        return Some(None);
    }
    SHAPES.iter().find_map(|(front, back)| {
        let inner = lower.strip_prefix(front)?.strip_suffix(back)?;
        let section = words.get(front.len()..front.len() + inner.len())?.trim();
        (!section.is_empty()).then(|| Some(section.to_owned()))
    })
}

/// The first list whose heading is as asked: its heading and its links.
fn list_under(
    document: &Document<'_>,
    labels: &Labels<'_>,
    headline: &str,
    is_heading: impl Fn(&str) -> bool,
) -> Option<(String, Vec<StoryLink>)> {
    /// Headings without a list below them are words of the page.
    const MOST_TRIES: usize = 12;
    let mut tried = 0;
    for Label { node, lower, .. } in labels.iter() {
        if !is_heading(lower) {
            continue;
        }
        let Some(heading) = node.parent().and_then(ElementRef::wrap) else {
            continue;
        };
        let whole = short_text(heading, 80).filter(|whole| is_heading(&whole.in_lower_case()));
        let Some(whole) = whole else { continue };
        if tried >= MOST_TRIES {
            return None;
        }
        tried += 1;
        let links = links_near(document, node, headline);
        if !links.is_empty() {
            return Some((whole, links));
        }
    }
    None
}

/// The links of the nearest element around a heading that holds several.
fn links_near(document: &Document<'_>, node: NodeRef<'_, Node>, headline: &str) -> Vec<StoryLink> {
    /// A list stands within a few wrappers of its heading.
    const WRAPPERS: usize = 4;
    for up in node
        .ancestors()
        .filter_map(ElementRef::wrap)
        .skip(1)
        .take(WRAPPERS)
    {
        if matches!(up.value().name(), "body" | "main" | "article" | "html") {
            break;
        }
        let links = story_links(document, up, headline);
        if !links.is_empty() {
            return links;
        }
    }
    Vec::new()
}

/// The links to stories inside an element, each address once.
pub(crate) fn story_links(
    document: &Document<'_>,
    element: ElementRef<'_>,
    headline: &str,
) -> Vec<StoryLink> {
    let mut links: Vec<StoryLink> = Vec::new();
    let anchors = element
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(|inner| inner.value().name() == "a");
    for anchor in anchors {
        if links.len() >= MOST_LINKS {
            break;
        }
        let Some(url) = anchor.attr("href").and_then(|href| document.address(href)) else {
            continue;
        };
        let title = text_of(anchor);
        let is_title = (SHORTEST_TITLE..=LONGEST_TITLE).contains(&title.len())
            && (title.contains(' ') || !title.is_ascii())
            && loosely(&title) != loosely(headline);
        let is_here = document.url.is_some_and(|here| {
            here.path() == url.path()
                && here.host_str() == url.host_str()
                && here.query() == url.query()
        });
        let is_new = !links.iter().any(|known| known.url == url);
        if is_title && is_new && !is_here && !is_front_page(&url) {
            links.push(StoryLink { title, url });
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::section_of_heading;

    #[test]
    fn a_heading_names_its_section() {
        for (words, section) in [
            ("Most recent World stories", Some(Some("World"))),
            ("Latest news", Some(None)),
            ("Lo más reciente de Mundo", Some(Some("Mundo"))),
            ("The latest on the storm as it happened", None),
            ("World", None),
        ] {
            let found = section_of_heading(words);
            assert_eq!(
                found,
                section.map(|name| name.map(str::to_owned)),
                "{words}"
            );
        }
    }
}
