//! The day that opens a story's first paragraph: "27.1.2026 - The harbor of Halm …".

use super::{DayOrder, moment_in};
use crate::{Block, Moment, model::plain_text};

/// The paragraphs that may be the first below a deck or a section's name.
const FIRST_PARAGRAPHS: usize = 3;
/// Day and month, in numbers.
const PARTS: usize = 2;
/// Digits of a year that nobody can take for a day.
const YEAR_DIGITS: usize = 4;

/// The day, where one of the first paragraphs opens with one in numbers and dots. Such numbers
/// put the day first wherever they are written.
pub(crate) fn opening_day(blocks: &[Block]) -> Option<Moment> {
    blocks
        .iter()
        .filter(|block| matches!(block, Block::Paragraph { .. }))
        .take(FIRST_PARAGRAPHS)
        .find_map(|block| day_before(plain_text(std::slice::from_ref(block)).trim_start()))
}

/// The day that a text opens with.
fn day_before(text: &str) -> Option<Moment> {
    let end = text
        .find(|char: char| !char.is_ascii_digit() && char != '.')
        .unwrap_or(text.len());
    let day = &text[..end];
    let mut parts = day.rsplit('.');
    let year = parts.next().unwrap_or_default();
    (year.len() == YEAR_DIGITS && parts.count() == PARTS)
        .then(|| moment_in(day, DayOrder::DayFirst))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Run;

    fn day(text: &str) -> Option<String> {
        let blocks = [Block::Paragraph {
            runs: vec![Run::plain(text)],
        }];
        opening_day(&blocks).map(Moment::to_iso)
    }

    #[test]
    fn a_full_day_in_front_of_the_first_words_is_the_storys() {
        let told = day("27.1.2026 - The harbor of Halm opens again.");
        assert_eq!(told.as_deref(), Some("2026-01-27"));
    }

    #[test]
    fn other_numbers_are_no_day() {
        for text in [
            "27.1. the harbor opens",
            "1.200 boats",
            "2026 was cold",
            "31.13.2026 x",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
