//! A story that is open and not kept yet.

use std::{
    collections::HashSet,
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde::{Deserialize, Serialize};
use tearsheet_library::{PhotoHash, PhotoOutcome};
use tearsheet_story::{Language, Story, Verdict};
use url::Url;
use uuid::Uuid;

use crate::{FetchedPage, Source, local::Beside, photo_memory::PhotoMemory, queue::Scribe};

/// The id of an open story, for as long as the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct DraftId(Uuid);

/// A story that is open and not kept yet. Clones are the same draft.
#[derive(Clone)]
pub struct Draft {
    open: Arc<Open>,
}

struct Open {
    id: DraftId,
    source: Source,
    beside: Option<Beside>,
    first: OpenEdition,
    /// The editions opened since.
    others: Mutex<Vec<OpenEdition>>,
    photos: PhotoMemory,
    /// Writes down what comes, where the draft is a job's.
    scribe: Mutex<Option<Scribe>>,
}

#[derive(Clone)]
pub(crate) struct OpenEdition {
    pub(crate) language: Language,
    /// The language that the link to it named, which may be less exact: "es" for "es-MX".
    pub(crate) named: Option<Language>,
    pub(crate) story: Arc<Story>,
    pub(crate) page: Arc<FetchedPage>,
    /// The further pages that the story goes on in, once they were walked.
    pub(crate) further: Vec<FetchedPage>,
}

/// One edition of a draft, as far as it has come.
#[derive(Debug, Clone)]
pub struct DraftEdition {
    /// Its language; "und" where the page does not say and its words do not show it.
    pub language: Language,
    /// What was read.
    pub story: Arc<Story>,
    /// The photos, parallel to the gallery; none for one that is still to come.
    pub outcomes: Vec<Option<PhotoOutcome>>,
    /// The page it was read from.
    pub page: Arc<FetchedPage>,
}

impl Draft {
    pub(crate) fn new(source: Source, first: OpenEdition, beside: Option<Beside>) -> Self {
        Self {
            open: Arc::new(Open {
                id: DraftId(Uuid::now_v7()),
                source,
                beside,
                first,
                others: Mutex::default(),
                photos: PhotoMemory::default(),
                scribe: Mutex::default(),
            }),
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> DraftId {
        self.open.id
    }

    /// What it was opened from.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.open.source
    }

    /// Its editions as they stand now, the one asked for first.
    #[must_use]
    pub fn editions(&self) -> Vec<DraftEdition> {
        self.opened()
            .into_iter()
            .map(|edition| DraftEdition {
                outcomes: self.outcomes(&edition.story),
                language: edition.language,
                story: edition.story,
                page: edition.page,
            })
            .collect()
    }

    /// The edition in this language, as it stands now.
    #[must_use]
    pub fn edition(&self, language: &Language) -> Option<DraftEdition> {
        let found = self.opened_in(language)?;
        self.editions()
            .into_iter()
            .find(|edition| edition.language == found.language)
    }

    /// What kind of page the one asked for is.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.first().story.verdict
    }

    /// Forgets which photos could not be had, so that the next fetching asks for them again.
    pub fn forget_failures(&self) {
        self.open.photos.forget_failures();
    }

    fn outcomes(&self, story: &Story) -> Vec<Option<PhotoOutcome>> {
        let photos = story.gallery.photos.iter();
        photos.map(|photo| self.open.photos.known(photo)).collect()
    }

    pub(crate) fn first(&self) -> &OpenEdition {
        &self.open.first
    }

    pub(crate) fn opened(&self) -> Vec<OpenEdition> {
        let mut editions = vec![self.open.first.clone()];
        editions.extend(self.lock().iter().cloned());
        editions
    }

    pub(crate) fn opened_in(&self, language: &Language) -> Option<OpenEdition> {
        self.opened().into_iter().find(|edition| {
            edition.language == *language || edition.named.as_ref() == Some(language)
        })
    }

    /// Adds an edition, unless one in its language is open already.
    pub(crate) fn add(&self, edition: OpenEdition) {
        let mut others = self.lock();
        let mut open = others.iter().chain(std::iter::once(self.first()));
        if open.all(|open| open.language != edition.language) {
            others.push(edition);
        }
    }

    pub(crate) fn photos(&self) -> &PhotoMemory {
        &self.open.photos
    }

    pub(crate) fn beside(&self) -> Option<&Beside> {
        self.open.beside.as_ref()
    }

    /// Makes the draft a job's, in the place of an earlier one.
    pub(crate) fn work_for(&self, scribe: Scribe) {
        *locked(&self.open.scribe) = Some(scribe);
    }

    pub(crate) fn scribe(&self) -> Option<Scribe> {
        locked(&self.open.scribe).clone()
    }

    /// How many photos all editions that are open show, each counted once, and of how many it is known what
    /// became of them.
    pub(crate) fn photo_counts(&self) -> (u32, u32) {
        let mut counted: HashSet<Url> = HashSet::new();
        let (mut done, mut of) = (0, 0);
        for edition in self.opened() {
            for photo in &edition.story.gallery.photos {
                if counted.insert(photo.url.clone()) {
                    of += 1;
                    done += u32::from(self.open.photos.known(photo).is_some());
                }
            }
        }
        (done, of)
    }

    /// The files fetched so far.
    pub(crate) fn staged(&self) -> Vec<PhotoHash> {
        self.open.photos.files()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<OpenEdition>> {
        locked(&self.open.others)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl fmt::Debug for Draft {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Draft")
            .field("id", &self.open.id)
            .field("source", &self.open.source)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for DraftId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl std::str::FromStr for DraftId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}
