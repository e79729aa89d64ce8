//! The byline as printed, and the people it names.

mod data;
mod judge;
mod marked;
mod near;
mod printed;
mod signature;
mod together;

use std::collections::HashSet;

use super::names::{Register, is_organisation, names_in};
use crate::letters::LowerCase;
use crate::{
    document::Document,
    evidence::{Candidate, Source, loosely},
    sources::{dom::Seen, near::NearLine},
    weigh::{Field, Ledger, MOST_CANDIDATES},
};
use data::data_authors;
use judge::Judge;
use near::near_bylines;
use printed::printed_bylines;
pub(crate) use signature::{labelled_writer, signature};

/// Meta lines that name authors.
const AUTHOR_LINES: &[(&str, i32)] = &[
    ("author", 0),
    ("parsely-author", 5),
    ("sailthru.author", 5),
    ("article:author", 0),
    ("article:author_name", 5),
    ("og:article:author", 0),
    ("byl", 5),
    ("dc.creator", 0),
    ("dcterms.creator", 0),
    ("dc.contributor", -10),
    ("citation_author", 10),
    ("cxenseparse:author", 5),
    ("authors", 0),
    ("article.author", 0),
    ("articleauthor", 5),
    ("rnews:author", 0),
    ("mediator_author", 0),
    ("shareaholic:article_author_name", 0),
    ("twitter:data1", -45),
];

/// Who wrote the story.
pub(crate) struct Byline {
    /// As printed.
    pub(crate) printed: Option<String>,
    pub(crate) authors: Vec<String>,
}

/// A byline as the page prints it, and the names read from it.
struct PrintedLine {
    words: String,
    candidate: Candidate<Vec<String>>,
    /// Its element's turn in page order; 0 for a line of text.
    order: usize,
}

/// Weighs every byline that the page offers.
pub(crate) fn weigh(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    near: &[NearLine],
    headline_order: usize,
    site_names: &[String],
    ledger: &mut Ledger,
) -> Byline {
    let mut candidates: Vec<Candidate<Vec<String>>> = Vec::new();
    candidates.extend(data_authors(document));
    let lines = AUTHOR_LINES.iter();
    candidates.extend(lines.filter_map(|line| declared(document, *line)));
    let mut printed = printed_bylines(document, seen, headline_order);
    printed.extend(near_bylines(near));
    candidates.extend(printed.iter().map(|line| line.candidate.clone()));
    for candidate in &mut candidates {
        people_first(&mut candidate.value, site_names);
    }
    candidates.retain(|candidate| !candidate.value.is_empty());
    let judge = Judge::of(&candidates, site_names);
    let candidates = candidates
        .into_iter()
        .map(|candidate| judge.judged(candidate))
        .collect();
    let authors = ledger
        .decide(Field::Authors, candidates)
        .unwrap_or_default();
    let printed = printed
        .into_iter()
        .filter(|line| {
            line.candidate.value.iter().any(|name| {
                authors
                    .iter()
                    .any(|author| loosely(author) == loosely(name))
            })
        })
        .max_by_key(|line| u8::from(starts_as_byline(&line.words)))
        .map(|line| line.words);
    Byline { printed, authors }
}

/// The names in one kind of meta line, where the page has it.
fn declared(
    document: &Document<'_>,
    (line, points): (&str, i32),
) -> Option<Candidate<Vec<String>>> {
    document.meta.first(line)?;
    let names = distinct(
        document
            .meta
            .all(line)
            .flat_map(|text| names_in(text, Register::Declared)),
    );
    let source = if line.contains(':') && !line.starts_with("twitter") {
        Source::OpenGraph
    } else {
        Source::Meta
    };
    let candidate = Candidate::new(source, format!("meta {line}"), names)
        .remark(points, "what the line is used for");
    let says_who = line == "twitter:data1"
        && document.meta.first("twitter:label1").is_some_and(|label| {
            let label = label.in_lower_case();
            ["written", "author", "verfasst", "escrit", "geschr", "écrit"]
                .iter()
                .any(|word| label.contains(word))
        });
    Some(if says_who {
        candidate.remark(50, "its label says who wrote")
    } else {
        candidate
    })
}

/// Drops what a list of several holds beside people: the site itself, a post held.
fn people_first(names: &mut Vec<String>, site_names: &[String]) {
    // "Harbor & Ledger" is one house, not two people.
    if names.len() > 1 && site_names.contains(&loosely(&names.concat())) {
        *names = vec![names.join(" & ")];
    }
    /// No name has more words.
    const MOST_WORDS: usize = 6;
    let is_person = |name: &String| {
        !site_names.contains(&loosely(name)) && name.split_whitespace().count() <= MOST_WORDS
    };
    for name in names.iter_mut() {
        // "Ana Ruiz Harborledger": the house behind the name.
        if let Some((front, house)) = name.rsplit_once(' ')
            && front.contains(' ')
            && site_names.contains(&loosely(house))
        {
            *name = front.to_owned();
        }
    }
    if names.len() > 1 && names.iter().any(is_person) {
        names.retain(is_person);
    }
}

fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names
        .filter(|name| seen.insert(loosely(name)))
        .take(MOST_CANDIDATES)
        .collect()
}

/// Whether authors are a house or its initials, so that a person named in the text is more.
pub(crate) fn are_no_people(authors: &[String]) -> bool {
    /// "LN", "dpa"
    const INITIALS: usize = 4;
    authors.iter().all(|name| {
        is_organisation(name)
            || name.chars().count() <= INITIALS && name.chars().all(char::is_uppercase)
    })
}

/// Whether a line opens as bylines do: "By ", "Von ", "Eine Kolumne von ".
pub(crate) fn starts_as_byline(words: &str) -> bool {
    opens_with_one_of(words, BYLINE_LEADS) || behind_genre(words).is_some()
}

/// Whether words in any case open with one of these in lower case; nothing is copied for it,
/// because few lines do.
fn opens_with_one_of(words: &str, leads: &[&str]) -> bool {
    let Some(first) = words.bytes().next() else {
        return false;
    };
    // A letter beyond ASCII may be one of ASCII in lower case (the kelvin sign is).
    let may_open = |lead: &str| {
        !first.is_ascii() || lead.as_bytes().first() == Some(&first.to_ascii_lowercase())
    };
    leads
        .iter()
        .any(|lead| may_open(lead) && opens_with(words, lead))
}

fn opens_with(words: &str, lead: &str) -> bool {
    match words.as_bytes().get(..lead.len()) {
        Some(opening) if opening.is_ascii() => opening.eq_ignore_ascii_case(lead.as_bytes()),
        _ => {
            let lower = words.chars().flat_map(char::to_lowercase);
            lead.chars().eq(lower.take(lead.chars().count()))
        }
    }
}

const BYLINE_LEADS: &[&str] = &[
    "by ",
    "von ",
    "vom ",
    "por ",
    "par ",
    "di ",
    "door ",
    "text: ",
    "text & fotos: ",
    "text und fotos: ",
    "text und bilder: ",
    "autor: ",
    "autorin: ",
    "autor/in: ",
    "author: ",
    "autore: ",
    "auteur: ",
    "auteur : ",
    "autora: ",
    "text von ",
    "text by ",
    "words by ",
    "written by ",
    "written by: ",
    "posted by ",
    "erstellt von ",
    "verfasst von ",
    "geschrieben von ",
    "escrito por ",
    "escribe ",
    "publié par ",
    "écrit par ",
];

/// What a story can be, in front of who wrote it.
const GENRES: &[&str] = &[
    "analyse",
    "analysis",
    "article",
    "artikel",
    "beitrag",
    "bericht",
    "blogbeitrag",
    "chronique",
    "column",
    "columna",
    "commentary",
    "crónica",
    "entrevista",
    "enquête",
    "entretien",
    "essay",
    "gastbeitrag",
    "gastkommentar",
    "glosse",
    "inchiesta",
    "interview",
    "intervista",
    "kolumne",
    "kommentar",
    "kritik",
    "nota",
    "opinion",
    "recension",
    "recherche",
    "reportage",
    "reportaje",
    "reseña",
    "review",
    "rezension",
    "story",
    "text",
    "texte",
    "texto",
    "tribune",
];

/// The byline behind a genre: "von Ana Ruiz" of "Eine Kolumne von Ana Ruiz".
pub(super) fn behind_genre(words: &str) -> Option<&str> {
    /// "Ein exklusiver langer Bericht von"
    const MOST_WORDS: usize = 4;
    let joint = words
        .split(' ')
        .take(MOST_WORDS + 1)
        .find(|word| matches!(*word, "von" | "by" | "por" | "par" | "di"))?;
    let at = joint.as_ptr() as usize - words.as_ptr() as usize;
    let genre = words[..at].trim_end().rsplit(' ').next()?.in_lower_case();
    GENRES.contains(&genre.as_str()).then(|| &words[at..])
}
