//! Keeps stories, pages and photos on this device: one SQLite database and a folder of photo files.
//!
//! [`Library`] is the one door. Captures are immutable, a story kept again gains a revision, and
//! a crash at any instant leaves the library without the story or with all of it.

mod address;
mod changes;
mod clock;
mod content;
mod db;
mod deeds;
mod deliveries;
mod durable;
mod error;
mod feeds;
pub mod folding;
mod highlights;
mod ids;
mod jobs;
mod keep;
mod library;
mod lists;
mod lock;
mod looks;
pub mod model;
mod photo;
mod related;
mod revisions;
mod shelves;
mod site;
mod stamp;
mod topics;
mod verify;
mod wall;
mod weekly;
mod worker;

pub use clock::{Clock, SystemClock};
pub use error::{LibraryError, LibraryErrorCode, StageError, StageErrorCode};
pub use ids::{CaptureId, EditionId, EntryId, FeedId, HighlightId, IssueId, JobId, StoryId};
pub use library::{Library, Opened};
pub use model::{
    Anchor, Anyway, Arrival, Came, Change, Changed, Choice, Choices, Chosen, Colour, Deed,
    Delivery, DeliveryFailure, DeliveryState, EditionChanges, Favourite, FeedAnswer, FeedChange,
    FeedContent, FeedEntry, FeedFailure, FeedName, FeedState, Filter, FollowedFeed, FurtherPage,
    Highlight, HighlightChange, HighlightInStory, Issue, IssueStory, Job, JobFailure, JobNote,
    JobPlan, JobSource, JobState, JobWork, KeepOutcome, Kept, KeptEdition, KeptPhoto, KeptStory,
    LONGEST_TAG, Length, ListQuery, MissingPhoto, NewCapture, NewEdition, NewEntry, NewFeed,
    NewHighlight, NewIssue, NewPage, PageRecord, Period, PhotoChange, PhotoHolder, PhotosWanted,
    Piece, Position, Provenance, Reason, Related, Revision, SNIPPET_MARK_END, SNIPPET_MARK_START,
    SearchHit, Shared, SharedOf, Shelf, ShelfCounts, ShelfFilter, Sort, StepDone, StoryCard,
    StoryPosition, StoryReading, TagName, Tagging, Topic, TopicOf, Undo, UnreadStory, WallPhoto,
};
pub use photo::{
    Copied, Likeness, PhotoFailure, PhotoFailureCode, PhotoFile, PhotoHash, PhotoIntake, PhotoKind,
    PhotoName, PhotoOutcome, Pixels, Placeholder, Rendition, StoredPhoto,
};
pub use site::is_one_site;
pub use verify::{Fault, VerifyReport};
