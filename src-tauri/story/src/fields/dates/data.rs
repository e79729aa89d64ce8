//! Dates in the page's data: JSON-LD, and the state that its scripts start from.

use serde_json::Value;

use super::{DayOrder, moment_in};
use crate::{
    Moment,
    document::Document,
    evidence::{Candidate, Source, loosely},
    fields::headline::Headline,
    sources::{
        article::{page_node, story_node},
        state,
    },
};

/// The dates under these keys in the objects of the story and of the page around it.
pub(super) fn data_dates(
    document: &Document<'_>,
    keys: &[&str],
    order: DayOrder,
) -> Vec<Candidate<Moment>> {
    let story = story_node(document).map(|node| (node, 0));
    let page = page_node(document).map(|node| (node, -12));
    let mut dates = Vec::new();
    for (node, points) in [story, page].into_iter().flatten() {
        for (turn, key) in keys.iter().enumerate() {
            let text = match &node[*key] {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                Value::Object(object) => match object.get("@value").and_then(Value::as_str) {
                    Some(text) => text.to_owned(),
                    None => continue,
                },
                _ => continue,
            };
            if let Some(moment) = moment_in(&text, order) {
                let kind = node["@type"].as_str().unwrap_or("object");
                dates.push(
                    Candidate::new(Source::JsonLd, format!("JSON-LD {kind}.{key}"), moment)
                        .remark(points, "describes the story, or the page around it")
                        .remark(
                            -10 * i32::try_from(turn).unwrap_or(1),
                            "what the key is used for",
                        ),
                );
            }
        }
    }
    dates
}

/// Keys of embedded state that name the day of publication.
const STATE_KEYS: &[&str] = &[
    "datePublished",
    "publishedAt",
    "published_at",
    "publishDate",
    "publish_date",
    "first_publish_date",
    "firstPublished",
    "firstPublishedAt",
    "publicationDate",
    "publication_date",
    "display_date",
    "displayDate",
    "pubDate",
    "pubdate",
    "published",
    "publishedDate",
    "published_time",
];

/// Dates of the story's object in the state that the page's scripts start from; parsed
/// only where the page says no date elsewhere, because state can be the most of a page.
pub(super) fn state_dates(
    document: &Document<'_>,
    headline: &Headline,
    order: DayOrder,
) -> Vec<Candidate<Moment>> {
    let headlines = [loosely(&headline.text)];
    if headlines[0].is_empty() {
        return Vec::new();
    }
    state::stories(document.states(), &headlines)
        .into_iter()
        .flat_map(|story| STATE_KEYS.iter().map(|key| (*key, story.get(*key))))
        .filter_map(|(key, value)| {
            let text = match value? {
                Value::String(text) => text.clone(),
                Value::Number(number) => number.to_string(),
                _ => return None,
            };
            let moment = moment_in(&text, order)?;
            Some(Candidate::new(
                Source::State,
                format!("state {key}"),
                moment,
            ))
        })
        .collect()
}
