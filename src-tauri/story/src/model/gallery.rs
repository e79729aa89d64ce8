//! The photos of a story.

use serde::{Deserialize, Serialize};
use url::Url;

/// The ordered photos of a story, and how many the page promised.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Gallery {
    /// The number that the page states ("11 photos"); none where it states none.
    pub promised: Option<u32>,
    /// The photos, lead photo first.
    pub photos: Vec<Photo>,
    /// The addresses of the pages that hold more of this gallery, the next first: slides on
    /// pages of their own, the gallery behind "View all 9 photos". Empty where this page
    /// holds it whole.
    #[serde(default)]
    pub continues: Vec<Url>,
}

/// One picture as a work: all its sizes and crops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Photo {
    /// The best candidate's address.
    pub url: Url,
    /// Every address of this photo, best first; the first equals `url`.
    pub candidates: Vec<Url>,
    /// What the picture shows, without the credit.
    pub caption: Option<String>,
    /// Who took it: "Maya Ortiz, Harbor Ledger".
    pub credit: Option<String>,
    /// The words in front of the credit as printed: "Photo by", "Image source:"; none where it
    /// stands alone or the page does not print it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub credit_lead: Option<String>,
    /// The text for those who cannot see it.
    pub alt: Option<String>,
    /// Declared width of the best candidate, pixels.
    pub width: Option<u32>,
    /// Declared height of the best candidate, pixels.
    pub height: Option<u32>,
    /// Where in the story it stands.
    pub role: PhotoRole,
}

impl Photo {
    /// The credit in the words that the page prints: "Photo by Maya Ortiz".
    #[must_use]
    pub fn printed_credit(&self) -> Option<String> {
        let credit = self.credit.as_deref()?;
        Some(match &self.credit_lead {
            Some(lead) => format!("{lead} {credit}"),
            None => credit.to_owned(),
        })
    }

    /// Takes the caption, credit and alternative text of another copy of this photo, where it has none itself.
    pub fn adopt_words(&mut self, other: &Self) {
        if self.credit.is_none() {
            self.credit_lead.clone_from(&other.credit_lead);
        }
        for (mine, theirs) in [
            (&mut self.caption, &other.caption),
            (&mut self.credit, &other.credit),
            (&mut self.alt, &other.alt),
        ] {
            if mine.is_none() {
                mine.clone_from(theirs);
            }
        }
    }
}

/// Where in the story a photo stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotoRole {
    /// At the story's head.
    Lead,
    /// Between its paragraphs.
    Body,
    /// Only in its gallery.
    #[default]
    Gallery,
}
