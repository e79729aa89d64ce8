//! Every address that the page gives for one picture.

use std::cell::OnceCell;

use scraper::node::Element;
use url::Url;

use crate::{
    body::{link, outline::Outline, tag::Tag},
    dom::attribute,
};

use super::{
    identity::{Identity, identity},
    resizer, size, srcset,
};

/// One address of a picture and the size that is declared for it.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) url: Url,
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
    /// Whether it is what a picture's link leads to.
    pub(crate) is_linked: bool,
    identity: OnceCell<Identity>,
}

impl Candidate {
    /// A candidate without a declared size but what its address says.
    pub(crate) fn of(url: Url) -> Self {
        Self {
            width: size::declared_width(&url),
            height: None,
            is_linked: false,
            identity: OnceCell::new(),
            url,
        }
    }

    /// What names the picture, worked out when first asked for.
    pub(crate) fn identity(&self) -> &Identity {
        self.identity.get_or_init(|| identity(&self.url))
    }

    /// Whether both addresses lead to one photo.
    fn is_photo_of(&self, other: &Self) -> bool {
        let keys = &other.identity().keys;
        self.identity().keys.iter().any(|key| keys.contains(key))
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
    let (width, height) = sides(element);
    let start = found.len();
    let mut shown = None;
    let placeholder = element
        .attrs()
        .find(|(name, _)| name.contains("placeholder"))
        .map(|(_, value)| value);
    for (name, value) in element.attrs() {
        if Some(value) == placeholder {
            continue;
        }
        if SEVERAL.contains(&name) {
            several(value, base, found);
        } else if ONE.contains(&name) {
            if value.contains(", ") && value.contains("http") && value.contains("w,") {
                several(value, base, found);
                continue;
            }
            let Some(mut candidate) = picture_address(value, base)
                .filter(|url| name != "data-url" || is_picture_file(url))
                .map(Candidate::of)
            else {
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
    let others = &found[start..];
    if others.is_empty() || others.iter().any(|other| other.is_photo_of(&shown)) {
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
        || address.len() > LONGEST
        || address.starts_with(['{', '[', '#', '<'])
        || address.starts_with("data:")
        || is_to_be_filled(address)
        || is_script(address)
    {
        return None;
    }
    // Some lazy loaders keep the address in base64.
    let url = resizer::from_base64(address).or_else(|| link::absolute(address, base))?;
    let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    let is_front_page = url.path().len() <= 1 && url.query().is_none();
    (is_web && !is_front_page && !is_drawing(&url)).then_some(url)
}

/// Longer addresses are data.
const LONGEST: usize = 4096;

/// Whether an address is a template's, its parts not put in.
pub(super) fn is_to_be_filled(text: &str) -> bool {
    ["{{", "<%", "${", "--total"]
        .iter()
        .any(|mark| text.contains(mark))
}

/// An event handler that stands where an address should: `if(this.src!='…') this.src='…'`.
fn is_script(text: &str) -> bool {
    text.contains("this.") && text.contains(['\'', '"'])
}

/// Whether a link leads to a picture's file.
pub(crate) fn is_picture_file(url: &Url) -> bool {
    let path = url.path().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// Whether an address says that it is a picture's, by its ending or by a word.
pub(crate) fn may_be_picture(url: &Url) -> bool {
    let path = url.path().to_ascii_lowercase();
    is_picture_file(url)
        || ["image", "img", "photo", "picture", "foto", "media"]
            .iter()
            .any(|word| path.contains(word))
}

fn is_drawing(url: &Url) -> bool {
    let path = url.path();
    path.len() >= 4 && path.as_bytes()[path.len() - 4..].eq_ignore_ascii_case(b".svg")
}

/// Width and height that a picture's element declares, in pixels. `width="16" height="9"`
/// is a ratio, and says nothing.
pub(crate) fn sides(element: &Element) -> (Option<u32>, Option<u32>) {
    let side = |name: &str, kept: &str| number(element, name).or_else(|| number(element, kept));
    let sides = (side("width", "data-width"), side("height", "data-height"));
    match sides {
        (Some(width), Some(height)) if is_ratio(width, height) => (None, None),
        sides => sides,
    }
}

/// The largest numbers that ratios of pictures are written with ("21:9").
const LARGEST_RATIO: u32 = 21;

const fn is_ratio(width: u32, height: u32) -> bool {
    width <= LARGEST_RATIO && height <= LARGEST_RATIO && width != height && width > 1 && height > 1
}

fn number(element: &Element, name: &str) -> Option<u32> {
    let value = attribute(element, name)?.trim();
    value
        .strip_suffix("px")
        .unwrap_or(value)
        .split('.')
        .next()?
        .parse()
        .ok()
}
