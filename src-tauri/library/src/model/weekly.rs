//! The weekly: its issues, and what is known of a reader's reading.

use serde::{Deserialize, Serialize};
use tearsheet_story::{Language, ReadTime};
use time::OffsetDateTime;
use url::Url;

use crate::{EntryId, IssueId, StoryCard, StoryId};

/// An issue of the weekly. It never changes, but for whether the reader opened it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "WeeklyIssue"))]
pub struct Issue {
    /// The issue.
    pub id: IssueId,
    /// Its number, from 1.
    pub number: u32,
    /// The ISO week that it was due for ("2026-W49"); none where the reader asked for it.
    pub week: Option<String>,
    /// When it was made.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub made: OffsetDateTime,
    /// Its stories, the first one first: five at most.
    pub stories: Vec<IssueStory>,
    /// Whether the reader opened it.
    pub opened: bool,
}

/// A story of an issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct IssueStory {
    /// Its headline.
    pub headline: String,
    /// Its deck, or what the feed tells of it; may be empty.
    pub summary: String,
    /// Its language, where that is known.
    pub language: Option<Language>,
    /// Those who carry it, the one whose copy this is first.
    pub sites: Vec<String>,
    /// Its address; none for a kept file that names none.
    pub url: Option<Url>,
    /// The kept story, where the library had it.
    pub story: Option<StoryId>,
    /// The feed's story, where a feed named it.
    pub entry: Option<EntryId>,
    /// When it was published, where that is known.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub published: Option<OffsetDateTime>,
    /// How long an ordinary reader needs, where that is known.
    pub read_time: Option<ReadTime>,
    /// Its photos, where their number is known.
    pub photos: Option<u32>,
    /// Why it was picked, the strongest reason first; at least one.
    pub reasons: Vec<Reason>,
}

/// Why a story was picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// More than one site carried it.
    CarriedBy {
        /// How many.
        sites: u32,
    },
    /// It is about something that the reader reads about.
    About {
        /// The topic, as the story names it.
        topic: String,
    },
    /// It is near a story that the reader opened.
    Near {
        /// That story's headline.
        headline: String,
    },
    /// The reader kept it, and has not read it.
    Unread {
        /// When it was saved.
        #[serde(with = "time::serde::rfc3339")]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        since: OffsetDateTime,
    },
    /// It is among the newest.
    New,
}

/// An issue to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct NewIssue {
    /// The ISO week that it is due for; none where the reader asked for it.
    pub week: Option<String>,
    /// Its stories.
    pub stories: Vec<IssueStory>,
}

/// What the reader did with a kept story.
#[derive(Debug, Clone, PartialEq)]
pub struct StoryReading {
    /// The story.
    pub story: StoryId,
    /// Its headline.
    pub headline: String,
    /// Its deck.
    pub deck: Option<String>,
    /// Its topics.
    pub topics: Vec<String>,
    /// How far the reader came.
    pub came: Came,
    /// Whether the reader marked it as a favourite.
    pub favourite: crate::Favourite,
}

/// How far a reader came in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Came {
    /// The reader began to read it.
    Opened,
    /// The reader put it into the archive, or came near its end.
    Finished,
}

/// A kept story that waits to be read.
#[derive(Debug, Clone, PartialEq)]
pub struct UnreadStory {
    /// The story as a list shows it.
    pub card: StoryCard,
    /// Its topics.
    pub topics: Vec<String>,
}

/// An issue on its way by e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Delivery {
    /// The issue.
    pub issue: IssueId,
    /// How far it came.
    pub state: DeliveryState,
    /// How often it was tried.
    pub tries: u32,
    /// Not to be tried before this moment; none once it is over.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub due: Option<OffsetDateTime>,
    /// When it last changed.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub changed: OffsetDateTime,
    /// Why the last try came to nothing.
    pub failure: Option<DeliveryFailure>,
}

/// How far a delivery came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DeliveryState {
    /// It is to be tried, or tried again.
    Waiting,
    /// The server has it.
    Sent,
    /// It is not tried again until the reader says so.
    Failed,
}

/// Why a delivery came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct DeliveryFailure {
    /// The error's code, as it crosses to the window.
    pub code: String,
    /// One line for a person.
    pub detail: String,
}
