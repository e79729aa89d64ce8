//! Table `body`: the words of an edition.

use rusqlite::{Connection, params, types::Type};
use tearsheet_story::Story;

use super::{Writing, value::unreadable};
use crate::EditionId;

const INSERT: &str = "INSERT INTO body (edition, story) VALUES (?1, ?2)";
const SELECT: &str = "SELECT story FROM body WHERE edition = ?1";
const DELETE: &str = "DELETE FROM body WHERE edition = ?1";

/// Level 3 packs a story in well under a millisecond; higher ones gain a few per cent.
const ZSTD_LEVEL: i32 = 3;

/// A story as the column holds it.
pub(crate) fn packed(story: &Story) -> rusqlite::Result<Vec<u8>> {
    let json = serde_json::to_vec(story)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    zstd::encode_all(json.as_slice(), ZSTD_LEVEL)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

pub(crate) fn get(connection: &Connection, edition: EditionId) -> rusqlite::Result<Story> {
    connection
        .prepare_cached(SELECT)?
        .query_row([edition], |row| {
            let packed = row
                .get_ref("story")?
                .as_blob()
                .map_err(|error| unreadable(Type::Blob, error))?;
            unpacked(packed)
        })
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    edition: EditionId,
    packed: &[u8],
) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(INSERT)?
        .execute(params![edition, packed])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, edition: EditionId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([edition])?;
    Ok(())
}

fn unpacked(packed: &[u8]) -> rusqlite::Result<Story> {
    let json = zstd::decode_all(packed).map_err(|error| unreadable(Type::Blob, error))?;
    serde_json::from_slice(&json).map_err(|error| unreadable(Type::Blob, error))
}
