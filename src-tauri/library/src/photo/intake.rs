//! A photo that comes in piece by piece, straight to its file: never whole in memory.

use std::{
    fs::{self, File},
    io::{BufReader, Write},
    path::PathBuf,
};

use blake3::Hasher;

use super::{PhotoFile, PhotoHash, read_header, staging::Written};
use crate::{Library, LibraryError, StageError, db};

/// A photo on its way into the library. Dropped before [`PhotoIntake::finish`], it leaves nothing behind.
pub struct PhotoIntake {
    library: Library,
    draft: Option<Draft>,
    hasher: Hasher,
    bytes: u64,
    /// The first bytes, which tell what came.
    start: Vec<u8>,
}

/// As many first bytes as tell a picture's kind, or what came instead.
const START: usize = 4 * 1024;

/// A disk takes longer for as many bytes than for being asked: they are written through as they come, smaller
/// files by a thread of their own while others come.
const WORTH_A_START: u64 = 2 * 1024 * 1024;

/// The file that the pieces go to, in this process's room under a name that no photo has.
struct Draft {
    path: PathBuf,
    file: File,
}

impl PhotoIntake {
    pub(crate) fn new(library: Library) -> Self {
        Self {
            library,
            draft: None,
            hasher: Hasher::new(),
            bytes: 0,
            start: Vec::new(),
        }
    }

    /// Takes the next piece. Writes to the disk: not for a thread that must not wait.
    ///
    /// # Errors
    ///
    /// A full or failing disk.
    pub fn write(&mut self, piece: &[u8]) -> Result<(), LibraryError> {
        if piece.is_empty() {
            return Ok(());
        }
        let draft = match &mut self.draft {
            Some(draft) => draft,
            none => none.insert(Draft::new(self.library.photos().draft_path()?)?),
        };
        draft
            .file
            .write_all(piece)
            .map_err(|error| LibraryError::of_file(&draft.path, error))?;
        let wanted = START.saturating_sub(self.start.len()).min(piece.len());
        self.start.extend_from_slice(&piece[..wanted]);
        self.hasher.update(piece);
        self.bytes += piece.len() as u64;
        Ok(())
    }

    /// Makes what came a photo file of this process, which a story may name later.
    ///
    /// # Errors
    ///
    /// [`StageError::NotAPicture`] and [`StageError::Empty`] say what the bytes are instead.
    pub fn finish(mut self) -> Result<PhotoFile, StageError> {
        let draft = self.draft.take().ok_or(StageError::Empty)?;
        let hash = PhotoHash::from_bytes(*self.hasher.finalize().as_bytes());
        let file = read_header(&self.start, &mut draft.reader()?, (hash, self.bytes))?;
        let photos = self.library.photos();
        let kept = self
            .library
            .database()
            .read(|tx| Ok(db::photo::get(tx, &file.hash)?))?;
        if let Some(kept) = kept
            && photos.is_there(&kept)?
        {
            return Ok(kept);
        }
        let written = draft.settled(self.bytes)?;
        photos.stage(&file, &draft.path, written)?;
        Ok(file)
    }
}

impl Draft {
    fn new(path: PathBuf) -> Result<Self, LibraryError> {
        match File::create_new(&path) {
            Ok(file) => Ok(Self { path, file }),
            Err(error) => Err(LibraryError::of_file(&path, error)),
        }
    }

    /// Writes a large file through to the disk now, while others still come.
    fn settled(&self, bytes: u64) -> Result<Written, LibraryError> {
        if bytes < WORTH_A_START {
            return Ok(Written::Loosely);
        }
        match self.file.sync_all() {
            Ok(()) => Ok(Written::Through),
            Err(error) => Err(LibraryError::of_file(&self.path, error)),
        }
    }

    /// What was written, from its start.
    fn reader(&self) -> Result<BufReader<File>, LibraryError> {
        match File::open(&self.path) {
            Ok(file) => Ok(BufReader::new(file)),
            Err(error) => Err(LibraryError::of_file(&self.path, error)),
        }
    }
}

impl Drop for Draft {
    /// A draft that became a photo has moved on; any other is of no use, and what stays of it the next
    /// start sweeps.
    fn drop(&mut self) {
        fs::remove_file(&self.path).unwrap_or_default();
    }
}
