//! Where a gallery goes on that this page does not hold whole: the next slide, or the gallery
//! on a page of its own.

use url::Url;

use crate::letters::LowerCase;
use crate::{
    body::{Body, link, names::Names, outline::Outline, tag::Tag},
    document::Document,
};

use super::{count, offer, region::Region};

/// A page that holds more photos than these holds its gallery itself.
const FEW: usize = 2;
/// Pages of one gallery that are named at most.
const MOST: usize = 200;
/// Volume of the longest label of a link to a gallery.
const LABEL: u32 = 60;

/// Words in addresses that count the pictures of a gallery.
const SLIDES: [&str; 14] = [
    "slide",
    "image",
    "img",
    "photo",
    "pic",
    "picture",
    "foto",
    "bild",
    "imagen",
    "imagem",
    "diapo",
    "slideshow",
    "gallery",
    "index",
];
/// Words in addresses that count pages, of a gallery or of a text.
const PAGES: [&str; 6] = ["page", "p", "pg", "seite", "pagina", "start"];

/// The addresses of the pages that hold more of this gallery, the next first.
pub(super) fn continues(
    document: &Document<'_>,
    body: &Body<'_>,
    region: &Region,
    promised: Option<u32>,
    found: usize,
) -> Vec<Url> {
    let Some(page) = document.url else {
        return Vec::new();
    };
    let is_whole = promised.is_some_and(|promised| found >= promised as usize);
    if is_whole {
        return Vec::new();
    }
    let mut addresses: Vec<Url> = Vec::new();
    let mut add = |url: Url| {
        let is_known = url == *page || addresses.contains(&url);
        if !is_known && addresses.len() < MOST {
            addresses.push(url);
        }
    };
    let lacks = promised.is_some() || found <= FEW;
    let next = document
        .meta
        .related_by("next")
        .filter_map(|link| link::target(Some(&link.href), document.base()));
    for url in next.filter(|url| is_slide_of(page, url, lacks)) {
        add(url);
    }
    for place in region.story.clone() {
        let mark = &body.outline.marks[place];
        if mark.tag != Tag::Link || mark.text > LABEL {
            continue;
        }
        let is_next = attribute_words(mark.attr("rel")).any(|word| word == "next");
        let label = body.outline.folded_text(place).in_lower_case();
        let is_count = count::in_words(&label).is_some();
        // Most links are told by their words, which cost less than their addresses.
        if !is_next && !is_count && !is_number(label.trim()) {
            continue;
        }
        let Some(url) = link::target(mark.attr("href"), document.base()) else {
            continue;
        };
        let is_slide = is_slide_of(page, &url, lacks && is_next);
        if is_slide || (is_count && leads_to_gallery(&body.outline, place, &url, page)) {
            add(url);
        }
    }
    addresses
}

/// Whether an address is this page's with the number of another picture.
fn is_slide_of(page: &Url, url: &Url, may_be_page: bool) -> bool {
    let counts = |name: &str| {
        let name = name.to_ascii_lowercase();
        SLIDES.contains(&name.as_str()) || (may_be_page && PAGES.contains(&name.as_str()))
    };
    if url.host_str() != page.host_str() || url == page {
        return false;
    }
    if url.path() == page.path() {
        return url
            .query_pairs()
            .any(|(name, value)| counts(&name) && is_number(&value));
    }
    // "/pier/gallery/2", "/pier/slide-2": a number behind this page's own path.
    let own = page.path().trim_end_matches('/');
    let Some(rest) = url.path().strip_prefix(own) else {
        return false;
    };
    let pieces: Vec<&str> = rest
        .split(['/', '-', '='])
        .filter(|piece| !piece.is_empty())
        .collect();
    match pieces[..] {
        [number] => may_be_page && is_number(number),
        [name, number] => counts(name) && is_number(number),
        _ => false,
    }
}

fn is_number(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn attribute_words(value: Option<&str>) -> impl Iterator<Item = &str> {
    value.unwrap_or_default().split_ascii_whitespace()
}

/// Whether the link at a place, which says a count, is the way to all photos: "View all 9
/// photos".
fn leads_to_gallery(outline: &Outline<'_>, place: usize, url: &Url, page: &Url) -> bool {
    let is_own = url.host_str() == page.host_str() && url.path() != page.path();
    if !is_own || offer::is_picture_file(url) {
        return false;
    }
    let stands_around = std::iter::once(place)
        .chain(outline.above(place))
        .any(|around| outline.marks[around].names.has(Names::OTHER_STORIES));
    !stands_around
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_slide(page: &str, url: &str, may_be_page: bool) -> bool {
        matches!((Url::parse(page), Url::parse(url)), (Ok(page), Ok(url)) if is_slide_of(&page, &url, may_be_page))
    }

    #[test]
    fn the_next_slide_is_this_page_with_another_number() {
        const MAY: bool = true;
        let page = "https://a.example/storm/gallery";
        for url in [
            "https://a.example/storm/gallery?slide=2",
            "https://a.example/storm/gallery/2",
            "https://a.example/storm/gallery/photo/2",
            "https://a.example/storm/gallery?page=2",
        ] {
            assert!(is_slide(page, url, MAY), "{url}");
        }
        for url in [
            "https://a.example/storm/gallery",
            "https://a.example/pier?slide=2",
            "https://b.example/storm/gallery?slide=2",
            "https://a.example/storm/gallery/comments",
        ] {
            assert!(!is_slide(page, url, MAY), "{url}");
        }
    }

    #[test]
    fn the_next_page_of_a_text_is_no_slide() {
        const MAY_NOT: bool = false;
        assert!(!is_slide(
            "https://a.example/storm",
            "https://a.example/storm?page=2",
            MAY_NOT
        ));
    }
}
