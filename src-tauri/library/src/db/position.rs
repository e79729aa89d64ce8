//! Table `position`: where the reader stopped.

use rusqlite::{Connection, params, types::Type};
use tearsheet_story::Language;

use super::{
    Writing,
    value::{self, unreadable},
};
use crate::{Favourite, Position, Shelf, StoryId, StoryPosition, weekly::Stopped};

const SELECT: &str = "
    SELECT language, block, fraction, read FROM position WHERE story = ?1 ORDER BY stamp DESC";
// SQLite takes the other columns of an aggregate query from the row that holds the maximum.
const SELECT_READ: &str = "
    SELECT story.id, story.shelf, story.favourite, card.headline, card.deck, last.language, last.block, last.fraction,
        last.read
    FROM story
        JOIN card ON card.story = story.id
        LEFT JOIN (SELECT story, language, block, fraction, read, max(stamp) AS stamp FROM position GROUP BY story) AS last
            ON last.story = story.id
    WHERE story.deleted_stamp IS NULL AND story.shelf <> 'trash'
        AND (last.story IS NOT NULL OR story.shelf = 'archive' OR story.favourite = 'yes')
    ORDER BY coalesce(last.stamp, story.shelf_stamp) DESC LIMIT ?1";
const UPSERT: &str = "
    INSERT INTO position (story, language, block, fraction, read, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    ON CONFLICT (story, language) DO UPDATE
    SET block = excluded.block, fraction = excluded.fraction, read = max(position.read, excluded.read),
        stamp = excluded.stamp";
const DELETE: &str = "DELETE FROM position WHERE story = ?1";

/// A story that the reader did something with.
#[derive(Debug)]
pub(crate) struct ReadRow {
    pub story: StoryId,
    pub headline: String,
    pub deck: Option<String>,
    pub shelf: Shelf,
    pub favourite: Favourite,
    /// Where the reader stopped last.
    pub stopped: Option<Stopped>,
}

/// The stories outside the trash that the reader opened, archived or marked, the last one read first.
pub(crate) fn read(connection: &Connection, limit: u32) -> rusqlite::Result<Vec<ReadRow>> {
    connection
        .prepare_cached(SELECT_READ)?
        .query_map([limit], |row| {
            let language = value::language(row, "language")?;
            let stopped = match language {
                Some(language) => Some((
                    language,
                    Position {
                        block: row.get("block")?,
                        fraction: row.get("fraction")?,
                        read: row.get("read")?,
                    },
                )),
                None => None,
            };
            Ok(ReadRow {
                story: row.get("id")?,
                headline: row.get("headline")?,
                deck: row.get("deck")?,
                shelf: row.get("shelf")?,
                favourite: row.get("favourite")?,
                stopped,
            })
        })?
        .collect()
}

/// Per cent of an edition that is read to its end.
const ALL: u8 = 100;

/// The story's positions, the last one read first.
pub(crate) fn of_story(
    connection: &Connection,
    story: StoryId,
) -> rusqlite::Result<Vec<StoryPosition>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([story], |row| {
            Ok(StoryPosition {
                language: value::language(row, "language")?
                    .ok_or_else(|| unreadable(Type::Null, "a position without a language"))?,
                position: Position {
                    block: row.get("block")?,
                    fraction: row.get("fraction")?,
                    read: row.get("read")?,
                },
            })
        })?
        .collect()
}

pub(crate) fn put(
    writing: &Writing<'_>,
    story: StoryId,
    language: &Language,
    position: Position,
) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(UPSERT)?.execute(params![
        story,
        language.as_str(),
        position.block,
        position.fraction,
        position.read.min(ALL),
        writing.stamp
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}
