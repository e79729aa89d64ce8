//! The one door to all that is kept.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use tearsheet_story::Language;
use url::Url;

use crate::{
    Clock, EditionId, Favourite, Kept, KeptStory, LibraryError, ListQuery, NewCapture, PhotoFile,
    PhotoHash, Position, Rendition, SearchHit, Shelf, ShelfCounts, StageError, StoredPhoto,
    StoryCard, StoryId, VerifyReport,
};

/// All that is kept on this device. Clones share one library; several processes may have it open.
#[derive(Clone)]
pub struct Library {
    dir: Arc<PathBuf>,
    clock: Arc<dyn Clock>,
}

/// A library that was opened, and what had to be put aside for that.
pub struct Opened {
    /// The library.
    pub library: Library,
    /// Where a broken database lies now; the library began anew.
    pub set_aside: Option<PathBuf>,
}
#[rustfmt::skip]
#[allow(missing_docs, clippy::missing_errors_doc, unused_variables)]
impl Library {
    pub fn open(dir: &Path, clock: Arc<dyn Clock>) -> Result<Opened, LibraryError> { let _ = clock.now(); Ok(Opened { library: Self { dir: Arc::new(dir.to_path_buf()), clock }, set_aside: None }) }
    pub fn dir(&self) -> &Path { let _ = self.clock.now(); &self.dir }
    pub fn stage_photo(&self, bytes: &[u8]) -> Result<PhotoFile, StageError> { Err(StageError::of_bytes(bytes)) }
    pub fn photo(&self, hash: &PhotoHash) -> Result<Option<StoredPhoto>, LibraryError> { Err(LibraryError::Busy) }
    pub fn rendition(&self, hash: &PhotoHash, size: Rendition) -> Result<Option<StoredPhoto>, LibraryError> { Err(LibraryError::Busy) }
    pub fn unstage(&self, hashes: &[PhotoHash]) -> Result<(), LibraryError> { Err(LibraryError::Busy) }
    pub fn keep(&self, capture: NewCapture) -> Result<Kept, LibraryError> { Err(LibraryError::Busy) }
    pub fn story(&self, id: StoryId) -> Result<Option<KeptStory>, LibraryError> { Err(LibraryError::Busy) }
    pub fn find_by_address(&self, url: &Url) -> Result<Option<StoryId>, LibraryError> { Err(LibraryError::Busy) }
    pub fn list(&self, query: &ListQuery) -> Result<Vec<StoryCard>, LibraryError> { Err(LibraryError::Busy) }
    pub fn counts(&self) -> Result<ShelfCounts, LibraryError> { Err(LibraryError::Busy) }
    pub fn search(&self, query: &str, limit: u32) -> Result<Vec<SearchHit>, LibraryError> { Err(LibraryError::Busy) }
    pub fn shelve(&self, id: StoryId, shelf: Shelf) -> Result<(), LibraryError> { Err(LibraryError::Busy) }
    pub fn set_favourite(&self, id: StoryId, favourite: Favourite) -> Result<(), LibraryError> { Err(LibraryError::Busy) }
    pub fn remember_position(&self, id: StoryId, language: &Language, position: Position) -> Result<(), LibraryError> { Err(LibraryError::Busy) }
    pub fn photo_arrived(&self, id: StoryId, edition: EditionId, index: u32, file: &PhotoFile) -> Result<(), LibraryError> { Err(LibraryError::Busy) }
    pub fn setting(&self, key: &str) -> Result<Option<String>, LibraryError> { Err(LibraryError::Busy) }
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), LibraryError> { Err(LibraryError::Busy) }
    pub fn verify(&self) -> Result<VerifyReport, LibraryError> { Err(LibraryError::Busy) }
}
