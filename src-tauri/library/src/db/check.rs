//! The database's proof of itself.

use rusqlite::Connection;

use crate::StoryId;

const INTEGRITY: &str = "PRAGMA integrity_check";
const REFERENCES: &str = "PRAGMA foreign_key_check";
const SELECT_EMPTY: &str = "
    SELECT id FROM story
    WHERE deleted_stamp IS NULL AND (
        id NOT IN (SELECT capture.story FROM capture JOIN edition ON edition.capture = capture.id)
        OR id NOT IN (SELECT story FROM card))";

/// What the database's own check finds wrong.
pub(crate) fn integrity(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut lines: Vec<String> = connection
        .prepare(INTEGRITY)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    lines.retain(|line| line != "ok");
    Ok(lines)
}

/// Rows that name a row that is not there.
pub(crate) fn references(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare(REFERENCES)?
        .query_map([], |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!("{table} names a {parent} that is not there"))
        })?
        .collect()
}

/// Stories without a capture, an edition or a card.
pub(crate) fn empty_stories(connection: &Connection) -> rusqlite::Result<Vec<StoryId>> {
    connection
        .prepare(SELECT_EMPTY)?
        .query_map([], |row| row.get(0))?
        .collect()
}
