//! JSON-LD: schema.org objects in script elements.

use serde_json::Value;

use crate::{
    Issue,
    prescan::{Script, attribute},
};

/// How deep objects are looked for inside one another.
const DEPTH: usize = 6;
/// How many objects one page may hold; a list of a whole archive is cut.
const NODES: usize = 400;

/// The objects of every JSON-LD block, lists and `@graph`s taken apart; broken blocks are
/// mended where the fault is a common one, and named in `issues` where not.
pub(crate) fn nodes(scripts: &[Script<'_>], issues: &mut Vec<Issue>) -> Vec<Value> {
    let mut nodes = Vec::new();
    for script in scripts.iter().filter(|script| is_json_ld(script)) {
        match parsed(script.text) {
            Some(value) => take_apart(value, DEPTH, &mut nodes),
            None => issues.push(Issue::DataBroken("JSON-LD".to_owned())),
        }
    }
    nodes
}

/// Whether the object is of one of these schema.org types.
pub(crate) fn is_a(node: &Value, types: &[&str]) -> bool {
    let is_wanted = |kind: &Value| {
        let name = kind.as_str().unwrap_or_default();
        let name = name.rsplit(['/', ':', '#']).next().unwrap_or_default();
        types.iter().any(|wanted| wanted.eq_ignore_ascii_case(name))
    };
    match node.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_wanted),
        Some(kind) => is_wanted(kind),
        None => false,
    }
}

fn is_json_ld(script: &Script<'_>) -> bool {
    attribute(script.attributes, "type")
        .is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
}

fn parsed(text: &str) -> Option<Value> {
    let text = unwrapped(text);
    serde_json::from_str(text)
        .ok()
        .or_else(|| first_of_several(text))
        .or_else(|| serde_json::from_str(&mended(text)).ok())
}

/// The text without the comment and CDATA marks that some systems wrap data in.
fn unwrapped(text: &str) -> &str {
    let mut text = text.trim().trim_end_matches(';');
    for (open, close) in [
        ("<!--", "-->"),
        ("//<![CDATA[", "//]]>"),
        ("/*<![CDATA[*/", "/*]]>*/"),
        ("<![CDATA[", "]]>"),
    ] {
        if let Some(inner) = text.strip_prefix(open) {
            text = inner.strip_suffix(close).unwrap_or(inner).trim();
        }
    }
    text
}

/// The first value where several stand one behind the other, or something follows it.
fn first_of_several(text: &str) -> Option<Value> {
    let values: Vec<Value> = serde_json::Deserializer::from_str(text)
        .into_iter()
        .map_while(Result::ok)
        .collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

/// The text with raw line breaks inside strings escaped, commas before a closing bracket
/// dropped and invalid escapes undone: the faults that templates make.
fn mended(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut in_string = InString::No;
    while let Some(char) = chars.next() {
        match (in_string, char) {
            (InString::No, '"') => {
                in_string = InString::Yes;
                mended.push('"');
            }
            (InString::No, ',') => {
                while chars.peek().is_some_and(|next| next.is_whitespace()) {
                    chars.next();
                }
                if !matches!(chars.peek(), Some('}' | ']' | ',')) {
                    mended.push(',');
                }
            }
            (InString::Yes, '"') => {
                in_string = InString::No;
                mended.push('"');
            }
            (InString::Yes, '\\') => match chars.next() {
                Some(escaped @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {
                    mended.extend(['\\', escaped]);
                }
                Some(other) => mended.push(other),
                None => {}
            },
            (InString::Yes, '\n' | '\r' | '\t') => mended.push(' '),
            (InString::Yes, char) if char.is_control() => {}
            (_, char) => mended.push(char),
        }
    }
    mended
}

#[derive(Clone, Copy)]
enum InString {
    No,
    Yes,
}

fn take_apart(value: Value, depth: usize, nodes: &mut Vec<Value>) {
    if depth == 0 || nodes.len() >= NODES {
        return;
    }
    match value {
        Value::Array(values) => {
            for value in values {
                take_apart(value, depth - 1, nodes);
            }
        }
        Value::Object(mut object) => {
            let graph = object.remove("@graph");
            let main = object
                .get("mainEntity")
                .filter(|entity| entity.is_object() || entity.is_array())
                .cloned();
            if object.contains_key("@type") {
                nodes.push(Value::Object(object));
            }
            for inner in [graph, main].into_iter().flatten() {
                take_apart(inner, depth - 1, nodes);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn types_in(text: &str) -> Vec<String> {
        let scripts = [Script {
            attributes: r#"type="application/ld+json""#,
            text,
        }];
        let mut issues = Vec::new();
        nodes(&scripts, &mut issues)
            .iter()
            .map(|node| node["@type"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn a_graph_is_taken_apart() {
        let text = r#"{"@graph": [{"@type": "NewsArticle"}, {"@type": "WebPage"}]}"#;
        assert_eq!(types_in(text), ["NewsArticle", "WebPage"]);
    }

    #[test]
    fn a_trailing_comma_and_a_raw_line_break_are_mended() {
        let text = "{\"@type\": \"NewsArticle\", \"headline\": \"a\nb\",}";
        assert_eq!(types_in(text), ["NewsArticle"]);
    }

    #[test]
    fn a_wrapped_block_is_read() {
        let text = "//<![CDATA[\n{\"@type\": \"Article\"}\n//]]>";
        assert_eq!(types_in(text), ["Article"]);
    }
}
