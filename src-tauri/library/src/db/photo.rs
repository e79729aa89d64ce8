//! Table `photo`: the photo files that stories name.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Writing;
use crate::{
    PhotoFile, PhotoHash,
    photo::{Likeness, Placeholder},
};

/// A photo that is kept already may have been looked at since.
const INSERT: &str = "
    INSERT INTO photo (hash, kind, width, height, bytes, likeness, placeholder)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (hash) DO UPDATE SET likeness = excluded.likeness, placeholder = excluded.placeholder
        WHERE likeness IS NULL AND excluded.likeness IS NOT NULL";
const LOOK: &str = "UPDATE photo SET likeness = ?2, placeholder = ?3 WHERE hash = ?1";
const SELECT: &str =
    "SELECT hash, kind, width, height, bytes, likeness, placeholder FROM photo WHERE hash = ?1";
const SELECT_ALL: &str =
    "SELECT hash, kind, width, height, bytes, likeness, placeholder FROM photo ORDER BY hash";
const DELETE_UNUSED: &str = "
    DELETE FROM photo
    WHERE hash NOT IN (SELECT photo FROM gallery WHERE photo IS NOT NULL)
        AND hash NOT IN (SELECT photo FROM step WHERE photo IS NOT NULL)
    RETURNING hash, kind, width, height, bytes, likeness, placeholder";
const DELETE_IF_UNUSED: &str = "
    DELETE FROM photo
    WHERE hash = ?1
        AND NOT EXISTS (SELECT 1 FROM gallery WHERE photo = ?1)
        AND NOT EXISTS (SELECT 1 FROM step WHERE photo = ?1)
    RETURNING hash, kind, width, height, bytes, likeness, placeholder";

pub(crate) fn get(
    connection: &Connection,
    hash: &PhotoHash,
) -> rusqlite::Result<Option<PhotoFile>> {
    connection
        .prepare_cached(SELECT)?
        .query_row([hash], from_row)
        .optional()
}

pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<PhotoFile>> {
    connection
        .prepare_cached(SELECT_ALL)?
        .query_map([], from_row)?
        .collect()
}

pub(crate) fn insert(writing: &Writing<'_>, file: &PhotoFile) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(INSERT)?.execute(params![
        file.hash,
        file.kind,
        file.width,
        file.height,
        file.bytes,
        file.likeness.as_ref().map(|likeness| &*likeness.0),
        file.placeholder.as_ref().map(|placeholder| &placeholder.0)
    ])?;
    Ok(())
}

/// Writes down how a kept photo looks, where that is known.
pub(crate) fn look(writing: &Writing<'_>, file: &PhotoFile) -> rusqlite::Result<()> {
    if let Some((likeness, placeholder)) = file.likeness.as_ref().zip(file.placeholder.as_ref()) {
        writing.tx.prepare_cached(LOOK)?.execute(params![
            file.hash,
            &*likeness.0,
            placeholder.0
        ])?;
    }
    Ok(())
}

/// Takes away the photos that no gallery shows and no job holds any longer, and says which they were.
pub(crate) fn take_unused(writing: &Writing<'_>) -> rusqlite::Result<Vec<PhotoFile>> {
    writing
        .tx
        .prepare_cached(DELETE_UNUSED)?
        .query_map([], from_row)?
        .collect()
}

/// Takes away those of these photos that no gallery and no job names any longer.
pub(crate) fn take_if_unused(
    writing: &Writing<'_>,
    hashes: &[PhotoHash],
) -> rusqlite::Result<Vec<PhotoFile>> {
    let mut delete = writing.tx.prepare_cached(DELETE_IF_UNUSED)?;
    let mut unused = Vec::new();
    for hash in hashes {
        unused.extend(delete.query_row([hash], from_row).optional()?);
    }
    Ok(unused)
}

/// The photo of a row with this table's columns.
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<PhotoFile> {
    Ok(PhotoFile {
        hash: row.get("hash")?,
        kind: row.get("kind")?,
        width: row.get("width")?,
        height: row.get("height")?,
        bytes: row.get("bytes")?,
        likeness: row
            .get::<_, Option<_>>("likeness")?
            .map(|grid| Likeness(Box::new(grid))),
        placeholder: row.get::<_, Option<_>>("placeholder")?.map(Placeholder),
    })
}
