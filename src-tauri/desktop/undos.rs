//! What the reader did to stories and can still take back.

use std::sync::{Mutex, PoisonError};

use tearsheet_library::Undo;

/// A reader who wants more than this back looks for it on the shelves.
const REMEMBERED: usize = 20;

/// The deeds of this run, the last one at the end.
#[derive(Default)]
pub struct Undos(Mutex<Vec<Undo>>);

impl Undos {
    /// Remembers how stories stood before a deed; one that changed nothing is none.
    pub fn remember(&self, undo: Undo) {
        if undo.is_nothing() {
            return;
        }
        let mut undos = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if undos.len() == REMEMBERED {
            undos.remove(0);
        }
        undos.push(undo);
    }

    /// Whether there is nothing to take back.
    pub fn are_none(&self) -> bool {
        let undos = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        undos.is_empty()
    }

    /// The last deed, which is forgotten with that.
    pub fn take(&self) -> Option<Undo> {
        let mut undos = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        undos.pop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tearsheet_library::StoryId;

    fn deleted(number: usize) -> Undo {
        let mut bytes = [0; 16];
        bytes[0] = u8::try_from(number).unwrap();
        Undo::Deleted(vec![StoryId::from_bytes(bytes)])
    }

    #[test]
    fn the_last_deed_comes_back_first_and_the_oldest_is_forgotten() {
        let undos = Undos::default();
        undos.remember(Undo::Deleted(Vec::new()));
        assert!(undos.are_none());
        for number in 0..=REMEMBERED {
            undos.remember(deleted(number));
        }
        for number in (1..=REMEMBERED).rev() {
            assert_eq!(undos.take(), Some(deleted(number)));
        }
        assert_eq!(undos.take(), None);
    }
}
