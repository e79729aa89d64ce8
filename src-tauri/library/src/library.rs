//! The one door to all that is kept.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    Clock, LibraryError, PhotoFile, PhotoHash, Rendition, StageError, StoredPhoto,
    db::{self, Database, Failure, OPENING_LOCK, OpenedDatabase},
    durable,
    lock::Lock,
    photo::{PhotoIntake, PhotoStore, Sweep, shows_more},
    worker::Workers,
};

/// All that is kept on this device. Clones share one library; several processes may have it open.
#[derive(Clone)]
pub struct Library {
    inner: Arc<Inner>,
}

struct Inner {
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    database: Database,
    photos: PhotoStore,
    workers: Workers,
    _in_use: Lock,
}

/// A library that was opened, and what had to be put aside for that.
pub struct Opened {
    /// The library.
    pub library: Library,
    /// Where a broken database lies now; the library began anew.
    pub set_aside: Option<PathBuf>,
}

impl Library {
    /// Opens the library of this folder, or makes it. A broken database is set aside under a new
    /// name, never deleted; what a process that died left half done is swept away.
    ///
    /// # Errors
    ///
    /// [`LibraryError::Newer`] for a library of a newer version, which is left as it is;
    /// [`LibraryError::ReadOnly`] and [`LibraryError::DiskFull`] where it cannot be made.
    pub fn open(dir: &Path, clock: Arc<dyn Clock>) -> Result<Opened, LibraryError> {
        durable::make_dir(dir)?;
        let photos = PhotoStore::new(dir);
        let _one_at_a_time = Lock::alone(&dir.join(OPENING_LOCK))?;
        let OpenedDatabase {
            database,
            set_aside,
            in_use,
        } = db::open(dir, clock.now())?;
        sweep(&database, &photos, set_aside.as_deref())?;
        let inner = Inner {
            dir: dir.to_path_buf(),
            clock,
            database,
            photos,
            workers: Workers::new(dir),
            _in_use: in_use,
        };
        Ok(Opened {
            library: Self {
                inner: Arc::new(inner),
            },
            set_aside,
        })
    }

    /// The folder that it lies in.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.inner.dir
    }

    /// Makes bytes a photo file of this process, which a story may name later.
    ///
    /// # Errors
    ///
    /// [`StageError::NotAPicture`] and [`StageError::Empty`] say what the bytes are instead.
    pub fn stage_photo(&self, bytes: &[u8]) -> Result<PhotoFile, StageError> {
        let mut intake = self.photo_intake();
        intake.write(bytes)?;
        intake.finish()
    }

    /// Takes a photo in piece by piece, so that it is never whole in memory.
    #[must_use]
    pub fn photo_intake(&self) -> PhotoIntake {
        PhotoIntake::new(self.clone())
    }

    /// A photo that is kept, or staged by this process.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn photo(&self, hash: &PhotoHash) -> Result<Option<StoredPhoto>, LibraryError> {
        if let Some(staged) = self.photos().staged(hash) {
            return Ok(Some(staged));
        }
        let kept = self.database().read(|tx| Ok(db::photo::get(tx, hash)?))?;
        Ok(kept.map(|file| StoredPhoto {
            path: self.photos().path(&file),
            file,
        }))
    }

    /// Whether the smaller of two photos of one picture shows more than the larger, which then is a thumbnail
    /// that was blown up. Not where they do not look the same, or cannot be looked at.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn shows_more(
        &self,
        smaller: &PhotoHash,
        larger: &PhotoHash,
    ) -> Result<bool, LibraryError> {
        let Some((smaller, larger)) = self.photo(smaller)?.zip(self.photo(larger)?) else {
            return Ok(false);
        };
        let (one, other) = (
            self.looked_at(&smaller.file)?,
            self.looked_at(&larger.file)?,
        );
        let looks = one.likeness.as_ref().zip(other.likeness.as_ref());
        let is_one = looks.is_some_and(|(one, other)| one.is_same_as(other));
        Ok(is_one && shows_more(&smaller, &larger))
    }

    /// A smaller picture of a photo, made once, turned as the photo's EXIF orientation says; the
    /// photo itself where it is no larger.
    ///
    /// # Errors
    ///
    /// [`LibraryError::TooLargeToShow`] where bounded memory does not suffice;
    /// [`LibraryError::PictureBroken`] where the bytes cannot be decoded.
    pub fn rendition(
        &self,
        hash: &PhotoHash,
        size: Rendition,
    ) -> Result<Option<StoredPhoto>, LibraryError> {
        self.photo(hash)?
            .map(|photo| self.photos().rendition(photo, size))
            .transpose()
    }

    /// Gives staged photos up, once for each time that they were staged: the reader closed an
    /// unsaved story. Photos that a story names stay.
    ///
    /// # Errors
    ///
    /// Those of the database and of the files.
    pub fn unstage(&self, hashes: &[PhotoHash]) -> Result<(), LibraryError> {
        self.database().alone(|tx| {
            hashes
                .iter()
                .try_for_each(|hash| self.photos().release(hash, |hash| is_kept(tx, hash)))
        })
    }

    pub(crate) fn database(&self) -> &Database {
        &self.inner.database
    }

    pub(crate) fn photos(&self) -> &PhotoStore {
        &self.inner.photos
    }

    pub(crate) fn workers(&self) -> &Workers {
        &self.inner.workers
    }

    pub(crate) fn clock(&self) -> &dyn Clock {
        self.inner.clock.as_ref()
    }
}

fn sweep(
    database: &Database,
    photos: &PhotoStore,
    set_aside: Option<&Path>,
) -> Result<(), LibraryError> {
    let rooms = photos.dead_rooms()?;
    if rooms.is_empty() {
        return Ok(());
    }
    let what = if set_aside.is_some() {
        Sweep::StagingAlone
    } else {
        Sweep::Photos
    };
    database.alone(|tx| {
        rooms
            .iter()
            .try_for_each(|room| photos.sweep(room, what, |hash| is_kept(tx, hash)))
    })
}

fn is_kept(tx: &rusqlite::Connection, hash: &PhotoHash) -> Result<bool, Failure> {
    Ok(db::photo::get(tx, hash)?.is_some())
}
