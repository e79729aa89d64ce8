//! What the view asks for first.

use serde::{Deserialize, Serialize};
use tearsheet_library::{ShelfCounts, StoryId};
use tearsheet_story::Language;

use crate::{Settings, StoryView, Theme, UiLanguage, WireError};

/// Everything that the first view needs, in one answer.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Start {
    /// The language to speak.
    pub language: UiLanguage,
    /// Ink and paper: the reader's choice, or what the environment says for this run.
    pub theme: Theme,
    /// What the reader chose.
    pub settings: Settings,
    /// How many stories each list holds; all 0 where the library could not be opened.
    pub counts: ShelfCounts,
    /// Where a broken library was put, when this start found one.
    pub set_aside: Option<String>,
    /// Why the library could not be opened: its version is newer, its folder cannot be written.
    pub library_error: Option<WireError>,
    /// What the program was started with, to be given to `open_source`: an address, a path, or with
    /// `--sample` the sample story's address.
    pub asked: Option<String>,
    /// The first story, where it was ready by now: the sample, a file, or what was read last. Then nothing of
    /// `asked` is left to open.
    pub first: Option<StoryView>,
    /// Whether the reader dismissed the sample story.
    pub sample_dismissed: bool,
    /// What the reader read last.
    pub session: Option<Session>,
    /// Whether this view takes the place of one that failed.
    pub recovered: Recovered,
    /// The app's version.
    pub version: String,
}

/// Whether the view takes the place of one that failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Recovered {
    /// It is the first.
    #[default]
    No,
    /// The process that showed the last one ended; what was kept is untouched.
    ViewEnded,
}

/// What the reader read last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Session {
    /// The story.
    pub id: StoryId,
    /// The edition's language; none where the reader did not go into the story.
    pub language: Option<Language>,
}
