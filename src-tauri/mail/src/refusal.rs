//! What a connection's or a server's failure means to the reader.

use lettre::transport::smtp::Error;

use crate::{Account, MailError};

/// Why no connection came about.
pub(crate) fn unreached(account: &Account, error: &Error) -> MailError {
    let host = account.host.clone();
    if error.is_tls() || is_of_certificates(error) {
        return tls(account, error);
    }
    if error.is_timeout() {
        return MailError::TimedOut { host };
    }
    if error.is_transient() {
        let detail = said(error);
        return MailError::Busy { host, detail };
    }
    match io_kind(error) {
        Some(std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::ConnectionReset) | None => {
            MailError::BrokenOff {
                host,
                detail: said(error),
            }
        }
        Some(std::io::ErrorKind::TimedOut) => MailError::TimedOut { host },
        Some(_) => MailError::NoAnswer {
            host,
            port: account.port,
            detail: said(error),
        },
    }
}

/// What the server answers to a step that it may refuse: the refusal where that is its last word.
pub(crate) fn refused(
    account: &Account,
    error: &Error,
    refuse: impl Fn(String, String) -> MailError,
) -> MailError {
    if error.is_permanent() {
        refuse(account.host.clone(), said(error))
    } else {
        broken(account, error)
    }
}

/// Why a step came to nothing that nobody refused.
pub(crate) fn broken(account: &Account, error: &Error) -> MailError {
    let host = account.host.clone();
    let detail = said(error);
    if error.is_transient() {
        MailError::Busy { host, detail }
    } else if error.is_timeout() {
        MailError::TimedOut { host }
    } else {
        MailError::BrokenOff { host, detail }
    }
}

pub(crate) fn tls(account: &Account, error: &Error) -> MailError {
    MailError::TlsFailed {
        host: account.host.clone(),
        detail: said(error),
    }
}

pub(crate) fn timed_out(account: &Account) -> MailError {
    MailError::TimedOut {
        host: account.host.clone(),
    }
}

/// Whether a connection failed on TLS where the library calls it a failure of the connection: rustls speaks through
/// `io::Error`.
fn is_of_certificates(error: &Error) -> bool {
    io_kind(error) == Some(std::io::ErrorKind::InvalidData)
}

fn io_kind(error: &Error) -> Option<std::io::ErrorKind> {
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        if let Some(io) = cause.downcast_ref::<std::io::Error>() {
            return Some(io.kind());
        }
        source = cause.source();
    }
    None
}

/// What went wrong, in one line of bounded length: the innermost cause, else the server's words.
fn said(error: &Error) -> String {
    /// More is a page, not a reason.
    const LONGEST: usize = 200;
    let mut words = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        words = cause.to_string();
        source = cause.source();
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|char| !char.is_control())
        .take(LONGEST)
        .collect()
}
