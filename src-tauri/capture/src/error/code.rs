//! The kind of an error, for the window and for scripts.

use serde::{Deserialize, Serialize};

use super::CaptureError;

/// The kind of a [`CaptureError`], by which the window finds its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CaptureErrorCode {
    /// [`CaptureError::BadAddress`]
    BadAddress,
    /// [`CaptureError::PrivateAddress`]
    PrivateAddress,
    /// [`CaptureError::Offline`]
    Offline,
    /// [`CaptureError::BrokenAnswer`]
    BrokenAnswer,
    /// [`CaptureError::Timeout`]
    Timeout,
    /// [`CaptureError::Tls`]
    Tls,
    /// [`CaptureError::InsecureRedirect`]
    InsecureRedirect,
    /// [`CaptureError::RedirectLoop`]
    RedirectLoop,
    /// [`CaptureError::TooManyRedirects`]
    TooManyRedirects,
    /// [`CaptureError::BadRedirect`]
    BadRedirect,
    /// [`CaptureError::NotFound`]
    NotFound,
    /// [`CaptureError::Captcha`]
    Captcha,
    /// [`CaptureError::HttpStatus`]
    HttpStatus,
    /// [`CaptureError::TooLarge`]
    TooLarge,
    /// [`CaptureError::EmptyFile`]
    EmptyFile,
    /// [`CaptureError::BinaryFile`]
    BinaryFile,
    /// [`CaptureError::NotAStory`]
    NotAStory,
    /// [`CaptureError::NoEdition`]
    NoEdition,
    /// [`CaptureError::NotAnEdition`]
    NotAnEdition,
    /// [`CaptureError::FileMissing`]
    FileMissing,
    /// [`CaptureError::NotKept`]
    NotKept,
    /// [`CaptureError::ProxyUnusable`]
    ProxyUnusable,
    /// [`CaptureError::NoClient`]
    NoClient,
    /// [`CaptureError::Cancelled`]
    Cancelled,
    /// [`CaptureError::Library`]; the library's own code says more.
    Library,
}

impl CaptureError {
    /// The error's kind.
    #[must_use]
    pub const fn code(&self) -> CaptureErrorCode {
        use CaptureErrorCode as Code;
        match self {
            Self::BadAddress { .. } => Code::BadAddress,
            Self::PrivateAddress { .. } => Code::PrivateAddress,
            Self::Offline { .. } => Code::Offline,
            Self::BrokenAnswer { .. } => Code::BrokenAnswer,
            Self::Timeout { .. } => Code::Timeout,
            Self::Tls { .. } => Code::Tls,
            Self::InsecureRedirect { .. } => Code::InsecureRedirect,
            Self::RedirectLoop { .. } => Code::RedirectLoop,
            Self::TooManyRedirects { .. } => Code::TooManyRedirects,
            Self::BadRedirect { .. } => Code::BadRedirect,
            Self::NotFound { .. } => Code::NotFound,
            Self::Captcha => Code::Captcha,
            Self::HttpStatus { .. } => Code::HttpStatus,
            Self::TooLarge { .. } => Code::TooLarge,
            Self::EmptyFile => Code::EmptyFile,
            Self::BinaryFile { .. } => Code::BinaryFile,
            Self::NotAStory { .. } => Code::NotAStory,
            Self::NoEdition { .. } => Code::NoEdition,
            Self::NotAnEdition { .. } => Code::NotAnEdition,
            Self::FileMissing { .. } => Code::FileMissing,
            Self::NotKept => Code::NotKept,
            Self::ProxyUnusable { .. } => Code::ProxyUnusable,
            Self::NoClient { .. } => Code::NoClient,
            Self::Cancelled => Code::Cancelled,
            Self::Library(_) => Code::Library,
        }
    }
}
