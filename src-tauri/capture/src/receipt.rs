//! What a save gives back: a line of `tear save --json`, and the window's "11 of 11 photos".

use std::collections::HashSet;

use serde::Serialize;
use tearsheet_library::{EditionId, KeptEdition, LibraryErrorCode, PhotoFailureCode, StoryId};
use tearsheet_story::Language;
use url::Url;

use crate::{CaptureError, CaptureErrorCode};

/// What was kept of one story, or why it was not.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Receipt {
    /// The story in the library; none where nothing was kept.
    pub id: Option<StoryId>,
    /// The address asked for; none for a file without one.
    pub url: Option<String>,
    /// The headline.
    pub headline: String,
    /// Words of the first edition's body.
    pub words: u32,
    /// How its photos fared.
    pub photos: PhotoCounts,
    /// The editions kept, the one asked for first.
    pub editions: Vec<EditionReceipt>,
    /// Editions that the page names and that could not be had.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(
        feature = "typescript",
        ts(as = "Option<Vec<FailedEdition>>", optional)
    )]
    pub editions_failed: Vec<FailedEdition>,
    /// The story's revision, from 1; 0 where nothing was kept.
    pub revision: u32,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was not kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub error: Option<ErrorReport>,
}

/// How the photos of a story fared, those that two editions share counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhotoCounts {
    /// The number that the page states.
    pub promised: Option<u32>,
    /// The number found on the page.
    pub found: u32,
    /// The number kept.
    pub kept: u32,
    /// Those that could not be had.
    pub failed: Vec<FailedPhoto>,
}

/// A photo that could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FailedPhoto {
    /// Its best address.
    pub url: Url,
    /// Why, in one line.
    pub reason: String,
    /// The kind of failure; none where an earlier version did not note it.
    #[serde(skip)]
    pub code: Option<PhotoFailureCode>,
}

/// An edition that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EditionReceipt {
    /// Its language.
    pub language: Language,
    /// Its id in the library.
    pub id: EditionId,
}

/// An edition that could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FailedEdition {
    /// Its language.
    pub language: Language,
    /// Why, in one line.
    pub reason: String,
}

/// What became of a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Kept for the first time.
    Saved,
    /// Known, and the same as before.
    Unchanged,
    /// Known, and changed since: a revision was added.
    Revised,
    /// The page is no story.
    Refused,
    /// The page could not be had or kept.
    Failed,
}

/// An error as scripts and the window get it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ErrorReport {
    /// The kind.
    pub code: ReportCode,
    /// One line for a person.
    pub detail: String,
}

/// The kind of an error, whichever room it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum ReportCode {
    /// The page or the network.
    Capture(CaptureErrorCode),
    /// The library or the disk.
    Library(LibraryErrorCode),
}

impl Receipt {
    /// The receipt of a source that could not be opened or kept: refused where the page is no story,
    /// failed otherwise. `asked` is the address or path as the reader gave it.
    #[must_use]
    pub fn without_story(asked: Option<String>, error: &CaptureError) -> Self {
        let outcome = match error.code() {
            CaptureErrorCode::NotAStory
            | CaptureErrorCode::Captcha
            | CaptureErrorCode::EmptyFile
            | CaptureErrorCode::BinaryFile => Outcome::Refused,
            _ => Outcome::Failed,
        };
        Self {
            id: None,
            url: asked,
            headline: String::new(),
            words: 0,
            photos: PhotoCounts::default(),
            editions: Vec::new(),
            editions_failed: Vec::new(),
            revision: 0,
            outcome,
            error: Some(ErrorReport::of(error)),
        }
    }
}

impl ReportCode {
    /// The code as it crosses to scripts and the window: "not_found".
    #[must_use]
    pub fn name(self) -> String {
        // A code is a unit variant, which serde writes as its name.
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(name)) => name,
            _ => String::new(),
        }
    }
}

impl ErrorReport {
    /// The report of an error.
    #[must_use]
    pub fn of(error: &CaptureError) -> Self {
        let code = match error {
            CaptureError::Library(library) => ReportCode::Library(library.code()),
            other => ReportCode::Capture(other.code()),
        };
        Self {
            code,
            detail: error.to_string(),
        }
    }
}

impl PhotoCounts {
    /// Counts each photo once, though two editions show it: by its address, and where that differs
    /// by its file.
    pub(crate) fn of(promised: Option<u32>, editions: &[KeptEdition]) -> Self {
        let mut counts = Self {
            promised,
            ..Self::default()
        };
        let (mut addresses, mut files) = (HashSet::new(), HashSet::new());
        for edition in editions {
            let mut own_files = Vec::new();
            for (photo, kept) in edition.story.gallery.photos.iter().zip(&edition.photos) {
                let elsewhere = kept
                    .file
                    .as_ref()
                    .is_some_and(|file| files.contains(&file.hash));
                if !addresses.insert(&photo.url) || elsewhere {
                    continue;
                }
                counts.found += 1;
                match (&kept.file, &kept.failure) {
                    (Some(file), _) => {
                        own_files.push(file.hash);
                        counts.kept += 1;
                    }
                    (None, failure) => counts.failed.push(FailedPhoto {
                        url: photo.url.clone(),
                        reason: failure
                            .as_ref()
                            .map_or_else(String::new, |why| why.detail.clone()),
                        code: failure.as_ref().map(|why| why.code),
                    }),
                }
            }
            files.extend(own_files);
        }
        counts
    }
}

impl EditionReceipt {
    pub(crate) fn of((language, id): &(Language, EditionId)) -> Self {
        Self {
            language: language.clone(),
            id: *id,
        }
    }
}
