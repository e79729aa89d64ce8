//! What kind of file the bytes are: markup, plain text, or neither.

use crate::Page;

/// The kind of a page's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Markup,
    Text,
    /// A picture, an archive, a program: no words.
    Binary,
}

/// How much of a file tells its kind, bytes.
const TELLING_BYTES: usize = 64 * 1024;

/// Tags that stand in pages and hardly in plain text.
const TAGS: &[&str] = &[
    "<!doctype",
    "<html",
    "<head",
    "<body",
    "<meta",
    "<title",
    "<article",
    "<div",
    "<p>",
    "<p ",
    "<h1",
    "<h2",
    "<span",
    "<section",
    "<main",
    "<script",
    "<table",
    "<br",
    "<a href",
    "<img",
    "<?xml",
];

/// First bytes of files that are not text.
const SIGNATURES: &[&[u8]] = &[
    b"%PDF-",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1F\x8B",
    b"\x7FELF",
    b"RIFF",
    b"\x00\x00\x01\x00",
    b"OggS",
    b"ID3",
    b"BM6",
    b"\xFD7zXZ",
    b"7z\xBC\xAF",
    b"Rar!",
    b"SQLite format",
    b"MZ\x90",
    b"\x28\xB5\x2F\xFD",
];

/// The kind of a page, by its bytes first and then by what was said of them.
pub(crate) fn kind_of(page: &Page<'_>, text: &str) -> Kind {
    if SIGNATURES
        .iter()
        .any(|signature| page.bytes.starts_with(signature))
        || is_noise(text)
    {
        return Kind::Binary;
    }
    let end = (0..=TELLING_BYTES.min(text.len()))
        .rev()
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or_default();
    let head = &text[..end];
    let says_text = page.content_type.is_some_and(|kind| {
        let kind = kind.to_ascii_lowercase();
        kind.starts_with("text/plain") || kind.starts_with("text/markdown")
    });
    let opening = head.trim_start().as_bytes();
    let opens_as_markup = ["<!doctype", "<html", "<?xml", "<head", "<body"]
        .iter()
        .filter_map(|tag| Some((tag, opening.get(..tag.len())?)))
        .any(|(tag, start)| start.eq_ignore_ascii_case(tag.as_bytes()));
    let has_tags = || {
        let head = head.to_ascii_lowercase();
        TAGS.iter().any(|tag| head.contains(tag))
    };
    if opens_as_markup || (!says_text && has_tags()) {
        Kind::Markup
    } else {
        Kind::Text
    }
}

/// Whether a text has more control and replacement characters than words of any language do.
fn is_noise(text: &str) -> bool {
    /// So many bytes tell words from noise.
    const TELLING: usize = 4096;
    let head = &text.as_bytes()[..text.floor_char_boundary(TELLING)];
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\t'..=b'\r');
    if head.iter().fold(true, |plain, byte| plain & is_plain(byte)) {
        return false;
    }
    let (mut odd, mut all) = (0_usize, 0_usize);
    for (at, byte) in head.iter().enumerate() {
        let is_odd = match byte {
            // The rest of a character.
            0x80..=0xbf => continue,
            0x00..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f | 0x7f => true,
            // The control characters beyond ASCII, one of which is a line's end; the replacement.
            0xc2 => matches!(head.get(at + 1), Some(0x80..=0x84 | 0x86..=0x9f)),
            0xef => head[at..].starts_with("\u{fffd}".as_bytes()),
            _ => false,
        };
        all += 1;
        odd += usize::from(is_odd);
    }
    all >= 8 && odd * 10 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(bytes: &[u8], content_type: Option<&str>) -> Kind {
        let page = Page {
            bytes,
            url: None,
            content_type,
            charset: None,
        };
        kind_of(&page, &String::from_utf8_lossy(bytes))
    }

    #[test]
    fn bytes_tell_their_kind() {
        assert_eq!(kind(b"<!DOCTYPE html><p>x", None), Kind::Markup);
        assert_eq!(kind(b"<p>A fragment", None), Kind::Markup);
        assert_eq!(
            kind(b"Storm over the pier\n\nBy Ana Ruiz", None),
            Kind::Text
        );
        assert_eq!(
            kind(b"How to write <div> in HTML", Some("text/plain")),
            Kind::Text
        );
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n", Some("text/html")), Kind::Binary);
        assert_eq!(
            kind(&[0xFE, 1, 2, 0xFD, 3, 4, 5, 0xFC, 6, 7], None),
            Kind::Binary
        );
    }
}
