//! Editions: the same story in other languages, as the page names them.

use serde_json::Value;
use url::Url;

use crate::{
    EditionLink, Language,
    document::{Document, NOSCRIPT, TEMPLATE},
    dom::ElementRef,
    evidence::loosely,
    hints::Hints,
    sources::{
        article::story_node,
        dom::{Seen, short_text},
        labels::Label,
    },
};

/// Words of a link or button that leads to the story itself in another language.
const INVITATIONS: &[(&str, &str)] = &[
    ("leer en español", "es"),
    ("leer en espanol", "es"),
    ("lee en español", "es"),
    ("léelo en español", "es"),
    ("leer esta historia en español", "es"),
    ("leer este artículo en español", "es"),
    ("ver en español", "es"),
    ("leer en inglés", "en"),
    ("read in english", "en"),
    ("read this in english", "en"),
    ("read this story in english", "en"),
    ("read this article in english", "en"),
    ("read in spanish", "es"),
    ("read this story in spanish", "es"),
    ("read this article in spanish", "es"),
    ("read in french", "fr"),
    ("read in german", "de"),
    ("lire en français", "fr"),
    ("lire en anglais", "en"),
    ("auf deutsch lesen", "de"),
    ("auf englisch lesen", "en"),
    ("ler em português", "pt"),
    ("leia em português", "pt"),
    ("ler em inglês", "en"),
    ("leggi in italiano", "it"),
    ("leggi in inglese", "en"),
    ("lees in het nederlands", "nl"),
    ("阅读简体中文版", "zh-Hans"),
    ("閱讀繁體中文版", "zh-Hant"),
    ("read in chinese", "zh"),
    ("читать на русском", "ru"),
    ("читати українською", "uk"),
];

/// Names of languages, which count only for a link that stands with the story and leads to
/// one: a menu of languages leads to front pages.
const NAMES: &[(&str, &str)] = &[
    ("español", "es"),
    ("en español", "es"),
    ("versión en español", "es"),
    ("english", "en"),
    ("in english", "en"),
    ("english version", "en"),
    ("français", "fr"),
    ("en français", "fr"),
    ("version française", "fr"),
    ("deutsch", "de"),
    ("auf deutsch", "de"),
    ("deutsche version", "de"),
    ("português", "pt"),
    ("em português", "pt"),
    ("italiano", "it"),
    ("in italiano", "it"),
    ("nederlands", "nl"),
    ("русский", "ru"),
    ("українська", "uk"),
    ("العربية", "ar"),
    ("中文", "zh"),
    ("日本語", "ja"),
];

/// The editions that a page names, each language once, in the order of trust.
pub(crate) fn find(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    labels: &[Label<'_>],
    own: Option<&Language>,
) -> Vec<EditionLink> {
    let mut found = Found {
        own: own.map(|language| language.primary().to_owned()),
        here: document.url,
        editions: Vec::new(),
    };
    for link in document.meta.related_by("alternate") {
        // Feeds are alternates as well.
        if link
            .kind
            .as_deref()
            .is_some_and(|kind| kind.contains("xml") || kind.contains("json"))
        {
            continue;
        }
        if let Some(language) = link.hreflang.as_deref().and_then(Language::from_tag) {
            found.offer(language, document.address(&link.href), None);
        }
    }
    if let Some(story) = story_node(document) {
        for key in ["workTranslation", "translationOfWork"] {
            found.offer_data(document, &story[key]);
        }
    }
    found.offer_locales(document);
    for place in seen {
        found.offer_link(document, place);
    }
    found.offer_words(document, labels);
    found.editions
}

struct Found<'d> {
    own: Option<String>,
    here: Option<&'d Url>,
    editions: Vec<EditionLink>,
}

impl Found<'_> {
    fn offer(&mut self, language: Language, url: Option<Url>, label: Option<String>) {
        let is_own = self.own.as_deref() == Some(language.primary());
        if is_own || url.as_ref().is_some_and(|url| !self.leads_to_a_story(url)) {
            return;
        }
        match self
            .editions
            .iter_mut()
            .find(|known| known.language.primary() == language.primary())
        {
            Some(known) => {
                known.label = known.label.take().or(label);
                known.url = known.url.take().or(url);
            }
            None => self.editions.push(EditionLink {
                language,
                url,
                label,
            }),
        }
    }

    /// Neither a front page nor the page itself.
    fn leads_to_a_story(&self, url: &Url) -> bool {
        let Some(here) = self.here else {
            return !is_front_page(url);
        };
        let same_page = url.host_str() == here.host_str()
            && url.path().trim_end_matches('/') == here.path().trim_end_matches('/')
            && url.query() == here.query();
        !same_page && (!is_front_page(url) || is_front_page(here))
    }

    fn offer_data(&mut self, document: &Document<'_>, value: &Value) {
        let values = match value {
            Value::Array(values) => values.iter().collect(),
            value => vec![value],
        };
        for value in values {
            let language = value["inLanguage"].as_str().and_then(Language::from_tag);
            let href = value["url"].as_str().or_else(|| value["@id"].as_str());
            let url = href.and_then(|href| document.address(href));
            if let (Some(language), Some(url)) = (language, url) {
                self.offer(language, Some(url), None);
            }
        }
    }

    /// `og:locale:alternate` says only that another language exists; some pages write the
    /// address into it.
    fn offer_locales(&mut self, document: &Document<'_>) {
        for content in document.meta.all("og:locale:alternate") {
            let mut words = content.split_whitespace();
            let language = words.next().and_then(Language::from_tag);
            let url = words.next().and_then(|href| document.address(href));
            if let (Some(language), Some(url)) = (language, url) {
                self.offer(language, Some(url), None);
            }
        }
    }

    fn offer_link(&mut self, document: &Document<'_>, place: &Seen<'_>) {
        if place.name() != "a" {
            return;
        }
        let Some(label) = short_text(place.element, 80)
            .or_else(|| place.element.attr("title").map(str::to_owned))
        else {
            return;
        };
        let words = label.to_lowercase();
        let Some(url) = place
            .element
            .attr("href")
            .and_then(|href| document.address(href))
        else {
            return;
        };
        if let Some(language) = invited(&words) {
            self.offer(language, Some(url), Some(label));
            return;
        }
        let told = place
            .element
            .attr("hreflang")
            .or(place.element.attr("lang"))
            .and_then(Language::from_tag);
        let stands_with_story = !place.place.chrome
            && !place.place.comments
            && !place.place.related
            && (place.place.article || place.hints.has(Hints::LANGUAGE));
        let named = named(&words);
        if stands_with_story && let Some(language) = named.or(told.filter(|_| words.len() <= 24)) {
            self.offer(language, Some(url), Some(label));
        }
    }

    /// Invitations without an address: a button that a script would have answered.
    fn offer_words(&mut self, document: &Document<'_>, labels: &[Label<'_>]) {
        for Label { node, words, lower } in labels {
            let Some(language) = invited(lower) else {
                continue;
            };
            let up = node.ancestors().filter_map(ElementRef::wrap);
            let is_hidden = up
                .clone()
                .any(|up| matches!(up.value().name(), NOSCRIPT | TEMPLATE));
            let href = up
                .filter(|up| up.value().name() == "a")
                .find_map(|link| link.attr("href"))
                .and_then(|href| document.address(href))
                .filter(|url| self.leads_to_a_story(url));
            if !is_hidden {
                self.offer(language, href, Some((*words).to_owned()));
            }
        }
    }
}

/// The language that a text invites to, where it is nothing but the invitation.
pub(crate) fn invited(words: &str) -> Option<Language> {
    let words = words.trim_matches(|char: char| !char.is_alphanumeric());
    INVITATIONS
        .iter()
        .find(|(invitation, _)| *invitation == words)
        .and_then(|(_, tag)| Language::from_tag(tag))
}

fn named(words: &str) -> Option<Language> {
    let words = words.trim_matches(|char: char| !char.is_alphanumeric());
    NAMES
        .iter()
        .find(|(name, _)| *name == words)
        .and_then(|(_, tag)| Language::from_tag(tag))
}

/// Whether an address is a site's or a language's front page: no path, or one short word.
pub(crate) fn is_front_page(url: &Url) -> bool {
    let segments: Vec<&str> = url
        .path_segments()
        .map(|segments| segments.filter(|segment| !segment.is_empty()).collect())
        .unwrap_or_default();
    // "/EN/Home/home_node.html" and "/en/index.html" are front pages as well.
    let segments = match segments.as_slice() {
        [front @ .., last] if is_front_file(last) => front.to_vec(),
        _ => segments,
    };
    let tells_a_story = |segment: &str| {
        loosely(segment).len() > 12 || segment.chars().any(|char| char.is_ascii_digit())
    };
    match segments[..] {
        [] => url.query().is_none(),
        [only] => !tells_a_story(only) && url.query().is_none(),
        [.., last] => {
            // "/es/noticias/" is a front page of a section, "/noticias/muelle-abierto" a story.
            !tells_a_story(last)
                && !last.contains('-')
                && !segments.iter().any(|segment| tells_a_story(segment))
                && segments.len() <= 2
                && url.query().is_none()
                && !last.contains('.')
        }
    }
}

fn is_front_file(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default();
    matches!(
        stem.to_ascii_lowercase().as_str(),
        "index" | "home" | "homepage" | "home_node" | "homepage_node" | "default" | "start"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_pages_are_told_from_stories() {
        for (address, front) in [
            ("https://www.paper.example/", true),
            ("https://www.paper.example/es/", true),
            ("https://www.paper.example/espanol", true),
            ("https://www.paper.example/es/noticias", true),
            ("https://www.paper.example/coast/late-boat", false),
            ("https://www.paper.example/EN/Home/home_node.html", true),
            ("https://www.paper.example/es/index.html", true),
            (
                "https://www.paper.example/es/el-muelle-vuelve-a-abrir",
                false,
            ),
            ("https://www.paper.example/?sid=46217895", false),
            ("https://www.paper.example/mundo/story.html", false),
        ] {
            let is_front = Url::parse(address).is_ok_and(|url| is_front_page(&url));
            assert_eq!(is_front, front, "{address}");
        }
    }

    #[test]
    fn an_invitation_is_the_whole_text() {
        assert!(invited("leer en español »").is_some());
        assert!(invited("how to read in english class").is_none());
    }
}
