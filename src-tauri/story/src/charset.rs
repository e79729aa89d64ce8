//! From bytes to text: byte order mark, what is known, header, `meta`, then detection.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Issue, Page, limits};

/// How far into the page a `meta charset` is looked for, bytes. Browsers look at 1024;
/// pages with long comments or scripts at their head need more.
const META_REACH: usize = 8 * 1024;

/// A page as text, without NULs and byte order mark.
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) issues: Vec<Issue>,
}

/// The text of a page, read in the charset that fits its bytes.
pub(crate) fn decode<'a>(page: &Page<'a>) -> Decoded<'a> {
    let mut issues = Vec::new();
    let bytes = first_bytes(page.bytes, &mut issues);
    let (text, broken) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]),
        None => decode_by_name(bytes, page, &mut issues),
    };
    if broken {
        issues.push(Issue::CharsetBroken);
    }
    let text = if memchr::memchr(0, text.as_bytes()).is_some() {
        Cow::Owned(text.replace('\0', ""))
    } else {
        text
    };
    Decoded { text, issues }
}

fn first_bytes<'a>(bytes: &'a [u8], issues: &mut Vec<Issue>) -> &'a [u8] {
    if bytes.len() <= limits::PAGE_BYTES {
        return bytes;
    }
    issues.push(Issue::PageCut(
        u32::try_from(limits::PAGE_BYTES).unwrap_or(u32::MAX),
    ));
    &bytes[..limits::PAGE_BYTES]
}

fn decode_by_name<'a>(
    bytes: &'a [u8],
    page: &Page<'a>,
    issues: &mut Vec<Issue>,
) -> (Cow<'a, str>, bool) {
    if let Some(encoding) = wide_without_mark(bytes) {
        issues.push(Issue::CharsetGuessed(encoding.name().to_owned()));
        return encoding.decode_without_bom_handling(bytes);
    }
    let declared = page
        .charset
        .and_then(known)
        .or_else(|| page.content_type.and_then(charset_of_header))
        .or_else(|| charset_of_meta(bytes));
    let whole_utf8 = as_utf8(bytes);
    match (declared, whole_utf8) {
        (Some(encoding), Some(text)) if encoding == UTF_8 => (text, false),
        // Text in another charset is valid UTF-8 by accident only where it is all ASCII;
        // ISO-2022-JP is ASCII bytes by design.
        (Some(encoding), Some(text)) if encoding.is_ascii_compatible() && !text.is_ascii() => {
            issues.push(Issue::CharsetGuessed(UTF_8.name().to_owned()));
            (text, false)
        }
        (Some(encoding), None) if encoding == UTF_8 && !is_mostly_utf8(bytes) => {
            let guess = detected(bytes, page);
            issues.push(Issue::CharsetGuessed(guess.name().to_owned()));
            guess.decode_without_bom_handling(bytes)
        }
        (Some(encoding), _) => encoding.decode_without_bom_handling(bytes),
        (None, Some(text)) => (text, false),
        (None, None) if is_mostly_utf8(bytes) => UTF_8.decode_without_bom_handling(bytes),
        (None, None) => {
            let guess = detected(bytes, page);
            issues.push(Issue::CharsetGuessed(guess.name().to_owned()));
            guess.decode_without_bom_handling(bytes)
        }
    }
}

/// Bytes as UTF-8, where all of them are; looked at in blocks, a tenth of the time that the
/// standard library's check takes.
fn as_utf8(bytes: &[u8]) -> Option<Cow<'_, str>> {
    UTF_8.decode_without_bom_handling_and_without_replacement(bytes)
}

/// The encoding of a label; none for unknown ones and for UTF-7, which browsers refuse
/// because it hides markup from filters.
fn known(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label_no_replacement(label.trim().as_bytes())
}

fn charset_of_header(header: &str) -> Option<&'static Encoding> {
    let lower = header.to_ascii_lowercase();
    let (_, value) = lower.split_once("charset=")?;
    let value = value.trim_start_matches(['"', '\'']);
    known(value.split(['"', '\'', ';', ' ']).next()?)
}

fn charset_of_meta(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(META_REACH)];
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let at = head
        .match_indices("charset")
        .map(|(at, word)| at + word.len())
        .find(|at| {
            let opened = head[..*at].rfind('<').map_or("", |tag| &head[tag..*at]);
            opened.starts_with("<meta") || opened.starts_with("<?xml")
        })
        .or_else(|| {
            let at = head.find("encoding=")?;
            head[..at]
                .trim_start()
                .starts_with("<?xml")
                .then_some(at + "encoding".len())
        })?;
    let value = head[at..].trim_start().strip_prefix('=')?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let label = value.split(['"', '\'', ';', ' ', '>', '/']).next()?;
    let encoding = known(label)?;
    // A `meta` that could be read byte by byte is not UTF-16, whatever it says.
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    Some(if is_wide { UTF_8 } else { encoding })
}

/// UTF-16 without a mark shows itself by a NUL in every other byte of its markup.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(256)];
    if head.len() < 16 {
        return None;
    }
    let nuls_at = |parity: usize| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (nuls_at(0), nuls_at(1));
    let most = head.len() * 2 / 5;
    if odd > most && even == 0 {
        Some(UTF_16LE)
    } else if even > most && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether the faults are few beside the well-formed characters of several bytes, as in a
/// page that was cut inside a character or quotes one line of another charset.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk
            .valid()
            .chars()
            .filter(|char| !char.is_ascii())
            .count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad * 10
}

fn detected(bytes: &[u8], page: &Page<'_>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, LAST_CHUNK);
    let top_level = page
        .url
        .and_then(url::Url::domain)
        .and_then(|domain| domain.rsplit('.').next())
        .filter(|label| label.is_ascii() && !label.is_empty())
        .map(str::to_ascii_lowercase);
    let guess = detector.guess(
        top_level.as_deref().map(str::as_bytes),
        Utf8Detection::Allow,
    );
    if guess == UTF_8 { WINDOWS_1252 } else { guess }
}

/// Tells the detector that no more bytes follow.
const LAST_CHUNK: bool = true;

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(bytes: &[u8], content_type: Option<&str>) -> (String, Vec<Issue>) {
        let decoded = decode(&Page {
            bytes,
            url: None,
            content_type,
            charset: None,
        });
        (decoded.text.into_owned(), decoded.issues)
    }

    #[test]
    fn a_byte_order_mark_outweighs_the_header() {
        let (text, _) = text_of(
            b"\xEF\xBB\xBFcaf\xC3\xA9",
            Some("text/html; charset=iso-8859-1"),
        );
        assert_eq!(text, "café");
    }

    #[test]
    fn latin_one_is_read_as_its_meta_says() {
        let (text, issues) = text_of(b"<meta charset=iso-8859-1><p>ma\xF1ana", None);
        assert!(text.ends_with("mañana"));
        assert_eq!(issues, []);
    }

    #[test]
    fn a_meta_that_lies_about_utf8_is_found_out() {
        let (text, issues) = text_of(
            b"<meta charset=utf-8><p>El ni\xF1o comi\xF3 una manzana ma\xF1ana por la ma\xF1ana",
            None,
        );
        assert!(text.contains("El niño comió"), "{text}");
        assert!(matches!(issues[..], [Issue::CharsetGuessed(_)]));
    }

    #[test]
    fn a_header_that_lies_about_latin_one_is_found_out() {
        let (text, issues) = text_of("<p>mañana".as_bytes(), Some("text/html; charset=latin1"));
        assert_eq!(text, "<p>mañana");
        assert_eq!(issues, [Issue::CharsetGuessed("UTF-8".into())]);
    }

    #[test]
    fn utf_7_stays_the_harmless_letters_that_it_is() {
        let (text, _) = text_of(b"<meta charset=utf-7>+ADw-script+AD4-", None);
        assert!(text.ends_with("+ADw-script+AD4-"));
    }

    #[test]
    fn nul_bytes_are_dropped() {
        assert_eq!(text_of(b"<p>pi\0er", None).0, "<p>pier");
    }

    #[test]
    fn utf_16_without_a_mark_is_read() {
        let bytes: Vec<u8> = "<p>El niño en el muelle"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(text_of(&bytes, None).0, "<p>El niño en el muelle");
    }
}
