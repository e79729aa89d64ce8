//! What the reader follows, and the stories that it brought.

use std::ops::ControlFlow;

use time::OffsetDateTime;

use crate::{
    EntryId, FeedAnswer, FeedChange, FeedEntry, FeedId, FeedName, FeedState, FollowedFeed, Library,
    LibraryError, NewFeed, address, db,
};

/// Stories that are remembered of one feed. The longest feeds of newspapers name some hundreds.
const ENTRIES_A_FEED: u32 = 500;

/// Errors of every function here: those of the database.
impl Library {
    /// Follows feeds, all or none of them, and gives their ids in this order. One that is followed already stays as
    /// it is; one that was followed once is followed anew.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn follow(&self, feeds: &[NewFeed]) -> Result<Vec<FeedId>, LibraryError> {
        self.write(|writing| {
            let mut ids = Vec::with_capacity(feeds.len());
            for feed in feeds {
                let id = FeedId::new(writing.now);
                ids.push(db::feed::follow(writing, id, feed)?);
            }
            Ok(ids)
        })
    }

    /// All that is followed, by name.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn feeds(&self) -> Result<Vec<FollowedFeed>, LibraryError> {
        self.database().read(|tx| Ok(db::feed::all(tx)?))
    }

    /// Pauses, resumes or removes a feed. Whether it was followed.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn change_feed(&self, id: FeedId, change: FeedChange) -> Result<bool, LibraryError> {
        self.write(|writing| match change {
            FeedChange::Pause => Ok(db::feed::set_state(writing, id, FeedState::Paused)?),
            FeedChange::Resume => Ok(db::feed::set_state(writing, id, FeedState::Following)?),
            FeedChange::Remove => {
                db::entry::delete(writing, id)?;
                Ok(db::feed::bury(writing, id)?)
            }
        })
    }

    /// Has no feed asked, or all of them again.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn set_all_feeds(&self, state: FeedState) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::feed::set_all(writing, state)?))
    }

    /// What a feed's server called what it sent last; none where it did not.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn feed_name(&self, id: FeedId) -> Result<Option<FeedName>, LibraryError> {
        self.database().read(|tx| Ok(db::feed::name(tx, id)?))
    }

    /// The moment before which a feed is not to be asked again; none where it may be asked.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn feed_due(&self, id: FeedId) -> Result<Option<OffsetDateTime>, LibraryError> {
        self.database().read(|tx| Ok(db::feed::due(tx, id)?))
    }

    /// Keeps what asking a feed gave, and when it may be asked again. A feed that is followed no longer stays so.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn feed_answered(
        &self,
        id: FeedId,
        answer: &FeedAnswer,
        due: OffsetDateTime,
    ) -> Result<(), LibraryError> {
        self.write(|writing| {
            let content = match answer {
                FeedAnswer::Unchanged => return Ok(db::feed::unchanged(writing, id, due)?),
                FeedAnswer::Failed(failure) => {
                    return Ok(db::feed::failed(writing, id, failure, due)?);
                }
                FeedAnswer::Came(content) => content,
            };
            if !db::feed::came(writing, id, content, due)? {
                return Ok(());
            }
            // The first ones count as the newest, so they are taken in last.
            for entry in content.entries.iter().take(ENTRIES_A_FEED as usize).rev() {
                if let Some(address) = address::identity(&entry.url) {
                    db::entry::take(writing, id, entry, &address)?;
                }
            }
            Ok(db::entry::forget_old(writing, id, ENTRIES_A_FEED)?)
        })
    }

    /// Stories of all feeds that were published, or where that is not known first seen, since a moment: the newest
    /// first, at most `limit`.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn feed_entries(
        &self,
        since: OffsetDateTime,
        limit: u32,
    ) -> Result<Vec<FeedEntry>, LibraryError> {
        self.database()
            .read(|tx| Ok(db::entry::since(tx, since, limit)?))
    }

    /// Shows stories of all feeds, the newest first, for as long as more are wanted; the rest is not read.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn walk_entries(
        &self,
        show: impl FnMut(FeedEntry) -> ControlFlow<()>,
    ) -> Result<(), LibraryError> {
        self.database().read(|tx| Ok(db::entry::walk(tx, show)?))
    }

    /// All stories that are remembered of a feed, the newest first: some hundreds at most.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn feed_entries_of(&self, id: FeedId) -> Result<Vec<FeedEntry>, LibraryError> {
        self.database().read(|tx| Ok(db::entry::of_feed(tx, id)?))
    }

    /// Notes that the reader opened a story of a feed.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn open_entry(&self, id: EntryId) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::entry::open(writing, id)?))
    }
}
