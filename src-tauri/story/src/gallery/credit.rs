//! Who made a picture, and the words that a page puts around the name.

use super::offer;
use crate::letters::LowerCase;

/// A credit is a name or two, not a sentence.
pub(super) const CREDIT_LETTERS: usize = 120;

/// Words that open a credit, in lower case, the longer first where one opens another.
pub(super) const OPENINGS: [&str; 55] = [
    "image source:",
    "image sources:",
    "photo source:",
    "picture source:",
    "image via",
    "photo via",
    "image :",
    "photo :",
    "photo courtesy of",
    "image courtesy of",
    "photograph by",
    "photographs by",
    "photography by",
    "photo credit:",
    "image credit:",
    "picture credit:",
    "image credits:",
    "credit line:",
    "photo illustration by",
    "illustration by",
    "illustration:",
    "photographer:",
    "photograph:",
    "photography:",
    "photos by",
    "photo by",
    "image by",
    "picture by",
    "photos:",
    "photo:",
    "images:",
    "image:",
    "picture:",
    "credits:",
    "credit:",
    "crédits :",
    "crédit :",
    "crédit:",
    "crédito:",
    "créditos:",
    "courtesy of",
    "fotografía:",
    "fotos:",
    "foto :",
    "foto:",
    "fotó:",
    "imagen:",
    "bild:",
    "bilder:",
    "bildquelle:",
    "quelle:",
    "copyright:",
    "copyright ©",
    "©",
    "(c)",
];

/// Names in brackets at a caption's end that make the brackets a credit.
pub(super) const AGENCIES: [&str; 34] = [
    "photo",
    "foto",
    "getty",
    "reuters",
    "afp",
    "dpa",
    "associated press",
    "ap",
    "epa",
    "efe",
    "ansa",
    "shutterstock",
    "imago",
    "picture alliance",
    "istock",
    "alamy",
    "courtesy",
    "images",
    "image",
    "instagram",
    "facebook",
    "twitter",
    "bloomberg",
    "keystone",
    "apa",
    "zuma",
    "wikimedia",
    "unsplash",
    "pa",
    "tass",
    "xinhua",
    "cc",
    "staff",
    "via",
];

/// Who made a picture, and the words that the page prints in front of the name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Credit {
    pub(crate) name: String,
    pub(crate) lead: Option<String>,
}

impl Credit {
    /// The credit in these words; none where they name nobody.
    pub(crate) fn printed(said: &str) -> Option<Self> {
        let name = bare(said);
        if name.is_empty() {
            return None;
        }
        let before = name.as_ptr() as usize - said.as_ptr() as usize;
        let lead = said[..before].trim_matches(|char: char| {
            char.is_whitespace() || matches!(char, '(' | '[' | '|' | '·' | ',' | ';' | '–' | '—')
        });
        Some(Self {
            name: name.to_owned(),
            lead: some(lead),
        })
    }

    /// The credit that the page's data names: the page need not print it.
    pub(crate) fn declared(said: &str) -> Option<Self> {
        some(bare(said)).map(|name| Self { name, lead: None })
    }
}

/// A credit without brackets and the words that open it.
fn bare(credit: &str) -> &str {
    if offer::is_to_be_filled(credit) {
        return "";
    }
    let mut credit = credit.trim();
    loop {
        let before = credit.len();
        credit = credit.trim_matches(|char: char| {
            char.is_whitespace()
                || matches!(char, '[' | ']' | '|' | '·' | ',' | ';' | ':' | '–' | '—')
        });
        credit = without_loose_brackets(credit);
        let lower = credit.in_lower_case();
        if lower.len() == credit.len()
            && let Some(opening) = OPENINGS.iter().find(|opening| lower.starts_with(**opening))
        {
            credit = credit.get(opening.len()..).unwrap_or_default();
        }
        if credit.len() == before {
            return credit;
        }
    }
}

/// A credit without a bracket at its end whose other half is not of it, or that holds it whole.
fn without_loose_brackets(credit: &str) -> &str {
    let opened = credit.matches('(').count();
    let closed = credit.matches(')').count();
    let is_whole = credit.starts_with('(') && credit.ends_with(')') && opened == 1;
    match (opened, closed) {
        (1, 1) if is_whole => &credit[1..credit.len() - 1],
        (one, other) if one > other && credit.starts_with('(') => &credit[1..],
        (one, other) if one < other && credit.ends_with(')') => &credit[..credit.len() - 1],
        _ => credit,
    }
}

/// A text that is not empty.
pub(super) fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// "Ana Ruiz, Harbor Ledger", "Ana Ruiz": a name of two words or more, perhaps with the paper
/// behind it. Such brackets are a credit behind a sentence's end; within it they may be a place.
pub(super) fn is_name_and_paper(text: &str) -> bool {
    /// Small words within names.
    const PARTICLES: [&str; 14] = [
        "de", "da", "del", "della", "di", "do", "dos", "la", "le", "the", "of", "van", "von", "der",
    ];
    let mut parts = text.split(',').map(str::trim);
    let is_name = |part: &str| {
        (1..=5).contains(&part.split_whitespace().count())
            && part
                .split_whitespace()
                .all(|word| word.starts_with(char::is_uppercase) || PARTICLES.contains(&word))
            && !part.contains(|char: char| char.is_ascii_digit())
    };
    let name = parts.next().unwrap_or_default();
    name.split_whitespace().count() >= 2 && is_name(name) && parts.all(is_name)
}

/// Whether words name who made a picture: by what opens them, or an agency among them.
pub(super) fn is_credit(text: &str) -> bool {
    let lower = text.in_lower_case();
    OPENINGS.iter().any(|opening| lower.starts_with(opening))
        || lower.contains('/')
        || lower
            .split(|char: char| !char.is_alphanumeric() && char != ' ')
            .flat_map(|part| {
                let part = part.trim();
                part.split(' ').chain([part])
            })
            .any(|word| AGENCIES.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_within_a_credit_stay_whole() {
        let named = |text: &str| Credit::printed(text).map(|credit| credit.name);
        assert_eq!(named("(Ana Ruiz)").as_deref(), Some("Ana Ruiz"));
        assert_eq!(
            named("Photo: Ana Ruiz (Halm)").as_deref(),
            Some("Ana Ruiz (Halm)")
        );
    }
}
