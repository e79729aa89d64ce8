//! How much every part of the page weighs as a story.

use super::{
    known::Known,
    line::opens_the_tail,
    names::Names,
    outline::{Mark, Outline},
    tag::Tag,
};

/// A block of this volume is running text, whatever its element.
const RUNNING_TEXT: u32 = 60;
/// A paragraph of this volume counts half.
const SHORT_PARAGRAPH: u32 = 20;
/// Share of links from which a block is a link list and no text.
const LINK_LIST: f32 = 0.5;
/// Text under a linked heading up to this volume is a teaser of another story.
const TEASER_TEXT: f32 = 450.0;
/// Share of the page's running text from which an element is too much of the page to be
/// something that stands around the story.
const DOMINANT: f32 = 0.45;

/// A named body with this share of the page's running text is the story's, whatever stands
/// around it is named.
const BODY_SHARE: f32 = 0.25;
/// The longest words under a picture that are its caption.
const CAPTION_VOLUME: u32 = 400;
const IN_A_BOX: bool = true;
/// A longer heading says more than what a box is.
const TITLE_VOLUME: u32 = 40;
/// Names of boxes that lead to other pages.
const LEADING: Names = Names::NAVIGATION.with(Names::TEASER).with(Names::TAGS);
/// With less running text than this, a box without links may wait for a script to fill it.
const UNLINKED_TEXT: f32 = 200.0;
/// Below this share of links a box does not lead to other pages.
const UNLINKED_SHARE: f32 = 0.1;
/// With this much text above it, another headline is another story's.
const STORY_TEXT: u32 = 500;
/// Less running text behind a wall's name is an ask.
const WALLED_TEXT: f32 = 300.0;
/// From this share of links on, what has a wall's name is an ask.
const WALLED_LINKS: f32 = 0.15;
/// Articles of these names are comments on this story or cards of others.
const NO_ARTICLE: Names = Names::COMMENTS.with(Names::TEASER).with(Names::RELATED);

/// How readily an element's names set it apart from the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    /// Names and kinds of elements are believed.
    Names,
    /// Only what cannot be a story is set apart: comments, menus, controls. For pages whose
    /// names mislead ("print", "modal", "widget" around the whole story).
    Little,
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
                    && !known.headings.contains(&place);
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

    /// The articles below this story that have a headline of their own: pages that never end
    /// append the next story, and blogs the ones before. An entry's headline in a live report
    /// links to its place on this page, if anywhere.
    fn articles_of_other_stories(&self, outline: &Outline<'_>, headings: &[usize]) -> Vec<usize> {
        let marks = &outline.marks;
        let Some(own) = headings.first() else {
            return Vec::new();
        };
        let leads_elsewhere = |place: usize| {
            marks[outline.below(place)].iter().any(|mark| {
                mark.tag == Tag::Link
                    && mark.text * 2 > marks[place].text
                    && mark.attr("href").is_some_and(|href| !href.contains('#'))
            })
        };
        (*own..marks.len())
            .filter(|place| !headings.contains(place))
            .filter(|place| match marks[*place].tag {
                Tag::Heading(1) => true,
                Tag::Heading(2 | 3) => leads_elsewhere(*place),
                _ => false,
            })
            .filter_map(|place| {
                let article = outline
                    .above(place)
                    .find(|around| marks[*around].tag == Tag::Article)?;
                (article > *own && self.has_run_before(outline, *own, article)).then_some(article)
            })
            .collect()
    }

    /// Whether some text runs between the headline and another place.
    fn follows_a_text(&self, outline: &Outline<'_>, known: &Known, place: usize) -> bool {
        known.headings.first().is_some_and(|own| {
            (*own..place).any(|at| {
                outline.marks[at].tag == Tag::Paragraph && self.own[at] >= 3 * RUNNING_TEXT
            })
        })
    }

    /// Whether a story's worth of text runs between its headline and another place.
    fn has_run_before(&self, outline: &Outline<'_>, headline: usize, place: usize) -> bool {
        let running: u32 = (headline..place)
            .filter(|at| !outline.marks[*at].tag.is_inline() && self.own[*at] >= RUNNING_TEXT)
            .map(|at| self.own[at] - self.own_linked[at].min(self.own[at]))
            .sum();
        running >= STORY_TEXT
    }

    /// Whether what a paywall's name is on is the text that it hides, not what it asks for:
    /// asks have a button, a form or a link to the offer.
    fn stands_behind_a_wall(&self, outline: &Outline<'_>, raw: &[f32], place: usize) -> bool {
        let mark = &outline.marks[place];
        let others = Names::AROUND.without(Names::WALL.with(Names::HIDDEN));
        mark.names.has(Names::WALL)
            && !mark.names.has(others)
            && (raw[place] >= WALLED_TEXT || mark.tag == Tag::Paragraph)
            && mark.link_share() < WALLED_LINKS
            && !outline.marks[outline.below(place)]
                .iter()
                .any(|below| matches!(below.tag, Tag::Form | Tag::Control))
    }

    fn set_apart(&mut self, outline: &Outline<'_>, known: &Known, raw: &[f32], trust: Trust) {
        let marks = &outline.marks;
        let whole = raw.first().copied().unwrap_or_default().max(1.0);
        let holds_body = holders_of_the_body(outline, raw, whole);
        let other_stories = self.articles_of_other_stories(outline, &known.headings);
        for place in 1..marks.len() {
            let mark = &marks[place];
            if self.apart[mark.parent] {
                self.apart[place] = true;
                continue;
            }
            if other_stories.contains(&place)
                || (trust == Trust::Names
                    && (raw[place] < DOMINANT * whole
                        || self.follows_a_text(outline, known, place))
                    && opens_as_a_tail(outline, place, known))
            {
                self.apart[place] = true;
                continue;
            }
            let stands_around = match trust {
                Trust::Names => {
                    (mark.names.has(Names::AROUND) || is_around(mark.tag))
                        && !self.stands_behind_a_wall(outline, raw, place)
                        && !leads_nowhere(mark, raw[place])
                }
                Trust::Little => {
                    mark.names.has(Names::COMMENTS)
                        || mark.names.has(Names::CONSENT)
                        || matches!(mark.tag, Tag::Navigation | Tag::Control | Tag::Noscript)
                }
            };
            if !stands_around
                || matches!(mark.tag, Tag::Body | Tag::Main)
                || is_word_of_a_sentence(outline, place)
            {
                continue;
            }
            let names_the_story = mark.names.has(Names::BODY)
                || (mark.tag == Tag::Article && !mark.names.has(NO_ARTICLE));
            let share = raw[place] / whole;
            let never_is_story = mark.names.has(Names::COMMENTS) || mark.names.has(Names::CONSENT);
            let is_dominant = if never_is_story {
                share > 0.9
            } else {
                share > DOMINANT
                    || (names_the_story && share > 0.05)
                    || (holds_body[place] && !mark.names.has(Names::HIDDEN))
            };
            self.apart[place] = !is_dominant;
        }
    }
}

/// Which elements hold a large body that is named one.
fn holders_of_the_body(outline: &Outline<'_>, raw: &[f32], whole: f32) -> Vec<bool> {
    let mut holds = vec![false; raw.len()];
    for (place, mark) in outline.marks.iter().enumerate().rev() {
        let is_body = mark.names.has(Names::BODY) && raw[place] > BODY_SHARE * whole;
        if is_body && !mark.names.has(Names::AROUND) {
            holds[place] = true;
        }
        if holds[place] {
            holds[mark.parent] = true;
        }
    }
    holds
}

/// Whether an element is a part of a paragraph's sentence: a dateline, a name, a source.
fn is_word_of_a_sentence(outline: &Outline<'_>, place: usize) -> bool {
    let mark = &outline.marks[place];
    let parent = &outline.marks[mark.parent];
    mark.tag.is_inline()
        && mark.tag != Tag::Control
        && parent.tag == Tag::Paragraph
        && parent.text > 2 * mark.text
        && !mark.names.has(Names::NEVER_WORDS)
}

/// Whether a box opens with a heading like "You may also like": all of it is what the
/// heading says.
fn opens_as_a_tail(outline: &Outline<'_>, place: usize, known: &Known) -> bool {
    let marks = &outline.marks;
    let mark = &marks[place];
    let is_box = matches!(
        mark.tag,
        Tag::Block | Tag::Section | Tag::Article | Tag::Aside | Tag::List
    );
    if !is_box
        || known
            .headings
            .iter()
            .any(|own| (place..mark.end).contains(own))
    {
        return false;
    }
    let first = outline
        .below(place)
        .find(|at| marks[*at].text > 0 && !marks[*at].tag.is_container());
    first.is_some_and(|first| {
        matches!(marks[first].tag, Tag::Heading(_))
            && marks[first].text <= TITLE_VOLUME
            && (marks[first].names.has(Names::RELATED)
                || opens_the_tail(&outline.folded_text(first)))
    })
}

/// Whether what is named a menu, a teaser or a list of topics has a text and no links: it
/// leads nowhere, so it is none.
fn leads_nowhere(mark: &Mark<'_>, running: f32) -> bool {
    let others = Names::AROUND.without(LEADING);
    mark.names.has(LEADING)
        && !mark.names.has(others)
        && !is_around(mark.tag)
        && mark.attr("role").is_none()
        && running >= UNLINKED_TEXT
        && mark.link_share() < UNLINKED_SHARE
}

/// Elements that by their meaning stand around a story.
const fn is_around(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Navigation | Tag::Footer | Tag::Aside | Tag::Form | Tag::Control | Tag::Noscript
    )
}

/// What stands in boxes that are named pictures, hold one and few words.
fn words_of_pictures(outline: &Outline<'_>) -> Vec<bool> {
    let marks = &outline.marks;
    let mut pictured = vec![false; marks.len()];
    for (place, mark) in marks.iter().enumerate() {
        let is_box = mark.names.has(Names::PICTURE)
            && !mark.names.has(Names::BODY)
            && !mark.tag.is_inline()
            && (1..=CAPTION_VOLUME).contains(&mark.text);
        let below = &marks[outline.below(place)];
        let sentences = below
            .iter()
            .filter(|mark| mark.tag == Tag::Paragraph && mark.text >= RUNNING_TEXT)
            .count();
        let has_picture = |mark: &Mark<'_>| matches!(mark.tag, Tag::Image | Tag::Noscript);
        if is_box && sentences <= 1 && below.iter().any(has_picture) {
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
