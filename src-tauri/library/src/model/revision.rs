//! A story through its captures: what each had, and what changed between two.

use serde::Serialize;
use tearsheet_story::Language;
use time::OffsetDateTime;
use url::Url;

use crate::CaptureId;

/// One capture of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Revision {
    /// Its number, from 1.
    pub number: u32,
    /// The capture.
    pub capture: CaptureId,
    /// When it was saved.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub saved: OffsetDateTime,
    /// The address asked for; none for a file.
    pub asked: Option<Url>,
    /// The headline of the edition asked for.
    pub headline: String,
    /// Words of its body.
    pub words: u32,
    /// Photos of it that are kept.
    pub photos: u32,
    /// The languages that this capture brought.
    pub languages: Vec<Language>,
}

/// What changed in one language's edition from one revision to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditionChanges {
    /// The language.
    pub language: Language,
    /// The headline, where it changed.
    pub headline: Option<Changed>,
    /// The deck, where it changed.
    pub deck: Option<Changed>,
    /// The body, cut where something was added or taken away; the kept and the added pieces are the new
    /// text, the kept and the removed ones the old.
    pub text: Vec<Piece>,
    /// Words that came.
    pub words_added: u32,
    /// Words that went.
    pub words_removed: u32,
    /// Photos that came.
    pub photos_added: Vec<PhotoChange>,
    /// Photos that went; their files stay with the older revision.
    pub photos_removed: Vec<PhotoChange>,
}

/// A line before and after; empty where there was none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Changed {
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// The text, with its white space.
    pub text: String,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It stayed.
    Kept,
    /// It came.
    Added,
    /// It went.
    Removed,
}

/// A photo that came or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhotoChange {
    /// Its best address.
    pub url: Url,
    /// Its caption.
    pub caption: Option<String>,
}

impl EditionChanges {
    /// Whether a reader would see no difference.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.headline.is_none()
            && self.deck.is_none()
            && self.words_added + self.words_removed == 0
            && self.photos_added.is_empty()
            && self.photos_removed.is_empty()
    }
}
