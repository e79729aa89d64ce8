//! What the reader follows.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use tearsheet_library::{
    FeedAnswer, FeedChange, FeedContent, FeedEntry, FeedFailure, FeedId, FeedName, FeedState,
    NewEntry, NewFeed,
};
use time::{Duration, OffsetDateTime, macros::datetime};
use url::Url;

const DUE: OffsetDateTime = datetime!(2026-11-23 13:00 UTC);

fn url(text: &str) -> Url {
    Url::parse(text).unwrap()
}

fn entry(name: Option<&str>, address: &str, title: &str) -> NewEntry {
    NewEntry {
        name: name.map(str::to_owned),
        url: url(address),
        title: title.to_owned(),
        summary: String::new(),
        sections: vec!["World".to_owned()],
        published: None,
        photos: Some(3),
        words: Some(700),
    }
}

fn came(entries: Vec<NewEntry>) -> FeedAnswer {
    FeedAnswer::Came(Box::new(FeedContent {
        entries,
        ..FeedContent::default()
    }))
}

fn followed(desk: &Desk) -> FeedId {
    let feed = NewFeed {
        url: url("https://ledger.example/feed"),
        title: "Ledger".to_owned(),
        site: None,
    };
    desk.library.follow(&[feed]).unwrap()[0]
}

fn entries(desk: &Desk) -> Vec<FeedEntry> {
    let all = desk.library.feed_entries(OffsetDateTime::UNIX_EPOCH, 1000);
    all.unwrap()
}

fn titles(desk: &Desk) -> Vec<String> {
    entries(desk).into_iter().map(|entry| entry.title).collect()
}

#[test]
fn a_feed_is_followed_once_and_anew_with_the_same_id() {
    let desk = Desk::new();
    let id = followed(&desk);
    assert_eq!(followed(&desk), id);
    assert!(desk.library.change_feed(id, FeedChange::Pause).unwrap());
    assert_eq!(desk.library.feeds().unwrap()[0].state, FeedState::Paused);
    followed(&desk);
    assert_eq!(desk.library.feeds().unwrap()[0].state, FeedState::Paused);
    let answer = came(vec![entry(None, "https://ledger.example/a", "A")]);
    desk.library.feed_answered(id, &answer, DUE).unwrap();
    assert!(desk.library.change_feed(id, FeedChange::Remove).unwrap());
    assert!(!desk.library.change_feed(id, FeedChange::Remove).unwrap());
    assert!(desk.library.feeds().unwrap().is_empty());
    assert!(titles(&desk).is_empty());
    // An answer that was on its way is not kept of what is followed no longer.
    desk.library.feed_answered(id, &answer, DUE).unwrap();
    assert!(titles(&desk).is_empty());
    assert_eq!(followed(&desk), id);
    assert_eq!(desk.library.feeds().unwrap()[0].state, FeedState::Following);
}

#[test]
fn a_story_is_known_by_its_name_and_by_its_address() {
    let desk = Desk::new();
    let id = followed(&desk);
    let first = came(vec![
        entry(Some("1"), "https://ledger.example/a?utm_source=rss", "A"),
        entry(None, "https://ledger.example/b", "B"),
    ]);
    desk.library.feed_answered(id, &first, DUE).unwrap();
    let opened = entries(&desk)[0].id;
    desk.library.open_entry(opened).unwrap();
    desk.clock.turn(Duration::HOUR);
    let second = came(vec![
        entry(Some("1"), "https://ledger.example/a-moved", "A, corrected"),
        entry(Some("2"), "https://www.ledger.example/b/#top", "B"),
        entry(Some("2"), "https://ledger.example/b", "B"),
    ]);
    desk.library.feed_answered(id, &second, DUE).unwrap();
    let now = entries(&desk);
    let told: Vec<_> = now
        .iter()
        .map(|entry| (entry.title.as_str(), entry.opened))
        .collect();
    assert_eq!(told, [("A, corrected", true), ("B", false)]);
    assert_eq!(now[0].seen, datetime!(2026-11-23 12:00 UTC));
    assert_eq!(now[0].published, None);
    assert_eq!(now[0].read_time.map(|time| time.low), Some(4));
}

#[test]
fn a_failure_keeps_what_is_known_and_says_why() {
    let desk = Desk::new();
    let id = followed(&desk);
    let name = FeedName {
        answered: url("https://ledger.example/feed"),
        etag: Some("\"7\"".to_owned()),
        last_modified: None,
    };
    let content = FeedContent {
        title: Some("The Ledger".to_owned()),
        name: Some(name.clone()),
        entries: vec![entry(None, "https://ledger.example/a", "A")],
        ..FeedContent::default()
    };
    let answer = FeedAnswer::Came(Box::new(content));
    desk.library.feed_answered(id, &answer, DUE).unwrap();
    let failure = FeedFailure {
        code: "not_a_feed".to_owned(),
        detail: "a web page".to_owned(),
    };
    for tries in 1..=2 {
        let failed = FeedAnswer::Failed(failure.clone());
        desk.library.feed_answered(id, &failed, DUE).unwrap();
        let feed = desk.library.feeds().unwrap().remove(0);
        assert_eq!((feed.tries, feed.failure), (tries, Some(failure.clone())));
        assert_eq!((feed.title.as_str(), feed.entries), ("The Ledger", 1));
    }
    assert_eq!(desk.library.feed_name(id).unwrap(), Some(name));
    desk.library
        .feed_answered(id, &FeedAnswer::Unchanged, DUE)
        .unwrap();
    let feed = desk.library.feeds().unwrap().remove(0);
    assert_eq!((feed.tries, feed.failure, feed.due), (0, None, Some(DUE)));
}

#[test]
fn the_oldest_stories_of_a_feed_go_and_those_that_it_names_stay() {
    let desk = Desk::new();
    let id = followed(&desk);
    let of = |range: std::ops::Range<u32>| {
        let entries =
            range.map(|n| entry(None, &format!("https://ledger.example/{n}"), &n.to_string()));
        came(entries.collect())
    };
    desk.library.feed_answered(id, &of(0..400), DUE).unwrap();
    desk.clock.turn(Duration::HOUR);
    desk.library
        .feed_answered(id, &of(1000..1300), DUE)
        .unwrap();
    let titles = titles(&desk);
    assert_eq!(titles.len(), 500);
    assert_eq!(titles.first().map(String::as_str), Some("1000"));
    assert!(titles.contains(&"1299".to_owned()));
    assert!(titles.contains(&"0".to_owned()));
    assert!(!titles.contains(&"399".to_owned()));
}
