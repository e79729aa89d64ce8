//! A story as the view shows it, kept or not.

use serde::{Deserialize, Serialize};
use tearsheet_library::{
    EditionId, Favourite, Highlight, PhotoFailure, PhotoHash, Position, Shelf, StoryId,
};
use tearsheet_story::{Language, Story};
use time::OffsetDateTime;

pub use tearsheet_capture::DraftId;

/// A story as the view shows it, kept or not.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct StoryView {
    /// How to speak of it in commands.
    pub handle: Handle,
    /// Its editions, the one asked for first.
    pub editions: Vec<EditionView>,
    /// Its place in the library; none where it is not kept.
    pub saved_as: Option<Saved>,
    /// The language of the edition to show.
    pub shown: Language,
    /// The address or the file's name that it came from.
    pub source: Option<String>,
    /// The revision that is shown, from 1; none where it is not kept.
    pub revision: Option<u32>,
    /// Where the reader stopped in the edition to show.
    pub position: Option<Position>,
    /// What the reader marked in it, in all its languages, in the order of its making.
    pub highlights: Vec<Highlight>,
}

/// How to speak of a story in commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "at", rename_all = "snake_case")]
pub enum Handle {
    /// In the library.
    Kept {
        /// The story.
        id: StoryId,
    },
    /// Open, not saved.
    Draft {
        /// The draft.
        draft: DraftId,
    },
}

/// A story's place in the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Saved {
    /// The story.
    pub id: StoryId,
    /// When it was first saved.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub saved: OffsetDateTime,
    /// Where it stands.
    pub shelf: Shelf,
    /// Whether the reader marked it.
    pub favourite: Favourite,
    /// The newest revision, from 1.
    pub revision: u32,
    /// How many revisions are kept.
    pub revisions: u32,
    /// The reader's own tags, by name.
    pub tags: Vec<String>,
}

/// One edition, here or known by its link alone.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditionView {
    /// Its language; `und` where the page does not tell.
    pub language: Language,
    /// The words that lead to it, in its own language: "Leer en español".
    pub label: String,
    /// Whether it is here.
    pub state: EditionState,
    /// Its id in the library.
    pub id: Option<EditionId>,
    /// The story as read, where it is here.
    pub story: Option<Story>,
    /// The photos, in the order of `story.gallery.photos`.
    pub photos: Vec<PhotoView>,
}

/// Whether an edition is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EditionState {
    /// Read.
    Here,
    /// Known by its link; `open_edition` fetches it.
    Elsewhere,
    /// Named by the page, which gives no address for it.
    Nowhere,
}

/// One photo: its file, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhotoView {
    /// The file's name under `photo:`.
    pub file: Option<PhotoHash>,
    /// Width, pixels: of the file, else as the page declares it.
    pub width: Option<u32>,
    /// Height, pixels: of the file, else as the page declares it.
    pub height: Option<u32>,
    /// Whether a blurred miniature of it can be shown while it loads.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<bool>", optional))]
    pub blurred: bool,
    /// How it stands.
    pub state: PhotoState,
    /// Why there is no file.
    pub failure: Option<PhotoFailure>,
}

/// How a photo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotoState {
    /// Its file is here.
    Here,
    /// It is being fetched.
    Coming,
    /// It could not be had.
    Failed,
}
