//! What goes into the library and what comes out of it.

mod capture;
mod card;
mod choice;
mod feed;
mod highlight;
mod job;
mod kept;
mod page;
mod provenance;
mod related;
mod revision;
mod shelf;
mod topic;
mod wall;
mod weekly;

pub use capture::{KeepOutcome, Kept, NewCapture, NewEdition};
pub use card::{ListQuery, SNIPPET_MARK_END, SNIPPET_MARK_START, SearchHit, StoryCard};
pub use choice::{
    Choice, Choices, Chosen, Deed, Filter, Length, Period, PhotosWanted, Sort, Tagging, Undo,
};
pub use feed::{
    FeedAnswer, FeedChange, FeedContent, FeedEntry, FeedFailure, FeedName, FeedState, FollowedFeed,
    NewEntry, NewFeed,
};
pub use highlight::{Anchor, Colour, Highlight, HighlightChange, HighlightInStory, NewHighlight};
pub use job::{
    Anyway, Job, JobFailure, JobNote, JobPlan, JobSource, JobState, JobWork, PhotoHolder, StepDone,
};
pub use kept::{KeptEdition, KeptPhoto, KeptStory, Position, StoryPosition};
pub use page::{Arrival, NewPage, PageRecord};
pub use provenance::{FurtherPage, MissingPhoto, Provenance};
pub use related::{Related, Shared, SharedOf};
pub use revision::{Change, Changed, EditionChanges, PhotoChange, Piece, Revision};
pub use shelf::{Favourite, Shelf, ShelfCounts, ShelfFilter};
pub use topic::{LONGEST_TAG, TagName, Topic, TopicOf};
pub use wall::WallPhoto;
pub use weekly::{
    Came, Delivery, DeliveryFailure, DeliveryState, Issue, IssueStory, NewIssue, Reason,
    StoryReading, UnreadStory,
};
