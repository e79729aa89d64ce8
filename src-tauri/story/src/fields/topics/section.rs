//! The section that a story stands in.

use super::data_topics;
use crate::{
    document::{Document, text_of},
    dom::ElementRef,
    evidence::{Candidate, Source, loosely},
    hints::Hints,
    sources::{
        article::{plain, story_node},
        dom::Seen,
        json_ld::is_a,
    },
    weigh::{Field, Ledger},
};

/// Weighs every section name that the page offers.
pub(crate) fn weigh_section(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    headline: &str,
    ledger: &mut Ledger,
) -> Option<String> {
    let mut candidates = Vec::new();
    for (line, source) in [
        ("article:section", Source::OpenGraph),
        ("og:section", Source::OpenGraph),
        ("parsely-section", Source::Meta),
        ("cxenseparse:section", Source::Meta),
        ("section", Source::Meta),
        ("sailthru.section", Source::Meta),
    ] {
        if let Some(text) = document.meta.first(line) {
            candidates.push(Candidate::new(
                source,
                format!("meta {line}"),
                text.to_owned(),
            ));
        }
    }
    if let Some(text) = story_node(document)
        .and_then(|story| data_topics(&story["articleSection"]).into_iter().next())
    {
        candidates.push(Candidate::new(
            Source::JsonLd,
            "JSON-LD articleSection",
            text,
        ));
    }
    if let Some(text) = data_breadcrumb(document, headline) {
        candidates.push(
            Candidate::new(Source::JsonLd, "JSON-LD BreadcrumbList", text)
                .remark(-10, "is a breadcrumb"),
        );
    }
    let crumb = seen
        .iter()
        .filter(|place| place.hints.has(Hints::BREADCRUMB) && !place.place.comments)
        .find_map(|place| {
            place
                .element
                .descendants()
                .filter_map(ElementRef::wrap)
                .filter(|inner| inner.value().name() == "a")
                .map(text_of)
                .filter(|text| !is_home_word(text) && loosely(text) != loosely(headline))
                .last()
        });
    if let Some(text) = crumb {
        candidates.push(Candidate::new(Source::Named, "breadcrumb", text));
    }
    let candidates = candidates
        .into_iter()
        .filter(|candidate: &Candidate<String>| {
            let text = &candidate.value;
            !text.is_empty()
                && text.len() <= 60
                && text.chars().any(char::is_alphabetic)
                && !text.contains("://")
        })
        .collect();
    ledger.decide(Field::Section, candidates)
}

fn data_breadcrumb(document: &Document<'_>, headline: &str) -> Option<String> {
    let list = document
        .json_ld
        .iter()
        .find(|node| is_a(node, &["BreadcrumbList"]))?;
    list["itemListElement"]
        .as_array()?
        .iter()
        .filter_map(|item| {
            item["name"]
                .as_str()
                .or_else(|| item["item"]["name"].as_str())
        })
        .filter_map(plain)
        .rfind(|name| !is_home_word(name) && loosely(name) != loosely(headline))
}

fn is_home_word(text: &str) -> bool {
    matches!(
        loosely(text).as_str(),
        "" | "home"
            | "homepage"
            | "start"
            | "startseite"
            | "inicio"
            | "portada"
            | "accueil"
            | "início"
            | "news"
            | "frontpage"
    )
}
