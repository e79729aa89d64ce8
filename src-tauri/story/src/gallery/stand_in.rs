//! Stand-ins: what a page shows until, or where, there is no photo.

use std::{borrow::Cow, sync::LazyLock};

use memchr::memmem::Finder;

static PLACEHOLDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("placeholder"));

/// Whether a word makes a file a stand-in wherever it is in its name.
fn is_stand_in(word: &str) -> bool {
    matches!(
        word,
        "spacer"
            | "blank"
            | "pixel"
            | "transparent"
            | "1x1"
            | "loader"
            | "loading"
            | "lazyload"
            | "gravatar"
            | "sprite"
            | "qrcode"
    )
}

/// Words that make a file a stand-in or an ornament where its name opens or ends with them;
/// in its middle they tell what a photo shows.
const AT_AN_END: [&str; 5] = ["icon", "icons", "avatar", "logo", "fallback"];

/// Whether a file's name is a stand-in's or an ornament's.
pub(crate) fn is_named(file: &str) -> bool {
    let file = if file.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(file.to_ascii_lowercase())
    } else {
        Cow::Borrowed(file)
    };
    if PLACEHOLDER.find(file.as_bytes()).is_some() {
        return true;
    }
    let (name, _) = file.rsplit_once('.').unwrap_or((&file, ""));
    let mut words = name
        .split(['-', '_', '.', ' '])
        .filter(|word| !word.is_empty());
    if words.clone().any(is_stand_in) {
        return true;
    }
    let first = words.next().unwrap_or_default();
    let is_at_start = AT_AN_END.contains(&first) || first.starts_with("logo");
    let last = words
        .next_back()
        .unwrap_or(first)
        .trim_end_matches(|char: char| char.is_ascii_digit());
    is_at_start || AT_AN_END.contains(&last) || last.ends_with("logo")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stand_in_is_known_by_its_name() {
        for file in [
            "placeholder-16x9.png",
            "blank.gif",
            "site_logo.png",
            "logo-big.jpg",
            "og-icon.png",
            "sharelogo2.jpg",
        ] {
            assert!(is_named(file), "{file}");
        }
    }

    #[test]
    fn a_photo_of_a_logo_is_a_photo() {
        assert!(!is_named("harbor_logo_on_pier_12.jpg"));
    }
}
