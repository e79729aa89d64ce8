//! Stories that are about the same.

use serde::{Deserialize, Serialize};

use super::StoryCard;

/// A story that is about the same as another.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Related {
    /// The story.
    #[serde(flatten)]
    pub card: StoryCard,
    /// What both are about, the most telling first; at least one, at most three.
    pub because: Vec<Shared>,
}

/// Something that two stories have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Shared {
    /// What it is.
    pub of: SharedOf,
    /// Its name, as the story that was asked about writes it.
    pub name: String,
}

/// What stories have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SharedOf {
    /// A tag of the reader's own.
    Tag,
    /// A publisher's topic.
    Topic,
    /// A person, a place, or anything else that has a name.
    Name,
    /// A rare word.
    Word,
}
