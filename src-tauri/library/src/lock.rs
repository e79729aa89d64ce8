//! Locks between processes: held by an open file, freed by the system when its process dies.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::Path,
};

use crate::LibraryError;

/// A held lock; dropping it frees it.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// The lock, when every other holder has let go.
    pub(crate) fn alone(path: &Path) -> Result<Self, LibraryError> {
        let file = open(path)?;
        file.lock()
            .map_err(|error| LibraryError::of_file(path, error))?;
        Ok(Self { _file: file })
    }

    /// The lock beside others that share it.
    pub(crate) fn shared(path: &Path) -> Result<Self, LibraryError> {
        let file = open(path)?;
        file.lock_shared()
            .map_err(|error| LibraryError::of_file(path, error))?;
        Ok(Self { _file: file })
    }

    /// The lock; none where another holds it now.
    pub(crate) fn if_free(path: &Path) -> Result<Option<Self>, LibraryError> {
        let file = open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(LibraryError::of_file(path, error)),
        }
    }
}

fn open(path: &Path) -> Result<File, LibraryError> {
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|error| LibraryError::of_file(path, error))
}
