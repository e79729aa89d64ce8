//! Stories and galleries over several pages: brought and made one.

mod join;
mod next;

use std::{collections::HashSet, sync::Arc};

use tearsheet_story::Story;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::{CaptureError, Capturer, draft::OpenEdition};
use join::{Adds, join};
use next::{Links, lacks_photos, links};

impl Capturer {
    /// An edition with the further pages that it names: at most as many as the limits say, each of the same
    /// site and of the same story, none twice. A page that cannot be had ends the walk and costs nothing else.
    ///
    /// # Errors
    /// `Cancelled`, and what the library says.
    pub(crate) async fn with_further_pages(
        &self,
        edition: OpenEdition,
        cancel: &CancellationToken,
    ) -> Result<OpenEdition, CaptureError> {
        let Some(at) = edition.page.answered.clone() else {
            // A file is all there is.
            return Ok(edition);
        };
        let mut walk = Walk::from(&edition, at);
        while let Some((url, adds)) = walk.next() {
            let page = match self.page_at(&url, cancel).await {
                Ok(page) => self.read(page).await,
                Err(error) => Err(error),
            };
            match page {
                Ok(page) => walk.take(&page, adds),
                Err(error @ (CaptureError::Cancelled | CaptureError::Library(_))) => {
                    return Err(error);
                }
                Err(_) => walk.leave(adds),
            }
        }
        Ok(OpenEdition {
            story: Arc::new(walk.story),
            ..edition
        })
    }
}

/// The way through a story's pages.
struct Walk {
    story: Story,
    seen: HashSet<Url>,
    next: Option<Url>,
    gallery: Option<Url>,
    left: usize,
}

/// A slideshow of fifty slides is a long one; a site that counts on for ever is a trap.
const PAGES: usize = 50;

impl Walk {
    fn from(edition: &OpenEdition, at: Url) -> Self {
        let found = links_of(edition, &at);
        let story = (*edition.story).clone();
        Self {
            gallery: found.gallery.filter(|_| lacks_photos(&story)),
            next: found.next,
            seen: HashSet::from([at]),
            left: PAGES - 1,
            story,
        }
    }

    /// The next page to be asked for: the story's own first, then that of its photos.
    fn next(&mut self) -> Option<(Url, Adds)> {
        let next = self.next.take().map(|url| (url, Adds::WordsAndPhotos));
        let (url, adds) = match next {
            Some(next) => next,
            None => (self.gallery.take()?, Adds::Photos),
        };
        if self.left == 0 || !self.seen.insert(url.clone()) {
            return self.gallery.is_some().then(|| self.next()).flatten();
        }
        self.left -= 1;
        Some((url, adds))
    }

    fn take(&mut self, page: &OpenEdition, adds: Adds) {
        let Some(at) = page.page.answered.clone() else {
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
        let is_new = join(&mut self.story, &page.story, adds);
        let found = links_of(page, &at);
        match adds {
            // A page that says nothing new is the last one, again.
            Adds::WordsAndPhotos if is_new => self.next = found.next,
            Adds::WordsAndPhotos => {}
            Adds::Photos if is_new => self.gallery = found.next,
            Adds::Photos => {}
        }
        if self.gallery.is_none() && adds == Adds::WordsAndPhotos && lacks_photos(&self.story) {
            self.gallery = found.gallery;
        }
    }

    fn leave(&mut self, adds: Adds) {
        match adds {
            Adds::WordsAndPhotos => self.next = None,
            Adds::Photos => self.gallery = None,
        }
    }
}

fn links_of(edition: &OpenEdition, at: &Url) -> Links {
    links(&String::from_utf8_lossy(&edition.page.bytes), at)
}

fn language_of(story: &Story) -> &str {
    story
        .language
        .as_ref()
        .map_or("und", |language| language.primary())
}
