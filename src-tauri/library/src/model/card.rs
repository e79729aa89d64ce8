//! A story as a list shows it.

use serde::{Deserialize, Serialize};
use tearsheet_story::{Language, Moment, ReadTime};
use time::OffsetDateTime;
use url::Url;

use super::{Favourite, Filter, Shelf, ShelfFilter, Sort};
use crate::{PhotoHash, StoryId};

/// Stands before a found word in a snippet: a code point of the private use area, which the
/// index drops from stories, so that a mark is never a story's own.
pub const SNIPPET_MARK_START: char = '\u{E000}';

/// Stands after a found word in a snippet.
pub const SNIPPET_MARK_END: char = '\u{E001}';

/// Which stories to list, and in what order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ListQuery {
    /// The list.
    #[serde(default)]
    pub shelf: ShelfFilter,
    /// Which of its stories.
    #[serde(default)]
    pub filter: Filter,
    /// Their order.
    #[serde(default)]
    pub sort: Sort,
    /// At most this many stories.
    pub limit: u32,
    /// Passed over before the first one.
    #[serde(default)]
    pub offset: u32,
}

/// A story as a list shows it. The words are those of the edition that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StoryCard {
    /// The story.
    pub id: StoryId,
    /// Its address; none for a file that names none.
    pub url: Option<Url>,
    /// Its headline.
    pub headline: String,
    /// Who published it: the name, else the host.
    pub site: Option<String>,
    /// The language of the edition that was asked for.
    pub language: Option<Language>,
    /// When it was published.
    pub published: Option<Moment>,
    /// When it was first saved.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub saved: OffsetDateTime,
    /// Where it stands.
    pub shelf: Shelf,
    /// Words of the body.
    pub words: u32,
    /// Photos kept.
    pub photos: u32,
    /// The languages it is kept in, the one asked for first.
    pub languages: Vec<Language>,
    /// Its deck.
    pub deck: Option<String>,
    /// How long an ordinary reader needs.
    pub read_time: ReadTime,
    /// Its first kept photo.
    pub thumbnail: Option<PhotoHash>,
    /// Whether the reader marked it.
    pub favourite: Favourite,
    /// How much of it was read, per cent, in the edition that was read furthest.
    pub read: u8,
}

/// A story that a search found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SearchHit {
    /// The story.
    #[serde(flatten)]
    pub card: StoryCard,
    /// A passage with the words found, each between [`SNIPPET_MARK_START`] and [`SNIPPET_MARK_END`].
    pub snippet: String,
}
