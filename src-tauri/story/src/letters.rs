//! The letters and digits of texts, by which those are compared that were typed differently.

use std::sync::LazyLock;

use encoding_rs::Encoding;

/// Only the letters and digits of a text, in lower case.
pub(crate) fn loosely(text: &str) -> String {
    let mut letters = Letters::with_capacity(text.len());
    letters.push(text);
    letters.finish()
}

/// The same, written over another text.
pub(crate) fn write_loosely(text: &str, over: &mut String) {
    let mut letters = Letters {
        text: std::mem::take(over).into_bytes(),
    };
    letters.text.clear();
    letters.push(text);
    *over = letters.finish();
}

/// The letters and digits of a text in lower case; mark-up and entities in it are left out.
pub(crate) fn letters(text: &str) -> String {
    let mut letters = Letters::with_capacity(text.len());
    // Behind this no tag ends, so that none need be looked for.
    let last_end = memchr::memrchr(b'>', text.as_bytes()).unwrap_or_default();
    let mut at = 0;
    while let Some(found) = memchr::memchr2(b'<', b'&', &text.as_bytes()[at..]) {
        letters.push(&text[at..at + found]);
        at += found;
        at += match text.as_bytes()[at] {
            b'<' if at < last_end => tag_length(&text[at..]),
            b'&' => entity_length(&text[at..]),
            _ => 1,
        };
    }
    letters.push(&text[at..]);
    letters.finish()
}

/// The length of the tag that a text opens with; of its `<` alone where none does.
fn tag_length(text: &str) -> usize {
    let is_tag = text[1..]
        .starts_with(|next: char| next.is_ascii_alphabetic() || next == '/' || next == '!');
    let end = is_tag.then(|| memchr::memchr(b'>', text.as_bytes()));
    end.flatten().map_or(1, |end| end + 1)
}

/// The length of the entity that a text opens with; of its `&` alone where none does.
fn entity_length(text: &str) -> usize {
    let end = text.bytes().take(10).position(|byte| byte == b';');
    end.map_or(1, |end| end + 1)
}

/// Texts in lower case.
pub(crate) trait LowerCase {
    /// The text in lower case, as [`str::to_lowercase`] makes it; its ASCII stretches are
    /// turned at once instead of letter by letter.
    fn in_lower_case(&self) -> String;

    /// Adds the text in lower case to another.
    fn add_lower_case(&self, lower: &mut String);
}

impl LowerCase for str {
    fn in_lower_case(&self) -> String {
        let mut lower = String::with_capacity(self.len());
        self.add_lower_case(&mut lower);
        lower
    }

    fn add_lower_case(&self, lower: &mut String) {
        let begin = lower.len();
        let mut rest = self;
        loop {
            let (ascii, behind) = rest.split_at(Encoding::ascii_valid_up_to(rest.as_bytes()));
            let start = lower.len();
            lower.push_str(ascii);
            lower[start..].make_ascii_lowercase();
            rest = behind;
            while let Some(char) = rest.chars().next().filter(|char| !char.is_ascii()) {
                if char == FINAL_OR_NOT {
                    lower.truncate(begin);
                    return lower.push_str(&self.to_lowercase());
                }
                match FREQUENT.get(char as usize) {
                    Some(Cased {
                        lower: Some(one), ..
                    }) => lower.push(*one),
                    _ => lower.extend(char.to_lowercase()),
                }
                rest = &rest[char.len_utf8()..];
            }
            if rest.is_empty() {
                return;
            }
        }
    }
}

/// The capital sigma: what it becomes depends on the letters around it.
const FINAL_OR_NOT: char = '\u{3a3}';

/// What the standard library's tables say of a character.
#[derive(Debug, Clone, Copy)]
struct Cased {
    /// Itself in lower case, where that is one character.
    lower: Option<char>,
    is_alphanumeric: bool,
}

/// Latin, Greek, Cyrillic: characters below this number are looked up in a table of our own.
/// The standard library's tables, which hold all, are searched anew for each character.
const FREQUENT_CHARACTERS: u32 = 0x530;

static FREQUENT: LazyLock<Vec<Cased>> = LazyLock::new(|| {
    let of = |number| {
        let char = char::from_u32(number).unwrap_or_default();
        let mut lower = char.to_lowercase();
        Cased {
            lower: lower.next().filter(|_| lower.next().is_none()),
            is_alphanumeric: char.is_alphanumeric(),
        }
    };
    (0..FREQUENT_CHARACTERS).map(of).collect()
});

/// Whether a character is a letter or a digit, as [`char::is_alphanumeric`] says.
pub(crate) fn is_letter_or_digit(char: char) -> bool {
    char.is_ascii_alphanumeric()
        || !char.is_ascii()
            && FREQUENT
                .get(char as usize)
                .map_or_else(|| char.is_alphanumeric(), |cased| cased.is_alphanumeric)
}

/// For each ASCII byte the letter in lower case or the digit that it is; 0 for all others.
const OF_BYTE: [u8; 128] = {
    let mut letters = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            letters[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
};

/// Letters as they are gathered.
struct Letters {
    text: Vec<u8>,
}

impl Letters {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: Vec::with_capacity(bytes),
        }
    }

    fn push(&mut self, words: &str) {
        let mut rest = words;
        while !rest.is_empty() {
            let (ascii, behind) = rest.split_at(Encoding::ascii_valid_up_to(rest.as_bytes()));
            self.push_ascii(ascii.as_bytes());
            rest = behind;
            while let Some(char) = rest.chars().next().filter(|char| !char.is_ascii()) {
                self.push_char(char);
                rest = &rest[char.len_utf8()..];
            }
        }
    }

    /// Adds the letters of ASCII bytes: each is written, and kept where it is one.
    fn push_ascii(&mut self, bytes: &[u8]) {
        let mut end = self.text.len();
        self.text.resize(end + bytes.len(), 0);
        for byte in bytes {
            let letter = OF_BYTE[usize::from(byte & 127)];
            self.text[end] = letter;
            end += usize::from(letter != 0);
        }
        self.text.truncate(end);
    }

    fn push_char(&mut self, char: char) {
        let mut bytes = [0; 4];
        if let Some(Cased {
            lower: Some(lower),
            is_alphanumeric,
        }) = FREQUENT.get(char as usize)
        {
            if *is_alphanumeric {
                self.text
                    .extend_from_slice(lower.encode_utf8(&mut bytes).as_bytes());
            }
            return;
        }
        match char {
            // Han, kana and the like: letters without case.
            '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{4e00}'..='\u{9fff}' => {
                self.text
                    .extend_from_slice(char.encode_utf8(&mut bytes).as_bytes());
            }
            _ if char.is_alphanumeric() => {
                for lower in char.to_lowercase() {
                    self.text.extend(lower.encode_utf8(&mut bytes).bytes());
                }
            }
            _ => {}
        }
    }

    fn finish(self) -> String {
        String::from_utf8(self.text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_up_and_entities_are_no_letters() {
        assert_eq!(letters("<p>The &quot;pier&quot;, 2 < 3</p>"), "thepier23");
        assert_eq!(letters("ÉTÉ > 桟橋、カモメ <a"), "été桟橋カモメa");
        assert_eq!(letters("R & D <"), "rd");
    }

    #[test]
    fn lower_case_is_that_of_the_standard_library() {
        for text in [
            "",
            "The PIER",
            "ÉTÉ À Halm",
            "İzmir",
            "ΟΔΟΣ ΣΑΣ",
            "桟橋 A",
            "Straẞe",
        ] {
            assert_eq!(text.in_lower_case(), text.to_lowercase());
        }
    }

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for char in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(is_letter_or_digit(char), char.is_alphanumeric(), "{char:?}");
            let lower: String = char
                .to_lowercase()
                .filter(|_| char.is_alphanumeric())
                .collect();
            assert_eq!(loosely(&char.to_string()), lower, "{char:?}");
            let text = format!("a{char}é");
            assert_eq!(text.in_lower_case(), text.to_lowercase(), "{char:?}");
        }
    }

    #[test]
    fn a_text_is_written_over_as_it_is_made_anew() {
        let mut over = "before".to_owned();
        for text in ["The “Old” Pier", "", "Ñandú 2"] {
            write_loosely(text, &mut over);
            assert_eq!(over, loosely(text));
        }
    }

    #[test]
    fn signs_and_spaces_are_no_letters() {
        assert_eq!(
            loosely("The “Old” Pier, 2nd — İzmir"),
            "theoldpier2ndi\u{307}zmir"
        );
    }
}
