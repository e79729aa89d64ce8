//! Character references (`&amp;`, `&#8217;`), undone.
//!
//! A page writes a few of them again and again. Those are known here; a stretch of the page that
//! has any other goes to htmlize, which knows them all, and the ways in which browsers read
//! what is written wrongly.

use htmlize::{unescape, unescape_attribute};

/// A text with its references undone.
pub(super) fn undone(text: &str) -> String {
    frequent(text, Stands::InText).unwrap_or_else(|| unescape(text).into_owned())
}

/// An attribute's value with its references undone.
pub(super) fn undone_in_attribute(value: &str) -> String {
    frequent(value, Stands::InAttribute).unwrap_or_else(|| unescape_attribute(value).into_owned())
}

/// The references that pages write most, up to the semicolon, and what they stand for.
const FREQUENT: &[(&str, char)] = &[
    ("amp;", '&'),
    ("nbsp;", '\u{a0}'),
    ("quot;", '"'),
    ("#39;", '\''),
    ("#039;", '\''),
    ("#x27;", '\''),
    ("lt;", '<'),
    ("gt;", '>'),
];

/// Where a reference stands.
#[derive(Debug, Clone, Copy)]
enum Stands {
    InText,
    InAttribute,
}

/// No number of a reference that is read here has more digits.
const MOST_DIGITS: usize = 5;

/// The text with its references undone, where all of them are frequent ones.
fn frequent(text: &str, stands: Stands) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let (char, length) = reference(rest, stands)?;
        plain.push(char);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    Some(plain)
}

/// What stands for the reference whose `&` a text follows, and how many of its bytes that takes.
fn reference(text: &str, stands: Stands) -> Option<(char, usize)> {
    // An `&` that opens no reference is one.
    let opens_none = match stands {
        _ if matches!(text.as_bytes().first(), None | Some(b' ')) => true,
        Stands::InText => false,
        Stands::InAttribute => opens_parameter(text),
    };
    if opens_none {
        return Some(('&', 0));
    }
    let known = FREQUENT.iter().find(|(name, _)| text.starts_with(name));
    known
        .map(|(name, char)| (*char, name.len()))
        .or_else(|| by_number(text))
}

/// Whether a text opens with a parameter of an address: `b=2`. In an attribute that is no
/// reference, whatever its name.
fn opens_parameter(text: &str) -> bool {
    let name = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    name > 0 && text.as_bytes().get(name) == Some(&b'=')
}

/// The character of a decimal number that stands for itself: those of control characters are read
/// as another charset's, and others are no characters.
fn by_number(text: &str) -> Option<(char, usize)> {
    let digits = text.strip_prefix('#')?;
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=MOST_DIGITS).contains(&length) || digits.as_bytes().get(length) != Some(&b';') {
        return None;
    }
    let number = digits[..length].parse::<u32>().ok()?;
    let stands_for_itself = matches!(number, 0x20..=0x7e | 0xa0..=0xd7ff);
    let char = char::from_u32(number).filter(|_| stands_for_itself)?;
    Some((char, "#;".len() + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_undone_as_browsers_do() {
        for text in [
            "Halm &amp; Orrin",
            "a&b",
            "a & b &",
            "&nbsp;&quot;pier&quot;&#39;&#039;&#x27;&lt;&gt;",
            "&#8217;&#160;&#65;&#0;&#128;&#55296;&#1114112;&#99999999;",
            "&ampx &amp;amp; &copy; &notit; &eacute &Eacute;",
            "&#8217 &#; &#x; &#x2019;",
            "?a=1&amp=2&lt=3&copy=4&b=5&#38;c",
            "?a=1&b=2&copy=3&lt=4&amp=5&notit=6&x2=7",
            "größer &amp; älter",
        ] {
            assert_eq!(undone(text), unescape(text), "{text}");
            assert_eq!(
                undone_in_attribute(text),
                unescape_attribute(text),
                "{text}"
            );
        }
    }
}
