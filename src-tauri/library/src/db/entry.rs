//! Table `entry`: stories that followed feeds named.

use std::ops::ControlFlow;

use rusqlite::{Connection, Row, params};
use tearsheet_story::ReadTime;
use time::OffsetDateTime;

use super::{
    Writing,
    value::{self, json_text, moment_text},
};
use crate::{EntryId, FeedEntry, FeedId, NewEntry};

const UPDATE: &str = "
    UPDATE entry SET name = ?2, address = ?3, url = ?4, title = ?5, summary = ?6, sections = ?7, published = ?8,
        ordered = coalesce(?8, seen), listed = ?9, photos = ?10, words = ?11
    WHERE id = (
        SELECT id FROM entry WHERE feed = ?1 AND (name = ?2 OR address = ?3)
        ORDER BY name = ?2 DESC LIMIT 1)";
const INSERT: &str = "
    INSERT INTO entry (feed, name, address, url, title, summary, sections, published, seen, ordered, listed,
        photos, words, id)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, coalesce(?8, ?9), ?9, ?10, ?11, ?12)";
const FORGET_OLD: &str = "
    DELETE FROM entry WHERE feed = ?1 AND id NOT IN (
        SELECT id FROM entry WHERE feed = ?1 ORDER BY listed DESC, ordered DESC, place DESC LIMIT ?2)";
const DELETE: &str = "DELETE FROM entry WHERE feed = ?1";
const OPEN: &str = "UPDATE entry SET opened = ?2 WHERE id = ?1 AND opened IS NULL";
const SELECT: &str = "
    SELECT entry.id, feed, feed.title AS site, feed.language, entry.url, entry.title, summary, sections, published,
        seen, photos, words, opened
    FROM entry JOIN feed ON feed.id = entry.feed
    WHERE ordered >= ?1
    ORDER BY ordered DESC, place DESC LIMIT ?2";
// Crossed, so that the stories are walked by their own order and nothing is sorted before the first.
const WALK: &str = "
    SELECT entry.id, feed, feed.title AS site, feed.language, entry.url, entry.title, summary, sections, published,
        seen, photos, words, opened
    FROM entry CROSS JOIN feed ON feed.id = entry.feed
    ORDER BY ordered DESC, place DESC";
const SELECT_OF_FEED: &str = "
    SELECT entry.id, feed, feed.title AS site, feed.language, entry.url, entry.title, summary, sections, published,
        seen, photos, words, opened
    FROM entry JOIN feed ON feed.id = entry.feed
    WHERE feed = ?1
    ORDER BY ordered DESC, place DESC";

/// Takes a story in as the feed names it now: one that is known by its name or address is brought up to date.
pub(crate) fn take(
    writing: &Writing<'_>,
    feed: FeedId,
    entry: &NewEntry,
    address: &str,
) -> rusqlite::Result<()> {
    let name = entry.name.as_deref().unwrap_or(address);
    let published = entry.published.map(moment_text).transpose()?;
    let (sections, now) = (json_text(&entry.sections)?, moment_text(writing.now)?);
    let (url, title, summary) = (entry.url.as_str(), &entry.title, &entry.summary);
    let updated = writing.tx.prepare_cached(UPDATE)?.execute(params![
        feed,
        name,
        address,
        url,
        title,
        summary,
        sections,
        published,
        now,
        entry.photos,
        entry.words,
    ])?;
    if updated == 0 {
        writing.tx.prepare_cached(INSERT)?.execute(params![
            feed,
            name,
            address,
            url,
            title,
            summary,
            sections,
            published,
            now,
            entry.photos,
            entry.words,
            EntryId::new(writing.now),
        ])?;
    }
    Ok(())
}

/// Forgets all but so many of a feed's stories: those that it named last stay, the newest first.
pub(crate) fn forget_old(writing: &Writing<'_>, feed: FeedId, keep: u32) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(FORGET_OLD)?;
    statement.execute(params![feed, keep])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, feed: FeedId) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE)?.execute([feed])?;
    Ok(())
}

/// Notes that the reader opened a story.
pub(crate) fn open(writing: &Writing<'_>, id: EntryId) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(OPEN)?;
    statement.execute(params![id, moment_text(writing.now)?])?;
    Ok(())
}

/// Stories of all feeds since a moment, the newest first, at most `limit`.
pub(crate) fn since(
    connection: &Connection,
    moment: OffsetDateTime,
    limit: u32,
) -> rusqlite::Result<Vec<FeedEntry>> {
    connection
        .prepare_cached(SELECT)?
        .query_map(params![moment_text(moment)?, limit], from_row)?
        .collect()
}

/// Shows stories of all feeds, the newest first, for as long as more are wanted.
pub(crate) fn walk(
    connection: &Connection,
    mut show: impl FnMut(FeedEntry) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(WALK)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if show(from_row(row)?).is_break() {
            break;
        }
    }
    Ok(())
}

/// All stories that are remembered of a feed, the newest first.
pub(crate) fn of_feed(connection: &Connection, feed: FeedId) -> rusqlite::Result<Vec<FeedEntry>> {
    connection
        .prepare_cached(SELECT_OF_FEED)?
        .query_map([feed], from_row)?
        .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<FeedEntry> {
    let language = value::language(row, "language")?;
    let words: Option<u32> = row.get("words")?;
    let opened: Option<String> = row.get("opened")?;
    Ok(FeedEntry {
        id: row.get("id")?,
        feed: row.get("feed")?,
        site: row.get("site")?,
        url: value::needed_address(row, "url")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        sections: value::json(row, "sections")?,
        published: value::moment_or_none(row, "published")?,
        seen: value::moment(row, "seen")?,
        photos: row.get("photos")?,
        read_time: words.map(|words| ReadTime::of(words, language.as_ref())),
        language,
        opened: opened.is_some(),
    })
}
