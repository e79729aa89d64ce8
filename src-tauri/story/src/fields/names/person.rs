//! What looks like a person's name, and what like a body's.

use super::{
    is_address,
    nobody::{NOBODY, ROLES},
    words::{NO_NAMES, PICTURE_LEADS},
};
use crate::letters::LowerCase;

/// Whether a text is what a link or button says where a name could stand.
pub(super) fn is_button(text: &str) -> bool {
    let lower = text.in_lower_case();
    NO_NAMES.iter().any(|opening| lower.starts_with(opening))
}

pub(super) fn is_declarable(name: &str) -> bool {
    let lower = name.in_lower_case();
    let letters = name.chars().filter(|char| char.is_alphabetic()).count();
    letters >= 2
        && name.chars().count() <= 80
        && !is_address(&lower)
        && !lower.contains("://")
        && !name.starts_with(|char: char| char.is_ascii_digit())
        && !lower.contains("image:")
        && !NOBODY.contains(&lower.as_str())
}

/// Whether a text looks like a person's name: two to five words, written as names are.
pub(crate) fn is_person(name: &str) -> bool {
    let lower = name.in_lower_case();
    if !is_declarable(name)
        || name.chars().any(|char| {
            char.is_ascii_digit()
                || matches!(char, '.' if name.len() > 60)
                || matches!(char, '?' | '!' | ':' | '=' | '_')
        })
        || PICTURE_LEADS.iter().any(|lead| lower.starts_with(lead))
    {
        return false;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    if is_ideographic(name) {
        return (2..=8).contains(&name.chars().count());
    }
    if !(2..=5).contains(&words.len()) {
        return false;
    }
    let is_small = |word: &str| {
        matches!(
            word.in_lower_case().as_str(),
            "de" | "da"
                | "do"
                | "dos"
                | "das"
                | "del"
                | "della"
                | "di"
                | "la"
                | "le"
                | "van"
                | "von"
                | "der"
                | "den"
                | "ter"
                | "bin"
                | "al"
                | "el"
                | "y"
                | "zu"
                | "af"
                | "av"
                | "ten"
                | "du"
                | "i"
        )
    };
    let written_as_name = words.iter().all(|word| {
        is_small(word)
            || word.chars().next().is_some_and(|first| {
                first.is_uppercase() || !first.is_lowercase() && first.is_alphabetic()
            })
    });
    let is_role = words
        .iter()
        .any(|word| ROLES.contains(&word.in_lower_case().trim_end_matches('.')));
    let is_cut_off = words.last().is_some_and(|word| is_small(word));
    written_as_name && !is_role && !is_cut_off
}

fn is_ideographic(text: &str) -> bool {
    text.chars().any(|char| {
        matches!(char, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
    })
}

/// Words that only names of bodies hold.
const BODY_WORDS: &[&str] = &[
    "e.v.",
    "ev",
    "gmbh",
    "ag",
    "inc",
    "inc.",
    "ltd",
    "ltd.",
    "llc",
    "stiftung",
    "verband",
    "verein",
    "bund",
    "union",
    "institut",
    "institute",
    "university",
    "universität",
    "foundation",
    "association",
    "magazin",
    "zeitung",
    "blog",
    "tv",
    "radio",
];

/// Whether a declared name is that of a body: a newsroom, an agency.
pub(crate) fn is_organisation(name: &str) -> bool {
    let lower = name.in_lower_case();
    name.split_whitespace()
        .any(|word| ROLES.contains(&word.in_lower_case().trim_end_matches(['.', ','])))
        || lower.contains("press")
        || lower.contains(".com")
        || lower.contains("redaktion")
        || BODY_WORDS
            .iter()
            .any(|word| lower.split([' ', ',', '-']).any(|part| part == *word))
}
