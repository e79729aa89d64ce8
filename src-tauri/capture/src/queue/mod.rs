//! Saves that outlast the program: each is a job in the library, each of its photos a step.
//!
//! A job that a run of the program leaves unfinished, by a stop or a crash, is taken up by the next run
//! that is told to; photos that had come are not fetched again.

mod event;
mod job;
mod open;
mod patience;
mod scribe;
mod work;

use std::{
    collections::HashMap,
    num::NonZeroUsize,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tearsheet_library::{Anyway, Job, JobId, JobSource, JobState};
use tokio::sync::{Notify, broadcast};
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{CaptureError, Capturer, Source};
pub use event::{Overall, QueueChange, QueueEvent};
use open::OpenSaves;
pub use patience::{Offline, Patience};
use scribe::Book;
pub(crate) use scribe::{Scribe, Told};

/// The saves that were asked for. Clones are the same queue.
#[derive(Clone)]
pub struct Queue {
    inner: Arc<Inner>,
}

struct Inner {
    capturer: Capturer,
    patience: Patience,
    at_once: NonZeroUsize,
    events: broadcast::Sender<QueueEvent>,
    /// Something changed that a waiting worker should look at.
    changed: Notify,
    book: Arc<Book>,
    under_way: Mutex<HashMap<JobId, CancellationToken>>,
    /// Jobs whose stories lie open.
    open: OpenSaves,
}

/// Events that a listener may lag behind before it misses some; it then asks for the jobs anew.
const HELD_EVENTS: usize = 1024;

impl Queue {
    /// The queue of the capturer's library. Nothing is saved before [`Queue::work`] or
    /// [`Queue::work_off`] runs. At most `at_once` jobs are under way at a time, whatever hosts they ask, and beside
    /// them those whose stories lie open; a host is asked by no more connections than the capturer's limits say.
    #[must_use]
    pub fn new(capturer: Capturer, at_once: NonZeroUsize, patience: Patience) -> Self {
        Self {
            inner: Arc::new(Inner {
                book: Arc::new(Book::new(capturer.library.clone())),
                capturer,
                patience,
                at_once,
                events: broadcast::channel(HELD_EVENTS).0,
                changed: Notify::new(),
                under_way: Mutex::default(),
                open: OpenSaves::default(),
            }),
        }
    }

    /// Hears what happens from now on. A listener that lags far behind misses events and is told so.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<QueueEvent> {
        self.inner.events.subscribe()
    }

    /// Asks for saves, in this order. On return they outlast the program.
    ///
    /// # Errors
    /// `BadAddress` for a file whose path is not whole; what the library says. None is asked for then.
    pub async fn add(
        &self,
        sources: &[Source],
        anyway: Anyway,
    ) -> Result<Vec<JobId>, CaptureError> {
        let jobs: Vec<JobSource> = sources.iter().map(to_keep).collect::<Result<_, _>>()?;
        let library = self.inner.capturer.library.clone();
        let ids = crate::off_thread(move || Ok(library.add_jobs(&jobs, anyway)?)).await?;
        for (id, source) in ids.iter().zip(sources) {
            let source = source.name();
            self.tell(*id, QueueChange::Added { source });
        }
        self.inner.changed.notify_one();
        Ok(ids)
    }

    /// Every job that is not forgotten, of every run of the program, in the order of asking.
    ///
    /// # Errors
    /// What the library says.
    pub async fn jobs(&self) -> Result<Vec<Job>, CaptureError> {
        let library = self.inner.capturer.library.clone();
        self.inner.book.keep_up().await;
        let mut jobs = crate::off_thread(move || Ok(library.jobs()?)).await?;
        self.all_added().await;
        let under_way = self.under_way();
        for job in &mut jobs {
            // How a job ended is written down before its worker lets go of it.
            if job.state == JobState::Waiting && under_way.contains_key(&job.id) {
                job.state = JobState::Running;
            }
            if let Some(draft) = self.open_story(job.id) {
                (job.photos_done, job.photos) = draft.photo_counts();
            }
        }
        Ok(jobs)
    }

    /// How many unfinished jobs a run left behind that has died.
    ///
    /// # Errors
    /// What the library says.
    pub async fn left_over(&self) -> Result<u32, CaptureError> {
        let library = self.inner.capturer.library.clone();
        crate::off_thread(move || Ok(library.jobs_left_over()?)).await
    }

    /// Takes up what dead runs left behind. How many jobs this run now has to do.
    ///
    /// # Errors
    /// What the library says.
    pub async fn take_up(&self) -> Result<u32, CaptureError> {
        let library = self.inner.capturer.library.clone();
        let jobs = crate::off_thread(move || Ok(library.take_up_jobs()?)).await?;
        self.inner.changed.notify_one();
        Ok(jobs)
    }

    /// Puts a job off until it is resumed; what it has fetched stays. Whether there is such a job that is
    /// not done.
    ///
    /// # Errors
    /// What the library says.
    pub async fn pause(&self, id: JobId) -> Result<bool, CaptureError> {
        let known = self.set_state(id, JobState::Paused).await?;
        if known {
            self.stop(id);
            self.tell(id, QueueChange::Paused);
        }
        Ok(known)
    }

    /// Has a paused or failed job done after all. Whether there is such a job that is not done.
    ///
    /// # Errors
    /// What the library says.
    pub async fn resume(&self, id: JobId) -> Result<bool, CaptureError> {
        let known = self.set_state(id, JobState::Waiting).await?;
        if known {
            self.tell(id, QueueChange::Resumed);
            self.inner.changed.notify_one();
        }
        Ok(known)
    }

    /// Takes a job back: it is forgotten, with what it has fetched. Whether there was such a job. A story
    /// that was just being kept stays.
    ///
    /// # Errors
    /// What the library says.
    pub async fn cancel(&self, id: JobId) -> Result<bool, CaptureError> {
        self.stop(id);
        let known = self.forget(&[id]).await? > 0;
        if known {
            self.tell(id, QueueChange::Cancelled);
        }
        self.end_open(id, Err(CaptureError::Cancelled)).await?;
        Ok(known)
    }

    /// Forgets jobs that are done or failed and were reported. How many there were.
    ///
    /// # Errors
    /// What the library says.
    pub async fn forget(&self, ids: &[JobId]) -> Result<usize, CaptureError> {
        let (library, ids) = (self.inner.capturer.library.clone(), ids.to_vec());
        crate::off_thread(move || Ok(library.forget_jobs(&ids)?)).await
    }

    async fn set_state(&self, id: JobId, state: JobState) -> Result<bool, CaptureError> {
        let library = self.inner.capturer.library.clone();
        crate::off_thread(move || Ok(library.set_job_state(id, state)?)).await
    }

    fn stop(&self, id: JobId) {
        if let Some(stop) = self.under_way().get(&id) {
            stop.cancel();
        }
    }

    fn tell(&self, job: JobId, change: QueueChange) {
        // Nobody may be listening.
        let _heard = self.inner.events.send(QueueEvent { job, change });
    }

    fn under_way(&self) -> MutexGuard<'_, HashMap<JobId, CancellationToken>> {
        self.inner
            .under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn to_keep(source: &Source) -> Result<JobSource, CaptureError> {
    match source {
        Source::Address(url) => Ok(JobSource::Address(url.clone())),
        Source::Bytes { bytes, name } => Ok(JobSource::Bytes {
            bytes: bytes.clone(),
            name: name.clone(),
        }),
        Source::Sample => Url::parse(tearsheet_sample::ADDRESS)
            .map(JobSource::Address)
            .map_err(|_| CaptureError::bad_address(tearsheet_sample::ADDRESS)),
        Source::File(path) => {
            let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
            JobSource::file(&whole).ok_or_else(|| bad_path(path))
        }
    }
}

fn bad_path(path: &Path) -> CaptureError {
    CaptureError::bad_address(&path.display().to_string())
}
