//! What a story tells: its names and its words, in all its languages.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tearsheet_story::Story;

use super::{
    ordinary::is_ordinary,
    scale::{ASKED, ROWS_ASKED},
};
use crate::{Shared, folding::folded, model::SharedOf};

/// Something that a story tells, and by which another one may be found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    /// As the story writes it.
    shown: String,
    of: SharedOf,
    /// Its words, folded.
    words: Vec<String>,
    /// What the index is asked for; empty for a topic, which it does not hold.
    phrase: String,
}

/// Words that stand within a name and are no part of one by themselves: "Punta de la Gaviota".
const JOINERS: [&str; 16] = [
    "de", "del", "la", "las", "los", "el", "of", "the", "von", "van", "der", "da", "do", "dos",
    "di", "al",
];
/// Words of a name.
const LONGEST_NAME: usize = 5;
/// Shorter words tell little, and there are many of them; numbers of two digits tell something.
const SHORTEST_WORD: usize = 3;
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

/// Names by their large letters: rows of words that are large where no sentence begins.
fn names_of(text: &str) -> Vec<String> {
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

/// The parts of a name that may be all that another story writes of it: "Elena Ruiz" of "Mayor Elena Ruiz".
fn rows_of(name: &str) -> Vec<String> {
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

/// Names and topics that are given as reasons.
const REASONS: usize = 3;
/// So many rare words in common are a reason by themselves.
const WORDS: usize = 3;

/// What two stories have in common, most telling first; none where it is too little to say so.
pub(super) fn reasons(shared: &[&Term]) -> Vec<Shared> {
    let mut telling: Vec<&Term> = shared
        .iter()
        .filter(|term| term.of != SharedOf::Word)
        .copied()
        .collect();
    telling.sort_by_key(|term| {
        let rank = match term.of {
            SharedOf::Tag => 0,
            SharedOf::Name if term.is_row() => 1,
            SharedOf::Topic => 2,
            SharedOf::Name => 3,
            SharedOf::Word => 4,
        };
        (rank, std::cmp::Reverse(term.shown.chars().count()))
    });
    let words = shared.iter().filter(|term| term.of == SharedOf::Word);
    let words: Vec<&Term> = words.copied().collect();
    if telling.is_empty() && words.len() < WORDS {
        return Vec::new();
    }
    let mut said: Vec<String> = Vec::new();
    let mut reasons = Vec::new();
    for term in telling.into_iter().chain(words) {
        let key = folded(&term.shown);
        if reasons.len() < REASONS && !said.iter().any(|known| known.contains(&key)) {
            reasons.push(Shared {
                of: term.of,
                name: term.shown.clone(),
            });
            said.push(key);
        }
    }
    reasons
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

    #[test]
    fn what_is_asked_of_the_index_is_words_alone() {
        let term = Term::written("O\"Brien* OR NEAR(x)", SharedOf::Name);
        assert_eq!(term.phrase(), "- authors : \"o brien or near x\"");
    }
}
