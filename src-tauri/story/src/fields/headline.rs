//! The headline: what stands above the story, neither the site's name nor the kicker.

use ego_tree::NodeId;

use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    evidence::{Candidate, Source, loosely},
    hints::{Hints, hints_of},
    sources::{
        article::{story_node, text_at},
        dom::{Seen, short_text},
    },
    weigh::{Field, Ledger},
};

/// No headline is longer, bytes.
const LONGEST: usize = 500;

/// A page with more headings of the first level has its headline among the first.
const MOST_HEADINGS: usize = 24;

/// Meta lines that carry the headline.
const LINES: &[(&str, Source, i32)] = &[
    ("og:title", Source::OpenGraph, 0),
    ("twitter:title", Source::OpenGraph, -5),
    ("parsely-title", Source::Meta, 5),
    ("sailthru.title", Source::Meta, 5),
    ("dc.title", Source::Meta, 0),
    ("dcterms.title", Source::Meta, 0),
    ("citation_title", Source::Meta, 10),
    ("cxenseparse:title", Source::Meta, 0),
    ("hdl", Source::Meta, 5),
    ("headline", Source::Meta, 5),
    ("title", Source::Meta, -5),
];

/// The headline and where it stands.
#[derive(Debug, Default)]
pub(crate) struct Headline {
    pub(crate) text: String,
    /// The turn in page order of the element that shows it; 0 where none does.
    pub(crate) order: usize,
    /// That element.
    pub(crate) node: Option<NodeId>,
}

/// Weighs every headline that the page offers.
pub(crate) fn weigh(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    site_names: &[String],
    ledger: &mut Ledger,
) -> Headline {
    let mut candidates: Vec<Candidate<String>> = Vec::new();
    if let Some(story) = story_node(document) {
        for (key, points) in [("headline", 0), ("name", -6), ("alternativeHeadline", -25)] {
            if let Some(text) = text_at(story, key) {
                candidates.push(
                    Candidate::new(Source::JsonLd, format!("JSON-LD {key}"), text)
                        .remark(points, "what the key is used for"),
                );
            }
        }
    }
    for (line, source, points) in LINES {
        if let Some(text) = document.meta.first(line) {
            candidates.push(
                Candidate::new(*source, format!("meta {line}"), text.to_owned())
                    .remark(*points, "what the line is used for"),
            );
        }
    }
    if let Some(title) = &document.meta.title {
        candidates.push(Candidate::new(Source::Title, "<title>", title.clone()));
    }
    let headings = headings(seen);
    candidates.extend(headings.iter().map(|heading| heading.candidate.clone()));
    let printed: Vec<String> = headings
        .iter()
        .map(|heading| loosely(&heading.candidate.value))
        .collect();
    let candidates: Vec<Candidate<String>> = candidates
        .into_iter()
        .map(|candidate| without_site(candidate, site_names, &printed))
        .filter(|candidate| {
            candidate.value.len() <= LONGEST && candidate.value.chars().any(char::is_alphanumeric)
        })
        .collect();
    let declared: Vec<String> = candidates
        .iter()
        .filter(|candidate| candidate.source != Source::Heading)
        .map(|candidate| loosely(&candidate.value))
        .collect();
    let candidates = candidates
        .into_iter()
        .map(|candidate| supported(candidate, &declared, site_names))
        .collect();
    let text = ledger
        .decide(Field::Headline, candidates)
        .unwrap_or_default();
    let shown = shown_by(&headings, &text);
    Headline {
        order: shown.map_or(0, |heading| heading.order),
        node: shown.map(|heading| heading.node),
        text,
    }
}

struct Heading {
    node: NodeId,
    order: usize,
    candidate: Candidate<String>,
}

fn headings(seen: &[Seen<'_>]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let has_first_level = seen
        .iter()
        .any(|place| place.name() == "h1" && !place.is_elsewhere());
    for place in seen {
        if headings.len() >= MOST_HEADINGS {
            break;
        }
        let itemprop = place.element.attr("itemprop").unwrap_or_default();
        let is_microdata = itemprop.split_whitespace().any(|word| word == "headline");
        let is_named =
            place.hints.has(Hints::HEADLINE) && !place.hints.has(Hints::TEASER.and(Hints::KICKER));
        let (source, label) = match place.name() {
            "h1" => (Source::Heading, "h1"),
            _ if is_microdata => (Source::Microdata, "itemprop headline"),
            "h2" | "h3" if is_named && !has_first_level => {
                (Source::Named, "h2 of a headline's class")
            }
            "div" | "span" | "p" if is_named && !has_first_level => {
                (Source::Named, "class of a headline")
            }
            _ => continue,
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
        if !headings.is_empty() {
            candidate = candidate.remark(-3, "is not the first");
        }
        if let Some(rest) = without_kicker(place, &candidate.value) {
            let mut rest = Candidate::new(source, "h1 without its kicker", rest);
            rest.remarks.clone_from(&candidate.remarks);
            headings.push(Heading {
                node: place.element.id(),
                order: place.order,
                candidate: rest,
            });
        }
        headings.push(Heading {
            node: place.element.id(),
            order: place.order,
            candidate,
        });
    }
    headings
}

/// Signs that part a headline from a site's name in titles.
const PARTINGS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " / ", " ‹ ", " > ", ": ",
    "--", "_", "|",
];

/// A candidate without the site's name before or behind it.
fn without_site(
    candidate: Candidate<String>,
    site_names: &[String],
    printed: &[String],
) -> Candidate<String> {
    if candidate.source == Source::Heading {
        return candidate;
    }
    let mut candidate = candidate;
    let mut cut = Cut::None;
    // "Headline | World | Site" needs several rounds.
    for _ in 0..3 {
        let Some(shorter) = one_part_less(&candidate.value, site_names, printed) else {
            break;
        };
        candidate.value = shorter;
        cut = Cut::Made;
    }
    match cut {
        Cut::Made => candidate.remark(0, "its site's name was cut off"),
        Cut::None => candidate,
    }
}

#[derive(Clone, Copy)]
enum Cut {
    None,
    Made,
}

fn one_part_less(text: &str, site_names: &[String], printed: &[String]) -> Option<String> {
    if printed.contains(&loosely(text)) {
        return None;
    }
    let is_site = |part: &str| {
        let part = loosely(part);
        !part.is_empty() && site_names.iter().any(|site| site == &part)
    };
    for parting in PARTINGS {
        if let Some((front, back)) = text.rsplit_once(parting)
            && (is_site(back) || printed.contains(&loosely(front)))
            && front.chars().any(char::is_alphanumeric)
        {
            return Some(front.trim().to_owned());
        }
        if let Some((front, back)) = text.split_once(parting)
            && (is_site(front) || printed.contains(&loosely(back)))
            && back.chars().any(char::is_alphanumeric)
        {
            return Some(back.trim().to_owned());
        }
    }
    None
}

fn supported(
    candidate: Candidate<String>,
    declared: &[String],
    site_names: &[String],
) -> Candidate<String> {
    let text = loosely(&candidate.value);
    if site_names.contains(&text) {
        return candidate.remark(-100, "is the site's name");
    }
    let is_heading = matches!(
        candidate.source,
        Source::Heading | Source::Named | Source::Microdata
    );
    if !is_heading || declared.contains(&text) {
        return candidate;
    }
    let overlap = declared
        .iter()
        .map(|other| {
            let is_part =
                !text.is_empty() && (other.contains(&text) || text.contains(other.as_str()));
            if is_part {
                text.len().min(other.len()) * 100 / text.len().max(other.len()).max(1)
            } else {
                0
            }
        })
        .max()
        .unwrap_or(0);
    if declared.is_empty() {
        candidate
    } else if overlap >= 40 {
        candidate.remark(8, "is a part of what the page's head says, or holds it")
    } else if shares_words(&candidate.value, declared) {
        candidate
    } else {
        candidate.remark(-18, "the page's head says something else")
    }
}

fn shares_words(text: &str, declared: &[String]) -> bool {
    let words: Vec<String> = text
        .split_whitespace()
        .map(loosely)
        .filter(|word| word.chars().count() > 3)
        .collect();
    let shared = |other: &String| {
        words
            .iter()
            .filter(|word| other.contains(word.as_str()))
            .count()
    };
    words.len() > 1
        && declared
            .iter()
            .any(|other| shared(other) * 2 >= words.len())
}

fn shown_by<'h>(headings: &'h [Heading], text: &str) -> Option<&'h Heading> {
    let wanted = loosely(text);
    let exact = headings
        .iter()
        .find(|heading| loosely(&heading.candidate.value) == wanted);
    exact
        .or_else(|| {
            headings.iter().find(|heading| {
                let value = loosely(&heading.candidate.value);
                !value.is_empty() && (value.contains(&wanted) || wanted.contains(&value))
            })
        })
        .or(headings.first())
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
