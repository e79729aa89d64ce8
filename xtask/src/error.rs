//! What can stop a chore.

use std::{fmt, io, path::PathBuf};

/// Why a chore ended without its work done.
#[derive(Debug)]
pub(crate) enum ChoreError {
    /// The arguments make no sense.
    Usage(String),
    /// A program that the chore needs could not be started.
    Start { program: String, source: io::Error },
    /// A program ended with a failure.
    Failed { program: String, status: String },
    /// A file could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// The machine lacks something; says how to get it.
    Missing { what: String, remedy: String },
    /// A program, file or screen held something else than the chore expects.
    Unexpected(String),
    /// Checks ran, and this many failed.
    ChecksFailed(usize),
}

impl ChoreError {
    /// Wraps what went wrong with the file at `path`.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}

impl fmt::Display for ChoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(complaint) | Self::Unexpected(complaint) => f.write_str(complaint),
            Self::Start { program, source } => write!(f, "cannot start {program}: {source}"),
            Self::Failed { program, status } => write!(f, "{program} ended with {status}"),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Missing { what, remedy } => write!(f, "missing: {what}\n{remedy}"),
            Self::ChecksFailed(count) => write!(f, "{count} failed"),
        }
    }
}
