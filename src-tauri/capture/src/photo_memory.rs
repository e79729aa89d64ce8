//! Which photos of a draft are here already, by address: what one edition has, the other shares.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tearsheet_library::{PhotoFile, PhotoHash, PhotoName, PhotoOutcome};
use tearsheet_story::Photo;
use tokio::sync::OnceCell;
use url::Url;

use crate::{asking_again::KeptBefore, queue::Told};

/// One photo's outcome: empty until somebody has fetched it; a second asker waits for the first.
pub(crate) type PhotoCell = Arc<OnceCell<PhotoOutcome>>;

#[derive(Default)]
pub(crate) struct PhotoMemory {
    cells: Mutex<HashMap<Url, PhotoCell>>,
    /// Photos that an earlier save of the story has brought and whose servers tell whether they have changed.
    kept: Mutex<HashMap<Url, KeptBefore>>,
    /// Photos that were looked at.
    seen: Mutex<HashMap<PhotoHash, PhotoFile>>,
    /// What servers call the photos that this draft has brought.
    names: Mutex<HashMap<Url, PhotoName>>,
}

impl PhotoMemory {
    /// The place of this photo's outcome, shared by every photo of the same best address.
    ///
    /// Lesser candidates do not count: a placeholder that several photos list would make them one.
    pub(crate) fn cell(&self, photo: &Photo) -> PhotoCell {
        Arc::clone(locked(&self.cells).entry(photo.url.clone()).or_default())
    }

    /// The outcome of this photo, where it has one.
    pub(crate) fn known(&self, photo: &Photo) -> Option<PhotoOutcome> {
        locked(&self.cells).get(&photo.url)?.get().cloned()
    }

    /// Remembers a photo that an earlier save of the story, or an earlier try of this one, brought. What this
    /// draft has brought itself stays.
    pub(crate) fn recall(&self, url: Url, file: PhotoFile) {
        let cell = OnceCell::new_with(Some(PhotoOutcome::Kept(file)));
        locked(&self.cells)
            .entry(url)
            .or_insert_with(|| Arc::new(cell));
    }

    /// Forgets the failures, so that a save tries those photos once more.
    pub(crate) fn forget_failures(&self) {
        locked(&self.cells).retain(|_, cell| !matches!(cell.get(), Some(PhotoOutcome::Failed(_))));
    }

    /// Forgets these files.
    pub(crate) fn forget_files(&self, hashes: &[PhotoHash]) {
        locked(&self.cells).retain(|_, cell| match cell.get() {
            Some(PhotoOutcome::Kept(file)) => !hashes.contains(&file.hash),
            _ => true,
        });
    }

    /// The files that are here.
    pub(crate) fn files(&self) -> Vec<PhotoHash> {
        let cells = locked(&self.cells);
        let mut hashes: Vec<PhotoHash> = Vec::new();
        for cell in cells.values() {
            if let Some(PhotoOutcome::Kept(file)) = cell.get()
                && !hashes.contains(&file.hash)
            {
                hashes.push(file.hash);
            }
        }
        hashes
    }

    /// Remembers a photo that an earlier save of the story brought and that is to be asked for again.
    pub(crate) fn keep(&self, url: Url, kept: KeptBefore) {
        locked(&self.kept).insert(url, kept);
    }

    /// The photo that an earlier save brought from this address, where it is to be asked for again.
    pub(crate) fn kept(&self, url: &Url) -> Option<KeptBefore> {
        locked(&self.kept).get(url).cloned()
    }

    /// Remembers a photo that was looked at.
    pub(crate) fn see(&self, file: PhotoFile) {
        locked(&self.seen).insert(file.hash, file);
    }

    /// The photo with its look, where it was looked at.
    pub(crate) fn seen(&self, hash: &PhotoHash) -> Option<PhotoFile> {
        locked(&self.seen).get(hash).cloned()
    }

    /// Remembers what a server calls a photo.
    pub(crate) fn call(&self, name: Option<PhotoName>) {
        if let Some(name) = name {
            locked(&self.names).insert(name.url.clone(), name);
        }
    }

    /// What servers call the photos that were brought.
    pub(crate) fn names(&self) -> Vec<PhotoName> {
        locked(&self.names).values().cloned().collect()
    }

    /// Every photo whose outcome is known.
    pub(crate) fn told(&self) -> Vec<Told> {
        let (cells, names) = (locked(&self.cells), locked(&self.names));
        let known = cells.iter().filter_map(|(url, cell)| {
            Some(Told {
                url: url.clone(),
                outcome: cell.get()?.clone(),
                name: names.get(url).cloned(),
            })
        });
        known.collect()
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
