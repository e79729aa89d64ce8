//! What a story is made of. One noun a file; nothing here reads a page.

mod block;
mod gallery;
mod issue;
mod moment;
mod read_time;
mod story;

pub use block::{Block, Cell, Direction, Language, ListItem, Run, Style, plain_text};
pub use gallery::{Gallery, Photo, PhotoRole};
pub use issue::Issue;
pub use moment::Moment;
pub use read_time::{ReadTime, count_words};
pub use story::{
    Dateline, EditionLink, Feed, FeedFormat, Recent, Site, Story, StoryLink, TopicLink, Verdict,
};
