//! The name under a story: letters, reviews and essays are signed at their end.

use crate::{
    Block,
    evidence::loosely,
    fields::{
        dates::{DayOrder, moment_in},
        names::{Register, is_organisation, names_in},
    },
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
/// Notes below a signed text.
const MOST_NOTES: usize = 12;
/// "Wednesday, 23 September 2026"
const LONGEST_DAY: usize = 32;
/// What opens a greeting's end: "Euer Tom".
const GREETINGS: &[&str] = &[
    "euer ", "eure ", "dein ", "deine ", "ihr ", "ihre ", "yours, ",
];

/// Who signed the body, where its last line above the notes is a person's name and nothing else.
pub(crate) fn signature(blocks: &[Block]) -> Vec<String> {
    if blocks.len() < SIGNED_LINES {
        return Vec::new();
    }
    let line_of = |block: &Block| match block {
        Block::Paragraph { .. } => Some(plain_text(std::slice::from_ref(block))),
        _ => None,
    };
    let last = blocks
        .iter()
        .rev()
        .take(MOST_NOTES)
        .map(line_of)
        .find(|line| line.as_ref().is_none_or(|line| !is_note(line)));
    let Some(Some(last)) = last else {
        return Vec::new();
    };
    let last = last.trim();
    match last.split_once('\n') {
        // "Ana" above "4 May 2026".
        Some((name, day)) if is_day(day) => first_name(name).unwrap_or_else(|| signed(name.trim())),
        _ => signed(last),
    }
}

/// Whether a line is a note to the text above it: "(1) …", "[2] …", "* …".
fn is_note(line: &str) -> bool {
    let line = line.trim_start();
    let marked = line.strip_prefix(['(', '[']).map(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=2).contains(&digits) && rest[digits..].starts_with([')', ']'])
    });
    marked.unwrap_or_else(|| line.starts_with("* "))
}

/// Whether a line is a day and nothing else.
fn is_day(line: &str) -> bool {
    line.len() <= LONGEST_DAY
        && !line.contains('\n')
        && moment_in(line, DayOrder::DayFirst).is_some()
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
    if let Some(agency) = super::near::agency_by_label(byline) {
        return Some(vec![agency]);
    }
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
    let bare = match behind_greeting(bare) {
        Some(name) => match first_name(name) {
            Some(names) => return names,
            None => name,
        },
        None => bare,
    };
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

/// A name without the greeting that it ends: "Tom Lee" of "Euer Tom Lee".
fn behind_greeting(line: &str) -> Option<&str> {
    GREETINGS.iter().find_map(|greeting| {
        let (front, name) = line.split_at_checked(greeting.len())?;
        front.eq_ignore_ascii_case(greeting).then(|| name.trim())
    })
}

/// A name of one word, where what stands around it says that it is one.
fn first_name(word: &str) -> Option<Vec<String>> {
    let word = word.trim();
    let is_one = !word.contains(' ') && word.chars().all(char::is_alphanumeric);
    let names = names_in(word, Register::Declared);
    (is_one && word.starts_with(char::is_uppercase) && !names.is_empty() && !is_organisation(word))
        .then_some(names)
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
    fn a_greeting_or_a_day_makes_one_word_a_name() {
        assert_eq!(signers("Euer Pierwächter"), ["Pierwächter"]);
        assert_eq!(signers("Eure Ana Ruiz"), ["Ana Ruiz"]);
        assert_eq!(signers("Tom\n4. Mai 2026"), ["Tom"]);
        assert_eq!(signers("Ana Ruiz\n4 May 2026"), ["Ana Ruiz"]);
    }

    #[test]
    fn notes_stand_below_the_signature() {
        let lines = [
            "One.",
            "Two.",
            "Ana Ruiz",
            "(1) See the harbor's yearly report.",
            "[2] Counted in May.",
        ];
        let blocks: Vec<Block> = lines
            .iter()
            .map(|line| Block::Paragraph {
                runs: vec![Run::plain(*line)],
            })
            .collect();
        assert_eq!(signature(&blocks), ["Ana Ruiz"]);
    }

    #[test]
    fn sentences_and_bodies_sign_nothing() {
        for line in [
            "Ana Ruiz left.",
            "The Harbor Ledger",
            "Thank you",
            "Read on",
            "Thanking Us",
            "Eure Redaktion",
        ] {
            assert_eq!(signers(line), Vec::<String>::new(), "{line}");
        }
    }
}
