//! A name without what stands around it: the words in front of it, its post, its date.

use super::{
    Register,
    words::{LEADS, PICTURE_LEADS, POSTS, TAILS},
};
use crate::fields::dates::{DayOrder, moment_in};
use crate::letters::LowerCase;

/// A name without what stands around it: "By", a role in brackets, a handle, a full stop.
pub(super) fn bare(piece: &str, register: Register) -> String {
    let mut name = piece.trim();
    loop {
        let before = name;
        let lower = name.in_lower_case();
        for lead in LEADS {
            if let Some(rest) = lower.strip_prefix(lead)
                && (rest.starts_with([' ', ':', '：', '/']))
                && name.is_char_boundary(lead.len())
            {
                name = name[lead.len()..].trim_start_matches([' ', ':', '：', '/', '\u{a0}']);
                break;
            }
        }
        if name == before {
            break;
        }
    }
    // "ByAna Ruiz": the space was lost with a tag.
    let name = ["By", "Byby ", "by"]
        .iter()
        .find_map(|lead| {
            let rest = name.strip_prefix(lead)?;
            rest.starts_with(char::is_uppercase).then_some(rest)
        })
        .unwrap_or(name);
    let name = before_tail(before_date(name), register);
    // "Peter Maan/SP-X": a person, and the agency that sent them.
    let name = match name.split_once('/') {
        Some((person, _)) if register == Register::Printed && person.contains(' ') => person,
        _ => name,
    };
    let name = match name.find(['(', '[', '<', '@']) {
        // "Ana Ruiz aruiz@paper.example": the address goes with all its letters.
        Some(at) if at > 0 && name[at..].starts_with('@') => {
            let front = &name[..at];
            match front.ends_with(' ') {
                true => front,
                false => front.rsplit_once(' ').map_or("", |(before, _)| before),
            }
        }
        Some(at) if at > 0 => &name[..at],
        _ => name,
    };
    name.trim_matches(|char: char| {
        char.is_whitespace()
            || matches!(
                char,
                ':' | ',' | '*' | '–' | '—' | '-' | '|' | '"' | '“' | '”' | '•' | '/'
            )
    })
    .trim_end_matches(" |")
    .to_owned()
}

/// A name without what follows it: "Ana Ruiz am 5. Mai", "Ana Ruiz Follow".
fn before_tail(name: &str, register: Register) -> &str {
    for (turn, word) in name.split_whitespace().enumerate() {
        let at = word.as_ptr() as usize - name.as_ptr() as usize;
        let lower = word.in_lower_case();
        let bare = lower.trim_end_matches([':', ',', '.']);
        let is_tail = TAILS.contains(&bare) && tail_follows(bare, &name[at + word.len()..]);
        // "Ana Ruiz Staff Writer": a name of two words is whole.
        let is_role = register == Register::Printed && turn > 1 && POSTS.contains(&bare);
        // "Ana Ruiz 2. Mai 2024", "Ana Ruiz Fotos: Tom Lee", "Ana Ruiz Quelle: dpa".
        let is_other = register == Register::Printed
            && turn > 1
            && (word.ends_with(':')
                || PICTURE_LEADS.contains(&bare)
                || (word.starts_with(|char: char| char.is_ascii_digit())
                    && moment_in(&name[at..], DayOrder::DayFirst).is_some()));
        if (turn > 0 && is_tail) || is_role || is_other {
            return name[..at].trim_end();
        }
    }
    name
}

/// Whether a word that may be of a name ("Le", "El") opens something else here: a number
/// follows, or nothing where the word is a button's.
fn tail_follows(word: &str, rest: &str) -> bool {
    let next = rest.trim_start();
    match word {
        "am" | "on" | "at" | "le" | "el" | "em" | "il" | "kl" | "um" => {
            next.starts_with(|char: char| char.is_ascii_digit())
                || next
                    .split_whitespace()
                    .next()
                    .is_some_and(|word| !word.starts_with(char::is_alphabetic))
                || matches!(word, "am" | "on" | "at")
        }
        _ => true,
    }
}

/// A name without the day that follows it: "Ana Ruiz Thursday, May 5".
fn before_date(name: &str) -> &str {
    const DAYS: &[&str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "published",
        "updated",
        "posted",
        "publiziert",
        "veröffentlicht",
        "erschienen",
        "aktualisiert",
        "publié",
        "publicado",
        "publicada",
        "pubblicato",
        "actualizado",
    ];
    name.match_indices(' ')
        .find(|(at, _)| {
            let word = name[at + 1..].split_whitespace().next().unwrap_or_default();
            DAYS.contains(
                &word
                    .trim_end_matches([',', ':', '.'])
                    .in_lower_case()
                    .as_str(),
            )
        })
        .map_or(name, |(at, _)| &name[..at])
}
