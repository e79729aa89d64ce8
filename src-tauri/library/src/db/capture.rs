//! Table `capture`: acts of saving.

use rusqlite::{Connection, OptionalExtension, params};
use time::OffsetDateTime;
use url::Url;

use super::{
    Writing,
    value::{self, moment_text},
};
use crate::{CaptureId, StoryId};

const INSERT: &str = "
    INSERT INTO capture (id, story, revision, asked, taken, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const SELECT_NEWEST: &str = "
    SELECT id, revision, (SELECT count(*) FROM capture WHERE story = ?1) AS revisions
    FROM capture WHERE story = ?1 AND revision <= ?2 ORDER BY revision DESC LIMIT 1";
const SELECT_ALL: &str = "
    SELECT id, revision, asked, taken FROM capture WHERE story = ?1 ORDER BY revision";
const DELETE: &str = "DELETE FROM capture WHERE story = ?1";

/// The newest capture of a story.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Newest {
    pub id: CaptureId,
    pub revision: u32,
    pub revisions: u32,
}

/// A capture without what it brought.
#[derive(Debug, Clone)]
pub(crate) struct CaptureRow {
    pub id: CaptureId,
    pub revision: u32,
    pub asked: Option<Url>,
    pub taken: OffsetDateTime,
}

/// Every capture of a story, oldest first.
pub(crate) fn all(connection: &Connection, story: StoryId) -> rusqlite::Result<Vec<CaptureRow>> {
    connection
        .prepare_cached(SELECT_ALL)?
        .query_map([story], |row| {
            Ok(CaptureRow {
                id: row.get("id")?,
                revision: row.get("revision")?,
                asked: value::address(row, "asked")?,
                taken: value::moment(row, "taken")?,
            })
        })?
        .collect()
}

/// The newest capture up to this revision; none where the story had none by then.
pub(crate) fn newest_until(
    connection: &Connection,
    story: StoryId,
    revision: u32,
) -> rusqlite::Result<Option<Newest>> {
    connection
        .prepare_cached(SELECT_NEWEST)?
        .query_row(params![story, revision], |row| {
            Ok(Newest {
                id: row.get("id")?,
                revision: row.get("revision")?,
                revisions: row.get("revisions")?,
            })
        })
        .optional()
}

pub(crate) fn newest(connection: &Connection, story: StoryId) -> rusqlite::Result<Newest> {
    newest_until(connection, story, u32::MAX)?.ok_or(rusqlite::Error::QueryReturnedNoRows)
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    id: CaptureId,
    story: StoryId,
    revision: u32,
    asked: Option<&Url>,
) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(INSERT)?.execute(params![
        id,
        story,
        revision,
        asked.map(Url::as_str),
        moment_text(writing.now)?,
        writing.stamp
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}
