//! What stands at a story's head and foot and is not its body, taken off the blocks.

use std::collections::HashMap;

use crate::letters::LowerCase;
use crate::{Block, letters::letters};

use super::{
    Clues, entries,
    line::{Line, runs_of, text_of},
    names::Names,
    outline::Outline,
    scale::*,
    tag::Tag,
    writer::Placed,
};

/// The blocks of the story alone.
pub(crate) fn trimmed(
    mut placed: Vec<Placed>,
    outline: &Outline<'_>,
    clues: &Clues<'_>,
    known: &[bool],
) -> Vec<Block> {
    let headline = clues.headline.map(letters).unwrap_or_default();
    let is_known = |block: &Placed| known.get(block.place).copied().unwrap_or_default();
    placed.retain(|block| is_text_of_the_story(block, &is_known));
    open_after_headline(&mut placed, outline, &headline);
    drop_byline(&mut placed, &is_known);
    let deck = clues.deck.map(letters).unwrap_or_default();
    let mut place = 0;
    placed.retain(|block| {
        place += 1;
        place > HEAD_BLOCKS || !is_furniture(block, outline, &deck)
    });
    cut_tail(&mut placed, outline, &is_known);
    drop_foot(&mut placed, clues.authors);
    drop_repeats(&mut placed, outline);
    entries::headed(&mut placed, outline);
    drop_empty_headings(&mut placed);
    placed.into_iter().map(|placed| placed.block).collect()
}

/// Whether a block is more than a label, a pointer, a plea or a photographer's name.
fn is_text_of_the_story(block: &Placed, is_known: &dyn Fn(&Placed) -> bool) -> bool {
    let Some(line) = Line::of(block) else {
        return true;
    };
    if line.is_pointer() {
        return false;
    }
    is_known(block) || !(line.is_label() || line.is_way_out() || line.is_plea() || line.is_credit())
}

/// The headline, repeated above the body, and what stands before it.
fn open_after_headline(placed: &mut Vec<Placed>, outline: &Outline<'_>, headline: &str) {
    let is_headline = |block: &Placed| {
        let Some(runs) = runs_of(&block.block) else {
            return false;
        };
        let said = letters(&text_of(runs));
        outline.marks[block.place].tag == Tag::Heading(1)
            || (said == headline && !said.is_empty())
            || (said.len() >= TELLING_HEADLINE && headline.starts_with(&said))
    };
    let Some(at) = placed.iter().take(HEAD_BLOCKS).position(is_headline) else {
        return;
    };
    if placed[..at]
        .iter()
        .any(|block| block.letters > DECK_LETTERS)
    {
        placed.remove(at);
        return;
    }
    let mut place = 0;
    placed.retain(|block| {
        place += 1;
        place > at + 1 || matches!(block.block, Block::Figure { .. } | Block::Embed { .. })
    });
}

/// Lines above the first paragraph that say who wrote it and when.
fn drop_byline(placed: &mut Vec<Placed>, is_known: &dyn Fn(&Placed) -> bool) {
    let head = placed
        .iter()
        .take(HEAD_BLOCKS)
        .position(|block| block.letters > DECK_LETTERS)
        .unwrap_or(0);
    let mut place = 0;
    placed.retain(|block| {
        place += 1;
        place > head || is_known(block) || !Line::of(block).is_some_and(|line| line.is_byline())
    });
}

/// The deck, which stands above the body, the date and the read time.
fn is_furniture(block: &Placed, outline: &Outline<'_>, deck: &str) -> bool {
    let (Some(runs), Some(line)) = (runs_of(&block.block), Line::of(block)) else {
        return false;
    };
    if line.is_read_time() || line.is_dated() {
        return true;
    }
    // A first paragraph that the page also uses as its description stays where it is.
    let mark = &outline.marks[block.place];
    let parent = &outline.marks[mark.parent];
    let stands_above = mark.names.has(Names::LEAD) || parent.tag == Tag::Header;
    stands_above && !deck.is_empty() && letters(&text_of(runs)) == deck
}

/// Everything from a heading that opens what follows a story.
fn cut_tail(placed: &mut Vec<Placed>, outline: &Outline<'_>, is_known: &dyn Fn(&Placed) -> bool) {
    let half = placed.len() / 2;
    let end = placed
        .iter()
        .enumerate()
        .skip(half.max(1))
        .position(|(_, block)| {
            block.letters <= LABEL_LETTERS
                && !is_known(block)
                && Line::of(block).is_some_and(|line| line.opens_the_tail())
        });
    if let Some(end) = end {
        let cut = end + half.max(1);
        if goes_on(placed, cut, outline) {
            placed.remove(cut);
            return;
        }
        let left: usize = placed[..cut].iter().map(|block| block.letters).sum();
        let gone: usize = placed[cut..].iter().map(|block| block.letters).sum();
        if gone < left {
            placed.truncate(cut);
        }
    }
}

/// What is said of the author and the source below the story.
fn drop_foot(placed: &mut Vec<Placed>, authors: &[String]) {
    let authors: Vec<String> = authors
        .iter()
        .map(|author| author.in_lower_case())
        .collect();
    let foot = placed.len().saturating_sub(FOOT_BLOCKS).max(2);
    let mut place = 0;
    placed.retain(|block| {
        place += 1;
        place <= foot
            || !Line::of(block).is_some_and(|line| line.is_bio(&authors) || line.is_source())
    });
}

/// Whether the story goes on after a box of links: several paragraphs follow in the element
/// that holds the paragraphs before it.
fn goes_on(placed: &[Placed], at: usize, outline: &Outline<'_>) -> bool {
    let parent_of = |block: &Placed| outline.marks[block.place].parent;
    let runs_on = |block: &&Placed| {
        matches!(block.block, Block::Paragraph { .. })
            && block.letters >= REPEATED_LETTERS
            && block.linked * 4 < block.letters
    };
    let Some(before) = placed[..at].iter().rfind(runs_on).map(parent_of) else {
        return false;
    };
    let after = placed[at..].iter().filter(runs_on);
    after
        .filter(|block| parent_of(block) == before)
        .nth(1)
        .is_some()
}

/// Paragraphs that the page prints again in another box: for small screens, for subscribers.
/// A text that repeats itself in one box means to.
fn drop_repeats(placed: &mut Vec<Placed>, outline: &Outline<'_>) {
    let parent_of = |block: &Placed| outline.marks[block.place].parent;
    let is_long = |block: &&Placed| {
        matches!(block.block, Block::Paragraph { .. }) && block.letters >= REPEATED_LETTERS
    };
    let mut boxes = placed.iter().filter(is_long).map(parent_of);
    let first = boxes.next();
    if boxes.all(|parent| Some(parent) == first) {
        return;
    }
    let mut said: HashMap<String, usize> = HashMap::new();
    placed.retain(|block| match &block.block {
        Block::Paragraph { runs } if block.letters >= REPEATED_LETTERS => {
            let parent = parent_of(block);
            *said.entry(letters(&text_of(runs))).or_insert(parent) == parent
        }
        _ => true,
    });
}

/// Headings that have nothing below them.
fn drop_empty_headings(placed: &mut Vec<Placed>) {
    while placed
        .last()
        .is_some_and(|last| matches!(last.block, Block::Heading { .. } | Block::Divider))
    {
        placed.pop();
    }
}
