//! A photo file and where it lies.

use std::{io::Cursor, path::PathBuf};

use serde::{Deserialize, Serialize};

use super::{Likeness, PhotoHash, PhotoKind, Placeholder, look, read_header};
use crate::StageError;

/// Pictures with a longer side are shown through a rendition.
const SHOWN_SIDE: u32 = 12_000;
/// Pictures with more pixels are shown through a rendition: a webview needs 4 bytes a pixel,
/// several times over, to paint one.
const SHOWN_PIXELS: u64 = 50_000_000;

/// What is known of a photo file without decoding it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhotoFile {
    /// Its name.
    pub hash: PhotoHash,
    /// Its kind, told by its bytes.
    pub kind: PhotoKind,
    /// Pixels across, as the file's header says and its EXIF orientation turns it.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its size in bytes.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// A blurred miniature to show while it loads, where one could be made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(as = "Option<Placeholder>", optional))]
    pub placeholder: Option<Placeholder>,
    /// What it looks like, where it was looked at.
    #[serde(skip)]
    pub likeness: Option<Likeness>,
}

impl PhotoFile {
    /// What these bytes are as a photo, and how it looks; nothing is kept.
    ///
    /// # Errors
    ///
    /// [`StageError::NotAPicture`] and [`StageError::Empty`] say what the bytes are instead.
    pub fn of(bytes: &[u8]) -> Result<Self, StageError> {
        if bytes.is_empty() {
            return Err(StageError::Empty);
        }
        let known = (PhotoHash::of(bytes), bytes.len() as u64);
        let file = read_header(bytes, &mut Cursor::new(bytes), known)?;
        let seen = look(&file, &mut Cursor::new(bytes)).unzip();
        Ok(Self {
            likeness: seen.0,
            placeholder: seen.1,
            ..file
        })
    }

    /// The file's name: `<hash>.<extension>`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.{}", self.hash, self.kind.extension())
    }

    /// Whether the window can paint the file itself; a larger one is shown through [`Rendition::Screen`].
    #[must_use]
    pub fn is_shown_as_it_is(&self) -> bool {
        self.width.max(self.height) <= SHOWN_SIDE
            && u64::from(self.width) * u64::from(self.height) <= SHOWN_PIXELS
    }
}

/// A photo file and the path that it can be read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPhoto {
    /// What is known of the file at `path`; for a rendition the hash is the original's.
    pub file: PhotoFile,
    /// Where it lies.
    pub path: PathBuf,
}

/// A smaller picture made of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Rendition {
    /// For lists and strips: at most 480 pixels a side.
    Thumbnail,
    /// For the window, at most 2560 pixels a side; the photo itself where the window can paint it.
    Screen,
}

impl Rendition {
    /// The longest side, in pixels.
    #[must_use]
    pub const fn side(self) -> u32 {
        match self {
            Self::Thumbnail => 480,
            Self::Screen => 2560,
        }
    }

    /// The name in paths: "thumbnail".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Thumbnail => "thumbnail",
            Self::Screen => "screen",
        }
    }
}
