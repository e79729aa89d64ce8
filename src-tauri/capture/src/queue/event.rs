//! What happens in the queue.

use serde::Serialize;
use tearsheet_library::{Job, JobId, JobState};
use time::OffsetDateTime;

use crate::{ErrorReport, ProgressEvent, Receipt};

/// One thing that happened to one job.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct QueueEvent {
    /// The job.
    pub job: JobId,
    /// What happened.
    #[serde(flatten)]
    pub change: QueueChange,
}

/// What happened to a job.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum QueueChange {
    /// It was asked for.
    Added {
        /// The address or the path.
        source: Option<String>,
    },
    /// Its turn has come.
    Started,
    /// Its page is here and read.
    Opened {
        /// The headline.
        headline: String,
    },
    /// A step of it is done.
    Step {
        /// Which.
        #[serde(flatten)]
        step: ProgressEvent,
    },
    /// It came to nothing for now, and is tried again.
    Postponed {
        /// When.
        #[serde(with = "time::serde::rfc3339")]
        #[cfg_attr(feature = "typescript", ts(type = "string"))]
        due: OffsetDateTime,
        /// Why it came to nothing.
        error: ErrorReport,
    },
    /// The reader put it off.
    Paused,
    /// The reader has it done after all.
    Resumed,
    /// The reader took it back; nothing of it is kept.
    Cancelled,
    /// Its story is kept, or was the same as before.
    Done {
        /// What was kept.
        receipt: Receipt,
    },
    /// It cannot be had.
    Failed {
        /// What is left of it: nothing is kept.
        receipt: Receipt,
    },
}

/// How far the queue is with all jobs together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Overall {
    /// Jobs whose turn is to come.
    pub waiting: u32,
    /// Jobs under way.
    pub running: u32,
    /// Jobs put off by the reader.
    pub paused: u32,
    /// Jobs whose story is kept.
    pub done: u32,
    /// Jobs that cannot be had.
    pub failed: u32,
    /// Photos of the jobs under way that are here or cannot be had.
    pub photos_done: u32,
    /// Photos of the jobs under way.
    pub photos: u32,
}

impl Overall {
    /// The sum of these jobs.
    #[must_use]
    pub fn of(jobs: &[Job]) -> Self {
        let mut overall = Self::default();
        for job in jobs {
            *overall.count(job.state) += 1;
            overall.photos_done += job.photos_done;
            overall.photos += job.photos;
        }
        overall
    }

    const fn count(&mut self, state: JobState) -> &mut u32 {
        match state {
            JobState::Waiting => &mut self.waiting,
            JobState::Running => &mut self.running,
            JobState::Paused => &mut self.paused,
            JobState::Done => &mut self.done,
            JobState::Failed => &mut self.failed,
        }
    }
}
