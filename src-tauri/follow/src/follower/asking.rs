//! Asks feeds, each in its turn, and notes what came of it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use futures::{StreamExt, stream};
use tearsheet_capture::{CancellationToken, FetchedFeed};
use tearsheet_library::{FeedAnswer, FeedFailure, FeedId, FollowedFeed};

use super::{Asked, Follower, off_thread};
use crate::{FollowError, patience, read_feed};

/// Whose turn it is to ask a feed: one at a time, so that two who want it ask its site once.
pub(super) type Turns = Arc<Mutex<HashMap<FeedId, Arc<tokio::sync::Mutex<()>>>>>;

/// Feeds asked at once: as many connections as photos get.
const FEEDS_AT_ONCE: usize = 6;

impl Follower {
    /// Asks feeds, a few at once. One that fails does not stop the others.
    pub(super) async fn ask(
        &self,
        feeds: Vec<FollowedFeed>,
        cancel: &CancellationToken,
    ) -> Result<Vec<Asked>, FollowError> {
        let mut asking = stream::iter(feeds.into_iter().map(|feed| self.ask_one(feed, cancel)))
            .buffer_unordered(FEEDS_AT_ONCE);
        let mut asked = Vec::new();
        while let Some(one) = asking.next().await {
            asked.push(one?);
        }
        Ok(asked)
    }

    async fn ask_one(
        &self,
        feed: FollowedFeed,
        cancel: &CancellationToken,
    ) -> Result<Asked, FollowError> {
        let turn = self.turn(feed.id);
        let _mine = turn.lock().await;
        if let Some(asked) = self.asked_meanwhile(&feed).await? {
            return Ok(asked);
        }
        let came = self.answer_of(&feed, cancel).await;
        let now = self.clock.now();
        let (answer, due) = match came {
            Ok(answer) => (answer, patience::after_answer(now)),
            Err(error) if error.is_ours() => return Err(error),
            Err(error) => {
                let wished = match &error {
                    FollowError::Capture(error) => error.asked_wait(),
                    _ => None,
                };
                let failure = FeedFailure {
                    code: error.code_name(),
                    detail: error.to_string(),
                };
                let due = patience::after_failure(now, feed.tries, wished);
                (FeedAnswer::Failed(failure), due)
            }
        };
        let failure = match &answer {
            FeedAnswer::Failed(failure) => Some(failure.clone()),
            FeedAnswer::Came(_) | FeedAnswer::Unchanged => None,
        };
        let (library, id) = (self.library.clone(), feed.id);
        off_thread(move || Ok(library.feed_answered(id, &answer, due)?)).await?;
        Ok(Asked {
            feed: feed.id,
            title: feed.title,
            failure,
        })
    }

    fn turn(&self, id: FeedId) -> Arc<tokio::sync::Mutex<()>> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        // Those that nobody waits for are forgotten, so that a long run does not gather them.
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
        Arc::clone(turns.entry(id).or_default())
    }

    /// What came of a feed that somebody else asked since it was found to be due.
    async fn asked_meanwhile(&self, feed: &FollowedFeed) -> Result<Option<Asked>, FollowError> {
        let (library, id) = (self.library.clone(), feed.id);
        if off_thread(move || Ok(library.feed_due(id)?)).await? == feed.due {
            return Ok(None);
        }
        let all = self.feeds().await?;
        let known = all.into_iter().find(|known| known.id == id);
        Ok(known.map(|known| Asked {
            feed: id,
            title: known.title,
            failure: known.failure,
        }))
    }

    async fn answer_of(
        &self,
        feed: &FollowedFeed,
        cancel: &CancellationToken,
    ) -> Result<FeedAnswer, FollowError> {
        let (library, id) = (self.library.clone(), feed.id);
        let name = off_thread(move || Ok(library.feed_name(id)?)).await?;
        let fetched = self.capturer.fetch_feed(&feed.url, name, cancel).await?;
        let Some(FetchedFeed {
            answered,
            bytes,
            name,
            ..
        }) = fetched
        else {
            return Ok(FeedAnswer::Unchanged);
        };
        let now = self.clock.now();
        off_thread(move || {
            let mut content = read_feed(&bytes, &answered, now)?;
            content.name = name;
            Ok(FeedAnswer::Came(Box::new(content)))
        })
        .await
    }
}
