//! A photo as the wall of all photos shows it.

use serde::Serialize;
use tearsheet_story::Language;

use crate::{PhotoHash, StoryId};

/// A photo as the wall of all photos shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WallPhoto {
    /// The story that shows it.
    pub story: StoryId,
    /// The story's headline.
    pub headline: String,
    /// The headline's language.
    pub language: Option<Language>,
    /// Its place in the gallery of the edition that was asked for, from 0.
    pub place: u32,
    /// Its file.
    pub file: PhotoHash,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}
