//! Fetches pages, editions and photos within limits, keeps them, and tells how it goes.
//!
//! [`Capturer`] is the one door. It opens a [`Source`] as a [`Draft`] (page and story), brings the
//! draft's photos and other-language edition, and saves it to the library. Nothing is asked of any
//! host that the reader did not name, by address or by opening a page that names it; private
//! networks are closed unless the reader allows a host in so many words.

mod allowed;
mod answer;
mod asking_again;
mod brought;
mod capturer;
mod data;
mod draft;
mod edition;
mod error;
mod feed;
mod fetch;
mod kept_page;
mod less;
mod limits;
mod local;
mod looks;
mod merging;
mod opening;
mod options;
mod page;
mod pages;
mod photo;
mod photo_memory;
mod progress;
mod queue;
mod receipt;
mod refusal;
mod retrying;
mod saving;
mod sharper;
mod source;
mod warc;
mod whole;

pub use allowed::AllowedHost;
pub use capturer::Capturer;
pub use data::FetchedData;
pub use draft::{Draft, DraftEdition, DraftId};
pub use error::{CaptureError, CaptureErrorCode};
pub use feed::FetchedFeed;
pub use fetch::{LookUp, Names, Proxies, SystemNames};
pub use limits::Limits;
pub use local::{Bundle, Parts, unpack};
pub use options::Options;
pub use page::FetchedPage;
pub use progress::{Progress, ProgressEvent, Silent};
pub use queue::{Offline, Overall, Patience, Queue, QueueChange, QueueEvent};
pub use receipt::{
    EditionReceipt, ErrorReport, FailedEdition, FailedPhoto, Outcome, PhotoCounts, Receipt,
    ReportCode,
};
pub use source::Source;
pub use tearsheet_library::Anyway;
pub use tokio_util::sync::CancellationToken;
pub use warc::write_warc;

/// What a task that takes its time gives, done where it holds nobody up.
///
/// # Errors
/// The task's own; `Cancelled` where the program is about to end.
pub(crate) async fn off_thread<T: Send + 'static>(
    task: impl FnOnce() -> Result<T, CaptureError> + Send + 'static,
) -> Result<T, CaptureError> {
    joined(tokio::task::spawn_blocking(task).await)
}

/// What a task gave that was done elsewhere.
pub(crate) fn joined<T>(
    done: Result<Result<T, CaptureError>, tokio::task::JoinError>,
) -> Result<T, CaptureError> {
    match done {
        Ok(outcome) => outcome,
        Err(stopped) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
        Err(_) => Err(CaptureError::Cancelled),
    }
}
