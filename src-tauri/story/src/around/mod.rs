//! What the page shows around the story: related stories, the newest of its section, its feeds.

mod feeds;
mod lists;

pub(crate) use feeds::feeds;
pub(crate) use lists::{recent, related, section_of_heading};
