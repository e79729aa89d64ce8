//! The bylines that the page prints in elements of their own.

use super::{
    PrintedLine,
    judge::MOST_AUTHORS,
    marked::{leaf_names, linked_names, marked_names},
    starts_as_byline,
    together::together,
};
use crate::{
    document::Document,
    dom::ElementRef,
    evidence::{Candidate, Evident, Source, loosely},
    fields::names::{Register, names_in},
    hints::Hints,
    sources::dom::{Seen, short_text},
    weigh::MOST_CANDIDATES,
};

/// A longer text is a biography.
const LONGEST_BYLINE: usize = 200;

/// Why a byline there is believed more.
pub(super) const BELOW_THE_HEADLINE: &str = "stands below the headline";

/// Why its names are names.
pub(super) const LINKS_TO_AUTHORS: &str = "links to its authors";

/// The bylines, in page order, and those that several places make together.
pub(super) fn printed_bylines(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    headline_order: usize,
) -> Vec<PrintedLine> {
    let mut lines: Vec<PrintedLine> = Vec::new();
    for place in seen {
        if lines.len() >= MOST_CANDIDATES {
            break;
        }
        let kind = Kind::of(place);
        if kind == Kind::Other
            || place.place.comments
            || place.place.related
            || matches!(place.name(), "img" | "time" | "link" | "nav")
        {
            continue;
        }
        lines.extend(printed_byline(document, place, kind, headline_order));
    }
    let mut lines = together(lines);
    prefer_first(&mut lines);
    lines
}

/// Of several bylines below the headline the first is the story's own.
fn prefer_first(lines: &mut [PrintedLine]) {
    let below = |line: &&PrintedLine| {
        let remarks = &line.candidate.remarks;
        remarks
            .iter()
            .any(|(_, reason)| *reason == BELOW_THE_HEADLINE)
            && remarks.iter().map(|(points, _)| points).sum::<i32>() > 0
    };
    let first = lines.iter().filter(below).min_by_key(|line| line.order);
    let Some(names) = first.map(|line| line.candidate.value.clone()) else {
        return;
    };
    for line in lines {
        let held = &line.candidate.value;
        if held.len() <= MOST_AUTHORS && names.iter().all(|name| held.contains(name)) {
            line.candidate
                .remarks
                .push((4, "holds the first byline below the headline"));
        }
    }
}

/// What marks an element as a byline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Microdata,
    Relation,
    Class,
    Other,
}

impl Kind {
    fn of(place: &Seen<'_>) -> Self {
        let has = |name: &str, words: &[&str]| {
            place
                .element
                .attr(name)
                .unwrap_or_default()
                .split_whitespace()
                .any(|word| words.contains(&word))
        };
        if has("itemprop", &["author", "creator"]) {
            Self::Microdata
        } else if has("rel", &["author"]) {
            Self::Relation
        } else if place.hints.has(Hints::BYLINE) {
            Self::Class
        } else {
            Self::Other
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Microdata => "itemprop author",
            Self::Relation => "rel author",
            Self::Class | Self::Other => "class of a byline",
        }
    }
}

fn printed_byline(
    document: &Document<'_>,
    place: &Seen<'_>,
    kind: Kind,
    headline_order: usize,
) -> Option<PrintedLine> {
    let element = place.element;
    let words = match element.attr("content") {
        Some(content) if kind == Kind::Microdata => content.to_owned(),
        _ => short_text(element, LONGEST_BYLINE)?,
    };
    let (names, marked) = names_of(document, place, kind, &words);
    if names.is_empty() {
        return None;
    }
    let source = if kind == Kind::Microdata {
        Source::Microdata
    } else {
        Source::Named
    };
    let mut candidate = Candidate::new(
        source,
        format!("<{}> {}", place.name(), kind.label()),
        names,
    );
    if kind == Kind::Relation {
        candidate = candidate.remark(5, LINKS_TO_AUTHORS);
    } else if marked == Marked::Yes {
        candidate = candidate.remark(1, LINKS_TO_AUTHORS);
    }
    if starts_as_byline(&words) {
        candidate = candidate.remark(8, "opens like a byline");
    }
    let candidate = placed(candidate, place, headline_order);
    Some(PrintedLine {
        words,
        candidate,
        order: place.order,
    })
}

/// Whether a byline's markup says which words are names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marked {
    Yes,
    No,
}

/// The names that a byline's markup marks, or else those in its words.
fn names_of(
    document: &Document<'_>,
    place: &Seen<'_>,
    kind: Kind,
    words: &str,
) -> (Vec<String>, Marked) {
    let marked = match kind {
        Kind::Microdata => marked_names(place, |inner| inner.attr("itemprop") == Some("name")),
        Kind::Class => linked_names(document, place),
        Kind::Relation | Kind::Other => Vec::new(),
    };
    if !marked.is_empty() {
        // "By <a>Ana Ruiz</a> and Tom Lee": a writer without a page has no link.
        let read = names_in(words, Register::Printed);
        let has_all = marked
            .iter()
            .all(|name| read.iter().any(|other| other.agrees(name)));
        let names = if has_all { read } else { marked };
        return (names, Marked::Yes);
    }
    let register = match kind {
        Kind::Class | Kind::Other => Register::Printed,
        _ if words.len() > 60 => Register::Printed,
        _ => Register::Declared,
    };
    let names = names_in(words, register);
    if kind != Kind::Class {
        return (names, Marked::No);
    }
    // "<span>Ana Ruiz</span><span>Tom Lee</span>" has no space between its names.
    let leaves = leaf_names(place);
    let are_glued =
        leaves.len() > names.len() && loosely(&leaves.concat()) == loosely(&names.concat());
    if names.is_empty() || are_glued {
        (leaves, Marked::No)
    } else {
        (names, Marked::No)
    }
}

fn placed(
    candidate: Candidate<Vec<String>>,
    place: &Seen<'_>,
    headline_order: usize,
) -> Candidate<Vec<String>> {
    let mut candidate = candidate;
    if place.is_elsewhere() || place.place.nested_article || place.hints.has(Hints::TEASER) {
        candidate = candidate.remark(-35, "stands among other stories or menus");
    }
    if place.place.figure || names_a_licence(place) {
        candidate = candidate.remark(-40, "names who took a picture");
    }
    if place.place.aside || place.hints.has(Hints::BIOGRAPHY) {
        candidate = candidate.remark(-8, "stands in the margin");
    }
    if headline_order > 0 && place.order >= headline_order && place.order < headline_order + 60 {
        candidate = candidate.remark(12, BELOW_THE_HEADLINE);
    } else if place.order > headline_order + 500 {
        candidate = candidate.remark(-10, "stands far from the headline");
    }
    candidate
}

/// Whether an element, or one right in it, says by its class that it names whose licence a
/// picture is under.
fn names_a_licence(place: &Seen<'_>) -> bool {
    let inner = place.element.children().filter_map(ElementRef::wrap);
    std::iter::once(place.element)
        .chain(inner)
        .filter_map(|element| element.attr("class"))
        .any(|class| {
            ["licence", "license"]
                .iter()
                .any(|word| class.contains(word))
        })
}
