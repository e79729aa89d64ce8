//! Words of links that lead to a story's other editions.

use crate::{Language, letters::is_letter_or_digit};

/// Words of a link or button that leads to the story itself in another language.
const INVITATIONS: &[(&str, &str)] = &[
    ("leer en español", "es"),
    ("leer en espanol", "es"),
    ("lee en español", "es"),
    ("léelo en español", "es"),
    ("leer esta historia en español", "es"),
    ("leer este artículo en español", "es"),
    ("ver en español", "es"),
    ("leer en inglés", "en"),
    ("read in english", "en"),
    ("read this in english", "en"),
    ("read this story in english", "en"),
    ("read this article in english", "en"),
    ("read in spanish", "es"),
    ("read this story in spanish", "es"),
    ("read this article in spanish", "es"),
    ("read in french", "fr"),
    ("read in german", "de"),
    ("lire en français", "fr"),
    ("lire en anglais", "en"),
    ("auf deutsch lesen", "de"),
    ("auf englisch lesen", "en"),
    ("ler em português", "pt"),
    ("leia em português", "pt"),
    ("ler em inglês", "en"),
    ("leggi in italiano", "it"),
    ("leggi in inglese", "en"),
    ("lees in het nederlands", "nl"),
    ("阅读简体中文版", "zh-Hans"),
    ("閱讀繁體中文版", "zh-Hant"),
    ("read in chinese", "zh"),
    ("читать на русском", "ru"),
    ("читати українською", "uk"),
];

/// Names of languages, which count only for a link that stands with the story and leads to
/// one: a menu of languages leads to front pages.
const NAMES: &[(&str, &str)] = &[
    ("español", "es"),
    ("en español", "es"),
    ("versión en español", "es"),
    ("english", "en"),
    ("in english", "en"),
    ("english version", "en"),
    ("français", "fr"),
    ("en français", "fr"),
    ("version française", "fr"),
    ("deutsch", "de"),
    ("auf deutsch", "de"),
    ("deutsche version", "de"),
    ("português", "pt"),
    ("em português", "pt"),
    ("italiano", "it"),
    ("in italiano", "it"),
    ("nederlands", "nl"),
    ("русский", "ru"),
    ("українська", "uk"),
    ("العربية", "ar"),
    ("中文", "zh"),
    ("日本語", "ja"),
];

/// The language that a text invites to, where it is nothing but the invitation.
pub(crate) fn invited(words: &str) -> Option<Language> {
    let words = words.trim_matches(|char: char| !is_letter_or_digit(char));
    INVITATIONS
        .iter()
        .find(|(invitation, _)| *invitation == words)
        .and_then(|(_, tag)| Language::from_tag(tag))
}

pub(super) fn named(words: &str) -> Option<Language> {
    let words = words.trim_matches(|char: char| !is_letter_or_digit(char));
    NAMES
        .iter()
        .find(|(name, _)| *name == words)
        .and_then(|(_, tag)| Language::from_tag(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invitation_is_the_whole_text() {
        assert!(invited("leer en español »").is_some());
        assert!(invited("how to read in english class").is_none());
    }
}
