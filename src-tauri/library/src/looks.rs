//! How kept photos look: made when somebody needs to know, and remembered from then on.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufReader},
};

use crate::{Library, LibraryError, PhotoFile, PhotoHash, StoryId, db, photo::look};

impl Library {
    /// The photo with its look, made now where it has none yet; as it is where it cannot be looked at, or is
    /// not here. Takes some milliseconds, and remembers nothing: [`Library::remember_looks`] does, and keeping a story that shows it.
    ///
    /// # Errors
    ///
    /// Those of the database, and of a file that cannot be read.
    pub fn looked_at(&self, file: &PhotoFile) -> Result<PhotoFile, LibraryError> {
        if file.likeness.is_some() {
            return Ok(file.clone());
        }
        let Some((mut seen, bytes)) = self.opened(&file.hash)? else {
            return Ok(file.clone());
        };
        if seen.likeness.is_none()
            && let Some((likeness, placeholder)) = look(&seen, &mut BufReader::new(bytes))
        {
            seen.likeness = Some(likeness);
            seen.placeholder = Some(placeholder);
        }
        Ok(seen)
    }

    /// A photo and its file, wherever it lies; none where it is not here.
    fn opened(&self, hash: &PhotoHash) -> Result<Option<(PhotoFile, File)>, LibraryError> {
        // Looked for twice: a staged photo may move among the kept ones in between.
        for _ in 0..2 {
            let Some(stored) = self.photo(hash)? else {
                return Ok(None);
            };
            match File::open(&stored.path) {
                Ok(bytes) => return Ok(Some((stored.file, bytes))),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(LibraryError::of_file(&stored.path, error)),
            }
        }
        Ok(None)
    }

    /// The blurred miniature of a kept photo as a PNG of at most 32 pixels a side; none where the photo was not
    /// looked at.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn blurred(&self, hash: &PhotoHash) -> Result<Option<Vec<u8>>, LibraryError> {
        let kept = self.photo(hash)?;
        let placeholder = kept.and_then(|stored| stored.file.placeholder);
        Ok(placeholder.and_then(|placeholder| placeholder.picture()))
    }

    /// Writes down the looks of these photos, as far as they have one and are kept.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn remember_looks(&self, photos: &[PhotoFile]) -> Result<(), LibraryError> {
        if photos.iter().all(|file| file.likeness.is_none()) {
            return Ok(());
        }
        self.write(|writing| {
            for file in photos {
                db::photo::look(writing, file)?;
            }
            Ok(())
        })
    }

    /// Makes the looks that a kept story's photos still lack, for a window that shows them.
    ///
    /// # Errors
    ///
    /// Those of the database, and of a file that cannot be read.
    pub fn look_at_photos_of(&self, id: StoryId) -> Result<(), LibraryError> {
        let without = self.database().read(|tx| {
            let mut without = Vec::new();
            for edition in db::edition::newest(tx, id)? {
                let photos = db::gallery::of_edition(tx, edition.id)?.into_iter();
                without.extend(photos.filter_map(|photo| photo.file));
            }
            Ok(without)
        })?;
        let mut known = HashSet::new();
        let mut seen = Vec::new();
        for file in without {
            if file.likeness.is_none() && known.insert(file.hash) {
                seen.push(self.looked_at(&file)?);
            }
        }
        self.remember_looks(&seen)
    }
}
