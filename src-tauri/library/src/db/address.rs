//! Table `address`: where a story can be met again.

use rusqlite::{Connection, OptionalExtension, params};

use super::Writing;
use crate::StoryId;

const SELECT: &str = "SELECT story FROM address WHERE identity = ?1";
/// An address stays with the story that had it first.
const INSERT: &str = "INSERT OR IGNORE INTO address (identity, story) VALUES (?1, ?2)";
const DELETE: &str = "DELETE FROM address WHERE story = ?1";

pub(crate) fn story_at(
    connection: &Connection,
    identity: &str,
) -> rusqlite::Result<Option<StoryId>> {
    connection
        .prepare_cached(SELECT)?
        .query_row([identity], |row| row.get(0))
        .optional()
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    identity: &str,
    story: StoryId,
) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(INSERT)?
        .execute(params![identity, story])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}
