//! What the classes of one page say. A page repeats each of them many times.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use scraper::node::Element;

use super::{class_words::Word, names::Names, vocabulary};

/// What the classes of one page say, looked up once each.
#[derive(Debug, Default)]
pub(crate) struct Lexicon<'a> {
    said: HashMap<&'a str, Names, RandomState>,
    words: WordNames,
}

impl<'a> Lexicon<'a> {
    /// What the class, id, role and item property of an element say.
    pub(crate) fn names_of(&mut self, element: &'a Element) -> Names {
        Names::of(element, self)
    }

    /// What a class or id says.
    pub(super) fn in_text(&mut self, text: &'a str) -> Names {
        *self
            .said
            .entry(text)
            .or_insert_with(|| Names::in_text(text, &mut self.words))
    }
}

/// What the words of one page's classes say, alone and two by two.
#[derive(Debug, Default)]
pub(super) struct WordNames {
    of_one: HashMap<Word, Names, RandomState>,
    of_two: HashMap<(Word, Word), Names, RandomState>,
}

impl WordNames {
    /// What one word says.
    pub(super) fn of_word(&mut self, word: Word) -> Names {
        *self
            .of_one
            .entry(word)
            .or_insert_with_key(|word| vocabulary::of_word(word.text()))
    }

    /// What two words in a row say.
    pub(super) fn of_pair(&mut self, first: Word, second: Word) -> Names {
        *self
            .of_two
            .entry((first, second))
            .or_insert_with_key(|(first, second)| vocabulary::of_pair(first.text(), second.text()))
    }
}
