//! Table `job`: saves that were asked for.

use rusqlite::{Connection, OptionalExtension, Row, params, types::Type};
use time::OffsetDateTime;
use url::Url;

use super::{
    Writing,
    value::{self, moment_text, unreadable},
};
use crate::{Anyway, Job, JobFailure, JobId, JobSource, JobState, JobWork, StoryId};

const INSERT: &str = "
    INSERT INTO job (id, worker, source, bytes, name, anyway, state, tries, asked)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'waiting', 0, ?7)";
/// A story that is kept before anything of its job was noted gives the job its headline.
const SELECT_ALL: &str = "
    SELECT job.id, job.worker, job.source, job.name, job.anyway, job.state, job.tries, job.due,
        job.asked, coalesce(card.headline, job.headline) AS headline, job.story, job.failure,
        job.detail,
        count(step.url) AS photos,
        count(coalesce(step.photo, step.failure)) AS photos_done
    FROM job LEFT JOIN step ON step.job = job.id LEFT JOIN card ON card.story = job.story
    GROUP BY job.place ORDER BY job.place";
const SELECT_WORK: &str = "SELECT source, bytes, name, anyway, tries FROM job WHERE id = ?1";
const SELECT_READY: &str = "
    SELECT id FROM job
    WHERE worker = ?1 AND state IN ('waiting', 'running') AND (due IS NULL OR due <= ?2)
    ORDER BY place LIMIT ?3";
const SELECT_DUE: &str = "
    SELECT min(due) AS due FROM job
    WHERE worker = ?1 AND state IN ('waiting', 'running') AND due > ?2";
const SELECT_WORKERS: &str = "SELECT DISTINCT worker FROM job WHERE worker <> ?1 ORDER BY worker";
const COUNT_OF_WORKER: &str = "
    SELECT count(*) FROM job WHERE worker = ?1 AND state <> 'done'";
const TAKE_UP: &str = "
    UPDATE job SET worker = ?2, state = iif(state = 'running', 'waiting', state) WHERE worker = ?1";
/// Reported or not: the story is in the library.
const DELETE_DONE: &str = "DELETE FROM job WHERE worker = ?1 AND state = 'done'";
/// One that was paused meanwhile stays so.
const BEGIN: &str = "
    UPDATE job SET state = iif(state = 'waiting', 'running', state), headline = ?2
    WHERE id = ?1 AND state IN ('waiting', 'running', 'paused')";
const SET_STATE: &str = "
    UPDATE job SET state = ?2, due = NULL, tries = iif(?2 = 'waiting', 0, tries)
    WHERE id = ?1 AND state <> 'done'";
const POSTPONE: &str = "
    UPDATE job SET state = 'waiting', tries = tries + 1, due = ?2, failure = ?3, detail = ?4
    WHERE id = ?1";
const FAIL: &str = "
    UPDATE job SET state = 'failed', tries = tries + 1, due = NULL, failure = ?2, detail = ?3
    WHERE id = ?1";
const FINISH: &str = "
    UPDATE job SET state = 'done', story = ?2, bytes = NULL, source = coalesce(source, ''),
        due = NULL, failure = NULL, detail = NULL
    WHERE id = ?1";
const DELETE: &str = "DELETE FROM job WHERE id = ?1";

pub(crate) fn insert(
    writing: &Writing<'_>,
    id: JobId,
    worker: &str,
    source: &JobSource,
    anyway: Anyway,
) -> rusqlite::Result<()> {
    let (address, bytes, name) = match source {
        JobSource::Address(url) => (Some(url.as_str()), None, None),
        JobSource::Bytes { bytes, name } => (None, Some(bytes), name.as_deref()),
    };
    writing.tx.prepare_cached(INSERT)?.execute(params![
        id,
        worker,
        address,
        bytes,
        name,
        anyway,
        moment_text(writing.now)?
    ])?;
    Ok(())
}

/// Every job, in the order of asking.
pub(crate) fn all(connection: &Connection, worker: &str) -> rusqlite::Result<Vec<Job>> {
    connection
        .prepare_cached(SELECT_ALL)?
        .query_map([], |row| from_row(row, worker))?
        .collect()
}

pub(crate) fn work(connection: &Connection, id: JobId) -> rusqlite::Result<Option<JobWork>> {
    connection
        .prepare_cached(SELECT_WORK)?
        .query_row([id], |row| {
            let source = match value::address(row, "source")? {
                Some(url) => JobSource::Address(url),
                None => JobSource::Bytes {
                    bytes: row.get("bytes")?,
                    name: row.get("name")?,
                },
            };
            Ok(JobWork {
                source,
                anyway: row.get("anyway")?,
                tries: row.get("tries")?,
            })
        })
        .optional()
}

/// The first jobs of a worker whose time has come.
pub(crate) fn ready(
    connection: &Connection,
    worker: &str,
    now: OffsetDateTime,
    limit: usize,
) -> rusqlite::Result<Vec<JobId>> {
    connection
        .prepare_cached(SELECT_READY)?
        .query_map(params![worker, moment_text(now)?, limit], |row| row.get(0))?
        .collect()
}

/// When the next of a worker's jobs is due whose time is still to come.
pub(crate) fn next_due(
    connection: &Connection,
    worker: &str,
    now: OffsetDateTime,
) -> rusqlite::Result<Option<OffsetDateTime>> {
    connection
        .prepare_cached(SELECT_DUE)?
        .query_row(params![worker, moment_text(now)?], |row| {
            value::moment_or_none(row, "due")
        })
}

/// The other runs that have jobs.
pub(crate) fn other_workers(
    connection: &Connection,
    worker: &str,
) -> rusqlite::Result<Vec<String>> {
    connection
        .prepare_cached(SELECT_WORKERS)?
        .query_map([worker], |row| row.get(0))?
        .collect()
}

/// How many jobs of a run are not done.
pub(crate) fn unfinished(connection: &Connection, worker: &str) -> rusqlite::Result<u32> {
    connection
        .prepare_cached(COUNT_OF_WORKER)?
        .query_row([worker], |row| row.get(0))
}

/// Hands the jobs of one run to another, but those that are done.
pub(crate) fn take_up(writing: &Writing<'_>, from: &str, to: &str) -> rusqlite::Result<()> {
    writing.tx.prepare_cached(DELETE_DONE)?.execute([from])?;
    writing.tx.prepare_cached(TAKE_UP)?.execute([from, to])?;
    Ok(())
}

/// Whether there is such a job; its page is here then.
pub(crate) fn begin(writing: &Writing<'_>, id: JobId, headline: &str) -> rusqlite::Result<bool> {
    let changed = writing
        .tx
        .prepare_cached(BEGIN)?
        .execute(params![id, headline])?;
    Ok(changed == 1)
}

/// Whether there is such a job that is not done.
pub(crate) fn set_state(
    writing: &Writing<'_>,
    id: JobId,
    state: JobState,
) -> rusqlite::Result<bool> {
    let changed = writing
        .tx
        .prepare_cached(SET_STATE)?
        .execute(params![id, state])?;
    Ok(changed == 1)
}

pub(crate) fn postpone(
    writing: &Writing<'_>,
    id: JobId,
    due: OffsetDateTime,
    failure: &JobFailure,
) -> rusqlite::Result<()> {
    let due = moment_text(due)?;
    writing
        .tx
        .prepare_cached(POSTPONE)?
        .execute(params![id, due, failure.code, failure.detail])?;
    Ok(())
}

pub(crate) fn fail(writing: &Writing<'_>, id: JobId, failure: &JobFailure) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(FAIL)?
        .execute(params![id, failure.code, failure.detail])?;
    Ok(())
}

/// The job's story is kept. A job that the reader took back meanwhile stays away.
pub(crate) fn finish(writing: &Writing<'_>, id: JobId, story: StoryId) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(FINISH)?
        .execute(params![id, story])?;
    Ok(())
}

pub(crate) fn delete(writing: &Writing<'_>, id: JobId) -> rusqlite::Result<bool> {
    Ok(writing.tx.prepare_cached(DELETE)?.execute([id])? == 1)
}

fn from_row(row: &Row<'_>, worker: &str) -> rusqlite::Result<Job> {
    let failure: Option<String> = row.get("failure")?;
    let failure = failure
        .map(|code| {
            Ok::<_, rusqlite::Error>(JobFailure {
                code,
                detail: row.get("detail")?,
            })
        })
        .transpose()?;
    Ok(Job {
        id: row.get("id")?,
        source: shown(row)?,
        anyway: row.get("anyway")?,
        state: row.get("state")?,
        tries: row.get("tries")?,
        due: value::moment_or_none(row, "due")?,
        asked: value::moment(row, "asked")?,
        headline: row.get("headline")?,
        story: row.get("story")?,
        failure,
        photos_done: row.get("photos_done")?,
        photos: row.get("photos")?,
        ours: row.get_ref("worker")?.as_str().is_ok_and(|of| of == worker),
    })
}

/// The source as a person knows it: a file by its path.
fn shown(row: &Row<'_>) -> rusqlite::Result<Option<String>> {
    let source: Option<String> = row.get("source")?;
    let Some(source) = source.filter(|source| !source.is_empty()) else {
        return row.get("name");
    };
    let url = Url::parse(&source).map_err(|error| unreadable(Type::Text, error))?;
    let path = (url.scheme() == "file")
        .then(|| url.to_file_path().ok())
        .flatten();
    Ok(Some(path.map_or(source, |path| path.display().to_string())))
}
