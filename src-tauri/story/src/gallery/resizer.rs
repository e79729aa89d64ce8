//! Image services: how each writes its orders around a picture's address, and the address
//! without them.

use std::{borrow::Cow, sync::LazyLock};

use base64::{
    Engine, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};
use memchr::memmem::Finder;
use url::Url;

use super::thumbor::signed;

/// Each gives the address that a service of its kind has wrapped, or nothing for other
/// addresses. Services that only add parameters (imgix, Fastly IO, Akamai Image Manager,
/// Contentful, Arc v2) are undone by `size::is_size_parameter`.
const SERVICES: [fn(&Url) -> Option<Url>; 8] = [
    // An address in a parameter: Next.js (nextjs.org/docs/app/api-reference/components/image),
    // Nuxt IPX, Brightspot and AOL DIMS, timthumb, wsrv.nl.
    in_parameter,
    // A whole address at the path's end: Thumbor (thumbor.readthedocs.io/en/latest/usage.html),
    // Cloudinary fetch, imgproxy /plain/.
    in_path,
    // The address in base64, perhaps cut into folders: imgproxy (docs.imgproxy.net/usage/processing).
    in_base64,
    // A signature, orders, then host and path: Thumbor, Arc XP's first resizer.
    signed,
    // /cdn-cgi/image/ORDERS/path: Cloudflare
    // (developers.cloudflare.com/images/transform-images/transform-via-url).
    cloudflare,
    // i0.wp.com/host/path: WordPress Photon (developer.wordpress.com/docs/photon).
    photon,
    // Folders of a known name and those behind it: Drupal, Escenic, Atex Polopoly.
    in_folders,
    // file=w700-h400: Google (developers.google.com/photos/library/guides/access-media-items).
    google,
];

/// A picture is wrapped by a few services at most.
const DEPTH: usize = 4;

/// The picture's own address where image services have wrapped it; else the address itself.
pub(crate) fn original(url: &Url) -> Cow<'_, Url> {
    let mut url = Cow::Borrowed(url);
    for _ in 0..DEPTH {
        let inner = SERVICES
            .iter()
            .filter_map(|inner_of| inner_of(&url))
            .find(|inner| {
                *inner != *url && inner.host_str().is_some_and(|host| host.contains('.'))
            });
        match inner {
            Some(inner) => url = Cow::Owned(inner),
            None => break,
        }
    }
    url
}

/// `/_next/image?url=%2Fpier.jpg&w=640`
fn in_parameter(url: &Url) -> Option<Url> {
    const NAMES: [&str; 6] = ["url", "src", "image", "image_uri", "img", "u"];
    url.query()?;
    let (_, address) = url.query_pairs().find(|(name, value)| {
        NAMES.contains(&&**name) && (value.starts_with('/') || value.starts_with("http"))
    })?;
    url.join(&decoded(&address)).ok()
}

/// `/unsafe/640x480/https://a.example/pier.jpg`
fn in_path(url: &Url) -> Option<Url> {
    let after_scheme = url.as_str().get("https://".len()..)?;
    HTTP.find(after_scheme.as_bytes())?;
    let once = decoded(url.as_str());
    let text = decoded(&once);
    let at = ["http://", "https:/"]
        .iter()
        .filter_map(|scheme| text.rfind(scheme))
        .max()
        .filter(|at| *at > "https://".len())?;
    Url::parse(&text[at..]).ok()
}

static HTTP: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("http"));
static HTTP_IN_BASE64: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("/aHR0c"));

/// `/rs:fit/aHR0cHM6Ly9hLmV4YW1wbGUvcGllci5qcGc.jpg`
fn in_base64(url: &Url) -> Option<Url> {
    let at = HTTP_IN_BASE64.find(url.path().as_bytes())?;
    let text = url.path()[at + 1..].replace('/', "");
    let (text, _) = text.split_once('.').unwrap_or((&text, ""));
    from_base64(text)
}

/// The web address that a text in base64 holds.
pub(crate) fn from_base64(text: &str) -> Option<Url> {
    // "http" begins so in base64, whatever follows.
    let text = text.trim();
    if !text.starts_with("aHR0c") {
        return None;
    }
    let lenient = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(TRAILING_BITS_ALLOWED);
    let alphabet = if text.contains(['-', '_']) {
        alphabet::URL_SAFE
    } else {
        alphabet::STANDARD
    };
    let bytes = GeneralPurpose::new(&alphabet, lenient).decode(text).ok()?;
    Url::parse(&String::from_utf8(bytes).ok()?).ok()
}

/// Encoders that cut a text leave bits over; its letters are whole all the same.
const TRAILING_BITS_ALLOWED: bool = true;

fn cloudflare(url: &Url) -> Option<Url> {
    let (_, after) = url.path().split_once("/cdn-cgi/image/")?;
    let (_, path) = after.split_once('/')?;
    with_path(url, path.split('/'))
}

fn photon(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    if !matches!(host, "i0.wp.com" | "i1.wp.com" | "i2.wp.com" | "i3.wp.com") {
        return None;
    }
    Url::parse(&format!("https:/{}", url.path())).ok()
}

/// Folders that hold a picture's sizes, and how many folders tell the size.
const FOLDERS: [(&str, usize); 3] = [
    // styles/NAME/public/path: Drupal image styles (drupal.org/docs/drupal-apis/image-api).
    ("styles", 3),
    // ALTERNATES/NAME/file: Escenic.
    ("alternates", 2),
    // derivatives/NAME/file: Atex Polopoly.
    ("derivatives", 2),
];

fn in_folders(url: &Url) -> Option<Url> {
    let is_known = |piece: &str| {
        FOLDERS
            .iter()
            .any(|(name, _)| piece.eq_ignore_ascii_case(name))
    };
    // Most addresses have none of them.
    if !url.path_segments()?.any(is_known) {
        return None;
    }
    FOLDERS
        .iter()
        .filter_map(|(name, count)| without_pieces(url, name, *count))
        .find(|inner| inner != url)
}

/// The address without the folder of this name and those behind it, `count` in all.
fn without_pieces(url: &Url, name: &str, count: usize) -> Option<Url> {
    let at = url
        .path_segments()?
        .position(|piece| piece.eq_ignore_ascii_case(name))?;
    let pieces: Vec<&str> = url.path_segments()?.collect();
    let after = pieces.get(at + count..).filter(|after| !after.is_empty())?;
    let mut inner = with_path(url, pieces[..at].iter().chain(after).copied())?;
    inner.set_query(None);
    Some(inner)
}

/// `/image/450a2c=w700-h400`
fn google(url: &Url) -> Option<Url> {
    let (path, orders) = url.path().rsplit_once('=')?;
    is_google_orders(orders)
        .then(|| with_path(url, path.trim_start_matches('/').split('/')))
        .flatten()
}

/// Whether an address orders a size from Google's image service.
pub(crate) fn has_google_orders(url: &Url) -> bool {
    url.path()
        .rsplit_once('=')
        .is_some_and(|(_, orders)| is_google_orders(orders))
}

fn is_google_orders(orders: &str) -> bool {
    orders.split('-').enumerate().all(|(turn, order)| {
        let digits = order.trim_start_matches(['w', 'h', 's']);
        let is_side = digits.len() + 1 == order.len()
            && !digits.is_empty()
            && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_side || (turn > 0 && order.len() <= 3)
    })
}

/// The address with another path.
pub(super) fn with_path<'p>(url: &Url, pieces: impl Iterator<Item = &'p str>) -> Option<Url> {
    let path: Vec<&str> = pieces.collect();
    let mut inner = url.clone();
    inner.set_path(&path.join("/"));
    Some(inner)
}

/// The text with `%41` and its like undone.
pub(crate) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
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
    Cow::Owned(String::from_utf8_lossy(&plain).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_service_is_read_past() {
        let wrapped = [
            (
                "https://a.example/_next/image?url=%2Fu%2Fpier.jpg&w=640",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://r.example/unsafe/640x480/https://a.example/u/pier.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://r.example/cache/2400_auto/c1/aHR0cHM6Ly9hLmV4YW1wbGUv/dS9waWVyLmpwZw==.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://r.example/resizer/OmCCE9SK7YFiHLeVBVZUFo8mgME=/1280x0/smart/a.example/u/pier.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://a.example/t/EN8cNLYLkjyiQXEOq65hBnAVS6k=/1600x/filters:no_upscale()/u/pier.jpg",
                "https://a.example/t/u/pier.jpg",
            ),
            (
                "https://a.example/cdn-cgi/image/width=896,quality=80/u/pier.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://i2.wp.com/a.example/u/pier.jpg",
                "https://a.example/u/pier.jpg",
            ),
            (
                "https://a.example/files/styles/670x377/public/u/pier.jpg?itok=u6wp3",
                "https://a.example/files/u/pier.jpg",
            ),
            (
                "https://a.example/article12.ece/ALTERNATES/s615b/pier.jpg",
                "https://a.example/article12.ece/pier.jpg",
            ),
            (
                "https://a.example/1.66/image.jpg_gen/derivatives/16x9_620/pier.jpg",
                "https://a.example/1.66/image.jpg_gen/pier.jpg",
            ),
            (
                "https://a.example/image/450a2c=w700-h400-p",
                "https://a.example/image/450a2c",
            ),
        ];
        for (given, inner) in wrapped {
            let found = Url::parse(given).map(|url| original(&url).to_string());
            assert_eq!(found.as_deref(), Ok(inner), "{given}");
        }
    }

    #[test]
    fn an_ordinary_address_is_its_own() {
        for text in [
            "https://a.example/u/pier.jpg?id=7",
            "https://a.example/a=b/pier.jpg",
        ] {
            let found = Url::parse(text).map(|url| original(&url).to_string());
            assert_eq!(found.as_deref(), Ok(text));
        }
    }
}
