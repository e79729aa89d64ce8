//! What stands in the body and is printed elsewhere: notices, the rights line, the deck.

use crate::{Block, Run, evidence::loosely, fields::Fields};

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
    let remaining = blocks
        .iter()
        .filter(|block| !is_one_of(block, &apart))
        .count();
    if remaining > 0 {
        blocks.retain(|block| !is_one_of(block, &apart));
    }
    if let Some(deck) = fields.deck.as_deref().map(loosely) {
        let opening: Vec<String> = blocks.iter().filter_map(text_of).take(4).collect();
        if opening
            .iter()
            .any(|text| text == &deck || (text.starts_with(&deck) && deck.len() > 40))
        {
            fields.deck = None;
        }
    }
}

fn is_one_of(block: &Block, lines: &[String]) -> bool {
    text_of(block).is_some_and(|text| lines.contains(&text))
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
    loosely(&runs.iter().map(|run| run.text.as_str()).collect::<String>())
}
