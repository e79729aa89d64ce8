//! The entries of a live report, each under the hour that the page marks up for it.

use crate::Block;

use super::{outline::Outline, tag::Tag, writer::Placed};

/// Fewer hours are those of a story and its last change.
const FEWEST: usize = 3;
/// Below the headline (1), beside headings that the story has of its own (2).
const LEVEL: u8 = 3;

/// Makes headings of the lines that open with a `<time>`, where there are several and an entry has
/// no heading of its own. Their words stay as they are.
pub(super) fn headed(placed: &mut [Placed], outline: &Outline<'_>) {
    let opens_with_time = |block: &Placed| {
        matches!(block.block, Block::Paragraph { .. })
            && outline.marks[block.place].tag == Tag::Time
    };
    if placed.iter().filter(|block| opens_with_time(block)).count() < FEWEST {
        return;
    }
    for at in 0..placed.len() {
        let is_heading = |at: Option<usize>| {
            let block = at.and_then(|at| placed.get(at));
            block.is_some_and(|block| matches!(block.block, Block::Heading { .. }))
        };
        let is_headed = is_heading(at.checked_sub(1)) || is_heading(Some(at + 1));
        if opens_with_time(&placed[at])
            && !is_headed
            && let Block::Paragraph { runs } = &mut placed[at].block
        {
            let runs = std::mem::take(runs);
            placed[at].block = Block::Heading { level: LEVEL, runs };
        }
    }
}
