//! Proves the library whole.

use std::{collections::BTreeSet, fmt, fs, io, path::PathBuf};

use rusqlite::Connection;

use crate::{
    EditionId, Library, LibraryError, PageRecord, PhotoFile, PhotoHash, StoryId,
    db::{self, edition::EditionRow},
};

/// What a proof of the library found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerifyReport {
    /// How many stories were looked at.
    pub stories: u32,
    /// How many photo files were looked at.
    pub photos: u32,
    /// What is wrong; empty where the library is whole.
    pub faults: Vec<Fault>,
}

/// One thing that is wrong with the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The database's own check found damage.
    Database(String),
    /// A row names a row that is not there.
    Reference(String),
    /// A photo's file is not there.
    PhotoFileMissing(PhotoHash),
    /// A photo's file does not hold the photo's bytes.
    PhotoFileChanged(PhotoHash),
    /// A photo's file cannot be read.
    PhotoFileUnreadable(PhotoHash, String),
    /// A file among the photos belongs to no story.
    StrayFile(PathBuf),
    /// A story has no capture.
    StoryEmpty(StoryId),
    /// An edition's story cannot be read.
    StoryUnreadable(EditionId, String),
    /// An edition has not one record for each photo of its gallery.
    PhotosUncounted(EditionId),
    /// An edition's page cannot be unpacked, or is not the page that was kept.
    PageChanged(EditionId),
    /// The search index does not go with the stories.
    Search(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(detail) => write!(out, "the database is damaged: {detail}"),
            Self::Reference(detail) => write!(out, "a reference leads nowhere: {detail}"),
            Self::PhotoFileMissing(hash) => write!(out, "photo {hash}: its file is missing"),
            Self::PhotoFileChanged(hash) => write!(out, "photo {hash}: its file has changed"),
            Self::PhotoFileUnreadable(hash, detail) => {
                write!(out, "photo {hash}: its file cannot be read: {detail}")
            }
            Self::StrayFile(path) => write!(out, "{} belongs to no story", path.display()),
            Self::StoryEmpty(id) => write!(out, "story {id}: nothing of it is kept"),
            Self::StoryUnreadable(id, detail) => {
                write!(out, "edition {id}: its words cannot be read: {detail}")
            }
            Self::PhotosUncounted(id) => {
                write!(out, "edition {id}: its photos do not go with its gallery")
            }
            Self::PageChanged(id) => write!(out, "edition {id}: its page has changed"),
            Self::Search(detail) => write!(out, "the search index is wrong: {detail}"),
        }
    }
}

impl Library {
    /// Looks at everything that is kept: the database, every story, every page, every photo file.
    ///
    /// # Errors
    ///
    /// Where it cannot look: those of the database and of the folders. What it finds is no error.
    pub fn verify(&self) -> Result<VerifyReport, LibraryError> {
        let faults = self.database().read_afresh(|tx| {
            let damage = db::check::integrity(tx)?;
            Ok(damage.into_iter().map(Fault::Database).collect())
        })?;
        let mut report = VerifyReport {
            faults,
            ..VerifyReport::default()
        };
        if report.faults.is_empty() {
            self.check_stories(&mut report)?;
            self.check_photos(&mut report)?;
            self.check_search(&mut report)?;
        }
        Ok(report)
    }

    fn check_stories(&self, report: &mut VerifyReport) -> Result<(), LibraryError> {
        self.database().read(|tx| {
            let lost = db::check::references(tx)?;
            report.faults.extend(lost.into_iter().map(Fault::Reference));
            let empty = db::check::empty_stories(tx)?;
            report
                .faults
                .extend(empty.into_iter().map(Fault::StoryEmpty));
            for story in db::story::all(tx)? {
                report.stories += 1;
                for edition in db::edition::all(tx, story.id)? {
                    check_edition(tx, &edition, &mut report.faults)?;
                }
            }
            Ok(())
        })
    }

    fn check_photos(&self, report: &mut VerifyReport) -> Result<(), LibraryError> {
        // Names are compared while nobody writes: a photo lies in its place just before a story
        // names it. The bytes, which take long, are read while others may write.
        let (photos, files) = self
            .database()
            .alone(|tx| Ok((db::photo::all(tx)?, files_below(self.photos().dir())?)))?;
        let known: BTreeSet<PathBuf> = photos
            .iter()
            .map(|photo| self.photos().path(photo))
            .collect();
        let stray = files.into_iter().filter(|path| !known.contains(path));
        report.faults.extend(stray.map(Fault::StrayFile));
        for photo in photos {
            report.photos += 1;
            let Some(fault) = photo_fault(&photo, fs::read(self.photos().path(&photo))) else {
                continue;
            };
            // It may have been deleted meanwhile.
            if self
                .database()
                .read(|tx| Ok(db::photo::get(tx, &photo.hash)?))?
                .is_some()
            {
                report.faults.push(fault);
            }
        }
        Ok(())
    }

    fn check_search(&self, report: &mut VerifyReport) -> Result<(), LibraryError> {
        let faults = self.write(|writing| Ok(db::search::faults(writing)?))?;
        report.faults.extend(faults.into_iter().map(Fault::Search));
        Ok(())
    }
}

fn check_edition(
    tx: &Connection,
    edition: &EditionRow,
    faults: &mut Vec<Fault>,
) -> rusqlite::Result<()> {
    match db::body::get(tx, edition.id) {
        Err(error) => faults.push(Fault::StoryUnreadable(edition.id, error.to_string())),
        Ok(story) => {
            let kept = db::gallery::of_edition(tx, edition.id)?.len();
            if kept != story.gallery.photos.len() {
                faults.push(Fault::PhotosUncounted(edition.id));
            }
        }
    }
    let is_as_it_came = match (
        db::page::get(tx, edition.id),
        db::page::bytes(tx, edition.id),
        db::further_page::of_edition(tx, edition.id),
        db::further_page::bytes(tx, edition.id),
    ) {
        (Ok(record), Ok(Some(bytes)), Ok(further), Ok(further_bytes)) => {
            let mut further = further.iter().zip(&further_bytes);
            is_of(&record, &bytes) && further.all(|(record, bytes)| is_of(record, bytes))
        }
        _ => false,
    };
    if !is_as_it_came {
        faults.push(Fault::PageChanged(edition.id));
    }
    Ok(())
}

/// Whether these are the bytes that came.
fn is_of(record: &PageRecord, bytes: &[u8]) -> bool {
    record.bytes == bytes.len() as u64 && record.hash == blake3::hash(bytes).to_string()
}

fn photo_fault(photo: &PhotoFile, read: io::Result<Vec<u8>>) -> Option<Fault> {
    match read {
        Ok(bytes) if PhotoHash::of(&bytes) == photo.hash => None,
        Ok(_) => Some(Fault::PhotoFileChanged(photo.hash)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Some(Fault::PhotoFileMissing(photo.hash))
        }
        Err(error) => Some(Fault::PhotoFileUnreadable(photo.hash, error.to_string())),
    }
}

fn files_below(dir: &std::path::Path) -> Result<Vec<PathBuf>, LibraryError> {
    let of_dir = |error| LibraryError::of_file(dir, error);
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.map_err(of_dir)?,
    };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(of_dir)?;
        if entry.file_type().map_err(of_dir)?.is_dir() {
            files.extend(files_below(&entry.path())?);
        } else {
            files.push(entry.path());
        }
    }
    Ok(files)
}
