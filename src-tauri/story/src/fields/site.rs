//! Who published the page, in what language, and what address it calls its own.

use serde_json::Value;
use url::Url;

use crate::{
    Language, Site, around,
    document::Document,
    evidence::{Candidate, Evident, Source, loosely},
    sources::{
        article::{plain, story_node, text_at},
        json_ld::is_a,
    },
    weigh::{Field, Ledger},
};

impl Evident for Language {
    type Gist = String;

    fn gist(&self) -> String {
        self.primary().to_owned()
    }

    fn shown(&self) -> String {
        self.as_str().to_owned()
    }
}

impl Evident for Url {
    type Gist = Self;

    fn gist(&self) -> Self {
        self.clone()
    }

    fn shown(&self) -> String {
        self.to_string()
    }
}

/// A site's name has at most so many words.
const MOST_NAME_WORDS: usize = 5;

/// The publisher.
pub(crate) fn weigh(document: &Document<'_>, ledger: &mut Ledger) -> Site {
    let host = document
        .url
        .and_then(Url::host_str)
        .map(|host| host.strip_prefix("www.").unwrap_or(host).to_owned());
    let mut candidates = Vec::new();
    for (line, source) in [
        ("og:site_name", Source::OpenGraph),
        ("application-name", Source::Meta),
        ("apple-mobile-web-app-title", Source::Meta),
        ("dc.publisher", Source::Meta),
        ("publisher", Source::Meta),
        ("cre", Source::Meta),
    ] {
        if let Some(text) = document.meta.first(line) {
            candidates.push(Candidate::new(
                source,
                format!("meta {line}"),
                text.to_owned(),
            ));
        }
    }
    if let Some(name) =
        story_node(document).and_then(|story| publisher_name(document, &story["publisher"]))
    {
        candidates.push(Candidate::new(Source::JsonLd, "JSON-LD publisher", name));
    }
    if let Some(name) = document
        .json_ld
        .iter()
        .find(|node| is_a(node, &["WebSite", "NewsMediaOrganization"]))
        .and_then(|node| text_at(node, "name"))
    {
        candidates.push(
            Candidate::new(Source::JsonLd, "JSON-LD WebSite", name)
                .remark(-5, "is the whole site's"),
        );
    }
    if let Some((_, tail)) = document
        .meta
        .title
        .as_deref()
        .and_then(|title| title.rsplit_once(" | "))
        // "Site | Headline" is written as well; a name is short.
        .filter(|(_, tail)| {
            tail.split_whitespace().count() <= MOST_NAME_WORDS
                && document
                    .meta
                    .first("og:title")
                    .is_none_or(|title| loosely(title) != loosely(tail))
        })
    {
        candidates.push(Candidate::new(
            Source::Title,
            "behind the bar in <title>",
            tail.to_owned(),
        ));
    }
    let candidates = candidates
        .into_iter()
        .filter(|candidate: &Candidate<String>| {
            (1..=80).contains(&candidate.value.len()) && !candidate.value.starts_with("http")
        })
        .collect();
    Site {
        name: ledger.decide(Field::SiteName, candidates),
        host,
        feeds: around::feeds(document),
    }
}

fn publisher_name(document: &Document<'_>, value: &Value) -> Option<String> {
    match value {
        Value::String(text) => plain(text),
        Value::Array(values) => values
            .iter()
            .find_map(|value| publisher_name(document, value)),
        Value::Object(object) => object
            .get("name")
            .and_then(Value::as_str)
            .and_then(plain)
            .or_else(|| {
                let id = object.get("@id")?.as_str()?;
                let target = document
                    .json_ld
                    .iter()
                    .find(|node| node["@id"].as_str() == Some(id) && node["name"].is_string())?;
                text_at(target, "name")
            }),
        _ => None,
    }
}

/// Every name that stands for the site in titles, as letters and digits alone.
pub(crate) fn names_of(document: &Document<'_>, site: &Site) -> Vec<String> {
    let mut names: Vec<String> = site.name.iter().map(|name| loosely(name)).collect();
    for line in [
        "og:site_name",
        "application-name",
        "apple-mobile-web-app-title",
        "twitter:site",
    ] {
        names.extend(document.meta.first(line).map(loosely));
    }
    names.extend(
        document
            .json_ld
            .iter()
            .filter(|node| is_a(node, &["WebSite", "NewsMediaOrganization", "Organization"]))
            .filter_map(|node| text_at(node, "name"))
            .map(|name| loosely(&name)),
    );
    names.extend(
        story_node(document)
            .and_then(|story| publisher_name(document, &story["publisher"]))
            .map(|name| loosely(&name)),
    );
    if let Some(host) = &site.host {
        names.push(loosely(host));
        // "harborledger" of "www.harborledger.co.uk".
        let label = host.split('.').rev().skip(1).find(|label| label.len() > 3);
        names.extend(label.map(loosely));
    }
    for name in names.clone() {
        if let Some(rest) = name.strip_prefix("the") {
            names.push(rest.to_owned());
        }
        names.push(format!("{name}com"));
    }
    names.retain(|name| !name.is_empty());
    names.sort_unstable();
    names.dedup();
    names
}

/// The language that the page declares.
pub(crate) fn declared_language(document: &Document<'_>) -> Vec<Candidate<Language>> {
    let mut candidates = Vec::new();
    let mut offer = |source, place: &'static str, tag: Option<&str>| {
        if let Some(language) = tag.and_then(Language::from_tag) {
            candidates.push(Candidate::new(source, place, language));
        }
    };
    offer(
        Source::Meta,
        "<html lang>",
        document.meta.html_lang.as_deref(),
    );
    for line in [
        "content-language",
        "language",
        "dc.language",
        "dcterms.language",
        "inlanguage",
    ] {
        offer(Source::Meta, "meta language", document.meta.first(line));
    }
    offer(
        Source::OpenGraph,
        "meta og:locale",
        document.meta.first("og:locale"),
    );
    if let Some(story) = story_node(document) {
        let tag = story["inLanguage"]
            .as_str()
            .or_else(|| story["inLanguage"]["alternateName"].as_str());
        offer(Source::JsonLd, "JSON-LD inLanguage", tag);
    }
    candidates
}

/// The canonical address, where it is plausible: on the same site, and not its home page
/// unless the page is one.
pub(crate) fn canonical(document: &Document<'_>, ledger: &mut Ledger) -> Option<Url> {
    let mut candidates = Vec::new();
    for link in document.meta.related_by("canonical") {
        if let Some(url) = document.address(&link.href) {
            candidates.push(Candidate::new(Source::Meta, "link canonical", url));
        }
    }
    if let Some(url) = document
        .meta
        .first("og:url")
        .and_then(|href| document.address(href))
    {
        candidates.push(Candidate::new(Source::OpenGraph, "meta og:url", url));
    }
    if let Some(story) = story_node(document) {
        let href = story["mainEntityOfPage"]
            .as_str()
            .or_else(|| story["mainEntityOfPage"]["@id"].as_str())
            .or_else(|| story["url"].as_str());
        if let Some(url) = href.and_then(|href| document.address(href)) {
            candidates.push(Candidate::new(Source::JsonLd, "JSON-LD address", url));
        }
    }
    let candidates = candidates
        .into_iter()
        .map(|candidate| judged(candidate, document.url))
        .collect();
    ledger.decide(Field::Canonical, candidates)
}

fn judged(candidate: Candidate<Url>, here: Option<&Url>) -> Candidate<Url> {
    let Some(here) = here else { return candidate };
    let is_home = candidate.value.path().len() <= 1 && candidate.value.query().is_none();
    if is_home && here.path().len() > 1 {
        return candidate.remark(-100, "is the site's front page");
    }
    if site_of(&candidate.value) != site_of(here) {
        return candidate.remark(-30, "is another site's");
    }
    candidate
}

/// The last two labels of a host, three where the last two are as short as "co.uk".
pub(crate) fn site_of(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let labels: Vec<&str> = host.rsplit('.').collect();
    let is_short = labels.len() > 2 && labels[0].len() == 2 && labels[1].len() <= 3;
    let count = if is_short { 3 } else { 2 };
    let mut kept: Vec<&str> = labels.into_iter().take(count).collect();
    kept.reverse();
    kept.join(".")
}
