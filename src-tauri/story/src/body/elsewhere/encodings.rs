//! State in the forms that frameworks send it in, made plain JSON.

use scraper::{ElementRef, Html};
use serde_json::{Map, Value};

use crate::{dom::attribute, prescan::Script};

/// A value that refers to itself is cut here.
const DEEPEST: usize = 24;
/// Values that are revived of one list; an app's whole catalogue is cut.
const MOST_REVIVED: usize = 50_000;

/// The value with its references in place, where it is a list of the kind that Nuxt 3 sends
/// (`__NUXT_DATA__`, the format of the library devalue): every object and list in it names
/// its parts by their place in the whole list.
pub(super) fn revived(value: Value) -> Value {
    let Value::Array(parts) = &value else {
        return value;
    };
    let is_flat = parts.len() > 2
        && parts.first().is_some_and(|first| match first {
            Value::Array(tagged) => tagged.first().is_some_and(Value::is_string),
            Value::Object(object) => {
                !object.is_empty() && object.values().all(|part| part.is_u64())
            }
            _ => false,
        });
    if !is_flat {
        return value;
    }
    let mut left = MOST_REVIVED;
    revive(parts, 0, DEEPEST, &mut left)
}

fn revive(parts: &[Value], at: usize, depth: usize, left: &mut usize) -> Value {
    let Some(part) = parts.get(at).filter(|_| depth > 0 && *left > 0) else {
        return Value::Null;
    };
    *left -= 1;
    let mut part_at = |place: &Value| match place.as_u64().and_then(|at| usize::try_from(at).ok()) {
        Some(at) => revive(parts, at, depth - 1, left),
        None => Value::Null,
    };
    match part {
        Value::Array(places) => match places.split_first() {
            // ["Reactive", 1]: a wrapper around one part.
            Some((Value::String(_), wrapped)) => wrapped.first().map(part_at).unwrap_or_default(),
            _ => Value::Array(places.iter().map(part_at).collect()),
        },
        Value::Object(object) => Value::Object(
            object
                .iter()
                .map(|(key, place)| (key.clone(), part_at(place)))
                .collect::<Map<_, _>>(),
        ),
        plain => plain.clone(),
    }
}

/// The properties of Astro's islands, each value of which is a pair of its kind and itself.
pub(super) fn islands(dom: &Html) -> Vec<Value> {
    dom.tree
        .root()
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(|element| element.value().name() == "astro-island")
        .filter_map(|element| attribute(element.value(), "props"))
        .filter_map(|props| serde_json::from_str(props).ok())
        .map(|props| unpaired_parts(props, DEEPEST))
        .collect()
}

fn unpaired(value: Value, depth: usize) -> Value {
    match value {
        Value::Array(mut pair) if pair.len() == 2 && pair[0].is_u64() && depth > 0 => {
            unpaired_parts(pair.remove(1), depth - 1)
        }
        other => other,
    }
}

fn unpaired_parts(value: Value, depth: usize) -> Value {
    match value {
        Value::Object(object) => Value::Object(
            object
                .into_iter()
                .map(|(key, part)| (key, unpaired(part, depth)))
                .collect(),
        ),
        Value::Array(parts) => Value::Array(
            parts
                .into_iter()
                .map(|part| unpaired(part, depth))
                .collect(),
        ),
        plain => plain,
    }
}

/// The rows that Next.js pushes to its app router, where they are JSON.
pub(super) fn flight(scripts: &[Script<'_>]) -> Vec<Value> {
    let mut rows = String::new();
    for script in scripts {
        let Some((_, pushed)) = script.text.split_once("__next_f.push(") else {
            continue;
        };
        let pushed = serde_json::Deserializer::from_str(pushed)
            .into_iter::<Value>()
            .next()
            .and_then(Result::ok);
        if let Some(text) = pushed.as_ref().and_then(|pushed| pushed[1].as_str()) {
            rows.push_str(text);
        }
    }
    rows.lines()
        .filter_map(|row| row.split_once(':'))
        .map(|(_, row)| row.trim_start_matches('I'))
        .filter(|row| row.starts_with(['[', '{']))
        .filter_map(|row| serde_json::from_str(row).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_flat_list_gets_its_parts_back() {
        let flat = json!([["Reactive", 1], {"title": 2, "body": 3}, "Gulls", [4], "They came."]);
        assert_eq!(
            revived(flat),
            json!({"title": "Gulls", "body": ["They came."]})
        );
    }

    #[test]
    fn a_flat_list_that_holds_itself_ends() {
        assert!(revived(json!([{"self": 0}, 1, 2])).is_object());
    }

    #[test]
    fn an_islands_pairs_are_undone() {
        let page = Html::parse_document(
            r#"<astro-island props='{"story":[0,{"title":[0,"Gulls"],"tags":[1,[[0,"birds"]]]}]}'></astro-island>"#,
        );
        assert_eq!(
            islands(&page),
            [json!({"story": {"title": "Gulls", "tags": ["birds"]}})]
        );
    }

    #[test]
    fn pushed_rows_are_joined_before_they_are_read() {
        let script = |text| Script {
            attributes: "",
            text,
        };
        let scripts = [
            script(r#"self.__next_f.push([1,"5:{\"title\":"])"#),
            script(r#"self.__next_f.push([1,"\"Gulls\"}\n"])"#),
        ];
        assert_eq!(flight(&scripts), [json!({"title": "Gulls"})]);
    }
}
