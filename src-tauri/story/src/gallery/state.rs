//! Galleries that the page keeps in the data of its own scripts.

use std::sync::LazyLock;

use aho_corasick::packed::Searcher;
use serde_json::{Map, Value};

use crate::{
    document::{Document, Script},
    limits,
    prescan::attribute,
};

use super::{
    caption,
    credit::Credit,
    data::Named,
    offer::{self, Candidate},
    words::{Words, plain},
};

/// Data are looked through to this depth; deeper things are settings.
const DEPTH: usize = 24;
/// A gallery has two pictures at least.
const FEWEST: usize = 2;
/// Sets that are looked at on one page.
const SETS: usize = 200;

/// Keys that hold a picture's address.
const ADDRESSES: [&str; 10] = [
    "url",
    "src",
    "imageUrl",
    "image_url",
    "contentUrl",
    "original",
    "large",
    "image",
    "href",
    "full",
];

/// The numbers of the page's scripts that speak of sets of pictures; most do not.
pub(crate) fn telling_scripts(document: &Document<'_>) -> Vec<usize> {
    let is_telling = |script: &Script<'_>| ends_of_keys(script.text).next().is_some();
    (0..document.scripts.len())
        .filter(|number| is_telling(&document.scripts[*number]))
        .collect()
}

/// The sets of pictures in the data of these scripts, in the page's order.
pub(crate) fn sets(document: &Document<'_>, scripts: &[usize]) -> Vec<Vec<Named>> {
    let mut sets = Vec::new();
    for state in scripts.iter().filter_map(|number| document.state(*number)) {
        look(state, document, DEPTH, &mut sets);
    }
    sets
}

/// Keys of data that hold sets of pictures, without the quotation mark that opens them: half
/// of a script's bytes could open a key, and few open one of these.
static KEYS: LazyLock<Option<Searcher>> = LazyLock::new(|| {
    Searcher::new([
        "slides\"",
        "gallery\"",
        "galleries\"",
        "images\"",
        "photos\"",
        "slideshow\"",
        "content_elements\"",
    ])
});

/// Where the keys of sets of pictures end in a script.
fn ends_of_keys(script: &str) -> impl Iterator<Item = usize> {
    KEYS.iter()
        .flat_map(|keys| keys.find_iter(script))
        .filter(|key| script[..key.start()].ends_with('"'))
        .map(|key| key.end())
}

/// Lists that are parsed in the code of one page's scripts.
const LISTS: usize = 40;

/// Sets of pictures that stand within the code of these scripts, as values of keys
/// that say so. They may be anybody's: they add to photos that are known.
pub(crate) fn sets_in_code(document: &Document<'_>, scripts: &[usize]) -> Vec<Vec<Named>> {
    let mut sets = Vec::new();
    let scripts = scripts.iter().map(|number| &document.scripts[*number]);
    let code = scripts.filter(|script| {
        !attribute(script.attributes, "type").is_some_and(|kind| kind.contains("json"))
    });
    let lists = code.flat_map(|script| {
        ends_of_keys(script.text).filter_map(|end| {
            let after = script.text.get(end..)?.trim_start();
            let list = after.strip_prefix(':')?.trim_start();
            list.starts_with('[').then_some(list)
        })
    });
    for list in lists.take(LISTS) {
        let list = &list[..list.floor_char_boundary(limits::LIST_BYTES)];
        let parsed = serde_json::Deserializer::from_str(list)
            .into_iter::<Value>()
            .next();
        if let Some(Ok(value)) = parsed {
            look(&value, document, DEPTH, &mut sets);
        }
    }
    sets
}

/// The sets of pictures in one value.
pub(crate) fn sets_of(value: &Value, document: &Document<'_>) -> Vec<Vec<Named>> {
    let mut sets = Vec::new();
    look(value, document, DEPTH, &mut sets);
    sets
}

fn look(value: &Value, document: &Document<'_>, depth: usize, sets: &mut Vec<Vec<Named>>) {
    if depth == 0 || sets.len() >= SETS {
        return;
    }
    match value {
        Value::Array(values) => {
            let pictures: Vec<Named> = values
                .iter()
                .take(limits::PICTURES)
                .filter_map(|value| picture(value.as_object()?, document))
                .collect();
            if pictures.len() >= FEWEST && pictures.len() == values.len() {
                sets.push(pictures);
                return;
            }
            for value in values {
                look(value, document, depth - 1, sets);
            }
        }
        Value::Object(object) => {
            for value in object.values() {
                look(value, document, depth - 1, sets);
            }
        }
        _ => {}
    }
}

/// The picture of a component's own data: `{"type": "Image", "data": {"src": …}}`.
pub(crate) fn component(value: &Value, document: &Document<'_>) -> Option<Named> {
    let object = value.as_object()?;
    let kind = object.get("type")?.as_str()?.to_ascii_lowercase();
    if !matches!(kind.as_str(), "image" | "photo" | "picture" | "figure") {
        return None;
    }
    let inner = ["data", "props", "attributes"]
        .iter()
        .find_map(|key| object.get(*key)?.as_object());
    picture(inner.unwrap_or(object), document)
}

/// The picture that an object of data is; none where it is something else that has one.
fn picture(object: &Map<String, Value>, document: &Document<'_>) -> Option<Named> {
    let text = |key: &str| object.get(key).and_then(Value::as_str);
    if [
        "headline",
        "headlines",
        "author",
        "published",
        "articleId",
        "canonical_url",
    ]
    .iter()
    .any(|key| object.contains_key(*key))
    {
        return None;
    }
    let says_picture = text("type").is_some_and(|kind| {
        kind.eq_ignore_ascii_case("image") || kind.eq_ignore_ascii_case("photo")
    });
    let has_words = ["caption", "alt", "credit", "credits", "copyright", "width"]
        .iter()
        .any(|key| object.contains_key(*key));
    let url = ADDRESSES.iter().find_map(|key| {
        let url = offer::picture_address(text(key)?, document.base())?;
        (offer::is_picture_file(&url) || says_picture).then_some(url)
    })?;
    if !says_picture && !has_words {
        return None;
    }
    let mut candidate = Candidate::of(url);
    let side = |key: &str| {
        object
            .get(key)
            .and_then(Value::as_u64)
            .and_then(|side| u32::try_from(side).ok())
    };
    candidate.width = side("width").or(candidate.width);
    candidate.height = side("height");
    Some(Named {
        candidate,
        words: words(object),
    })
}

fn words(object: &Map<String, Value>) -> Words {
    let said = |value: Option<&Value>| match value {
        Some(Value::String(text)) => Some(plain(text)).filter(|text| !text.is_empty()),
        _ => None,
    };
    // `"caption": "…"` or `"caption": {"text": "…", "credit": "…"}`.
    let caption = object.get("caption");
    let (text, inner_credit) = match caption {
        Some(Value::Object(inner)) => (said(inner.get("text")), said(inner.get("credit"))),
        other => (said(other), None),
    };
    let (caption, split) = text.map_or((None, None), |text| caption::split(&text));
    let origin = object.get("meta").and_then(|meta| meta.get("origin"));
    let credit = ["credit", "credits", "photographer", "copyright", "source"]
        .iter()
        .find_map(|key| said(object.get(*key)))
        .or(inner_credit)
        .or_else(|| said(origin))
        .and_then(|text| Credit::declared(&text))
        .or(split);
    Words {
        caption,
        credit,
        alt: said(object.get("alt")),
    }
}
