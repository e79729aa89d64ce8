//! A kept story, and what the reader does with it.

use tearsheet_story::Language;
use url::Url;

use crate::{
    EditionId, Favourite, KeptEdition, KeptStory, Library, LibraryError, PhotoFile, PhotoName,
    Position, Shelf, StoryId,
    db::{self, Failure, Writing},
};

/// Errors of every function here: those of the database, and [`LibraryError::NoSuchStory`] where a
/// story is to be changed that the library does not have.
impl Library {
    /// A story with its words; none where the library does not have it.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn story(&self, id: StoryId) -> Result<Option<KeptStory>, LibraryError> {
        self.database().read(|tx| Ok(kept_story(tx, id, u32::MAX)?))
    }

    /// One edition of a story, of whatever revision.
    ///
    /// # Errors
    /// Those of the database.
    pub fn edition(
        &self,
        id: StoryId,
        edition: EditionId,
    ) -> Result<Option<KeptEdition>, LibraryError> {
        self.database().read(|tx| {
            if db::story::get(tx, id)?.is_none() {
                return Ok(None);
            }
            let mut rows = db::edition::all(tx, id)?.into_iter();
            let row = rows.find(|row| row.id == edition);
            Ok(row.map(|row| kept_edition(tx, row)).transpose()?)
        })
    }

    /// The bytes of the page that an edition was read from, as they came.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn page(&self, edition: EditionId) -> Result<Option<Vec<u8>>, LibraryError> {
        self.database().read(|tx| Ok(db::page::bytes(tx, edition)?))
    }

    /// The bytes of the further pages of an edition's story, as they came, in their order.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn further_pages(&self, edition: EditionId) -> Result<Vec<Vec<u8>>, LibraryError> {
        self.database()
            .read(|tx| Ok(db::further_page::bytes(tx, edition)?))
    }

    /// What the photo of this address was called by its server when a story that names it was kept last.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn photo_name(&self, url: &Url) -> Result<Option<PhotoName>, LibraryError> {
        self.database().read(|tx| Ok(db::photo_name::get(tx, url)?))
    }

    /// Makes the search index again of the stories.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn rebuild_search(&self) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::search::rebuild(writing)?))
    }

    /// Puts a story on a shelf.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoSuchStory`].
    pub fn shelve(&self, id: StoryId, shelf: Shelf) -> Result<(), LibraryError> {
        self.write(|writing| known(id, db::story::shelve(writing, id, shelf)?))
    }

    /// Marks a story as a favourite, or takes the mark away.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoSuchStory`].
    pub fn set_favourite(&self, id: StoryId, favourite: Favourite) -> Result<(), LibraryError> {
        self.write(|writing| known(id, db::story::mark(writing, id, favourite)?))
    }

    /// Remembers where the reader stopped in a language's edition.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoSuchStory`].
    pub fn remember_position(
        &self,
        id: StoryId,
        language: &Language,
        position: Position,
    ) -> Result<(), LibraryError> {
        self.write(|writing| {
            known(id, db::story::get(&writing.tx, id)?.is_some())?;
            Ok(db::position::put(writing, id, language, position)?)
        })
    }

    /// Puts a staged photo into a gallery's place where there was none: a Retry that worked. `name` is what its
    /// server calls it.
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoSuchPhoto`]; [`LibraryError::PhotoFileMissing`] where it was not staged.
    pub fn photo_arrived(
        &self,
        id: StoryId,
        edition: EditionId,
        index: u32,
        file: &PhotoFile,
        name: Option<&PhotoName>,
    ) -> Result<(), LibraryError> {
        self.write(|writing| {
            known(id, db::story::get(&writing.tx, id)?.is_some())?;
            self.photos().place([file])?;
            db::photo::insert(writing, file)?;
            if let Some(name) = name {
                db::photo_name::put(writing, name)?;
            }
            if !db::gallery::fill(writing, id, edition, index, &file.hash)? {
                return Err(LibraryError::NoSuchPhoto { id: edition, index }.into());
            }
            if let Some(lead) = db::edition::newest(&writing.tx, id)?.first() {
                db::card::count_photos(writing, id, lead.id)?;
            }
            Ok(())
        })?;
        self.photos().settle([&file.hash]);
        Ok(())
    }

    /// Deletes a story with all its revisions, and the photos that no other story shows. A
    /// tombstone stays, so that another device can tell "deleted" from "never had".
    ///
    /// # Errors
    ///
    /// [`LibraryError::NoSuchStory`].
    pub fn delete(&self, id: StoryId) -> Result<(), LibraryError> {
        let unused = self.write(|writing| {
            let story = db::story::get(&writing.tx, id)?;
            let story = story.ok_or(LibraryError::NoSuchStory { id })?;
            delete_rows(writing, id, story.place)?;
            Ok(db::photo::take_unused(writing)?)
        })?;
        self.remove_unused(&unused)
    }

    /// What the reader chose; none where they did not.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn setting(&self, key: &str) -> Result<Option<String>, LibraryError> {
        self.database().read(|tx| Ok(db::setting::get(tx, key)?))
    }

    /// Remembers what the reader chose.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn set_setting(&self, key: &str, value: &str) -> Result<(), LibraryError> {
        self.write(|writing| Ok(db::setting::put(writing, key, value)?))
    }

    /// Changes what is remembered under this key, with nobody else's change in between; none leaves it as it is.
    ///
    /// # Errors
    ///
    /// Those of the database.
    pub fn change_setting(
        &self,
        key: &str,
        change: impl FnOnce(Option<&str>) -> Option<String>,
    ) -> Result<(), LibraryError> {
        self.write(|writing| {
            let value = db::setting::get(&writing.tx, key)?;
            match change(value.as_deref()) {
                Some(value) => Ok(db::setting::put(writing, key, &value)?),
                None => Ok(()),
            }
        })
    }

    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&Writing<'_>) -> Result<T, Failure>,
    ) -> Result<T, LibraryError> {
        self.database().write(self.clock().now(), work)
    }
}

fn kept_edition(
    tx: &rusqlite::Connection,
    row: db::edition::EditionRow,
) -> rusqlite::Result<KeptEdition> {
    Ok(KeptEdition {
        id: row.id,
        language: row.language,
        revision: row.revision,
        story: db::body::get(tx, row.id)?,
        photos: db::gallery::of_edition(tx, row.id)?,
        page: db::page::get(tx, row.id)?,
        further: db::further_page::of_edition(tx, row.id)?,
    })
}

/// A story as it stood after this revision, or its newest before that.
pub(crate) fn kept_story(
    tx: &rusqlite::Connection,
    id: StoryId,
    revision: u32,
) -> rusqlite::Result<Option<KeptStory>> {
    let Some(story) = db::story::get(tx, id)? else {
        return Ok(None);
    };
    let Some(newest) = db::capture::newest_until(tx, id, revision)? else {
        return Ok(None);
    };
    let editions = db::edition::newest_until(tx, id, revision)?
        .into_iter()
        .map(|edition| kept_edition(tx, edition))
        .collect::<rusqlite::Result<_>>()?;
    Ok(Some(KeptStory {
        id,
        url: db::card::url(tx, id)?,
        shelf: story.shelf,
        favourite: story.favourite,
        saved: story.saved,
        capture: newest.id,
        revision: newest.revision,
        revisions: newest.revisions,
        editions,
        positions: db::position::of_story(tx, id)?,
        highlights: db::highlight::of_story(tx, id)?,
        tags: db::tag::of_story(tx, id)?
            .into_iter()
            .map(|(_, name)| name)
            .collect(),
    }))
}

fn delete_rows(writing: &Writing<'_>, id: StoryId, place: i64) -> rusqlite::Result<()> {
    delete_words(writing, id)?;
    db::search::delete(writing, place)?;
    db::story::bury(writing, id)
}

/// All that a story is but its tombstone and its entry in the search.
pub(crate) fn delete_words(writing: &Writing<'_>, id: StoryId) -> rusqlite::Result<()> {
    for edition in db::edition::all(&writing.tx, id)? {
        db::gallery::delete(writing, edition.id)?;
        db::page::delete(writing, edition.id)?;
        db::further_page::delete(writing, edition.id)?;
        db::body::delete(writing, edition.id)?;
    }
    db::edition::delete(writing, id)?;
    db::capture::delete(writing, id)?;
    db::position::delete(writing, id)?;
    db::highlight::delete(writing, id)?;
    db::address::delete(writing, id)?;
    db::card::delete(writing, id)?;
    db::tag::delete(writing, id)?;
    db::topic::delete(writing, id)
}

fn known(id: StoryId, is_known: bool) -> Result<(), Failure> {
    if is_known {
        Ok(())
    } else {
        Err(LibraryError::NoSuchStory { id }.into())
    }
}
