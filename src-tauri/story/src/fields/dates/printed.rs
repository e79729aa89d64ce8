//! Dates that the page prints: `<time>`, microdata, elements named for dates, lines near the
//! headline.

use super::{DayOrder, moment_in};
use crate::letters::LowerCase;
use crate::{
    Moment,
    evidence::{Candidate, Source},
    fields::byline::starts_as_byline,
    hints::Hints,
    sources::{
        dom::{Seen, short_text},
        near::NearLine,
    },
};

/// Why a date there is not believed.
pub(super) const IN_COMMENTS: &str = "stands among comments";

/// Why a date there is believed more.
pub(super) const BESIDE_THE_HEADLINE: &str = "stands beside the headline";

/// Words in front of a date that say it is the last change.
const UPDATE_WORDS: &[&str] = &[
    "updat",
    "modif",
    "actualiz",
    "mis à jour",
    "mise à jour",
    "aktualisiert",
    "atualiz",
    "aggiorna",
    "last change",
    "zuletzt",
    "bijgewerkt",
    "stand:",
    "geändert",
];

/// Words in front of a date that say that it is the day of publication.
const PUBLISHED_WORDS: &[&str] = &[
    "published ",
    "publication date",
    "date of publication",
    "first published",
    "released ",
    "veröffentlicht ",
    "publiziert ",
    "erschienen ",
    "erscheinungsdatum",
    "veröffentlichungsdatum",
    "publié ",
    "date de publication",
    "publicado ",
    "fecha de publicación",
    "data de publicação",
    "pubblicato ",
    "data di pubblicazione",
    "gepubliceerd ",
    "publicerad ",
];

/// What follows a day that is printed on a paper, not the day of the story: "May 4, 2026 Issue".
const ISSUE_WORDS: &[&str] = &[" issue", " edition", "-ausgabe", " ausgabe"];

/// Words in front of a date that say until when something can be had, or how long it holds.
const ENDING_WORDS: &[&str] = &[
    "available until",
    "valid until",
    "expires",
    "closes on",
    "deadline",
    "verfügbar bis",
    "gültig bis",
    "abrufbar bis",
    "bis zum",
    "disponible hasta",
    "válido hasta",
    "hasta el",
    "jusqu'au",
    "jusqu’au",
    "até",
    "fino al",
    "t/m",
];

pub(super) fn seen_date(
    seen: &Seen<'_>,
    headline_order: usize,
    order: DayOrder,
    published: &mut Vec<Candidate<Moment>>,
    modified: &mut Vec<Candidate<Moment>>,
) {
    let itemprop = seen.element.attr("itemprop").unwrap_or_default();
    let is_time = seen.name() == "time";
    let (source, is_update) = if itemprop.contains("datePublished") {
        (Source::Microdata, false)
    } else if itemprop.contains("dateModified") {
        (Source::Microdata, true)
    } else if is_time {
        (Source::Time, seen.hints.has(Hints::UPDATED))
    } else if seen.hints.has(Hints::DATE.and(Hints::UPDATED)) {
        (
            Source::Named,
            seen.hints.has(Hints::UPDATED) && !seen.hints.has(Hints::DATE),
        )
    } else {
        return;
    };
    let Some((moment, words)) = moment_of(seen, order) else {
        return;
    };
    let said_before = seen
        .element
        .prev_sibling()
        .and_then(|node| node.value().as_text().map(|text| text.in_lower_case()))
        .unwrap_or_default();
    let words = format!("{said_before} {words}").in_lower_case();
    if says_an_end(&words) || names_an_issue(&words) {
        return;
    }
    let is_update = is_update
        || UPDATE_WORDS.iter().any(|word| {
            words
                .find(word)
                .is_some_and(|at| words[..at].chars().filter(char::is_ascii_digit).count() < 4)
        });
    let mut candidate = Candidate::new(source, place_of(seen), moment);
    if seen.place.comments {
        candidate = candidate.remark(-70, IN_COMMENTS);
    } else if seen.is_elsewhere() {
        candidate = candidate.remark(-45, "stands among menus or other stories");
    }
    if seen.place.nested_article || (seen.hints.has(Hints::TEASER) && source != Source::Microdata) {
        candidate = candidate.remark(-30, "belongs to another story's card");
    }
    if seen.place.aside {
        candidate = candidate.remark(-20, "stands in the margin");
    }
    if seen.place.article {
        candidate = candidate.remark(5, "stands in the story's element");
    }
    if headline_order > 0 {
        let distance = seen.order.abs_diff(headline_order);
        if distance <= 40 {
            candidate = candidate.remark(10, BESIDE_THE_HEADLINE);
        } else if seen.order > headline_order + 400 {
            candidate = candidate.remark(-15, "stands far from the headline");
        }
    }
    if seen.element.attr("pubdate").is_some() || seen.hints.has(Hints::DATE) && is_time {
        candidate = candidate.remark(5, "is marked as a date of publication");
    }
    if is_update {
        modified.push(candidate);
    } else {
        published.push(candidate);
    }
}

/// A date in a short line around the headline. Only a line that is little else than its
/// date counts: a sentence may name any day.
pub(super) fn near_date(
    line: &NearLine,
    order: DayOrder,
    of_comments: &[Moment],
    published: &mut Vec<Candidate<Moment>>,
    modified: &mut Vec<Candidate<Moment>>,
) {
    /// Words that stand around a date: a place, a section.
    const MOST_WORDS: usize = 14;
    /// Lines this close belong to the headline.
    const BESIDE: usize = 12;
    /// A byline adds its people and what they are.
    const MOST_WORDS_OF_BYLINE: usize = 24;
    let Some(moment) = moment_in(&line.text, order) else {
        return;
    };
    let words = line.text.split_whitespace().count();
    let is_byline = || words <= MOST_WORDS_OF_BYLINE && starts_as_byline(&line.text);
    if line.text.len() < 8 || (words > MOST_WORDS && !is_byline()) {
        return;
    }
    // A comment's date is one; the story's own may stand in a box that is named for both.
    if line.distance > BESIDE && of_comments.iter().any(|other| same_reading(*other, moment)) {
        return;
    }
    let far = -i32::try_from(line.distance / 4).unwrap_or(i32::MAX).min(20);
    let candidate = Candidate::new(Source::Text, "a line near the headline", moment)
        .remark(far, "its distance from the headline");
    let lower = line.text.in_lower_case();
    if says_an_end(&lower) || names_an_issue(&lower) {
        return;
    }
    let says_published = PUBLISHED_WORDS.iter().any(|word| lower.starts_with(word));
    let candidate = if says_published {
        candidate.remark(10, "its words say that it was published then")
    } else {
        candidate
    };
    if UPDATE_WORDS.iter().any(|word| lower.starts_with(word)) {
        modified.push(candidate);
    } else {
        published.push(candidate);
    }
}

/// Whether both are the same by the clock that was read, whichever of them says its zone.
fn same_reading(one: Moment, two: Moment) -> bool {
    let reading = |moment: Moment| match moment {
        Moment::Day(_) => None,
        Moment::Local(reading) => Some((reading.date(), reading.hour(), reading.minute())),
        Moment::Instant(instant) => Some((instant.date(), instant.hour(), instant.minute())),
    };
    one == two || reading(one).is_some_and(|reading_of_one| reading(two) == Some(reading_of_one))
}

/// Whether a text in lower case names a paper's issue by its day.
fn names_an_issue(words: &str) -> bool {
    ISSUE_WORDS
        .iter()
        .any(|word| words.trim_end().ends_with(word))
}

/// Whether a text in lower case says that its date is the end of something.
fn says_an_end(words: &str) -> bool {
    ENDING_WORDS.iter().any(|ending| words.starts_with(ending))
        || ENDING_WORDS.iter().any(|ending| {
            words.split_once(ending).is_some_and(|(front, _)| {
                front.ends_with(' ') && !front.bytes().any(|byte| byte.is_ascii_digit())
            })
        })
}

fn place_of(seen: &Seen<'_>) -> String {
    let class = seen.element.attr("class").unwrap_or_default();
    match class.split_whitespace().next() {
        Some(class) => format!("<{} class={class}>", seen.name()),
        None => format!("<{}>", seen.name()),
    }
}

fn moment_of(seen: &Seen<'_>, order: DayOrder) -> Option<(Moment, String)> {
    let words = short_text(seen.element, 120).unwrap_or_default();
    let told = [
        "datetime",
        "content",
        "data-datetime",
        "data-timestamp",
        "title",
    ]
    .iter()
    .filter_map(|name| seen.element.attr(name))
    .find_map(|text| moment_in(text, order));
    let moment = match told {
        Some(moment) => moment,
        // A year, a month and a day; shorter texts hold none.
        None if words.len() >= 8 => moment_in(&words, order)?,
        None => return None,
    };
    Some((moment, words))
}
