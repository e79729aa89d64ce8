//! Table `leaving`: stories that were deleted and may still be taken back.

use rusqlite::Connection;

use super::Writing;
use crate::StoryId;

const INSERT: &str = "INSERT OR IGNORE INTO leaving (story) VALUES (?1)";
const DELETE: &str = "DELETE FROM leaving WHERE story = ?1";
const SELECT_ALL: &str = "SELECT story FROM leaving";

pub(crate) fn insert(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(INSERT)?.execute([story])?;
    Ok(())
}

/// Whether the story was leaving; it no longer is.
pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<bool> {
    Ok(writing.tx.prepare_cached(DELETE)?.execute([story])? == 1)
}

pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<StoryId>> {
    connection
        .prepare_cached(SELECT_ALL)?
        .query_map([], |row| row.get(0))?
        .collect()
}
