//! Writes down what a job has to do and what is done, so that another run can go on from there.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tearsheet_library::{JobId, Library, PhotoHolder, PhotoOutcome, StepDone};
use url::Url;

use crate::CaptureError;

/// Writes for one job. Photos of all jobs that come at the same time go into one transaction.
#[derive(Clone)]
pub(crate) struct Scribe {
    job: JobId,
    library: Library,
    book: Arc<Book>,
    /// Whether a reader has the story open: its photos must not go when the job is taken back.
    holder: PhotoHolder,
}

/// What is to be written down, for all jobs of a queue.
#[derive(Default)]
pub(crate) struct Book {
    pending: Mutex<Vec<StepDone>>,
    /// Held while steps are written: those that come meanwhile wait, and go together next.
    turn: Mutex<()>,
}

impl Scribe {
    pub(crate) const fn new(
        job: JobId,
        library: Library,
        book: Arc<Book>,
        holder: PhotoHolder,
    ) -> Self {
        Self {
            job,
            library,
            book,
            holder,
        }
    }

    pub(crate) const fn job(&self) -> JobId {
        self.job
    }

    /// Writes down the headline and the photos to be brought.
    pub(crate) async fn plan(
        &self,
        headline: String,
        photos: Vec<Url>,
    ) -> Result<(), CaptureError> {
        let (library, job) = (self.library.clone(), self.job);
        crate::off_thread(move || Ok(library.plan_job(job, &headline, &photos)?)).await
    }

    /// Writes down what became of a photo; on return it lasts.
    pub(crate) async fn note(&self, url: &Url, outcome: &PhotoOutcome) -> Result<(), CaptureError> {
        self.note_all(vec![(url.clone(), outcome.clone())]).await
    }

    /// Writes down what became of several photos; on return it lasts.
    pub(crate) async fn note_all(
        &self,
        photos: Vec<(Url, PhotoOutcome)>,
    ) -> Result<(), CaptureError> {
        let steps = photos.into_iter().map(|(url, outcome)| StepDone {
            job: self.job,
            url,
            outcome,
            holder: self.holder,
        });
        locked(&self.book.pending).extend(steps);
        let (library, book) = (self.library.clone(), Arc::clone(&self.book));
        crate::off_thread(move || {
            let _turn = locked(&book.turn);
            let steps = std::mem::take(&mut *locked(&book.pending));
            if steps.is_empty() {
                // Whoever had the turn before wrote this one down too.
                return Ok(());
            }
            Ok(library.steps_done(&steps)?)
        })
        .await
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
