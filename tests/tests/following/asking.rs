//! How feeds are asked: politely, and only when their time has come.

use std::{sync::Arc, time::Duration as Wait};

use tearsheet_follow::{Asked, FollowError, Pace};
use tearsheet_library::{FeedChange, FeedState, NewFeed};
use tearsheet_tests::newspaper::Reply;
use time::{Duration, OffsetDateTime};

use crate::desk::{Desk, one_story};

#[tokio::test]
async fn a_feed_is_asked_at_most_hourly_and_only_for_what_has_changed() {
    let desk = Desk::new();
    let reply = one_story()
        .with_header("ETag", "\"7\"")
        .with_header("Last-Modified", "Mon, 23 Nov 2026 08:00:00 GMT");
    desk.paper.publish("/feed", reply);
    assert_eq!(desk.refreshed().await, 0);
    assert!(desk.paper.asked().is_empty());
    desk.follow(&["/feed".to_owned()]).await;
    desk.follow(&["/feed".to_owned()]).await;
    desk.clock.turn(Duration::minutes(59));
    assert_eq!(desk.refreshed().await, 0);
    assert_eq!(desk.paper.times_asked("/feed"), 1);
    desk.clock.turn(Duration::minutes(1));
    let not_modified = Reply::of("text/plain", "").with_status(304);
    desk.paper.publish("/feed", not_modified);
    assert_eq!(desk.refreshed().await, 1);
    let asked = desk.paper.asked();
    assert_eq!(asked[0].header("if-none-match"), None);
    assert_eq!(asked[1].header("if-none-match"), Some("\"7\""));
    assert_eq!(
        asked[1].header("if-modified-since"),
        Some("Mon, 23 Nov 2026 08:00:00 GMT")
    );
    assert_eq!((desk.feed().failure, desk.feed().entries), (None, 1));
}

#[tokio::test]
async fn a_site_in_trouble_is_left_alone_as_long_as_it_asks() {
    let desk = Desk::new();
    desk.paper.publish(
        "/feed",
        Reply::html("busy")
            .with_status(503)
            .with_header("Retry-After", "10800"),
    );
    let asked = desk.follow(&["/feed".to_owned()]).await;
    let failure = asked[0]
        .failure
        .as_ref()
        .map(|failure| failure.code.as_str());
    assert_eq!(failure, Some("http_status"));
    desk.clock.turn(Duration::minutes(179));
    assert_eq!(desk.refreshed().await, 0);
    desk.clock.turn(Duration::minutes(1));
    desk.paper
        .publish("/feed", Reply::html("busy").with_status(503));
    assert_eq!(desk.refreshed().await, 1);
    // The second failure in turn: two hours.
    desk.clock.turn(Duration::minutes(119));
    assert_eq!(desk.refreshed().await, 0);
    desk.paper.publish("/feed", one_story());
    desk.clock.turn(Duration::minutes(1));
    assert_eq!(desk.refreshed().await, 1);
    assert_eq!(
        (desk.feed().failure, desk.feed().tries, desk.feed().entries),
        (None, 0, 1)
    );
}

#[tokio::test]
async fn a_paused_feed_is_not_asked() {
    let desk = Desk::new();
    desk.paper.publish("/feed", one_story());
    desk.follow(&["/feed".to_owned()]).await;
    let id = desk.feed().id;
    desk.library.change_feed(id, FeedChange::Pause).unwrap();
    desk.clock.turn(Duration::days(2));
    assert_eq!(desk.refreshed().await, 0);
    assert_eq!(desk.follower.next_due().await.unwrap(), None);
    desk.library.change_feed(id, FeedChange::Resume).unwrap();
    assert_eq!(desk.refreshed().await, 1);
}

#[tokio::test]
async fn all_feeds_are_paused_and_resumed_at_once() {
    let desk = Desk::new();
    let paths = ["/one".to_owned(), "/two".to_owned()];
    for path in &paths {
        desk.paper.publish(path, one_story());
    }
    desk.follow(&paths).await;
    desk.library.set_all_feeds(FeedState::Paused).unwrap();
    desk.clock.turn(Duration::days(2));
    assert_eq!(desk.refreshed().await, 0);
    desk.library.set_all_feeds(FeedState::Following).unwrap();
    assert_eq!(desk.refreshed().await, 2);
}

#[tokio::test]
async fn a_feed_that_two_want_at_once_is_asked_once() {
    let desk = Desk::new();
    desk.paper
        .publish("/feed", one_story().after(Wait::from_millis(50)));
    desk.follow(&["/feed".to_owned()]).await;
    desk.clock.turn(Duration::hours(2));
    let all = tokio::join!(desk.refreshed(), desk.refreshed(), desk.refreshed());
    assert_eq!(all, (1, 1, 1));
    assert_eq!(desk.paper.times_asked("/feed"), 2);
    let fault = Reply::html("busy").with_status(503);
    desk.paper
        .publish("/feed", fault.after(Wait::from_millis(50)));
    desk.clock.turn(Duration::hours(2));
    let (one, other) = tokio::join!(
        desk.follower.refresh(&desk.stop),
        desk.follower.refresh(&desk.stop)
    );
    let failure = |asked: Vec<Asked>| asked[0].failure.as_ref().map(|one| one.code.clone());
    assert_eq!(failure(one.unwrap()), failure(other.unwrap()));
    assert_eq!(desk.paper.times_asked("/feed"), 3);
}

#[tokio::test]
async fn feeds_are_asked_in_the_background_as_their_time_comes() {
    let desk = Desk::new();
    desk.paper.publish("/feed", one_story());
    let pace = Pace {
        least: Wait::from_millis(5),
        most: Wait::from_millis(10),
    };
    let asking = tokio::spawn({
        let (follower, stop) = (desk.follower.clone(), desk.stop.clone());
        async move {
            let fail = |error: &FollowError| panic!("{error}");
            follower.keep_asking(pace, fail, &stop).await;
        }
    });
    let looks = || tokio::time::sleep(Wait::from_millis(200));
    looks().await;
    assert!(desk.paper.asked().is_empty(), "nothing is followed yet");
    desk.follow(&["/feed".to_owned()]).await;
    looks().await;
    assert_eq!(desk.paper.times_asked("/feed"), 1);
    desk.clock.turn(Duration::minutes(61));
    while desk.paper.times_asked("/feed") < 2 {
        tokio::time::sleep(Wait::from_millis(5)).await;
    }
    looks().await;
    assert_eq!(desk.paper.times_asked("/feed"), 2);
    desk.stop.cancel();
    asking.await.unwrap();
}

#[tokio::test]
async fn many_feeds_share_few_connections_and_one_that_fails_stops_none() {
    let desk = Desk::new();
    let paths: Vec<String> = (0..40).map(|n| format!("/feed/{n}")).collect();
    for path in paths.iter().skip(1) {
        desk.paper
            .publish(path, one_story().after(Wait::from_millis(5)));
    }
    desk.paper.publish(
        &paths[0],
        Reply::Reset(Arc::from(
            *b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<rss",
        )),
    );
    let asked = desk.follow(&paths).await;
    assert_eq!(asked.len(), 40);
    assert_eq!(asked.iter().filter(|one| one.failure.is_some()).count(), 1);
    assert!(
        desk.paper.most_at_once() <= 6,
        "{}",
        desk.paper.most_at_once()
    );
    assert_eq!(
        desk.library
            .feed_entries(OffsetDateTime::UNIX_EPOCH, 100)
            .unwrap()
            .len(),
        39
    );
}

#[tokio::test]
async fn a_private_host_is_asked_only_where_the_reader_allowed_it() {
    let desk = Desk::new();
    let feed = NewFeed {
        url: "http://127.0.0.1:1/feed".parse().unwrap(),
        title: "Private".to_owned(),
        site: None,
    };
    let asked = desk.follower.follow(vec![feed], &desk.stop).await.unwrap();
    let failure = asked[0]
        .failure
        .as_ref()
        .map(|failure| failure.code.as_str());
    assert_eq!(failure, Some("private_address"));
}

#[tokio::test]
async fn a_stopped_refresh_blames_no_feed() {
    let desk = Desk::new();
    desk.paper.publish("/feed", one_story());
    desk.follow(&["/feed".to_owned()]).await;
    desk.clock.turn(Duration::hours(2));
    desk.stop.cancel();
    assert!(desk.follower.refresh(&desk.stop).await.is_err());
    assert_eq!(desk.feed().failure, None);
}
