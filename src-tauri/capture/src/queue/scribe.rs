//! Writes down what a job has to do and what is done, so that another run can go on from there.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use tearsheet_library::{
    JobId, JobNote, JobPlan, Library, PhotoHolder, PhotoName, PhotoOutcome, StepDone,
};
use url::Url;

use crate::CaptureError;

/// Writes for one job. What all jobs have to tell within a while goes into one transaction.
#[derive(Clone)]
pub(crate) struct Scribe {
    job: JobId,
    book: Arc<Book>,
    /// Whether a reader has the story open: its photos must not go when the job is taken back.
    holder: PhotoHolder,
}

/// What became of a photo.
pub(crate) struct Told {
    /// Its best address.
    pub(crate) url: Url,
    pub(crate) outcome: PhotoOutcome,
    pub(crate) name: Option<PhotoName>,
}

/// What is to be written down, for all jobs of a queue.
pub(crate) struct Book {
    library: Library,
    pending: Mutex<Vec<JobNote>>,
    /// Held while notes are written.
    turn: Mutex<()>,
}

/// What is told within this time is written down together. A run after a crash fetches what came within it
/// once more; a story that is kept sooner needs none of it, and spares the disk some turns.
const TOGETHER: Duration = Duration::from_millis(200);

impl Scribe {
    pub(crate) const fn new(job: JobId, book: Arc<Book>, holder: PhotoHolder) -> Self {
        Self { job, book, holder }
    }

    pub(crate) const fn job(&self) -> JobId {
        self.job
    }

    /// Notes the headline and the photos to be brought; written down soon.
    pub(crate) fn plan(&self, headline: String, photos: Vec<Url>) {
        self.put([JobNote::Plan(JobPlan {
            job: self.job,
            headline,
            photos,
        })]);
    }

    /// Notes what became of these photos; written down soon.
    pub(crate) fn note(&self, photos: Vec<Told>) {
        self.put(photos.into_iter().map(|told| {
            JobNote::Done(Box::new(StepDone {
                job: self.job,
                url: told.url,
                outcome: told.outcome,
                name: told.name,
                holder: self.holder,
            }))
        }));
    }

    fn put(&self, notes: impl IntoIterator<Item = JobNote>) {
        let mut pending = locked(&self.book.pending);
        let is_first = pending.is_empty();
        pending.extend(notes);
        if is_first && !pending.is_empty() {
            tokio::spawn(write_down_soon(Arc::downgrade(&self.book)));
        }
    }

    /// Writes down what all jobs have told; on return it lasts.
    ///
    /// # Errors
    /// What the library says.
    pub(crate) async fn write_down(&self) -> Result<(), CaptureError> {
        let book = Arc::clone(&self.book);
        crate::off_thread(move || book.write_down()).await
    }

    /// Leaves all that is still to be noted of the job to its story, which is about to be kept with its photos. On
    /// return no writing of it is under way.
    ///
    /// # Errors
    /// `Cancelled` where the program is about to end.
    pub(crate) async fn leave_to_story(&self) -> Result<(), CaptureError> {
        let (job, book) = (self.job, Arc::clone(&self.book));
        crate::off_thread(move || {
            let _turn = locked(&book.turn);
            locked(&book.pending).retain(|note| note.job() != job);
            Ok(())
        })
        .await
    }
}

impl Book {
    pub(crate) fn new(library: Library) -> Self {
        Self {
            library,
            pending: Mutex::default(),
            turn: Mutex::default(),
        }
    }

    /// Writes down what was told so far, as far as the disk takes it. A note that it does not take costs a run after
    /// a crash a second fetching, and nothing now: the save meets the same disk when it keeps the story, and says
    /// what is wrong with it.
    pub(super) async fn keep_up(self: &Arc<Self>) {
        let book = Arc::clone(self);
        crate::off_thread(move || book.write_down())
            .await
            .unwrap_or_default();
    }

    fn write_down(&self) -> Result<(), CaptureError> {
        let _turn = locked(&self.turn);
        let notes = std::mem::take(&mut *locked(&self.pending));
        if notes.is_empty() {
            return Ok(());
        }
        Ok(self.library.note_jobs(&notes)?)
    }
}

/// Writes down what the book holds by then. It keeps nothing open that its queue has let go of meanwhile.
async fn write_down_soon(book: Weak<Book>) {
    tokio::time::sleep(TOGETHER).await;
    if let Some(book) = book.upgrade() {
        book.keep_up().await;
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
