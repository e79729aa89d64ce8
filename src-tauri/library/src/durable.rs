//! File changes that outlast a power cut.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    panic,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    thread,
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

/// [`sync_dir`] for several folders.
pub(crate) fn sync_dirs(paths: &[PathBuf]) -> Result<(), LibraryError> {
    side_by_side(paths, synced_dir)
}

/// Makes the bytes of files last that were written before.
pub(crate) fn sync_files(paths: &[PathBuf]) -> Result<(), LibraryError> {
    side_by_side(paths, synced_file)
}

/// Syncs that are asked for at once, at most.
const AT_ONCE: usize = 8;

/// Each sync waits for the disk's own memory to be emptied; those that are asked for at the same time wait together.
fn side_by_side(paths: &[PathBuf], sync: fn(&Path) -> io::Result<()>) -> Result<(), LibraryError> {
    let in_turn = |paths: &[PathBuf]| {
        paths
            .iter()
            .try_for_each(|path| sync(path).map_err(|error| LibraryError::of_file(path, error)))
    };
    if paths.len() < 2 {
        return in_turn(paths);
    }
    thread::scope(|scope| {
        let shares = paths.chunks(paths.len().div_ceil(AT_ONCE));
        let under_way: Vec<_> = shares
            .map(|share| scope.spawn(move || in_turn(share)))
            .collect();
        let mut done = Ok(());
        for share in under_way {
            let synced = share
                .join()
                .unwrap_or_else(|panic| panic::resume_unwind(panic));
            done = done.and(synced);
        }
        done
    })
}

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

/// Opened for writing, without which Windows does not write through.
fn synced_file(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(WRITES).open(path)?.sync_all()
}

const WRITES: bool = true;

#[cfg(unix)]
fn synced_dir(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Windows opens no folder as a file; NTFS journals its names by itself.
#[cfg(not(unix))]
fn synced_dir(_path: &Path) -> io::Result<()> {
    Ok(())
}
