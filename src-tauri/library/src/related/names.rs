//! The names of a text, by their large letters.

use std::collections::BTreeSet;

use super::{ordinary::is_ordinary, scale::SHORTEST_WORD};
use crate::folding::folded;

/// Words that stand within a name and are no part of one by themselves: "Punta de la Gaviota".
const JOINERS: [&str; 16] = [
    "de", "del", "la", "las", "los", "el", "of", "the", "von", "van", "der", "da", "do", "dos",
    "di", "al",
];
/// Words of a name.
const LONGEST_NAME: usize = 5;

/// Names by their large letters: rows of words that are large where no sentence begins.
pub(super) fn names_of(text: &str) -> Vec<String> {
    let words = set(text);
    let (mut small, mut large) = (BTreeSet::new(), BTreeSet::new());
    for set in words.iter().filter(|set| !set.begins) {
        if is_large(set.word) {
            large.insert(set.word);
        } else {
            small.insert(set.word);
        }
    }
    let mut names = Vec::new();
    let mut row: Vec<&str> = Vec::new();
    for (place, set) in words.iter().enumerate() {
        if set.opens || set.begins {
            names.extend(name_of(&mut row));
        }
        let begins_a_name = || {
            let lower = set.word.to_lowercase();
            let next = words.get(place + 1).filter(|_| !set.closes);
            !is_ordinary(&folded(set.word))
                && !small.contains(lower.as_str())
                && (large.contains(set.word) || next.is_some_and(|next| is_large(next.word)))
        };
        let joins = !row.is_empty() && JOINERS.contains(&set.word);
        if joins || (is_large(set.word) && (!set.begins || begins_a_name())) {
            row.push(set.word);
        } else {
            names.extend(name_of(&mut row));
        }
        if set.closes {
            names.extend(name_of(&mut row));
        }
    }
    names.extend(name_of(&mut row));
    names
}

/// The parts of a name that may be all that another story writes of it: "Elena Ruiz" of "Mayor Elena Ruiz".
pub(super) fn rows_of(name: &str) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let mut rows = Vec::new();
    for length in (2..=words.len()).rev() {
        for row in words.windows(length) {
            let is_bare = |word: Option<&&str>| word.is_some_and(|word| JOINERS.contains(word));
            if !is_bare(row.first()) && !is_bare(row.last()) {
                rows.push(row.join(" "));
            }
        }
    }
    rows
}

/// A word as it stands in a text.
struct Set<'t> {
    word: &'t str,
    /// Whether a sentence begins with it, so that it is large anyway.
    begins: bool,
    /// Whether a mark parts it from the word before it…
    opens: bool,
    /// …or from the one after it.
    closes: bool,
}

fn set(text: &str) -> Vec<Set<'_>> {
    let mut words = Vec::new();
    let mut begins = true;
    for piece in text.split_inclusive(char::is_whitespace) {
        let printed = piece.trim_end();
        let word = printed.trim_matches(|char: char| !char.is_alphanumeric());
        let ends = printed.ends_with(['.', '!', '?', ':', '”', '"', '»', '—', '…'])
            || piece.contains('\n');
        if word.is_empty() {
            begins |= ends;
            continue;
        }
        words.push(Set {
            word,
            begins: begins || printed.starts_with(['“', '"', '«', '¿', '¡', '—']),
            opens: printed.starts_with('('),
            closes: ends || !printed.ends_with(char::is_alphanumeric),
        });
        begins = ends;
    }
    words
}

fn is_large(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The name of a row of words, without joiners at its end; the row is empty then.
fn name_of(row: &mut Vec<&str>) -> Option<String> {
    while row.last().is_some_and(|word| JOINERS.contains(word)) {
        row.pop();
    }
    let words = std::mem::take(row);
    let is_name = words.len() <= LONGEST_NAME
        && words
            .iter()
            .any(|word| word.chars().count() >= SHORTEST_WORD);
    is_name.then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_rows_of_large_words_where_no_sentence_begins() {
        for (text, names) in [
            ("The ferry to Gull Point sailed.", &["Gull Point"][..]),
            (
                "Mayor Elena Ruiz spoke. Drivers wait.",
                &["Mayor Elena Ruiz"],
            ),
            ("Ruiz spoke. So did others, Ruiz said.", &["Ruiz", "Ruiz"]),
            (
                "La Punta de la Gaviota, en Saltmouth (Norte), espera.",
                &["Punta de la Gaviota", "Saltmouth", "Norte"],
            ),
            ("Ferries wait. The ferries are late.", &[]),
            (
                "He met Ana Ruiz, Tom Bly and others.",
                &["Ana Ruiz", "Tom Bly"],
            ),
            ("", &[]),
        ] {
            assert_eq!(names_of(text), names, "{text}");
        }
    }

    #[test]
    fn a_name_is_sought_by_its_parts_too() {
        let rows = rows_of("Punta de la Gaviota Vieja");
        let told = [
            "Punta de la Gaviota Vieja",
            "Punta de la Gaviota",
            "Gaviota Vieja",
        ];
        assert_eq!(rows, told);
    }
}
