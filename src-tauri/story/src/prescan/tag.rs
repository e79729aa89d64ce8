//! One tag as written: its name, its attributes, its end.

use std::{borrow::Cow, ops::Range};

use crate::limits;

/// Where an attribute's name and value stand in the source, quotes left out.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// A start or end tag's extent in the source.
pub(super) struct Tag<'s> {
    /// The name in lower case.
    name: Cow<'s, str>,
    attributes_start: usize,
    /// Whether it has more or longer attributes than the limits allow.
    pub(super) is_over_limits: bool,
    /// The byte behind `>`.
    pub(super) end: usize,
}

impl<'s> Tag<'s> {
    /// The tag whose name starts at `at`; none where the page ends inside it. The attributes
    /// that are within the limits go to `attributes`, which is emptied before.
    pub(super) fn read(source: &'s str, at: usize, attributes: &mut Vec<Written>) -> Option<Self> {
        attributes.clear();
        let bytes = source.as_bytes();
        let mut place = at;
        let mut is_lower = true;
        while let Some(byte) = bytes.get(place) {
            if byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>') {
                break;
            }
            is_lower &= !byte.is_ascii_uppercase();
            place += 1;
        }
        let name = &source[at..place];
        let mut tag = Self {
            name: if is_lower {
                Cow::Borrowed(name)
            } else {
                Cow::Owned(name.to_ascii_lowercase())
            },
            attributes_start: place,
            is_over_limits: false,
            end: place,
        };
        loop {
            while bytes
                .get(place)
                .is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'/')
            {
                place += 1;
            }
            if *bytes.get(place)? == b'>' {
                tag.end = place + 1;
                return Some(tag);
            }
            let (written, next) = attribute(bytes, place)?;
            place = next;
            if attributes.len() < limits::ATTRIBUTES && place - at <= limits::TAG_BYTES {
                attributes.push(written);
            } else {
                tag.is_over_limits = true;
            }
        }
    }

    /// The name in lower case.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The attributes as written.
    pub(super) fn attributes_text(&self, source: &'s str) -> &'s str {
        source[self.attributes_start..self.end - 1]
            .trim_matches(|char: char| char.is_ascii_whitespace() || char == '/')
    }

    /// Whether it ends in `/>`.
    pub(super) fn closes_itself(&self, source: &str) -> bool {
        self.end >= 2 && source.as_bytes()[self.end - 2] == b'/'
    }
}

/// The attribute that starts at `start`, and the byte behind it.
fn attribute(bytes: &[u8], start: usize) -> Option<(Written, usize)> {
    // An equals sign at the start belongs to the name.
    let mut place = start + 1;
    let without_value = |end: usize| Written {
        name: start..end,
        value: end..end,
    };
    let name_end = loop {
        match bytes.get(place)? {
            b'=' => break place,
            b'>' | b'/' => return Some((without_value(place), place)),
            byte if byte.is_ascii_whitespace() => {
                let name_end = place;
                while bytes.get(place)?.is_ascii_whitespace() {
                    place += 1;
                }
                if bytes[place] != b'=' {
                    return Some((without_value(name_end), name_end));
                }
                break name_end;
            }
            _ => place += 1,
        }
    };
    place += 1;
    while bytes.get(place)?.is_ascii_whitespace() {
        place += 1;
    }
    let (value, end) = match bytes[place] {
        quote @ (b'"' | b'\'') => {
            let length = memchr::memchr(quote, &bytes[place + 1..])?;
            (place + 1..place + 1 + length, place + 1 + length + 1)
        }
        _ => {
            let start = place;
            while !bytes.get(place)?.is_ascii_whitespace() && bytes[place] != b'>' {
                place += 1;
            }
            (start..place, place)
        }
    };
    let name = start..name_end;
    Some((Written { name, value }, end))
}
