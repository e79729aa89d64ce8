//! The weekly's issues, and what is known of a reader's reading.

use std::collections::HashMap;

use tearsheet_story::Language;
use url::Url;

use crate::{
    Came, Issue, IssueId, Library, LibraryError, NewIssue, Position, Shelf, StoryId, StoryReading,
    UnreadStory,
    address::identity,
    db::{self, position::ReadRow},
};

/// Of so many stories that were read last the bodies are looked at: whether they were read to their ends.
const LOOKED_INTO: usize = 60;
/// The part of a story's blocks above the window's top with which a reader has come near its end: what is left
/// fills about a screen.
const NEAR_THE_END: f32 = 0.6;

impl Library {
    /// Keeps an issue; none where its week has one already.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn keep_issue(&self, new: &NewIssue) -> Result<Option<Issue>, LibraryError> {
        self.write(|writing| {
            if let Some(week) = &new.week
                && db::issue::has_week(&writing.tx, week)?
            {
                return Ok(None);
            }
            let id = IssueId::new(writing.now);
            db::issue::insert(writing, id, new)?;
            Ok(db::issue::get(&writing.tx, id)?)
        })
    }

    /// At most so many issues, the newest first.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn issues(&self, limit: u32) -> Result<Vec<Issue>, LibraryError> {
        self.database().read(|tx| Ok(db::issue::newest(tx, limit)?))
    }

    /// Whether there is an issue for an ISO week ("2026-W49").
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn has_issue_of(&self, week: &str) -> Result<bool, LibraryError> {
        self.database()
            .read(|tx| Ok(db::issue::has_week(tx, week)?))
    }

    /// An issue; none where there is no such one.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn issue(&self, id: IssueId) -> Result<Option<Issue>, LibraryError> {
        self.database().read(|tx| Ok(db::issue::get(tx, id)?))
    }

    /// Notes that the reader opened an issue.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn open_issue(&self, id: IssueId) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::issue::open(writing, id)?))
    }

    /// The kept stories that the reader opened, archived or marked, the last one read first, at most `limit`.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn readings(&self, limit: u32) -> Result<Vec<StoryReading>, LibraryError> {
        self.database().read(|tx| {
            let rows = db::position::read(tx, limit)?;
            rows.into_iter()
                .enumerate()
                .map(|(place, row)| {
                    let came = if row.shelf == Shelf::Archive
                        || (place < LOOKED_INTO && is_near_the_end(tx, &row)?)
                    {
                        Came::Finished
                    } else {
                        Came::Opened
                    };
                    Ok(StoryReading {
                        topics: db::topic::of_story(tx, row.story)?,
                        story: row.story,
                        headline: row.headline,
                        deck: row.deck,
                        came,
                        favourite: row.favourite,
                    })
                })
                .collect()
        })
    }

    /// The stories that stand to be read and were never opened, the newest saved first, at most `limit`.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn unread(&self, limit: u32) -> Result<Vec<UnreadStory>, LibraryError> {
        self.database().read(|tx| {
            db::card::never_opened(tx, limit)?
                .into_iter()
                .map(|card| {
                    Ok(UnreadStory {
                        topics: db::topic::of_story(tx, card.id)?,
                        card,
                    })
                })
                .collect()
        })
    }

    /// Which of these addresses are kept stories', in the trash too.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn kept_among<'u>(
        &self,
        urls: impl IntoIterator<Item = &'u Url>,
    ) -> Result<HashMap<Url, StoryId>, LibraryError> {
        self.database().read(|tx| {
            let mut kept = HashMap::new();
            for url in urls {
                let Some(identity) = identity(url) else {
                    continue;
                };
                if let Some(story) = db::address::story_at(tx, &identity)? {
                    kept.insert(url.clone(), story);
                }
            }
            Ok(kept)
        })
    }
}

/// Whether a reader stopped where little of the story is left.
fn is_near_the_end(tx: &rusqlite::Connection, row: &ReadRow) -> rusqlite::Result<bool> {
    let Some((language, position)) = &row.stopped else {
        return Ok(false);
    };
    let editions = db::edition::newest(tx, row.story)?;
    let Some(edition) = editions
        .iter()
        .find(|edition| edition.language == *language)
    else {
        return Ok(false);
    };
    Ok(came_near(
        *position,
        db::body::get(tx, edition.id)?.body.len(),
    ))
}

#[allow(
    clippy::cast_precision_loss,
    reason = "blocks of a story, far below what an f32 holds exactly"
)]
fn came_near(position: Position, blocks: usize) -> bool {
    let passed = position.block as f32 + position.fraction;
    blocks > 0 && passed / blocks as f32 >= NEAR_THE_END
}

/// The language and place in which a reader stopped.
pub(crate) type Stopped = (Language, Position);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_finished_where_less_than_a_screen_of_it_is_left() {
        let at = |block, fraction| Position {
            block,
            fraction,
            ..Position::default()
        };
        assert!(!came_near(at(0, 0.0), 0));
        assert!(!came_near(at(5, 0.9), 10));
        assert!(came_near(at(6, 0.0), 10));
        assert!(came_near(at(9, 1.0), 10));
    }
}
