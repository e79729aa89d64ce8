//! What the page shows around the story: related stories, the newest of its section.

mod lists;

pub(crate) use lists::{recent, related, section_of_heading};
