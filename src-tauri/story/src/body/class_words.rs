//! The words that a class or id is made of.

/// A word of a class in lower case; long ones are cut, they are hashes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Word {
    bytes: [u8; 24],
    length: usize,
}

impl Word {
    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

/// The words of a class: parted by anything but letters, and where a capital follows a small letter.
pub(super) struct Words<'a> {
    rest: &'a [u8],
}

impl<'a> Words<'a> {
    pub(super) const fn new(class: &'a str) -> Self {
        Self {
            rest: class.as_bytes(),
        }
    }

    pub(super) fn next(&mut self) -> Option<Word> {
        let start = self.rest.iter().position(u8::is_ascii_alphabetic)?;
        self.rest = &self.rest[start..];
        let mut word = Word::default();
        let mut taken = 0;
        let mut was_small = false;
        for byte in self.rest {
            if !byte.is_ascii_alphabetic() || (was_small && byte.is_ascii_uppercase()) {
                break;
            }
            was_small = byte.is_ascii_lowercase();
            if word.length < word.bytes.len() {
                word.bytes[word.length] = byte.to_ascii_lowercase();
                word.length += 1;
            }
            taken += 1;
        }
        self.rest = &self.rest[taken..];
        Some(word)
    }
}
