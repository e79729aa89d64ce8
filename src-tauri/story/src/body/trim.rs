//! What stands at a story's head and foot and is not its body, taken off the blocks.

use crate::{Block, Run};

use super::{
    Clues,
    known::letters,
    names::Names,
    outline::Outline,
    phrases::{BYLINES, LABELS, PERSONS, PLEAS, READ_TIMES, TAIL_HEADINGS, WAYS_OUT},
    tag::Tag,
    writer::Placed,
};

/// A line up to this long can be a label ("Read more", "Advertisement").
const LABEL_LETTERS: usize = 40;
/// Among this many blocks the headline and byline are looked for.
const HEAD_BLOCKS: usize = 12;
/// A text longer than this is a paragraph or a deck, no line of the head.
const DECK_LETTERS: usize = 90;
/// A shorter start of the headline is another thing's name.
const TELLING_HEADLINE: usize = 12;
/// A longer paragraph is part of the story whatever it asks for.
const PLEA_LETTERS: usize = 260;
/// Share of links from which a paragraph is a link and no sentence.
const ALL_LINK: f32 = 0.9;
/// A paragraph that is one link up to this long leads elsewhere.
const LINK_LINE: usize = 160;

/// The blocks of the story alone.
pub(crate) fn trimmed(
    mut placed: Vec<Placed>,
    outline: &Outline<'_>,
    clues: &Clues<'_>,
    known: &[bool],
) -> Vec<Block> {
    let headline = clues.headline.map(letters).unwrap_or_default();
    let is_known = |block: &Placed| known.get(block.place).copied().unwrap_or_default();
    placed.retain(|block| is_known(block) || !is_label(block));
    placed.retain(|block| is_known(block) || !is_way_out(block));
    placed.retain(|block| is_known(block) || !is_plea(block));
    open_after_headline(&mut placed, outline, &headline);
    drop_byline(&mut placed, &is_known);
    let deck = clues.deck.map(letters).unwrap_or_default();
    let mut place = 0;
    placed.retain(|block| {
        place += 1;
        place > HEAD_BLOCKS || !is_furniture(block, outline, &deck)
    });
    cut_tail(&mut placed, &is_known);
    drop_empty_headings(&mut placed);
    placed.into_iter().map(|placed| placed.block).collect()
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
        place > head || is_known(block) || !is_byline(block)
    });
}

/// Whether a short line says who wrote the story, or when.
fn is_byline(block: &Placed) -> bool {
    let Block::Paragraph { runs } = &block.block else {
        return false;
    };
    if block.letters > DECK_LETTERS {
        return false;
    }
    let text = text_of(runs).to_lowercase();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_date = digits >= 4 && digits * 5 >= block.letters;
    let has_sentence = text.ends_with(['.', '!', '?', '"', '”']) && block.letters > LABEL_LETTERS;
    is_date
        || (BYLINES.iter().any(|start| text.starts_with(start)) && !has_sentence)
        || (block.linked * 2 > block.letters)
}

/// The deck, which stands above the body, and the read time.
fn is_furniture(block: &Placed, outline: &Outline<'_>, deck: &str) -> bool {
    let Some(runs) = runs_of(&block.block) else {
        return false;
    };
    let text = text_of(runs);
    if block.letters <= LABEL_LETTERS * 2 {
        let lower = text.to_lowercase();
        let says_read_time = READ_TIMES.iter().any(|words| lower.contains(words));
        if (says_read_time && lower.bytes().any(|byte| byte.is_ascii_digit())) || is_dated(&lower) {
            return true;
        }
    }
    // A first paragraph that the page also uses as its description stays where it is.
    let mark = &outline.marks[block.place];
    let parent = &outline.marks[mark.parent];
    let stands_above = mark.names.has(Names::LEAD) || parent.tag == Tag::Header;
    stands_above && !deck.is_empty() && letters(&text) == deck
}

/// Whether a line only says when the story was published or changed.
fn is_dated(lower: &str) -> bool {
    let digits = lower.bytes().filter(u8::is_ascii_digit).count();
    digits >= 5
        && BYLINES
            .iter()
            .skip(PERSONS)
            .any(|start| lower.starts_with(start))
}

/// A short paragraph that asks the reader for something.
fn is_plea(block: &Placed) -> bool {
    if block.letters > PLEA_LETTERS {
        return false;
    }
    let Some(runs) = runs_of(&block.block) else {
        return false;
    };
    let text = text_of(runs).to_lowercase();
    text.starts_with(['©'])
        || text.starts_with("copyright")
        || PLEAS.iter().any(|plea| text.contains(plea))
}

/// Lines that stand between parts of any page and say nothing of the story.
fn is_label(block: &Placed) -> bool {
    if block.letters > LABEL_LETTERS {
        return false;
    }
    let Some(runs) = runs_of(&block.block) else {
        return false;
    };
    let text = text_of(runs).to_lowercase();
    let text = text
        .trim()
        .trim_end_matches([':', '.', '…', '»', '>'])
        .trim();
    LABELS.contains(&text)
}

/// A paragraph that only leads to another page.
fn is_way_out(block: &Placed) -> bool {
    let Block::Paragraph { runs } = &block.block else {
        return false;
    };
    let share = block.linked as f32 / block.letters.max(1) as f32;
    if block.letters > LINK_LINE {
        return false;
    }
    let text = text_of(runs).to_lowercase();
    if share > ALL_LINK {
        return true;
    }
    share > 0.3
        && WAYS_OUT.iter().any(|start| {
            text.trim_start_matches(['>', '•', '»', '-', '→', ' ', '(', '['])
                .starts_with(start)
        })
}

/// Everything from a heading that opens what follows a story.
fn cut_tail(placed: &mut Vec<Placed>, is_known: &dyn Fn(&Placed) -> bool) {
    let half = placed.len() / 2;
    let end = placed
        .iter()
        .enumerate()
        .skip(half.max(1))
        .position(|(_, block)| {
            !is_known(block)
                && block.letters <= LABEL_LETTERS
                && runs_of(&block.block).is_some_and(|runs| {
                    let text = text_of(runs).to_lowercase();
                    let text = text.trim().trim_end_matches(':');
                    TAIL_HEADINGS
                        .iter()
                        .any(|heading| text.starts_with(heading))
                })
        });
    if let Some(end) = end {
        let cut = end + half.max(1);
        let left: usize = placed[..cut].iter().map(|block| block.letters).sum();
        let gone: usize = placed[cut..].iter().map(|block| block.letters).sum();
        if gone < left {
            placed.truncate(cut);
        }
    }
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

pub(super) fn runs_of(block: &Block) -> Option<&[Run]> {
    match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => Some(runs),
        _ => None,
    }
}

pub(super) fn text_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
