//! A capture, ready to be written.

use std::collections::BTreeSet;

use tearsheet_story::Language;
use url::Url;

use super::kept_file;
use crate::{
    LibraryError, NewCapture, NewEdition, PhotoHash, PhotoName, PhotoOutcome, StoryId,
    address::{identity, is_plausible},
    content,
    db::{self, Writing, page::PackedPage},
};

/// A capture with all that needs no database done, so that the transaction is short.
pub(super) struct Prepared {
    pub asked: Option<Url>,
    pub names: Vec<PhotoName>,
    identities: Vec<String>,
    pub editions: Vec<PreparedEdition>,
}

/// One edition of it.
pub(super) struct PreparedEdition {
    pub new: NewEdition,
    pub language: Language,
    pub content: [u8; 32],
    pub body: Vec<u8>,
    pub page: PackedPage,
    pub further: Vec<PackedPage>,
}

impl Prepared {
    pub(super) fn of(capture: NewCapture) -> Result<Self, LibraryError> {
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
            names: capture.names,
            editions,
        })
    }

    pub(super) fn known_story(&self, writing: &Writing<'_>) -> rusqlite::Result<Option<StoryId>> {
        for identity in &self.identities {
            if let Some(story) = db::address::story_at(&writing.tx, identity)? {
                return Ok(Some(story));
            }
        }
        Ok(None)
    }

    pub(super) fn remember_addresses(
        &self,
        writing: &Writing<'_>,
        story: StoryId,
    ) -> rusqlite::Result<()> {
        self.identities
            .iter()
            .try_for_each(|identity| db::address::insert(writing, identity, story))
    }

    pub(super) fn outcomes(&self) -> Vec<Vec<PhotoOutcome>> {
        let of_edition = |edition: &PreparedEdition| edition.new.photos.clone();
        self.editions.iter().map(of_edition).collect()
    }

    pub(super) fn photos(&self) -> Vec<PhotoHash> {
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
            further: new
                .further
                .iter()
                .map(|page| PackedPage::of(&page.bytes))
                .collect::<Result<_, _>>()
                .map_err(unpackable)?,
            new,
        })
    }
}

/// Every way to meet the story again, the surest first: what answered, what was asked for, what
/// the pages call themselves. A file that names no address is known by its bytes.
fn identities(asked: Option<&Url>, editions: &[PreparedEdition]) -> Vec<String> {
    let arrivals = || editions.iter().map(|edition| &edition.new.page.arrival);
    let answered = arrivals().filter_map(|arrival| arrival.answered.as_ref());
    let asked = arrivals()
        .filter_map(|arrival| arrival.asked.as_ref())
        .chain(asked);
    let canonical = editions.iter().filter_map(|edition| {
        let canonical = edition.new.story.canonical_url.as_ref()?;
        let arrival = &edition.new.page.arrival;
        let home = arrival.answered.as_ref().or(arrival.asked.as_ref());
        is_plausible(canonical, home).then_some(canonical)
    });
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

/// The address that a reader would call the story's.
pub(super) fn address_of<'a>(asked: Option<&'a Url>, edition: &'a NewEdition) -> Option<&'a Url> {
    let arrival = &edition.page.arrival;
    let of_page = arrival.answered.as_ref().or(arrival.asked.as_ref());
    let of_web = |url: &&Url| matches!(url.scheme(), "http" | "https");
    of_page
        .or(asked)
        .filter(of_web)
        .or(edition.story.canonical_url.as_ref())
}
