//! Table `setting`: what the reader chose.

use rusqlite::{Connection, OptionalExtension, params};

use super::Writing;

const SELECT: &str = "SELECT value FROM setting WHERE key = ?1";
const UPSERT: &str = "
    INSERT INTO setting (key, value, stamp) VALUES (?1, ?2, ?3)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value, stamp = excluded.stamp";

pub(crate) fn get(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached(SELECT)?
        .query_row([key], |row| row.get(0))
        .optional()
}

pub(crate) fn put(writing: &Writing<'_>, key: &str, value: &str) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(UPSERT)?
        .execute(params![key, value, writing.stamp])?;
    Ok(())
}
