//! The headings of a page that may show its headline.

use ego_tree::NodeId;
use url::Url;

use super::{LONGEST, trail};
use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    editions::is_front_page,
    evidence::{Candidate, Source},
    hints::{Hints, hints_of},
    sources::dom::{Seen, short_text},
};

/// A page with more headings of the first level has its headline among the first.
pub(super) const MOST_HEADINGS: usize = 24;

/// A heading, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub(super) node: NodeId,
    pub(super) order: usize,
    pub(super) candidate: Candidate<String>,
    pub(super) made: Made,
    pub(super) leads: Leads,
}

/// Where a heading's link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leads {
    /// To the front page of the site, while the page is another: a site's name does.
    Home,
    /// Elsewhere or nowhere.
    Elsewhere,
}

/// What a heading is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// One run of words.
    Whole,
    /// Several elements, whose parting signs may be drawn by a style sheet.
    OfParts,
}

impl Heading {
    /// Takes the head's spelling where the heading's parts stand side by side without the
    /// sign that parts them for a reader: all else is the same.
    pub(super) fn spell_as(&mut self, declared: &[Candidate<String>]) {
        if self.made == Made::Whole {
            return;
        }
        let signs = without_joints(&self.candidate.value);
        let spelled = declared
            .iter()
            .find(|candidate| without_joints(&candidate.value) == signs);
        if let Some(spelled) = spelled {
            self.candidate.value.clone_from(&spelled.value);
        }
    }
}

/// A text without white space and the signs that join its parts.
fn without_joints(text: &str) -> String {
    text.chars()
        .filter(|char| !char.is_whitespace() && !matches!(char, ':' | '|' | '-' | '–' | '—'))
        .collect()
}

/// The headings that may show the headline, in page order.
pub(super) fn headings(document: &Document<'_>, seen: &[Seen<'_>]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let has_first_level = seen
        .iter()
        .filter(|place| place.name() == "h1")
        .take(MOST_HEADINGS)
        .any(|place| {
            !place.is_elsewhere()
                && !trail::is_in_trail(place)
                && leads(document, place) == Leads::Elsewhere
        });
    for place in seen {
        if headings.len() >= MOST_HEADINGS {
            break;
        }
        let Some((source, label)) = kind_of(place, has_first_level) else {
            continue;
        };
        let Some(text) = place
            .element
            .attr("content")
            .map(str::to_owned)
            .or_else(|| short_text(place.element, LONGEST))
        else {
            continue;
        };
        let mut candidate = Candidate::new(source, label, text);
        if place.is_elsewhere() {
            candidate = candidate.remark(-35, "stands in a menu, footer or among other stories");
        }
        if place.place.aside || place.place.nested_article {
            candidate = candidate.remark(-20, "stands in the margin or in another story's card");
        }
        if place.place.article {
            candidate = candidate.remark(4, "stands in the story's element");
        }
        if place.hints.has(Hints::HEADLINE) && source == Source::Heading {
            candidate = candidate.remark(4, "its class names a headline");
        }
        let leads = match place.name() {
            "h1" => leads(document, place),
            _ => Leads::Elsewhere,
        };
        if leads == Leads::Home {
            candidate = candidate.remark(-45, "leads to the front page, as a site's name does");
        }
        if !headings.is_empty() {
            candidate = candidate.remark(-3, "is not the first");
        }
        let made = made_of(place.element);
        if let Some(rest) = without_kicker(place, &candidate.value) {
            let mut rest = Candidate::new(source, "h1 without its kicker", rest);
            rest.remarks.clone_from(&candidate.remarks);
            headings.push(Heading {
                node: place.element.id(),
                order: place.order,
                candidate: rest,
                made,
                leads,
            });
        }
        headings.push(Heading {
            node: place.element.id(),
            order: place.order,
            candidate,
            made,
            leads,
        });
    }
    headings
}

/// What kind of evidence an element is, and what to call it; none for other elements.
fn kind_of(place: &Seen<'_>, has_first_level: bool) -> Option<(Source, &'static str)> {
    let itemprop = place.element.attr("itemprop").unwrap_or_default();
    let is_microdata = itemprop.split_whitespace().any(|word| word == "headline");
    let is_named =
        place.hints.has(Hints::HEADLINE) && !place.hints.has(Hints::TEASER.and(Hints::KICKER));
    match place.name() {
        "h1" => Some((Source::Heading, "h1")),
        _ if is_microdata => Some((Source::Microdata, "itemprop headline")),
        "h2" | "h3" if is_named && !has_first_level => {
            Some((Source::Named, "h2 of a headline's class"))
        }
        "div" | "span" | "p" if is_named && !has_first_level => {
            Some((Source::Named, "class of a headline"))
        }
        _ => None,
    }
}

fn leads(document: &Document<'_>, place: &Seen<'_>) -> Leads {
    let inner = place.element.descendants().filter_map(ElementRef::wrap);
    let outer = place
        .element
        .ancestors()
        .take(2)
        .filter_map(ElementRef::wrap);
    let is_home = inner
        .chain(outer)
        .filter(|element| element.value().name() == "a")
        .filter_map(|link| document.address(link.attr("href")?))
        .any(|url| {
            let is_here = document
                .url
                .is_some_and(|here| here.path() == url.path() && here.query() == url.query());
            !is_here && is_home_address(&url)
        });
    if is_home {
        Leads::Home
    } else {
        Leads::Elsewhere
    }
}

/// A site's front page: an address without a path, an archive's copy of one included.
fn is_home_address(url: &Url) -> bool {
    let path = url.path();
    match path.rfind("/http") {
        Some(at) => Url::parse(&path[at + 1..]).is_ok_and(|inner| inner.path().len() <= 1),
        None => path.len() <= 1 && is_front_page(url),
    }
}

pub(super) fn made_of(heading: ElementRef<'_>) -> Made {
    let mut parts = heading.descendants().skip(1).filter(|node| {
        node.value()
            .as_text()
            .is_some_and(|text| !text.trim().is_empty())
    });
    match (parts.next(), parts.next()) {
        (Some(_), Some(_)) => Made::OfParts,
        _ => Made::Whole,
    }
}

/// The text of a heading without a kicker that stands inside it; none where it holds none.
fn without_kicker(place: &Seen<'_>, whole: &str) -> Option<String> {
    let kicker = place
        .element
        .descendants()
        .skip(1)
        .filter_map(ElementRef::wrap)
        .find(|inner| hints_of(*inner).has(Hints::KICKER))
        .map(text_of)?;
    let rest = whole
        .strip_prefix(kicker.as_str())?
        .trim_start_matches([':', ' ', '|', '–', '-']);
    // A "kicker" that holds nearly all is the headline under an odd name.
    (rest.chars().count() >= 12).then(|| rest.to_owned())
}
