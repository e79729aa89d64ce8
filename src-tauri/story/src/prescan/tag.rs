//! One tag as written: its name, its attributes' extent, its end.

use crate::limits;

/// The longest tag name that matters here; longer ones are custom elements.
const NAME_BYTES: usize = 32;

/// A start or end tag's extent in the source.
pub(super) struct Tag {
    name: [u8; NAME_BYTES],
    name_length: usize,
    start: usize,
    attributes_start: usize,
    /// Where the attributes that are within the limits end.
    within: usize,
    count: usize,
    /// The byte behind `>`.
    pub(super) end: usize,
}

impl Tag {
    /// The tag whose name starts at `at`; none where the page ends inside it.
    pub(super) fn read(source: &str, at: usize) -> Option<Self> {
        let bytes = source.as_bytes();
        let mut tag = Self {
            name: [0; NAME_BYTES],
            name_length: 0,
            start: at,
            attributes_start: at,
            within: at,
            count: 0,
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
        tag.within = place;
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
            place = attribute_end(bytes, place)?;
            tag.count += 1;
            if tag.count <= limits::ATTRIBUTES && place - at <= limits::TAG_BYTES {
                tag.within = place;
            }
        }
    }

    /// The name in lower case; empty for names that are not ASCII.
    pub(super) fn name(&self) -> &str {
        std::str::from_utf8(&self.name[..self.name_length]).unwrap_or_default()
    }

    /// How many bytes it takes in the source.
    pub(super) fn bytes(&self) -> usize {
        self.end - self.start
    }

    pub(super) fn is_within_limits(&self) -> bool {
        self.count <= limits::ATTRIBUTES
            && self.bytes() <= limits::TAG_BYTES
            && self.name_length > 0
            && self.attributes_start - self.start <= NAME_BYTES
    }

    /// The attributes as written.
    pub(super) fn attributes_text<'s>(&self, source: &'s str) -> &'s str {
        source[self.attributes_start..self.end - 1]
            .trim_matches(|char: char| char.is_ascii_whitespace() || char == '/')
    }

    /// The attributes that are within the limits.
    pub(super) fn attributes_within_limits<'s>(&self, source: &'s str) -> &'s str {
        source[self.attributes_start..self.within]
            .trim_start_matches(|char: char| char.is_ascii_whitespace() || char == '/')
    }

    /// Whether it ends in `/>`.
    pub(super) fn closes_itself(&self, source: &str) -> bool {
        self.end >= 2 && source.as_bytes()[self.end - 2] == b'/'
    }
}

/// The byte behind the attribute that starts at `place`.
fn attribute_end(bytes: &[u8], mut place: usize) -> Option<usize> {
    // An equals sign at the start belongs to the name.
    place += 1;
    loop {
        match bytes.get(place)? {
            b'=' => break,
            b'>' | b'/' => return Some(place),
            byte if byte.is_ascii_whitespace() => {
                let mut next = place;
                while bytes.get(next)?.is_ascii_whitespace() {
                    next += 1;
                }
                if bytes[next] != b'=' {
                    return Some(place);
                }
                place = next;
                break;
            }
            _ => place += 1,
        }
    }
    place += 1;
    while bytes.get(place)?.is_ascii_whitespace() {
        place += 1;
    }
    match bytes[place] {
        quote @ (b'"' | b'\'') => {
            let length = memchr::memchr(quote, &bytes[place + 1..])?;
            Some(place + 1 + length + 1)
        }
        b'>' => Some(place),
        _ => {
            while !bytes.get(place)?.is_ascii_whitespace() && bytes[place] != b'>' {
                place += 1;
            }
            Some(place)
        }
    }
}
