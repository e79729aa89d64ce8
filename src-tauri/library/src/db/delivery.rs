//! Table `delivery`: issues on their way by e-mail.

use rusqlite::{Connection, OptionalExtension, Row, params};
use time::OffsetDateTime;

use super::{
    Writing,
    value::{self, moment_text},
};
use crate::{Delivery, DeliveryFailure, IssueId};

/// One that was sent stays sent; one that failed for good begins anew.
const POST: &str = "
    INSERT INTO delivery (issue, state, tries, due, changed, failure, detail)
    VALUES (?1, 'waiting', 0, ?2, ?2, NULL, NULL)
    ON CONFLICT (issue) DO UPDATE SET
        state = 'waiting', tries = 0, due = excluded.due, changed = excluded.changed, failure = NULL, detail = NULL
    WHERE state <> 'sent'";
const TAKE: &str = "
    UPDATE delivery SET tries = tries + 1, due = ?2, changed = ?3
    WHERE issue = ?1 AND state = 'waiting' AND due <= ?3
    RETURNING tries";
const SENT: &str = "
    UPDATE delivery SET state = 'sent', due = NULL, changed = ?2, failure = NULL, detail = NULL WHERE issue = ?1";
const FAILED: &str = "
    UPDATE delivery SET state = CASE WHEN ?2 IS NULL THEN 'failed' ELSE 'waiting' END,
        due = ?2, changed = ?3, failure = ?4, detail = ?5
    WHERE issue = ?1";
const SELECT: &str = "
    SELECT issue, state, tries, due, changed, failure, detail FROM delivery ORDER BY issue DESC LIMIT ?1";
const SELECT_DUE: &str = "
    SELECT issue FROM delivery WHERE state = 'waiting' AND due <= ?1 ORDER BY issue";

/// Sets an issue on its way.
pub(crate) fn post(writing: &Writing<'_>, issue: IssueId) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(POST)?;
    statement.execute(params![issue, moment_text(writing.now)?])?;
    Ok(())
}

/// How often a delivery was tried with this time, where its time has come and nobody else is at it; it is nobody
/// else's until a moment.
pub(crate) fn take(
    writing: &Writing<'_>,
    issue: IssueId,
    until: OffsetDateTime,
) -> rusqlite::Result<Option<u32>> {
    let mut statement = writing.tx.prepare_cached(TAKE)?;
    let (until, now) = (moment_text(until)?, moment_text(writing.now)?);
    statement
        .query_row(params![issue, until, now], |row| row.get(0))
        .optional()
}

pub(crate) fn sent(writing: &Writing<'_>, issue: IssueId) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(SENT)?;
    statement.execute(params![issue, moment_text(writing.now)?])?;
    Ok(())
}

/// Notes a failure; `due` is when it is tried again, none for never.
pub(crate) fn failed(
    writing: &Writing<'_>,
    issue: IssueId,
    failure: &DeliveryFailure,
    due: Option<OffsetDateTime>,
) -> rusqlite::Result<()> {
    let due = due.map(moment_text).transpose()?;
    writing.tx.prepare_cached(FAILED)?.execute(params![
        issue,
        due,
        moment_text(writing.now)?,
        failure.code,
        failure.detail
    ])?;
    Ok(())
}

/// At most so many deliveries, those of the newest issues first.
pub(crate) fn newest(connection: &Connection, limit: u32) -> rusqlite::Result<Vec<Delivery>> {
    connection
        .prepare_cached(SELECT)?
        .query_map([limit], from_row)?
        .collect()
}

/// The issues whose time to be sent has come.
pub(crate) fn due(connection: &Connection, now: OffsetDateTime) -> rusqlite::Result<Vec<IssueId>> {
    connection
        .prepare_cached(SELECT_DUE)?
        .query_map([moment_text(now)?], |row| row.get(0))?
        .collect()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Delivery> {
    let code: Option<String> = row.get("failure")?;
    let detail: Option<String> = row.get("detail")?;
    Ok(Delivery {
        issue: row.get("issue")?,
        state: row.get("state")?,
        tries: row.get("tries")?,
        due: value::moment_or_none(row, "due")?,
        changed: value::moment(row, "changed")?,
        failure: code
            .zip(detail)
            .map(|(code, detail)| DeliveryFailure { code, detail }),
    })
}
