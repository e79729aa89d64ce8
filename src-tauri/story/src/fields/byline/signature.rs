//! The name under a story: letters, reviews and essays are signed at their end.

use crate::{
    Block,
    evidence::loosely,
    fields::names::{Register, is_organisation, names_in},
    model::plain_text,
};

/// A longer line says more than a name.
const LONGEST: usize = 60;
/// Longer names are mostly titles.
const MOST_WORDS: usize = 3;
/// What opens the name of a paper or a book.
const ARTICLES: &[&str] = &[
    "the", "der", "die", "das", "el", "los", "las", "les", "il", "o", "a",
];
/// A shorter text is no story that somebody would sign.
const SIGNED_LINES: usize = 4;

/// Who signed the body, where its last line is a person's name and nothing else.
pub(crate) fn signature(blocks: &[Block]) -> Vec<String> {
    if blocks.len() < SIGNED_LINES {
        return Vec::new();
    }
    match blocks.last() {
        Some(last @ Block::Paragraph { .. }) => {
            signed(plain_text(std::slice::from_ref(last)).trim())
        }
        _ => Vec::new(),
    }
}

/// The names that a line consists of.
fn signed(line: &str) -> Vec<String> {
    let bare = line.trim_matches(['(', ')', '[', ']', '—', '–', '-', ' ', '\u{a0}']);
    let is_title = bare.split(' ').next().is_some_and(|word| {
        let word = word.to_lowercase();
        ARTICLES.contains(&word.as_str())
    });
    if is_title || bare.len() > LONGEST || bare.ends_with(['.', '!', '?', ':', '…']) {
        return Vec::new();
    }
    let names = names_in(bare, Register::Printed);
    let is_whole = loosely(&names.concat()) == loosely(bare) || super::starts_as_byline(bare);
    let are_short = names
        .iter()
        .all(|name| name.split_whitespace().count() <= MOST_WORDS);
    if is_whole && are_short && !names.iter().any(|name| is_organisation(name)) {
        names
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Run;

    fn signers(last: &str) -> Vec<String> {
        let lines = ["One.", "Two.", "Three.", last];
        let blocks: Vec<Block> = lines
            .iter()
            .map(|line| Block::Paragraph {
                runs: vec![Run::plain(*line)],
            })
            .collect();
        signature(&blocks)
    }

    #[test]
    fn a_name_alone_in_the_last_line_signs_the_story() {
        assert_eq!(signers("Ana Ruiz"), ["Ana Ruiz"]);
        assert_eq!(signers("– Ana Ruiz"), ["Ana Ruiz"]);
        assert_eq!(signers("Text: Ana Ruiz"), ["Ana Ruiz"]);
    }

    #[test]
    fn sentences_and_bodies_sign_nothing() {
        for line in [
            "Ana Ruiz left.",
            "The Harbor Ledger",
            "Thank you",
            "Read on",
        ] {
            assert_eq!(signers(line), Vec::<String>::new(), "{line}");
        }
    }
}
