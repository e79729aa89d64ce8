//! Tags' names, looked up: known ones in a table, a page's own as they come.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use html5ever::LocalName;

use super::element::{Id, KNOWN};

/// The names of one page.
#[derive(Default)]
pub(super) struct Names {
    /// Those that the page brings up itself.
    own: HashMap<NameKey, (Id, LocalName), RandomState>,
}

impl Names {
    /// The number of a name in lower case, and what html5ever calls it.
    pub(super) fn of(&mut self, name: &str) -> (Id, LocalName) {
        if let Some(id) = known_name(name) {
            return (id, id.local());
        }
        let key = NameKey::of(name);
        let next = Id(KNOWN.len() + self.own.len());
        let (id, local) = self
            .own
            .entry(key)
            .or_insert_with(|| (next, LocalName::from(name)));
        if **local == *name {
            (*id, local.clone())
        } else {
            (*id, LocalName::from(name))
        }
    }
}

/// The known names' places in [`KNOWN`], one more than that: by a number made of a name's
/// bytes, at it or behind it. An empty place is 0.
static PLACES: [u8; PLACES_SIZE] = {
    let mut places = [0; PLACES_SIZE];
    let mut place = 0;
    while place < KNOWN.len() {
        let mut at = place_of(KNOWN[place].0.as_bytes());
        while places[at] != 0 {
            at = (at + 1) % PLACES_SIZE;
        }
        places[at] = place as u8 + 1;
        place += 1;
    }
    places
};

/// Where a known name is looked for first, by its length and three of its bytes.
const fn place_of(name: &[u8]) -> usize {
    let length = name.len();
    if length == 0 {
        return 0;
    }
    let (first, last) = (name[0] as usize, name[length - 1] as usize);
    let middle = name[length / 2] as usize;
    (length * 37 + first * 13 + middle * 23 + last * 43) % PLACES_SIZE
}

/// The known name of these letters.
fn known_name(name: &str) -> Option<Id> {
    let mut at = place_of(name.as_bytes());
    loop {
        let place = usize::from(PLACES[at]).checked_sub(1)?;
        if KNOWN[place].0 == name {
            return Some(Id(place));
        }
        at = (at + 1) % PLACES_SIZE;
    }
}

/// Several times as many places as names, so that most names stand where they are looked for.
const PLACES_SIZE: usize = 512;

/// A name's first bytes packed into a number; custom elements that share them count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct NameKey(u128);

impl NameKey {
    fn of(name: &str) -> Self {
        let mut packed = [0_u8; 16];
        let length = name.len().min(15);
        packed[..length].copy_from_slice(&name.as_bytes()[..length]);
        // The length parts names that share their first bytes.
        packed[15] = u8::try_from(name.len()).unwrap_or(u8::MAX);
        Self(u128::from_le_bytes(packed))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::element::Ways, *};

    #[test]
    fn a_name_has_one_number_and_keeps_its_letters() {
        let mut names = Names::default();
        assert_eq!(names.of("div").0, Id::DIV);
        let own = names.of("harbor-ledger-teaser-one");
        assert_eq!(&*own.1, "harbor-ledger-teaser-one");
        // It shares its first letters and its length with the one before.
        let twin = names.of("harbor-ledger-teaser-two");
        assert_eq!(twin.0, own.0);
        assert_eq!(&*twin.1, "harbor-ledger-teaser-two");
        assert_ne!(names.of("x-pier").0, own.0);
    }

    #[test]
    fn known_names_stand_once() {
        for (place, (name, _)) in KNOWN.iter().enumerate() {
            assert_eq!(known_name(name), Some(Id(place)), "{name}");
        }
        assert_eq!(known_name("x-pier"), None);
        assert!(Id::P.ways().has(Ways::CLOSES_PARAGRAPH));
        assert!(!Id::LI.ways().has(Ways::CLOSES_PARAGRAPH));
    }
}
