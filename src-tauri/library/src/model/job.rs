//! A save that was asked for, and how far it is.

use std::path::Path;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use url::Url;

use crate::{JobId, StoryId};

/// Whether a page that is no story is kept all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Anyway {
    /// Only stories are kept.
    #[default]
    No,
    /// The reader wants this page, whatever it is.
    Yes,
}

/// What a job is to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobSource {
    /// An address of the web, or (`file:`) of a file on this device.
    Address(Url),
    /// A page that was pasted or piped in.
    Bytes {
        /// The page.
        bytes: Vec<u8>,
        /// The file's name, where one is known.
        name: Option<String>,
    },
}

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Its turn is to come.
    Waiting,
    /// Its pages are here, its photos are being brought.
    Running,
    /// The reader put it off.
    Paused,
    /// Its story is kept.
    Done,
    /// It cannot be had; the reader may have it tried again.
    Failed,
}

/// A save that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// The address, or the path or name of the file; none for a pasted page without a name.
    pub source: Option<String>,
    /// Whether a page that is no story is kept all the same.
    pub anyway: Anyway,
    /// Where it stands.
    pub state: JobState,
    /// How often it was tried in vain.
    pub tries: u32,
    /// Not to be tried again before this moment.
    #[serde(with = "time::serde::rfc3339::option")]
    #[cfg_attr(feature = "typescript", ts(type = "string | null"))]
    pub due: Option<OffsetDateTime>,
    /// When it was asked for.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub asked: OffsetDateTime,
    /// The headline, once the page is here.
    pub headline: Option<String>,
    /// The story, once it is kept.
    pub story: Option<StoryId>,
    /// Why the last try came to nothing.
    pub failure: Option<JobFailure>,
    /// Photos that are here or cannot be had.
    pub photos_done: u32,
    /// Photos of all editions, each counted once; 0 until the pages are here.
    pub photos: u32,
    /// Whether this run of the program has it in hand.
    pub ours: bool,
}

/// Why a job's last try came to nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct JobFailure {
    /// The error's code, as it crosses to the window.
    pub code: String,
    /// One line for a person.
    pub detail: String,
}

/// What is needed to do a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobWork {
    /// What to save.
    pub source: JobSource,
    /// Whether a page that is no story is kept all the same.
    pub anyway: Anyway,
    /// How often it was tried in vain.
    pub tries: u32,
}

/// What is to be remembered of a job, so that another run can go on from there.
#[derive(Debug, Clone, PartialEq)]
pub enum JobNote {
    /// What it has to do.
    Plan(JobPlan),
    /// What it has done.
    Done(Box<StepDone>),
}

impl JobNote {
    /// The job.
    #[must_use]
    pub const fn job(&self) -> JobId {
        match self {
            Self::Plan(plan) => plan.job,
            Self::Done(step) => step.job,
        }
    }
}

/// What a job has to do: its page is here.
#[derive(Debug, Clone, PartialEq)]
pub struct JobPlan {
    /// The job.
    pub job: JobId,
    /// The story's headline.
    pub headline: String,
    /// The photos to be brought, by their best addresses.
    pub photos: Vec<Url>,
}

/// A photo of a job that was fetched, or cannot be had.
#[derive(Debug, Clone, PartialEq)]
pub struct StepDone {
    /// The job.
    pub job: JobId,
    /// The photo's best address.
    pub url: Url,
    /// What became of it.
    pub outcome: crate::PhotoOutcome,
    /// What its server calls it, where it came and the server says so.
    pub name: Option<crate::PhotoName>,
    /// Whose it is besides the job's.
    pub holder: PhotoHolder,
}

/// Who has a job's photo besides the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoHolder {
    /// Nobody: it goes when the job is taken back.
    Nobody,
    /// A reader who has the story open: it stays staged until they close the story.
    Reader,
}

impl JobSource {
    /// The source that is a file of this absolute path; none for a path that is not absolute.
    #[must_use]
    pub fn file(path: &Path) -> Option<Self> {
        Url::from_file_path(path).ok().map(Self::Address)
    }
}
