//! Table `capture`: acts of saving.

use rusqlite::{Connection, params};
use url::Url;

use super::{Writing, value::moment_text};
use crate::{CaptureId, StoryId};

const INSERT: &str = "
    INSERT INTO capture (id, story, revision, asked, taken, stamp) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const SELECT_NEWEST: &str = "
    SELECT id, revision, (SELECT count(*) FROM capture WHERE story = ?1) AS revisions
    FROM capture WHERE story = ?1 ORDER BY revision DESC LIMIT 1";
const DELETE: &str = "DELETE FROM capture WHERE story = ?1";

/// The newest capture of a story.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Newest {
    pub id: CaptureId,
    pub revision: u32,
    pub revisions: u32,
}

pub(crate) fn newest(connection: &Connection, story: StoryId) -> rusqlite::Result<Newest> {
    connection
        .prepare_cached(SELECT_NEWEST)?
        .query_row([story], |row| {
            Ok(Newest {
                id: row.get("id")?,
                revision: row.get("revision")?,
                revisions: row.get("revisions")?,
            })
        })
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
