//! The words that publishers name the parts of a page with.

mod pairs;
mod words;

use std::{collections::HashMap, sync::LazyLock};

use foldhash::fast::RandomState;

use pairs::PAIRS;
use words::WORDS;

use super::names::Names;

/// A word of a class, as publishers use it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Known {
    /// What it says alone.
    pub(super) names: Names,
    /// What it says with the word behind it.
    pairs: &'static [(&'static str, Names)],
}

impl Known {
    /// What a word says in a class.
    pub(super) fn of(word: &str) -> Self {
        match VOCABULARY.get(word) {
            Some(entry) => Self {
                names: entry.names.unwrap_or_else(|| of_compound(word)),
                pairs: &entry.pairs,
            },
            None => Self {
                names: of_compound(word),
                pairs: &[],
            },
        }
    }

    /// What both say, where the other follows it.
    pub(super) fn with(self, second: &str) -> Names {
        let said = self.pairs.iter().find(|(known, _)| *known == second);
        said.map_or(Names::default(), |(_, names)| *names)
    }
}

fn of_compound(word: &str) -> Names {
    // The letters that the openings below begin with.
    let first = word.as_bytes().first();
    if !matches!(first, Some(b'n' | b's' | b'r' | b'a' | b'b' | b'f' | b't')) {
        return Names::default();
    }
    STARTS
        .iter()
        .filter(|(start, _)| start.as_bytes().first() == first)
        .find(|(start, _)| word.starts_with(start))
        .map_or(Names::default(), |(_, names)| *names)
}

/// What the lists below say of a word.
#[derive(Default)]
struct Entry {
    names: Option<Names>,
    /// The words that say more behind it, and what both say.
    pairs: Vec<(&'static str, Names)>,
}

static VOCABULARY: LazyLock<HashMap<&'static str, Entry, RandomState>> = LazyLock::new(|| {
    let mut vocabulary: HashMap<&'static str, Entry, RandomState> = HashMap::default();
    for (names, words) in WORDS {
        for word in words.split_ascii_whitespace() {
            let entry = vocabulary.entry(word).or_default();
            entry.names = entry.names.or(Some(*names));
        }
    }
    for (names, firsts, seconds) in PAIRS {
        for first in firsts.split_ascii_whitespace() {
            let entry = vocabulary.entry(first).or_default();
            let seconds = seconds.split_ascii_whitespace();
            entry.pairs.extend(seconds.map(|second| (second, *names)));
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
