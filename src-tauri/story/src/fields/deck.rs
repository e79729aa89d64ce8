//! What stands right around the headline: the deck below it, the kicker above it.

use crate::{
    document::{Document, folded, text_of},
    dom::ElementRef,
    evidence::{Candidate, Source, loosely},
    fields::headline::Headline,
    hints::Hints,
    sources::{
        article::{plain, story_node},
        dom::{Seen, short_text},
    },
    weigh::{Field, Ledger},
};

/// The deck: a printed line between headline and body. What only the page's head says is a
/// description for search engines, and no deck.
pub(crate) fn deck(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    headline: &str,
    headline_order: usize,
    ledger: &mut Ledger,
) -> Option<Deck> {
    let described: Vec<String> = ["og:description", "description", "twitter:description"]
        .iter()
        .filter_map(|line| document.meta.first(line))
        .map(str::to_owned)
        .chain(
            story_node(document)
                .and_then(|story| story["description"].as_str())
                .and_then(plain),
        )
        .map(|text| loosely(&text))
        .collect();
    let mut candidates = Vec::new();
    let mut apart: Vec<String> = Vec::new();
    for place in seen {
        let itemprop = place.element.attr("itemprop").unwrap_or_default();
        let is_described = itemprop == "description" || itemprop == "alternativeHeadline";
        let fits = place.hints.has(Hints::DECK.and(Hints::LEDE)) || is_described;
        let is_near =
            headline_order > 0 && place.order > headline_order && place.order < headline_order + 80;
        if !fits
            || !is_near
            || place.is_elsewhere()
            || place.place.figure
            || matches!(
                place.name(),
                "meta" | "img" | "a" | "header" | "article" | "time"
            )
        {
            continue;
        }
        let Some(text) = short_text(place.element, 600) else {
            continue;
        };
        if text.len() < 20
            || loosely(&text) == loosely(headline)
            || loosely(&text).contains(&loosely(headline))
        {
            continue;
        }
        if place.hints.has(Hints::DECK) {
            apart.push(text.clone());
        }
        let source = if is_described {
            Source::Microdata
        } else {
            Source::Named
        };
        let is_confirmed = described.iter().any(|other| other == &loosely(&text));
        let mut candidate = Candidate::new(
            source,
            format!("<{}> below the headline", place.name()),
            text,
        )
        .remark(
            if is_confirmed { 15 } else { 0 },
            "the page's head describes the story so",
        );
        if place.hints.has(
            Hints::BYLINE
                .and(Hints::DATE)
                .and(Hints::TAGS)
                .and(Hints::RIGHTS),
        ) {
            candidate = candidate.remark(-30, "its class names a byline, date or tag");
        }
        if has_paragraphs(place.element) {
            candidate = candidate.remark(-60, "holds several paragraphs");
        }
        candidates.push(candidate);
    }
    candidates.retain(|candidate| candidate.value.chars().any(char::is_alphabetic));
    let text = folded(&ledger.decide(Field::Deck, candidates)?);
    let stands = if apart.contains(&text) {
        DeckStands::Apart
    } else {
        DeckStands::InBody
    };
    Some(Deck { text, stands })
}

/// A deck, and whether its element is one by name.
#[derive(Debug, Clone)]
pub(crate) struct Deck {
    pub(crate) text: String,
    pub(crate) stands: DeckStands,
}

/// Where a deck stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeckStands {
    /// In an element that is named a deck: the body does without it.
    Apart,
    /// In an element that is named a lead: it may be the body's first paragraph.
    InBody,
}

fn has_paragraphs(element: ElementRef<'_>) -> bool {
    element
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(|inner| inner.value().name() == "p")
        .nth(1)
        .is_some()
}

/// The kicker: a few words above the headline that are not the section's name.
pub(crate) fn kicker(
    seen: &[Seen<'_>],
    headline: &Headline,
    section: Option<&str>,
    ledger: &mut Ledger,
) -> Option<String> {
    let known =
        [Some(headline.text.as_str()), section].map(|text| text.map(loosely).unwrap_or_default());
    let is_new = |text: &String| !known.contains(&loosely(text));
    let in_front = headline
        .kicker
        .iter()
        .filter(|text| is_new(text))
        .map(|text| {
            Candidate::new(
                Source::Heading,
                "printed in front of the headline",
                text.clone(),
            )
        });
    let named = seen
        .iter()
        .filter(|place| {
            place.hints.has(Hints::KICKER)
                && !place.is_elsewhere()
                && !place.place.nested_article
                && place.order.abs_diff(headline.order) < 30
        })
        .filter_map(|place| {
            let text = text_of_short(place.element)?;
            is_new(&text).then(|| {
                Candidate::new(
                    Source::Named,
                    format!("<{}> of a kicker's class", place.name()),
                    text,
                )
                .remark(
                    if place.order <= headline.order { 10 } else { 0 },
                    "stands above the headline",
                )
            })
        });
    let candidates = named.chain(in_front).collect();
    ledger.decide(Field::Kicker, candidates)
}

fn text_of_short(element: ElementRef<'_>) -> Option<String> {
    let text = short_text(element, 80)?;
    (text.len() > 2 && text == text_of(element)).then_some(text)
}
