//! What is done in the background: saves, and what tells the view of them; feeds, as their time comes.

use std::{sync::Arc, time::Duration};

use tauri::{AppHandle, Emitter, async_runtime};
use tearsheet_capture::{Queue, QueueChange, QueueEvent};
use tearsheet_follow::{FollowError, Follower, Pace};
use tearsheet_library::StoryId;
use tearsheet_wire::{Saves, WireError};
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    time::sleep,
};
use tokio_util::sync::CancellationToken;

use crate::desk::Desk;

/// What happens within this time is told at once: a photo more or less is nothing to draw anew for.
const TOGETHER: Duration = Duration::from_millis(120);

/// The wait before saves are gone on with that the library could not write down: the disk may have room then.
const NEXT_TRY: Duration = Duration::from_secs(10);

/// Takes up what an earlier run left, and does every save that is asked for from now on; asks the feeds that are
/// followed, each at most once an hour.
pub async fn begin(app: &AppHandle, desk: &Arc<Desk>) -> Result<(), WireError> {
    let collection = desk.collection().await?;
    let (queue, follower) = (collection.queue.clone(), collection.follower.clone());
    async_runtime::spawn(follow(follower, desk.saves_stop().clone()));
    queue.take_up().await?;
    async_runtime::spawn(tell(app.clone(), queue.clone()));
    async_runtime::spawn(look(Arc::clone(desk), queue.subscribe()));
    async_runtime::spawn(work(queue, desk.saves_stop().clone()));
    Ok(())
}

/// Every save of this run, as the view shows them.
pub async fn saves(queue: &Queue) -> Result<Saves, WireError> {
    Ok(Saves::of(queue.jobs().await?))
}

/// Forgets what earlier saves left to be read, where none of them is under way any more.
pub async fn begin_anew(queue: &Queue) -> Result<(), WireError> {
    let saves = saves(queue).await?;
    if saves.are_over() {
        forget(queue, &saves, |job| job.failure.is_none()).await?;
    }
    Ok(())
}

/// Forgets the saves that are over and of which this is so.
pub async fn forget(
    queue: &Queue,
    saves: &Saves,
    is: impl Fn(&tearsheet_library::Job) -> bool,
) -> Result<(), WireError> {
    use tearsheet_library::JobState::{Done, Failed};
    let over = saves
        .jobs
        .iter()
        .filter(|job| matches!(job.state, Done | Failed));
    let ids: Vec<_> = over.filter(|job| is(job)).map(|job| job.id).collect();
    queue.forget(&ids).await?;
    Ok(())
}

async fn work(queue: Queue, stop: CancellationToken) {
    while let Err(error) = queue.work(&stop).await {
        eprintln!("tearsheet: saves wait ({:?})", error.code());
        tokio::select! {
            () = sleep(NEXT_TRY) => {}
            () = stop.cancelled() => return,
        }
    }
}

async fn follow(follower: Follower, stop: CancellationToken) {
    let tell = |error: &FollowError| eprintln!("tearsheet: feeds wait ({})", error.code_name());
    follower.keep_asking(Pace::default(), tell, &stop).await;
}

async fn tell(app: AppHandle, queue: Queue) {
    let mut events = queue.subscribe();
    loop {
        match events.recv().await {
            Ok(_) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
        sleep(TOGETHER).await;
        events = events.resubscribe();
        publish(&app, &queue).await;
    }
}

/// Looks at the photos of each story that was kept, so that the next view of it has something to show in their
/// places while they load.
async fn look(desk: Arc<Desk>, mut events: Receiver<QueueEvent>) {
    loop {
        match events.recv().await {
            Ok(QueueEvent {
                change: QueueChange::Done { receipt },
                ..
            }) => {
                if let Some(id) = receipt.id {
                    look_at(Arc::clone(&desk), id).await;
                }
            }
            Ok(_) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

/// Looks at the photos of a kept story that nobody has looked at yet.
pub async fn look_at(desk: Arc<Desk>, id: StoryId) {
    let looked = desk.in_library(move |library| library.look_at_photos_of(id));
    if let Err(error) = looked.await {
        eprintln!("tearsheet: photos were not looked at ({:?})", error.code);
    }
}

/// Tells the view how the saves stand.
pub async fn publish(app: &AppHandle, queue: &Queue) {
    match saves(queue).await {
        Ok(saves) => {
            // A view that is gone hears nothing; the saves go on.
            let _ = app.emit(Saves::EVENT, saves);
        }
        Err(error) => eprintln!("tearsheet: how saves stand is not known ({:?})", error.code),
    }
}
