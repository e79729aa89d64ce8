//! What the story is about, in the publisher's own words; and its section.

mod labelled;
mod links;
mod pages;
mod section;
mod words;

use serde_json::Value;

pub(crate) use pages::pages_of;
pub(crate) use section::weigh_section;

use crate::{
    document::Document,
    evidence::{Candidate, Source, loosely},
    sources::{
        article::{plain, story_node},
        dom::Seen,
        labels::Labels,
    },
    weigh::{Field, Ledger},
};
use labelled::below_a_label;
use links::{linked_by_address, linked_topics};
use words::{Holds, listed};

/// A longer list is written for search engines.
const MANY_TOPICS: usize = 18;

/// Meta lines that carry topics; points for how they are used.
const LINES: &[(&str, Source, i32)] = &[
    ("article:tag", Source::OpenGraph, 0),
    ("og:article:tag", Source::OpenGraph, 0),
    ("parsely-tags", Source::Meta, 0),
    ("news_keywords", Source::Meta, 4),
    ("keywords", Source::Meta, -2),
    ("sailthru.tags", Source::Meta, -5),
    ("cxenseparse:taxonomy", Source::Meta, -15),
    ("dc.subject", Source::Meta, 0),
    ("dcterms.subject", Source::Meta, 0),
];

/// Weighs every list of topics that the page offers.
pub(crate) fn weigh(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    labels: &Labels<'_>,
    headline_order: usize,
    site_names: &[String],
    ledger: &mut Ledger,
) -> Vec<String> {
    let mut candidates = Vec::new();
    if let Some(story) = story_node(document) {
        let texts = data_topics(&story["keywords"]);
        candidates.push(Candidate::new(
            Source::JsonLd,
            "JSON-LD keywords",
            listed(&texts, held_by(&texts), site_names),
        ));
    }
    for (line, source, points) in LINES {
        let contents: Vec<String> = document.meta.all(line).map(str::to_owned).collect();
        if contents.is_empty() {
            continue;
        }
        // The Open Graph protocol writes a line for each tag.
        let holds = match source {
            Source::OpenGraph => held_by(&contents),
            _ => Holds::Several,
        };
        // A story may be about its own publisher; keywords name it for search engines.
        let names = match source {
            Source::OpenGraph => &[],
            _ => site_names,
        };
        candidates.push(
            Candidate::new(
                *source,
                format!("meta {line}"),
                listed(&contents, holds, names),
            )
            .remark(*points, "what the line is used for"),
        );
    }
    candidates.extend(linked_topics(seen, headline_order));
    candidates.extend(below_a_label(labels));
    candidates.retain(|candidate| !candidate.value.is_empty());
    // A single word in the data is mostly the section.
    if candidates
        .iter()
        .all(|candidate| candidate.value.len() == 1)
    {
        candidates.extend(linked_by_address(document));
    }
    let all: Vec<Vec<String>> = candidates
        .iter()
        .map(|candidate| candidate.value.iter().map(|topic| loosely(topic)).collect())
        .collect();
    let address = address_words(document);
    let candidates = candidates
        .into_iter()
        .map(|candidate| judged(candidate, &all, &address))
        .collect();
    ledger.decide(Field::Topics, candidates).unwrap_or_default()
}

/// Several texts hold a topic each; a single one may be the whole list.
fn held_by(texts: &[String]) -> Holds {
    if texts.len() > 1 {
        Holds::One
    } else {
        Holds::Several
    }
}

fn data_topics(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => plain(text).into_iter().collect(),
        Value::Array(values) => values.iter().flat_map(data_topics).collect(),
        Value::Object(object) => object.get("name").map(data_topics).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The words of the page's address, as letters and digits.
fn address_words(document: &Document<'_>) -> Vec<String> {
    document
        .url
        .map(|url| {
            url.path()
                .split(['/', '-', '_', '.'])
                .map(loosely)
                .collect()
        })
        .unwrap_or_default()
}

fn judged(
    candidate: Candidate<Vec<String>>,
    all: &[Vec<String>],
    address: &[String],
) -> Candidate<Vec<String>> {
    let topics: Vec<String> = candidate.value.iter().map(|topic| loosely(topic)).collect();
    let count = topics.len();
    if count > MANY_TOPICS {
        return candidate.remark(-12, "is long for one story");
    }
    // Advertising systems tag each page with one of their own categories.
    if count == 1 && candidate.source == Source::OpenGraph {
        return candidate.remark(-10, "is a single tag");
    }
    if count >= 4 && topics.iter().all(|topic| address.contains(topic)) {
        return candidate.remark(-45, "repeats the words of the address");
    }
    let holds_another = all.iter().any(|other| {
        other.len() > 1
            && other.len() < count
            && count <= other.len() * 2
            && other.iter().all(|topic| topics.contains(topic))
    });
    let holds_the_only_one = count > 1
        && candidate.source == Source::Named
        && all
            .iter()
            .any(|other| matches!(other.as_slice(), [only] if topics.contains(only)));
    let candidate = if holds_another {
        candidate.remark(14, "holds all topics of another place, and more")
    } else if holds_the_only_one {
        candidate.remark(20, "holds the one topic of another place, and more")
    } else {
        candidate
    };
    if are_codes(&candidate.value) {
        return candidate.remark(-60, "is made of codes");
    }
    candidate
}

/// Whether most of a list are a news agency's codes: "MEAST", "CYCS08".
fn are_codes(topics: &[String]) -> bool {
    let codes = topics.iter().filter(|topic| {
        !topic.contains(' ')
            && topic
                .chars()
                .all(|char| char.is_ascii_uppercase() || char.is_ascii_digit())
    });
    topics.len() >= 6 && codes.count() * 4 > topics.len() * 3
}
