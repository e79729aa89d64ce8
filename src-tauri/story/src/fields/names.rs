//! Names of people out of what pages print and declare about their authors.

use crate::{document::folded, evidence::loosely};

/// Words before a name: "By", "Von", "Por", "Words by".
const LEADS: &[&str] = &[
    "by",
    "von",
    "por",
    "par",
    "di",
    "da",
    "door",
    "av",
    "af",
    "przez",
    "от",
    "автор",
    "written by",
    "posted by",
    "published by",
    "reported by",
    "reporting by",
    "story by",
    "words by",
    "text by",
    "article by",
    "review by",
    "analysis by",
    "opinion by",
    "submitted by",
    "created by",
    "contributed by",
    "author",
    "authors",
    "autor",
    "autora",
    "autoren",
    "autorin",
    "auteur",
    "autore",
    "text",
    "texto",
    "texte",
    "testo",
    "interview",
    "ein kommentar von",
    "kommentar von",
    "eine analyse von",
    "from",
    "publié par",
    "escrito por",
    "publicado por",
    "geschrieben von",
    "verfasst von",
    "ein gastbeitrag von",
    "gastbeitrag von",
    "aus",
    "a cura di",
    "作者",
    "文",
    "記者",
    "记者",
    "取材",
    "written",
    "byline",
    "name",
    "posted",
    "skrevet av",
    "av:",
    "tekst",
    "redaktør",
];

/// Pieces that name a part played rather than a person.
const ROLES: &[&str] = &[
    "staff",
    "writer",
    "reporter",
    "correspondent",
    "editor",
    "journalist",
    "contributor",
    "columnist",
    "producer",
    "critic",
    "special to",
    "news",
    "press",
    "agency",
    "agencies",
    "desk",
    "team",
    "redaktion",
    "redacción",
    "redaccion",
    "rédaction",
    "redazione",
    "redação",
    "redakteur",
    "redakteurin",
    "korrespondent",
    "korrespondentin",
    "periodista",
    "journaliste",
    "giornalista",
    "bureau",
    "newsroom",
    "service",
    "media",
    "magazine",
    "chief",
    "director",
    "professor",
    "fellow",
    "senior",
    "reuters",
    "afp",
    "dpa",
    "efe",
    "ansa",
    "associated press",
    "ap",
    "bloomberg",
    "online",
    "author",
    "autor",
    "guest",
    "contributing",
    "published",
    "updated",
    "minutes",
    "read",
    "hours",
    "ago",
    "view",
    "follow",
    "share",
    "comments",
    "bio",
    "email",
    "twitter",
    "facebook",
    "more",
    "see",
    "posts",
    "full",
    "profile",
    "about",
    "the author",
    "am",
    "uhr",
    "pm",
];

/// Pieces that open with these credit pictures, not words.
const PICTURE_LEADS: &[&str] = &[
    "photo",
    "foto",
    "bild",
    "image",
    "imagen",
    "video",
    "illustration",
    "graphic",
    "grafik",
    "picture",
    "fotos",
    "photos",
    "photograph",
];

/// Accounts of a content system that name nobody.
const NOBODY: &[&str] = &[
    "admin",
    "administrator",
    "webmaster",
    "root",
    "user",
    "editor",
    "unknown",
    "null",
    "undefined",
    "none",
    "anonymous",
    "author",
    "n/a",
    "wordpress",
    "super user",
    "superuser",
    "default",
    "no author",
    "guest",
    "staff",
    "by",
    "gast",
    "anonym",
];

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
    let mut names: Vec<String> = Vec::new();
    for piece in pieces(&text, register) {
        let name = bare(&piece);
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

fn is_address(text: &str) -> bool {
    text.starts_with("http")
        || text.starts_with('/')
        || text.starts_with("www.")
        || (text.contains("facebook.com") || text.contains("twitter.com"))
}

/// A text cut where one name ends and the next, or something else, begins.
fn pieces(text: &str, register: Register) -> Vec<String> {
    let mut marked = text.to_owned();
    for joint in [
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
    ] {
        let in_declared = !matches!(
            joint,
            " en " | " i " | " e " | " for " | " con " | " - " | " / "
        );
        if register == Register::Printed || in_declared || matches!(joint, " e " | " / ") {
            marked = marked.replace(joint, "\u{1f}");
        }
    }
    let commas: Vec<&str> = marked.split([',', '|', ';', '•', '\u{1f}']).collect();
    let has_suffix = |piece: &str| {
        matches!(
            piece.trim().trim_end_matches('.').to_lowercase().as_str(),
            "jr" | "sr" | "phd" | "ph.d" | "md" | "m.d" | "ii" | "iii" | "esq" | "rn" | "mph"
        )
    };
    let mut pieces: Vec<String> = Vec::new();
    for piece in commas {
        match pieces.last_mut() {
            Some(last) if has_suffix(piece) => {
                if piece.trim().to_lowercase().starts_with(['j', 's', 'i']) {
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

/// A name without what stands around it: "By", a role in brackets, a handle, a full stop.
fn bare(piece: &str) -> String {
    let mut name = piece.trim();
    loop {
        let before = name;
        let lower = name.to_lowercase();
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
    let name = before_date(name);
    let name = match name.find(['(', '[', '<', '@']) {
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
    ];
    name.match_indices(' ')
        .find(|(at, _)| {
            let word = name[at + 1..].split_whitespace().next().unwrap_or_default();
            DAYS.contains(
                &word
                    .trim_end_matches([',', ':', '.'])
                    .to_lowercase()
                    .as_str(),
            )
        })
        .map_or(name, |(at, _)| &name[..at])
}

fn is_declarable(name: &str) -> bool {
    let lower = name.to_lowercase();
    let letters = name.chars().filter(|char| char.is_alphabetic()).count();
    letters >= 2
        && name.chars().count() <= 80
        && !is_address(&lower)
        && !lower.contains("://")
        && !name.starts_with(|char: char| char.is_ascii_digit())
        && !lower.contains("image:")
        && !NOBODY.contains(&lower.as_str())
}

/// Whether a text looks like a person's name: two to five words, written as names are.
fn is_person(name: &str) -> bool {
    let lower = name.to_lowercase();
    if !is_declarable(name)
        || name.chars().any(|char| {
            char.is_ascii_digit()
                || matches!(char, '.' if name.len() > 60)
                || matches!(char, '?' | '!' | ':' | '=' | '_')
        })
        || PICTURE_LEADS.iter().any(|lead| lower.starts_with(lead))
    {
        return false;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    if is_ideographic(name) {
        return (2..=8).contains(&name.chars().count());
    }
    if !(2..=5).contains(&words.len()) {
        return false;
    }
    let is_small = |word: &str| {
        matches!(
            word.to_lowercase().as_str(),
            "de" | "da"
                | "do"
                | "dos"
                | "das"
                | "del"
                | "della"
                | "di"
                | "la"
                | "le"
                | "van"
                | "von"
                | "der"
                | "den"
                | "ter"
                | "bin"
                | "al"
                | "el"
                | "y"
                | "zu"
                | "af"
                | "av"
                | "ten"
                | "du"
                | "i"
        )
    };
    let written_as_name = words.iter().all(|word| {
        is_small(word)
            || word.chars().next().is_some_and(|first| {
                first.is_uppercase() || !first.is_lowercase() && first.is_alphabetic()
            })
    });
    let is_role = words
        .iter()
        .any(|word| ROLES.contains(&word.to_lowercase().trim_end_matches('.')));
    written_as_name && !is_role
}

fn is_ideographic(text: &str) -> bool {
    text.chars().any(|char| {
        matches!(char, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
    })
}

/// Whether a declared name is that of a body: a newsroom, an agency.
pub(crate) fn is_organisation(name: &str) -> bool {
    let lower = name.to_lowercase();
    name.split_whitespace()
        .any(|word| ROLES.contains(&word.to_lowercase().trim_end_matches(['.', ','])))
        || lower.contains("press")
        || lower.contains(".com")
        || lower.contains("redaktion")
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
}
