//! What the story is about, in the publisher's own words; and its section.

use serde_json::Value;

use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    evidence::{Candidate, Source, loosely},
    hints::Hints,
    sources::{
        article::{plain, story_node},
        dom::{Seen, short_text},
        json_ld::is_a,
    },
    weigh::{Field, Ledger},
};

/// A longer list is a search engine's bait.
const MOST_TOPICS: usize = 40;
/// Lists of links that are looked at; the story's own comes early.
const MOST_LISTS: usize = 30;
/// A longer text is a sentence.
const LONGEST_TOPIC: usize = 80;

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
    headline_order: usize,
    ledger: &mut Ledger,
) -> Vec<String> {
    let mut candidates = Vec::new();
    if let Some(story) = story_node(document) {
        candidates.push(Candidate::new(
            Source::JsonLd,
            "JSON-LD keywords",
            listed(&data_topics(&story["keywords"])),
        ));
    }
    for (line, source, points) in LINES {
        let contents: Vec<String> = document.meta.all(line).map(str::to_owned).collect();
        candidates.push(
            Candidate::new(*source, format!("meta {line}"), listed(&contents))
                .remark(*points, "what the line is used for"),
        );
    }
    candidates.extend(linked_topics(seen, headline_order));
    let candidates = candidates
        .into_iter()
        .filter(|candidate: &Candidate<Vec<String>>| !candidate.value.is_empty())
        .map(|candidate| {
            let count = candidate.value.len();
            if count > 15 {
                candidate.remark(-12, "is long for one story")
            } else {
                candidate
            }
        })
        .collect();
    ledger.decide(Field::Topics, candidates).unwrap_or_default()
}

fn data_topics(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => plain(text).into_iter().collect(),
        Value::Array(values) => values.iter().flat_map(data_topics).collect(),
        Value::Object(object) => object.get("name").map(data_topics).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// The topics in texts that may each hold several, parted by commas or semicolons.
fn listed(texts: &[String]) -> Vec<String> {
    let mut topics: Vec<String> = Vec::new();
    for text in texts {
        let parting = if text.contains(';') && !text.contains(',') {
            ';'
        } else {
            ','
        };
        for piece in text.split([parting, '、', '，']) {
            let topic = piece
                .trim()
                .trim_start_matches('#')
                .trim_matches('"')
                .trim();
            let is_new = !topics.iter().any(|known| loosely(known) == loosely(topic));
            if is_topic(topic) && is_new {
                topics.push(topic.to_owned());
            }
        }
    }
    topics
}

fn is_topic(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_TOPIC
        && text.chars().any(char::is_alphabetic)
        // "type:article", "cms/123": a content system's own words.
        && !text.contains("://")
        && !text.split_once(':').is_some_and(|(name, value)| {
            !name.contains(' ') && !value.starts_with(' ') && !value.is_empty()
        })
}

/// Links that the page calls tags.
fn linked_topics(seen: &[Seen<'_>], headline_order: usize) -> Vec<Candidate<Vec<String>>> {
    let by_relation: Vec<String> = seen
        .iter()
        .filter(|place| {
            let rel = place.element.attr("rel").unwrap_or_default();
            place.name() == "a"
                && rel.split_whitespace().any(|word| word == "tag")
                && !place.place.related
                && !place.place.nested_article
        })
        .filter_map(|place| short_text(place.element, LONGEST_TOPIC))
        .collect();
    let mut candidates = vec![
        Candidate::new(Source::Named, "rel tag", listed(&by_relation))
            .remark(5, "are links marked as tags"),
    ];
    for place in seen {
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
        if candidates.len() >= MOST_LISTS {
            break;
        }
        let links: Vec<String> = place
            .element
            .descendants()
            .filter_map(ElementRef::wrap)
            .filter(|inner| inner.value().name() == "a")
            .take(MOST_TOPICS)
            .map(text_of)
            .collect();
        if links.is_empty()
            || links.iter().any(|text| text.len() > LONGEST_TOPIC / 2)
            || links.len() > 15
        {
            continue;
        }
        let points = if place.place.article { 5 } else { -5 };
        let candidate = Candidate::new(
            Source::Named,
            format!("links in <{}> of a tag list's class", place.name()),
            listed(&links),
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

/// Weighs every section name that the page offers.
pub(crate) fn weigh_section(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    headline: &str,
    ledger: &mut Ledger,
) -> Option<String> {
    let mut candidates = Vec::new();
    for (line, source) in [
        ("article:section", Source::OpenGraph),
        ("og:section", Source::OpenGraph),
        ("parsely-section", Source::Meta),
        ("cxenseparse:section", Source::Meta),
        ("section", Source::Meta),
        ("sailthru.section", Source::Meta),
    ] {
        if let Some(text) = document.meta.first(line) {
            candidates.push(Candidate::new(
                source,
                format!("meta {line}"),
                text.to_owned(),
            ));
        }
    }
    if let Some(text) = story_node(document)
        .and_then(|story| data_topics(&story["articleSection"]).into_iter().next())
    {
        candidates.push(Candidate::new(
            Source::JsonLd,
            "JSON-LD articleSection",
            text,
        ));
    }
    if let Some(text) = data_breadcrumb(document, headline) {
        candidates.push(
            Candidate::new(Source::JsonLd, "JSON-LD BreadcrumbList", text)
                .remark(-10, "is a breadcrumb"),
        );
    }
    let crumb = seen
        .iter()
        .filter(|place| place.hints.has(Hints::BREADCRUMB) && !place.place.comments)
        .find_map(|place| {
            place
                .element
                .descendants()
                .filter_map(ElementRef::wrap)
                .filter(|inner| inner.value().name() == "a")
                .map(text_of)
                .filter(|text| !is_home_word(text) && loosely(text) != loosely(headline))
                .last()
        });
    if let Some(text) = crumb {
        candidates.push(Candidate::new(Source::Named, "breadcrumb", text));
    }
    let candidates = candidates
        .into_iter()
        .filter(|candidate: &Candidate<String>| {
            let text = &candidate.value;
            !text.is_empty()
                && text.len() <= 60
                && text.chars().any(char::is_alphabetic)
                && !text.contains("://")
        })
        .collect();
    ledger.decide(Field::Section, candidates)
}

fn data_breadcrumb(document: &Document<'_>, headline: &str) -> Option<String> {
    let list = document
        .json_ld
        .iter()
        .find(|node| is_a(node, &["BreadcrumbList"]))?;
    list["itemListElement"]
        .as_array()?
        .iter()
        .filter_map(|item| {
            item["name"]
                .as_str()
                .or_else(|| item["item"]["name"].as_str())
        })
        .filter_map(plain)
        .rfind(|name| !is_home_word(name) && loosely(name) != loosely(headline))
}

fn is_home_word(text: &str) -> bool {
    matches!(
        loosely(text).as_str(),
        "" | "home"
            | "homepage"
            | "start"
            | "startseite"
            | "inicio"
            | "portada"
            | "accueil"
            | "início"
            | "news"
            | "frontpage"
    )
}
