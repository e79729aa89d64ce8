//! Staged photos: files of this process that no story names yet.
//!
//! Each open library has a room under `staging/` and holds the room's lock. Beside each photo lies
//! a mark that stays until a story names the photo, also after its file has moved to `photos/`: by
//! the marks of a dead process the next start finds what it left behind, without looking at every
//! photo of the library.

use std::{
    collections::HashMap,
    fs::{self, File},
    path::{Path, PathBuf},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use uuid::{NoContext, Timestamp, Uuid};

use super::{PhotoFile, PhotoHash, ahead::Ahead};
use crate::{LibraryError, db::OPENING_LOCK, durable, lock::Lock};

/// The extension of a mark.
pub(super) const MARK: &str = "mark";
/// The extension of a room's lock.
pub(super) const LOCK: &str = "lock";
/// The extension of a photo on its way in.
const DRAFT: &str = "coming";

/// The staged photos of one open library.
pub(crate) struct Staging {
    library: PathBuf,
    rooms: PathBuf,
    inner: Mutex<Inner>,
    /// Photos that were on their way in, for names that differ.
    drafts: AtomicU64,
    ahead: Ahead,
}

#[derive(Default)]
struct Inner {
    room: Option<Room>,
    staged: HashMap<PhotoHash, Staged>,
}

struct Room {
    dir: PathBuf,
    lock: Lock,
}

/// How far a staged photo's bytes have gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// They last.
    Through,
    /// The system has them, and a power cut may cost them: before they are named, they are written through.
    Loosely,
}

/// A staged photo, and where it lies.
pub(super) struct Found {
    pub(super) file: PhotoFile,
    /// Its place in the room, whether or not it has moved on.
    pub(super) path: PathBuf,
    pub(super) written: Written,
}

struct Staged {
    file: PhotoFile,
    written: Written,
    /// Unsaved stories that show it.
    uses: u32,
}

impl Staging {
    /// Nothing is staged; no room is made before there is something to put into it.
    pub(super) fn new(library: &Path) -> Self {
        Self {
            library: library.to_path_buf(),
            rooms: library.join("staging"),
            inner: Mutex::default(),
            drafts: AtomicU64::new(0),
            ahead: Ahead::default(),
        }
    }

    /// Where the rooms are.
    pub(super) fn rooms(&self) -> &Path {
        &self.rooms
    }

    /// A path in this room for a photo on its way in, under a name that no photo has.
    pub(super) fn draft_path(&self) -> Result<PathBuf, LibraryError> {
        let room = self.room(&mut self.locked())?;
        let turn = self.drafts.fetch_add(1, Ordering::Relaxed);
        Ok(room.join(format!("{turn}.{DRAFT}")))
    }

    /// Stages the photo of this draft, or counts one more use of it.
    pub(super) fn add(
        &self,
        file: &PhotoFile,
        draft: &Path,
        written: Written,
    ) -> Result<(), LibraryError> {
        let mut inner = self.locked();
        if let Some(staged) = inner.staged.get_mut(&file.hash) {
            staged.uses += 1;
            return Ok(());
        }
        let room = self.room(&mut inner)?;
        // Named without the lock's being held, so that photos come in side by side.
        drop(inner);
        name(&room, file, draft)?;
        if written == Written::Loosely {
            self.ahead.begin(file.hash, path_in(&room, file));
        }
        self.locked()
            .staged
            .entry(file.hash)
            .and_modify(|staged| staged.uses += 1)
            .or_insert(Staged {
                file: file.clone(),
                written,
                uses: 1,
            });
        Ok(())
    }

    /// A photo that this process staged.
    pub(super) fn find(&self, hash: &PhotoHash) -> Option<Found> {
        let inner = self.locked();
        let staged = inner.staged.get(hash)?;
        Some(Found {
            path: path_in(&inner.room.as_ref()?.dir, &staged.file),
            file: staged.file.clone(),
            written: staged.written,
        })
    }

    /// Makes the bytes of a staged photo last.
    ///
    /// # Errors
    ///
    /// What the disk said, now or while other photos came. It is asked once: it might say of bytes that it has lost
    /// that they last.
    pub(super) fn write_through(&self, photo: &Found) -> Result<(), LibraryError> {
        if photo.written == Written::Through {
            return Ok(());
        }
        let said = self.ahead.call_back(&photo.file.hash);
        said.unwrap_or_else(|| durable::sync_file(&photo.path))
    }

    /// Gives up one use of a photo; the photo, where that was the last.
    pub(super) fn release(&self, hash: &PhotoHash) -> Option<PhotoFile> {
        let mut inner = self.locked();
        let staged = inner.staged.get_mut(hash)?;
        staged.uses = staged.uses.saturating_sub(1);
        (staged.uses == 0).then(|| staged.file.clone())
    }

    /// Forgets a photo: its file here, if it is still here, and its mark.
    pub(super) fn forget(&self, hash: &PhotoHash) -> Result<(), LibraryError> {
        let mut inner = self.locked();
        let (Some(staged), Some(room)) = (inner.staged.get(hash), &inner.room) else {
            return Ok(());
        };
        let path = path_in(&room.dir, &staged.file);
        durable::remove_file(&path)?;
        durable::remove_file(&mark_of(&path))?;
        inner.staged.remove(hash);
        drop(inner);
        // Whatever the disk says of it is of no use now.
        let _unheard = self.ahead.call_back(hash);
        Ok(())
    }

    fn room(&self, inner: &mut Inner) -> Result<PathBuf, LibraryError> {
        if let Some(room) = &inner.room {
            return Ok(room.dir.clone());
        }
        durable::make_dir(&self.rooms)?;
        // Only the random half counts: the room's name says nothing of when.
        let name = Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0)).to_string();
        let dir = self.rooms.join(&name);
        // No sweep may see the lock's file before the lock is held.
        let _no_sweep = Lock::alone(&self.library.join(OPENING_LOCK))?;
        let lock = Lock::alone(&self.rooms.join(format!("{name}.{LOCK}")))?;
        durable::make_dir(&dir)?;
        inner.room = Some(Room {
            dir: dir.clone(),
            lock,
        });
        Ok(dir)
    }

    fn locked(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Staging {
    /// Leaves the room empty and takes it away. Whatever stays, the next start sweeps.
    fn drop(&mut self) {
        let inner = self.inner.get_mut().unwrap_or_else(PoisonError::into_inner);
        let Some(room) = inner.room.take() else {
            return;
        };
        for staged in inner.staged.values() {
            let path = path_in(&room.dir, &staged.file);
            // A photo that has moved on, and that no story names, keeps its mark for the sweep.
            if fs::remove_file(&path).is_ok() {
                fs::remove_file(mark_of(&path)).unwrap_or_default();
            }
        }
        if fs::remove_dir(&room.dir).is_ok() {
            drop(room.lock);
            fs::remove_file(room.dir.with_extension(LOCK)).unwrap_or_default();
        }
    }
}

/// Gives a draft its photo's name, the mark first: no photo lies here without one. Neither name has to last: what
/// is in a room when its process dies is swept, and a photo that moves on has its name there made to last.
fn name(room: &Path, file: &PhotoFile, draft: &Path) -> Result<(), LibraryError> {
    let path = path_in(room, file);
    let mark = mark_of(&path);
    File::create(&mark).map_err(|error| LibraryError::of_file(&mark, error))?;
    fs::rename(draft, &path).map_err(|error| LibraryError::of_file(&path, error))
}

fn path_in(room: &Path, file: &PhotoFile) -> PathBuf {
    room.join(file.name())
}

fn mark_of(path: &Path) -> PathBuf {
    let mut mark = path.to_path_buf();
    mark.add_extension(MARK);
    mark
}
