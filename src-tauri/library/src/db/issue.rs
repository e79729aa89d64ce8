//! Table `issue`: the issues of the weekly.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{
    Writing,
    value::{self, json_text, moment_text},
};
use crate::{Issue, IssueId, NewIssue};

const INSERT: &str = "
    INSERT INTO issue (id, number, week, made, stories, opened, opened_stamp)
    VALUES (?1, (SELECT coalesce(max(number), 0) + 1 FROM issue), ?2, ?3, ?4, NULL, ?5)";
const HAS_WEEK: &str = "SELECT 1 FROM issue WHERE week = ?1";
const SELECT: &str = "SELECT id, number, week, made, stories, opened FROM issue WHERE id = ?1";
const SELECT_NEWEST: &str = "
    SELECT id, number, week, made, stories, opened FROM issue ORDER BY number DESC LIMIT ?1";
const OPEN: &str = "
    UPDATE issue SET opened = ?2, opened_stamp = ?3 WHERE id = ?1 AND opened IS NULL";

/// Whether there is an issue for this week.
pub(crate) fn has_week(connection: &Connection, week: &str) -> rusqlite::Result<bool> {
    connection.prepare_cached(HAS_WEEK)?.exists([week])
}

pub(crate) fn insert(writing: &Writing<'_>, id: IssueId, new: &NewIssue) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(INSERT)?.execute(params![
        id,
        new.week,
        moment_text(writing.now)?,
        json_text(&new.stories)?,
        writing.stamp
    ])?;
    Ok(())
}

pub(crate) fn get(connection: &Connection, id: IssueId) -> rusqlite::Result<Option<Issue>> {
    connection
        .prepare_cached(SELECT)?
        .query_row([id], from_row)
        .optional()
}

/// At most so many issues, the newest first.
pub(crate) fn newest(connection: &Connection, limit: u32) -> rusqlite::Result<Vec<Issue>> {
    connection
        .prepare_cached(SELECT_NEWEST)?
        .query_map([limit], from_row)?
        .collect()
}

/// Notes that the reader opened an issue.
pub(crate) fn open(writing: &Writing<'_>, id: IssueId) -> rusqlite::Result<()> {
    let mut statement = writing.tx.prepare_cached(OPEN)?;
    statement.execute(params![id, moment_text(writing.now)?, writing.stamp])?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Issue> {
    let opened: Option<String> = row.get("opened")?;
    Ok(Issue {
        id: row.get("id")?,
        number: row.get("number")?,
        week: row.get("week")?,
        made: value::moment(row, "made")?,
        stories: value::json(row, "stories")?,
        opened: opened.is_some(),
    })
}
