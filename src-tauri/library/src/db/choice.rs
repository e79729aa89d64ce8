//! Rows of a name and of how many stories it picks.

use rusqlite::Connection;

use crate::Choice;

/// The first rows of a statement that gives `name` and `stories` and takes a limit.
pub(super) fn first(
    connection: &Connection,
    sql: &'static str,
    limit: u32,
) -> rusqlite::Result<Vec<Choice>> {
    connection
        .prepare_cached(sql)?
        .query_map([limit], |row| {
            Ok(Choice {
                name: row.get("name")?,
                stories: row.get("stories")?,
            })
        })?
        .collect()
}
