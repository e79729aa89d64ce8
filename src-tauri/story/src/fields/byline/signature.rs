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
/// Letters of the longest words that open a byline: "geschrieben von".
const LONGEST_LEAD: usize = 14;
/// What opens the name of a paper or a book.
const ARTICLES: &[&str] = &[
    "the", "der", "die", "das", "el", "los", "las", "les", "il", "o", "a",
];
/// A shorter text is no story that somebody would sign.
const SIGNED_LINES: usize = 4;

/// Lines at either end of the body that may say who wrote it.
const OUTER_LINES: usize = 3;
/// A label, a name, and what the person is.
const LONGEST_LABELLED: usize = 120;

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

/// Who one of the body's first or last lines says wrote it: "Autorin: Ana Ruiz, Halm".
pub(crate) fn labelled_writer(blocks: &[Block]) -> Vec<String> {
    let lines = || {
        blocks
            .iter()
            .filter(|block| matches!(block, Block::Paragraph { .. }))
    };
    lines()
        .rev()
        .take(OUTER_LINES)
        .chain(lines().take(OUTER_LINES))
        .map(|line| plain_text(std::slice::from_ref(line)))
        .find_map(|line| named_by_label(line.trim()))
        .unwrap_or_default()
}

/// The people that a line names right behind what opens a byline.
fn named_by_label(line: &str) -> Option<Vec<String>> {
    if line.len() > LONGEST_LABELLED || !super::starts_as_byline(line) {
        return None;
    }
    let byline = super::behind_genre(line).unwrap_or(line);
    let names = names_in(byline, Register::Printed);
    let first = loosely(names.first()?);
    let said = loosely(byline);
    let is_behind_the_lead = said.find(&first).is_some_and(|at| at <= LONGEST_LEAD);
    let are_people = names
        .iter()
        .all(|name| !is_organisation(name) && name.split_whitespace().count() <= MOST_WORDS);
    (is_behind_the_lead && are_people).then_some(names)
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
