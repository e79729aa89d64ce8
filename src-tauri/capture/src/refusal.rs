//! Why a photo could not be had.

use std::time::Duration;

use tearsheet_library::{PhotoFailure, PhotoFailureCode};

use crate::{CaptureError, CaptureErrorCode};

/// Why an address gave no picture.
pub(crate) enum Refusal {
    /// Something of the address or its host: the next address may do better.
    Theirs(Missed),
    /// The reader, this program or its disk: no address would do.
    Ours(CaptureError),
}

impl Refusal {
    pub(crate) fn of(error: CaptureError) -> Self {
        match error {
            CaptureError::Cancelled | CaptureError::Library(_) => Self::Ours(error),
            // A site that was slow once is slow again: waited for long enough.
            CaptureError::Timeout { .. } => Self::Theirs(Missed::for_good(failure_of(&error))),
            other => Self::Theirs(Missed {
                failure: failure_of(&other),
                again: other.may_pass().then_some(Duration::ZERO),
            }),
        }
    }
}

/// A photo that an address did not give.
pub(crate) struct Missed {
    pub(crate) failure: PhotoFailure,
    /// The least wait before the same address may give it; none where it never will.
    pub(crate) again: Option<Duration>,
}

impl Missed {
    pub(crate) const fn for_good(failure: PhotoFailure) -> Self {
        Self {
            failure,
            again: None,
        }
    }
}

/// The photo's side of an error.
pub(crate) fn failure_of(error: &CaptureError) -> PhotoFailure {
    use CaptureErrorCode as Code;
    use PhotoFailureCode as Failure;
    let code = match error.code() {
        Code::PrivateAddress => Failure::PrivateAddress,
        Code::Timeout => Failure::Timeout,
        Code::Tls | Code::InsecureRedirect | Code::NoClient => Failure::Tls,
        Code::RedirectLoop | Code::TooManyRedirects => Failure::TooManyRedirects,
        Code::BadAddress | Code::BadRedirect => Failure::BadAddress,
        Code::TooLarge => Failure::TooLarge,
        Code::BrokenAnswer => Failure::CutShort,
        Code::Cancelled => Failure::Cancelled,
        Code::NotFound => Failure::NotFound,
        Code::HttpStatus => Failure::Refused,
        Code::Library | Code::NotKept => Failure::NotStored,
        Code::EmptyFile => Failure::Empty,
        Code::BinaryFile | Code::NotAStory | Code::Captcha => Failure::NotAPicture,
        Code::FileMissing | Code::NoEdition | Code::NotAnEdition => Failure::NotFound,
        Code::Offline | Code::ProxyUnusable => Failure::Offline,
    };
    PhotoFailure {
        code,
        detail: error.to_string(),
    }
}

pub(crate) fn refused(status: u16, wait: Option<Duration>) -> Missed {
    let (code, said) = match status {
        404 | 410 => (
            PhotoFailureCode::NotFound,
            "The site no longer has this photo",
        ),
        500..=599 => (PhotoFailureCode::ServerError, "The site failed"),
        _ => (PhotoFailureCode::Refused, "The site refused this photo"),
    };
    let may_pass = CaptureError::HttpStatus { status, wait }.may_pass();
    Missed {
        failure: PhotoFailure {
            code,
            detail: format!("{said} (status {status}). Retry later."),
        },
        again: may_pass.then(|| wait.unwrap_or_default()),
    }
}

pub(crate) fn no_address() -> PhotoFailure {
    PhotoFailure {
        code: PhotoFailureCode::BadAddress,
        detail: "the page gives no address for this photo".to_owned(),
    }
}

pub(crate) fn unreadable(error: &std::io::Error) -> PhotoFailure {
    let code = match error.kind() {
        std::io::ErrorKind::FileTooLarge => PhotoFailureCode::TooLarge,
        _ => PhotoFailureCode::NotFound,
    };
    PhotoFailure {
        code,
        detail: format!("The picture beside the page cannot be read ({error})."),
    }
}
