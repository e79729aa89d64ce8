//! What happens while a story is opened and saved.

use serde::Serialize;
use tearsheet_library::{PhotoFailure, PhotoFile};
use tearsheet_story::Language;
use url::Url;

/// Hears each step of a save as it happens.
pub trait Progress: Send + Sync {
    /// Hears one step. Called from the saving task: it must not wait.
    fn report(&self, event: ProgressEvent);
}

/// One step of a save.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum ProgressEvent {
    /// A page is here and read.
    PageFetched {
        /// Its address; none for a file.
        url: Option<Url>,
        /// The bytes of the page.
        #[cfg_attr(feature = "typescript", ts(type = "number"))]
        bytes: u64,
        /// The edition's language, where the page has one.
        language: Option<Language>,
    },
    /// The edition in this language is here and is one.
    EditionFound {
        /// The language.
        language: Language,
    },
    /// The edition in this language could not be had; the others are kept all the same.
    EditionFailed {
        /// The language.
        language: Language,
        /// Why, in one line.
        detail: String,
    },
    /// One photo is done, well or not.
    PhotoDone {
        /// The edition's language.
        language: Option<Language>,
        /// The photo's place in the edition's gallery, from 0.
        index: u32,
        /// Photos of that gallery.
        of: u32,
        /// The file, where it could be had.
        file: Option<PhotoFile>,
        /// The reason, where it could not.
        failure: Option<PhotoFailure>,
    },
    /// All is here; the library writes it down. From here on a save cannot be stopped.
    Keeping,
    /// The story is kept.
    Done,
}

/// Hears nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {
    fn report(&self, _event: ProgressEvent) {}
}

impl<F: Fn(ProgressEvent) + Send + Sync> Progress for F {
    fn report(&self, event: ProgressEvent) {
        self(event);
    }
}
