//! One act of saving: what is handed in, and what became of it.

use serde::{Deserialize, Serialize};
use tearsheet_story::{Language, Story};
use time::OffsetDateTime;
use url::Url;

use crate::{CaptureId, EditionId, PhotoOutcome, StoryId};

/// A story to keep: its editions, the one asked for first.
#[derive(Debug, Clone)]
pub struct NewCapture {
    /// The address that the reader gave; none for a file.
    pub asked: Option<Url>,
    /// At least one edition.
    pub editions: Vec<NewEdition>,
}

/// One edition to keep.
#[derive(Debug, Clone)]
pub struct NewEdition {
    /// The page it was read from.
    pub page: NewPage,
    /// The story as read.
    pub story: Story,
    /// What became of each photo of the story's gallery, in the gallery's order.
    pub photos: Vec<PhotoOutcome>,
}

/// A page as fetched.
#[derive(Debug, Clone)]
pub struct NewPage {
    /// The bytes as they came, decompressed.
    pub bytes: Vec<u8>,
    /// The address asked for; none for a file.
    pub asked: Option<Url>,
    /// The addresses that redirected on the way, `asked` the first; empty where none did.
    pub hops: Vec<Url>,
    /// The address that answered, after redirects; none for a file.
    pub answered: Option<Url>,
    /// The HTTP status; none for a file.
    pub status: Option<u16>,
    /// Selected headers of the answer, in their order.
    pub headers: Vec<(String, String)>,
    /// When the page came.
    pub fetched_at: OffsetDateTime,
    /// The version of the app that fetched it.
    pub app_version: String,
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
