//! How much every part of the page weighs as a story.

use super::{
    known::Known,
    names::Names,
    outline::{Mark, Outline},
    scale::*,
    tag::Tag,
};

/// What stands in a picture's box.
const IN_A_BOX: bool = true;

/// How readily an element's names set it apart from the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Names and kinds of elements are believed.
    Names,
    /// Only what cannot be a story is set apart: comments, menus, controls. For pages whose
    /// names mislead ("print", "modal", "widget" around the whole story).
    Little,
    /// As [`Trust::Names`], but what is named a comment is a post: for forums.
    Posts,
}

/// The weights of a page's marks, by place.
#[derive(Debug)]
pub(crate) struct Weights {
    /// Text that runs directly in each block, not in blocks inside it.
    pub(crate) own: Vec<u32>,
    /// The part of it that is linked.
    pub(crate) own_linked: Vec<u32>,
    /// Running text below each mark that is not set apart.
    pub(crate) good: Vec<f32>,
    /// Links and scraps below each mark that is not set apart.
    pub(crate) bad: Vec<f32>,
    /// Whether each mark stands in a picture's box, whose words are its caption.
    pub(crate) pictured: Vec<bool>,
    /// Whether each mark, by its own names or an ancestor's, is not of the story.
    pub(crate) apart: Vec<bool>,
}

impl Weights {
    /// Weighs a page by what is known of its story.
    pub(crate) fn of(outline: &Outline<'_>, known: &Known, trust: Trust) -> Self {
        let (own, own_linked) = own_text(outline);
        let mut weights = Self {
            good: vec![0.0; own.len()],
            bad: vec![0.0; own.len()],
            apart: vec![false; own.len()],
            pictured: words_of_pictures(outline),
            own,
            own_linked,
        };
        weights.sum(outline, known);
        let raw = weights.good.clone();
        weights.set_apart(outline, known, &raw, trust);
        weights.sum(outline, known);
        weights
    }

    /// Share of a block's own text that is linked.
    pub(crate) fn own_link_share(&self, place: usize) -> f32 {
        if self.own[place] == 0 {
            return 0.0;
        }
        self.own_linked[place] as f32 / self.own[place] as f32
    }

    fn sum(&mut self, outline: &Outline<'_>, known: &Known) {
        let marks = &outline.marks;
        let mut teasing = vec![false; marks.len()];
        self.good.fill(0.0);
        self.bad.fill(0.0);
        for place in (0..marks.len()).rev() {
            let mark = &marks[place];
            if self.apart[place] || mark.tag == Tag::Noscript {
                self.good[place] = 0.0;
                self.bad[place] = 0.0;
                continue;
            }
            if !mark.tag.is_inline() && !self.pictured[place] {
                let is_known = known.marks.get(place).copied().unwrap_or_default();
                let (good, bad) = self.own_weight(mark.tag, place, is_known);
                self.good[place] += good;
                self.bad[place] += bad;
                let is_linked_heading = matches!(mark.tag, Tag::Heading(2..))
                    && self.own_link_share(place) > 0.8
                    && !known.is_own_heading(place);
                if is_linked_heading {
                    teasing[mark.parent] = true;
                } else if teasing[place] {
                    if self.good[place] < TEASER_TEXT && !is_known {
                        self.bad[place] += self.good[place];
                        self.good[place] = 0.0;
                    }
                    if self.good[place] == 0.0 && mark.tag != Tag::Body {
                        teasing[mark.parent] = teasing[mark.parent]
                            || matches!(mark.tag, Tag::Header | Tag::Block)
                                && outline.children(mark.parent).take(4).count() < 4;
                    }
                }
            }
            if mark.parent != place {
                self.good[mark.parent] += self.good[place];
                self.bad[mark.parent] += self.bad[place];
            }
        }
    }

    /// What the text of one block adds: (running text, links and scraps).
    fn own_weight(&self, tag: Tag, place: usize, is_known: bool) -> (f32, f32) {
        let (own, linked) = (self.own[place], self.own_linked[place]);
        if own == 0 {
            return (0.0, 0.0);
        }
        if is_known {
            return (own as f32 * 3.0, 0.0);
        }
        let share = linked as f32 / own as f32;
        let plain = (own - linked.min(own)) as f32;
        match tag {
            Tag::Heading(_) => (0.0, if share > LINK_LIST { 40.0 } else { 0.0 }),
            Tag::Control | Tag::Caption | Tag::TableCaption => (0.0, 0.0),
            _ if share > LINK_LIST => (0.0, own as f32),
            Tag::Item if own < RUNNING_TEXT => (0.0, linked as f32),
            _ if own >= RUNNING_TEXT => (plain, 0.0),
            Tag::Paragraph if own >= SHORT_PARAGRAPH => (plain * 0.5, 0.0),
            Tag::Paragraph => (0.0, linked as f32),
            _ => (0.0, own as f32 * 0.5),
        }
    }
}

/// What stands in boxes that are named pictures, hold one and few words.
fn words_of_pictures(outline: &Outline<'_>) -> Vec<bool> {
    let marks = &outline.marks;
    let mut pictured = vec![false; marks.len()];
    for (place, mark) in marks.iter().enumerate() {
        let is_box = mark.names.has(Names::PICTURE)
            && !mark.names.has(Names::BODY)
            && !mark.tag.is_inline()
            && (1..=BOX_CAPTION).contains(&mark.text);
        if !is_box {
            continue;
        }
        let below = &marks[outline.below(place)];
        let sentences = below
            .iter()
            .filter(|mark| mark.tag == Tag::Paragraph && mark.text >= RUNNING_TEXT)
            .count();
        let has_picture = |mark: &Mark<'_>| matches!(mark.tag, Tag::Image | Tag::Noscript);
        if sentences <= 1 && below.iter().any(has_picture) {
            pictured[outline.below(place)].fill(IN_A_BOX);
        }
    }
    pictured
}

fn own_text(outline: &Outline<'_>) -> (Vec<u32>, Vec<u32>) {
    let marks = &outline.marks;
    let mut own = vec![0_u32; marks.len()];
    let mut linked = vec![0_u32; marks.len()];
    // A card that is one link around blocks is linked through and through.
    let mut leads_elsewhere = vec![false; marks.len()];
    for place in 1..marks.len() {
        let mark = &marks[place];
        leads_elsewhere[place] =
            leads_elsewhere[mark.parent] || (mark.tag == Tag::Link && mark.attr("href").is_some());
    }
    for place in (1..marks.len()).rev() {
        let mark = &marks[place];
        if mark.tag == Tag::Text {
            own[place] = mark.text;
            if leads_elsewhere[place] {
                linked[place] = mark.text;
            }
        }
        if mark.tag.is_inline() && mark.tag != Tag::Control {
            own[mark.parent] += own[place];
            linked[mark.parent] += linked[place];
        }
    }
    (own, linked)
}
