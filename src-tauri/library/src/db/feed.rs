//! Table `feed`: what the reader follows.

use rusqlite::{Connection, Row, params};
use time::OffsetDateTime;

use super::{
    Writing,
    value::{self, moment_text},
};
use crate::{FeedContent, FeedFailure, FeedId, FeedName, FeedState, FollowedFeed, NewFeed};

const FOLLOW: &str = "
    INSERT INTO feed (id, url, title, site, followed, state, state_stamp, tries)
    VALUES (?1, ?2, ?3, ?4, ?5, 'following', ?6, 0)
    ON CONFLICT (url) DO UPDATE SET
        state = CASE WHEN deleted_stamp IS NULL THEN state ELSE 'following' END,
        followed = CASE WHEN deleted_stamp IS NULL THEN followed ELSE excluded.followed END,
        state_stamp = excluded.state_stamp, deleted_stamp = NULL
    RETURNING id";
const SELECT: &str = "
    SELECT id, url, title, site, language, followed, state, checked, due, tries, failure, detail,
        (SELECT count(*) FROM entry WHERE entry.feed = feed.id) AS entries
    FROM feed WHERE deleted_stamp IS NULL ORDER BY title COLLATE NOCASE, id";
const NAME: &str = "
    SELECT answered, etag, last_modified FROM feed WHERE id = ?1 AND answered IS NOT NULL";
const DUE: &str = "SELECT due FROM feed WHERE id = ?1";
const SET_STATE: &str = "
    UPDATE feed SET state = ?2, state_stamp = ?3 WHERE id = ?1 AND deleted_stamp IS NULL";
const SET_ALL: &str = "
    UPDATE feed SET state = ?1, state_stamp = ?2 WHERE state <> ?1 AND deleted_stamp IS NULL";
const BURY: &str = "
    UPDATE feed SET deleted_stamp = ?2, checked = NULL, due = NULL, tries = 0, failure = NULL, detail = NULL,
        answered = NULL, etag = NULL, last_modified = NULL
    WHERE id = ?1 AND deleted_stamp IS NULL";
const CAME: &str = "
    UPDATE feed SET title = coalesce(?2, title), site = coalesce(?3, site), language = ?4, checked = ?5, due = ?6,
        tries = 0, failure = NULL, detail = NULL, answered = ?7, etag = ?8, last_modified = ?9
    WHERE id = ?1 AND deleted_stamp IS NULL";
const UNCHANGED: &str = "
    UPDATE feed SET checked = ?2, due = ?3, tries = 0, failure = NULL, detail = NULL
    WHERE id = ?1 AND deleted_stamp IS NULL";
const FAILED: &str = "
    UPDATE feed SET due = ?2, tries = tries + 1, failure = ?3, detail = ?4
    WHERE id = ?1 AND deleted_stamp IS NULL";

/// Follows a feed; one that was followed before keeps its id.
pub(crate) fn follow(writing: &Writing<'_>, id: FeedId, new: &NewFeed) -> rusqlite::Result<FeedId> {
    writing.tx.prepare_cached(FOLLOW)?.query_row(
        params![
            id,
            new.url.as_str(),
            new.title,
            new.site.as_ref().map(url::Url::as_str),
            moment_text(writing.now)?,
            writing.stamp
        ],
        |row| row.get(0),
    )
}

/// All that is followed, by name.
pub(crate) fn all(connection: &Connection) -> rusqlite::Result<Vec<FollowedFeed>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([], from_row)?
        .collect()
}

/// What a feed's server called what it sent last.
pub(crate) fn name(connection: &Connection, id: FeedId) -> rusqlite::Result<Option<FeedName>> {
    let mut statement = connection.prepare_cached(NAME)?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else {
        return Ok(None);
    };
    let (etag, last_modified) = (row.get("etag")?, row.get("last_modified")?);
    Ok(value::address(row, "answered")?.map(|answered| FeedName {
        answered,
        etag,
        last_modified,
    }))
}

/// The moment before which a feed is not asked again; none where it may be, or where there is no such feed.
pub(crate) fn due(connection: &Connection, id: FeedId) -> rusqlite::Result<Option<OffsetDateTime>> {
    let mut statement = connection.prepare_cached(DUE)?;
    let mut rows = statement.query([id])?;
    match rows.next()? {
        Some(row) => value::moment_or_none(row, "due"),
        None => Ok(None),
    }
}

pub(crate) fn set_state(
    writing: &Writing<'_>,
    id: FeedId,
    state: FeedState,
) -> rusqlite::Result<bool> {
    let mut statement = writing.tx.prepare_cached(SET_STATE)?;
    Ok(statement.execute(params![id, state, writing.stamp])? == 1)
}

/// Sets the state of all that is followed.
pub(crate) fn set_all(writing: &Writing<'_>, state: FeedState) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(SET_ALL)?;
    statement.execute(params![state, writing.stamp])?;
    Ok(())
}

/// Whether there was such a feed; a tombstone stands in its place now.
pub(crate) fn bury(writing: &Writing<'_>, id: FeedId) -> rusqlite::Result<bool> {
    let mut statement = writing.tx.prepare_cached(BURY)?;
    Ok(statement.execute(params![id, writing.stamp])? == 1)
}

/// Whether the feed is still followed; what it says of itself is kept then.
pub(crate) fn came(
    writing: &Writing<'_>,
    id: FeedId,
    content: &FeedContent,
    due: OffsetDateTime,
) -> rusqlite::Result<bool> {
    let name = content.name.as_ref();
    let changed = writing.tx.prepare_cached(CAME)?.execute(params![
        id,
        content.title,
        content.site.as_ref().map(url::Url::as_str),
        content.language.as_ref().map(|tag| tag.as_str()),
        moment_text(writing.now)?,
        moment_text(due)?,
        name.map(|name| name.answered.as_str()),
        name.and_then(|name| name.etag.as_deref()),
        name.and_then(|name| name.last_modified.as_deref()),
    ])?;
    Ok(changed == 1)
}

pub(crate) fn unchanged(
    writing: &Writing<'_>,
    id: FeedId,
    due: OffsetDateTime,
) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(UNCHANGED)?;
    statement.execute(params![id, moment_text(writing.now)?, moment_text(due)?])?;
    Ok(())
}

pub(crate) fn failed(
    writing: &Writing<'_>,
    id: FeedId,
    failure: &FeedFailure,
    due: OffsetDateTime,
) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(FAILED)?;
    statement.execute(params![id, moment_text(due)?, failure.code, failure.detail])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<FollowedFeed> {
    let failure: Option<String> = row.get("failure")?;
    let detail: Option<String> = row.get("detail")?;
    Ok(FollowedFeed {
        id: row.get("id")?,
        url: value::needed_address(row, "url")?,
        title: row.get("title")?,
        site: value::address(row, "site")?,
        language: value::language(row, "language")?,
        state: row.get("state")?,
        followed: value::moment(row, "followed")?,
        checked: value::moment_or_none(row, "checked")?,
        due: value::moment_or_none(row, "due")?,
        tries: row.get("tries")?,
        failure: failure
            .zip(detail)
            .map(|(code, detail)| FeedFailure { code, detail }),
        entries: row.get("entries")?,
    })
}
