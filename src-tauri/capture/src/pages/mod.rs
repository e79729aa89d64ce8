//! Stories and galleries over several pages: brought and made one.

mod join;
mod next;

use std::{
    collections::{HashSet, VecDeque},
    sync::Arc,
};

use tearsheet_library::KeptStory;
use tearsheet_story::Story;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{CaptureError, Capturer, FetchedPage, draft::OpenEdition};
use join::{Adds, join};
use next::{goes_on, lacks_photos, next, without_fragment};

impl Capturer {
    /// An edition with the further pages that it names: at most as many as the limits say, each of the same
    /// site and of the same story, none twice. A page that cannot be had ends the walk and costs nothing else;
    /// one that is kept with the `known` story is asked for only if it has changed.
    ///
    /// # Errors
    /// `Cancelled`, and what the library says.
    pub(crate) async fn with_further_pages(
        &self,
        edition: OpenEdition,
        known: Option<&KeptStory>,
        cancel: &CancellationToken,
    ) -> Result<OpenEdition, CaptureError> {
        let Some(at) = edition.page.arrival.answered.clone() else {
            // A file is all there is.
            return Ok(edition);
        };
        let mut walk = Walk::from(&edition, at);
        while let Some((url, adds)) = walk.next() {
            let kept = match known {
                Some(story) => self.kept_further_page(story, &url).await?,
                None => None,
            };
            let page = match self.page_unless(&url, kept, cancel).await {
                Ok(page) => self.read(page).await,
                Err(error) => Err(error),
            };
            match page {
                Ok(page) => walk.take(page, adds),
                Err(error @ (CaptureError::Cancelled | CaptureError::Library(_))) => {
                    return Err(error);
                }
                Err(_) => walk.ahead.retain(|(_, other)| *other != adds),
            }
        }
        let (story, further) = walk.finish();
        Ok(OpenEdition {
            story: Arc::new(story),
            further,
            ..edition
        })
    }
}

impl OpenEdition {
    /// Whether its story goes on in further pages.
    pub(crate) fn goes_on(&self) -> bool {
        let at = self.page.arrival.answered.clone();
        at.is_some_and(|at| Walk::from(self, at).next().is_some())
    }
}

/// The way through a story's pages.
struct Walk {
    story: Story,
    /// The further pages that had something of the story.
    taken: Vec<FetchedPage>,
    seen: HashSet<Url>,
    /// The pages to be asked for: the story's own first, then those of its photos alone.
    ahead: VecDeque<(Url, Adds)>,
    left: usize,
}

/// A slideshow of fifty slides is a long one; a site that counts on for ever is a trap.
const PAGES: usize = 50;

impl Walk {
    fn from(edition: &OpenEdition, at: Url) -> Self {
        let mut walk = Self {
            story: (*edition.story).clone(),
            taken: Vec::new(),
            ahead: VecDeque::new(),
            seen: HashSet::from([at.clone()]),
            left: PAGES - 1,
        };
        walk.look_ahead(edition, &at, Adds::WordsAndPhotos);
        walk
    }

    /// Notes what a page names as more of the story. Its gallery's further pages are known from reading it;
    /// the page itself is looked through only where they tell of no next one.
    fn look_ahead(&mut self, page: &OpenEdition, at: &Url, adds: Adds) {
        let gallery = page.story.gallery.continues.iter().cloned();
        let mut found: Vec<(Url, Adds)> = gallery
            .map(without_fragment)
            .map(|url| {
                let adds = if goes_on(at, &url) {
                    adds
                } else {
                    Adds::Photos
                };
                (url, adds)
            })
            .collect();
        if !found.iter().any(|(_, found)| *found == adds) {
            let next = next(&String::from_utf8_lossy(&page.page.bytes), at);
            found.extend(next.map(|url| (url, adds)));
        }
        let (own, photos): (Vec<_>, Vec<_>) = found
            .into_iter()
            .partition(|(_, adds)| *adds == Adds::WordsAndPhotos);
        self.ahead = own
            .into_iter()
            .chain(self.ahead.drain(..))
            .chain(photos)
            .collect();
    }

    /// The next page to be asked for.
    fn next(&mut self) -> Option<(Url, Adds)> {
        while self.left > 0 {
            let (url, adds) = self.ahead.pop_front()?;
            let is_wanted = adds == Adds::WordsAndPhotos || lacks_photos(&self.story);
            if is_wanted && self.seen.insert(url.clone()) {
                self.left -= 1;
                return Some((url, adds));
            }
        }
        None
    }

    fn take(&mut self, page: OpenEdition, adds: Adds) {
        let Some(at) = page.page.arrival.answered.clone() else {
            return;
        };
        // A further page that leads elsewhere: to a front page, a sign-in.
        if adds == Adds::WordsAndPhotos && !page.story.verdict.is_story() {
            return;
        }
        let is_of_site = self.seen.iter().any(|seen| seen.host() == at.host());
        let is_same_language = page.language.primary() == language_of(&self.story);
        if !is_of_site || !is_same_language && adds == Adds::WordsAndPhotos {
            return;
        }
        self.seen.insert(at.clone());
        // A page that says nothing new is the last one, again.
        if join(&mut self.story, &page.story, adds) {
            self.look_ahead(&page, &at, adds);
            self.taken.push(Arc::unwrap_or_clone(page.page));
        }
    }

    /// The story, which goes on nowhere that was walked, and the pages that it went on in.
    fn finish(mut self) -> (Story, Vec<FetchedPage>) {
        let seen = &self.seen;
        self.story
            .gallery
            .continues
            .retain(|url| !seen.contains(url));
        (self.story, self.taken)
    }
}

fn language_of(story: &Story) -> &str {
    story
        .language
        .as_ref()
        .map_or("und", |language| language.primary())
}
