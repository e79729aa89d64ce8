//! When two addresses are one photo.
//!
//! Publishers' picture servers put sizes, crops and qualities into folders, file names and
//! parameters; what is left without them names the picture.

use url::Url;

use super::{
    resizer,
    size::{is_dimensions, is_measure, is_order, is_size, is_size_parameter, is_size_word},
    stand_in,
};
use crate::letters::LowerCase;

/// A file name with this many digits names one picture wherever it lies.
const TELLING_DIGITS: usize = 5;
/// WordPress marks an edited copy with the time of the edit in milliseconds: "-e1552668096960".
const EDIT_DIGITS: std::ops::RangeInclusive<usize> = 12..=14;

/// What names the picture that an address leads to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Identity {
    /// Addresses that share one of these are the same photo; none where the address is a
    /// stand-in.
    pub(crate) keys: Vec<String>,
    /// Whether the address says no size, crop or quality: beside others of the same
    /// picture that do, it is the original.
    pub(crate) is_bare: bool,
}

/// The identity of a photo's address.
pub(crate) fn identity(url: &Url) -> Identity {
    let original = resizer::original(url);
    let once = resizer::decoded(original.path());
    let path = resizer::decoded(&once);
    let mut pieces: Vec<&str> = path.split('/').filter(|piece| !piece.is_empty()).collect();
    let file = pieces.pop().unwrap_or_default();
    if stand_in::is_named(file) {
        return Identity::default();
    }
    let (name, is_picture_file) = without_ending(file);
    let stem = without_size(name);
    let mut is_bare = *original == *url && stem.len() == name.len() && url.query().is_none();
    let mut whole = original
        .host_str()
        .unwrap_or_default()
        .trim_start_matches("www.")
        .to_owned();
    for folder in &pieces {
        if is_size_folder(folder) {
            is_bare = false;
            continue;
        }
        whole.push('/');
        whole.push_str(folder);
    }
    whole.push('/');
    whole.push_str(stem);
    if !is_picture_file {
        let mut telling: Vec<String> = original
            .query_pairs()
            .filter(|(name, _)| !is_size_parameter(name))
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        telling.sort();
        whole.push('?');
        whole.push_str(&telling.join("&"));
    }
    let mut keys = vec![whole.in_lower_case()];
    let digits = stem.bytes().filter(u8::is_ascii_digit).count();
    if digits >= TELLING_DIGITS && !is_size(stem) {
        keys.push(format!("file:{}", stem.in_lower_case()));
    }
    let near = pieces.last().copied().into_iter().chain([stem]);
    if let Some(id) = near.rev().find_map(long_id) {
        keys.push(format!("id:{id}"));
    }
    Identity { keys, is_bare }
}

/// A file name without the ending of a picture's, and whether it had one.
fn without_ending(file: &str) -> (&str, bool) {
    let mut name = file;
    let mut found = false;
    for _ in 0..2 {
        let Some((stem, ending)) = name.rsplit_once('.') else {
            break;
        };
        let is_picture = [
            "jpg", "jpeg", "png", "webp", "gif", "avif", "bmp", "tif", "tiff", "heic",
        ]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known));
        if !is_picture {
            break;
        }
        name = stem;
        found = true;
    }
    (name, found)
}

/// A file name without the size that stands at either end of it.
fn without_size(name: &str) -> &str {
    // "_r1.778": a ratio.
    let mut stem = match name.rfind("_r") {
        Some(at) if name[at + 2..].parse::<f32>().is_ok() => &name[..at],
        _ => name,
    };
    while let Some(at) = stem.rfind(['-', '_', '.', '~', '@']) {
        let (head, tail) = (&stem[..at], &stem[at + 1..]);
        let is_size_end = is_dimensions(tail.trim_start_matches(['M', 'm']))
            || is_measure(tail)
            || is_size_word(tail)
            || is_edit(tail)
            || tail.eq_ignore_ascii_case("2x")
            || tail.eq_ignore_ascii_case("3x");
        if head.is_empty() || !is_size_end {
            break;
        }
        stem = head;
    }
    if let Some((first, rest)) = stem.split_once(['-', '_'])
        && is_dimensions(first)
        && first.len() > 4
        && !rest.is_empty()
    {
        stem = rest;
    }
    stem
}

/// "e1552668096960": the mark of an edited copy.
fn is_edit(text: &str) -> bool {
    text.strip_prefix('e').is_some_and(|time| {
        EDIT_DIGITS.contains(&time.len()) && time.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// A folder that says only a size, a ratio, a crop or another order to an image service.
fn is_size_folder(folder: &str) -> bool {
    folder
        .split(',')
        .filter(|part| !part.is_empty())
        .all(|part| is_size(part) || is_order(part))
}

/// Shorter numbers may be a date and a turn.
const SHORTEST_ID: usize = 24;

/// A UUID or a hexadecimal id of 24 to 32 digits.
fn long_id(text: &str) -> Option<String> {
    // Most names are shorter.
    if text.len() < SHORTEST_ID {
        return None;
    }
    text.split(|char: char| !char.is_ascii_hexdigit() && char != '-')
        .filter(|part| part.len() >= SHORTEST_ID)
        .find_map(|part| {
            let digits = part.bytes().filter(u8::is_ascii_hexdigit).count();
            let is_uuid = digits == 32 && part.matches('-').count() == 4;
            let is_hash = (SHORTEST_ID..=32).contains(&digits) && !part.contains('-');
            (is_uuid || is_hash).then(|| part.to_ascii_lowercase())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_one_photo(first: &str, second: &str) -> bool {
        let of = |text: &str| {
            Url::parse(text)
                .map(|url| identity(&url).keys)
                .unwrap_or_default()
        };
        let second = of(second);
        of(first).iter().any(|identity| second.contains(identity))
    }

    #[test]
    fn sizes_crops_and_resizers_of_a_picture_are_one_photo() {
        for (first, second) in [
            (
                "https://a.example/u/pier-1024x683.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://a.example/u/pier.jpg?w=300&q=80",
                "https://a.example/u/pier.jpg?w=1200",
            ),
            (
                "https://a.example/w_800,c_fill/pier.jpg",
                "https://a.example/w_1600,c_fill/pier.webp",
            ),
            (
                "https://a.example/_next/image?url=%2Fu%2Fpier.jpg&w=640",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://r.example/unsafe/640x480/https://a.example/u/pier.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://r.example/resizer?url=https%3A%2F%2Fa.example%2Fu%2Fpier.jpg&filter=x",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://a.example/16x9/pier_w520_r1.778.jpg",
                "https://a.example/4x3/pier_w940_r1.333.jpg",
            ),
            (
                "https://a.example/u/pier-e1552668096960.jpg",
                "https://a.example/u/pier-1024x683.jpg",
            ),
            (
                "https://a.example/image/upload/t_share,f_auto,q_auto:best/news/pier.jpg",
                "https://a.example/image/upload/c_limit,w_700/news/pier.jpg",
            ),
            (
                "https://a.example/photos/pier/191:100/w_1280,c_limit/pier.jpg",
                "https://a.example/photos/pier/master/w_2240,c_limit/pier.jpg",
            ),
            (
                "https://i0.example/2024/img_8812345.jpg",
                "https://cdn.example/x/img_8812345-scaled.jpg",
            ),
        ] {
            assert!(are_one_photo(first, second), "{first} {second}");
        }
    }

    #[test]
    fn different_pictures_stay_apart() {
        for (first, second) in [
            (
                "https://a.example/u/pier-1.jpg",
                "https://a.example/u/pier-2.jpg",
            ),
            (
                "https://a.example/2023/pier.jpg",
                "https://a.example/2024/pier.jpg",
            ),
            (
                "https://a.example/image?id=12",
                "https://a.example/image?id=13",
            ),
        ] {
            assert!(!are_one_photo(first, second), "{first} {second}");
        }
    }

    #[test]
    fn an_address_without_a_size_is_bare() {
        for (text, is_bare) in [
            ("https://a.example/u/pier.jpg", true),
            ("https://a.example/u/pier-1024x683.jpg", false),
            ("https://a.example/u/pier.jpg?w=300", false),
            ("https://a.example/w_800,c_fill/pier.jpg", false),
        ] {
            let url = Url::parse(text);
            assert_eq!(
                url.is_ok_and(|url| identity(&url).is_bare),
                is_bare,
                "{text}"
            );
        }
    }

    #[test]
    fn a_stand_in_is_no_photo() {
        let url = Url::parse("https://a.example/img/placeholder-16x9.png");
        assert!(url.is_ok_and(|url| identity(&url).keys.is_empty()));
    }
}
