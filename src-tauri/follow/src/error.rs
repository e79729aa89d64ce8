//! Why something could not be followed.

use serde::{Deserialize, Serialize};
use tearsheet_capture::{CaptureError, CaptureErrorCode, ErrorReport, ReportCode};
use tearsheet_library::LibraryError;
use thiserror::Error;
use url::Url;

/// What kept a feed from being found, had or read. One line each, saying what to do.
#[derive(Debug, Error)]
pub enum FollowError {
    /// What came is a page, a picture or anything else but a feed.
    #[error("What came is {found} and no feed. Give the address of the site's feed.")]
    NotAFeed {
        /// What it is instead, for a person to read.
        found: &'static str,
    },
    /// A feed that breaks off or is not well formed.
    #[error("The feed is broken ({detail}). It is asked again later; what is known of it stays.")]
    BrokenFeed {
        /// What the reader said.
        detail: String,
    },
    /// Neither the page nor the site names a feed.
    #[error("{url} names no feed. Give the address of the site's feed.")]
    NoFeed {
        /// The address asked.
        url: Url,
    },
    /// The file is no list of feeds.
    #[error("The file is no list of feeds in OPML ({detail}). Export one from a feed reader.")]
    BadOpml {
        /// What was wrong.
        detail: String,
    },
    /// Nothing of that name is followed.
    #[error("\"{asked}\" is not followed. `tear follow` lists what is.")]
    NotFollowed {
        /// The words as given.
        asked: String,
    },
    /// The network, or the site.
    #[error(transparent)]
    Capture(#[from] CaptureError),
    /// The library.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// The kind of a [`FollowError`] that is not the network's or the library's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FollowErrorCode {
    /// [`FollowError::NotAFeed`]
    NotAFeed,
    /// [`FollowError::BrokenFeed`]
    BrokenFeed,
    /// [`FollowError::NoFeed`]
    NoFeed,
    /// [`FollowError::BadOpml`]
    BadOpml,
    /// [`FollowError::NotFollowed`]
    NotFollowed,
}

impl FollowErrorCode {
    /// The code as it crosses to scripts and the window: "not_a_feed".
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotAFeed => "not_a_feed",
            Self::BrokenFeed => "broken_feed",
            Self::NoFeed => "no_feed",
            Self::BadOpml => "bad_opml",
            Self::NotFollowed => "not_followed",
        }
    }
}

impl FollowError {
    /// The error's kind; else the network's or the library's own.
    ///
    /// # Errors
    /// The code of what this error wraps.
    pub fn code(&self) -> Result<FollowErrorCode, ReportCode> {
        match self {
            Self::NotAFeed { .. } => Ok(FollowErrorCode::NotAFeed),
            Self::BrokenFeed { .. } => Ok(FollowErrorCode::BrokenFeed),
            Self::NoFeed { .. } => Ok(FollowErrorCode::NoFeed),
            Self::BadOpml { .. } => Ok(FollowErrorCode::BadOpml),
            Self::NotFollowed { .. } => Ok(FollowErrorCode::NotFollowed),
            Self::Capture(error) => Err(ErrorReport::of(error).code),
            Self::Library(error) => Err(ReportCode::Library(error.code())),
        }
    }

    /// The code as it crosses to scripts and the window.
    #[must_use]
    pub fn code_name(&self) -> String {
        match self.code() {
            Ok(code) => code.name().to_owned(),
            Err(code) => code.name(),
        }
    }

    /// Whether the site or the device was at fault and not what was asked for: the reader stopped it, or this
    /// device's disk failed. Such an outcome says nothing of a feed.
    pub(crate) fn is_ours(&self) -> bool {
        match self {
            Self::Library(_) => true,
            Self::Capture(error) => matches!(
                error.code(),
                CaptureErrorCode::Cancelled | CaptureErrorCode::Library
            ),
            _ => false,
        }
    }
}
