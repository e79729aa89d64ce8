//! Whether bytes are a page at all.

use crate::CaptureError;

/// Passes bytes that can be read as text.
///
/// # Errors
/// `EmptyFile` for nothing but white space, `BinaryFile` for a picture, a program, an archive.
pub(crate) fn check_text(bytes: &[u8]) -> Result<(), CaptureError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(CaptureError::EmptyFile);
    }
    match binary_kind(bytes) {
        Some(found) => Err(CaptureError::BinaryFile {
            found: found.to_owned(),
        }),
        None => Ok(()),
    }
}

fn binary_kind(bytes: &[u8]) -> Option<&'static str> {
    let known = KINDS.iter().find(|(mark, _)| bytes.starts_with(mark));
    if let Some((_, kind)) = known {
        return Some(kind);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some("a film or a picture");
    }
    let start = bytes.get(..SNIFFED).unwrap_or(bytes);
    is_unreadable(start).then_some("a file of unknown kind")
}

/// The first bytes of what people open by mistake.
const KINDS: [(&[u8], &str); 17] = [
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n\x1A\n", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"\x1AE\xDF\xA3", "a film"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\x1F\x8B", "an archive"),
    (b"\x28\xB5\x2F\xFD", "an archive"),
    (b"7z\xBC\xAF\x27\x1C", "an archive"),
    (b"\xFD7zXZ\0", "an archive"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "a database"),
];

/// Enough to tell text from noise; pages have their first words by then.
const SNIFFED: usize = 4096;

/// Text holds next to no control characters. NULs alone say nothing: UTF-16 has one beside every letter,
/// and broken pages have a few.
fn is_unreadable(start: &[u8]) -> bool {
    let utf16 =
        start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") || looks_utf16(start);
    let controls = start
        .iter()
        .filter(|byte| matches!(byte, 1..=8 | 0x0B | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F))
        .count();
    let nuls = start.iter().filter(|byte| **byte == 0).count();
    let odd = if utf16 { controls } else { controls + nuls };
    odd * 20 > start.len()
}

/// Whether every other byte is NUL, as in Latin text of UTF-16 without a mark.
fn looks_utf16(start: &[u8]) -> bool {
    let nuls_at = |parity: usize| {
        let half = start.iter().skip(parity).step_by(2);
        half.filter(|byte| **byte == 0).count()
    };
    let (even, odd) = (nuls_at(0), nuls_at(1));
    let most = start.len() / 4;
    start.len() >= 8 && (even > most && odd < most / 8 || odd > most && even < most / 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8]) -> Option<String> {
        match check_text(bytes) {
            Ok(()) => None,
            Err(CaptureError::BinaryFile { found }) => Some(found),
            Err(other) => Some(other.to_string()),
        }
    }

    #[test]
    fn text_in_any_charset_is_text() {
        let utf16: Vec<u8> = "<p>El puerto reabrió</p>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let nuls = b"<p>The pier\0 opened\0 again on Monday, the harbor master said.</p>".to_vec();
        let kanji = "<p>港の町に新しい桟橋が開いた。</p>".as_bytes().to_vec();
        let (shift_jis, latin) = (
            b"<p>\x8D\x60\x82\xCC\x92\xAC</p>".to_vec(),
            b"A\xF1o nuevo".to_vec(),
        );
        for text in [utf16, nuls, kanji, shift_jis, latin, b"x".to_vec()] {
            assert_eq!(found(&text), None, "{}", text.escape_ascii());
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        let noise: Vec<u8> = (0..4096_u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        for (bytes, kind) in [
            (&b"%PDF-1.7 ..."[..], "a PDF document"),
            (b"\x89PNG\r\n\x1A\n....", "a picture"),
            (b"\0\0\0\x18ftypmp42", "a film or a picture"),
            (b"\x7FELF\x02\x01", "a program"),
            (&noise, "a file of unknown kind"),
            (&[0; 64], "a file of unknown kind"),
        ] {
            assert_eq!(
                found(bytes).as_deref(),
                Some(kind),
                "{}",
                bytes[..8].escape_ascii()
            );
        }
    }

    #[test]
    fn nothing_is_empty() {
        for bytes in [&b""[..], b" \r\n\t"] {
            assert!(matches!(check_text(bytes), Err(CaptureError::EmptyFile)));
        }
    }
}
