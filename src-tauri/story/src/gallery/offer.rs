//! Every address that the page gives for one picture.

use scraper::node::Element;
use url::Url;

use crate::{
    body::{link, outline::Outline, tag::Tag},
    dom::attribute,
};

use super::{identity, size, srcset};

/// One address of a picture and the size that is declared for it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) url: Url,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
}

impl Candidate {
    /// A candidate without a declared size but what its address says.
    pub(crate) fn of(url: Url) -> Self {
        Self {
            width: size::declared_width(&url),
            height: None,
            url,
        }
    }
}

/// Attributes that hold one address, where scripts put it in `src` later or show it large.
const ONE: [&str; 30] = [
    "src",
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-lazy",
    "data-hires",
    "data-hi-res-src",
    "data-full",
    "data-full-src",
    "data-fullsize",
    "data-large",
    "data-large-file",
    "data-large_image",
    "data-orig-file",
    "data-original-src",
    "data-src-large",
    "data-src-2x",
    "data-src-4x",
    "data-src-medium",
    "data-image",
    "data-img",
    "data-img-src",
    "data-img-url",
    "data-url",
    "data-zoom-image",
    "data-bg",
    "data-background-image",
    "data-image-src",
    "data-default-src",
    "data-runner-src",
];

/// Attributes that hold several.
const SEVERAL: [&str; 8] = [
    "srcset",
    "data-srcset",
    "data-lazy-srcset",
    "data-flickity-lazyload-srcset",
    "data-original-set",
    "data-bgset",
    "data-responsive",
    "data-src-set",
];

/// The addresses of a picture element and of what stands in it, in the order of the page.
pub(crate) fn candidates(
    outline: &Outline<'_>,
    place: usize,
    base: Option<&Url>,
) -> Vec<Candidate> {
    let mut found = Vec::new();
    for at in place..outline.marks[place].end {
        let mark = &outline.marks[at];
        if at != place && !matches!(mark.tag, Tag::Image | Tag::Source | Tag::Noscript) {
            continue;
        }
        if let Some(element) = mark.element() {
            of_element(element, base, &mut found);
        }
    }
    found
}

/// The addresses in one element's attributes.
pub(crate) fn of_element(element: &Element, base: Option<&Url>, found: &mut Vec<Candidate>) {
    let width = side(element, "width");
    let height = side(element, "height");
    let start = found.len();
    let mut shown = None;
    for (name, value) in element.attrs() {
        if SEVERAL.contains(&name) {
            several(value, base, found);
        } else if ONE.contains(&name) {
            if value.contains(", ") && value.contains("http") && value.contains("w,") {
                several(value, base, found);
                continue;
            }
            let Some(mut candidate) = picture_address(value, base).map(Candidate::of) else {
                continue;
            };
            if name == "src" && candidate.width.is_none() {
                candidate.width = width;
            }
            candidate.height = height.filter(|_| candidate.width == width);
            if name == "src" {
                shown = Some(candidate);
            } else {
                found.push(candidate);
            }
        }
    }
    if let Some(shown) = shown {
        add_shown(shown, start, found);
    }
}

/// Adds what the element shows now, unless a script is to put another picture in its place.
fn add_shown(shown: Candidate, start: usize, found: &mut Vec<Candidate>) {
    let own = identity::identities(&shown.url);
    let is_stand_in = found.len() > start
        && !found[start..].iter().any(|later| {
            identity::identities(&later.url)
                .iter()
                .any(|identity| own.contains(identity))
        });
    if !is_stand_in {
        found.push(shown);
    }
}

fn several(value: &str, base: Option<&Url>, found: &mut Vec<Candidate>) {
    for offer in srcset::offers(value) {
        if let Some(url) = picture_address(offer.address, base) {
            let mut candidate = Candidate::of(url);
            candidate.width = offer.width.or(candidate.width);
            found.push(candidate);
        }
    }
}

/// An absolute http or https address that may be a picture.
pub(crate) fn picture_address(address: &str, base: Option<&Url>) -> Option<Url> {
    let address = address.trim().trim_matches(['\'', '"']);
    if address.is_empty()
        || address.len() > 4096
        || address.starts_with(['{', '[', '#', '<'])
        || address.starts_with("data:")
    {
        return None;
    }
    let url = link::absolute(address, base)?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    (is_web && !is_drawing(&url)).then_some(url)
}

/// Whether a link leads to a picture's file.
pub(crate) fn is_picture_file(url: &Url) -> bool {
    let path = url.path().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

fn is_drawing(url: &Url) -> bool {
    let path = url.path();
    path.len() >= 4 && path.as_bytes()[path.len() - 4..].eq_ignore_ascii_case(b".svg")
}

/// A side that an element declares, in pixels.
pub(crate) fn side(element: &Element, name: &str) -> Option<u32> {
    let value = attribute(element, name)?.trim();
    value
        .strip_suffix("px")
        .unwrap_or(value)
        .split('.')
        .next()?
        .parse()
        .ok()
}
