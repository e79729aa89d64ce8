//! Which stories are meant, in what order, and what is to be done with them.

use serde::{Deserialize, Serialize};
use tearsheet_story::Language;

use super::{Favourite, Shelf, ShelfFilter};
use crate::{HighlightId, StoryId};

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Last saved first.
    #[default]
    Newest,
    /// First saved first.
    Oldest,
    /// Last published first; a story without a date of its own counts by the day on which it was saved.
    Published,
    /// Fewest words first.
    Shortest,
    /// Most words first.
    Longest,
    /// By the site's name.
    Site,
}

/// Which stories of a shelf are shown. Every part that is set must be so.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(default)]
pub struct Filter {
    /// Of this site.
    pub site: Option<String>,
    /// On this topic, in whatever spelling: the publisher's or the reader's own.
    pub topic: Option<String>,
    /// With this tag of the reader's own, in whatever spelling.
    pub tag: Option<String>,
    /// Kept in this language, whatever the country.
    pub language: Option<Language>,
    /// With photos, or without.
    pub photos: PhotosWanted,
    /// By how long they take to read.
    pub length: Length,
    /// By when they were published.
    pub period: Period,
}

/// Whether stories must have photos.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotosWanted {
    /// With or without.
    #[default]
    Any,
    /// At least one kept photo.
    With,
    /// None.
    Without,
}

/// How long stories take to read, by the longer of a story's two estimates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// However long.
    #[default]
    Any,
    /// At most five minutes.
    Short,
    /// From six to fifteen minutes.
    Medium,
    /// More than fifteen minutes.
    Long,
}

/// When stories were published, counted back from now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// At any time.
    #[default]
    Any,
    /// In the last seven days.
    Week,
    /// In the last thirty days.
    Month,
    /// In the last 365 days.
    Year,
    /// Before that.
    Earlier,
}

/// What stories can be picked by: the names that the library holds, most used first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Choices {
    /// Sites.
    pub sites: Vec<Choice>,
    /// Topics of publishers, each in its spellings once.
    pub topics: Vec<Choice>,
    /// The reader's own tags, each in its spellings once; stories in the trash do not count.
    pub tags: Vec<Choice>,
    /// Languages, by their primary subtag.
    pub languages: Vec<Choice>,
}

/// A name, and how many stories go with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Choice {
    /// The name.
    pub name: String,
    /// Stories, those in the trash too.
    pub stories: u32,
}

/// The stories that something is done with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Chosen {
    /// These. One that the library does not have is passed over.
    Stories {
        /// The stories.
        ids: Vec<StoryId>,
    },
    /// All of a list, however long it is.
    List {
        /// The shelf.
        shelf: ShelfFilter,
        /// Which of its stories.
        filter: Filter,
        /// But for these.
        except: Vec<StoryId>,
    },
}

/// What is done with stories.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Deed {
    /// They go on a shelf.
    Shelve {
        /// The shelf.
        on: Shelf,
    },
    /// They become favourites, or no longer are.
    Mark {
        /// Whether they are marked.
        favourite: Favourite,
    },
    /// They get tags of the reader's own, or lose them.
    Tag {
        /// Those that each of them gets.
        put: Vec<String>,
        /// Those that each of them loses.
        take: Vec<String>,
    },
    /// They go for good.
    Delete,
}

/// What a deed changed: how many stories, and how each of them stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    /// The shelves.
    Shelves(Vec<(StoryId, Shelf)>),
    /// The marks.
    Marks(Vec<(StoryId, Favourite)>),
    /// The tags.
    Tags(Vec<(StoryId, Tagging)>),
    /// The stories that were deleted.
    Deleted(Vec<StoryId>),
    /// A highlight that was removed.
    Highlight(HighlightId),
}

impl Undo {
    /// How many stories were changed.
    #[must_use]
    pub const fn stories(&self) -> usize {
        match self {
            Self::Shelves(before) => before.len(),
            Self::Marks(before) => before.len(),
            Self::Tags(changed) => changed.len(),
            Self::Deleted(ids) => ids.len(),
            Self::Highlight(_) => 0,
        }
    }

    /// Whether there is nothing to take back.
    #[must_use]
    pub const fn is_nothing(&self) -> bool {
        !matches!(self, Self::Highlight(_)) && self.stories() == 0
    }
}

/// The tags that a story got and lost.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tagging {
    /// Those that it did not have before.
    pub put: Vec<String>,
    /// Those that it has no longer.
    pub taken: Vec<String>,
}
