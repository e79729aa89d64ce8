//! Table `story`: stories, and what the reader did with them.

use rusqlite::{Connection, OptionalExtension, Row, params};
use time::OffsetDateTime;

use super::{
    Writing,
    value::{self, moment_text},
};
use crate::{Favourite, Shelf, ShelfCounts, StoryId};

const INSERT: &str = "
    INSERT INTO story (id, saved, saved_stamp, shelf, shelf_stamp, favourite, favourite_stamp)
    VALUES (?1, ?2, ?3, 'to_read', ?3, 'no', ?3)";
const SELECT: &str = "
    SELECT place, id, saved, shelf, favourite FROM story WHERE id = ?1 AND deleted_stamp IS NULL";
const SELECT_ALL: &str = "
    SELECT place, id, saved, shelf, favourite FROM story WHERE deleted_stamp IS NULL ORDER BY place";
const SHELVE: &str = "
    UPDATE story SET shelf = ?2, shelf_stamp = ?3 WHERE id = ?1 AND deleted_stamp IS NULL";
const MARK: &str = "
    UPDATE story SET favourite = ?2, favourite_stamp = ?3 WHERE id = ?1 AND deleted_stamp IS NULL";
const BURY: &str = "UPDATE story SET deleted_stamp = ?2 WHERE id = ?1";
const UNBURY: &str = "UPDATE story SET deleted_stamp = NULL WHERE id = ?1";
const COUNT_NEWEST: &str =
    "SELECT count(*) FROM story WHERE deleted_stamp IS NULL AND shelf <> 'trash'";
const COUNT_SHELF: &str = "SELECT count(*) FROM story WHERE shelf = ?1 AND deleted_stamp IS NULL";
const COUNT_FAVOURITES: &str = "
    SELECT count(*) FROM story
    WHERE deleted_stamp IS NULL AND shelf <> 'trash' AND favourite = 'yes'";

/// A story without its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StoryRow {
    pub place: i64,
    pub id: StoryId,
    pub saved: OffsetDateTime,
    pub shelf: Shelf,
    pub favourite: Favourite,
}

pub(crate) fn get(connection: &Connection, id: StoryId) -> rusqlite::Result<Option<StoryRow>> {
    connection
        .prepare_cached(SELECT)?
        .query_row([id], from_row)
        .optional()
}

/// Every story, in the order of arrival.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<StoryRow>> {
    connection
        .prepare_cached(SELECT_ALL)?
        .query_map([], from_row)?
        .collect()
}

pub(crate) fn counts(connection: &Connection) -> rusqlite::Result<ShelfCounts> {
    let of_shelf = |shelf: Shelf| {
        connection
            .prepare_cached(COUNT_SHELF)?
            .query_row([shelf], |row| row.get(0))
    };
    let of_all = |sql| {
        connection
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))
    };
    Ok(ShelfCounts {
        all: of_all(COUNT_NEWEST)?,
        to_read: of_shelf(Shelf::ToRead)?,
        archive: of_shelf(Shelf::Archive)?,
        trash: of_shelf(Shelf::Trash)?,
        favourites: of_all(COUNT_FAVOURITES)?,
    })
}

/// The place of the new story.
pub(crate) fn insert(writing: &Writing<'_>, id: StoryId) -> rusqlite::Result<i64> {
    writing.tx.prepare_cached(INSERT)?.execute(params![
        id,
        moment_text(writing.now)?,
        writing.stamp
    ])?;
    Ok(writing.tx.last_insert_rowid())
}

/// Whether there is such a story; it stands on the shelf then.
pub(crate) fn shelve(writing: &Writing<'_>, id: StoryId, shelf: Shelf) -> rusqlite::Result<bool> {
    let changed = writing
        .tx
        .prepare_cached(SHELVE)?
        .execute(params![id, shelf, writing.stamp])?;
    Ok(changed == 1)
}

/// Whether there is such a story; it is marked, or not, then.
pub(crate) fn mark(
    writing: &Writing<'_>,
    id: StoryId,
    favourite: Favourite,
) -> rusqlite::Result<bool> {
    let changed =
        writing
            .tx
            .prepare_cached(MARK)?
            .execute(params![id, favourite, writing.stamp])?;
    Ok(changed == 1)
}

/// Leaves a tombstone: another device must be able to tell "deleted" from "never had".
pub(crate) fn bury(writing: &Writing<'_>, id: StoryId) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(BURY)?
        .execute(params![id, writing.stamp])?;
    Ok(())
}

/// Takes the tombstone away from a story whose words are still here. It stands in the trash, stamped anew, so
/// that another device which has heard of the tombstone hears of something later.
pub(crate) fn unbury(writing: &Writing<'_>, id: StoryId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(UNBURY)?.execute([id])?;
    shelve(writing, id, Shelf::Trash)?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<StoryRow> {
    Ok(StoryRow {
        place: row.get("place")?,
        id: row.get("id")?,
        saved: value::moment(row, "saved")?,
        shelf: row.get("shelf")?,
        favourite: row.get("favourite")?,
    })
}
