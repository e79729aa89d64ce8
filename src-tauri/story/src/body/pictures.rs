//! Pictures in the body: figures in their place, captions left to the gallery.

use crate::Block;

use super::{
    look::Look,
    names::Names,
    scale::*,
    tag::Tag,
    writer::{Captions, Writer},
};

impl Writer<'_, '_> {
    pub(super) fn picture(&mut self, place: usize) {
        if self.runs.is_empty() {
            self.put_picture(place);
        } else {
            self.waiting.push(place);
        }
    }

    pub(super) fn put_picture(&mut self, place: usize) {
        let slot = u32::try_from(self.figures.len()).unwrap_or(u32::MAX);
        self.figures.push(place);
        self.put(Block::Figure { photo: slot }, place);
    }

    /// A figure: its pictures; where it has none, or a text beside it, what else it holds.
    pub(super) fn figure(&mut self, place: usize, look: &Look) {
        self.end_paragraph(place);
        let has_picture = self.outline.marks[self.outline.below(place)]
            .iter()
            .any(|mark| matches!(mark.tag, Tag::Image | Tag::Picture | Tag::Noscript));
        let captions = self.captions;
        if self.holds_a_text(place) {
            self.captions = Captions::Read;
        } else if has_picture && self.weights.good[place] < 0.5 * self.whole {
            return self.pictures_of(place);
        }
        self.flow(place, look);
        self.end_paragraph(place);
        self.captions = captions;
    }

    /// Whether a figure holds a part of the story, as in lists of things each with its picture:
    /// more running text than a caption has, or paragraphs under a heading.
    fn holds_a_text(&self, place: usize) -> bool {
        let below = &self.outline.marks[self.outline.below(place)];
        let paragraphs = below
            .iter()
            .filter(|mark| mark.tag == Tag::Paragraph && mark.text >= RUNNING_TEXT)
            .count();
        let has_heading = below
            .iter()
            .any(|mark| matches!(mark.tag, Tag::Heading(_)) && mark.text > 0);
        self.weights.good[place] > CAPTION_TEXT || paragraphs + usize::from(has_heading) > 1
    }

    /// The pictures of an element, without its words.
    pub(super) fn pictures_of(&mut self, place: usize) {
        let mut at = place + 1;
        while at < self.outline.marks[place].end {
            let mark = &self.outline.marks[at];
            if matches!(mark.tag, Tag::Image | Tag::Picture) {
                self.put_picture(at);
                at = mark.end;
            } else if matches!(mark.tag, Tag::Frame) {
                self.embed(at);
                at = mark.end;
            } else {
                at += 1;
            }
        }
    }

    /// Writes the captions of the page's pictures, where they are what a story says.
    pub(crate) fn write_captions(&mut self) {
        self.captions = Captions::Read;
        let mut found = Vec::new();
        let mut place = 0;
        while let Some(mark) = self
            .outline
            .marks
            .get(place)
            .filter(|_| found.len() < MOST_CAPTIONS)
        {
            let is_caption = mark.tag == Tag::Caption || mark.names.has(Names::CAPTION);
            if is_caption
                && !mark.tag.is_inline()
                && !self.weights.apart[place]
                && mark.text >= RUNNING_TEXT
                && mark.link_share() < LINK_LIST
            {
                found.push(place);
                place = mark.end;
            } else {
                place += 1;
            }
        }
        if found.len() < CAPTIONS {
            return;
        }
        for place in found {
            self.picture_beside(place);
            self.flow(place, &Look::default());
            self.end_paragraph(place);
        }
    }

    /// Puts the picture that a caption stands under, where it has no place yet.
    fn picture_beside(&mut self, caption: usize) {
        let around = self.outline.marks[caption].parent;
        let picture = self
            .outline
            .below(around)
            .find(|place| matches!(self.outline.marks[*place].tag, Tag::Image | Tag::Picture));
        if let Some(picture) = picture.filter(|place| !self.figures.contains(place)) {
            self.put_picture(picture);
        }
    }

    /// Whether an element is named a caption or a photographer's credit. Long ones, and ones
    /// that hold much of the story, are texts to pictures.
    pub(super) fn is_caption(&self, place: usize) -> bool {
        let mark = &self.outline.marks[place];
        if self.captions == Captions::Read {
            return false;
        }
        if self.weights.pictured[place] && mark.tag == Tag::Paragraph {
            return true;
        }
        let good = self.weights.good[place];
        if good > 0.3 * self.whole
            || (!mark.names.has(Names::CAPTION) && !mark.names.has(Names::CREDIT))
        {
            return false;
        }
        if mark.names.has(Names::CAPTION) && mark.text <= CAPTION_VOLUME && good <= CAPTION_TEXT {
            return true;
        }
        self.stands_by_a_picture(place)
    }

    pub(super) fn stands_by_a_picture(&self, place: usize) -> bool {
        let parent = self.outline.marks[place].parent;
        let grandparent = self.outline.marks[parent].parent;
        [parent, grandparent].iter().any(|around| {
            self.outline.marks[*around].end - *around < NEAR_MARKS
                && self.outline.marks[*around].text < 4 * self.outline.marks[place].text + 200
                && self.outline.marks[self.outline.below(*around)]
                    .iter()
                    .any(|mark| matches!(mark.tag, Tag::Image | Tag::Picture | Tag::Noscript))
        })
    }

    /// How many pictures an element holds, as far as it matters.
    pub(super) fn pictures_in(&self, place: usize) -> usize {
        self.outline.marks[self.outline.below(place)]
            .iter()
            .filter(|mark| matches!(mark.tag, Tag::Image | Tag::Noscript | Tag::Frame))
            .take(GALLERY_PICTURES)
            .count()
    }
}
