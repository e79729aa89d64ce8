//! One act of saving: what is handed in, and what became of it.

use serde::{Deserialize, Serialize};
use tearsheet_story::{Language, Story};
use url::Url;

use super::NewPage;
use crate::{CaptureId, EditionId, PhotoName, PhotoOutcome, StoryId};

/// A story to keep: its editions, the one asked for first.
#[derive(Debug, Clone)]
pub struct NewCapture {
    /// The address that the reader gave; none for a file.
    pub asked: Option<Url>,
    /// At least one edition.
    pub editions: Vec<NewEdition>,
    /// What the photos' servers call them.
    pub names: Vec<PhotoName>,
}

/// One edition to keep.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The page it was read from.
    pub page: NewPage,
    /// The further pages that its story goes on in, in their order.
    pub further: Vec<NewPage>,
    /// The story as read.
    pub story: Story,
    /// What became of each photo of the story's gallery, in the gallery's order.
    pub photos: Vec<PhotoOutcome>,
}

/// What became of a capture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The story, new or known.
    pub id: StoryId,
    /// The capture that holds it now; the earlier one where nothing changed.
    pub capture: CaptureId,
    /// Its revision, from 1.
    pub revision: u32,
    /// Whether anything was new.
    pub outcome: KeepOutcome,
    /// The story's editions, the one asked for first.
    pub editions: Vec<(Language, EditionId)>,
}

/// Whether a capture brought anything new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum KeepOutcome {
    /// A story that the library did not have.
    Saved,
    /// A known story whose words and photos are as they were kept.
    Unchanged,
    /// A known story that gained a revision.
    Revised,
}
