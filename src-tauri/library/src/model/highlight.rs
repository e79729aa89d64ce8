//! Words that the reader marked.

use serde::{Deserialize, Serialize};
use tearsheet_story::Language;
use time::OffsetDateTime;

use crate::{HighlightId, StoryId};

/// The colour of a highlight. The window tells them apart by their line too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// As most markers are.
    #[default]
    Yellow,
    /// Green.
    Green,
    /// Blue.
    Blue,
    /// Pink.
    Pink,
}

/// Where words stand in a story: the words and what stands around them, as the W3C's Web Annotation Data Model
/// has it in its `TextQuoteSelector` (section 4.2.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Anchor {
    /// The words themselves.
    pub quote: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
    /// The block of the body that they stood in when they were marked, from 0; none above the body. It decides
    /// between places that are alike.
    pub block: Option<u32>,
}

/// Words to be marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewHighlight {
    /// The language of the edition that they stand in.
    pub language: Language,
    /// Where.
    pub anchor: Anchor,
    /// In which colour.
    pub colour: Colour,
}

/// Words that the reader marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Highlight {
    /// The highlight.
    pub id: HighlightId,
    /// The language of the edition that they stand in.
    pub language: Language,
    /// Where.
    pub anchor: Anchor,
    /// In which colour.
    pub colour: Colour,
    /// What the reader wrote beside them; empty where nothing.
    pub note: String,
    /// When they were marked.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub made: OffsetDateTime,
}

/// A highlight and the story that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct HighlightInStory {
    /// The highlight.
    pub highlight: Highlight,
    /// The story.
    pub story: StoryId,
    /// Its headline.
    pub headline: String,
    /// The language of that headline.
    pub language: Option<Language>,
    /// Who published it.
    pub site: Option<String>,
}

/// What is done with a highlight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum HighlightChange {
    /// It gets another colour.
    Recolour {
        /// The colour.
        colour: Colour,
    },
    /// It gets another note.
    Annotate {
        /// The note; empty for none.
        note: String,
    },
    /// It goes. It can be taken back.
    Remove,
}
