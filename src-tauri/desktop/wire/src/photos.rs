//! Photos that leave the library as files.

use serde::{Deserialize, Serialize};
use tearsheet_library::PhotoHash;

/// A photo of an open story, with what its file's name is made of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NamedPhoto {
    /// Its file.
    pub file: PhotoHash,
    /// Its place in the gallery, from 1.
    pub place: u32,
    /// Who took it.
    pub credit: Option<String>,
}

/// What became of photos that were to be put in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SavedPhotos {
    /// The folder that the reader chose.
    pub folder: String,
    /// Photos written.
    pub written: u32,
    /// Photos that the folder had already.
    pub there: u32,
}
