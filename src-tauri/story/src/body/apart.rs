//! What stands around a story: menus, asks, comments, other stories.

use super::{
    known::Known,
    line::opens_the_tail,
    names::Names,
    outline::{Mark, Outline},
    scale::*,
    tag::Tag,
    weight::{Trust, Weights},
};

impl Weights {
    /// The articles below this story that have a headline of their own: pages that never end
    /// append the next story, and blogs the ones before. An entry's headline in a live report
    /// links to its place on this page, if anywhere.
    fn articles_of_other_stories(&self, outline: &Outline<'_>, known: &Known) -> Vec<bool> {
        let marks = &outline.marks;
        let mut others = vec![false; marks.len()];
        let told = self.told_from(outline, known);
        let leads_elsewhere = |place: usize| {
            marks[outline.below(place)].iter().any(|mark| {
                mark.tag == Tag::Link
                    && mark.text * 2 > marks[place].text
                    && mark.attr("href").is_some_and(|href| !href.contains('#'))
            })
        };
        for place in told..marks.len() {
            let opens = match marks[place].tag {
                Tag::Heading(1) => !known.is_own_heading(place),
                Tag::Heading(2 | 3) => !known.is_own_heading(place) && leads_elsewhere(place),
                _ => false,
            };
            if !opens {
                continue;
            }
            let article = outline
                .above(place)
                .find(|around| marks[*around].tag == Tag::Article)
                .filter(|article| *article >= told);
            if let Some(article) = article {
                others[article] = true;
            }
        }
        others
    }

    /// The first place that has a story's worth of text between itself and the headline.
    fn told_from(&self, outline: &Outline<'_>, known: &Known) -> usize {
        let mut running = 0;
        self.first_after_headline(outline, known, |at| {
            if self.own[at] >= RUNNING_TEXT {
                running += self.own[at] - self.own_linked[at].min(self.own[at]);
            }
            running >= STORY_TEXT
        })
    }

    /// The first place that has a long paragraph between itself and the headline.
    fn begun_from(&self, outline: &Outline<'_>, known: &Known) -> usize {
        self.first_after_headline(outline, known, |at| {
            outline.marks[at].tag == Tag::Paragraph && self.own[at] >= 3 * RUNNING_TEXT
        })
    }

    /// One past the first block from the headline on of which something is so; where there is
    /// no headline or no such block, one past the page.
    fn first_after_headline(
        &self,
        outline: &Outline<'_>,
        known: &Known,
        mut is_so: impl FnMut(usize) -> bool,
    ) -> usize {
        let end = outline.marks.len();
        known
            .headings
            .first()
            .and_then(|own| {
                (*own..end).find(|at| !outline.marks[*at].tag.is_inline() && is_so(*at))
            })
            .map_or(end, |at| at + 1)
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

    /// Marks what stands around the story by names, kinds and what it leads to.
    pub(super) fn set_apart(
        &mut self,
        outline: &Outline<'_>,
        known: &Known,
        raw: &[f32],
        trust: Trust,
    ) {
        let marks = &outline.marks;
        let whole = raw.first().copied().unwrap_or_default().max(1.0);
        let holds_body = holders_of_the_body(outline, raw, whole);
        let other_stories = self.articles_of_other_stories(outline, known);
        let begun = self.begun_from(outline, known);
        for place in 1..marks.len() {
            let mark = &marks[place];
            if self.apart[mark.parent] {
                self.apart[place] = true;
                continue;
            }
            if other_stories[place]
                || (trust != Trust::Little
                    && (raw[place] < DOMINANT * whole || place >= begun)
                    && opens_as_a_tail(outline, place, known))
            {
                self.apart[place] = true;
                continue;
            }
            let names = match trust {
                Trust::Posts => mark.names.without(Names::COMMENTS),
                Trust::Names | Trust::Little => mark.names,
            };
            let stands_around = match trust {
                Trust::Names | Trust::Posts => {
                    (names.has(Names::AROUND) || is_around(mark.tag))
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
                || outline.holds_only_a_formula(place)
            {
                continue;
            }
            let names_the_story =
                names.has(Names::BODY) || (mark.tag == Tag::Article && !names.has(NO_ARTICLE));
            let share = raw[place] / whole;
            let never_is_story = names.has(Names::COMMENTS) || names.has(Names::CONSENT);
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
    if !is_box || known.has_own_heading(place..mark.end) {
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
