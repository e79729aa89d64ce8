//! Table `step`: the photos of a job, as they come.

use rusqlite::{Connection, params};
use url::Url;

use super::{Writing, photo, value};
use crate::{JobId, PhotoFile, PhotoHash, PhotoOutcome, StepDone};

const INSERT: &str = "INSERT OR IGNORE INTO step (job, url) VALUES (?1, ?2)";
/// Only where the job is still there: the reader may have taken it back meanwhile.
const DONE: &str = "
    INSERT INTO step (job, url, photo, failure)
    SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM job WHERE id = ?1)
    ON CONFLICT (job, url) DO UPDATE SET photo = excluded.photo, failure = excluded.failure";
const SELECT_KEPT: &str = "
    SELECT step.url, photo.hash, photo.kind, photo.width, photo.height, photo.bytes,
        photo.likeness, photo.placeholder
    FROM step JOIN photo ON photo.hash = step.photo WHERE step.job = ?1";
const SELECT_PHOTOS: &str = "SELECT photo FROM step WHERE job = ?1 AND photo IS NOT NULL";
const DELETE: &str = "DELETE FROM step WHERE job = ?1";

pub(crate) fn plan(writing: &Writing<'_>, job: JobId, url: &Url) -> rusqlite::Result<()> {
    writing
        .tx
        .prepare_cached(INSERT)?
        .execute(params![job, url.as_str()])?;
    Ok(())
}

pub(crate) fn done(writing: &Writing<'_>, step: &StepDone) -> rusqlite::Result<()> {
    let (photo, failure) = match &step.outcome {
        PhotoOutcome::Kept(file) => (Some(file.hash), None),
        PhotoOutcome::Failed(failure) => (None, Some(failure.code.name())),
    };
    writing.tx.prepare_cached(DONE)?.execute(params![
        step.job,
        step.url.as_str(),
        photo,
        failure
    ])?;
    Ok(())
}

/// The photos of a job that are here.
pub(crate) fn kept(connection: &Connection, job: JobId) -> rusqlite::Result<Vec<(Url, PhotoFile)>> {
    let rows: Vec<_> = connection
        .prepare_cached(SELECT_KEPT)?
        .query_map([job], |row| {
            Ok((value::address(row, "url")?, photo::from_row(row)?))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows
        .into_iter()
        .filter_map(|(url, file)| Some((url?, file)))
        .collect())
}

/// Forgets the steps of a job; the photos that they named.
pub(crate) fn take(writing: &Writing<'_>, job: JobId) -> rusqlite::Result<Vec<PhotoHash>> {
    let photos = writing
        .tx
        .prepare_cached(SELECT_PHOTOS)?
        .query_map([job], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    writing.tx.prepare_cached(DELETE)?.execute([job])?;
    Ok(photos)
}
