//! The languages that a page's head lists, and whether the list is believed.

use url::Url;

use super::Found;
use crate::{Language, document::Document, weigh::Ledger};

impl Found<'_> {
    /// `hreflang` in the head, where the list is about this page.
    pub(super) fn offer_alternates(&mut self, document: &Document<'_>, ledger: &mut Ledger) {
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
