//! What the classes of one page say. A page repeats each of them many times.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use scraper::node::Element;

use super::names::Names;

/// What the classes of one page say, looked up once each.
#[derive(Debug, Default)]
pub(crate) struct Lexicon<'a> {
    /// By the whole attribute.
    texts: HashMap<&'a str, Names, RandomState>,
    /// By each class in it.
    classes: HashMap<&'a str, Names, RandomState>,
}

impl<'a> Lexicon<'a> {
    /// What the class, id, role and item property of an element say.
    pub(crate) fn names_of(&mut self, element: &'a Element) -> Names {
        Names::of(element, self)
    }

    /// What a class or id says.
    pub(super) fn in_text(&mut self, text: &'a str) -> Names {
        if let Some(names) = self.texts.get(text) {
            return *names;
        }
        let mut names = Names::default();
        for class in text.split_ascii_whitespace() {
            let of_class = self.classes.entry(class);
            names = names.with(*of_class.or_insert_with(|| Names::of_class(class)));
        }
        self.texts.insert(text, names);
        names
    }
}
