//! Table `further_page`: the pages that an edition's story goes on in, as they came.

use rusqlite::{Connection, params};
use url::Url;

use super::{
    Writing,
    page::{self, PackedPage},
    value::{json_text, moment_text},
};
use crate::{EditionId, NewPage, PageRecord};

const INSERT: &str = "
    INSERT INTO further_page (edition, place, asked, hops, answered, status, headers, fetched, app_version,
        hash, length, bytes)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
const SELECT: &str = "
    SELECT asked, hops, answered, status, headers, fetched, app_version, hash, length
    FROM further_page WHERE edition = ?1 ORDER BY place";
const SELECT_BYTES: &str = "SELECT bytes FROM further_page WHERE edition = ?1 ORDER BY place";
const DELETE: &str = "DELETE FROM further_page WHERE edition = ?1";

/// The further pages of an edition, in their order.
pub(crate) fn of_edition(
    connection: &Connection,
    edition: EditionId,
) -> rusqlite::Result<Vec<PageRecord>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([edition], page::from_row)?
        .collect()
}

/// Their bytes as they came, in the same order.
pub(crate) fn bytes(connection: &Connection, edition: EditionId) -> rusqlite::Result<Vec<Vec<u8>>> {
    connection
        .prepare_cached(SELECT_BYTES)?
        .query_map([edition], page::unpacked)?
        .collect()
}

/// `place` counts from 1: the first page stands in its own table.
pub(crate) fn insert(
    writing: &Writing<'_>,
    edition: EditionId,
    place: usize,
    page: &NewPage,
    packed: &PackedPage,
) -> rusqlite::Result<()> {
    let arrival = &page.arrival;
    writing.tx.prepare_cached(INSERT)?.execute(params![
        edition,
        place,
        arrival.asked.as_ref().map(Url::as_str),
        json_text(&arrival.hops)?,
        arrival.answered.as_ref().map(Url::as_str),
        arrival.status,
        json_text(&arrival.headers)?,
        moment_text(arrival.fetched_at)?,
        arrival.app_version,
        packed.hash,
        page.bytes.len(),
        packed.bytes
    ])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, edition: EditionId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([edition])?;
    Ok(())
}
