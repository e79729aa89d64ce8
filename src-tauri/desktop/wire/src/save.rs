//! How a reader asks for a story to be kept.

use serde::Deserialize;

/// Whether to keep a page that is no story.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Anyway {
    /// Such a page is refused.
    #[default]
    No,
    /// The reader was told and keeps it all the same.
    Yes,
}

impl From<Anyway> for tearsheet_capture::Anyway {
    fn from(anyway: Anyway) -> Self {
        match anyway {
            Anyway::No => Self::No,
            Anyway::Yes => Self::Yes,
        }
    }
}
