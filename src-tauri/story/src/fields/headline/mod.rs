//! The headline: what stands above the story, neither the site's name nor the kicker.

mod headings;
mod parts;
mod support;
mod trail;

use ego_tree::NodeId;

use crate::{
    document::Document,
    evidence::{Candidate, Source, loosely},
    sources::{
        article::{story_node, text_at},
        dom::Seen,
    },
    weigh::{Field, Ledger},
};
use headings::{Heading, Leads, headings};
use trail::Trail;

/// No headline is longer, bytes.
const LONGEST: usize = 500;

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
    /// The words that the page prints in front of it, where the head knows it without them.
    pub(crate) kicker: Option<String>,
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
    let mut candidates = declared(document);
    let mut headings = headings(document, seen);
    let trail = Trail::of(document, seen, &headings, &candidates);
    if let Some(trail) = &trail {
        headings.extend(trail.heading.clone());
    }
    for heading in &mut headings {
        heading.spell_as(&candidates);
    }
    candidates.extend(headings.iter().map(|heading| heading.candidate.clone()));
    let mut site_names = site_names.to_vec();
    site_names.extend(
        headings
            .iter()
            .filter(|heading| heading.leads == Leads::Home)
            .map(|heading| loosely(&heading.candidate.value)),
    );
    let printed: Vec<String> = headings
        .iter()
        .filter(|heading| heading.leads == Leads::Elsewhere)
        .map(|heading| loosely(&heading.candidate.value))
        .collect();
    let candidates: Vec<Candidate<String>> = candidates
        .into_iter()
        .map(|candidate| parts::without_site(candidate, &site_names, &printed))
        .filter(|candidate| {
            candidate.value.len() <= LONGEST && candidate.value.chars().any(char::is_alphanumeric)
        })
        .collect();
    let candidates = support::supported(candidates, &site_names)
        .into_iter()
        .map(|candidate| match &trail {
            Some(trail) => trail.judged(candidate),
            None => candidate,
        })
        .collect();
    let (candidates, kickers) = parts::without_kickers(candidates);
    let text = ledger
        .decide(Field::Headline, candidates)
        .unwrap_or_default();
    let shown = shown_by(&headings, &text);
    Headline {
        kicker: kickers
            .into_iter()
            .find(|(_, headline)| *headline == loosely(&text))
            .map(|(kicker, _)| kicker),
        order: shown.map_or(0, |heading| heading.order),
        node: shown.map(|heading| heading.node),
        text,
    }
}

/// The headlines that the page's data and head declare.
fn declared(document: &Document<'_>) -> Vec<Candidate<String>> {
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
    candidates
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
