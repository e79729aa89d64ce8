//! Photos put outside the library: copies of the kept bytes, which take no other file's place unasked.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::StoredPhoto;
use crate::{Library, LibraryError, PhotoHash};

/// A folder with more files of one name than this is no reader's.
const NAMES: u32 = 1000;

/// Where a photo's copy lies, outside the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// It was written.
    New(PathBuf),
    /// The folder had the very bytes already, under this name.
    There(PathBuf),
}

impl Library {
    /// Copies a photo's own bytes into a folder, under this name and the ending of its kind. A file of the
    /// name that holds something else keeps its place: the copy is called "name (2)" then. None where the
    /// library has no such photo.
    ///
    /// # Errors
    ///
    /// Those of the database and of the folder.
    pub fn copy_photo_into(
        &self,
        hash: &PhotoHash,
        folder: &Path,
        name: &str,
    ) -> Result<Option<Copied>, LibraryError> {
        let Some(photo) = self.photo(hash)? else {
            return Ok(None);
        };
        let mut draft: Option<NamedTempFile> = None;
        for number in 1..=NAMES {
            let path = folder.join(numbered(name, number, photo.file.kind.extension()));
            if holds(&path, &photo)? {
                return Ok(Some(Copied::There(path)));
            }
            let copy = match draft.take() {
                Some(copy) => copy,
                None => copy_of(&photo, folder)?,
            };
            match copy.persist_noclobber(&path) {
                Ok(_) => return Ok(Some(Copied::New(path))),
                Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => {
                    draft = Some(taken.file);
                }
                Err(failed) => return Err(LibraryError::of_file(&path, failed.error)),
            }
        }
        let full = io::ErrorKind::AlreadyExists.into();
        Err(LibraryError::of_file(&folder.join(name), full))
    }

    /// Copies a photo's own bytes to the path that a reader chose, who has agreed to lose what lay there.
    /// Whether the library has such a photo.
    ///
    /// # Errors
    ///
    /// Those of the database and of the folder.
    pub fn copy_photo_to(&self, hash: &PhotoHash, path: &Path) -> Result<bool, LibraryError> {
        let Some(photo) = self.photo(hash)? else {
            return Ok(false);
        };
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        copy_of(&photo, folder)?
            .persist(path)
            .map_err(|failed| LibraryError::of_file(path, failed.error))?;
        Ok(true)
    }
}

fn numbered(name: &str, number: u32, extension: &str) -> String {
    if number == 1 {
        format!("{name}.{extension}")
    } else {
        format!("{name} ({number}).{extension}")
    }
}

/// A whole copy under a passing name, so that no half a photo is ever seen under its own.
fn copy_of(photo: &StoredPhoto, folder: &Path) -> Result<NamedTempFile, LibraryError> {
    let of_folder = |error| LibraryError::of_file(folder, error);
    let mut from =
        File::open(&photo.path).map_err(|error| LibraryError::of_file(&photo.path, error))?;
    let mut copy = readable_by_all(folder).map_err(of_folder)?;
    io::copy(&mut from, &mut copy).map_err(of_folder)?;
    copy.as_file().sync_all().map_err(of_folder)?;
    Ok(copy)
}

/// A passing file with the rights of any other that the reader makes, not of a secret one.
fn readable_by_all(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".tearsheet-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

fn holds(path: &Path, photo: &StoredPhoto) -> Result<bool, LibraryError> {
    let of_file = |error| LibraryError::of_file(path, error);
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(of_file(error)),
    };
    let about = file.metadata().map_err(of_file)?;
    if !about.is_file() || about.len() != photo.file.bytes {
        return Ok(false);
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(&mut file).map_err(of_file)?;
    Ok(hasher.finalize().as_bytes() == photo.file.hash.as_bytes())
}
