//! The authors that the page's data names.

use serde_json::Value;

use super::distinct;
use crate::{
    document::Document,
    evidence::{Candidate, Source},
    fields::{
        agency::is_agency,
        names::{Register, names_in},
    },
    sources::{
        article::{page_node, plain, story_node},
        json_ld::is_a,
    },
    weigh::MOST_CANDIDATES,
};

/// Who wrote the story, as its own data says; where none stands, who made the page.
pub(super) fn data_authors(document: &Document<'_>) -> Vec<Candidate<Vec<String>>> {
    let story = story_node(document);
    let named = |node: Option<&Value>| {
        let node = node?;
        let kind = node["@type"].as_str().unwrap_or("object");
        ["author", "creator"]
            .iter()
            .map(|key| (*key, &node[*key]))
            .find(|(_, value)| !value.is_null())
            .map(|(key, value)| {
                let names = names_of(document, value);
                Candidate::new(Source::JsonLd, format!("JSON-LD {kind}.{key}"), names)
            })
    };
    if let Some(candidate) = named(story) {
        return vec![candidate];
    }
    let of_page = named(page_node(document))
        .map(|candidate| candidate.remark(-15, "describes the page around the story"));
    of_page
        .or_else(|| only_person(document))
        .into_iter()
        .collect()
}

/// The one person that the page's data describes: content systems put the writer into the
/// graph even where they name no story.
fn only_person<'d>(document: &'d Document<'_>) -> Option<Candidate<Vec<String>>> {
    let mut people = document
        .json_ld
        .iter()
        .filter(|node| is_a(node, &["Person"]) && !is_a(node, &["Organization"]));
    let person: &'d Value = people.next()?;
    if people.next().is_some() {
        return None;
    }
    let names = names_of(document, person);
    let candidate = Candidate::new(Source::JsonLd, "JSON-LD Person", names);
    Some(candidate.remark(-30, "is the only person that the page's data describes"))
}

/// The people that a value names; the bodies, where it names no people.
fn names_of(document: &Document<'_>, value: &Value) -> Vec<String> {
    let mut people = Vec::new();
    let mut bodies = Vec::new();
    collect_authors(document, value, 3, &mut people, &mut bodies);
    if people.is_empty() {
        return distinct(bodies.into_iter());
    }
    // An agency beside a person wrote the story with them; a house only prints it.
    bodies.retain(|body| is_agency(body));
    distinct(people.into_iter().chain(bodies))
}

fn collect_authors(
    document: &Document<'_>,
    value: &Value,
    depth: usize,
    people: &mut Vec<String>,
    bodies: &mut Vec<String>,
) {
    match value {
        _ if depth == 0 || people.len().max(bodies.len()) >= MOST_CANDIDATES => {}
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
