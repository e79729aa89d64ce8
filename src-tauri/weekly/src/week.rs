//! What a week brought: everything that an issue is picked from.

use std::collections::HashMap;

use tearsheet_library::{
    FeedEntry, IssueStory, Library, LibraryError, StoryId, StoryReading, UnreadStory,
};
use time::{Duration, OffsetDateTime};
use url::Url;

/// What a feed named before that is no news of the week.
const DAYS: Duration = Duration::days(7);
/// A clock that is a little off makes no story of the future.
const AHEAD: Duration = Duration::hours(12);
/// A kept story that was saved before that had its chance in four issues.
const SAVED_WITHIN: Duration = Duration::days(28);
/// Entries that are looked through, the newest first: as many as the front page looks at.
const ENTRIES: u32 = 20_000;
/// Kept stories that are looked through, the newest saved first.
const UNREAD: u32 = 500;
/// Stories by which a reader's interests are known: those read last.
const READINGS: u32 = 400;
/// Issues whose stories are not told again: about two months of them.
const TOLD: u32 = 8;

/// What a week brought, and what is known of its reader.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// The moment at which the issue is made.
    pub now: OffsetDateTime,
    /// What followed feeds named.
    pub entries: Vec<FeedEntry>,
    /// Kept stories that the reader never opened.
    pub unread: Vec<UnreadStory>,
    /// Kept stories that the reader opened, archived or marked, the last one first.
    pub readings: Vec<StoryReading>,
    /// Stories of earlier issues.
    pub told: Vec<IssueStory>,
    /// Addresses of entries that are kept stories'.
    pub kept: HashMap<Url, StoryId>,
}

impl Week {
    /// The week that ends at a moment, as a library knows it.
    ///
    /// # Errors
    ///
    /// Those of the library.
    pub fn of(library: &Library, now: OffsetDateTime) -> Result<Self, LibraryError> {
        let mut entries = library.feed_entries(now - DAYS, ENTRIES)?;
        entries.retain(|entry| entry.published.unwrap_or(entry.seen) <= now + AHEAD);
        let kept = library.kept_among(entries.iter().map(|entry| &entry.url))?;
        let mut unread = library.unread(UNREAD)?;
        unread.retain(|story| story.card.saved >= now - SAVED_WITHIN);
        let issues = library.issues(TOLD)?;
        Ok(Self {
            now,
            entries,
            unread,
            readings: library.readings(READINGS)?,
            told: issues.into_iter().flat_map(|issue| issue.stories).collect(),
            kept,
        })
    }
}
