//! Table `position`: where the reader stopped.

use rusqlite::{Connection, params, types::Type};
use tearsheet_story::Language;

use super::{
    Writing,
    value::{self, unreadable},
};
use crate::{Position, StoryId, StoryPosition};

const SELECT: &str = "
    SELECT language, block, fraction FROM position WHERE story = ?1 ORDER BY stamp DESC";
const UPSERT: &str = "
    INSERT INTO position (story, language, block, fraction, stamp) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (story, language) DO UPDATE
    SET block = excluded.block, fraction = excluded.fraction, stamp = excluded.stamp";
const DELETE: &str = "DELETE FROM position WHERE story = ?1";

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
        writing.stamp
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}
