//! Table `page`: the page that an edition was read from, as it came.

use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};
use url::Url;

use super::{
    Writing,
    value::{self, json_text, moment_text, unreadable},
};
use crate::{Arrival, EditionId, NewPage, PageRecord};

const INSERT: &str = "
    INSERT INTO page (edition, asked, answered, status, headers, fetched, app_version, hash, length, bytes,
        hops)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
const SELECT: &str = "
    SELECT asked, answered, status, headers, fetched, app_version, hash, length, hops
    FROM page WHERE edition = ?1";
const SELECT_BYTES: &str = "SELECT bytes FROM page WHERE edition = ?1";
const DELETE: &str = "DELETE FROM page WHERE edition = ?1";

/// Level 3 packs a page of 2 MB in some 10 ms, to a tenth.
const ZSTD_LEVEL: i32 = 3;

/// A page's bytes as the column holds them, and the hash that proves them.
#[derive(Debug)]
pub(crate) struct PackedPage {
    pub hash: [u8; 32],
    pub(super) bytes: Vec<u8>,
}

impl PackedPage {
    pub(crate) fn of(bytes: &[u8]) -> rusqlite::Result<Self> {
        Ok(Self {
            hash: *blake3::hash(bytes).as_bytes(),
            bytes: zstd::encode_all(bytes, ZSTD_LEVEL)
                .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?,
        })
    }
}

pub(crate) fn get(connection: &Connection, edition: EditionId) -> rusqlite::Result<PageRecord> {
    connection
        .prepare_cached(SELECT)?
        .query_row([edition], from_row)
}

/// The bytes as they came; none where there is no such edition.
pub(crate) fn bytes(
    connection: &Connection,
    edition: EditionId,
) -> rusqlite::Result<Option<Vec<u8>>> {
    connection
        .prepare_cached(SELECT_BYTES)?
        .query_row([edition], unpacked)
        .optional()
}

pub(crate) fn insert(
    writing: &Writing<'_>,
    edition: EditionId,
    page: &NewPage,
    packed: &PackedPage,
) -> rusqlite::Result<()> {
    let arrival = &page.arrival;
    writing.tx.prepare_cached(INSERT)?.execute(params![
        edition,
        arrival.asked.as_ref().map(Url::as_str),
        arrival.answered.as_ref().map(Url::as_str),
        arrival.status,
        json_text(&arrival.headers)?,
        moment_text(arrival.fetched_at)?,
        arrival.app_version,
        packed.hash,
        page.bytes.len(),
        packed.bytes,
        json_text(&arrival.hops)?
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, edition: EditionId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([edition])?;
    Ok(())
}

/// The page of a row with the columns of this table, but for its bytes.
pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<PageRecord> {
    Ok(PageRecord {
        arrival: Arrival {
            asked: value::address(row, "asked")?,
            hops: value::json(row, "hops")?,
            answered: value::address(row, "answered")?,
            status: row.get("status")?,
            headers: value::json(row, "headers")?,
            fetched_at: value::moment(row, "fetched")?,
            app_version: row.get("app_version")?,
        },
        hash: blake3::Hash::from_bytes(row.get("hash")?).to_string(),
        bytes: row.get("length")?,
    })
}

/// The bytes of a row with the column of that name.
pub(super) fn unpacked(row: &Row<'_>) -> rusqlite::Result<Vec<u8>> {
    let packed = row
        .get_ref("bytes")?
        .as_blob()
        .map_err(|error| unreadable(Type::Blob, error))?;
    zstd::decode_all(packed).map_err(|error| unreadable(Type::Blob, error))
}
