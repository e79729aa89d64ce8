//! Bylines among the short lines near the headline: "By Ana Ruiz".

use super::{PrintedLine, behind_genre, opens_with_one_of, starts_as_byline};
use crate::letters::LowerCase;
use crate::{
    evidence::{Candidate, Source, loosely},
    fields::{
        agency::is_agency,
        dates::{DayOrder, moment_in},
        names::{Register, is_lead, names_in},
    },
    sources::near::NearLine,
};

/// Why a line is believed to name who wrote the story, in one word or several.
pub(super) const CLEARLY_LABELLED: &str = "opens as only a byline does";

/// What opens a byline beyond doubt, so that a single name may follow.
const CLEAR_LEADS: &[&str] = &[
    "posted by ",
    "written by ",
    "words by ",
    "erstellt von ",
    "verfasst von ",
    "geschrieben von ",
    "escrito por ",
    "publicado por ",
    "publié par ",
    "autor: ",
    "author: ",
    "autora: ",
    "autor/in: ",
    "auteur : ",
];

/// What opens a line that says where or when, and then by whom: "Posted on 4 May by Ana".
const POSTED: &[&str] = &[
    "posted in ",
    "posted on ",
    "published on ",
    "published in ",
    "submitted on ",
    "written on ",
    "veröffentlicht am ",
    "veröffentlicht in ",
    "geschrieben am ",
    "erstellt am ",
    "verfasst am ",
    "publicado el ",
    "publicado em ",
    "publicado en ",
    "publié le ",
    "pubblicato il ",
];

/// What parts its place or day from its author.
const POSTERS: &[&str] = &[" by ", " von ", " por ", " par ", " da "];

/// Labels of a byline that stands inside a line: "19.11.2021 Autor: Ana Ruiz".
const INNER_LABELS: &[&str] = &[
    " autor: ",
    " autorin: ",
    " author: ",
    " autora: ",
    " auteur: ",
    " autore: ",
    " auteur : ",
    " redaktion: ",
    " written by ",
    " written by: ",
];

/// The bylines among the lines; a line that is only "By" joins the one below it.
pub(super) fn near_bylines(near: &[NearLine]) -> Vec<PrintedLine> {
    let mut lines: Vec<PrintedLine> = Vec::new();
    for (at, line) in near.iter().enumerate() {
        if let Some(next) = near.get(at + 1)
            && is_lead(&line.text)
        {
            lines.extend(byline(
                &format!("{} {}", line.text.trim_end(), next.text),
                line.distance,
            ));
        } else {
            let read = byline(&line.text, line.distance);
            lines.extend(read.or_else(|| beside_the_date(line, near.get(at + 1))));
        }
    }
    lines
}

/// The one name in a line of date and name: "4 May 2026 | Ana Ruiz"; or in a line that ends in
/// such a bar, where the next holds the date.
fn beside_the_date(line: &NearLine, next: Option<&NearLine>) -> Option<PrintedLine> {
    /// A longer line says more than who and when.
    const LONGEST: usize = 80;
    /// Further down stand lists of other stories.
    const NEAR: usize = 12;
    const BARS: [char; 4] = ['|', '·', '•', '–'];
    if line.distance > NEAR || line.text.len() > LONGEST {
        return None;
    }
    let parted = line.text.replace(" - ", "|");
    if !parted.contains(BARS) {
        return None;
    }
    let is_date = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_digit())
            && moment_in(text, DayOrder::DayFirst).is_some()
    };
    let (dates, others): (Vec<&str>, Vec<&str>) = parted
        .split(BARS)
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .partition(|piece| piece.bytes().any(|byte| byte.is_ascii_digit()));
    let [name] = others.as_slice() else {
        return None;
    };
    let is_dated = dates.iter().any(|piece| is_date(piece))
        || dates.is_empty()
            && next.is_some_and(|next| next.text.len() <= LONGEST && is_date(&next.text));
    let names = names_in(name, Register::Printed);
    let is_whole = names
        .first()
        .is_some_and(|known| loosely(known) == loosely(name));
    (is_dated && is_whole).then(|| PrintedLine {
        words: (*name).to_owned(),
        order: 0,
        candidate: Candidate::new(Source::Text, "a line near the headline", names)
            .remark(0, "stands beside the date"),
    })
}

fn byline(text: &str, distance: usize) -> Option<PrintedLine> {
    if let Some(poster) = behind_posted(text) {
        return named(poster, Lead::Clear, distance);
    }
    if let Some(author) = behind_genre(text) {
        return named(author, Lead::Usual, distance);
    }
    if !starts_as_byline(text) {
        let (label, names) = inner_label(text)?;
        return byline_at(label, distance).or_else(|| named(names, Lead::Usual, distance));
    }
    byline_at(text, distance)
}

/// The byline that a text opens with.
fn byline_at(text: &str, distance: usize) -> Option<PrintedLine> {
    if !starts_as_byline(text) {
        return None;
    }
    let lower = text.in_lower_case();
    let lead = match CLEAR_LEADS.iter().any(|lead| lower.starts_with(lead)) {
        true => Lead::Clear,
        false => Lead::Usual,
    };
    named(text, lead, distance)
}

/// What a byline opens with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// Nothing but an author can follow.
    Clear,
    /// A sentence may open like that.
    Usual,
}

impl Lead {
    const fn weight(self) -> i32 {
        match self {
            // A label and a name weigh as much as what a page's head says of its house.
            Self::Clear => 28,
            Self::Usual => 8,
        }
    }

    const fn reason(self) -> &'static str {
        match self {
            Self::Clear => CLEARLY_LABELLED,
            Self::Usual => "opens like a byline",
        }
    }
}

fn named(text: &str, lead: Lead, distance: usize) -> Option<PrintedLine> {
    let mut names = names_in(text, Register::Printed);
    if names.is_empty() && lead == Lead::Clear {
        names = names_in(text, Register::Declared);
        // A sentence is no nickname.
        names.retain(|name| name.split_whitespace().count() <= 3);
        names.truncate(1);
    }
    if names.is_empty() {
        names.extend(agency_by_label(text).or_else(|| initials(text)));
    }
    let far = -i32::try_from(distance / 4).unwrap_or(i32::MAX).min(15);
    (!names.is_empty()).then(|| PrintedLine {
        words: text.to_owned(),
        order: 0,
        candidate: Candidate::new(Source::Text, "a line near the headline", names)
            .remark(lead.weight(), lead.reason())
            .remark(far, "its distance from the headline"),
    })
}

/// The initials of an agency or a newsroom behind "By": "By PTI", "By HLN, in Coast".
fn initials(text: &str) -> Option<String> {
    /// "AP", "IANS"
    const LETTERS: std::ops::RangeInclusive<usize> = 2..=5;
    let (lead, rest) = text.split_once(' ')?;
    let name = rest.split([',', ' ']).next()?;
    let stands_alone = rest.len() == name.len() || rest[name.len()..].starts_with(',');
    let is_initials =
        LETTERS.contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase());
    (is_lead(lead) && stands_alone && is_initials).then(|| name.to_owned())
}

/// The agency that a line names behind what opens a byline, and nothing else: "Por Agencia EFE".
pub(super) fn agency_by_label(byline: &str) -> Option<String> {
    let (lead, name) = byline.split_once(' ')?;
    let name = name.trim_end_matches('.').trim();
    (is_lead(lead) && is_agency(name)).then(|| name.to_owned())
}

/// The byline of a line that says first where or when: "by Ana" of "Posted in Harbor by Ana".
fn behind_posted(text: &str) -> Option<&str> {
    if !opens_with_one_of(text, POSTED) {
        return None;
    }
    let lower = text.in_lower_case();
    if lower.len() != text.len() {
        return None;
    }
    let at = POSTERS.iter().find_map(|joint| lower.rfind(joint))?;
    text.get(at + 1..)
}

/// What stands in a line from a label on, and what behind the label.
fn inner_label(text: &str) -> Option<(&str, &str)> {
    if !text.contains(':') {
        return None;
    }
    let lower = text.in_lower_case();
    let (at, length) = INNER_LABELS
        .iter()
        .find_map(|label| Some((lower.find(label)?, label.len())))?;
    // Lower case may take other bytes.
    if lower.len() != text.len() {
        return None;
    }
    Some((text.get(at + 1..)?, text.get(at + length..)?))
}
