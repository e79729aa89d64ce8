//! Takes away what dead processes staged and no story names.

use std::{
    collections::BTreeSet,
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    PhotoFile, PhotoHash, PhotoKind,
    staging::{LOCK, MARK},
    store::PhotoStore,
};
use crate::{LibraryError, durable, lock::Lock};

/// What a sweep may take away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sweep {
    /// Staged photos, and those that had moved on without a story's naming them.
    Photos,
    /// Staged photos alone: the database was set aside, and may have named any of the others.
    StagingAlone,
}

impl PhotoStore {
    /// The rooms whose process is dead, each with its lock. The caller holds the opening lock.
    pub(crate) fn dead_rooms(&self) -> Result<Vec<DeadRoom>, LibraryError> {
        let rooms = self.staging.rooms();
        let mut dirs = BTreeSet::new();
        for path in entries(rooms)? {
            dirs.insert(path.with_extension(""));
        }
        let mut dead = Vec::new();
        for dir in dirs {
            if let Some(lock) = Lock::if_free(&dir.with_extension(LOCK))? {
                dead.push(DeadRoom { dir, _lock: lock });
            }
        }
        Ok(dead)
    }

    /// Takes a dead room away. `is_kept` says whether a story names a photo.
    pub(crate) fn sweep<E: From<LibraryError>>(
        &self,
        room: &DeadRoom,
        what: Sweep,
        is_kept: impl Fn(&PhotoHash) -> Result<bool, E>,
    ) -> Result<(), E> {
        for path in entries(&room.dir)? {
            if what == Sweep::Photos
                && let Some(file) = marked(&path)
                && !is_kept(&file.hash)?
            {
                self.remove(&file)?;
            }
        }
        remove_dir(&room.dir)?;
        durable::remove_file(&room.dir.with_extension(LOCK))?;
        Ok(())
    }
}

/// A room whose process is dead.
pub(crate) struct DeadRoom {
    dir: PathBuf,
    _lock: Lock,
}

/// The photo that a mark is of; its name alone counts here.
fn marked(path: &Path) -> Option<PhotoFile> {
    if path.extension() != Some(OsStr::new(MARK)) {
        return None;
    }
    let name = path.file_stem().map(Path::new)?;
    Some(PhotoFile {
        hash: name.file_stem()?.to_str()?.parse().ok()?,
        kind: PhotoKind::from_extension(name.extension()?.to_str()?)?,
        width: 0,
        height: 0,
        bytes: 0,
        placeholder: None,
        likeness: None,
    })
}

fn entries(dir: &Path) -> Result<Vec<PathBuf>, LibraryError> {
    let of_dir = |error| LibraryError::of_file(dir, error);
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(of_dir)?,
    };
    entries
        .map(|entry| entry.map(|entry| entry.path()).map_err(of_dir))
        .collect()
}

fn remove_dir(dir: &Path) -> Result<(), LibraryError> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(LibraryError::of_file(dir, error))
        }
        _ => Ok(()),
    }
}
