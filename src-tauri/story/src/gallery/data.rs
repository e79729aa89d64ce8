//! Pictures that the page's data name.

use serde_json::Value;
use url::Url;

use crate::{document::Document, limits, sources::json_ld};

use super::{
    caption,
    credit::Credit,
    offer::{self, Candidate},
    words::{Words, plain},
};

/// A picture named in data.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) candidate: Candidate,
    pub(crate) words: Words,
}

/// Kinds of objects that are a story.
const STORIES: [&str; 14] = [
    "Article",
    "NewsArticle",
    "BlogPosting",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "Report",
    "LiveBlogPosting",
    "ImageGallery",
    "MediaGallery",
    "Review",
    "TechArticle",
];

/// The pictures of the page's JSON-LD story, in its order.
pub(crate) fn of_json_ld(document: &Document<'_>) -> Vec<Named> {
    let mut found = Vec::new();
    for node in document
        .json_ld
        .iter()
        .filter(|node| json_ld::is_a(node, &STORIES))
    {
        for key in ["image", "associatedMedia", "primaryImageOfPage"] {
            if let Some(value) = node.get(key) {
                take(value, document, &mut found);
            }
        }
        if !found.is_empty() {
            break;
        }
    }
    found
}

/// The galleries of the page's JSON-LD, each as the set of its pictures.
pub(crate) fn gallery_of_json_ld(document: &Document<'_>) -> Vec<Vec<Named>> {
    document
        .json_ld
        .iter()
        .filter(|node| json_ld::is_a(node, &["ImageGallery", "MediaGallery"]))
        .map(|node| {
            let mut found = Vec::new();
            for key in ["associatedMedia", "image", "hasPart"] {
                if let Some(value) = node.get(key) {
                    take(value, document, &mut found);
                }
            }
            found
        })
        .filter(|set| set.len() > 1)
        .collect()
}

/// The pictures of the page's `og:image` lines; the card picture where there is none.
pub(crate) fn of_meta(document: &Document<'_>) -> Vec<Named> {
    let mut found = Vec::new();
    for name in [
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
    ] {
        for address in document.meta.all(name) {
            if let Some(url) = offer::picture_address(address, document.base()) {
                let mut candidate = Candidate::of(url);
                if name.starts_with("og") && candidate.width.is_none() {
                    candidate.width = number(document, "og:image:width");
                    candidate.height = number(document, "og:image:height");
                }
                found.push(Named {
                    candidate,
                    words: Words::default(),
                });
            }
        }
        if !found.is_empty() && name.ends_with("url") {
            break;
        }
    }
    found
}

fn number(document: &Document<'_>, name: &str) -> Option<u32> {
    document.meta.first(name)?.trim().parse().ok()
}

fn take(value: &Value, document: &Document<'_>, found: &mut Vec<Named>) {
    match value {
        _ if found.len() >= limits::PICTURES => {}
        Value::String(address) => {
            found.extend(named(address, &Value::Null, document.base()));
        }
        Value::Array(values) => {
            for value in values {
                take(value, document, found);
            }
        }
        Value::Object(object) => {
            if json_ld::is_a(value, &["VideoObject", "AudioObject"]) {
                return;
            }
            let about = referred(value, document).unwrap_or(value);
            if let Some(address) = address_in(about) {
                found.extend(named(address, about, document.base()));
            } else if let Some(Value::String(id)) = object.get("@id") {
                // An id that is a picture's file; others only name a place in the data.
                let is_file = offer::picture_address(id, document.base())
                    .is_some_and(|url| offer::is_picture_file(&url));
                if is_file {
                    found.extend(named(id, value, document.base()));
                }
            }
        }
        _ => {}
    }
}

fn address_in(about: &Value) -> Option<&str> {
    ["contentUrl", "url"]
        .iter()
        .find_map(|key| match about.get(*key)? {
            Value::String(address) => Some(address.as_str()),
            Value::Array(list) => list.first().and_then(Value::as_str),
            _ => None,
        })
}

/// The object of the page's data that a value refers to by nothing but its id.
fn referred<'d>(value: &Value, document: &'d Document<'_>) -> Option<&'d Value> {
    if address_in(value).is_some() {
        return None;
    }
    let id = value.get("@id")?;
    document
        .json_ld
        .iter()
        .find(|node| node.get("@id") == Some(id) && address_in(node).is_some())
}

fn named(address: &str, about: &Value, base: Option<&Url>) -> Option<Named> {
    let url = offer::picture_address(address, base)?;
    let mut candidate = Candidate::of(url);
    let size = |key: &str| match about.get(key) {
        Some(Value::Number(number)) => number.as_u64().and_then(|size| u32::try_from(size).ok()),
        Some(Value::String(text)) => text.trim_end_matches("px").trim().parse().ok(),
        Some(Value::Object(object)) => object
            .get("value")
            .and_then(Value::as_u64)
            .and_then(|size| u32::try_from(size).ok()),
        _ => None,
    };
    candidate.width = size("width").or(candidate.width);
    candidate.height = size("height");
    let said = |key: &str| {
        about
            .get(key)
            .and_then(Value::as_str)
            .map(plain)
            .filter(|text| !text.is_empty())
    };
    let (caption, credit) = said("caption")
        .or_else(|| said("description"))
        .map_or((None, None), |text| caption::split(&text));
    let author = about.get("author").or(about.get("creator"));
    let credit = said("creditText")
        .or_else(|| {
            author
                .and_then(|author| author.get("name").or(Some(author)))
                .and_then(Value::as_str)
                .map(plain)
        })
        .or_else(|| said("copyrightNotice"))
        .and_then(|text| Credit::declared(&text))
        .or(credit);
    Some(Named {
        candidate,
        words: Words {
            caption,
            credit,
            alt: None,
        },
    })
}
