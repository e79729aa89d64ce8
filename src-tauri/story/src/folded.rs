//! Text as a reader sees it: white space folded, invisible characters dropped.

/// White space folded to single spaces, none at the ends; characters that no reader sees
/// are dropped.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = Folded::with_capacity(text.len());
    folded.push(text);
    folded.finish()
}

/// The same where it is at most `longest` bytes; folding stops there.
pub(crate) fn folded_within(text: &str, longest: usize) -> Option<String> {
    let mut folded = Folded::default();
    let mut rest = text;
    while !rest.is_empty() && folded.length() <= longest {
        let (head, tail) = rest.split_at(rest.ceil_char_boundary(longest.max(1)));
        folded.push(head);
        rest = tail;
    }
    Some(folded.finish()).filter(|text| text.len() <= longest)
}

/// Characters that no reader sees: soft hyphens and zero-width spaces, which only guide line
/// breaking, NUL, byte order marks, places of objects.
pub(crate) const fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\0' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{fffc}'
    )
}

/// A text whose white space is folded as it grows.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// White space that shows where a word follows.
    gap: bool,
}

impl Folded {
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            gap: false,
        }
    }

    /// Parts what was added from what follows.
    pub(crate) fn part(&mut self) {
        self.gap = true;
    }

    /// Adds words, in as long stretches as need no folding.
    pub(crate) fn push(&mut self, words: &str) {
        let bytes = words.as_bytes();
        let (mut start, mut at) = (0, 0);
        while let Some(byte) = bytes.get(at) {
            let (end, is_gap) = match byte {
                b'!'..=b'\x7f' => {
                    at += 1;
                    continue;
                }
                // A space between two words stays as it is.
                b' ' if at > start && matches!(bytes.get(at + 1), Some(b'!'..=b'\x7f')) => {
                    at += 2;
                    continue;
                }
                _ => {
                    let Some(char) = words[at..].chars().next() else {
                        break;
                    };
                    let end = at + char.len_utf8();
                    let is_gap = char.is_whitespace();
                    if !is_gap && !is_invisible(char) {
                        at = end;
                        continue;
                    }
                    (end, is_gap)
                }
            };
            self.push_stretch(&words[start..at]);
            self.gap |= is_gap;
            (start, at) = (end, end);
        }
        self.push_stretch(&words[start..]);
    }

    fn push_stretch(&mut self, stretch: &str) {
        if stretch.is_empty() {
            return;
        }
        if std::mem::take(&mut self.gap) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(stretch);
    }

    /// How many bytes the text has by now; it only grows.
    pub(crate) const fn length(&self) -> usize {
        self.text.len()
    }

    pub(crate) fn finish(self) -> String {
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_one_space_and_none_at_the_ends() {
        assert_eq!(
            folded("  The\n\told  pier\u{a0} of Halm \u{b}"),
            "The old pier of Halm"
        );
        assert_eq!(folded(" \n "), "");
        assert_eq!(folded("a b c"), "a b c");
    }

    #[test]
    fn words_run_on_over_what_nobody_sees() {
        assert_eq!(
            folded("Verant\u{ad}wortung \u{200b} “für” \0alle"),
            "Verantwortung “für” alle"
        );
    }

    #[test]
    fn a_text_is_folded_as_far_as_it_is_wanted() {
        let text = "The \u{200b} old\n pier — of Halm";
        for longest in 0..40 {
            let whole = Some(folded(text)).filter(|text| text.len() <= longest);
            assert_eq!(folded_within(text, longest), whole, "{longest}");
        }
    }

    #[test]
    fn texts_that_are_added_part_only_where_they_are_parted() {
        let mut text = Folded::default();
        text.part();
        text.push("Harbor");
        text.push("s ");
        text.part();
        text.push("and piers");
        assert_eq!(text.finish(), "Harbors and piers");
    }
}
