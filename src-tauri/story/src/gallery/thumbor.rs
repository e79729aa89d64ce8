//! Thumbor's addresses, and those of its relatives: a signature, orders, then the picture
//! (thumbor.readthedocs.io/en/latest/usage.html).

use url::Url;

use super::{resizer::with_path, size::is_dimensions};

/// `/resizer/OmCCE9SK7YFiHLeVBVZUFo8mgME=/1280x0/smart/a.example/pier.jpg`
pub(super) fn signed(url: &Url) -> Option<Url> {
    // Most addresses have none; no list of their pieces is made.
    if !url.path_segments()?.any(is_signature) {
        return None;
    }
    let pieces: Vec<&str> = url.path_segments()?.collect();
    let at = pieces
        .windows(2)
        .position(|pair| is_signature(pair[0]) && is_thumbor_order(pair[1]))?;
    let rest = pieces[at + 1..]
        .iter()
        .position(|piece| !is_thumbor_order(piece))?;
    let rest = &pieces[at + 1 + rest..];
    let host = rest
        .first()
        .filter(|host| host.contains('.') && rest.len() > 1);
    match host {
        Some(_) => Url::parse(&format!("https://{}", rest.join("/"))).ok(),
        None => with_path(url, pieces[..at].iter().chain(rest).copied()),
    }
}

/// An HMAC-SHA1 in base64 (28 letters, the last a "="), or the word for none.
fn is_signature(piece: &str) -> bool {
    /// Most folders' names are shorter.
    const LETTERS: usize = 27;
    if piece.len() < LETTERS {
        return piece == "unsafe";
    }
    let letters = piece.trim_end_matches("%3D").trim_end_matches('=');
    letters.len() == LETTERS
        && letters
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

fn is_thumbor_order(piece: &str) -> bool {
    matches!(
        piece,
        "fit-in"
            | "adaptive-fit-in"
            | "full-fit-in"
            | "smart"
            | "trim"
            | "meta"
            | "left"
            | "right"
            | "center"
            | "top"
            | "middle"
            | "bottom"
    ) || piece.starts_with("filters:")
        || piece.starts_with("filters%3A")
        || is_thumbor_size(piece)
}

/// "1280x0", "1600x", "-300x-200", "10x20:300x400", "1200xorig".
fn is_thumbor_size(piece: &str) -> bool {
    let is_side = |side: &str| {
        side == "orig"
            || side
                .trim_start_matches('-')
                .bytes()
                .all(|byte| byte.is_ascii_digit())
    };
    is_dimensions(piece)
        || piece.split(':').all(|part| {
            part.split_once('x')
                .is_some_and(|(width, height)| part.len() > 1 && is_side(width) && is_side(height))
        })
}
