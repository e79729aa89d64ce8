//! Embedded state: the data that a page's own scripts start from.

use serde_json::{Map, Value};

use crate::{
    evidence::loosely,
    prescan::{Script, attribute},
};

/// Objects looked at in one page's state; an app's whole catalogue is cut.
const MOST_OBJECTS: usize = 20_000;

/// The objects of the state whose headline is one of these (letters and digits alone).
pub(crate) fn stories<'v>(
    values: impl Iterator<Item = &'v Value>,
    headlines: &[String],
) -> Vec<&'v Map<String, Value>> {
    let mut stories = Vec::new();
    let mut waiting: Vec<&Value> = values.collect();
    let mut looked_at = 0;
    while let Some(value) = waiting.pop() {
        looked_at += 1;
        if looked_at > MOST_OBJECTS {
            break;
        }
        match value {
            Value::Array(inner) => waiting.extend(inner),
            Value::Object(object) => {
                let is_story = ["headline", "title", "headlines"].iter().any(|key| {
                    let title = object.get(*key);
                    let text = title.and_then(|title| title.as_str().or(title["basic"].as_str()));
                    text.is_some_and(|text| headlines.contains(&loosely(text)))
                });
                if is_story {
                    stories.push(object);
                }
                waiting.extend(object.values());
            }
            _ => {}
        }
    }
    stories
}

/// A script shorter than this holds no story.
const TELLING_BYTES: usize = 200;

/// The value of a data script, or of the first assignment of a JSON value in a plain one
/// (`window.__INITIAL_STATE__ = {…}`, `Fusion.globalContent = {…}`).
pub(crate) fn value_of(script: &Script<'_>) -> Option<Value> {
    let kind = attribute(script.attributes, "type").unwrap_or_default();
    if kind.contains("ld+json") || script.text.len() < TELLING_BYTES {
        return None;
    }
    if kind.contains("json") {
        return serde_json::from_str(script.text).ok();
    }
    assigned(script.text)
}

/// The first JSON object that is assigned to a name that promises state.
fn assigned(text: &str) -> Option<Value> {
    const NAMES: [&str; 8] = [
        "__INITIAL_STATE__",
        "__PRELOADED_STATE__",
        "__APOLLO_STATE__",
        "__INITIAL_DATA__",
        "__NUXT__",
        "__STATE__",
        "globalContent",
        "__PRELOADED_QUERIES__",
    ];
    NAMES.iter().find_map(|name| {
        // `str::find` is slow on long texts.
        let at = memchr::memmem::find(text.as_bytes(), name.as_bytes())?;
        let (_, value) = text[at..].split_once('=')?;
        let value = value.trim_start();
        if !value.starts_with('{') && !value.starts_with('[') {
            return None;
        }
        serde_json::Deserializer::from_str(value)
            .into_iter::<Value>()
            .next()?
            .ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_found_by_its_headline_in_assigned_state() {
        let filler = "x".repeat(TELLING_BYTES);
        let text = format!(
            r#"window.__INITIAL_STATE__ = {{"a": [{{"title": "Gulls return!", "publishedAt": "2024-01-02T03:04:05Z"}}], "f": "{filler}"}};"#
        );
        let value = value_of(&Script {
            attributes: "",
            text: &text,
        });
        let found = stories(value.iter(), &["gullsreturn".to_owned()]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0]["publishedAt"], "2024-01-02T03:04:05Z");
    }
}
