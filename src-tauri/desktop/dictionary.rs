//! The system's dictionary.
//!
//! macOS opens its own at a `dict:` address, and dictionaries for Linux that can be opened from outside
//! register for that scheme. Windows has none. Nothing is asked of the network.

use tearsheet_wire::{WindowErrorCode, WireError};
use url::Url;

/// Longer than any word or name that a dictionary has an entry for.
const LONGEST: usize = 80;

/// Shows these words in the system's dictionary.
pub fn show(words: &str) -> Result<(), WireError> {
    let address = address(words).ok_or(WireError::of(WindowErrorCode::BadArgument))?;
    if !is_there() {
        return Err(WireError::of(WindowErrorCode::NoDictionary));
    }
    open::that_detached(address.as_str()).map_err(|_| WireError::of(WindowErrorCode::NoDictionary))
}

/// The address of an entry; none for what is no word.
fn address(words: &str) -> Option<Url> {
    let words = words.trim();
    if words.is_empty() || words.chars().count() > LONGEST {
        return None;
    }
    let mut address = Url::parse("dict:///").ok()?;
    address.path_segments_mut().ok()?.push(words);
    Some(address)
}

/// Whether something answers to such addresses. Without one, a desktop would hand them to its browser.
#[cfg(target_os = "linux")]
fn is_there() -> bool {
    std::process::Command::new("xdg-mime")
        .args(["query", "default", "x-scheme-handler/dict"])
        .output()
        .is_ok_and(|told| !told.stdout.trim_ascii().is_empty())
}

#[cfg(not(target_os = "linux"))]
const fn is_there() -> bool {
    cfg!(target_os = "macos")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_one_part_of_an_address_whatever_they_hold() {
        let told = |words| address(words).map(|address| address.to_string());
        assert_eq!(told(" pier ").as_deref(), Some("dict:///pier"));
        assert_eq!(
            told("cap y puerto").as_deref(),
            Some("dict:///cap%20y%20puerto")
        );
        assert_eq!(told("../a?b#c").as_deref(), Some("dict:///..%2Fa%3Fb%23c"));
        assert_eq!(told(" "), None);
        assert_eq!(told(&"a".repeat(81)), None);
    }
}
