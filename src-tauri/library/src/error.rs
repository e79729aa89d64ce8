//! What can go wrong, named for what happened to the reader.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;
use serde::{Deserialize, Serialize};

use crate::{EditionId, LONGEST_TAG, PhotoHash, StoryId, photo::found_instead};

/// Why the library did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    /// No room is left where the library lies.
    #[error("The disk is full. Free some space and try again; nothing was lost.")]
    DiskFull,
    /// The library's folder cannot be written.
    #[error(
        "The library cannot be written at {}. Allow writing there, or choose another folder.",
        .path.display()
    )]
    ReadOnly {
        /// The file or folder that refused.
        path: PathBuf,
    },
    /// A newer Tearsheet made this library.
    #[error(
        "A newer Tearsheet made this library (its version is {found}, this one knows {known}). \
         Install the newest Tearsheet; the library was not touched."
    )]
    Newer {
        /// The library's version.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// The database is damaged.
    #[error(
        "The library's database is damaged ({detail}). Start Tearsheet again: it sets the damaged \
         file aside, deletes nothing, and says where it is."
    )]
    Damaged {
        /// What is wrong, in the database's words.
        detail: String,
    },
    /// Another program kept the database locked.
    #[error("Another program is busy with the library. Try again in a moment.")]
    Busy,
    /// A file or folder of the library could not be read or written.
    #[error(
        "A file of the library failed: {}: {source}. Check that the disk is there and sound.",
        .path.display()
    )]
    FileFailed {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database refused a request that it should have taken.
    #[error("The library's database failed: {source}. Run `tear verify` to check the library.")]
    DatabaseFailed {
        /// What the database said.
        source: rusqlite::Error,
    },
    /// There is no such story.
    #[error("The library has no story {id}. List the stories to see what it has.")]
    NoSuchStory {
        /// The story asked for.
        id: StoryId,
    },
    /// The story has no such edition, or the edition no such photo.
    #[error("Edition {id} has no photo number {index}. Open the story again.")]
    NoSuchPhoto {
        /// The edition asked for.
        id: EditionId,
        /// The place in its gallery, from 0.
        index: u32,
    },
    /// A photo that was said to be staged is neither staged nor kept.
    #[error("The file of photo {hash} is gone. Fetch the photo again.")]
    PhotoFileMissing {
        /// The photo.
        hash: PhotoHash,
    },
    /// A capture without an edition.
    #[error("There is no story to keep. Open its address again.")]
    NothingToKeep,
    /// A capture whose photos do not go with its gallery.
    #[error("The story has {photos} photos and {outcomes} results. Open its address again.")]
    PhotosUncounted {
        /// Photos of the gallery.
        photos: usize,
        /// Results handed in.
        outcomes: usize,
    },
    /// What was given as a tag is none.
    #[error("\"{name}\" is no tag. Give a word or a few, of at most {LONGEST_TAG} characters.")]
    NotATag {
        /// The words as given.
        name: String,
    },
    /// The picture is too large to be scaled within bounded memory.
    #[error(
        "The picture of {width} by {height} pixels is too large to show here. \
         Open its file with a picture program."
    )]
    TooLargeToShow {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The picture's bytes are broken.
    #[error("The picture cannot be decoded ({detail}). Fetch it again, or open its file.")]
    PictureBroken {
        /// What the decoder said.
        detail: String,
    },
}

/// The kind of a [`LibraryError`], for the window's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LibraryErrorCode {
    /// [`LibraryError::DiskFull`].
    DiskFull,
    /// [`LibraryError::ReadOnly`].
    ReadOnly,
    /// [`LibraryError::Newer`].
    LibraryNewer,
    /// [`LibraryError::Damaged`].
    LibraryDamaged,
    /// [`LibraryError::Busy`].
    LibraryBusy,
    /// [`LibraryError::FileFailed`].
    FileFailed,
    /// [`LibraryError::DatabaseFailed`].
    DatabaseFailed,
    /// [`LibraryError::NoSuchStory`].
    NoSuchStory,
    /// [`LibraryError::NoSuchPhoto`].
    NoSuchPhoto,
    /// [`LibraryError::PhotoFileMissing`].
    PhotoFileMissing,
    /// [`LibraryError::NothingToKeep`] and [`LibraryError::PhotosUncounted`].
    NothingToKeep,
    /// [`LibraryError::NotATag`].
    NotATag,
    /// [`LibraryError::TooLargeToShow`].
    TooLargeToShow,
    /// [`LibraryError::PictureBroken`].
    PictureBroken,
}

impl LibraryError {
    /// The kind of this error.
    #[must_use]
    pub const fn code(&self) -> LibraryErrorCode {
        match self {
            Self::DiskFull => LibraryErrorCode::DiskFull,
            Self::ReadOnly { .. } => LibraryErrorCode::ReadOnly,
            Self::Newer { .. } => LibraryErrorCode::LibraryNewer,
            Self::Damaged { .. } => LibraryErrorCode::LibraryDamaged,
            Self::Busy => LibraryErrorCode::LibraryBusy,
            Self::FileFailed { .. } => LibraryErrorCode::FileFailed,
            Self::DatabaseFailed { .. } => LibraryErrorCode::DatabaseFailed,
            Self::NoSuchStory { .. } => LibraryErrorCode::NoSuchStory,
            Self::NoSuchPhoto { .. } => LibraryErrorCode::NoSuchPhoto,
            Self::PhotoFileMissing { .. } => LibraryErrorCode::PhotoFileMissing,
            Self::NothingToKeep | Self::PhotosUncounted { .. } => LibraryErrorCode::NothingToKeep,
            Self::NotATag { .. } => LibraryErrorCode::NotATag,
            Self::TooLargeToShow { .. } => LibraryErrorCode::TooLargeToShow,
            Self::PictureBroken { .. } => LibraryErrorCode::PictureBroken,
        }
    }

    /// The error of a file or folder.
    pub(crate) fn of_file(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
                Self::ReadOnly { path }
            }
            _ => Self::FileFailed { path, source },
        }
    }

    /// The error of a database that lies in this folder.
    pub(crate) fn of_database(dir: &Path, source: rusqlite::Error) -> Self {
        if let rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..) = source
        {
            return Self::Damaged {
                detail: source.to_string(),
            };
        }
        // Growing the shared memory file of the write-ahead log says "I/O error" where a write
        // to the database would say "full".
        if source
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE)
        {
            return Self::DiskFull;
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly {
                    path: dir.to_path_buf(),
                }
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged {
                detail: source.to_string(),
            },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::DatabaseFailed { source },
        }
    }
}

/// Why bytes did not become a photo file.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// The bytes are no picture of a kind that is kept.
    #[error("What came is {found}, not a picture. Look at the page in a browser, or retry later.")]
    NotAPicture {
        /// What they look like: "a web page".
        found: String,
    },
    /// There are no bytes.
    #[error("The picture came empty. Retry later.")]
    Empty,
    /// The library failed.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

/// The kind of a [`StageError`], for the window's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum StageErrorCode {
    /// [`StageError::NotAPicture`].
    NotAPicture,
    /// [`StageError::Empty`].
    Empty,
    /// [`StageError::Library`]; the library's own code says more.
    NotStored,
}

impl StageError {
    /// The kind of this error.
    #[must_use]
    pub const fn code(&self) -> StageErrorCode {
        match self {
            Self::NotAPicture { .. } => StageErrorCode::NotAPicture,
            Self::Empty => StageErrorCode::Empty,
            Self::Library(_) => StageErrorCode::NotStored,
        }
    }

    /// The error of these bytes, which are no picture.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            Self::Empty
        } else {
            Self::NotAPicture {
                found: found_instead(bytes).to_owned(),
            }
        }
    }
}
