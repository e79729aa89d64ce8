//! Reads a news page into a [`Story`]: bytes and an address in, words and photos out.
//!
//! The crate knows no network, no disk and no clock: the same bytes give the same story.

pub mod model;

pub use model::{
    Block, Cell, Dateline, Direction, EditionLink, Feed, FeedFormat, Gallery, Issue, Language,
    ListItem, Moment, Photo, PhotoRole, ReadTime, Recent, Run, Site, Story, StoryLink, Style,
    TopicLink, Verdict,
};

mod around;
mod body;
mod charset;
mod document;
mod dom;
mod editions;
mod evidence;
mod explain;
mod fields;
mod folded;
mod gallery;
mod hints;
mod letters;
pub mod limits;
mod page;
mod prescan;
mod reading;
mod repeats;
mod sniff;
mod sources;
mod text_reader;
mod verdict;
mod weigh;

pub use page::Page;
pub use reading::{explain, read};
