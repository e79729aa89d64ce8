//! What feeds are followed with: a newspaper, a clock that is turned by hand, a library.

use std::{sync::Arc, time::Duration as Wait};

use tearsheet_capture::{CancellationToken, Capturer, Limits, Options};
use tearsheet_follow::{Asked, Follower};
use tearsheet_library::{FeedEntry, FollowedFeed, Library, NewFeed};
use tearsheet_tests::{
    clock::SetClock,
    newspaper::{Newspaper, Reply},
};
use time::{Duration, OffsetDateTime, macros::datetime};

/// A newspaper, a library that follows it, and a clock.
pub struct Desk {
    _folder: tempfile::TempDir,
    pub paper: Newspaper,
    pub clock: Arc<SetClock>,
    pub library: Library,
    pub follower: Follower,
    pub stop: CancellationToken,
}

/// Where the paper has its feed.
pub const FEED: &str = "/feed";

impl Desk {
    pub fn new() -> Self {
        Self::with(Limits::default())
    }

    /// A desk whose requests stop at these limits.
    fn with(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let paper = Newspaper::open().unwrap();
        let clock = SetClock::at(datetime!(2026-11-23 12:00 UTC));
        let library = Library::open(folder.path(), clock.clone()).unwrap().library;
        let options = Options {
            allowed_private_hosts: vec![paper.host().parse().unwrap()],
            clock: clock.clone(),
            limits,
            ..Options::default()
        };
        let capturer = Capturer::new(library.clone(), options).unwrap();
        let follower = Follower::new(library.clone(), capturer, clock.clone());
        Self {
            _folder: folder,
            paper,
            clock,
            library,
            follower,
            stop: CancellationToken::new(),
        }
    }

    /// A desk that waits for moments alone, at which the paper's feed is followed and has brought two stories.
    pub async fn following() -> Self {
        let desk = Self::with(Limits {
            idle: Wait::from_millis(400),
            page: Wait::from_millis(2000),
            ..Limits::default()
        });
        desk.paper.publish(
            FEED,
            rss(&[
                "<item><title>Ferry</title><link>/ferry</link></item>",
                "<item><title>Pier</title><link>/pier</link></item>",
            ]),
        );
        let feed = NewFeed {
            url: desk.paper.url(FEED),
            title: "Gull".to_owned(),
            site: None,
        };
        desk.follower.follow(vec![feed], &desk.stop).await.unwrap();
        assert_eq!(desk.titles(), ["Ferry", "Pier"]);
        desk
    }

    pub async fn follow(&self, paths: &[String]) -> Vec<Asked> {
        let feeds = paths.iter().map(|path| NewFeed {
            url: self.paper.url(path),
            title: path.clone(),
            site: None,
        });
        self.follower
            .follow(feeds.collect(), &self.stop)
            .await
            .unwrap()
    }

    /// How many feeds were asked when their time had come.
    pub async fn refreshed(&self) -> usize {
        self.follower.refresh(&self.stop).await.unwrap().len()
    }

    pub fn feed(&self) -> FollowedFeed {
        self.library.feeds().unwrap().remove(0)
    }

    /// The feed after it was asked again, a day later, and answered so.
    pub async fn answered(&self, reply: Reply) -> FollowedFeed {
        self.paper.publish(FEED, reply);
        self.clock.turn(Duration::days(1));
        self.follower.refresh(&self.stop).await.unwrap();
        self.feed()
    }

    pub fn entries(&self) -> Vec<FeedEntry> {
        let since = OffsetDateTime::UNIX_EPOCH;
        self.library.feed_entries(since, 1000).unwrap()
    }

    /// The headlines, in the order of the alphabet.
    pub fn titles(&self) -> Vec<String> {
        let mut titles: Vec<String> = self.entries().into_iter().map(|one| one.title).collect();
        titles.sort();
        titles
    }
}

/// A feed of one story.
pub fn one_story() -> Reply {
    rss(&["<item><title>A</title><link>/a</link></item>"])
}

/// A feed of these items.
pub fn rss(items: &[&str]) -> Reply {
    xml(format!(
        "<rss version='2.0'><channel><title>Gull</title>{}</channel></rss>",
        items.concat()
    ))
}

/// What claims to be a feed.
pub fn xml(text: impl Into<Vec<u8>>) -> Reply {
    Reply::of("application/rss+xml", text)
}
