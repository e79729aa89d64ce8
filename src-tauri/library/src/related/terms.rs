//! What a story tells: its names and its words, in all its languages.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tearsheet_story::Story;

use super::{
    names::{names_of, rows_of},
    ordinary::is_ordinary,
    scale::{ASKED, ROWS_ASKED, SHORTEST_WORD},
};
use crate::{folding::folded, model::SharedOf};

/// Something that a story tells, and by which another one may be found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    /// As the story writes it.
    pub(super) shown: String,
    pub(super) of: SharedOf,
    /// Its words, folded.
    words: Vec<String>,
    /// What the index is asked for; empty for a topic, which it does not hold.
    phrase: String,
}

/// A headline of which more than this part begins large is set so throughout.
const LARGE_PART: f32 = 0.6;

impl Term {
    pub(super) fn topic(name: String) -> Self {
        Self::unwritten(name, SharedOf::Topic)
    }

    pub(super) fn tag(name: String) -> Self {
        Self::unwritten(name, SharedOf::Tag)
    }

    const fn unwritten(shown: String, of: SharedOf) -> Self {
        Self {
            shown,
            of,
            words: Vec::new(),
            phrase: String::new(),
        }
    }

    fn written(shown: &str, of: SharedOf) -> Self {
        let words: Vec<String> = shown
            .split(|char: char| !char.is_alphanumeric())
            .map(folded)
            .filter(|word| !word.is_empty())
            .collect();
        // Nothing but words between quotation marks, none of them a writer's: the index's own syntax is not met.
        let phrase = format!("- authors : \"{}\"", words.join(" "));
        Self {
            shown: shown.to_owned(),
            of,
            words,
            phrase,
        }
    }

    pub(super) fn phrase(&self) -> &str {
        &self.phrase
    }

    /// Whether it is several words in a row.
    pub(super) fn is_row(&self) -> bool {
        self.words.len() > 1
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// The word, where it is a single one.
    pub(super) fn single(&self) -> Option<&str> {
        match self.words.as_slice() {
            [word] => Some(word),
            _ => None,
        }
    }

    /// How often it counts: a name tells more than a word, and a row of words more than one.
    pub(super) fn times(&self) -> usize {
        match self.of {
            SharedOf::Word => 1,
            SharedOf::Name | SharedOf::Topic | SharedOf::Tag => 2,
        }
    }

    /// The same as a factor.
    pub(super) fn weight(&self) -> f64 {
        match self.times() {
            1 => 1.0,
            _ => 2.0,
        }
    }
}

/// What a story tells by its editions: single words first, names of several words after them.
pub(super) fn of(editions: &[Story]) -> Vec<Term> {
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut words: HashMap<String, (String, usize)> = HashMap::new();
    for edition in editions {
        let (headline, text) = texts(edition);
        for name in names_of(&text) {
            names.entry(folded(&name)).or_insert(name);
        }
        if !is_set_large(&headline) {
            for name in names_of(&headline) {
                names.entry(folded(&name)).or_insert(name);
            }
        }
        // A word of the headline is worth three of the text.
        for (text, worth) in [(&headline, 3), (&text, 1)] {
            for word in text.split(|char: char| !char.is_alphanumeric()) {
                let key = folded(word);
                if is_telling(&key) {
                    words.entry(key).or_insert_with(|| (word.to_owned(), 0)).1 += worth;
                }
            }
        }
    }
    terms(names, words)
}

fn terms(names: BTreeMap<String, String>, words: HashMap<String, (String, usize)>) -> Vec<Term> {
    let mut parts: BTreeSet<String> = BTreeSet::new();
    for name in names.values() {
        for part in name.split(|char: char| !char.is_alphanumeric()) {
            if part.chars().next().is_some_and(char::is_uppercase) {
                parts.insert(folded(part));
            }
        }
    }
    let mut ranked: Vec<(String, (String, usize))> = words.into_iter().collect();
    ranked.sort_by(|(one, (_, uses)), (other, (_, more))| {
        let is_name = |key| parts.contains(key);
        is_name(other)
            .cmp(&is_name(one))
            .then(more.cmp(uses))
            .then(other.len().cmp(&one.len()))
            .then(one.cmp(other))
    });
    ranked.truncate(ASKED);
    let single = ranked.into_iter().map(|(key, (shown, _))| {
        let of = if parts.contains(&key) {
            SharedOf::Name
        } else {
            SharedOf::Word
        };
        Term::written(&shown, of)
    });
    let rows: BTreeMap<String, String> = names
        .into_values()
        .flat_map(|name| rows_of(&name))
        .map(|row| (folded(&row), row))
        .collect();
    let rows = rows.into_values().take(ROWS_ASKED);
    single
        .chain(rows.map(|row| Term::written(&row, SharedOf::Name)))
        .collect()
}

/// The headline with the deck, and the text with the captions.
fn texts(story: &Story) -> (String, String) {
    let deck = story.deck.as_deref().unwrap_or_default();
    let mut text = story.text();
    for photo in &story.gallery.photos {
        text.push('\n');
        text.push_str(photo.caption.as_deref().unwrap_or_default());
    }
    (format!("{}\n{deck}", story.headline), text)
}

fn is_telling(word: &str) -> bool {
    let length = word.chars().count();
    let is_number = word.chars().all(|char| char.is_ascii_digit());
    (length >= SHORTEST_WORD || (is_number && length > 1)) && !is_ordinary(word)
}

fn is_set_large(headline: &str) -> bool {
    let (mut large, mut all) = (0.0_f32, 0.0_f32);
    for word in headline.split_whitespace().filter(|word| word.len() > 3) {
        all += 1.0;
        large += f32::from(u8::from(word.starts_with(char::is_uppercase)));
    }
    all > 0.0 && large / all > LARGE_PART
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_of_the_index_is_words_alone() {
        let term = Term::written("O\"Brien* OR NEAR(x)", SharedOf::Name);
        assert_eq!(term.phrase(), "- authors : \"o brien or near x\"");
    }
}
