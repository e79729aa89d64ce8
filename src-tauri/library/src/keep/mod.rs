//! Keeps a story: files first, then one transaction that names them.

mod earlier;
mod prepared;

use tearsheet_story::Language;

use crate::{
    CaptureId, EditionId, JobId, KeepOutcome, Kept, Library, LibraryError, NewCapture, PhotoFile,
    PhotoOutcome, Shelf, StoryId,
    db::{self, Failure, Writing, edition::EditionRow},
};
use earlier::{brings_nothing_new, with_earlier_photos};
use prepared::{Prepared, PreparedEdition, address_of};

impl Library {
    /// Keeps a story with its pages and photos, all or nothing: on return it lasts.
    ///
    /// A story that the library knows, by any address of its pages, gains a revision, unless its
    /// words and photos are as they were kept. Nothing that was kept is replaced; a photo that
    /// could not be had again stands in from the revision before.
    ///
    /// # Errors
    ///
    /// [`LibraryError::PhotoFileMissing`] for a photo that was not staged, and those of the
    /// database and of the files; nothing of the capture is kept then.
    pub fn keep(&self, capture: NewCapture) -> Result<Kept, LibraryError> {
        let capture = Prepared::of(capture)?;
        let kept = self.write(|writing| self.keep_in(writing, &capture))?;
        self.photos().settle(&capture.photos());
        Ok(kept)
    }

    /// Keeps the story of a job, and the job is done: both, or neither.
    ///
    /// # Errors
    ///
    /// Those of [`Library::keep`].
    pub fn keep_for(&self, job: JobId, capture: NewCapture) -> Result<Kept, LibraryError> {
        let capture = Prepared::of(capture)?;
        let (kept, unused) = self.write(|writing| {
            let kept = self.keep_in(writing, &capture)?;
            let unused = Self::finish_job(writing, job, kept.id)?;
            Ok((kept, unused))
        })?;
        self.photos().settle(&capture.photos());
        self.remove_unused(&unused)?;
        Ok(kept)
    }

    fn keep_in(&self, writing: &Writing<'_>, capture: &Prepared) -> Result<Kept, Failure> {
        let kept = match capture.known_story(writing)? {
            None => self.keep_new(writing, capture)?,
            Some(story) => {
                Self::take_back(writing, story)?;
                self.keep_again(writing, capture, story)?
            }
        };
        for name in &capture.names {
            db::photo_name::put(writing, name)?;
        }
        Ok(kept)
    }

    fn keep_new(&self, writing: &Writing<'_>, capture: &Prepared) -> Result<Kept, Failure> {
        let story = StoryId::new(writing.now);
        let place = db::story::insert(writing, story)?;
        let revision = Revision {
            story,
            place,
            number: 1,
        };
        self.keep_revision(writing, capture, revision, capture.outcomes())
    }

    fn keep_again(
        &self,
        writing: &Writing<'_>,
        capture: &Prepared,
        story: StoryId,
    ) -> Result<Kept, Failure> {
        let row = db::story::get(&writing.tx, story)?;
        let row = row.ok_or(LibraryError::NoSuchStory { id: story })?;
        if row.shelf == Shelf::Trash {
            db::story::shelve(writing, story, Shelf::ToRead)?;
        }
        let newest = db::capture::newest(&writing.tx, story)?;
        let before = db::edition::newest(&writing.tx, story)?;
        let outcomes = with_earlier_photos(writing, capture, &before)?;
        if brings_nothing_new(writing, capture, &outcomes, &before)? {
            // A kept file that was lost since comes back with the staged one.
            self.place(&outcomes)?;
            capture.remember_addresses(writing, story)?;
            return Ok(Kept {
                id: story,
                capture: newest.id,
                revision: newest.revision,
                outcome: KeepOutcome::Unchanged,
                editions: ids(before),
            });
        }
        let revision = Revision {
            story,
            place: row.place,
            number: newest.revision + 1,
        };
        self.keep_revision(writing, capture, revision, outcomes)
    }

    fn keep_revision(
        &self,
        writing: &Writing<'_>,
        capture: &Prepared,
        revision: Revision,
        outcomes: Vec<Vec<PhotoOutcome>>,
    ) -> Result<Kept, Failure> {
        let Revision { story, number, .. } = revision;
        for file in self.place(&outcomes)? {
            db::photo::insert(writing, file)?;
        }
        let id = CaptureId::new(writing.now);
        db::capture::insert(writing, id, story, number, capture.asked.as_ref())?;
        for (place, (edition, outcomes)) in capture.editions.iter().zip(&outcomes).enumerate() {
            keep_edition(writing, id, place, edition, outcomes)?;
        }
        capture.remember_addresses(writing, story)?;
        let editions = db::edition::newest(&writing.tx, story)?;
        describe(writing, capture, revision, &editions)?;
        Ok(Kept {
            id: story,
            capture: id,
            revision: number,
            outcome: if number == 1 {
                KeepOutcome::Saved
            } else {
                KeepOutcome::Revised
            },
            editions: ids(editions),
        })
    }

    /// Moves the photos that came among the kept ones.
    fn place<'a>(
        &self,
        outcomes: &'a [Vec<PhotoOutcome>],
    ) -> Result<Vec<&'a PhotoFile>, LibraryError> {
        let files: Vec<&PhotoFile> = outcomes.iter().flatten().filter_map(kept_file).collect();
        self.photos().place(files.iter().copied())?;
        Ok(files)
    }
}

/// A revision about to be kept.
#[derive(Clone, Copy)]
struct Revision {
    story: StoryId,
    place: i64,
    number: u32,
}

fn keep_edition(
    writing: &Writing<'_>,
    capture: CaptureId,
    place: usize,
    edition: &PreparedEdition,
    outcomes: &[PhotoOutcome],
) -> rusqlite::Result<()> {
    let id = EditionId::new(writing.now);
    db::edition::insert(
        writing,
        id,
        capture,
        place,
        &edition.language,
        &edition.content,
    )?;
    db::body::insert(writing, id, &edition.body)?;
    db::page::insert(writing, id, &edition.new.page, &edition.page)?;
    for (place, (page, packed)) in (1..).zip(edition.new.further.iter().zip(&edition.further)) {
        db::further_page::insert(writing, id, place, page, packed)?;
    }
    for (place, outcome) in outcomes.iter().enumerate() {
        db::gallery::insert(writing, id, place, outcome)?;
    }
    Ok(())
}

/// Writes what lists show and what searches find.
fn describe(
    writing: &Writing<'_>,
    capture: &Prepared,
    revision: Revision,
    editions: &[EditionRow],
) -> rusqlite::Result<()> {
    let (Some(lead), Some(asked_for)) = (editions.first(), capture.editions.first()) else {
        return Ok(());
    };
    let languages: Vec<Language> = editions
        .iter()
        .map(|edition| edition.language.clone())
        .collect();
    let url = address_of(capture.asked.as_ref(), &asked_for.new);
    db::card::put(
        writing,
        revision.story,
        url,
        &asked_for.new.story,
        &languages,
    )?;
    db::card::count_photos(writing, revision.story, lead.id)?;
    let words = db::search::words_of(&writing.tx, revision.story)?;
    db::topic::put(writing, revision.story, &words)?;
    db::search::put(writing, revision.place, &words)
}

fn ids(editions: Vec<EditionRow>) -> Vec<(Language, EditionId)> {
    let named = |edition: EditionRow| (edition.language, edition.id);
    editions.into_iter().map(named).collect()
}

fn kept_file(outcome: &PhotoOutcome) -> Option<&PhotoFile> {
    match outcome {
        PhotoOutcome::Kept(file) => Some(file),
        PhotoOutcome::Failed(_) => None,
    }
}
