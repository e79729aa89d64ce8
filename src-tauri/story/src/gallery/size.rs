//! How picture servers write sizes, ratios and crops into addresses.

use url::Url;

/// The width that an address itself declares, in pixels.
pub(crate) fn declared_width(url: &Url) -> Option<u32> {
    const NAMES: [&str; 7] = ["w", "width", "wid", "imwidth", "resize", "fit", "size"];
    let by_parameter = url.query_pairs().find_map(|(name, value)| {
        let is_width = NAMES.iter().any(|known| name.eq_ignore_ascii_case(known));
        is_width.then(|| leading_number(&value)).flatten()
    });
    by_parameter.or_else(|| {
        let has_digits = |segment: &&str| segment.bytes().any(|byte| byte.is_ascii_digit());
        url.path_segments()?
            .filter(has_digits)
            .flat_map(|segment| {
                let ordered = segment
                    .split(',')
                    .filter_map(|part| part.strip_prefix("w_"));
                let parts = segment.split([',', '_', '-', '.', '~']);
                // "16x9_780": a ratio, then the width.
                let behind_ratio = segment
                    .split_once(['_', '-'])
                    .and_then(|(ratio, width)| is_ratio(ratio).then_some(width));
                ordered
                    .chain(behind_ratio)
                    .filter(|width| is_digits(width))
                    .map(Part::Width)
                    .chain(parts.map(Part::Any))
            })
            .filter_map(|part| {
                let part = match part {
                    Part::Width(width) => return leading_number(width),
                    Part::Any(part) => part,
                };
                let sides = part.split_once('x').filter(|_| is_dimensions(part));
                let unbound = part.strip_suffix("x0").filter(|width| is_digits(width));
                let by_letter = part.strip_prefix('w').filter(|width| is_digits(width));
                leading_number(sides.map(|(width, _)| width).or(unbound).or(by_letter)?)
            })
            .next_back()
    })
}

/// A part of an address that may say a width.
enum Part<'a> {
    /// What "w_" orders.
    Width(&'a str),
    Any(&'a str),
}

fn leading_number(text: &str) -> Option<u32> {
    let end = text
        .bytes()
        .position(|byte| !byte.is_ascii_digit())
        .unwrap_or(text.len());
    text[..end]
        .parse()
        .ok()
        .filter(|width| (16..=12_000).contains(width))
}

/// "1024x683", "590x".
pub(super) fn is_dimensions(text: &str) -> bool {
    let Some((width, height)) = text.split_once(['x', 'X', '×', '*']) else {
        return false;
    };
    let is_side = |side: &str| (2..=4).contains(&side.len()) && is_digits(side);
    is_side(width) && (height.is_empty() || is_side(height.trim_end_matches(char::is_alphabetic)))
}

/// "w640", "h-480", "640w", "720p", "q80", "width=640".
pub(super) fn is_measure(text: &str) -> bool {
    /// Longer words are none of those below.
    const LONGEST: usize = 7;
    const WORDS: [&str; 11] = [
        "w", "h", "q", "width", "height", "quality", "dpr", "size", "s", "fpx", "fpy",
    ];
    const UNITS: [&str; 4] = ["w", "p", "px", "wx"];
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters > LONGEST || letters == text.len() {
        return false;
    }
    let (word, number) = text.split_at(letters);
    let number = number.trim_start_matches(['=', '_', ':', '-']);
    if word.is_empty() {
        let is_digit_at = |end: usize| number.as_bytes()[..end].iter().all(u8::is_ascii_digit);
        return UNITS.iter().any(|unit| {
            let end = number.len().saturating_sub(unit.len());
            let behind = number.as_bytes().get(end..).unwrap_or_default();
            (2..=4).contains(&end)
                && behind.eq_ignore_ascii_case(unit.as_bytes())
                && is_digit_at(end)
        });
    }
    WORDS.iter().any(|known| word.eq_ignore_ascii_case(known))
        && !number.is_empty()
        && number
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.')
}

pub(super) fn is_size_word(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "scaled",
        "small",
        "medium",
        "large",
        "thumb",
        "thumbnail",
        "thumbnails",
        "cropped",
        "original",
        "master",
        "facebookjumbo",
        "superjumbo",
        "jumbo",
        "articlelarge",
        "crop",
        "resize",
        "fit",
        "fill",
    ];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// Whether a part of an address says only a size, a ratio or a crop.
pub(super) fn is_size(part: &str) -> bool {
    const OPENINGS: [&str; 14] = [
        "crop", "resize", "fit", "scale", "trim", "strip", "format", "fp", "rs", "rect", "ar", "f",
        "c", "g",
    ];
    const SHAPES: [&str; 7] = [
        "wide",
        "widescreen",
        "portrait",
        "square",
        "landscape",
        "free",
        "ratio",
    ];
    let has_digits = part.bytes().any(|byte| byte.is_ascii_digit());
    if is_size_word(part)
        || has_digits && (is_dimensions(part) || is_measure(part) || is_ratio(part))
    {
        return true;
    }
    if has_digits && is_digits(part) {
        let is_year = part.starts_with("19") || part.starts_with("20");
        return (3..=4).contains(&part.len()) && !(part.len() == 4 && is_year);
    }
    let word_end = part
        .bytes()
        .position(|byte| matches!(byte, b'=' | b'_' | b':' | b'-'));
    if let Some(word_end) = word_end {
        let word = &part[..word_end];
        let is_one_of = |known: &[&str]| known.iter().any(|known| word.eq_ignore_ascii_case(known));
        return is_one_of(&OPENINGS) || (has_digits && is_one_of(&SHAPES));
    }
    part.eq_ignore_ascii_case("responsive")
}

/// "16x9", "4:3", "191:100", "16x9-small".
fn is_ratio(part: &str) -> bool {
    let ratio = part.split_once('-').map_or(part, |(ratio, _)| ratio);
    ratio
        .split_once(['x', ':', '_'])
        .is_some_and(|(wide, high)| {
            let most = if ratio.contains(':') { 3 } else { 2 };
            wide.len() <= most && high.len() <= most && is_digits(wide) && is_digits(high)
        })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// "t_share", "fl_progressive", "q_auto:best": a key of one to three letters and what is
/// ordered, as Cloudinary's delivery addresses have it
/// (<https://cloudinary.com/documentation/transformation_reference>).
pub(super) fn is_order(part: &str) -> bool {
    const KEYS: [&str; 34] = [
        "a", "ac", "ar", "b", "bo", "br", "c", "co", "cs", "d", "dl", "dn", "dpr", "du", "e", "eo",
        "f", "fl", "fn", "g", "h", "l", "o", "pg", "q", "r", "so", "sp", "t", "u", "w", "x", "y",
        "z",
    ];
    part.split_once('_')
        .is_some_and(|(key, ordered)| KEYS.contains(&key) && !ordered.is_empty())
}

/// Parameters that say a size, a quality, a crop, a cache's age or a signature.
pub(super) fn is_size_parameter(name: &str) -> bool {
    const NAMES: [&str; 56] = [
        "w",
        "h",
        "q",
        "s",
        "c",
        "ve",
        "tl",
        "wid",
        "hei",
        "width",
        "height",
        "quality",
        "resize",
        "fit",
        "crop",
        "auto",
        "format",
        "fmt",
        "fm",
        "dpr",
        "imwidth",
        "impolicy",
        "rect",
        "op",
        "strip",
        "sharpen",
        "ssl",
        "itok",
        "sig",
        "signature",
        "hash",
        "v",
        "ver",
        "version",
        "t",
        "ts",
        "cb",
        "bust",
        "type",
        "ixlib",
        "smart",
        "disable",
        "optimize",
        "ops",
        "im",
        "token",
        "auth",
        "filter",
        "trim",
        "strategy",
        "focal",
        "output",
        "downsize",
        "bg-color",
        "gravity",
        "enlarge",
    ];
    let opens = |with: &str| {
        let opening = name.as_bytes().get(..with.len());
        opening.is_some_and(|opening| opening.eq_ignore_ascii_case(with.as_bytes()))
    };
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known))
        || ["scale", "image_crop", "crop_"].into_iter().any(opens)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_its_width() {
        for (text, width) in [
            ("https://a.example/u/pier-1024x683.jpg", Some(1024)),
            ("https://a.example/pier.jpg?width=640", Some(640)),
            ("https://a.example/w800/pier.jpg", Some(800)),
            ("https://a.example/c_fill,w_400/pier.jpg", Some(400)),
            ("https://a.example/fit/1280x0/pier.jpg", Some(1280)),
            ("https://a.example/derivatives/16x9_780/pier.jpg", Some(780)),
            ("https://a.example/pier.jpg", None),
        ] {
            assert_eq!(
                Url::parse(text).ok().and_then(|url| declared_width(&url)),
                width,
                "{text}"
            );
        }
    }
}
