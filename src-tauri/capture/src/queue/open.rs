//! Saves of stories that lie open: their pages and photos are here and are not fetched again.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tearsheet_library::{Anyway, JobId};
use tokio::sync::oneshot;

use super::{Queue, QueueChange, to_keep};
use crate::{CaptureError, Draft, DraftId, Progress, ProgressEvent, Receipt};

/// The jobs whose stories lie open.
#[derive(Default)]
pub(super) struct OpenSaves {
    saves: Mutex<HashMap<JobId, OpenSave>>,
    /// Held from the asking for a job until its story is known here.
    adding: tokio::sync::Mutex<()>,
}

struct OpenSave {
    draft: Draft,
    progress: Arc<dyn Progress>,
    /// Where the end is told to.
    told: oneshot::Sender<Result<Receipt, CaptureError>>,
    held: Held,
}

/// Whether somebody still looks at the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Open,
    /// It goes when its save is over.
    LetGo,
}

impl Queue {
    /// Saves an open story as a job, and gives the receipt when it is over, whenever that is: the reader may
    /// put it off meanwhile. What is here of the story is not fetched again; a run that takes the job up
    /// after a crash opens the story anew.
    ///
    /// # Errors
    /// Those of [`Capturer::save`](crate::Capturer::save); `Cancelled` where the job was taken back.
    pub async fn save_open(
        &self,
        draft: &Draft,
        anyway: Anyway,
        progress: Arc<dyn Progress>,
    ) -> Result<Receipt, CaptureError> {
        let source = to_keep(draft.source())?;
        let library = self.inner.capturer.library.clone();
        let (told, end) = oneshot::channel();
        {
            let _adding = self.inner.open.adding.lock().await;
            let ids = crate::off_thread(move || Ok(library.add_jobs(&[source], anyway)?)).await?;
            let id = *ids.first().ok_or(CaptureError::NotKept)?;
            let save = OpenSave {
                draft: draft.clone(),
                progress,
                told,
                held: Held::Open,
            };
            self.open_saves().insert(id, save);
            let source = draft.source().name();
            self.tell(id, QueueChange::Added { source });
        }
        self.inner.changed.notify_one();
        // Without an end the queue is gone, and with it the program.
        end.await.unwrap_or(Err(CaptureError::Cancelled))
    }

    /// Takes back the save of an open story. Whether it was being saved.
    ///
    /// # Errors
    /// What the library says.
    pub async fn cancel_open(&self, draft: DraftId) -> Result<bool, CaptureError> {
        let id = {
            let _adding = self.inner.open.adding.lock().await;
            self.job_of(draft)
        };
        match id {
            Some(id) => self.cancel(id).await,
            None => Ok(false),
        }
    }

    /// Lets an open story go, as [`Capturer::close`](crate::Capturer::close) does; one that is being saved goes when its save is over.
    ///
    /// # Errors
    /// What the library says.
    pub async fn let_go(&self, draft: &Draft) -> Result<(), CaptureError> {
        let _adding = self.inner.open.adding.lock().await;
        if self.is_left_to_us(draft.id()) {
            return Ok(());
        }
        self.inner.capturer.close(draft).await
    }

    fn is_left_to_us(&self, draft: DraftId) -> bool {
        let mut saves = self.open_saves();
        let mut of_draft = saves.values_mut().filter(|save| save.draft.id() == draft);
        let Some(save) = of_draft.next() else {
            return false;
        };
        save.held = Held::LetGo;
        true
    }

    fn job_of(&self, draft: DraftId) -> Option<JobId> {
        let saves = self.open_saves();
        let mut of_draft = saves.iter().filter(|(_, save)| save.draft.id() == draft);
        of_draft.next().map(|(id, _)| *id)
    }

    /// The end of an asking that is under way: jobs that are known to the library are known here then.
    pub(super) async fn all_added(&self) {
        let _adding = self.inner.open.adding.lock().await;
    }

    /// The open story of a job, as soon as whoever asks for the job has said which it is.
    pub(super) async fn open_when_added(&self, id: JobId) -> Option<Draft> {
        self.all_added().await;
        self.open_story(id)
    }

    /// The open story of a job.
    pub(super) fn open_story(&self, id: JobId) -> Option<Draft> {
        self.open_saves().get(&id).map(|save| save.draft.clone())
    }

    /// Whether the reader has the job's story before them and waits for its end.
    pub(super) fn is_waited_for(&self, id: JobId) -> bool {
        let saves = self.open_saves();
        saves.get(&id).is_some_and(|save| save.held == Held::Open)
    }

    /// The jobs whose stories the reader has before them.
    pub(super) fn waited_for(&self) -> HashSet<JobId> {
        let saves = self.open_saves();
        let held_open = saves.iter().filter(|(_, save)| save.held == Held::Open);
        held_open.map(|(id, _)| *id).collect()
    }

    pub(super) fn report_open(&self, id: JobId, step: &ProgressEvent) {
        let progress = self
            .open_saves()
            .get(&id)
            .map(|save| Arc::clone(&save.progress));
        if let Some(progress) = progress {
            progress.report(step.clone());
        }
    }

    /// Tells the end of a job to whoever waits for it.
    pub(super) async fn end_open(
        &self,
        id: JobId,
        end: Result<Receipt, CaptureError>,
    ) -> Result<(), CaptureError> {
        let Some(save) = self.open_saves().remove(&id) else {
            return Ok(());
        };
        // Whoever waited may be gone.
        let _heard = save.told.send(end);
        match save.held {
            Held::Open => Ok(()),
            Held::LetGo => self.inner.capturer.close(&save.draft).await,
        }
    }

    fn open_saves(&self) -> MutexGuard<'_, HashMap<JobId, OpenSave>> {
        let saves = &self.inner.open.saves;
        saves.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
