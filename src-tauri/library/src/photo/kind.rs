//! The kind of a picture, told by its bytes; what a server or a file name says is not asked.

use serde::{Deserialize, Serialize};

/// A kind of picture that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotoKind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// GIF.
    Gif,
    /// AVIF.
    Avif,
}

impl PhotoKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Jpeg, Self::Png, Self::Webp, Self::Gif, Self::Avif];

    /// The kind that these bytes begin; none where they are no picture that is kept.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Some(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::Webp),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(Self::Gif),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] if is_avif(bytes) => Some(Self::Avif),
            _ => None,
        }
    }

    /// The file name extension, and the name as stored: "jpg".
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Avif => "avif",
        }
    }

    /// The kind of this extension, as [`PhotoKind::extension`] gives it.
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.extension() == extension)
    }

    /// The media type: "image/jpeg".
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Avif => "image/avif",
        }
    }
}

/// ISO 23008-12: the brand stands first or among the compatible ones of the `ftyp` box.
fn is_avif(bytes: &[u8]) -> bool {
    let Some(size) = bytes.first_chunk().map(|size| u32::from_be_bytes(*size)) else {
        return false;
    };
    let end = usize::try_from(size).unwrap_or(usize::MAX).min(bytes.len());
    bytes
        .get(8..end)
        .unwrap_or_default()
        .chunks_exact(4)
        .any(|brand| matches!(brand, b"avif" | b"avis"))
}

/// What bytes that are no picture look like, for the reader: "an SVG drawing", "a web page".
pub(crate) fn found_instead(bytes: &[u8]) -> &'static str {
    let start = bytes
        .iter()
        .position(|byte| !byte.is_ascii_whitespace())
        .map_or(&[][..], |first| {
            &bytes[first..bytes.len().min(first + 1024)]
        });
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let text = String::from_utf8_lossy(start).to_ascii_lowercase();
    if text.is_empty() {
        "nothing"
    } else if text.starts_with("%pdf") {
        "a PDF document"
    } else if text.starts_with("<svg") || text.starts_with("<?xml") && text.contains("<svg") {
        "an SVG drawing"
    } else if text.starts_with("<!doctype html") || text.contains("<html") {
        "a web page"
    } else if text.starts_with("<?xml") {
        "an XML document"
    } else if start.starts_with(b"\x1F\x8B") || start.starts_with(b"PK\x03\x04") {
        "an archive"
    } else if start.get(4..8) == Some(b"ftyp") {
        "a film or a picture of a kind that is not kept"
    } else if std::str::from_utf8(start).is_ok() {
        "text"
    } else {
        "unknown bytes"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_tell_the_kind() {
        for (bytes, kind) in [
            (&b"\xFF\xD8\xFF\xE0rest"[..], Some(PhotoKind::Jpeg)),
            (b"\x89PNG\r\n\x1A\nrest", Some(PhotoKind::Png)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(PhotoKind::Webp)),
            (b"GIF89a....", Some(PhotoKind::Gif)),
            (b"\0\0\0\x14ftypmif1\0\0\0\0avif", Some(PhotoKind::Avif)),
            (b"\0\0\0\x14ftypmif1\0\0\0\0heic", None),
            (b"\0\0\0\x10ftypmif1\0\0\0\0avif", None),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
            (b"", None),
        ] {
            assert_eq!(PhotoKind::of(bytes), kind, "{:?}", bytes.escape_ascii());
        }
    }

    #[test]
    fn what_is_no_picture_is_named() {
        for (bytes, words) in [
            (&b""[..], "nothing"),
            (b" \n ", "nothing"),
            (b"  <svg/>", "an SVG drawing"),
            (b"<?xml version='1.0'?><svg/>", "an SVG drawing"),
            (b"<!DOCTYPE html><p>", "a web page"),
            (b"<?xml version='1.0'?><rss/>", "an XML document"),
            (b"%PDF-1.7", "a PDF document"),
            (b"\x1F\x8B\x08", "an archive"),
            (b"Access denied", "text"),
            (b"\x00\x01\xFE", "unknown bytes"),
        ] {
            assert_eq!(found_instead(bytes), words, "{:?}", bytes.escape_ascii());
        }
    }
}
