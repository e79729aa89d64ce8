//! What could not be had: one line each on stderr, and exit code 1.

use std::{io, path::PathBuf, process::ExitCode};

use tearsheet_arguments::NoHome;
use tearsheet_capture::CaptureError;
use tearsheet_follow::FollowError;
use tearsheet_library::{Fault, LibraryError};
use tearsheet_mail::MailError;
use tearsheet_weather::WeatherError;
use tearsheet_weekly::BookError;
use thiserror::Error;

use crate::text;

/// Something asked for that could not be had.
#[derive(Debug, Error)]
pub enum Failure {
    /// A file or standard input could not be read.
    #[error("{name} cannot be read: {source}")]
    Unreadable {
        /// The path as given, or "standard input".
        name: String,
        /// What the system said.
        source: io::Error,
    },
    /// A page without any text.
    #[error("{name} holds no text; there is no story to read in it")]
    NoText {
        /// The path as given.
        name: String,
    },
    /// A corpus index that is not one.
    #[error("{} is no corpus index: {source}", .path.display())]
    BadIndex {
        /// The index.
        path: PathBuf,
        /// What was wrong with it.
        source: serde_json::Error,
    },
    /// A story that could not be opened or kept.
    #[error("{}", named(.asked, .detail))]
    NotSaved {
        /// The address or path as given.
        asked: String,
        /// Why.
        detail: String,
    },
    /// Saves that were stopped.
    #[error("stopped: {left} of the saves are unfinished; `tear save --resume` goes on with them")]
    Unfinished {
        /// How many.
        left: usize,
    },
    /// An address or a list that could not be followed.
    #[error("{}", named(.asked, .detail))]
    NotFollowed {
        /// The address or path as given.
        asked: String,
        /// Why.
        detail: String,
    },
    /// A feed that is followed and could not be had.
    #[error("{feed}: {detail}")]
    FeedFailed {
        /// What the feed is called.
        feed: String,
        /// Why.
        detail: String,
    },
    /// The weather could not be told.
    #[error(transparent)]
    Weather(#[from] WeatherError),
    /// No place is kept, so that nothing may be asked.
    #[error("the weather is off; `tear weather --set PLACE` names a place")]
    WeatherOff,
    /// The weather could not be asked for; what is known of it is told.
    #[error("{place}: {detail}")]
    WeatherFailed {
        /// The place.
        place: String,
        /// Why.
        detail: String,
    },
    /// What is followed could not be asked.
    #[error(transparent)]
    Follow(#[from] FollowError),
    /// The queue or the client could not be set up.
    #[error(transparent)]
    Capture(#[from] CaptureError),
    /// The library could not be opened, read or written.
    #[error("{0}")]
    Library(#[from] LibraryError),
    /// The library's database was broken and lies elsewhere now.
    #[error(
        "the library's database was broken; it was put aside, nothing was deleted: {}",
        .set_aside.display()
    )]
    SetAside {
        /// Where it lies now.
        set_aside: PathBuf,
    },
    /// Something is wrong with the library.
    #[error("{0}")]
    Fault(Fault),
    /// No story has such an id.
    #[error("the library has no story {id}; `tear list` shows what it has")]
    NoSuchStory {
        /// The id as given.
        id: String,
    },
    /// More than one story's id has this part.
    #[error("{count} stories have an id with {id}; give more of it")]
    Ambiguous {
        /// The part as given.
        id: String,
        /// How many stories have it.
        count: usize,
    },
    /// The story has no such revision.
    #[error("the story has no revision {number}; its newest is {newest}")]
    NoSuchRevision {
        /// The number as given.
        number: u32,
        /// The newest.
        newest: u32,
    },
    /// The story has no edition in the language asked for.
    #[error("the story is not kept in \"{asked}\"; it is in {kept}")]
    NoEdition {
        /// The tag as given.
        asked: String,
        /// The languages that it is kept in.
        kept: String,
    },
    /// The week brought nothing.
    #[error(
        "there is nothing to pick from: what is followed brought nothing unread in seven days, and no kept story \
         waits to be read"
    )]
    NothingToPick,
    /// An issue that was not sent; it is kept.
    #[error("the issue is kept, and was not sent: {0}")]
    Mail(#[from] MailError),
    /// No account to send by.
    #[error(
        "there is no mail account to send by: name one with --smtp, --from and --to, or set one in the window, under \
         Weekly"
    )]
    NoMailAccount,
    /// A book that was not written.
    #[error(transparent)]
    Book(#[from] BookError),
    /// There is no such issue.
    #[error("there is no issue {number}; `tear digest --list` shows those that were made")]
    NoSuchIssue {
        /// The number as given.
        number: u32,
    },
    /// The device names no folder for an app's data.
    #[error(transparent)]
    NoHome(#[from] NoHome),
    /// The program's own set-up failed.
    #[error("cannot start: {0}")]
    NoRuntime(io::Error),
    /// What was to be printed could not be made or written.
    #[error("cannot write the answer: {0}")]
    Unwritable(#[from] io::Error),
}

/// The error's line, beginning with what was asked for where it does not name that itself.
fn named(asked: &str, line: &str) -> String {
    if line.contains(asked) {
        line.to_owned()
    } else {
        format!("{asked}: {line}")
    }
}

/// The failures of one run.
#[derive(Debug, Default)]
pub struct Failures {
    any: bool,
}

impl Failures {
    /// Says a failure in one line. A reader that closed the pipe has what it wanted: no failure.
    pub fn add(&mut self, failure: Failure) {
        if matches!(&failure, Failure::Unwritable(error) if error.kind() == io::ErrorKind::BrokenPipe)
        {
            return;
        }
        self.any = true;
        eprintln!("tear: {}", text::one_line(&failure.to_string()));
    }

    /// Counts a failure that is told elsewhere.
    pub fn count(&mut self) {
        self.any = true;
    }

    /// 0 where nothing failed, else 1.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(u8::from(self.any))
    }
}
