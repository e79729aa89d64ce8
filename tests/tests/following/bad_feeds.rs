//! Feeds as they should not be, from a real server: one clear outcome each, nothing lost, no storm of requests.

use std::sync::Arc;

use tearsheet_tests::newspaper::{Encoding, Reply, jpeg};
use time::Duration;

use crate::desk::{Desk, FEED, rss, xml};

#[tokio::test]
async fn what_is_no_feed_any_more_says_why_loses_nothing_and_is_left_alone() {
    let page = "<!doctype html><html><head><title>Gull</title></head><body>Log in</body></html>";
    let cut =
        "<rss version='2.0'><channel><title>Gull</title><item><title>New</title><link>/new</li";
    let other = "{\"items\": [1, 2]}";
    let deep = format!("<rss version='2.0'><channel>{}", "<a>".repeat(100_000));
    let whole = "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<rss version='2.0'>";
    let bomb = |encoding| Reply::Bomb {
        encoding,
        media_type: "application/rss+xml",
        bytes: 1 << 30,
    };
    let answers = [
        ("a web page", Reply::html(page), "not_a_feed"),
        (
            "a web page that claims to be a feed",
            xml(page),
            "not_a_feed",
        ),
        ("nothing", xml(""), "not_a_feed"),
        ("spaces", xml(" \n \n"), "not_a_feed"),
        (
            "plain words",
            Reply::of("text/plain", "No feed today"),
            "not_a_feed",
        ),
        (
            "other data",
            Reply::of("application/json", other),
            "not_a_feed",
        ),
        (
            "a picture",
            Reply::of("image/jpeg", jpeg(1, 40, 30)),
            "not_a_feed",
        ),
        ("a feed that is cut", xml(cut), "broken_feed"),
        ("a feed nested without an end", xml(deep), "broken_feed"),
        (
            "more than a feed may hold",
            xml(vec![b' '; 9 << 20]),
            "too_large",
        ),
        ("a bomb of gzip", bomb(Encoding::Gzip), "too_large"),
        ("a bomb of zstd", bomb(Encoding::Zstd), "too_large"),
        (
            "an answer that breaks off",
            Reply::Reset(Arc::from(whole.as_bytes())),
            "broken_answer",
        ),
        ("silence", Reply::Silence(Arc::default()), "timeout"),
        ("no such page", Reply::not_found(), "not_found"),
        (
            "a page that is gone",
            Reply::html("gone").with_status(410),
            "not_found",
        ),
        (
            "a refusal",
            Reply::html("no").with_status(403),
            "http_status",
        ),
        (
            "a site in trouble",
            Reply::html("busy").with_status(503),
            "http_status",
        ),
        ("a circle", Reply::redirect(302, FEED), "redirect_loop"),
        (
            "a way into the reader's network",
            Reply::redirect(302, "http://127.0.0.1:1/"),
            "private_address",
        ),
    ];
    for (what, reply, code) in answers {
        let desk = Desk::following().await;
        let feed = desk.answered(reply).await;
        let failure = feed.failure.unwrap_or_else(|| panic!("{what} is no feed"));
        assert_eq!(failure.code, code, "{what}: {}", failure.detail);
        assert_eq!(failure.detail.lines().count(), 1, "{what}");
        assert_eq!(desk.titles(), ["Ferry", "Pier"], "{what}: nothing is lost");
        // Shown again and again within the hour, and asked once.
        let asked = desk.paper.times_asked(FEED);
        for _ in 0..5 {
            desk.clock.turn(Duration::minutes(10));
            desk.follower.refresh(&desk.stop).await.unwrap();
        }
        assert_eq!(desk.paper.times_asked(FEED), asked, "{what}: no storm");
        let feed = desk
            .answered(rss(&["<item><title>Tide</title><link>/tide</link></item>"]))
            .await;
        assert_eq!(
            (feed.failure, feed.tries),
            (None, 0),
            "{what}: it comes back"
        );
        assert_eq!(desk.titles(), ["Ferry", "Pier", "Tide"], "{what}");
    }
}

#[tokio::test]
async fn a_feed_with_faults_gives_the_stories_that_it_has() {
    let dated = |title: &str, date: &str| {
        format!("<item><title>{title}</title><link>/{title}</link><pubDate>{date}</pubDate></item>")
    };
    let dates = [
        dated("never", "soon"),
        dated("tomorrow", "Mon, 23 Nov 2126 08:00:00 GMT"),
        dated("zero", "Thu, 01 Jan 1970 00:00:00 GMT"),
        dated("true", "Mon, 23 Nov 2026 08:00:00 GMT"),
    ];
    let desk = Desk::following().await;
    let feed = desk
        .answered(rss(&dates.each_ref().map(String::as_str)))
        .await;
    assert_eq!(feed.failure, None);
    let dated: Vec<String> = desk
        .entries()
        .into_iter()
        .filter(|entry| entry.published.is_some())
        .map(|entry| entry.title)
        .collect();
    assert_eq!(dated, ["true"]);
    assert_eq!(
        desk.titles(),
        ["Ferry", "Pier", "never", "tomorrow", "true", "zero"]
    );

    for (what, items, expected) in [
        (
            "ids that all stories share",
            vec![
                "<item><title>Bakers</title><link>/bakers</link><guid>1</guid></item>",
                "<item><title>Comet</title><link>/comet</link><guid>1</guid></item>",
            ],
            vec!["Bakers", "Comet", "Ferry", "Pier"],
        ),
        (
            "a story twice",
            vec![
                "<item><title>Bakers</title><link>/bakers</link><guid>1</guid></item>",
                "<item><title>Bakers</title><link>/bakers</link><guid>1</guid></item>",
            ],
            vec!["Bakers", "Ferry", "Pier"],
        ),
        (
            "no ids, and addresses with a tail that changes",
            vec!["<item><title>Ferry sails</title><link>/ferry?utm_source=feed</link></item>"],
            vec!["Ferry sails", "Pier"],
        ),
        (
            "addresses that are none",
            vec![
                "<item><title>Bad</title><link>javascript:alert(1)</link></item>",
                "<item><title>File</title><link>file:///etc/passwd</link></item>",
                "<item><title>None</title></item>",
                "<item><title>Good</title><link>//127.0.0.1/good</link></item>",
            ],
            vec!["Ferry", "Good", "Pier"],
        ),
        (
            "scripts in titles",
            vec![
                "<item><title>&lt;script&gt;steal()&lt;/script&gt;Bakers</title><link>/1</link></item>",
                "<item><title>&lt;img src=x onerror=steal()&gt;Comet</title><link>/2</link></item>",
                "<item><title><![CDATA[<b>Dunes</b><style>*{}</style>]]></title><link>/3</link></item>",
            ],
            vec!["Bakers", "Comet", "Dunes", "Ferry", "Pier"],
        ),
    ] {
        let desk = Desk::following().await;
        for _ in 0..2 {
            let feed = desk.answered(rss(&items)).await;
            assert_eq!(feed.failure, None, "{what}");
            assert_eq!(desk.titles(), expected, "{what}");
        }
        for entry in desk.entries() {
            assert!(
                matches!(entry.url.scheme(), "http" | "https"),
                "{}",
                entry.url
            );
            assert!(!entry.title.contains(['<', '>']), "{}", entry.title);
        }
    }
}

#[tokio::test]
async fn relative_addresses_count_from_where_the_feed_answered() {
    let desk = Desk::following().await;
    desk.paper.publish(
        "/news/world/feed.xml",
        rss(&["<item><title>Comet</title><link>comet.html</link></item>"]),
    );
    let feed = desk
        .answered(Reply::redirect(301, "/news/world/feed.xml"))
        .await;
    assert_eq!(feed.failure, None);
    let comet = desk
        .entries()
        .into_iter()
        .find(|entry| entry.title == "Comet");
    let expected = desk.paper.url("/news/world/comet.html");
    assert_eq!(comet.map(|entry| entry.url), Some(expected));
}

#[tokio::test]
async fn a_feed_that_fails_for_days_is_asked_once_a_day() {
    let desk = Desk::following().await;
    desk.paper
        .publish(FEED, Reply::html("busy").with_status(503));
    let before = desk.paper.times_asked(FEED);
    // Ten days, looked at every quarter of an hour.
    for _ in 0..10 * 24 * 4 {
        desk.clock.turn(Duration::minutes(15));
        desk.follower.refresh(&desk.stop).await.unwrap();
    }
    // After one, two, four, eight, sixteen hours, then every 24.
    let asked = desk.paper.times_asked(FEED) - before;
    assert!((12..=16).contains(&asked), "{asked}");
}
