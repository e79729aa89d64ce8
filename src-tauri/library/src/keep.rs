//! Keeps a story: files first, then one transaction that names them.

use std::collections::BTreeSet;

use tearsheet_story::Language;
use url::Url;

use crate::{
    CaptureId, EditionId, KeepOutcome, Kept, Library, LibraryError, NewCapture, NewEdition,
    PhotoFile, PhotoHash, PhotoOutcome, Shelf, StoryId,
    address::{identity, names_a_page},
    content,
    db::{self, Failure, Writing, edition::EditionRow, page::PackedPage},
};

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
        self.photos().settle(&capture.photos())?;
        Ok(kept)
    }

    fn keep_in(&self, writing: &Writing<'_>, capture: &Prepared) -> Result<Kept, Failure> {
        match capture.known_story(writing)? {
            None => self.keep_new(writing, capture),
            Some(story) => self.keep_again(writing, capture, story),
        }
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
        let files: Vec<&PhotoFile> = outcomes.iter().flatten().filter_map(kept_file).collect();
        self.photos().place(files.iter().copied())?;
        for file in files {
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
}

/// A revision about to be kept.
#[derive(Clone, Copy)]
struct Revision {
    story: StoryId,
    place: i64,
    number: u32,
}

/// A capture with all that needs no database done, so that the transaction is short.
struct Prepared {
    asked: Option<Url>,
    identities: Vec<String>,
    editions: Vec<PreparedEdition>,
}

struct PreparedEdition {
    new: NewEdition,
    language: Language,
    content: [u8; 32],
    body: Vec<u8>,
    page: PackedPage,
}

impl Prepared {
    fn of(capture: NewCapture) -> Result<Self, LibraryError> {
        if capture.editions.is_empty() {
            return Err(LibraryError::NothingToKeep);
        }
        let editions = capture
            .editions
            .into_iter()
            .map(PreparedEdition::of)
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            identities: identities(capture.asked.as_ref(), &editions),
            asked: capture.asked,
            editions,
        })
    }

    fn known_story(&self, writing: &Writing<'_>) -> rusqlite::Result<Option<StoryId>> {
        for identity in &self.identities {
            if let Some(story) = db::address::story_at(&writing.tx, identity)? {
                return Ok(Some(story));
            }
        }
        Ok(None)
    }

    fn remember_addresses(&self, writing: &Writing<'_>, story: StoryId) -> rusqlite::Result<()> {
        self.identities
            .iter()
            .try_for_each(|identity| db::address::insert(writing, identity, story))
    }

    fn outcomes(&self) -> Vec<Vec<PhotoOutcome>> {
        let of_edition = |edition: &PreparedEdition| edition.new.photos.clone();
        self.editions.iter().map(of_edition).collect()
    }

    fn photos(&self) -> Vec<PhotoHash> {
        let outcomes = self.editions.iter().flat_map(|edition| &edition.new.photos);
        outcomes
            .filter_map(kept_file)
            .map(|file| file.hash)
            .collect()
    }
}

impl PreparedEdition {
    fn of(new: NewEdition) -> Result<Self, LibraryError> {
        let photos = new.story.gallery.photos.len();
        if photos != new.photos.len() {
            return Err(LibraryError::PhotosUncounted {
                photos,
                outcomes: new.photos.len(),
            });
        }
        let unpackable = |source| LibraryError::DatabaseFailed { source };
        Ok(Self {
            language: new
                .story
                .language
                .clone()
                .unwrap_or_else(Language::undetermined),
            content: content::fingerprint(&new.story),
            body: db::body::packed(&new.story).map_err(unpackable)?,
            page: PackedPage::of(&new.page.bytes).map_err(unpackable)?,
            new,
        })
    }
}

/// Every way to meet the story again, the surest first: what answered, what was asked for, what
/// the pages call themselves. A file that names no address is known by its bytes.
fn identities(asked: Option<&Url>, editions: &[PreparedEdition]) -> Vec<String> {
    let pages = || editions.iter().map(|edition| &edition.new.page);
    let answered = pages().filter_map(|page| page.answered.as_ref());
    let asked = pages().filter_map(|page| page.asked.as_ref()).chain(asked);
    let canonical = editions
        .iter()
        .filter_map(|edition| edition.new.story.canonical_url.as_ref())
        .filter(|url| names_a_page(url));
    let mut seen = BTreeSet::new();
    let mut identities: Vec<String> = answered
        .chain(asked)
        .chain(canonical)
        .filter_map(identity)
        .filter(|identity| seen.insert(identity.clone()))
        .collect();
    if identities.is_empty() {
        let of_page = |edition: &PreparedEdition| {
            format!("blake3:{}", blake3::Hash::from_bytes(edition.page.hash))
        };
        identities.extend(editions.iter().map(of_page));
    }
    identities
}

/// What became of each photo, with those that could not be had this time taken from the revision before.
fn with_earlier_photos(
    writing: &Writing<'_>,
    capture: &Prepared,
    before: &[EditionRow],
) -> rusqlite::Result<Vec<Vec<PhotoOutcome>>> {
    let mut outcomes = capture.outcomes();
    let is_whole = outcomes
        .iter()
        .flatten()
        .all(|outcome| kept_file(outcome).is_some());
    if is_whole {
        return Ok(outcomes);
    }
    let mut earlier = Vec::new();
    for edition in before {
        let story = db::body::get(&writing.tx, edition.id)?;
        let kept = db::gallery::of_edition(&writing.tx, edition.id)?;
        let files = kept.into_iter().map(|photo| photo.file);
        earlier.extend(story.gallery.photos.into_iter().zip(files));
    }
    for (edition, outcomes) in capture.editions.iter().zip(&mut outcomes) {
        for (photo, outcome) in edition.new.story.gallery.photos.iter().zip(outcomes) {
            let same = earlier
                .iter()
                .filter(|(before, _)| {
                    before
                        .candidates
                        .iter()
                        .any(|url| photo.candidates.contains(url))
                })
                .find_map(|(_, file)| file.clone());
            if let (PhotoOutcome::Failed(_), Some(file)) = (&outcome, same) {
                *outcome = PhotoOutcome::Kept(file);
            }
        }
    }
    Ok(outcomes)
}

/// Whether every edition is known by its words, with every photo that came.
fn brings_nothing_new(
    writing: &Writing<'_>,
    capture: &Prepared,
    outcomes: &[Vec<PhotoOutcome>],
    before: &[EditionRow],
) -> rusqlite::Result<bool> {
    for (edition, outcomes) in capture.editions.iter().zip(outcomes) {
        let same = before.iter().find(|before| {
            before.language == edition.language && before.content == edition.content
        });
        let Some(same) = same else {
            return Ok(false);
        };
        let kept: BTreeSet<PhotoHash> = db::gallery::of_edition(&writing.tx, same.id)?
            .into_iter()
            .filter_map(|photo| photo.file)
            .map(|file| file.hash)
            .collect();
        let mut came = outcomes.iter().filter_map(kept_file);
        if !came.all(|file| kept.contains(&file.hash)) {
            return Ok(false);
        }
    }
    Ok(true)
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
    db::search::put(writing, revision.place, &words)
}

/// The address that a reader would call the story's.
fn address_of<'a>(asked: Option<&'a Url>, edition: &'a NewEdition) -> Option<&'a Url> {
    let of_page = edition
        .page
        .answered
        .as_ref()
        .or(edition.page.asked.as_ref());
    let of_web = |url: &&Url| matches!(url.scheme(), "http" | "https");
    of_page
        .or(asked)
        .filter(of_web)
        .or(edition.story.canonical_url.as_ref())
}

fn kept_file(outcome: &PhotoOutcome) -> Option<&PhotoFile> {
    match outcome {
        PhotoOutcome::Kept(file) => Some(file),
        PhotoOutcome::Failed(_) => None,
    }
}

fn ids(editions: Vec<EditionRow>) -> Vec<(Language, EditionId)> {
    let named = |edition: EditionRow| (edition.language, edition.id);
    editions.into_iter().map(named).collect()
}
