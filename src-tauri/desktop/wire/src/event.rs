//! What the core tells the view unasked.

use serde::Serialize;
use tearsheet_story::Language;

use crate::{DraftId, PhotoView};

/// A photo of a draft came, or will not come.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhotoReady {
    /// The draft.
    pub draft: DraftId,
    /// The edition's language.
    pub language: Language,
    /// The photo's place in the edition's gallery, from 0.
    pub index: u32,
    /// What became of it.
    pub photo: PhotoView,
}

/// Something outside the view asks for a story: a second start, a drop, the system's "open with".
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OpenAsked {
    /// An address or a path, to be given to `open_source`.
    pub input: String,
}

impl PhotoReady {
    /// The event's name.
    pub const EVENT: &str = "photo-ready";
}

impl OpenAsked {
    /// The event's name.
    pub const EVENT: &str = "open-asked";
}
