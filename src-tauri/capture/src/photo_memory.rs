//! Which photos of a draft are here already, by address: what one edition has, the other shares.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tearsheet_library::{PhotoFile, PhotoHash, PhotoOutcome};
use tearsheet_story::Photo;
use tokio::sync::OnceCell;
use url::Url;

/// One photo's outcome: empty until somebody has fetched it; a second asker waits for the first.
pub(crate) type PhotoCell = Arc<OnceCell<PhotoOutcome>>;

#[derive(Default)]
pub(crate) struct PhotoMemory {
    cells: Mutex<HashMap<Url, PhotoCell>>,
}

impl PhotoMemory {
    /// The place of this photo's outcome, shared by every photo of the same best address.
    ///
    /// Lesser candidates do not count: a placeholder that several photos list would make them one.
    pub(crate) fn cell(&self, photo: &Photo) -> PhotoCell {
        Arc::clone(self.lock().entry(photo.url.clone()).or_default())
    }

    /// The outcome of this photo, where it has one.
    pub(crate) fn known(&self, photo: &Photo) -> Option<PhotoOutcome> {
        self.lock().get(&photo.url)?.get().cloned()
    }

    /// Remembers a photo that an earlier save of the story, or an earlier try of this one, brought. What this
    /// draft has brought itself stays.
    pub(crate) fn recall(&self, url: Url, file: PhotoFile) {
        let cell = OnceCell::new_with(Some(PhotoOutcome::Kept(file)));
        self.lock().entry(url).or_insert_with(|| Arc::new(cell));
    }

    /// Forgets the failures, so that a save tries those photos once more.
    pub(crate) fn forget_failures(&self) {
        self.lock()
            .retain(|_, cell| !matches!(cell.get(), Some(PhotoOutcome::Failed(_))));
    }

    /// The files that are here.
    pub(crate) fn files(&self) -> Vec<PhotoHash> {
        let cells = self.lock();
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

    fn lock(&self) -> MutexGuard<'_, HashMap<Url, PhotoCell>> {
        self.cells.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
