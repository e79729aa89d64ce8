//! Table `topic`: what stories are about, by their publishers' words.

use rusqlite::{Connection, params};

use super::{Writing, choice};
use crate::{Choice, StoryId};

/// A page may name a topic twice.
const INSERT: &str = "INSERT OR IGNORE INTO topic (name, story) VALUES (?1, ?2)";
const DELETE: &str = "DELETE FROM topic WHERE story = ?1";
const SELECT_MOST_USED: &str = "
    SELECT name, count(*) AS stories FROM topic GROUP BY name ORDER BY stories DESC, name LIMIT ?1";

/// The topics of a story, in place of those that it had.
pub(crate) fn put(writing: &Writing<'_>, story: StoryId, names: &[String]) -> rusqlite::Result<()> {
    delete(writing, story)?;
    insert(&writing.tx, story, names)
}

pub(super) fn insert(
    connection: &Connection,
    story: StoryId,
    names: &[String],
) -> rusqlite::Result<()> {
    let mut insert = connection.prepare_cached(INSERT)?;
    for name in names {
        insert.execute(params![name, story])?;
    }
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}

/// The topics of most stories.
pub(crate) fn most_used(connection: &Connection, limit: u32) -> rusqlite::Result<Vec<Choice>> {
    choice::first(connection, SELECT_MOST_USED, limit)
}
