//! Where a kept story came from, and what of it is kept.

use serde::Serialize;
use tearsheet_story::Language;
use time::OffsetDateTime;
use url::Url;

use super::{KeptEdition, KeptStory, PageRecord};
use crate::{EditionId, PhotoFailure};

/// Where one edition came from, and what of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Provenance {
    /// The edition.
    pub edition: EditionId,
    /// Its language.
    pub language: Language,
    /// The revision that brought it.
    pub revision: u32,
    /// The address asked for; none for a file.
    pub asked: Option<Url>,
    /// The addresses that it led to on the way, in order; the one asked for is not among them.
    pub redirects: Vec<Url>,
    /// The address that answered; none for a file.
    pub answered: Option<Url>,
    /// The HTTP status; none for a file.
    pub status: Option<u16>,
    /// When the page came.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub fetched: OffsetDateTime,
    /// Selected headers of the answer.
    pub headers: Vec<(String, String)>,
    /// BLAKE3 of the page's bytes, 64 hex digits.
    pub blake3: String,
    /// How many bytes the page had.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
    /// The version of the app that fetched it.
    pub app_version: String,
    /// The further pages of the story, in their order.
    pub further: Vec<FurtherPage>,
    /// Words of the body that are kept.
    pub words: u32,
    /// The number of photos that the page states.
    pub photos_promised: Option<u32>,
    /// Photos whose files are kept.
    pub photos_kept: u32,
    /// Photos that are missing.
    pub photos_missing: Vec<MissingPhoto>,
}

/// Where a further page of an edition came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FurtherPage {
    /// The address that answered; none for a page that no server sent.
    pub answered: Option<Url>,
    /// When the page came.
    #[serde(with = "time::serde::rfc3339")]
    #[cfg_attr(feature = "typescript", ts(type = "string"))]
    pub fetched: OffsetDateTime,
    /// BLAKE3 of the page's bytes, 64 hex digits.
    pub blake3: String,
    /// How many bytes the page had.
    #[cfg_attr(feature = "typescript", ts(type = "number"))]
    pub bytes: u64,
}

/// A photo of which the frame alone is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct MissingPhoto {
    /// Its best address.
    pub url: Url,
    /// Why there is no file; none where an earlier version did not note it.
    pub failure: Option<PhotoFailure>,
}

impl KeptStory {
    /// Where its editions came from, in their order.
    #[must_use]
    pub fn provenance(&self) -> Vec<Provenance> {
        self.editions.iter().map(Provenance::of).collect()
    }
}

impl Provenance {
    fn of(edition: &KeptEdition) -> Self {
        let (page, arrival) = (&edition.page, &edition.page.arrival);
        let gallery = &edition.story.gallery;
        let photos = gallery.photos.iter().zip(&edition.photos);
        let missing: Vec<MissingPhoto> = photos
            .filter(|(_, kept)| kept.file.is_none())
            .map(|(photo, kept)| MissingPhoto {
                url: photo.url.clone(),
                failure: kept.failure.clone(),
            })
            .collect();
        let kept = gallery.photos.len() - missing.len();
        Self {
            edition: edition.id,
            language: edition.language.clone(),
            revision: edition.revision,
            asked: arrival.asked.clone(),
            redirects: arrival.hops.get(1..).unwrap_or_default().to_vec(),
            answered: arrival.answered.clone(),
            status: arrival.status,
            fetched: arrival.fetched_at,
            headers: arrival.headers.clone(),
            blake3: page.hash.clone(),
            bytes: page.bytes,
            app_version: arrival.app_version.clone(),
            further: edition.further.iter().map(FurtherPage::of).collect(),
            words: edition.story.word_count,
            photos_promised: gallery.promised,
            photos_kept: u32::try_from(kept).unwrap_or(u32::MAX),
            photos_missing: missing,
        }
    }
}

impl FurtherPage {
    fn of(page: &PageRecord) -> Self {
        Self {
            answered: page.arrival.answered.clone(),
            fetched: page.arrival.fetched_at,
            blake3: page.hash.clone(),
            bytes: page.bytes,
        }
    }
}
