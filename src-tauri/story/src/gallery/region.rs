//! Which pictures of the page are the story's.

use url::Url;

use crate::body::{Body, names::Names, outline::Outline, tag::Tag};

use super::{
    ornament::{self, Stands},
    teaser,
};

/// Where on the page pictures may be the story's.
#[derive(Debug)]
pub(crate) struct Region {
    /// The part that holds headline and story.
    pub(crate) story: std::ops::Range<usize>,
    /// The story's own element.
    pub(crate) body: std::ops::Range<usize>,
    /// Where the story's head ends: a lead picture stands before this.
    pub(crate) head_end: usize,
    /// The letters of its headline.
    headline: String,
}

/// A block of this volume is running text.
const RUNNING_TEXT: u32 = 60;
/// A lead picture may follow the summary and the first paragraph, not more.
const HEAD_BLOCKS: usize = 1;

impl Region {
    /// The region of a story with this headline.
    pub(crate) fn of(body: &Body<'_>, headline: &str) -> Self {
        let outline = &body.outline;
        let root = body.root.unwrap_or(0);
        let own = root..outline.marks.get(root).map_or(0, |mark| mark.end);
        let headline = crate::letters::letters(headline);
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
                        &crate::letters::letters(&outline.folded_text(place)),
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
        let head_end = own
            .clone()
            .filter(|place| {
                body.weights.own[*place] >= RUNNING_TEXT
                    && !body.weights.apart[*place]
                    && !outline.marks[*place].tag.is_inline()
            })
            .nth(HEAD_BLOCKS)
            .unwrap_or(own.end);
        Self {
            story,
            body: own,
            head_end,
            headline,
        }
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
            if self.stands_around(body, around, page) && !is_gallery {
                return false;
            }
            // "gallery-icon": WordPress names the picture of a gallery so.
            if mark.names.has(Names::LOGO) && !is_gallery {
                return false;
            }
            if self.is_player(outline, around) {
                return false;
            }
            if mark.tag == Tag::Link && teaser::leads_elsewhere(outline, around, page) {
                return false;
            }
            if teaser::is_teaser(outline, around)
                || (is_gallery && teaser::is_promoted(outline, around, page))
            {
                return false;
            }
        }
        let stands = if is_in_gallery {
            Stands::InGallery
        } else {
            Stands::Alone
        };
        (!is_after || is_in_gallery) && !ornament::is_ornament(outline, place, stands)
    }

    /// Whether a picture that the page's data name as the story's may stand at a place: names
    /// of boxes say less than the data do, but a list of stories shows such pictures too.
    pub(crate) fn may_hold(&self, body: &Body<'_>, place: usize, page: Option<&Url>) -> bool {
        let lists = Names::RELATED
            .with(Names::COMMENTS)
            .with(Names::NAVIGATION)
            .with(Names::FOOT);
        let outline = &body.outline;
        place < self.body.end
            && !ornament::is_ornament(outline, place, Stands::Alone)
            && !outline.above(place).any(|around| {
                let mark = &outline.marks[around];
                let is_list = mark.names.has(lists)
                    || matches!(mark.tag, Tag::Navigation | Tag::Footer | Tag::Video);
                (is_list && body.weights.apart[around])
                    || (mark.tag == Tag::Link && teaser::leads_elsewhere(outline, around, page))
            })
    }

    /// Whether the picture at a place stands at the story's head and says its headline for those
    /// who do not see it: many systems put it there, and no advert has it.
    pub(crate) fn is_described_by_headline(&self, body: &Body<'_>, place: usize) -> bool {
        if place >= self.head_end || !self.story.contains(&place) || self.headline.is_empty() {
            return false;
        }
        let outline = &body.outline;
        outline.marks[place..outline.marks[place].end]
            .iter()
            .filter(|mark| mark.tag == Tag::Image)
            .filter_map(|mark| mark.attr("alt"))
            .any(|alt| crate::letters::letters(alt) == self.headline)
    }

    /// Whether the element at a place is a box for other things than the story.
    fn stands_around(&self, body: &Body<'_>, place: usize, page: Option<&Url>) -> bool {
        let mark = &body.outline.marks[place];
        if !body.weights.apart[place] {
            return false;
        }
        if matches!(mark.tag, Tag::Navigation | Tag::Footer | Tag::Form) {
            return true;
        }
        // "widget", "teaser-image", <aside>: often the system's name for a picture in the
        // text. Another story's box leads to that story or has a heading.
        let may_be_picture = Names::SIDE.with(Names::TEASER);
        if mark.tag == Tag::Aside || mark.names.has(may_be_picture) {
            return mark.names.has(Names::OTHER_STORIES.without(may_be_picture))
                || !is_picture_box(&body.outline, place, page);
        }
        mark.names.has(Names::OTHER_STORIES)
    }

    /// Whether an element is a player, whose picture is a video's cover and no photograph.
    fn is_player(&self, outline: &Outline<'_>, place: usize) -> bool {
        let mark = &outline.marks[place];
        let holds_story = (place..mark.end).contains(&self.body.start);
        (mark.tag == Tag::Video || mark.names.has(Names::PLAYER)) && !holds_story
    }
}

/// A box of more elements and texts is no picture with its words.
const PICTURE_MARKS: usize = 60;
/// A box of more text tells something of its own.
const PICTURE_TEXT: u32 = 500;

/// Whether a box holds a picture and its words, and nothing that leads to another story.
fn is_picture_box(outline: &Outline<'_>, place: usize, page: Option<&Url>) -> bool {
    let below = outline.below(place);
    if below.len() > PICTURE_MARKS || outline.marks[place].text > PICTURE_TEXT {
        return false;
    }
    !below.into_iter().any(|at| {
        let mark = &outline.marks[at];
        let is_in_caption = || {
            outline
                .above(at)
                .take_while(|around| *around != place)
                .any(|around| outline.marks[around].tag == Tag::Caption)
        };
        match mark.tag {
            Tag::Heading(_) => mark.text > 0,
            Tag::Link => teaser::leads_elsewhere(outline, at, page) && !is_in_caption(),
            _ => false,
        }
    })
}

fn same_headline(said: &str, headline: &str) -> bool {
    said == headline
        || (said.len() > 16 && headline.starts_with(said))
        || (headline.len() > 16 && said.starts_with(headline))
}
