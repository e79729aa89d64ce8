//! The byline as printed, and the people it names.

use serde_json::Value;

use super::names::{Register, is_organisation, names_in};
use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    evidence::{Candidate, Source, loosely},
    hints::Hints,
    sources::{
        article::{plain, story_node},
        dom::{Seen, short_text},
        json_ld::is_a,
        near::NearLine,
    },
    weigh::{Field, Ledger, MOST_CANDIDATES},
};

/// Meta lines that name authors.
const AUTHOR_LINES: &[(&str, i32)] = &[
    ("author", 0),
    ("parsely-author", 5),
    ("sailthru.author", 5),
    ("article:author", 0),
    ("article:author_name", 5),
    ("og:article:author", 0),
    ("byl", 5),
    ("dc.creator", 0),
    ("dcterms.creator", 0),
    ("dc.contributor", -10),
    ("citation_author", 10),
    ("cxenseparse:author", 5),
    ("authors", 0),
    ("article.author", 0),
    ("rnews:author", 0),
    ("mediator_author", 0),
    ("twitter:data1", -45),
];

/// Who wrote the story.
pub(crate) struct Byline {
    /// As printed.
    pub(crate) printed: Option<String>,
    pub(crate) authors: Vec<String>,
}

/// Weighs every byline that the page offers.
pub(crate) fn weigh(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    near: &[NearLine],
    headline_order: usize,
    site_name: Option<&str>,
    ledger: &mut Ledger,
) -> Byline {
    let mut candidates: Vec<Candidate<Vec<String>>> = Vec::new();
    candidates.extend(data_authors(document));
    for (line, points) in AUTHOR_LINES {
        let names: Vec<String> = distinct(
            document
                .meta
                .all(line)
                .flat_map(|text| names_in(text, Register::Declared)),
        );
        let source = if line.contains(':') && !line.starts_with("twitter") {
            Source::OpenGraph
        } else {
            Source::Meta
        };
        let mut candidate = Candidate::new(source, format!("meta {line}"), names)
            .remark(*points, "what the line is used for");
        if *line == "twitter:data1"
            && document.meta.first("twitter:label1").is_some_and(|label| {
                let label = label.to_lowercase();
                label.contains("written")
                    || label.contains("author")
                    || label.contains("verfasst")
                    || label.contains("escrit")
                    || label.contains("geschr")
            })
        {
            candidate = candidate.remark(50, "its label says who wrote");
        }
        candidates.push(candidate);
    }
    let mut printed = printed_bylines(seen, headline_order);
    printed.extend(near.iter().filter_map(near_byline));
    candidates.extend(printed.iter().map(|line| line.candidate.clone()));
    let candidates = candidates
        .into_iter()
        .filter(|candidate| !candidate.value.is_empty())
        .map(|candidate| judged(candidate, site_name))
        .collect();
    let authors = ledger
        .decide(Field::Authors, candidates)
        .unwrap_or_default();
    let printed = printed
        .into_iter()
        .filter(|line| {
            line.candidate.value.iter().any(|name| {
                authors
                    .iter()
                    .any(|author| loosely(author) == loosely(name))
            })
        })
        .max_by_key(|line| u8::from(starts_as_byline(&line.words)))
        .map(|line| line.words);
    Byline { printed, authors }
}

fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        if !kept.iter().any(|known| loosely(known) == loosely(&name)) {
            kept.push(name);
        }
    }
    kept
}

fn judged(candidate: Candidate<Vec<String>>, site_name: Option<&str>) -> Candidate<Vec<String>> {
    let site = site_name.map(loosely).unwrap_or_default();
    let names = &candidate.value;
    let all_site = !site.is_empty() && names.iter().all(|name| loosely(name) == site);
    let all_bodies = names.iter().all(|name| is_organisation(name));
    let single_word = names
        .iter()
        .all(|name| !name.contains(' ') && name.is_ascii());
    if all_site {
        candidate.remark(-40, "is the site's own name")
    } else if all_bodies {
        candidate.remark(-25, "names a body, not a person")
    } else if single_word {
        candidate.remark(-15, "is a single word")
    } else {
        candidate
    }
}

fn data_authors(document: &Document<'_>) -> Option<Candidate<Vec<String>>> {
    let story = story_node(document)?;
    let kind = story["@type"].as_str().unwrap_or("object");
    let (key, value) = ["author", "creator"]
        .iter()
        .map(|key| (*key, &story[*key]))
        .find(|(_, value)| !value.is_null())?;
    let mut people = Vec::new();
    let mut bodies = Vec::new();
    collect_authors(document, value, 3, &mut people, &mut bodies);
    let names = distinct(if people.is_empty() { bodies } else { people }.into_iter());
    Some(Candidate::new(
        Source::JsonLd,
        format!("JSON-LD {kind}.{key}"),
        names,
    ))
}

fn collect_authors(
    document: &Document<'_>,
    value: &Value,
    depth: usize,
    people: &mut Vec<String>,
    bodies: &mut Vec<String>,
) {
    match value {
        _ if depth == 0 => {}
        Value::Array(values) => {
            for value in values {
                collect_authors(document, value, depth - 1, people, bodies);
            }
        }
        Value::String(text) => {
            people.extend(
                plain(text)
                    .iter()
                    .flat_map(|text| names_in(text, Register::Declared)),
            );
        }
        Value::Object(object) => {
            let name = object.get("name").or_else(|| object.get("@value"));
            match (name, object.get("@id").and_then(Value::as_str)) {
                (Some(name), _) => {
                    let names = texts(name)
                        .iter()
                        .filter_map(|text| plain(text))
                        .flat_map(|text| names_in(&text, Register::Declared))
                        .collect::<Vec<_>>();
                    let is_body = is_a(
                        value,
                        &["Organization", "NewsMediaOrganization", "Corporation"],
                    );
                    if is_body {
                        bodies.extend(names);
                    } else {
                        people.extend(names);
                    }
                }
                // A reference to an object elsewhere in the page.
                (None, Some(id)) => {
                    let target = document
                        .json_ld
                        .iter()
                        .find(|node| node["@id"].as_str() == Some(id) && !node["name"].is_null());
                    if let Some(target) = target {
                        collect_authors(document, target, depth - 1, people, bodies);
                    }
                }
                (None, None) => {}
            }
        }
        _ => {}
    }
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(values) => values.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

struct PrintedLine {
    words: String,
    candidate: Candidate<Vec<String>>,
}

/// A line near the headline that opens as a byline does: "By Ana Ruiz".
fn near_byline(line: &NearLine) -> Option<PrintedLine> {
    if !starts_as_byline(&line.text) {
        return None;
    }
    let names = names_in(&line.text, Register::Printed);
    let far = -i32::try_from(line.distance / 4).unwrap_or(i32::MAX).min(15);
    (!names.is_empty()).then(|| PrintedLine {
        words: line.text.clone(),
        candidate: Candidate::new(Source::Text, "a line near the headline", names)
            .remark(8, "opens like a byline")
            .remark(far, "its distance from the headline"),
    })
}

/// A longer text is a biography.
const LONGEST_BYLINE: usize = 200;

fn printed_bylines(seen: &[Seen<'_>], headline_order: usize) -> Vec<PrintedLine> {
    let mut lines: Vec<PrintedLine> = Vec::new();
    for place in seen {
        if lines.len() >= MOST_CANDIDATES {
            break;
        }
        let element = place.element;
        let rel = element.attr("rel").unwrap_or_default();
        let itemprop = element.attr("itemprop").unwrap_or_default();
        let is_related_author = rel.split_whitespace().any(|word| word == "author");
        let is_microdata = itemprop
            .split_whitespace()
            .any(|word| word == "author" || word == "creator");
        if !(is_related_author || is_microdata || place.hints.has(Hints::BYLINE)) {
            continue;
        }
        if place.place.comments
            || place.place.related
            || matches!(place.name(), "img" | "time" | "link" | "ul" if place.name() != "ul")
        {
            continue;
        }
        let words = match element.attr("content") {
            Some(content) if is_microdata => content.to_owned(),
            _ => match short_text(element, LONGEST_BYLINE) {
                Some(words) => words,
                None => continue,
            },
        };
        let register = if is_related_author || is_microdata {
            Register::Declared
        } else {
            Register::Printed
        };
        let named = is_microdata.then(|| inner_names(place)).flatten();
        let names = named.unwrap_or_else(|| {
            let names = names_in(&words, register);
            if register == Register::Declared && words.len() > 60 {
                names_in(&words, Register::Printed)
            } else {
                names
            }
        });
        if names.is_empty() {
            continue;
        }
        let source = if is_microdata {
            Source::Microdata
        } else {
            Source::Named
        };
        let label = match (is_microdata, is_related_author) {
            (true, _) => "itemprop author",
            (_, true) => "rel author",
            _ => "class of a byline",
        };
        let mut candidate = Candidate::new(source, format!("<{}> {label}", place.name()), names);
        if is_related_author {
            candidate = candidate.remark(5, "links to its author");
        }
        if starts_as_byline(&words) {
            candidate = candidate.remark(8, "opens like a byline");
        }
        candidate = placed(candidate, place, headline_order);
        lines.push(PrintedLine { words, candidate });
    }
    together(lines)
}

fn placed(
    candidate: Candidate<Vec<String>>,
    place: &Seen<'_>,
    headline_order: usize,
) -> Candidate<Vec<String>> {
    let mut candidate = candidate;
    if place.is_elsewhere() || place.place.nested_article || place.hints.has(Hints::TEASER) {
        candidate = candidate.remark(-35, "stands among other stories or menus");
    }
    if place.place.aside || place.hints.has(Hints::BIOGRAPHY) {
        candidate = candidate.remark(-8, "stands in the margin");
    }
    if headline_order > 0 && place.order >= headline_order && place.order < headline_order + 60 {
        candidate = candidate.remark(12, "stands below the headline");
    } else if place.order > headline_order + 500 {
        candidate = candidate.remark(-10, "stands far from the headline");
    }
    candidate
}

/// The names that `itemprop=name` marks inside an author.
fn inner_names(place: &Seen<'_>) -> Option<Vec<String>> {
    let names: Vec<String> = place
        .element
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(|inner| inner.attr("itemprop") == Some("name"))
        .flat_map(|inner| {
            let words = inner
                .attr("content")
                .map_or_else(|| text_of(inner), str::to_owned);
            names_in(&words, Register::Declared)
        })
        .collect();
    (!names.is_empty()).then_some(names)
}

fn starts_as_byline(words: &str) -> bool {
    let lower = words.to_lowercase();
    ["by ", "von ", "por ", "par ", "di ", "text: ", "autor: "]
        .iter()
        .any(|lead| lower.starts_with(lead))
}

/// Several links to authors in a row, each with one name, are one byline of several people.
fn together(lines: Vec<PrintedLine>) -> Vec<PrintedLine> {
    let mut joined: Vec<Candidate<Vec<String>>> = Vec::new();
    for line in &lines {
        let candidate = &line.candidate;
        match joined
            .iter_mut()
            .find(|known| known.place == candidate.place && known.remarks == candidate.remarks)
        {
            Some(known) => {
                for name in &candidate.value {
                    if !known.value.contains(name) {
                        known.value.push(name.clone());
                    }
                }
            }
            None => joined.push(candidate.clone()),
        }
    }
    let mut all = lines;
    let known: Vec<Vec<String>> = all
        .iter()
        .map(|line| line.candidate.value.clone())
        .collect();
    for line in &mut all {
        let names = &line.candidate.value;
        let holds_another = known.iter().any(|other| {
            other.len() < names.len() && other.iter().all(|name| names.contains(name))
        });
        // A long list is the whole newsroom's.
        if holds_another && names.len() <= 6 {
            line.candidate
                .remarks
                .push((4, "names more people than another line"));
        }
    }
    for candidate in joined {
        let is_new = candidate.value.len() > 1
            && !all
                .iter()
                .any(|line| line.candidate.value == candidate.value);
        if is_new {
            all.push(PrintedLine {
                words: candidate.value.join(", "),
                candidate: candidate.remark(3, "several places side by side"),
            });
        }
    }
    all
}
