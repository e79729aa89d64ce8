//! The folder of photo files: `photos/ab/<hash>.<extension>`.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::{
    PhotoFile, PhotoHash, PhotoKind, Rendition, StoredPhoto,
    staging::{Found, Staging, Written},
};
use crate::{LibraryError, durable};

/// The photo files of one library.
pub(crate) struct PhotoStore {
    photos: PathBuf,
    pub(super) renditions: PathBuf,
    pub(super) staging: Staging,
}

impl PhotoStore {
    /// The photo files of the library in this folder.
    pub(crate) fn new(library: &Path) -> Self {
        Self {
            photos: library.join("photos"),
            renditions: library.join("renditions"),
            staging: Staging::new(library),
        }
    }

    /// Where all kept photos lie.
    pub(crate) fn dir(&self) -> &Path {
        &self.photos
    }

    /// Where a kept photo lies.
    pub(crate) fn path(&self, file: &PhotoFile) -> PathBuf {
        self.photos.join(shard(&file.hash)).join(file.name())
    }

    /// A new path in this process's room, for a photo on its way in.
    pub(super) fn draft_path(&self) -> Result<PathBuf, LibraryError> {
        self.staging.draft_path()
    }

    /// Stages the photo of this draft.
    pub(super) fn stage(
        &self,
        file: &PhotoFile,
        draft: &Path,
        written: Written,
    ) -> Result<(), LibraryError> {
        self.staging.add(file, draft, written)
    }

    /// A photo that this process staged.
    pub(crate) fn staged(&self, hash: &PhotoHash) -> Option<StoredPhoto> {
        let Found { file, path, .. } = self.staging.find(hash)?;
        // It moved on when it was kept; where the keeping failed then, it stays there.
        let path = if path.exists() {
            path
        } else {
            self.path(&file)
        };
        Some(StoredPhoto { file, path })
    }

    /// Whether a kept photo's file is there with all its bytes.
    pub(crate) fn is_there(&self, file: &PhotoFile) -> Result<bool, LibraryError> {
        Ok(durable::size_of(&self.path(file))? == Some(file.bytes))
    }

    /// Moves staged photos among the kept ones. On return they last there; the library is told
    /// of them next, in the transaction that this runs in.
    pub(crate) fn place<'a>(
        &self,
        files: impl IntoIterator<Item = &'a PhotoFile>,
    ) -> Result<(), LibraryError> {
        let moving = self.moving(files)?;
        self.write_through(&moving)?;
        let mut changed = BTreeSet::new();
        for (to, from) in &moving {
            if let Some(dir) = to.parent() {
                if !dir.exists() {
                    durable::make_dir(dir)?;
                    changed.insert(self.photos.clone());
                }
                changed.insert(dir.to_path_buf());
            }
            fs::rename(&from.path, to).map_err(|error| LibraryError::of_file(&from.path, error))?;
        }
        let changed: Vec<PathBuf> = changed.into_iter().collect();
        durable::sync_dirs(&changed)
    }

    /// Where to and from where photos move that are not among the kept ones yet.
    fn moving<'a>(
        &self,
        files: impl IntoIterator<Item = &'a PhotoFile>,
    ) -> Result<BTreeMap<PathBuf, Found>, LibraryError> {
        let mut moving = BTreeMap::new();
        for file in files {
            if !self.is_there(file)? {
                let found = self.staging.find(&file.hash);
                let missing = LibraryError::PhotoFileMissing { hash: file.hash };
                moving.insert(self.path(file), found.ok_or(missing)?);
            }
        }
        Ok(moving)
    }

    /// Makes the bytes of staged photos last. Where the disk does not say so of one, all are let go of, so that
    /// they are fetched again.
    fn write_through(&self, moving: &BTreeMap<PathBuf, Found>) -> Result<(), LibraryError> {
        let written = moving
            .values()
            .try_for_each(|photo| self.staging.write_through(photo));
        if written.is_err() {
            let mut loose = moving
                .values()
                .filter(|photo| photo.written == Written::Loosely);
            loose.try_for_each(|photo| self.staging.forget(&photo.file.hash))?;
        }
        written
    }

    /// Forgets that photos were staged: a story names them now.
    pub(crate) fn settle<'a>(&self, hashes: impl IntoIterator<Item = &'a PhotoHash>) {
        for hash in hashes {
            // The story is kept already: a mark that stays behind is the next start's to sweep.
            self.staging.forget(hash).unwrap_or_default();
        }
    }

    /// Gives up a use of a staged photo. The last one removes it, unless `is_kept` says that a
    /// story names it.
    pub(crate) fn release<E: From<LibraryError>>(
        &self,
        hash: &PhotoHash,
        is_kept: impl FnOnce(&PhotoHash) -> Result<bool, E>,
    ) -> Result<(), E> {
        let Some(file) = self.staging.release(hash) else {
            return Ok(());
        };
        if !is_kept(hash)? {
            self.remove(&file)?;
        }
        Ok(self.staging.forget(hash)?)
    }

    /// Removes a kept photo's file and what was made of it.
    pub(crate) fn remove(&self, file: &PhotoFile) -> Result<(), LibraryError> {
        durable::remove_file(&self.path(file))?;
        for size in [Rendition::Thumbnail, Rendition::Screen] {
            for kind in [PhotoKind::Jpeg, PhotoKind::Png] {
                durable::remove_file(&self.rendition_path(&file.hash, size, kind))?;
            }
        }
        Ok(())
    }

    /// Where a rendition lies.
    pub(super) fn rendition_path(
        &self,
        hash: &PhotoHash,
        size: Rendition,
        kind: PhotoKind,
    ) -> PathBuf {
        self.renditions
            .join(size.name())
            .join(shard(hash))
            .join(format!("{hash}.{}", kind.extension()))
    }
}

/// The first two digits, so that no folder holds more than a 256th of all photos.
fn shard(hash: &PhotoHash) -> String {
    let mut digits = hash.to_string();
    digits.truncate(2);
    digits
}
