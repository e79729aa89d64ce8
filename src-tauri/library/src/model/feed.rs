//! What the reader follows, and what it brought.

use serde::{Deserialize, Serialize};
use tearsheet_story::{Language, ReadTime};
use time::OffsetDateTime;
use url::Url;

use crate::{EntryId, FeedId};

/// A feed that the reader follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FollowedFeed {
    /// Its id.
    pub id: FeedId,
    /// Its address.
    pub url: Url,
    /// What it calls itself.
    pub title: String,
    /// The site's page that it tells of.
    pub site: Option<Url>,
    /// The language that it says it is in.
    pub language: Option<Language>,
    /// Whether it is asked.
    pub state: FeedState,
    /// When the reader began to follow it.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub followed: OffsetDateTime,
    /// When it last answered, changed or not.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub checked: Option<OffsetDateTime>,
    /// Not to be asked before this moment.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub due: Option<OffsetDateTime>,
    /// How often in turn it was asked in vain.
    pub tries: u32,
    /// Why the last asking came to nothing.
    pub failure: Option<FeedFailure>,
    /// Its stories that are known.
    pub entries: u32,
}

/// Whether a feed is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FeedState {
    /// It is, at most hourly.
    Following,
    /// Not until the reader says so.
    Paused,
}

/// Why a feed could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FeedFailure {
    /// The error's code, as it crosses to the window.
    pub code: String,
    /// One line for a person.
    pub detail: String,
}

/// What is done with a feed that is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FeedChange {
    /// It is not asked until it is resumed.
    Pause,
    /// It is asked again.
    Resume,
    /// It is followed no longer; its entries go.
    Remove,
}

/// A feed to be followed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct NewFeed {
    /// Its address.
    pub url: Url,
    /// What it is called, until it answers.
    pub title: String,
    /// The site's page that it tells of.
    pub site: Option<Url>,
}

/// What a feed's server called what it sent last (RFC 9110, 8.8).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedName {
    /// The address that answered.
    pub answered: Url,
    /// Its entity tag.
    pub etag: Option<String>,
    /// When it was last changed, as the server wrote it.
    pub last_modified: Option<String>,
}

/// What asking a feed gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedAnswer {
    /// The feed.
    Came(Box<FeedContent>),
    /// It is as it was.
    Unchanged,
    /// It could not be had; what is known of it stays.
    Failed(FeedFailure),
}

/// What a feed says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedContent {
    /// What it calls itself.
    pub title: Option<String>,
    /// The site's page that it tells of.
    pub site: Option<Url>,
    /// The language that it says it is in.
    pub language: Option<Language>,
    /// What its server calls it.
    pub name: Option<FeedName>,
    /// Its stories, in its order.
    pub entries: Vec<NewEntry>,
}

/// A story that a feed names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The feed's own name for it; none where it has none or one that is not its alone.
    pub name: Option<String>,
    /// Its address.
    pub url: Url,
    /// Its headline, plain words in one line.
    pub title: String,
    /// What the feed tells of it, plain words in one line; empty where it tells nothing.
    pub summary: String,
    /// The sections and topics that it names, in its order.
    pub sections: Vec<String>,
    /// When it says that the story was published.
    pub published: Option<OffsetDateTime>,
    /// Its photos, where the feed shows any.
    pub photos: Option<u32>,
    /// Its words, where the feed holds the whole story.
    pub words: Option<u32>,
}

/// A story that a followed feed named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FeedEntry {
    /// Its id.
    pub id: EntryId,
    /// The feed.
    pub feed: FeedId,
    /// The feed's name.
    pub site: String,
    /// Its address.
    pub url: Url,
    /// Its headline.
    pub title: String,
    /// What the feed tells of it; may be empty.
    pub summary: String,
    /// The language that the feed says it is in.
    pub language: Option<Language>,
    /// The sections and topics that the feed names.
    pub sections: Vec<String>,
    /// When the feed says that it was published; none where it says nothing that can be true.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub published: Option<OffsetDateTime>,
    /// When it was first seen here.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub seen: OffsetDateTime,
    /// Its photos, where the feed shows any.
    pub photos: Option<u32>,
    /// How long an ordinary reader needs, where the feed holds the whole story.
    pub read_time: Option<ReadTime>,
    /// Whether the reader opened it.
    pub opened: bool,
}
