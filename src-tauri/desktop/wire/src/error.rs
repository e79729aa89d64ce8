//! Errors as the view gets them: a code that it has words for, and a detail for the curious.

use serde::{Deserialize, Serialize};
use tearsheet_capture::{CaptureError, CaptureErrorCode};
use tearsheet_follow::{FollowError, FollowErrorCode};
use tearsheet_library::{LibraryError, LibraryErrorCode};
use tearsheet_weather::{WeatherError, WeatherErrorCode};

/// A command's failure. The view finds its sentence by the code, in the reader's language, and
/// never matches on the detail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct WireError {
    /// What happened.
    pub code: ErrorCode,
    /// What fills the sentence: a host, a path, a limit; else the error's own line.
    pub detail: Option<String>,
}

/// What happened, whichever room it happened in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum ErrorCode {
    /// The page or the network.
    Capture(CaptureErrorCode),
    /// The library or the disk.
    Library(LibraryErrorCode),
    /// What is followed.
    Follow(FollowErrorCode),
    /// The weather.
    Weather(WeatherErrorCode),
    /// The window itself.
    Window(WindowErrorCode),
}

/// What can go wrong in the window itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WindowErrorCode {
    /// The draft was closed, or never opened.
    DraftGone,
    /// No such story in the library: another program removed it.
    StoryGone,
    /// The link is neither http, https nor mailto, or no address at all.
    BadLink,
    /// The system has no program that opens the link.
    NoBrowser,
    /// No such photo in the library any longer.
    PhotoGone,
    /// The photo could not be put on the clipboard: the system takes no picture, or it cannot be decoded here.
    NotCopied,
    /// The system has no dictionary that other programs can open.
    NoDictionary,
    /// The command was called with an argument of another shape: a defect of the view.
    BadArgument,
    /// A kept story's address answers with a page that is no story, or less than is kept; the story stays.
    AnswersOtherwise,
    /// The page names no edition in this language, or none with an address.
    NoEdition,
    /// The command failed on a fault of the app's own; the app goes on.
    Internal,
}

impl WireError {
    /// A failure of the window itself, without a detail.
    #[must_use]
    pub const fn of(code: WindowErrorCode) -> Self {
        Self {
            code: ErrorCode::Window(code),
            detail: None,
        }
    }

    /// A failure of the window itself, with what fills its sentence.
    #[must_use]
    pub fn with_detail(code: WindowErrorCode, detail: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::Window(code),
            detail: Some(detail.into()),
        }
    }
}

impl From<LibraryError> for WireError {
    fn from(error: LibraryError) -> Self {
        Self {
            code: ErrorCode::Library(error.code()),
            detail: Some(error.to_string()),
        }
    }
}

impl From<CaptureError> for WireError {
    fn from(error: CaptureError) -> Self {
        match error {
            CaptureError::Library(error) => error.into(),
            CaptureError::NotAStory { known: true, .. } => {
                Self::of(WindowErrorCode::AnswersOtherwise)
            }
            error => Self {
                code: ErrorCode::Capture(error.code()),
                detail: Some(filling(&error)),
            },
        }
    }
}

impl From<FollowError> for WireError {
    fn from(error: FollowError) -> Self {
        let detail = Some(error.to_string());
        match (error.code(), error) {
            (_, FollowError::Capture(error)) => error.into(),
            (_, FollowError::Library(error)) => error.into(),
            (Ok(code), _) => Self {
                code: ErrorCode::Follow(code),
                detail,
            },
            (Err(_), _) => Self {
                code: ErrorCode::Window(WindowErrorCode::Internal),
                detail,
            },
        }
    }
}

impl From<WeatherError> for WireError {
    fn from(error: WeatherError) -> Self {
        let detail = Some(error.to_string());
        match (error.code(), error) {
            (_, WeatherError::Capture(error)) => error.into(),
            (_, WeatherError::Library(error)) => error.into(),
            (Ok(code), _) => Self {
                code: ErrorCode::Weather(code),
                detail,
            },
            (Err(_), _) => Self {
                code: ErrorCode::Window(WindowErrorCode::Internal),
                detail,
            },
        }
    }
}

/// The host alone where the view's sentence is about a host (so that the reader can allow it), else
/// the error's own line.
fn filling(error: &CaptureError) -> String {
    match error {
        CaptureError::PrivateAddress { host } => host.clone(),
        error => error.to_string(),
    }
}
