//! Table `edition`: one language's version of a story in one capture.

use rusqlite::{Connection, params, types::Type};
use tearsheet_story::Language;

use super::{
    Writing,
    value::{self, unreadable},
};
use crate::{CaptureId, EditionId, StoryId};

const INSERT: &str = "
    INSERT INTO edition (id, capture, place, language, content) VALUES (?1, ?2, ?3, ?4, ?5)";
const SELECT: &str = "
    SELECT edition.id, edition.language, edition.content, capture.revision
    FROM capture JOIN edition ON edition.capture = capture.id
    WHERE capture.story = ?1
    ORDER BY capture.revision DESC, edition.place";
const DELETE: &str = "
    DELETE FROM edition WHERE capture IN (SELECT id FROM capture WHERE story = ?1)";

/// An edition without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EditionRow {
    pub id: EditionId,
    pub language: Language,
    pub content: [u8; 32],
    pub revision: u32,
}

/// For each language the story's newest edition: those of the newest capture first, the one that
/// was asked for at the head. A language that a later capture lacks is not lost.
pub(crate) fn newest(connection: &Connection, story: StoryId) -> rusqlite::Result<Vec<EditionRow>> {
    newest_until(connection, story, u32::MAX)
}

/// The same as of a revision.
pub(crate) fn newest_until(
    connection: &Connection,
    story: StoryId,
    revision: u32,
) -> rusqlite::Result<Vec<EditionRow>> {
    let mut newest: Vec<EditionRow> = Vec::new();
    for edition in all(connection, story)? {
        let is_new = newest.iter().all(|kept| kept.language != edition.language);
        if is_new && edition.revision <= revision {
            newest.push(edition);
        }
    }
    Ok(newest)
}

/// Every edition of a story, newest revision first.
pub(crate) fn all(connection: &Connection, story: StoryId) -> rusqlite::Result<Vec<EditionRow>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([story], |row| {
            Ok(EditionRow {
                id: row.get("id")?,
                language: value::language(row, "language")?
                    .ok_or_else(|| unreadable(Type::Null, "an edition without a language"))?,
                content: row.get("content")?,
                revision: row.get("revision")?,
            })
        })?
        .collect()
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    id: EditionId,
    capture: CaptureId,
    place: usize,
    language: &Language,
    content: &[u8; 32],
) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(INSERT)?.execute(params![
        id,
        capture,
        place,
        language.as_str(),
        content
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([story])?;
    Ok(())
}
