//! What stands in the body and is printed elsewhere: notices, the rights line, the deck.

use crate::{
    Block, Run,
    document::folded,
    evidence::loosely,
    fields::{Fields, deck::DeckStands},
    text_reader::line,
};

/// A block that stays in the body.
const KEPT: bool = true;

/// Blocks at the body's head where such lines stand.
const HEAD_BLOCKS: usize = 6;

/// Takes lines out of the body that the story prints apart from it; a deck that is nothing
/// but the body's first words is no deck.
pub(crate) fn take_out(blocks: &mut Vec<Block>, fields: &mut Fields) {
    let apart: Vec<String> = fields
        .notices
        .iter()
        .chain(&fields.rights)
        .map(|line| loosely(line))
        .filter(|line| !line.is_empty())
        .collect();
    // Words that are the body's own are no notice: a text of nothing else stays whole.
    if !apart.is_empty() {
        let keeps: Vec<bool> = blocks
            .iter()
            .map(|block| !is_one_of(block, &apart))
            .collect();
        if keeps.contains(&KEPT) {
            let mut keeps = keeps.into_iter();
            blocks.retain(|_| keeps.next().unwrap_or(KEPT));
        }
    }
    take_out_labels(blocks);
    take_out_deck(blocks, fields);
}

/// "3 photos", "Read in English", "4 min read": words around the headline that stand in
/// paragraphs of their own.
fn take_out_labels(blocks: &mut Vec<Block>) {
    let mut place = 0;
    blocks.retain(|block| {
        place += 1;
        let Block::Paragraph { runs } = block else {
            return true;
        };
        place > HEAD_BLOCKS || !line::is_label(&folded(&words_of(runs)))
    });
}

/// From this many letters on, several sentences below a headline are no deck but the story's
/// lead paragraph: decks are a line or two, and labelled texts of two corpora leave them out of
/// the body while they count nearly every longer one in.
const LEAD_LETTERS: usize = 150;
/// A single sentence is a lead from this many letters on.
const LONG_LEAD_LETTERS: usize = 200;

/// A deck that stands apart leaves the body; one that is nothing but the body's first words
/// is no deck, and one that is a paragraph opens the body.
fn take_out_deck(blocks: &mut Vec<Block>, fields: &mut Fields) {
    let Some(deck) = &fields.deck else { return };
    let letters = loosely(&deck.text);
    let head = blocks.iter().take(HEAD_BLOCKS).filter_map(text_of);
    let mut repeats = head
        .enumerate()
        .filter(|(_, text)| text == &letters || (text.starts_with(&letters) && letters.len() > 40));
    let is_lead = is_long_enough(&deck.text) && reads_as_text(&deck.text);
    let Some((at, text)) = repeats.next() else {
        if is_lead && !blocks.is_empty() {
            blocks.insert(0, paragraph(&deck.text));
            fields.deck = None;
        }
        return;
    };
    let others = blocks.len().saturating_sub(1);
    if !is_lead && deck.stands == DeckStands::Apart && text == letters && others > 1 {
        let mut turn = 0;
        blocks.retain(|block| {
            let is_text = text_of(block).is_some();
            turn += usize::from(is_text);
            !(is_text && turn == at + 1)
        });
    } else {
        fields.deck = None;
    }
}

/// Whether a text is too long for a deck.
fn is_long_enough(text: &str) -> bool {
    let letters = text.chars().count();
    let sentences = text
        .split_inclusive(['.', '!', '?', '。'])
        .filter(|sentence| sentence.split_whitespace().nth(1).is_some())
        .count();
    letters >= LONG_LEAD_LETTERS || (letters >= LEAD_LETTERS && sentences > 1)
}

/// Whether a line is sentences; one that names a photographer is a caption.
fn reads_as_text(text: &str) -> bool {
    let end = text.trim_end_matches(['"', '”', '“', '»', '«', '\'', ')']);
    let is_credited = text.ends_with(')')
        && text.rsplit('(').next().is_some_and(|last| {
            ["foto", "photo", "bild"]
                .iter()
                .any(|word| last.to_lowercase().starts_with(word))
        });
    end.ends_with(['.', '!', '?', '…', '。']) && !is_credited && !text.contains('©')
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        runs: vec![Run::plain(text)],
    }
}

fn is_one_of(block: &Block, lines: &[String]) -> bool {
    let opening = opening_of(block);
    let may_be = lines.iter().any(|line| line.starts_with(&opening));
    may_be && text_of(block).is_some_and(|text| lines.contains(&text))
}

/// The letters that a block opens with, where it opens with a run of text.
fn opening_of(block: &Block) -> String {
    /// So many bytes tell most lines apart.
    const TELLING_BYTES: usize = 24;
    let first = match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => runs.first(),
        _ => None,
    };
    let text = first.map_or("", |run| run.text.as_str());
    loosely(&text[..text.floor_char_boundary(TELLING_BYTES)])
}

fn text_of(block: &Block) -> Option<String> {
    match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => Some(letters_of(runs)),
        Block::Quote { blocks, .. } => match blocks.as_slice() {
            [Block::Paragraph { runs }] => Some(letters_of(runs)),
            _ => None,
        },
        _ => None,
    }
}

fn letters_of(runs: &[Run]) -> String {
    loosely(&words_of(runs))
}

fn words_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
