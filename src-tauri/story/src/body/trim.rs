//! What stands at a story's head and foot and is not its body, taken off the blocks.

use crate::{Block, Run};

use super::{Clues, known::letters, writer::Placed};

/// A line up to this long can be a label ("Read more", "Advertisement").
const LABEL_LETTERS: usize = 40;
/// Share of links from which a paragraph is a link and no sentence.
const ALL_LINK: f32 = 0.9;
/// A paragraph that is one link up to this long leads elsewhere.
const LINK_LINE: usize = 160;

/// The blocks of the story alone.
pub(crate) fn trimmed(mut placed: Vec<Placed>, clues: &Clues<'_>, known: &[bool]) -> Vec<Block> {
    let headline = clues.headline.map(letters).unwrap_or_default();
    let is_known = |block: &Placed| known.get(block.place).copied().unwrap_or_default();
    placed.retain(|block| is_known(block) || !is_label(block));
    placed.retain(|block| is_known(block) || !is_way_out(block));
    drop_headline(&mut placed, &headline);
    cut_tail(&mut placed, &is_known);
    drop_empty_headings(&mut placed);
    placed.into_iter().map(|placed| placed.block).collect()
}

/// The headline, repeated above the body.
fn drop_headline(placed: &mut Vec<Placed>, headline: &str) {
    if headline.is_empty() {
        return;
    }
    let repeated = placed.iter().take(6).position(|block| {
        runs_of(&block.block).is_some_and(|runs| letters(&text_of(runs)) == headline)
    });
    if let Some(at) = repeated {
        placed
            .drain(..=at)
            .filter(|block| matches!(block.block, Block::Figure { .. }))
            .count();
    }
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

/// Labels, in lower case, of what stands between the parts of a page.
const LABELS: [&str; 34] = [
    "advertisement",
    "advertisements",
    "advertising",
    "ad",
    "anzeige",
    "werbung",
    "publicidad",
    "publicité",
    "publicidade",
    "pubblicità",
    "reklama",
    "annonse",
    "annons",
    "sponsored",
    "story continues below advertisement",
    "article continues below advertisement",
    "continue reading below",
    "story continues below",
    "article continues after ad",
    "continue reading the main story",
    "read more",
    "share",
    "share this",
    "share this article",
    "share this story",
    "tweet",
    "print",
    "email",
    "save",
    "comments",
    "image",
    "media caption",
    "scroll to continue",
    "skip advertisement",
];

/// How paragraphs begin that lead to another story.
const WAYS_OUT: [&str; 36] = [
    "read more",
    "read also",
    "also read",
    "read:",
    "read next",
    "read the",
    "more:",
    "more from",
    "more on",
    "see also",
    "see more",
    "see:",
    "related",
    "watch",
    "listen",
    "click here",
    "don't miss",
    "must read",
    "follow us",
    "subscribe",
    "sign up",
    "mehr zum thema",
    "lesen sie auch",
    "lesen sie",
    "lies auch",
    "lesen sie mehr",
    "mehr dazu",
    "auch interessant",
    "lire aussi",
    "à lire",
    "lire la suite",
    "lee también",
    "leer más",
    "le puede interesar",
    "leia também",
    "leggi anche",
];

/// How headings begin, in lower case, that open what follows a story.
const TAIL_HEADINGS: [&str; 40] = [
    "related",
    "more from",
    "more on",
    "more stories",
    "more news",
    "read more",
    "read next",
    "recommended",
    "you may also like",
    "you might also like",
    "most read",
    "most popular",
    "trending",
    "about the author",
    "about the writer",
    "comments",
    "leave a reply",
    "leave a comment",
    "share this",
    "follow us",
    "sign up",
    "subscribe",
    "newsletter",
    "latest news",
    "top stories",
    "popular stories",
    "up next",
    "also read",
    "see also",
    "mehr zum thema",
    "weitere artikel",
    "das könnte sie auch interessieren",
    "auch interessant",
    "lesen sie auch",
    "kommentare",
    "lire aussi",
    "à lire aussi",
    "te puede interesar",
    "artículos relacionados",
    "notícias relacionadas",
];
