//! The words that a class or id is made of.

/// Longer words are hashes; they are cut, bytes.
const LONGEST_WORD: usize = 24;

/// The words of a class in lower case: parted by anything but letters, and where a capital
/// follows a small letter.
pub(super) struct Words<'a> {
    class: &'a str,
    /// The class in lower case.
    lower: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    /// The words of a class that is given as written and in lower case.
    pub(super) const fn new(class: &'a str, lower: &'a str) -> Self {
        Self {
            class,
            lower,
            at: 0,
        }
    }
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let rest = &self.class.as_bytes()[self.at..];
        let start = rest.iter().position(u8::is_ascii_alphabetic)?;
        let mut was_small = false;
        let length = rest[start..]
            .iter()
            .take_while(|byte| {
                let goes_on =
                    byte.is_ascii_alphabetic() && !(was_small && byte.is_ascii_uppercase());
                was_small = byte.is_ascii_lowercase();
                goes_on
            })
            .count();
        let start = self.at + start;
        self.at = start + length;
        self.lower.get(start..start + length.min(LONGEST_WORD))
    }
}
