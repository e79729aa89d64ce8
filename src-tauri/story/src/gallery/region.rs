//! Which pictures of the page are the story's.

use url::Url;

use crate::body::{Body, link, names::Names, outline::Outline, tag::Tag};

use super::offer;

/// Smaller pictures are icons, portraits or ornaments, pixels.
const ORNAMENT: u32 = 90;
/// In a gallery a thumbnail may be all that the page holds of a photo.
const THUMBNAIL: u32 = 48;
/// Elements and texts of the largest teaser.
const LARGEST_TEASER: usize = 200;
/// Elements and texts of the largest gallery that is looked through for where it leads.
const LARGEST_GALLERY: usize = 1500;
/// A teaser has a linked heading of this volume at least near its picture.
const TEASER_TEXT: u32 = 12;

/// Where on the page pictures may be the story's.
#[derive(Debug)]
pub(crate) struct Region {
    /// The part that holds headline and story.
    pub(crate) story: std::ops::Range<usize>,
    /// The story's own element.
    pub(crate) body: std::ops::Range<usize>,
}

impl Region {
    /// The region of a story with this headline.
    pub(crate) fn of(body: &Body<'_>, headline: &str) -> Self {
        let outline = &body.outline;
        let root = body.root.unwrap_or(0);
        let own = root..outline.marks.get(root).map_or(0, |mark| mark.end);
        let headline = crate::body::letters(headline);
        let title = outline
            .marks
            .iter()
            .enumerate()
            .take(own.end)
            .position(|(place, mark)| {
                matches!(mark.tag, Tag::Heading(1 | 2))
                    && mark.text > 0
                    && !headline.is_empty()
                    && same_headline(
                        &crate::body::letters(&outline.folded_text(place)),
                        &headline,
                    )
            });
        let mut story = own.clone();
        for around in outline.above(root) {
            let mark = &outline.marks[around];
            let holds_title = title.is_some_and(|title| (around..mark.end).contains(&title));
            if mark.tag == Tag::Article || mark.tag == Tag::Main || holds_title {
                story = around..mark.end;
            }
            if holds_title || (mark.tag == Tag::Article && title.is_none()) {
                break;
            }
        }
        // An element around the headline that opens with it may follow the lead picture.
        if let Some(above) = outline.above(story.start).next()
            && matches!(outline.marks[above].tag, Tag::Article)
        {
            story = above..outline.marks[above].end;
        }
        Self { story, body: own }
    }

    /// Whether the picture at a place is the story's.
    pub(crate) fn holds(&self, body: &Body<'_>, place: usize, page: Option<&Url>) -> bool {
        if !self.story.contains(&place) {
            return false;
        }
        let outline = &body.outline;
        let is_after = place >= self.body.end;
        let mut is_in_gallery = false;
        for around in std::iter::once(place).chain(outline.above(place)) {
            let mark = &outline.marks[around];
            if around == self.story.start {
                break;
            }
            let is_gallery = mark.names.has(Names::GALLERY) || mark.names.has(Names::SLIDE);
            is_in_gallery |= is_gallery;
            let stands_around = mark.names.has(Names::OTHER_STORIES)
                || matches!(mark.tag, Tag::Navigation | Tag::Footer | Tag::Aside);
            if (stands_around && !is_gallery && body.weights.apart[around])
                || mark.names.has(Names::LOGO)
            {
                return false;
            }
            if mark.tag == Tag::Link && leads_elsewhere(outline, around, page) {
                return false;
            }
            if is_teaser(outline, around) || (is_gallery && is_promoted(outline, around, page)) {
                return false;
            }
        }
        let least = if is_in_gallery { THUMBNAIL } else { ORNAMENT };
        (!is_after || is_in_gallery) && !is_smaller(outline, place, least)
    }
}

fn same_headline(said: &str, headline: &str) -> bool {
    said == headline
        || (said.len() > 16 && headline.starts_with(said))
        || (headline.len() > 16 && said.starts_with(headline))
}

/// Whether a picture's link leads to another story.
fn leads_elsewhere(outline: &Outline<'_>, place: usize, page: Option<&Url>) -> bool {
    let Some(url) = link::target(outline.marks[place].attr("href"), page) else {
        return false;
    };
    if offer::is_picture_file(&url) || outline.marks[place].attr("data-caption").is_some() {
        return false;
    }
    let Some(page) = page else { return false };
    let path = url.path().to_ascii_lowercase();
    let is_same_page = url.path() == page.path() && url.host_str() == page.host_str();
    let leads_to_photos = [
        "photo",
        "foto",
        "galer",
        "galler",
        "image",
        "bild",
        "media",
        "slide",
        "attachment",
        "zoom",
        "picture",
    ]
    .iter()
    .any(|word| path.contains(word));
    let has_caption = outline
        .above(place)
        .take(3)
        .any(|around| outline.marks[around].tag == Tag::Figure && outline.marks[around].text > 0);
    !is_same_page && !leads_to_photos && !has_caption
}

/// A small box with a linked heading: another story's teaser.
fn is_teaser(outline: &Outline<'_>, place: usize) -> bool {
    let mark = &outline.marks[place];
    if !matches!(
        mark.tag,
        Tag::Block | Tag::Article | Tag::Item | Tag::Section | Tag::Link | Tag::Figure
    ) || mark.text > 500
        || mark.end - place > LARGEST_TEASER
        || mark.linked < TEASER_TEXT
    {
        return false;
    }
    outline.marks[outline.below(place)].iter().any(|below| {
        matches!(below.tag, Tag::Heading(2..))
            && (below.link_share() > 0.8 || mark.tag == Tag::Link)
    })
}

/// A gallery that leads to a page of its own, by a link of words: another story's.
fn is_promoted(outline: &Outline<'_>, place: usize, page: Option<&Url>) -> bool {
    if outline.marks[place].end - place > LARGEST_GALLERY {
        return false;
    }
    outline.marks[outline.below(place)].iter().any(|below| {
        if below.tag != Tag::Link || below.text < TEASER_TEXT {
            return false;
        }
        let (Some(url), Some(page)) = (link::target(below.attr("href"), page), page) else {
            return false;
        };
        let path = url.path().to_ascii_lowercase();
        url.path() != page.path()
            && [
                "/galler",
                "/pictures",
                "/photos",
                "/slideshow",
                "/bilder",
                "/fotos",
                "/fotostrecke",
            ]
            .iter()
            .any(|folder| path.contains(folder))
    })
}

/// A picture that declares itself too small to be a photo.
fn is_smaller(outline: &Outline<'_>, place: usize, least: u32) -> bool {
    outline.marks[place..outline.marks[place].end]
        .iter()
        .any(|mark| {
            let Some(element) = mark.element() else {
                return false;
            };
            if mark.tag != Tag::Image {
                return false;
            }
            let sides = [
                offer::side(element, "width"),
                offer::side(element, "height"),
            ];
            sides
                .iter()
                .flatten()
                .any(|side| *side > 1 && *side < least)
                || sides == [Some(1), Some(1)]
        })
}
