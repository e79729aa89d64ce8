//! Pictures too small to be photos: icons, portraits, thumbnails, pixels.

use scraper::node::Element;

use crate::{
    body::{outline::Outline, tag::Tag},
    dom::attribute,
};

use super::offer;

/// Avatars and the thumbnails of lists are 32 to 100 pixels wide; no photo is shown so small.
const ORNAMENT: u32 = 101;
/// In a gallery a thumbnail may be all that the page holds of a photo.
const THUMBNAIL: u32 = 48;

/// Where a picture stands, for what is too small there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Alone,
    InGallery,
}

/// Whether a picture declares itself too small to be a photo.
pub(super) fn is_ornament(outline: &Outline<'_>, place: usize, stands: Stands) -> bool {
    let least = match stands {
        Stands::Alone => ORNAMENT,
        Stands::InGallery => THUMBNAIL,
    };
    let own = outline.marks[place..outline.marks[place].end]
        .iter()
        .filter_map(|mark| Some((mark.tag, mark.element()?)));
    let images = own.clone().filter(|(tag, _)| *tag == Tag::Image);
    let declares = |element: &Element| offer::sides(element) != (None, None);
    let is_told_by_images = images.clone().any(|(_, element)| declares(element));
    own.filter(|(tag, _)| {
        // A `source` says a ratio as often as a size; the picture's own element knows better.
        *tag == Tag::Image || (*tag == Tag::Source && !is_told_by_images)
    })
    .any(|(_, element)| is_small(element, least))
}

fn is_small(element: &Element, least: u32) -> bool {
    let (width, height) = offer::sides(element);
    let shown = [shown_width(element), styled_width(element)];
    let is_pixel = (width, height) == (Some(1), Some(1)) || shown.contains(&Some(1));
    is_pixel
        || [width, height]
            .into_iter()
            .chain(shown)
            .flatten()
            .any(|side| side > 1 && side < least)
}

/// The width that `sizes` gives where no condition holds: "(max-width: 700px) 80px, 60px".
fn shown_width(element: &Element) -> Option<u32> {
    let last = attribute(element, "sizes")?.rsplit(',').next()?.trim();
    last.strip_suffix("px")?.trim().parse().ok()
}

/// The width in pixels of the element's own style.
fn styled_width(element: &Element) -> Option<u32> {
    attribute(element, "style")?.split(';').find_map(|rule| {
        let (property, setting) = rule.split_once(':')?;
        let is_width = property.trim().eq_ignore_ascii_case("width");
        is_width
            .then(|| setting.trim().strip_suffix("px")?.trim().parse().ok())
            .flatten()
    })
}
