//! Saves in the background: asked for, put off, taken back.

use std::sync::Arc;

use tauri::{AppHandle, command};
use tearsheet_capture::{Anyway, Queue, Source};
use tearsheet_library::{JobId, JobState};
use tearsheet_wire::{Saves, WireError};

use super::OnDesk;
use crate::{
    desk::Desk,
    faults::guarded,
    given::{Given, GivenFile},
    worker,
};

/// Saves these addresses and files, in their order, without opening them.
#[command]
pub async fn save_sources(
    app: AppHandle,
    desk: OnDesk<'_>,
    inputs: Given<Vec<String>>,
) -> Result<(), WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let sources = inputs.0.iter().map(|input| Source::parse(input));
        let sources = sources.collect::<Result<Vec<_>, _>>()?;
        add(&app, &desk, &sources, true).await
    })
    .await
}

/// Saves one of the files that were dropped together, without opening it.
#[command]
pub async fn save_file(app: AppHandle, desk: OnDesk<'_>, file: GivenFile) -> Result<(), WireError> {
    let desk = Arc::clone(&desk);
    guarded(async move {
        let is_first = file.place == 0;
        add(&app, &desk, &[file.into()], is_first).await
    })
    .await
}

async fn add(
    app: &AppHandle,
    desk: &Arc<Desk>,
    sources: &[Source],
    is_first: bool,
) -> Result<(), WireError> {
    desk.work(app).await?;
    let queue = &desk.collection().await?.queue;
    if is_first {
        worker::begin_anew(queue).await?;
    }
    queue.add(sources, Anyway::No).await?;
    Ok(())
}

/// Every save of this run of the program, also those that are over and not cleared.
#[command]
pub async fn list_saves(desk: OnDesk<'_>) -> Result<Saves, WireError> {
    worker::saves(&desk.collection().await?.queue).await
}

/// Puts a save off; without one, every save that is not over.
#[command]
pub async fn pause_saves(desk: OnDesk<'_>, job: Given<Option<JobId>>) -> Result<(), WireError> {
    let queue = &desk.collection().await?.queue;
    for id in chosen(queue, job.0, &[JobState::Waiting, JobState::Running]).await? {
        queue.pause(id).await?;
    }
    Ok(())
}

/// Goes on with a save, or tries it once more; without one, with every save that was put off.
#[command]
pub async fn resume_saves(desk: OnDesk<'_>, job: Given<Option<JobId>>) -> Result<(), WireError> {
    let queue = &desk.collection().await?.queue;
    for id in chosen(queue, job.0, &[JobState::Paused]).await? {
        queue.resume(id).await?;
    }
    Ok(())
}

/// Takes a save back; nothing of it is kept.
#[command]
pub async fn cancel_save(desk: OnDesk<'_>, job: Given<JobId>) -> Result<(), WireError> {
    desk.collection().await?.queue.cancel(job.0).await?;
    Ok(())
}

/// Forgets the saves that are over.
#[command]
pub async fn clear_saves(app: AppHandle, desk: OnDesk<'_>) -> Result<(), WireError> {
    let queue = &desk.collection().await?.queue;
    let saves = worker::saves(queue).await?;
    worker::forget(queue, &saves, |_| true).await?;
    worker::publish(&app, queue).await;
    Ok(())
}

/// The save that is asked for, else all that stand so.
async fn chosen(
    queue: &Queue,
    asked: Option<JobId>,
    states: &[JobState],
) -> Result<Vec<JobId>, WireError> {
    if let Some(id) = asked {
        return Ok(vec![id]);
    }
    let jobs = worker::saves(queue).await?.jobs.into_iter();
    Ok(jobs
        .filter(|job| states.contains(&job.state))
        .map(|job| job.id)
        .collect())
}
