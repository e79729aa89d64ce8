//! Editions: the same story in other languages, as the page names them.

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

    /// `hreflang` in the head, where the list is about this page.
    fn offer_alternates(&mut self, document: &Document<'_>, ledger: &mut Ledger) {
        let alternates: Vec<(Language, Url)> = document
            .meta
            .related_by("alternate")
            // Feeds are alternates as well.
            .filter(|link| {
                !link
                    .kind
                    .as_deref()
                    .is_some_and(|kind| kind.contains("xml") || kind.contains("json"))
            })
            .filter_map(|link| {
                let language = Language::from_tag(link.hreflang.as_deref()?)?;
                Some((language, document.address(&link.href)?))
            })
            .collect();
        let against = if self.are_about_another_page(document, &alternates) {
            Some("it leads to another page in this page's own language")
        } else if self.are_made(&alternates) {
            Some("it has this page's own words in many languages, as made by a machine")
        } else {
            None
        };
        if let Some(reason) = against {
            ledger.note("editions", || {
                format!("the head's list of languages is not believed: {reason}")
            });
            return;
        }
        for (language, url) in alternates {
            self.offer(
                language,
                Some(url),
                None,
                "an alternate that the head lists",
            );
        }
    }

    /// The list has this page's own language and leads to another page for it: it was copied.
    fn are_about_another_page(
        &self,
        document: &Document<'_>,
        alternates: &[(Language, Url)],
    ) -> bool {
        let canonical = document
            .meta
            .related_by("canonical")
            .find_map(|link| document.address(&link.href));
        let is_here = |url: &Url| {
            [self.here, canonical.as_ref()]
                .into_iter()
                .flatten()
                .any(|here| are_one_page(here, url))
        };
        let mut own = alternates
            .iter()
            .filter(|(language, _)| self.own.as_deref() == Some(language.primary()))
            .peekable();
        self.here.is_some() && own.peek().is_some() && !own.any(|(_, url)| is_here(url))
    }

    /// Many languages, each with this page's own words in its address: a content system lists
    /// the languages that it knows, translated or not.
    fn are_made(&self, alternates: &[(Language, Url)]) -> bool {
        /// Fewer may share a name or a number.
        const MANY: usize = 5;
        let Some(here) = self.here.and_then(last_segment) else {
            return false;
        };
        let tells = here.matches('-').count() >= 2;
        let same = alternates
            .iter()
            .filter(|(language, url)| {
                self.own.as_deref() != Some(language.primary()) && last_segment(url) == Some(here)
            })
            .count();
        tells && same >= MANY
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

/// Whether two addresses end alike, or in one number: headlines in addresses change.
fn are_one_page(one: &Url, two: &Url) -> bool {
    /// Shorter words with a digit in them are years and counts.
    const TELLING: usize = 6;
    let (Some(one), Some(two)) = (last_segment(one), last_segment(two)) else {
        return last_segment(one) == last_segment(two);
    };
    let mut words = one.split(|char: char| !char.is_alphanumeric());
    one == two
        || words.any(|word| {
            word.len() >= TELLING
                && word.contains(|char: char| char.is_ascii_digit())
                && two.contains(word)
        })
}

/// The last folder or file of an address's path.
fn last_segment(url: &Url) -> Option<&str> {
    url.path_segments()?.rfind(|segment| !segment.is_empty())
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
