//! The prose of a story's object in a page's state, as mark-up.
//!
//! Publishing systems keep a body as one text of mark-up, as a list of typed elements (Arc,
//! Brightspot), or as rich text (ProseMirror, Contentful, Portable Text, Slate).

use serde_json::{Map, Value};

/// Objects that refer to themselves are cut here.
const DEEPEST: usize = 24;
/// Values that are looked at for one body; references can lead round and round.
const MOST_PARTS: usize = 20_000;
/// A shorter text without mark-up may be a name or a setting.
const PROSE_LETTERS: usize = 40;

/// Keys that hold a body or a part of one.
const BODIES: [&str; 29] = [
    "body",
    "articleBody",
    "article_body",
    "bodyHtml",
    "body_html",
    "bodyText",
    "contentHtml",
    "content_html",
    "contentElements",
    "content_elements",
    "content",
    "html",
    "text",
    "richText",
    "rich_text",
    "blocks",
    "paragraphs",
    "storyBody",
    "components",
    "elements",
    "rendered",
    "value",
    "children",
    "nodes",
    "document",
    "data",
    "json",
    "markup",
    "items",
];

/// Kinds of elements that are no text of the story.
const OTHERS: [&str; 14] = [
    "image",
    "video",
    "gallery",
    "advert",
    "ad-",
    "newsletter",
    "related",
    "promo",
    "teaser",
    "link_list",
    "interstitial",
    "reference",
    "caption",
    "author",
];

/// The longest body that a story's object holds.
pub(super) fn body_of(story: &Map<String, Value>, states: &[Value]) -> String {
    BODIES
        .iter()
        .filter_map(|key| story.get(*key))
        .map(|value| {
            let mut prose = Prose {
                states,
                markup: String::new(),
                left: MOST_PARTS,
            };
            prose.take(value, DEEPEST);
            prose.markup
        })
        .max_by_key(String::len)
        .unwrap_or_default()
}

struct Prose<'v> {
    states: &'v [Value],
    markup: String,
    /// How many values may still be looked at.
    left: usize,
}

impl<'v> Prose<'v> {
    fn take(&mut self, value: &'v Value, depth: usize) {
        if depth == 0 || self.left == 0 {
            return;
        }
        self.left -= 1;
        match value {
            Value::String(text) => self.text(text),
            Value::Array(parts) => parts.iter().for_each(|part| self.take(part, depth - 1)),
            Value::Object(object) => self.object(object, depth),
            _ => {}
        }
    }

    /// A text that is a block of its own.
    fn text(&mut self, text: &str) {
        if text.contains("</") || text.contains("<br") {
            self.block("div", text);
        } else if text.chars().count() >= PROSE_LETTERS && text.contains(' ') {
            self.block("p", &escaped(text));
        }
    }

    fn object(&mut self, object: &'v Map<String, Value>, depth: usize) {
        if let Some(referred) = self.referred(object) {
            return self.take(referred, depth - 1);
        }
        let kind = ["type", "_type", "nodeType", "__typename", "kind"]
            .iter()
            .find_map(|key| object.get(*key).and_then(Value::as_str))
            .unwrap_or_default()
            .to_ascii_lowercase();
        if OTHERS.iter().any(|other| kind.contains(other)) {
            return;
        }
        let words = inline_words(object, depth);
        let list = kind.contains("list") && !kind.contains("item");
        if list {
            return self.list(object, depth);
        }
        match words {
            Some(words) if kind.contains("head") => self.block("h2", &words),
            Some(words) if kind.contains("quote") => {
                self.block("blockquote", &format!("<p>{words}</p>"));
            }
            Some(words) => self.block("p", &words),
            None if kind.contains("quote") => {
                let before = std::mem::take(&mut self.markup);
                self.parts(object, depth);
                let quoted = std::mem::replace(&mut self.markup, before);
                self.block("blockquote", &quoted);
            }
            None => self.parts(object, depth),
        }
    }

    fn parts(&mut self, object: &'v Map<String, Value>, depth: usize) {
        BODIES
            .iter()
            .filter_map(|key| object.get(*key))
            .for_each(|part| self.take(part, depth - 1));
    }

    fn list(&mut self, object: &'v Map<String, Value>, depth: usize) {
        let items = ["items", "children", "content", "listItems"]
            .iter()
            .find_map(|key| object.get(*key).and_then(Value::as_array));
        let mut list = String::new();
        for item in items.into_iter().flatten() {
            let words = match item {
                Value::String(text) => text.clone(),
                Value::Object(item) => inline_words(item, depth).unwrap_or_default(),
                _ => String::new(),
            };
            if !words.is_empty() {
                list += &format!("<li>{words}</li>");
            }
        }
        self.block("ul", &list);
    }

    fn block(&mut self, tag: &str, content: &str) {
        if !content.trim().is_empty() {
            self.markup += &format!("<{tag}>{content}</{tag}>\n");
        }
    }

    /// What a reference of a normalised cache (Apollo) stands for.
    fn referred(&self, object: &Map<String, Value>) -> Option<&'v Value> {
        let name = object.get("__ref")?.as_str()?;
        self.states.iter().find_map(|state| {
            state.get(name).or_else(|| {
                let parts = state.as_object()?;
                parts.values().find_map(|part| part.get(name))
            })
        })
    }
}

/// The words of a paragraph of rich text: an object whose parts are texts and marks alone, or
/// that has its text under one key.
fn inline_words(object: &Map<String, Value>, depth: usize) -> Option<String> {
    let parts = ["children", "content"]
        .iter()
        .find_map(|key| object.get(*key).and_then(Value::as_array));
    if let Some(parts) = parts {
        let mut words = String::new();
        for part in parts {
            words += &inline(part, depth.checked_sub(1)?)?;
        }
        return (!words.trim().is_empty()).then_some(words);
    }
    let text = ["html", "content", "text", "value"]
        .iter()
        .find_map(|key| object.get(*key).and_then(Value::as_str))?;
    let holds_markup = text.contains('<');
    Some(if holds_markup {
        text.to_owned()
    } else {
        escaped(text)
    })
}

/// The words of a part that runs in a line; none where it is a block.
fn inline(part: &Value, depth: usize) -> Option<String> {
    let object = part.as_object().filter(|_| depth > 0)?;
    let kind = ["type", "_type", "nodeType"]
        .iter()
        .find_map(|key| object.get(*key).and_then(Value::as_str))
        .unwrap_or_default();
    let is_block = ["paragraph", "head", "list", "quote", "block", "image"]
        .iter()
        .any(|block| kind.contains(block) && !kind.contains("inline"));
    if is_block {
        return None;
    }
    let text = ["text", "value"]
        .iter()
        .find_map(|key| object.get(*key).and_then(Value::as_str));
    match text {
        Some(text) => Some(escaped(text)),
        None if kind == "hardBreak" || kind == "br" => Some("<br>".to_owned()),
        None => inline_words(object, depth - 1),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn body(story: Value) -> String {
        let states = [story.clone()];
        body_of(story.as_object().unwrap_or(&Map::new()), &states)
    }

    #[test]
    fn typed_elements_keep_their_kinds() {
        let story = json!({"title": "Gulls", "content_elements": [
            {"type": "text", "content": "They came <i>early</i>."},
            {"type": "image", "caption": "A gull on the pier, as it was in the morning"},
            {"type": "header", "content": "Why"},
            {"type": "list", "items": [{"type": "text", "content": "Fish"}]},
        ]});
        assert_eq!(
            body(story),
            "<p>They came <i>early</i>.</p>\n<h2>Why</h2>\n<ul><li>Fish</li></ul>\n"
        );
    }

    #[test]
    fn rich_text_is_paragraphs_of_runs() {
        let story = json!({"title": "Gulls", "body": {"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "They "}, {"type": "text", "text": "came & went."}]},
            {"type": "heading", "content": [{"type": "text", "text": "Why"}]},
        ]}});
        assert_eq!(body(story), "<p>They came &amp; went.</p>\n<h2>Why</h2>\n");
    }

    #[test]
    fn references_of_a_cache_are_followed() {
        let story = json!({
            "body": [{"__ref": "Paragraph:1"}],
            "Paragraph:1": {"__typename": "Paragraph", "text": "They came."},
        });
        assert_eq!(body(story), "<p>They came.</p>\n");
    }

    #[test]
    fn references_that_lead_round_come_to_an_end() {
        let around: Vec<Value> = (0..100).map(|_| json!({"__ref": "Paragraph:1"})).collect();
        let story = json!({"body": around, "Paragraph:1": {"body": around}});
        assert_eq!(body(story), "");
    }
}
