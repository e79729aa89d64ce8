//! Table `photo_name`: what photos are called by their servers.

use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};
use url::Url;

use super::{
    Writing,
    value::{self, unreadable},
};
use crate::PhotoName;

/// Only of a photo that is kept: a name without its photo would keep it from coming again.
const PUT: &str = "
    INSERT INTO photo_name (url, answered, photo, etag, last_modified)
    SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM photo WHERE hash = ?3)
    ON CONFLICT (url) DO UPDATE SET answered = excluded.answered, photo = excluded.photo,
        etag = excluded.etag, last_modified = excluded.last_modified";
const SELECT: &str = "
    SELECT answered, photo, etag, last_modified FROM photo_name WHERE url = ?1";

pub(crate) fn put(writing: &Writing<'_>, name: &PhotoName) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(PUT)?.execute(params![
        name.url.as_str(),
        name.answered.as_str(),
        name.hash,
        name.etag,
        name.last_modified
    ])?;
    Ok(())
}

/// What the photo of this address was called when it came last.
pub(crate) fn get(connection: &Connection, url: &Url) -> rusqlite::Result<Option<PhotoName>> {
    connection
        .prepare_cached(SELECT)?
        .query_row([url.as_str()], |row| from_row(row, url))
        .optional()
}

fn from_row(row: &Row<'_>, url: &Url) -> rusqlite::Result<PhotoName> {
    let answered = value::address(row, "answered")?;
    Ok(PhotoName {
        url: url.clone(),
        answered: answered.ok_or_else(|| unreadable(Type::Null, "no address"))?,
        hash: row.get("photo")?,
        etag: row.get("etag")?,
        last_modified: row.get("last_modified")?,
    })
}
