//! Table `gallery`: the photos of an edition, kept or not.

use rusqlite::{Connection, Row, params, types::Type};

use super::{Writing, photo, value::unreadable};
use crate::{
    EditionId, KeptPhoto, PhotoFailure, PhotoFailureCode, PhotoHash, PhotoOutcome, StoryId,
};

const INSERT: &str = "
    INSERT INTO gallery (edition, place, photo, failure, detail) VALUES (?1, ?2, ?3, ?4, ?5)";
const SELECT: &str = "
    SELECT photo.hash, photo.kind, photo.width, photo.height, photo.bytes,
        photo.likeness, photo.placeholder,
        gallery.failure, gallery.detail
    FROM gallery LEFT JOIN photo ON photo.hash = gallery.photo
    WHERE gallery.edition = ?1 ORDER BY gallery.place";
const FILL: &str = "
    UPDATE gallery SET photo = ?3, failure = NULL, detail = NULL
    WHERE edition = ?1 AND place = ?2
        AND edition IN (
            SELECT edition.id FROM edition JOIN capture ON capture.id = edition.capture
            WHERE capture.story = ?4)";
const DELETE: &str = "DELETE FROM gallery WHERE edition = ?1";

pub(crate) fn of_edition(
    connection: &Connection,
    edition: EditionId,
) -> rusqlite::Result<Vec<KeptPhoto>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([edition], from_row)?
        .collect()
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    edition: EditionId,
    place: usize,
    outcome: &PhotoOutcome,
) -> rusqlite::Result<()> {
    let (photo, failure) = match outcome {
        PhotoOutcome::Kept(file) => (Some(file.hash), None),
        PhotoOutcome::Failed(failure) => (None, Some(failure)),
    };
    writing.tx.prepare_cached(INSERT)?.execute(params![
        edition,
        place,
        photo,
        failure.map(|failure| failure.code.name()),
        failure.map(|failure| &failure.detail)
    ])?;
    Ok(())
}

/// Whether the story's edition has that place; the photo stands there then.
pub(crate) fn fill(
    writing: &Writing<'_>,
    story: StoryId,
    edition: EditionId,
    place: u32,
    photo: &PhotoHash,
) -> rusqlite::Result<bool> {
    let filled = writing
        .tx
        .prepare_cached(FILL)?
        .execute(params![edition, place, photo, story])?;
    Ok(filled == 1)
}

pub(crate) fn delete(writing: &Writing<'_>, edition: EditionId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([edition])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptPhoto> {
    let Some(name) = row.get::<_, Option<String>>("failure")? else {
        return Ok(KeptPhoto {
            file: Some(photo::from_row(row)?),
            failure: None,
        });
    };
    let code = PhotoFailureCode::from_name(&name)
        .ok_or_else(|| unreadable(Type::Text, format!("no such failure: {name}")))?;
    Ok(KeptPhoto {
        file: None,
        failure: Some(PhotoFailure {
            code,
            detail: row.get("detail")?,
        }),
    })
}
