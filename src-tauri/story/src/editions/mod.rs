//! Editions: the same story in other languages, as the page names them.

mod alternates;
mod front;
mod words;

use serde_json::Value;
use url::Url;

pub(crate) use front::is_front_page;
pub(crate) use words::invited;

use words::named;

use crate::letters::LowerCase;
use crate::{
    EditionLink, Language,
    document::{Document, NOSCRIPT, TEMPLATE},
    dom::ElementRef,
    hints::Hints,
    sources::{
        article::story_node,
        dom::{Seen, short_text},
        json_ld::is_a,
        labels::{Label, Labels},
    },
    weigh::Ledger,
};

/// The editions that a page names, each language once, in the order of trust.
pub(crate) fn find(
    document: &Document<'_>,
    seen: &[Seen<'_>],
    labels: &Labels<'_>,
    own: Option<&Language>,
    ledger: &mut Ledger,
) -> Vec<EditionLink> {
    let mut found = Found {
        own: own.map(|language| language.primary().to_owned()),
        here: document.url,
        editions: Vec::new(),
        places: Vec::new(),
    };
    if is_product(document) {
        ledger.note("editions", || {
            "none is looked for: the page sells a product".to_owned()
        });
        return Vec::new();
    }
    found.offer_alternates(document, ledger);
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
    for (edition, place) in found.editions.iter().zip(&found.places) {
        ledger.note("editions", || {
            let address = edition
                .url
                .as_ref()
                .map_or("no address", |url| url.as_str());
            let language = edition.language.as_str();
            format!("{language} {address}: {place}")
        });
    }
    found.editions
}

struct Found<'d> {
    own: Option<String>,
    here: Option<&'d Url>,
    editions: Vec<EditionLink>,
    /// Where each edition was named first.
    places: Vec<&'static str>,
}

impl Found<'_> {
    fn offer(
        &mut self,
        language: Language,
        url: Option<Url>,
        label: Option<String>,
        place: &'static str,
    ) {
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
            None => {
                self.editions.push(EditionLink {
                    language,
                    url,
                    label,
                });
                self.places.push(place);
            }
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
                self.offer(
                    language,
                    Some(url),
                    None,
                    "the page's data calls it a translation",
                );
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
                self.offer(
                    language,
                    Some(url),
                    None,
                    "a locale line of the head has its address",
                );
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
        let words = label.in_lower_case();
        let invitation = invited(&words);
        let invites = invitation.is_some();
        let Some(language) = invitation.or_else(|| named_by(place, &words)) else {
            return;
        };
        let href = place.element.attr("href");
        if let Some(url) = href.and_then(|href| document.address(href)) {
            let place = if invites {
                "a link invites to it in its language"
            } else {
                "a link beside the story names its language"
            };
            self.offer(language, Some(url), Some(label), place);
        }
    }

    /// Invitations without an address: a button that a script would have answered.
    fn offer_words(&mut self, document: &Document<'_>, labels: &Labels<'_>) {
        for Label { node, words, lower } in labels.iter() {
            let Some(language) = invited(lower) else {
                continue;
            };
            let up = node.ancestors().filter_map(ElementRef::wrap);
            let is_hidden = up
                .clone()
                .any(|up| matches!(up.value().name(), NOSCRIPT | TEMPLATE));
            let address = up
                .filter(|up| up.value().name() == "a")
                .find_map(|link| link.attr("href"))
                .and_then(|href| document.address(href));
            // "#" leads to this page; a front page is no edition of the story.
            let is_here = |url: &Url| self.here.is_some_and(|here| here.path() == url.path());
            let leads_away = address
                .as_ref()
                .is_some_and(|url| !is_here(url) && !self.leads_to_a_story(url));
            if leads_away {
                continue;
            }
            let href = address.filter(|url| self.leads_to_a_story(url));
            if !is_hidden {
                let place = "words invite to it in its language";
                self.offer(language, href, Some(words.to_owned()), place);
            }
        }
    }
}

/// The language that a link beside the story names, by its words or its declared language.
fn named_by(place: &Seen<'_>, words: &str) -> Option<Language> {
    /// A longer text is no language's name.
    const LONGEST_NAME: usize = 24;
    let stands_with_story = !place.place.chrome
        && !place.place.comments
        && !place.place.related
        && (place.place.article || place.hints.has(Hints::LANGUAGE));
    if !stands_with_story {
        return None;
    }
    let told = || {
        let tag = place
            .element
            .attr("hreflang")
            .or(place.element.attr("lang"));
        tag.filter(|_| words.len() <= LONGEST_NAME)
            .and_then(Language::from_tag)
    };
    named(words).or_else(told)
}

/// Whether the page sells something: its other languages are the shop's.
fn is_product(document: &Document<'_>) -> bool {
    document
        .meta
        .first("og:type")
        .is_some_and(|kind| kind.to_ascii_lowercase().starts_with("product"))
        || (story_node(document).is_none()
            && document.json_ld.iter().any(|node| is_a(node, &["Product"])))
}
