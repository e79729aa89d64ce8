//! The worker: takes jobs in their turn, a few at once.

use std::{collections::HashSet, sync::Arc, time::Duration};

use futures::{FutureExt, StreamExt, future::BoxFuture, stream::FuturesUnordered};
use tearsheet_library::JobId;
use tokio_util::sync::CancellationToken;

use super::{Queue, job::Settled};
use crate::CaptureError;

/// What a worker finds when it looks for its next job.
enum Next {
    Job(JobId),
    /// Jobs are there, the first of which is due after this wait.
    Later(Duration),
    Nothing,
}

/// More jobs than anybody asks for.
const ALL: usize = 1_000_000;

/// When a worker ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Until {
    WorkedOff,
    Stopped,
}

type Attempt<'a> = BoxFuture<'a, (JobId, Result<Settled, CaptureError>)>;

impl Queue {
    /// Does this run's jobs as they come, until it is stopped. What is under way then waits for the next
    /// run to take it up.
    ///
    /// # Errors
    /// What the library says: nothing can be written down.
    pub async fn work(&self, stop: &CancellationToken) -> Result<(), CaptureError> {
        self.work_until(Until::Stopped, stop).await
    }

    /// Does this run's jobs until none is left to do, or it is stopped.
    ///
    /// # Errors
    /// What the library says: nothing can be written down.
    pub async fn work_off(&self, stop: &CancellationToken) -> Result<(), CaptureError> {
        self.work_until(Until::WorkedOff, stop).await
    }

    async fn work_until(&self, until: Until, stop: &CancellationToken) -> Result<(), CaptureError> {
        let worked = self.take_turns(until, stop).await;
        if worked.is_err() {
            // What was under way ended with the worker; the next one takes it again.
            self.under_way().clear();
        }
        worked
    }

    async fn take_turns(&self, until: Until, stop: &CancellationToken) -> Result<(), CaptureError> {
        let mut under_way: FuturesUnordered<Attempt<'_>> = FuturesUnordered::new();
        // Not taken again by this run: they failed, and no note of that could be made.
        let mut unnoted = HashSet::new();
        loop {
            let mut wait = None;
            while !stop.is_cancelled() {
                let next = match self.next_open(&unnoted).await? {
                    Some(id) => Next::Job(id),
                    None if under_way.len() < self.inner.at_once.get() => {
                        self.next(&unnoted).await?
                    }
                    None => break,
                };
                match next {
                    Next::Job(id) => under_way.push(self.begin(id, stop)),
                    Next::Later(later) => {
                        wait = Some(later);
                        break;
                    }
                    Next::Nothing => break,
                }
            }
            let is_idle = under_way.is_empty() && wait.is_none();
            if under_way.is_empty() && stop.is_cancelled() || is_idle && until == Until::WorkedOff {
                return Ok(());
            }
            tokio::select! {
                Some((id, settled)) = under_way.next(), if !under_way.is_empty() => {
                    self.under_way().remove(&id);
                    if settled? == Settled::Unnoted {
                        unnoted.insert(id);
                    }
                }
                () = self.inner.changed.notified() => {}
                () = tokio::time::sleep(wait.unwrap_or_default()), if wait.is_some() => {}
                () = stop.cancelled(), if !stop.is_cancelled() => {}
            }
        }
    }

    fn begin(&self, id: JobId, stop: &CancellationToken) -> Attempt<'_> {
        let stop = stop.child_token();
        self.under_way().insert(id, stop.clone());
        async move { (id, self.attempt(id, &stop).await) }.boxed()
    }

    /// A job whose time has come and whose story the reader has before them: it does not wait for a place, for
    /// its pages are here, and what is under way may be waiting for a server that says nothing.
    async fn next_open(&self, unnoted: &HashSet<JobId>) -> Result<Option<JobId>, CaptureError> {
        let mut waiting = self.waited_for();
        {
            let under_way = self.under_way();
            waiting.retain(|id| !under_way.contains_key(id) && !unnoted.contains(id));
        }
        if waiting.is_empty() {
            return Ok(None);
        }
        let library = self.inner.capturer.library.clone();
        crate::off_thread(move || {
            let ready = library.ready_jobs(ALL)?;
            Ok(ready.into_iter().find(|id| waiting.contains(id)))
        })
        .await
    }

    /// The first job whose time has come and that is not under way.
    async fn next(&self, unnoted: &HashSet<JobId>) -> Result<Next, CaptureError> {
        let taken: HashSet<JobId> = self.under_way().keys().chain(unnoted).copied().collect();
        let (library, clock) = (
            self.inner.capturer.library.clone(),
            Arc::clone(&self.inner.capturer.options.clock),
        );
        crate::off_thread(move || {
            let ready = library.ready_jobs(taken.len() + 1)?;
            if let Some(id) = ready.into_iter().find(|id| !taken.contains(id)) {
                return Ok(Next::Job(id));
            }
            let due = library.next_job_due()?;
            Ok(due.map_or(Next::Nothing, |due| {
                let wait = Duration::try_from(due - clock.now()).unwrap_or_default();
                // Rounded up: a moment's text may lose a part of a second.
                Next::Later(wait + Duration::from_millis(10))
            }))
        })
        .await
    }
}
