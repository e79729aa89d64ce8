//! "MOSCOW (AP) —": where a report was filed from, and by which agency.

use super::agency::is_agency;
use crate::{Block, Dateline, Run, weigh::Ledger};

/// A dateline and how many bytes of the paragraph it takes, its dash included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) dateline: Dateline,
    pub(crate) length: usize,
}

/// No place in a dateline takes more, bytes.
const LONGEST_PLACE: usize = 60;

/// The dateline that a story's first paragraph opens with.
pub(crate) fn opening_of(paragraph: &str) -> Option<Opening> {
    let (at, dash) = parting(paragraph)?;
    let before = paragraph[..at].trim();
    let length = at + dash;
    let rest = paragraph[length..].trim_start();
    // A sentence follows, not the end of a headline.
    if rest.chars().filter(|char| char.is_alphabetic()).count() < 12 {
        return None;
    }
    let length = paragraph.len() - rest.len();
    let (place, agency) = match before.split_once('(') {
        Some((place, agency)) => {
            let agency = agency.strip_suffix(')')?.trim();
            let is_agency = !agency.is_empty()
                && agency.len() <= 40
                && agency
                    .chars()
                    .next()
                    .is_some_and(|first| first.is_alphabetic());
            if !is_agency {
                return None;
            }
            (place.trim(), Some(agency))
        }
        None => match before.rsplit_once('/') {
            Some((place, agency)) if is_agency(agency.trim()) => {
                (place.trim(), Some(agency.trim()))
            }
            _ if is_agency(before) => ("", Some(before)),
            _ => (before, None),
        },
    };
    let place = place.trim_end_matches([',', ' ', ':']);
    // Without a place only an agency's own name tells a dateline from an aside in brackets.
    let is_signed = agency.is_some_and(|agency| {
        is_agency(agency) || agency.contains('.') || agency.chars().all(char::is_uppercase)
    });
    let is_place = place.is_empty() && is_signed || looks_like_place(place, agency);
    is_place.then(|| Opening {
        dateline: Dateline {
            place: (!place.is_empty()).then(|| place.to_owned()),
            agency: agency.map(str::to_owned),
        },
        length,
    })
}

/// Takes the dateline off a story's first paragraph, where one opens it.
pub(crate) fn take(blocks: &mut [Block], ledger: &mut Ledger) -> Option<Dateline> {
    /// Photos, a heading or an intro may stand above the first paragraph.
    const REACH: usize = 4;
    let runs = blocks.iter_mut().take(REACH).find_map(|block| match block {
        Block::Paragraph { runs } => opening_of(&text_of(runs)).map(|opening| (runs, opening)),
        _ => None,
    });
    let (runs, opening) = runs?;
    ledger.note("dateline", || reason(&opening.dateline));
    let mut left = opening.length;
    runs.retain_mut(|run| {
        let taken = left.min(run.text.len());
        left -= taken;
        run.text.drain(..taken);
        !run.text.is_empty()
    });
    Some(opening.dateline)
}

/// Why an opening was taken for a dateline.
fn reason(dateline: &Dateline) -> String {
    let printed = dateline.printed();
    let why = match (&dateline.place, &dateline.agency) {
        (Some(_), Some(agency)) if is_agency(agency) => "a place, and an agency that is known",
        (Some(_), Some(_)) => "a place, and brackets that name who reports",
        (Some(_), None) => "a place in capitals before a dash",
        (None, _) => "the name of an agency alone",
    };
    format!("{printed} opens the first paragraph: {why}")
}

fn text_of(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The first dash that may end a dateline, and how many bytes it takes.
fn parting(paragraph: &str) -> Option<(usize, usize)> {
    let reach = paragraph
        .char_indices()
        .map(|(at, _)| at)
        .take(LONGEST_PLACE + 50)
        .last()?;
    let head = &paragraph[..reach];
    ["—", "–", " - ", "--", ".-", "―", ") "]
        .iter()
        .filter_map(|dash| head.find(dash).map(|at| (at, *dash)))
        .map(|(at, dash)| {
            if dash == ") " {
                (at + 1, 1)
            } else {
                (at, dash.len())
            }
        })
        .min_by_key(|(at, _)| *at)
        .map(|(at, length)| {
            // "MOSCOW (AP) - " ends in its dash, not in its bracket.
            let behind = &paragraph[at + length..];
            let skipped = behind.len()
                - behind
                    .trim_start_matches([' ', '—', '–', '-', '\u{a0}', '.', '―'])
                    .len();
            (at, length + skipped)
        })
}

/// A place: capitals throughout, or, where an agency stands behind it, words that each open
/// with a capital; a date may follow ("PARIS, Dec. 22").
fn looks_like_place(place: &str, agency: Option<&str>) -> bool {
    if place.is_empty() || place.len() > LONGEST_PLACE {
        return false;
    }
    let first = place.split(',').next().unwrap_or_default().trim();
    let letters: Vec<char> = first.chars().filter(|char| char.is_alphabetic()).collect();
    let all_capitals = letters.len() >= 3 && letters.iter().all(|char| char.is_uppercase());
    let each_capital = first.split_whitespace().all(|word| {
        word.chars().next().is_some_and(char::is_uppercase)
            || matches!(
                word,
                "de" | "del"
                    | "la"
                    | "of"
                    | "and"
                    | "do"
                    | "da"
                    | "am"
                    | "an"
                    | "der"
                    | "y"
                    | "sur"
            )
    });
    let few = first.split_whitespace().count() <= 5;
    let knows_agency = agency.is_some_and(|agency| {
        is_agency(agency) || agency.split(['/', ',']).any(|part| is_agency(part.trim()))
    });
    let is_shout = first.ends_with(['!', '?']) || first.contains(['"', '“', ':']);
    let is_phrase = first.split_whitespace().count() > 3 && opens_with_article(first);
    few && !is_shout
        && !is_phrase
        && (all_capitals && (agency.is_some() || is_known_shape(place))
            || (each_capital && knows_agency))
}

/// "LE POINT SUR LA SITUATION": a heading in the paragraph. "LAS VEGAS" and "THE HAGUE" have
/// fewer words.
fn opens_with_article(text: &str) -> bool {
    const ARTICLES: &[&str] = &[
        "THE", "A", "LE", "LA", "LES", "EL", "LOS", "LAS", "DER", "DIE", "DAS", "IL", "LO", "I",
        "O", "OS", "AS",
    ];
    text.split_whitespace()
        .next()
        .is_some_and(|word| ARTICLES.contains(&word))
}

/// Without an agency only a lone place in capitals counts: "SALT LAKE CITY —".
fn is_known_shape(place: &str) -> bool {
    !matches!(
        place,
        "UPDATE"
            | "BREAKING"
            | "WATCH"
            | "EXCLUSIVE"
            | "NEW"
            | "LIVE"
            | "PHOTOS"
            | "VIDEO"
            | "OPINION"
    ) && !place.chars().any(|char| char.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(String, String, String)> {
        let opening = opening_of(text)?;
        Some((
            opening.dateline.place.unwrap_or_default(),
            opening.dateline.agency.unwrap_or_default(),
            text[opening.length..].to_owned(),
        ))
    }

    #[test]
    fn datelines_of_many_papers_are_read() {
        for (text, place, agency) in [
            ("MOSCOW (AP) — British Foreign Secretary", "MOSCOW", "AP"),
            (
                "SALT LAKE CITY — The council voted late",
                "SALT LAKE CITY",
                "",
            ),
            (
                "LONDON (Reuters) - The pound fell on Friday",
                "LONDON",
                "Reuters",
            ),
            (
                "WASHINGTON, D.C. (AP) -- The senate passed",
                "WASHINGTON, D.C",
                "AP",
            ),
            (
                "Madrid, 22 dic (EFE).- El Gobierno aprobó ayer",
                "Madrid, 22 dic",
                "EFE",
            ),
            (
                "Berlin (dpa) - Die Bundesregierung hat gestern",
                "Berlin",
                "dpa",
            ),
            (
                "PARIS, Dec 22 (Reuters) – France said on Friday",
                "PARIS, Dec 22",
                "Reuters",
            ),
            (
                "Wien (epdÖ) – Auch der Hafen bleibt geschlossen",
                "Wien",
                "epdÖ",
            ),
            (
                "ROMA/ANSA - Il governo ha approvato il decreto",
                "ROMA",
                "ANSA",
            ),
        ] {
            let (found_place, found_agency, rest) = parts(text).unwrap_or_default();
            assert_eq!(found_place.trim_end_matches('.'), place, "{text}");
            assert_eq!(found_agency, agency, "{text}");
            assert!(rest.starts_with(|char: char| char.is_uppercase()), "{rest}");
        }
    }

    #[test]
    fn a_sentence_with_a_dash_has_no_dateline() {
        for text in [
            "The council — which met on Monday — voted",
            "WATCH — The video of the storm over the pier",
            "UPDATE (10:30) — The road is open again now",
            "Ruiz (above) said he was pleased to be there",
            "LE POINT SUR LA COTE — La jetée a rouvert vendredi",
            "(Laughs) — All of them came back to the pier",
            "",
        ] {
            assert_eq!(opening_of(text), None, "{text}");
        }
    }
}
