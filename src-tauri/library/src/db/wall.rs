//! The photos of all stories in one row: tables `facet`, `gallery` and `photo` together.

use rusqlite::{Connection, named_params};
use time::OffsetDateTime;

use super::{
    facet::{Picked, picked},
    value,
};
use crate::{Filter, ShelfFilter, WallPhoto};

/// How many photos stand before a story's first is summed up in the narrow table alone; only the stories of
/// the page are then looked into, each by the newest edition that was asked for.
const SELECT: &str = concat!(
    "WITH counted AS (
        SELECT facet.story AS story, facet.photos AS photos, sum(facet.photos) OVER (
                ORDER BY facet.saved_stamp DESC, facet.place DESC ROWS UNBOUNDED PRECEDING
            ) - facet.photos AS before
        FROM facet WHERE facet.photos > 0 AND ",
    picked!(),
    "), page AS MATERIALIZED (
        SELECT story, before FROM counted
        WHERE before < :offset + :limit AND before + photos > :offset
    )
    SELECT story, headline, language, place, hash, width, height FROM (
        SELECT page.story, card.headline, card.language, gallery.place, photo.hash, photo.width, photo.height,
            page.before - 1 + row_number() OVER (PARTITION BY page.story ORDER BY gallery.place) AS at
        FROM page
        JOIN card ON card.story = page.story
        JOIN gallery ON gallery.edition = (
            SELECT edition.id FROM capture JOIN edition ON edition.capture = capture.id
            WHERE capture.story = page.story
            ORDER BY capture.revision DESC, edition.place LIMIT 1)
        JOIN photo ON photo.hash = gallery.photo)
    WHERE at >= :offset AND at < :offset + :limit
    ORDER BY at"
);
const COUNT: &str = concat!(
    "SELECT coalesce(sum(facet.photos), 0) FROM facet WHERE ",
    picked!()
);

/// Photos of the stories that a filter lets through, those of the story saved last first.
pub(crate) fn page(
    connection: &Connection,
    filter: &Filter,
    limit: u32,
    offset: u32,
    now: OffsetDateTime,
) -> rusqlite::Result<Vec<WallPhoto>> {
    let own = named_params! { ":limit": limit, ":offset": offset };
    Picked::of(ShelfFilter::All, filter, now).with(own, |named| {
        connection
            .prepare_cached(SELECT)?
            .query_map(named, |row| {
                Ok(WallPhoto {
                    story: row.get("story")?,
                    headline: row.get("headline")?,
                    language: value::language(row, "language")?,
                    place: row.get("place")?,
                    file: row.get("hash")?,
                    width: row.get("width")?,
                    height: row.get("height")?,
                })
            })?
            .collect()
    })
}

/// How many there are.
pub(crate) fn count(
    connection: &Connection,
    filter: &Filter,
    now: OffsetDateTime,
) -> rusqlite::Result<u32> {
    Picked::of(ShelfFilter::All, filter, now).with(&[], |named| {
        connection
            .prepare_cached(COUNT)?
            .query_row(named, |row| row.get(0))
    })
}
