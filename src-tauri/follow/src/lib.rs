//! Follows news sites by their feeds: finds them, asks them in turn, reads what they say.
//!
//! [`Follower`] is the one door. Following is the reader's act, and nothing is asked before; every request goes
//! through [`tearsheet_capture`]'s guarded client. A feed that fails stays, with its reason.

mod date;
mod entries;
mod error;
mod finding;
mod follower;
mod front;
mod grouping;
mod opml;
mod patience;
mod reading;
mod sections;
mod topics;
mod words;

use tearsheet_library::folding;

pub use error::{FollowError, FollowErrorCode};
pub use follower::{Asked, Follower, Pace};
pub use front::{Carrier, Front, FrontSection, FrontStory, front_page};
pub use grouping::{Wording, groups};
pub use opml::read_opml;
pub use reading::{READ_BYTES, read_feed};
pub use sections::{is_of_section, newest, recent_beside};
pub use topics::{SitePage, TopicPage, topic_page};
