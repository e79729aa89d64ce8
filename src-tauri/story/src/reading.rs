//! The way from a page to a story.

use crate::{Page, Story};

/// The story of a page. Never fails: what was odd stands in the story's issues.
#[must_use]
pub fn read(_page: &Page<'_>) -> Story {
    Story::default()
}

/// The story, and for each field what was found where and why one won, for a person to read.
#[must_use]
pub fn explain(page: &Page<'_>) -> (Story, String) {
    (read(page), String::new())
}
