//! Where feeds are found, and which of their stories stand beside a story.

use tearsheet_follow::recent_beside;
use tearsheet_library::FeedChange;
use tearsheet_tests::newspaper::Reply;
use time::Duration;

use crate::desk::{Desk, one_story};

#[tokio::test]
async fn a_feed_that_was_found_by_its_own_address_is_asked_once() {
    let desk = Desk::new();
    desk.paper
        .publish("/feed", one_story().with_header("ETag", "\"7\""));
    let found = desk
        .follower
        .find(&desk.paper.url("/feed"), &desk.stop)
        .await
        .unwrap();
    let asked = desk
        .follower
        .follow(found.clone(), &desk.stop)
        .await
        .unwrap();
    assert_eq!((asked.len(), desk.paper.times_asked("/feed")), (1, 1));
    assert_eq!(
        (desk.feed().title.as_str(), desk.feed().entries),
        ("Gull", 1)
    );
    // It is asked like any other from then on, by the name that its server gave it.
    desk.clock.turn(Duration::hours(1));
    assert_eq!(desk.refreshed().await, 1);
    assert_eq!(desk.paper.asked()[1].header("if-none-match"), Some("\"7\""));
    // What was found long ago is asked anew.
    desk.library
        .change_feed(desk.feed().id, FeedChange::Remove)
        .unwrap();
    let found = desk
        .follower
        .find(&desk.paper.url("/feed"), &desk.stop)
        .await
        .unwrap();
    desk.clock.turn(Duration::minutes(11));
    desk.follower.follow(found, &desk.stop).await.unwrap();
    assert_eq!(desk.paper.times_asked("/feed"), 4);
}

#[tokio::test]
async fn a_sites_feed_is_found_at_its_usual_place() {
    let desk = Desk::new();
    desk.paper
        .publish("/", Reply::html("<html><body><h1>Gull</h1></body></html>"));
    desk.paper.publish("/feed.xml", one_story());
    let found = desk
        .follower
        .find(&desk.paper.url("/"), &desk.stop)
        .await
        .unwrap();
    let told: Vec<_> = found
        .iter()
        .map(|feed| (feed.url.path(), feed.title.as_str()))
        .collect();
    assert_eq!(told, [("/feed.xml", "Gull")]);
}

#[tokio::test]
async fn the_newest_of_a_section_stand_beside_its_stories() {
    let desk = Desk::new();
    let item = |path: &str, section: &str, hour: u8| {
        format!(
            "<item><title>{path}</title><link>/{path}</link><category>{section}</category>\
             <pubDate>Mon, 23 Nov 2026 {hour:02}:00:00 GMT</pubDate></item>"
        )
    };
    let items = [
        item("ferry", "World", 7),
        item("bakers", "Town", 9),
        item("comet", "WORLD", 10),
        item("quake", "world", 8),
    ];
    let text = format!(
        "<rss version='2.0'><channel><title>Gull</title>{}</channel></rss>",
        items.concat()
    );
    desk.paper
        .publish("/feed", Reply::of("application/rss+xml", text));
    let beside = |path: &str, section: &str| -> Vec<String> {
        let story = desk.paper.url(path);
        let found = recent_beside(&desk.library, &story, Some(section), 5).unwrap();
        found.into_iter().map(|entry| entry.title).collect()
    };
    assert_eq!(beside("/ferry", "World"), [""; 0]);
    desk.follow(&["/feed".to_owned()]).await;
    assert_eq!(beside("/ferry", "World"), ["comet", "quake"]);
    assert_eq!(beside("/old", "Town"), ["bakers"]);
    assert_eq!(beside("/old", "Sport"), [""; 0]);
    let elsewhere = "https://other.example/ferry".parse().unwrap();
    let found = recent_beside(&desk.library, &elsewhere, Some("World"), 5).unwrap();
    assert!(found.is_empty());
    assert_eq!(desk.paper.times_asked("/feed"), 1);
}
