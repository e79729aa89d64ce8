//! The words that publishers name the parts of a page with.

mod pairs;
mod words;

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use pairs::PAIRS;
use words::WORDS;

use super::names::Names;

/// What one word of a class says.
pub(super) fn of_word(word: &str) -> Names {
    let known = VOCABULARY.words.get(word).copied();
    known.unwrap_or_else(|| of_compound(word))
}

/// What two words that follow one another in a class say.
pub(super) fn of_pair(first: &str, second: &str) -> Names {
    VOCABULARY
        .pairs
        .get(first)
        .and_then(|said| said.iter().find(|(known, _)| *known == second))
        .map_or(Names::default(), |(_, names)| *names)
}

fn of_compound(word: &str) -> Names {
    let first = word.as_bytes().first();
    STARTS
        .iter()
        .filter(|(start, _)| start.as_bytes().first() == first)
        .find(|(start, _)| word.starts_with(start))
        .map_or(Names::default(), |(_, names)| *names)
}

/// The lists below, by word.
struct Vocabulary {
    words: HashMap<&'static str, Names, RandomState>,
    /// By the first word of two: the second and what both say.
    pairs: HashMap<&'static str, Vec<(&'static str, Names)>, RandomState>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary {
        words: HashMap::default(),
        pairs: HashMap::default(),
    };
    for (names, words) in WORDS {
        for word in words.split_ascii_whitespace() {
            vocabulary.words.entry(word).or_insert(*names);
        }
    }
    for (names, firsts, seconds) in PAIRS {
        for first in firsts.split_ascii_whitespace() {
            let said = vocabulary.pairs.entry(first).or_default();
            said.extend(
                seconds
                    .split_ascii_whitespace()
                    .map(|second| (second, *names)),
            );
        }
    }
    vocabulary
});

/// Openings of words run together: "relatedarticles", "sharetools".
const STARTS: &[(&str, Names)] = &[
    ("newsletter", Names::SIGN_UP),
    ("subscri", Names::SIGN_UP),
    ("related", Names::RELATED),
    ("recommend", Names::RELATED),
    ("socialm", Names::SHARING),
    ("socials", Names::SHARING),
    ("sharet", Names::SHARING),
    ("shareb", Names::SHARING),
    ("advert", Names::ADVERT),
    ("sponsor", Names::ADVERT),
    ("breadcrumb", Names::NAVIGATION),
    ("footer", Names::FOOT),
    ("sidebar", Names::SIDE),
    ("teaser", Names::TEASER),
];
