//! Proves the library whole.

use std::{fmt, path::PathBuf};

use crate::{EditionId, PhotoHash, StoryId};

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
