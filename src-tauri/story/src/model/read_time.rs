//! "Estimated read time: 4-5 minutes".

use serde::{Deserialize, Serialize};

use super::Language;
use crate::letters::is_letter_or_digit;

/// Words a minute of an ordinary reader; the model page's figure.
const WORDS_PER_MINUTE: u32 = 160;
/// Characters a minute for Chinese and Japanese, which do not part words.
const CHARACTERS_PER_MINUTE: u32 = 400;

/// How long an ordinary reader needs, in minutes: from `low` to `high`.
/// `low` 0 means "less than a minute".
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ReadTime {
    /// Whole minutes, rounded down.
    pub low: u32,
    /// `low + 1`.
    pub high: u32,
}

impl ReadTime {
    /// The read time of this many words (characters for Chinese and Japanese).
    #[must_use]
    pub fn of(words: u32, language: Option<&Language>) -> Self {
        let pace = if counts_characters(language) {
            CHARACTERS_PER_MINUTE
        } else {
            WORDS_PER_MINUTE
        };
        let low = words / pace;
        Self { low, high: low + 1 }
    }
}

/// The words of a text: stretches without white space that hold a letter or digit;
/// for Chinese and Japanese, its letters.
#[must_use]
pub fn count_words(text: &str, language: Option<&Language>) -> u32 {
    let count = if counts_characters(language) {
        text.chars()
            .filter(|char| is_letter_or_digit(*char))
            .count()
    } else {
        count_parted_words(text)
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Stretches without white space that hold a letter or digit.
fn count_parted_words(text: &str) -> usize {
    let mut count = 0;
    let mut is_counted = false;
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let (length, is_space, is_letter) = match byte {
            // What `char::is_whitespace` says of ASCII, which most texts are.
            b'\t'..=b'\r' | b' ' => (1, true, false),
            ..0x80 => (1, false, byte.is_ascii_alphanumeric()),
            _ => {
                let char = text[at..].chars().next().unwrap_or_default();
                let is_letter = !is_counted && is_letter_or_digit(char);
                (char.len_utf8(), char.is_whitespace(), is_letter)
            }
        };
        at += length;
        if is_space {
            is_counted = false;
        } else if !is_counted && is_letter {
            is_counted = true;
            count += 1;
        }
    }
    count
}

fn counts_characters(language: Option<&Language>) -> bool {
    language.is_some_and(|language| matches!(language.primary(), "zh" | "ja"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_hundred_words_take_four_to_five_minutes() {
        assert_eq!(ReadTime::of(696, None), ReadTime { low: 4, high: 5 });
    }

    #[test]
    fn fewer_words_than_a_minute_holds_give_zero() {
        assert_eq!(ReadTime::of(159, None), ReadTime { low: 0, high: 1 });
        assert_eq!(ReadTime::of(160, None), ReadTime { low: 1, high: 2 });
    }

    #[test]
    fn japanese_counts_characters() {
        let japanese = Language::from_tag("ja");
        assert_eq!(count_words("港の町。", japanese.as_ref()), 3);
        assert_eq!(ReadTime::of(800, japanese.as_ref()).low, 2);
    }

    #[test]
    fn a_dash_alone_is_no_word() {
        assert_eq!(count_words("MOSCOW (AP) — British", None), 3);
    }
}
