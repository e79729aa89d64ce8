//! Which blocks of the page the page's own data calls the story's.

use super::{outline::Outline, tag::Tag};
use crate::letters::letters;

/// A shorter text is found in a story by chance.
const TELLING_LETTERS: usize = 24;

/// A longer heading is no headline.
const LONGEST_HEADLINE: u32 = 600;
/// Letters of the data's body that are searched through for all blocks together; a body of
/// 20,000 letters is searched for 3,000 blocks.
const SEARCHED_LETTERS: usize = 60_000_000;
/// A shorter start of the headline is another thing's name.
const TELLING_HEADLINE: usize = 12;

/// The blocks whose text stands in the body that the page's data gives.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// For each place whether it is such a block; empty where the data gives no body.
    pub(crate) marks: Vec<bool>,
    /// The places of the story's own headline, in page order.
    pub(crate) headings: Vec<usize>,
}

impl Known {
    /// Whether the headline stands at this place.
    pub(crate) fn is_own_heading(&self, place: usize) -> bool {
        self.headings.binary_search(&place).is_ok()
    }

    /// Whether the headline stands somewhere in a range of places.
    pub(crate) fn has_own_heading(&self, places: std::ops::Range<usize>) -> bool {
        let next = self.headings.partition_point(|own| *own < places.start);
        self.headings.get(next).is_some_and(|own| *own < places.end)
    }
}

/// Finds the headings that are the headline, and the blocks of the page that `article_body` holds.
pub(crate) fn known_blocks(
    outline: &Outline<'_>,
    headline: Option<&str>,
    article_body: Option<&str>,
) -> Known {
    Known {
        marks: blocks_in(outline, article_body),
        headings: own_headings(outline, headline),
    }
}

fn blocks_in(outline: &Outline<'_>, article_body: Option<&str>) -> Vec<bool> {
    let body = article_body.map(letters).unwrap_or_default();
    if body.len() < 4 * TELLING_LETTERS {
        return Vec::new();
    }
    let mut marks = vec![false; outline.marks.len()];
    let mut found = 0;
    let mut searched = 0;
    for (place, mark) in outline.marks.iter().enumerate() {
        if mark.tag.is_inline() || (mark.text as usize) < TELLING_LETTERS {
            continue;
        }
        let holds_blocks = outline.marks[outline.below(place)]
            .iter()
            .any(|below| !below.tag.is_inline() && below.text > 0);
        if holds_blocks || matches!(mark.tag, Tag::Noscript) {
            continue;
        }
        searched += body.len();
        if searched > SEARCHED_LETTERS {
            break;
        }
        let text = letters(&outline.folded_text(place));
        if text.len() >= TELLING_LETTERS && holds(&body, &text) {
            marks[place] = true;
            found += text.len();
        }
    }
    // A body that the page does not show in some part is another page's, or a summary.
    if found * 4 < body.len().min(4000) {
        return Vec::new();
    }
    marks
}

/// Whether a text holds another; `str::contains` is slow on long texts.
fn holds(text: &str, part: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some()
}

/// The headings that are this headline. A story's own headline may link to its page; that
/// makes it no teaser.
fn own_headings(outline: &Outline<'_>, headline: Option<&str>) -> Vec<usize> {
    let headline = headline.map(letters).unwrap_or_default();
    if headline.is_empty() {
        return Vec::new();
    }
    let is_own = |place: usize| {
        let said = letters(&outline.folded_text(place));
        said.len() >= TELLING_HEADLINE && headline.starts_with(&said)
    };
    (0..outline.marks.len())
        .filter(|place| {
            let mark = &outline.marks[*place];
            matches!(mark.tag, Tag::Heading(_)) && mark.text <= LONGEST_HEADLINE && is_own(*place)
        })
        .collect()
}
