//! Names of people out of what pages print and declare about their authors.

mod bare;
mod nobody;
mod person;
mod words;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

pub(crate) use person::{is_organisation, is_person};

use bare::bare;
use person::{is_button, is_declarable};
use words::LEADS;

use crate::letters::LowerCase;
use crate::{document::folded, evidence::loosely};

/// How far a text is believed to be nothing but names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Register {
    /// A field for names: a nickname or a body's name is taken as it is.
    Declared,
    /// Words on the page: only what looks like a person's name is taken.
    Printed,
}

/// The names in a text, in order, each once.
pub(crate) fn names_in(text: &str, register: Register) -> Vec<String> {
    let text = folded(text);
    if text.len() > 400 || is_address(&text) {
        return Vec::new();
    }
    let text = without_asides(&text);
    let text = without_pictures(&text);
    let mut names: Vec<String> = Vec::new();
    for piece in pieces(text, register) {
        let name = bare(&piece, register);
        if is_button(&piece) || is_button(&name) || is_lead(&name) {
            continue;
        }
        let fits = match register {
            Register::Declared => is_declarable(&name),
            Register::Printed => is_person(&name),
        };
        if fits && !names.iter().any(|known| loosely(known) == loosely(&name)) {
            names.push(name);
        }
    }
    names
}

/// What follows "Text & Fotos:", where one person made both.
fn without_pictures(text: &str) -> &str {
    const WORDS: &[&str] = &["text", "texte", "texto", "testo", "words", "story"];
    const JOINTS: &[&str] = &["&", "und", "and", "et", "y", "e", "/", "+"];
    const PICTURES: &[&str] = &[
        "fotos",
        "foto",
        "photos",
        "photo",
        "bilder",
        "bild",
        "pictures",
        "photography",
    ];
    let Some((label, rest)) = text.split_once(':') else {
        return text;
    };
    let label = label.in_lower_case();
    let mut words = label.split(' ');
    let is_both = words.next().is_some_and(|word| WORDS.contains(&word))
        && words.next().is_some_and(|word| JOINTS.contains(&word))
        && words.next().is_some_and(|word| PICTURES.contains(&word))
        && words.next().is_none();
    if is_both { rest.trim_start() } else { text }
}

/// A text without what it says in brackets behind a name: "Ana Ruiz (Halm, desk for the coast)".
fn without_asides(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((front, inner)) = rest.split_once('(') {
        let Some((_, behind)) = inner.split_once(')').filter(|_| !front.trim().is_empty()) else {
            break;
        };
        bare.push_str(front.trim_end());
        rest = behind;
    }
    bare.push_str(rest);
    bare
}

/// Whether a text is nothing but what opens a byline: "By", "Von:", "Written by".
pub(crate) fn is_lead(text: &str) -> bool {
    let text = text
        .trim()
        .trim_end_matches([':', '：', '\u{a0}'])
        .trim_end();
    // Most lines are longer, and no words that open a byline have digits.
    !text.is_empty()
        && text.len() <= 24
        && !text.bytes().any(|byte| byte.is_ascii_digit())
        && is_one_of(LEADS, text)
}

/// Whether a text in any case is one of these in lower case.
fn is_one_of(words: &[&str], text: &str) -> bool {
    if text.is_ascii() {
        words.iter().any(|word| word.eq_ignore_ascii_case(text))
    } else {
        words.contains(&text.in_lower_case().as_str())
    }
}

fn is_address(text: &str) -> bool {
    text.starts_with("http")
        || text.starts_with('/')
        || text.starts_with("www.")
        || (text.contains("facebook.com") || text.contains("twitter.com"))
}

/// What stands between two names, or between a name and something else.
const JOINTS: [&str; 30] = [
    " and ",
    " AND ",
    " And ",
    " und ",
    " UND ",
    " y ",
    " Y ",
    " et ",
    " & ",
    " og ",
    " och ",
    " with ",
    " mit ",
    " con ",
    " en ",
    " ve ",
    " | ",
    " • ",
    " · ",
    " – ",
    " — ",
    " - ",
    " / ",
    "; ",
    " \u{2028} ",
    " for ",
    "、",
    "，",
    " i ",
    " e ",
];

static JOINTS_FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(JOINTS).ok());

fn has_joints(text: &str) -> bool {
    JOINTS_FINDER
        .as_ref()
        .is_none_or(|joints| joints.is_match(text))
}

/// A text cut where one name ends and the next, or something else, begins.
fn pieces(text: &str, register: Register) -> Vec<String> {
    let mut marked = text.to_owned();
    let joints: &[&str] = if has_joints(text) { &JOINTS } else { &[] };
    for joint in joints {
        let in_declared = !matches!(
            *joint,
            " en " | " i " | " e " | " for " | " con " | " - " | " / "
        );
        if register == Register::Printed || in_declared || matches!(*joint, " e " | " / ") {
            marked = marked.replace(joint, "\u{1f}");
        }
    }
    let commas: Vec<&str> = marked.split([',', '|', ';', '•', '\u{1f}']).collect();
    let has_suffix = |piece: &str| {
        matches!(
            piece.trim().trim_end_matches('.').in_lower_case().as_str(),
            "jr" | "sr" | "phd" | "ph.d" | "md" | "m.d" | "ii" | "iii" | "esq" | "rn" | "mph"
        )
    };
    let mut pieces: Vec<String> = Vec::new();
    for piece in commas {
        match pieces.last_mut() {
            Some(last) if has_suffix(piece) => {
                if piece.trim().in_lower_case().starts_with(['j', 's', 'i']) {
                    last.push(' ');
                    last.push_str(piece.trim());
                }
            }
            _ => pieces.push(piece.trim().to_owned()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Vec<String> {
        names_in(text, Register::Printed)
    }

    #[test]
    fn a_byline_gives_its_people() {
        assert_eq!(
            printed("By Anatoly Verin, Associated Press"),
            ["Anatoly Verin"]
        );
        assert_eq!(printed("By ANA RUIZ and TOM LEE"), ["ANA RUIZ", "TOM LEE"]);
        assert_eq!(
            printed("Von Anna Giulia Fink, Jan Marchart"),
            ["Anna Giulia Fink", "Jan Marchart"]
        );
        assert_eq!(
            printed("Por María de la Fuente y José Peña"),
            ["María de la Fuente", "José Peña"]
        );
    }

    #[test]
    fn staff_dates_and_addresses_are_no_people() {
        for text in [
            "By Staff Dec. 22",
            "https://www.facebook.com/harborledger",
            "Photo by Maya Ortiz",
            "5 min read",
            "Updated 10:30",
        ] {
            assert_eq!(printed(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_declared_nickname_is_taken_and_an_account_is_not() {
        assert_eq!(names_in("delta201", Register::Declared), ["delta201"]);
        assert_eq!(names_in("admin", Register::Declared), Vec::<String>::new());
        assert_eq!(
            names_in("Martin Luther King, Jr.", Register::Declared),
            ["Martin Luther King Jr."]
        );
    }

    #[test]
    fn what_brackets_say_of_an_author_is_no_other_author() {
        assert_eq!(
            printed("Par Anaïs Noor (Halm, bureau de la côte)"),
            ["Anaïs Noor"]
        );
        assert_eq!(
            printed("Ana Ruiz (AP) and Tom Lee (Reuters)"),
            ["Ana Ruiz", "Tom Lee"]
        );
    }
}
