//! File changes that outlast a power cut.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use crate::LibraryError;

/// Files this process has begun to write.
static DRAFTS: AtomicU64 = AtomicU64::new(0);

/// Makes a folder with all above it.
pub(crate) fn make_dir(path: &Path) -> Result<(), LibraryError> {
    fs::create_dir_all(path).map_err(|error| LibraryError::of_file(path, error))
}

/// Writes a new file whole: on return it has all its bytes, or it is not there.
pub(crate) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), LibraryError> {
    // Two threads may write the same photo at once.
    let turn = DRAFTS.fetch_add(1, Ordering::Relaxed);
    let mut draft = path.to_path_buf();
    draft.add_extension(format!("new{turn}"));
    let written = write_synced(&draft, bytes).and_then(|()| fs::rename(&draft, path));
    written.map_err(|error| {
        // The half file is of no use to anyone; that it may stay is worth no second error.
        fs::remove_file(&draft).unwrap_or_default();
        LibraryError::of_file(path, error)
    })
}

/// Makes the names in a folder last: a rename is safe only after this.
pub(crate) fn sync_dir(path: &Path) -> Result<(), LibraryError> {
    synced_dir(path).map_err(|error| LibraryError::of_file(path, error))
}

/// [`sync_dir`] for several folders, one after the other: the first one's journal entry mostly holds the others'
/// names too, and asked at once they wait for one another.
pub(crate) fn sync_dirs(paths: &[PathBuf]) -> Result<(), LibraryError> {
    paths.iter().try_for_each(|path| sync_dir(path))
}

/// Makes the bytes of a file last that were written before. Opened for writing, without which Windows does not
/// write through.
pub(crate) fn sync_file(path: &Path) -> Result<(), LibraryError> {
    let file = OpenOptions::new().write(WRITES).open(path);
    file.and_then(|file| file.sync_all())
        .map_err(|error| LibraryError::of_file(path, error))
}

const WRITES: bool = true;

/// Removes a file; one that is not there is as good as removed.
pub(crate) fn remove_file(path: &Path) -> Result<(), LibraryError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(LibraryError::of_file(path, error))
        }
        _ => Ok(()),
    }
}

/// The file's size; none where there is no such file.
pub(crate) fn size_of(path: &Path) -> Result<Option<u64>, LibraryError> {
    match fs::metadata(path) {
        Ok(metadata) => Ok(Some(metadata.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(LibraryError::of_file(path, error)),
    }
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn synced_dir(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Windows opens no folder as a file; NTFS journals its names by itself.
#[cfg(not(unix))]
fn synced_dir(_path: &Path) -> io::Result<()> {
    Ok(())
}
