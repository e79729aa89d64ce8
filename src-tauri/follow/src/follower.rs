//! The one door of this room.

mod asking;

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use tearsheet_capture::{CancellationToken, Capturer};
use tearsheet_library::{
    Clock, FeedAnswer, FeedContent, FeedFailure, FeedId, FeedState, FollowedFeed, Library, NewFeed,
};
use time::OffsetDateTime;
use url::Url;

use crate::{FollowError, finding, patience};
use asking::Turns;

/// Follows feeds for a reader. Clones share one client and its limits.
#[derive(Clone)]
pub struct Follower {
    library: Library,
    capturer: Capturer,
    clock: Arc<dyn Clock>,
    turns: Turns,
    /// What the feed that was found last said, and when: it is not asked again for being followed.
    found: Arc<Mutex<Option<(Url, FeedContent, OffsetDateTime)>>>,
}

/// What became of asking one feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The feed.
    pub feed: FeedId,
    /// What it is called.
    pub title: String,
    /// Why it could not be had.
    pub failure: Option<FeedFailure>,
}

/// How long is waited between two looks at which feeds' time has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// At least so long: the first look too, so that a program that starts is left alone.
    pub least: Duration,
    /// At most so long: a feed may be followed or resumed meanwhile, and a device that slept goes on.
    pub most: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            least: Duration::from_secs(60),
            most: Duration::from_secs(15 * 60),
        }
    }
}

impl Follower {
    /// A follower whose requests go by this capturer. Asks nothing yet.
    #[must_use]
    pub fn new(library: Library, capturer: Capturer, clock: Arc<dyn Clock>) -> Self {
        Self {
            library,
            capturer,
            clock,
            turns: Turns::default(),
            found: Arc::default(),
        }
    }

    /// The feeds of an address that the reader gave: the feed itself, those that the page names in its order, or
    /// the one at a usual place of the site. Follows none.
    ///
    /// # Errors
    /// `NoFeed`, `BrokenFeed`, or what kept the address from answering.
    pub async fn find(
        &self,
        address: &Url,
        cancel: &CancellationToken,
    ) -> Result<Vec<NewFeed>, FollowError> {
        let now = self.clock.now();
        let found = finding::feeds_of(&self.capturer, address, now, cancel).await?;
        let told = found.feeds.first().map(|feed| feed.url.clone());
        let told = told.zip(found.content);
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) =
            told.map(|(url, content)| (url, content, now));
        Ok(found.feeds)
    }

    /// Follows feeds and asks them at once. One that does not answer is followed all the same, with its reason.
    ///
    /// # Errors
    /// Those of the library; `Cancelled`.
    pub async fn follow(
        &self,
        feeds: Vec<NewFeed>,
        cancel: &CancellationToken,
    ) -> Result<Vec<Asked>, FollowError> {
        let library = self.library.clone();
        let ids = off_thread(move || Ok(library.follow(&feeds)?)).await?;
        let now = self.clock.now();
        let all = self.feeds().await?;
        let new = all.into_iter().filter(|feed| {
            ids.contains(&feed.id)
                && feed.state == FeedState::Following
                && patience::is_due(feed, now)
        });
        let (mut asked, mut others) = (Vec::new(), Vec::new());
        for feed in new {
            match self.take_found(&feed.url, now) {
                Some(content) => {
                    let answer = FeedAnswer::Came(Box::new(content));
                    let due = patience::after_answer(now);
                    let (library, id) = (self.library.clone(), feed.id);
                    off_thread(move || Ok(library.feed_answered(id, &answer, due)?)).await?;
                    asked.push(Asked {
                        feed: feed.id,
                        title: feed.title,
                        failure: None,
                    });
                }
                None => others.push(feed),
            }
        }
        asked.extend(self.ask(others, cancel).await?);
        Ok(asked)
    }

    /// What this feed said when it was found, once, and only while that is news.
    fn take_found(&self, url: &Url, now: OffsetDateTime) -> Option<FeedContent> {
        let mut found = self.found.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, content, _) =
            found.take_if(|(at, _, when)| at == url && now - *when <= patience::STILL_NEWS)?;
        Some(content)
    }

    /// Asks every feed whose time has come, a few at once. One that fails does not stop the others, and stays.
    ///
    /// # Errors
    /// Those of the library; `Cancelled`.
    pub async fn refresh(&self, cancel: &CancellationToken) -> Result<Vec<Asked>, FollowError> {
        let now = self.clock.now();
        let all = self.feeds().await?;
        let due = all
            .into_iter()
            .filter(|feed| feed.state == FeedState::Following && patience::is_due(feed, now));
        self.ask(due.collect(), cancel).await
    }

    /// Asks one feed now, because the reader says so; one that answered within the hour is left alone.
    ///
    /// # Errors
    /// `NotFollowed`; those of the library; `Cancelled`.
    pub async fn retry(
        &self,
        id: FeedId,
        cancel: &CancellationToken,
    ) -> Result<Option<Asked>, FollowError> {
        let now = self.clock.now();
        let all = self.feeds().await?;
        let Some(feed) = all.into_iter().find(|feed| feed.id == id) else {
            return Err(FollowError::NotFollowed {
                asked: id.to_string(),
            });
        };
        if feed.failure.is_none() && !patience::is_due(&feed, now) {
            return Ok(None);
        }
        Ok(self.ask(vec![feed], cancel).await?.pop())
    }

    /// When the next feed may be asked; none where none is followed.
    ///
    /// # Errors
    /// Those of the library.
    pub async fn next_due(&self) -> Result<Option<OffsetDateTime>, FollowError> {
        let now = self.clock.now();
        let all = self.feeds().await?;
        let followed = all.iter().filter(|feed| feed.state == FeedState::Following);
        Ok(followed
            .map(|feed| {
                feed.due
                    .filter(|_| !patience::is_due(feed, now))
                    .unwrap_or(now)
            })
            .min())
    }

    /// Asks feeds as their time comes until it is stopped; nobody while nothing is followed. What keeps it from that is
    /// told, and tried again at the next look.
    pub async fn keep_asking(
        &self,
        pace: Pace,
        tell: impl Fn(&FollowError),
        cancel: &CancellationToken,
    ) {
        let mut wait = pace.least;
        loop {
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = cancel.cancelled() => return,
            }
            wait = match self.refresh_and_wait(cancel).await {
                Ok(wait) => wait.clamp(pace.least, pace.most),
                Err(_) if cancel.is_cancelled() => return,
                Err(error) => {
                    tell(&error);
                    pace.most
                }
            };
        }
    }

    /// Asks the feeds whose time has come; gives how long it is until the next one's.
    async fn refresh_and_wait(&self, cancel: &CancellationToken) -> Result<Duration, FollowError> {
        self.refresh(cancel).await?;
        let due = self.next_due().await?;
        // None is followed: one may be soon.
        Ok(due.map_or(Duration::MAX, |due| {
            Duration::try_from(due - self.clock.now()).unwrap_or_default()
        }))
    }

    async fn feeds(&self) -> Result<Vec<FollowedFeed>, FollowError> {
        let library = self.library.clone();
        off_thread(move || Ok(library.feeds()?)).await
    }
}

/// What a task that takes its time gives, done where it holds nobody up.
async fn off_thread<T: Send + 'static>(
    task: impl FnOnce() -> Result<T, FollowError> + Send + 'static,
) -> Result<T, FollowError> {
    match tokio::task::spawn_blocking(task).await {
        Ok(outcome) => outcome,
        Err(stopped) if stopped.is_panic() => std::panic::resume_unwind(stopped.into_panic()),
        Err(_) => Err(tearsheet_capture::CaptureError::Cancelled.into()),
    }
}
