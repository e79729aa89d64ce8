//! What goes into the library and what comes out of it.

mod capture;
mod card;
mod choice;
mod job;
mod kept;
mod provenance;
mod revision;
mod shelf;
mod wall;

pub use capture::{KeepOutcome, Kept, NewCapture, NewEdition, NewPage};
pub use card::{ListQuery, SNIPPET_MARK_END, SNIPPET_MARK_START, SearchHit, StoryCard};
pub use choice::{Choice, Choices, Chosen, Deed, Filter, Length, Period, PhotosWanted, Sort, Undo};
pub use job::{Anyway, Job, JobFailure, JobSource, JobState, JobWork, StepDone};
pub use kept::{KeptEdition, KeptPhoto, KeptStory, PageRecord, Position, StoryPosition};
pub use provenance::{MissingPhoto, Provenance};
pub use revision::{Change, Changed, EditionChanges, PhotoChange, Piece, Revision};
pub use shelf::{Favourite, Shelf, ShelfCounts, ShelfFilter};
pub use wall::WallPhoto;
