//! What a failed request means to the reader.

use std::{error::Error, io};

use url::Url;

use super::names::PrivateName;
use crate::{AllowedHost, CaptureError};

/// The error of a request that the HTTP client gave up.
pub(crate) fn of_request(error: &reqwest::Error, url: &Url) -> CaptureError {
    let host = host_of(url);
    if causes(error).any(|cause| cause.is::<PrivateName>()) {
        return private(url);
    }
    if let Some(refusal) = causes(error).find_map(|cause| cause.downcast_ref::<rustls::Error>()) {
        return CaptureError::Tls {
            host,
            detail: refusal.to_string(),
        };
    }
    if error.is_timeout() || causes(error).any(is_timed_out) {
        return CaptureError::Timeout { host };
    }
    let detail = causes(error)
        .last()
        .map_or_else(|| error.to_string(), ToString::to_string);
    if error.is_connect() {
        CaptureError::Offline { host, detail }
    } else {
        CaptureError::BrokenAnswer { host, detail }
    }
}

/// The refusal of a host that is on a private network.
pub(crate) fn private(url: &Url) -> CaptureError {
    CaptureError::PrivateAddress {
        host: AllowedHost::of(url).map_or_else(|| host_of(url), |host| host.to_string()),
    }
}

/// The host of an address, for a message.
pub(crate) fn host_of(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

fn is_timed_out(cause: &(dyn Error + 'static)) -> bool {
    cause
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::TimedOut)
}

/// An error and all that it says caused it, the deepest last.
fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| cause_of(*error))
}

fn cause_of<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    // An `io::Error` names the source of what it wraps, not what it wraps.
    match error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref)
    {
        Some(wrapped) => Some(wrapped),
        None => error.source(),
    }
}
