//! One tag as written: its name, its attributes, its end.

use std::ops::Range;

use crate::limits;

/// The longest tag name that matters here; longer ones are custom elements.
const NAME_BYTES: usize = 32;

/// Where an attribute's name and value stand in the source, quotes left out.
#[derive(Debug, Clone)]
pub(super) struct Written {
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// A start or end tag's extent in the source.
pub(super) struct Tag {
    name: [u8; NAME_BYTES],
    name_length: usize,
    attributes_start: usize,
    /// Whether it has more or longer attributes than the limits allow.
    pub(super) is_over_limits: bool,
    /// The byte behind `>`.
    pub(super) end: usize,
}

impl Tag {
    /// The tag whose name starts at `at`; none where the page ends inside it. The attributes
    /// that are within the limits go to `attributes`, which is emptied before.
    pub(super) fn read(source: &str, at: usize, attributes: &mut Vec<Written>) -> Option<Self> {
        attributes.clear();
        let bytes = source.as_bytes();
        let mut tag = Self {
            name: [0; NAME_BYTES],
            name_length: 0,
            attributes_start: at,
            is_over_limits: false,
            end: at,
        };
        let mut place = at;
        while let Some(byte) = bytes.get(place) {
            if byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>') {
                break;
            }
            // A name that is too long, or not ASCII, equals none that matters here.
            if tag.name_length < NAME_BYTES {
                tag.name[tag.name_length] = byte.to_ascii_lowercase();
                tag.name_length += 1;
            }
            place += 1;
        }
        tag.attributes_start = place;
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

    /// The name in lower case; "unknown" for names that are not ASCII.
    pub(super) fn name(&self) -> &str {
        std::str::from_utf8(&self.name[..self.name_length]).unwrap_or("unknown")
    }

    /// The attributes as written.
    pub(super) fn attributes_text<'s>(&self, source: &'s str) -> &'s str {
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
