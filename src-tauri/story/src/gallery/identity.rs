//! When two addresses are one photo.
//!
//! Publishers' picture servers put sizes, crops and qualities into folders, file names and
//! parameters; what is left without them names the picture.

use url::Url;

use super::size::{is_dimensions, is_measure, is_size, is_size_word};

/// A file name with this many digits names one picture wherever it lies.
const TELLING_DIGITS: usize = 5;

/// The identities of a photo's address: addresses that share one are the same photo. Empty
/// where the address is a stand-in.
pub(crate) fn identities(url: &Url) -> Vec<String> {
    let url = original(url);
    let path = decoded(&decoded(url.path()));
    let mut pieces: Vec<&str> = path.split('/').filter(|piece| !piece.is_empty()).collect();
    let file = pieces.pop().unwrap_or_default();
    if is_stand_in(file) {
        return Vec::new();
    }
    let (name, is_picture_file) = without_ending(file);
    let stem = without_size(name);
    let mut whole = url
        .host_str()
        .unwrap_or_default()
        .trim_start_matches("www.")
        .to_owned();
    for folder in pieces.iter().filter(|folder| !is_size_folder(folder)) {
        whole.push('/');
        whole.push_str(folder);
    }
    whole.push('/');
    whole.push_str(stem);
    if !is_picture_file {
        let mut telling: Vec<String> = url
            .query_pairs()
            .filter(|(name, _)| !is_size_parameter(name))
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        telling.sort();
        whole.push('?');
        whole.push_str(&telling.join("&"));
    }
    let mut identities = vec![whole.to_lowercase()];
    let digits = stem.bytes().filter(u8::is_ascii_digit).count();
    if digits >= TELLING_DIGITS && !is_size(stem) {
        identities.push(format!("file:{}", stem.to_lowercase()));
    }
    let near = pieces.last().copied().into_iter().chain([stem]);
    if let Some(id) = near.rev().find_map(long_id) {
        identities.push(format!("id:{id}"));
    }
    identities
}

/// The picture's own address where a resizing service carries it within its own.
pub(crate) fn original(url: &Url) -> Url {
    let mut url = url.clone();
    for _ in 0..3 {
        let text = decoded(&decoded(url.as_str()));
        let inner = text
            .char_indices()
            .skip(8)
            .filter(|(at, _)| {
                let rest = &text.as_bytes()[*at..];
                rest.starts_with(b"http://") || rest.starts_with(b"https:/")
            })
            .map(|(at, _)| at)
            .last()
            .and_then(|at| Url::parse(&text[at..]).ok());
        let inner = carried(&url).or(inner);
        match inner.filter(|inner| inner.host_str().is_some_and(|host| host.contains('.'))) {
            Some(inner) if inner != url => url = inner,
            _ => return url,
        }
    }
    url
}

/// An address or a path on the same host, carried as a parameter: `/_next/image?url=%2Fpier.jpg`.
fn carried(url: &Url) -> Option<Url> {
    const NAMES: [&str; 6] = ["url", "src", "image", "image_uri", "img", "u"];
    let (_, address) = url.query_pairs().find(|(name, value)| {
        NAMES.contains(&&**name) && (value.starts_with('/') || value.starts_with("http"))
    })?;
    url.join(&decoded(&address)).ok()
}

fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |at: usize| bytes.get(at).and_then(|byte| (*byte as char).to_digit(16));
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                plain.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                at += 3;
            }
            (byte, ..) => {
                plain.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

fn is_stand_in(file: &str) -> bool {
    let file = file.to_ascii_lowercase();
    if file.contains("placeholder") || file.contains("logo.") || file.starts_with("logo") {
        return true;
    }
    file.split(['-', '_', '.', ' ']).any(|part| {
        matches!(
            part,
            "spacer"
                | "blank"
                | "pixel"
                | "transparent"
                | "1x1"
                | "loader"
                | "loading"
                | "icon"
                | "icons"
                | "sprite"
                | "avatar"
                | "printlogo"
                | "logo"
                | "fallback"
                | "gravatar"
                | "lazyload"
        )
    })
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

/// A folder that says only a size, a ratio or a crop.
fn is_size_folder(folder: &str) -> bool {
    folder
        .split(',')
        .filter(|part| !part.is_empty())
        .all(is_size)
}

/// Parameters that say a size, a quality, a crop, a cache's age or a signature.
fn is_size_parameter(name: &str) -> bool {
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
    let name = name.to_ascii_lowercase();
    NAMES.contains(&name.as_str())
        || name.starts_with("scale")
        || name.starts_with("image_crop")
        || name.starts_with("crop_")
}

/// A UUID or a hexadecimal id of 24 to 32 digits.
fn long_id(text: &str) -> Option<String> {
    text.split(|char: char| !char.is_ascii_hexdigit() && char != '-')
        .find_map(|part| {
            let digits = part.bytes().filter(u8::is_ascii_hexdigit).count();
            let is_uuid = digits == 32 && part.matches('-').count() == 4;
            let is_hash = (24..=32).contains(&digits) && !part.contains('-');
            (is_uuid || is_hash).then(|| part.to_ascii_lowercase())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_one_photo(first: &str, second: &str) -> bool {
        let of = |text: &str| {
            Url::parse(text)
                .map(|url| identities(&url))
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
    fn a_stand_in_is_no_photo() {
        let url = Url::parse("https://a.example/img/placeholder-16x9.png");
        assert!(url.is_ok_and(|url| identities(&url).is_empty()));
    }
}
