//! One job, from its source to its story.

use tearsheet_library::{JobFailure, JobId, JobSource, JobWork, PhotoHolder};
use tokio_util::sync::CancellationToken;

use super::{Queue, QueueChange, Scribe};
use crate::{CaptureError, Draft, ErrorReport, ProgressEvent, Receipt, Source};

/// Whether the library knows how a try went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    Noted,
    /// A full disk takes no note of being full; the next run finds the job waiting.
    Unnoted,
}

impl Queue {
    /// Does a job once, and writes down how it went.
    ///
    /// # Errors
    /// What the library says of the queue itself.
    pub(super) async fn attempt(
        &self,
        id: JobId,
        stop: &CancellationToken,
    ) -> Result<Settled, CaptureError> {
        let Some(work) = self.work_of(id).await? else {
            return Ok(Settled::Noted);
        };
        self.tell(id, QueueChange::Started);
        let tries = work.tries;
        let name = source_of(&work.source).name();
        match self.save(id, work, stop).await {
            Ok(receipt) => {
                let done = receipt.clone();
                self.tell(id, QueueChange::Done { receipt });
                self.end_open(id, Ok(done)).await?;
            }
            // Paused, taken back, or the program ends: whoever stopped it has told so.
            Err(CaptureError::Cancelled) => {}
            Err(error) => match self.inner.patience.wait(&error, tries) {
                Some(wait) => self.postpone(id, &error, wait).await?,
                None => return self.fail(id, error, name).await,
            },
        }
        Ok(Settled::Noted)
    }

    async fn work_of(&self, id: JobId) -> Result<Option<JobWork>, CaptureError> {
        let library = self.inner.capturer.library.clone();
        crate::off_thread(move || Ok(library.job_work(id)?)).await
    }

    async fn save(
        &self,
        id: JobId,
        work: JobWork,
        stop: &CancellationToken,
    ) -> Result<Receipt, CaptureError> {
        let capturer = &self.inner.capturer;
        let open = self.open_when_added(id).await;
        let (draft, holder) = match &open {
            Some(draft) => (draft.clone(), PhotoHolder::Reader),
            None => {
                let source = source_of(&work.source);
                (capturer.open(&source, stop).await?, PhotoHolder::Nobody)
            }
        };
        let headline = draft.first().story.headline.clone();
        self.tell(id, QueueChange::Opened { headline });
        let scribe = Scribe::new(id, self.inner.book.clone(), holder);
        draft.work_for(scribe.clone());
        self.go_on(id, &draft).await?;
        let progress = |step: ProgressEvent| {
            self.report_open(id, &step);
            self.tell(id, QueueChange::Step { step });
        };
        let saved = capturer.save(&draft, work.anyway, &progress, stop).await;
        if saved.is_err() {
            scribe.note(draft.photos().told());
            let noted = scribe.write_down().await;
            if open.is_none() {
                capturer.close(&draft).await?;
            }
            noted?;
        }
        saved
    }

    /// Gives the draft what an earlier try has brought.
    async fn go_on(&self, id: JobId, draft: &Draft) -> Result<(), CaptureError> {
        let library = self.inner.capturer.library.clone();
        let kept = crate::off_thread(move || Ok(library.steps_kept(id)?)).await?;
        for (url, file) in kept {
            draft.photos().recall(url, file);
        }
        Ok(())
    }

    async fn postpone(
        &self,
        id: JobId,
        error: &CaptureError,
        wait: std::time::Duration,
    ) -> Result<(), CaptureError> {
        let due = self.inner.capturer.options.clock.now() + wait;
        let (library, failure) = (self.inner.capturer.library.clone(), failure_of(error));
        crate::off_thread(move || Ok(library.postpone_job(id, due, &failure)?)).await?;
        let error = ErrorReport::of(error);
        self.tell(id, QueueChange::Postponed { due, error });
        Ok(())
    }

    async fn fail(
        &self,
        id: JobId,
        error: CaptureError,
        name: Option<String>,
    ) -> Result<Settled, CaptureError> {
        let receipt = Receipt::without_story(name, &error);
        let is_ours = matches!(error, CaptureError::Library(_));
        let (library, failure) = (self.inner.capturer.library.clone(), failure_of(&error));
        let is_heard = self.is_waited_for(id);
        let noted = crate::off_thread(move || {
            if is_heard {
                // Told to the reader on the spot, who asks again if they like: nothing to come back to.
                library.forget_jobs(&[id])?;
            } else {
                library.fail_job(id, &failure)?;
            }
            Ok(())
        })
        .await;
        self.tell(id, QueueChange::Failed { receipt });
        self.end_open(id, Err(error)).await?;
        match noted {
            Ok(()) => Ok(Settled::Noted),
            Err(CaptureError::Library(_)) if is_ours => Ok(Settled::Unnoted),
            Err(other) => Err(other),
        }
    }
}

fn source_of(source: &JobSource) -> Source {
    match source {
        JobSource::Address(url) => match url.to_file_path() {
            Ok(path) if url.scheme() == "file" => Source::File(path),
            _ => Source::Address(url.clone()),
        },
        JobSource::Bytes { bytes, name } => Source::Bytes {
            bytes: bytes.clone(),
            name: name.clone(),
        },
    }
}

fn failure_of(error: &CaptureError) -> JobFailure {
    let report = ErrorReport::of(error);
    JobFailure {
        code: report.code.name(),
        detail: report.detail,
    }
}
