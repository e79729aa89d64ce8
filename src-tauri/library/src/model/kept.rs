//! A story as the library has it.

use serde::{Deserialize, Serialize};
use tearsheet_story::{Language, Story};
use time::OffsetDateTime;
use url::Url;

use super::{Favourite, Highlight, PageRecord, Shelf};
use crate::{CaptureId, EditionId, PhotoFailure, PhotoFile, StoryId};

/// A story as the library has it: for each language its newest edition.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptStory {
    /// The story.
    pub id: StoryId,
    /// Its address; none for a file that names none.
    pub url: Option<Url>,
    /// Where it stands.
    pub shelf: Shelf,
    /// Whether the reader marked it.
    pub favourite: Favourite,
    /// When it was first saved.
    pub saved: OffsetDateTime,
    /// The newest capture.
    pub capture: CaptureId,
    /// The newest revision, from 1.
    pub revision: u32,
    /// How many revisions are kept.
    pub revisions: u32,
    /// Its editions, the one asked for first.
    pub editions: Vec<KeptEdition>,
    /// Where the reader stopped, a language each.
    pub positions: Vec<StoryPosition>,
    /// What the reader marked, in the order of its making.
    pub highlights: Vec<Highlight>,
    /// The reader's own tags, by name.
    pub tags: Vec<String>,
}

/// One edition as kept.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptEdition {
    /// The edition.
    pub id: EditionId,
    /// Its language; `und` where the page does not tell.
    pub language: Language,
    /// The revision that brought it.
    pub revision: u32,
    /// The story as read.
    pub story: Story,
    /// What is kept of each photo of the story's gallery, in the gallery's order.
    pub photos: Vec<KeptPhoto>,
    /// The page that it was read from.
    pub page: PageRecord,
    /// The further pages that its story goes on in, in their order; none for what an earlier version kept.
    pub further: Vec<PageRecord>,
}

/// What is kept of one photo: its file, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPhoto {
    /// The kept file.
    pub file: Option<PhotoFile>,
    /// Why there is no file.
    pub failure: Option<PhotoFailure>,
}

/// A place in a story's body.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Position {
    /// The block at the window's top, from 0.
    pub block: u32,
    /// How much of that block is above the window's top, 0 to 1.
    pub fraction: f32,
    /// How much of the edition was read, per cent; 100 is all of it. The library keeps the most that it is told.
    pub read: u8,
}

/// Where the reader stopped in one edition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StoryPosition {
    /// The edition's language.
    pub language: Language,
    /// The place in its body.
    pub position: Position,
}
