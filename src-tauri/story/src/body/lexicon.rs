//! What the classes of one page say. A page repeats each of them many times.

use std::collections::{HashMap, hash_map::Entry};

use foldhash::fast::RandomState;

use super::names::Names;
use crate::hints::{Hints, hints_in};

/// What a class says.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Said {
    pub(crate) names: Names,
    pub(crate) hints: Hints,
}

/// What the classes of one page say, looked up once each.
#[derive(Debug)]
pub(crate) struct Lexicon<'a> {
    /// By the whole attribute.
    texts: HashMap<&'a str, Said, RandomState>,
    /// By each class in it.
    classes: HashMap<&'a str, Said, RandomState>,
}

impl<'a> Lexicon<'a> {
    /// The lexicon of a page of so many nodes: a tenth of them bring a class of their own.
    pub(crate) fn for_nodes(nodes: usize) -> Self {
        let expected = nodes / 10;
        Self {
            texts: HashMap::with_capacity_and_hasher(expected, RandomState::default()),
            classes: HashMap::with_capacity_and_hasher(expected, RandomState::default()),
        }
    }

    /// What a class or id says.
    pub(crate) fn in_text(&mut self, text: &'a str) -> Said {
        let unknown = match self.texts.entry(text) {
            Entry::Occupied(known) => return *known.get(),
            Entry::Vacant(unknown) => unknown,
        };
        let mut said = Said::default();
        for class in text.split_ascii_whitespace() {
            let of_class = self.classes.entry(class).or_insert_with(|| Said {
                names: Names::of_class(class),
                hints: hints_in(class),
            });
            said.names = said.names.with(of_class.names);
            said.hints = said.hints.and(of_class.hints);
        }
        *unknown.insert(said)
    }
}
