//! The photos of a book: made smaller, each once, as a kind that every e-reader shows.

use std::collections::HashMap;

use tearsheet_library::{Library, LibraryError, PhotoHash, PhotoKind};

/// A picture in a book.
pub(super) struct Picture {
    /// Its file's name, without the folder.
    pub name: String,
    /// Its kind: JPEG or PNG, which are core media types of every EPUB (EPUB 3.3, 3.2).
    pub kind: PhotoKind,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The pictures of a book that is being set.
pub(super) struct Pictures<'l> {
    library: &'l Library,
    names: HashMap<PhotoHash, Option<String>>,
    /// Those that the book shows.
    pub taken: Vec<Picture>,
}

impl<'l> Pictures<'l> {
    /// None yet.
    pub(super) fn new(library: &'l Library) -> Self {
        Self {
            library,
            names: HashMap::new(),
            taken: Vec::new(),
        }
    }

    /// The name under which the book has a photo; none where it cannot be shown.
    pub(super) fn name(&mut self, hash: &PhotoHash) -> Result<Option<String>, LibraryError> {
        if let Some(name) = self.names.get(hash) {
            return Ok(name.clone());
        }
        let name = match self.library.book_photo(hash) {
            Ok(Some((kind, bytes))) => {
                let name = format!("photo-{}.{}", self.taken.len() + 1, kind.extension());
                self.taken.push(Picture {
                    name: name.clone(),
                    kind,
                    bytes,
                });
                Some(name)
            }
            // The book says where one is missing.
            Ok(None)
            | Err(LibraryError::TooLargeToShow { .. } | LibraryError::PictureBroken { .. }) => None,
            Err(error) => return Err(error),
        };
        self.names.insert(*hash, name.clone());
        Ok(name)
    }
}
