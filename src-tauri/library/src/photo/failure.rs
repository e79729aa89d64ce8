//! Why a photo could not be had.

use serde::{Deserialize, Serialize};

use super::PhotoFile;

/// What became of one photo of a gallery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotoOutcome {
    /// It is here.
    Kept(PhotoFile),
    /// It could not be had.
    Failed(PhotoFailure),
}

/// Why a photo could not be had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PhotoFailure {
    /// The kind of failure, for the window's words.
    pub code: PhotoFailureCode,
    /// What exactly: a status, a size, a host.
    pub detail: String,
}

/// The kinds of failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PhotoFailureCode {
    /// The site has no such picture.
    NotFound,
    /// The site does not hand it out.
    Refused,
    /// The site failed.
    ServerError,
    /// The site could not be reached.
    Offline,
    /// It took too long.
    Timeout,
    /// The connection broke before all had come.
    CutShort,
    /// The site's certificate is not to be trusted.
    Tls,
    /// The address leads round and round, or too far.
    TooManyRedirects,
    /// It is larger than the limit.
    TooLarge,
    /// What came is no picture of a kind that is kept.
    NotAPicture,
    /// Nothing came.
    Empty,
    /// The address is on this device or its own network.
    PrivateAddress,
    /// The address is not one of the web.
    BadAddress,
    /// The reader stopped it.
    Cancelled,
    /// It came, and this device could not store it.
    NotStored,
}

impl PhotoFailureCode {
    /// Every kind, in the order of their declaration.
    pub const ALL: [Self; 15] = [
        Self::NotFound,
        Self::Refused,
        Self::ServerError,
        Self::Offline,
        Self::Timeout,
        Self::CutShort,
        Self::Tls,
        Self::TooManyRedirects,
        Self::TooLarge,
        Self::NotAPicture,
        Self::Empty,
        Self::PrivateAddress,
        Self::BadAddress,
        Self::Cancelled,
        Self::NotStored,
    ];

    /// The name as stored and as it crosses to the window.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Refused => "refused",
            Self::ServerError => "server_error",
            Self::Offline => "offline",
            Self::Timeout => "timeout",
            Self::CutShort => "cut_short",
            Self::Tls => "tls",
            Self::TooManyRedirects => "too_many_redirects",
            Self::TooLarge => "too_large",
            Self::NotAPicture => "not_a_picture",
            Self::Empty => "empty",
            Self::PrivateAddress => "private_address",
            Self::BadAddress => "bad_address",
            Self::Cancelled => "cancelled",
            Self::NotStored => "not_stored",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}
