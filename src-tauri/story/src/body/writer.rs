//! From elements to blocks, in reading order.

use url::Url;

use crate::{Block, Language, Style};

use super::{
    aside, embed, link, look::Look, names::Names, outline::Outline, runs::Runs, scale::*, tag::Tag,
    weight::Weights,
};

/// A block and where on the page it came from.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) block: Block,
    /// The place of the element that it was read from.
    pub(crate) place: usize,
    /// Its letters and marks, white space left out.
    pub(crate) letters: usize,
    /// The part of them that stands in links.
    pub(crate) linked: usize,
}

/// Whose the words under pictures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Captions {
    /// The gallery's: the body does without them.
    OfTheGallery,
    /// The story's, which has no other.
    Read,
}

/// Writes the blocks of one element.
pub(crate) struct Writer<'o, 'a> {
    pub(crate) outline: &'o Outline<'a>,
    pub(crate) weights: &'o Weights,
    base: Option<&'o Url>,
    language: Option<&'o Language>,
    pub(crate) blocks: Vec<Placed>,
    pub(super) runs: Runs,
    /// The place of the `<time>` that opens the paragraph that is being gathered.
    pub(super) opened_by: Option<usize>,
    /// Pictures met inside a paragraph: they stand after it.
    pub(super) waiting: Vec<usize>,
    /// The places of the pictures of figure blocks; `Block::Figure` names a place in this list.
    pub(crate) figures: Vec<usize>,
    /// Whose captions are.
    pub(super) captions: Captions,
    /// How many lists and quotations are open.
    pub(super) nesting: usize,
    /// Running text of the whole story, to tell what is a large part of it.
    pub(super) whole: f32,
}

impl<'o, 'a> Writer<'o, 'a> {
    pub(crate) fn new(
        outline: &'o Outline<'a>,
        weights: &'o Weights,
        base: Option<&'o Url>,
        language: Option<&'o Language>,
    ) -> Self {
        Self {
            outline,
            weights,
            base,
            language,
            blocks: Vec::new(),
            runs: Runs::default(),
            opened_by: None,
            waiting: Vec::new(),
            figures: Vec::new(),
            captions: Captions::OfTheGallery,
            nesting: 0,
            whole: 0.0,
        }
    }

    /// Writes everything below an element.
    pub(crate) fn write(&mut self, root: usize) {
        self.whole = self.weights.good[root];
        self.flow(root, &Look::default());
        self.end_paragraph(root);
    }

    /// Writes one paragraph in front of what stands after it on the page.
    pub(crate) fn write_first(&mut self, place: usize) {
        let at = self
            .blocks
            .iter()
            .position(|block| block.place >= place)
            .unwrap_or(self.blocks.len());
        let after = self.blocks.split_off(at);
        self.flow(place, &Look::default());
        self.end_paragraph(place);
        self.blocks.extend(after);
    }

    pub(super) fn flow(&mut self, place: usize, look: &Look) {
        for child in self.outline.children(place) {
            self.take(child, look);
        }
    }

    pub(super) fn take(&mut self, place: usize, look: &Look) {
        let mark = &self.outline.marks[place];
        if mark.tag == Tag::Text {
            self.runs.push(mark.words(), look);
            return;
        }
        if self.weights.apart[place] && !self.is_pull_quote(place) {
            return self.take_embeds_of(place);
        }
        match mark.tag {
            Tag::Formula => self.runs.push(self.outline.formula(place), look),
            Tag::Break => self.break_line(place),
            Tag::Link => {
                let mut inner = self.look_in(place, look);
                inner.link = link::target(mark.attr("href"), self.base).or(inner.link);
                self.flow(place, &inner);
            }
            Tag::Inline if self.is_caption(place) => {}
            Tag::Inline => self.flow(place, &self.look_in(place, look)),
            Tag::Time => self.time(place, look),
            Tag::Emphasis => self.styled(place, look, Style::Emphasis),
            Tag::Strong => self.styled(place, look, Style::Strong),
            Tag::Code => self.styled(place, look, Style::Code),
            Tag::Superscript => self.styled(place, look, Style::Superscript),
            Tag::Subscript => self.styled(place, look, Style::Subscript),
            Tag::Struck => self.styled(place, look, Style::Struck),
            Tag::Inserted => self.styled(place, look, Style::Inserted),
            Tag::Marked => self.styled(place, look, Style::Marked),
            Tag::Heading(level) => self.heading(place, level, look),
            Tag::List => self.list(place, false, look),
            Tag::NumberedList => self.list(place, true, look),
            Tag::Quote => self.quote(place, look),
            Tag::Preformatted => self.code(place),
            Tag::Table => self.table(place, look),
            Tag::Image | Tag::Picture => self.picture(place),
            Tag::Figure => self.figure(place, look),
            Tag::Frame | Tag::Video | Tag::Audio => self.embed(place),
            Tag::Rule => {
                self.end_paragraph(place);
                self.put(Block::Divider, place);
            }
            Tag::Caption if self.captions == Captions::Read => self.block(place, look),
            Tag::Caption | Tag::Noscript | Tag::Control | Tag::Source => {}
            Tag::Nothing | Tag::Script | Tag::Template | Tag::Text | Tag::Reading => {}
            _ => self.block(place, look),
        }
    }

    fn block(&mut self, place: usize, look: &Look) {
        self.end_paragraph(place);
        if aside::is_beside_the_story(self.outline, self.weights, place) {
            return;
        }
        let mark = &self.outline.marks[place];
        if self.is_caption(place) {
            // A box named for its caption may hold the picture too.
            return self.pictures_of(place);
        }
        if mark.names.has(Names::GALLERY) && self.weights.good[place] < 0.3 * self.whole {
            // A gallery's photos are for the gallery; two or three side by side are figures.
            // What has the name and no picture is a carousel of texts.
            match self.pictures_in(place) {
                0 => {}
                1..GALLERY_PICTURES => return self.pictures_of(place),
                _ => return,
            }
        }
        if mark.names.has(Names::PLAYER) && self.weights.good[place] < 0.3 * self.whole {
            return self.take_embeds_of(place);
        }
        if mark.names.has(Names::PULL) && mark.tag != Tag::Paragraph {
            return self.quote(place, look);
        }
        self.flow(place, &self.look_in(place, look));
        self.end_paragraph(place);
    }

    fn styled(&mut self, place: usize, look: &Look, style: Style) {
        let look = look
            .inside(self.outline.marks[place].element(), self.language)
            .with(style);
        self.flow(place, &look);
    }

    /// The look inside an element.
    pub(super) fn look_in(&self, place: usize, look: &Look) -> Look {
        look.inside(self.outline.marks[place].element(), self.language)
    }

    pub(super) fn put(&mut self, block: Block, place: usize) {
        self.blocks.push(Placed {
            block,
            place,
            letters: 0,
            linked: 0,
        });
    }

    fn code(&mut self, place: usize) {
        self.end_paragraph(place);
        let below = self.outline.below(place);
        let mut text = String::new();
        for mark in &self.outline.marks[below] {
            match mark.tag {
                Tag::Text => text.push_str(mark.words()),
                Tag::Break => text.push('\n'),
                _ => {}
            }
        }
        text.retain(|char| char != '\0');
        if !text.trim().is_empty() {
            let text = text.trim_matches('\n').trim_end().to_owned();
            let letters = text.len();
            self.blocks.push(Placed {
                block: Block::Code { text },
                place,
                letters,
                linked: 0,
            });
        }
    }

    fn is_pull_quote(&self, place: usize) -> bool {
        self.outline.marks[place].names.has(Names::PULL)
    }

    pub(super) fn embed(&mut self, place: usize) {
        self.end_paragraph(place);
        if let Some(block) = embed::of(&self.outline.marks[place], self.base) {
            self.put(block, place);
        }
    }

    /// The embeds of an element that is otherwise not of the story.
    fn take_embeds_of(&mut self, place: usize) {
        let mark = &self.outline.marks[place];
        if !mark.names.has(Names::PLAYER) {
            return;
        }
        for at in place..mark.end {
            if self.outline.marks[at].tag == Tag::Frame {
                self.embed(at);
            }
        }
    }
}
