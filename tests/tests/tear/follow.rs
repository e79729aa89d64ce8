//! `tear follow` and `tear recent`.

use serde_json::Value;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    programs::Tear,
};

const ITEMS: &str = "<item><title>Ferry returns</title><link>/world/ferry</link><category>World</category>\
    <pubDate>Mon, 23 Nov 2026 08:15:00 GMT</pubDate></item>\
    <item><title>&lt;script&gt;x()&lt;/script&gt;Market opens</title><link>/local/market</link>\
    <category>Local</category><pubDate>Sun, 22 Nov 2026 08:15:00 GMT</pubDate></item>";

fn feed() -> Reply {
    let text = format!(
        "<rss version='2.0'><channel><title>Gull Point News</title><link>/</link>{ITEMS}</channel></rss>"
    );
    Reply::of("application/rss+xml", text).with_header("ETag", "\"one\"")
}

/// A paper whose front page names two feeds.
fn paper() -> (Newspaper, Tear) {
    let paper = Newspaper::open().unwrap();
    paper.publish(
        "/gull",
        Reply::html(
            "<!doctype html><html><head><title>Gull Point News</title>\
             <link rel=alternate type='application/rss+xml' href='/gull/feed' title='Gull Point News'>\
             <link rel=alternate type='application/atom+xml' href='/gull/other' title='Other'></head>\
             <body><h1>Gull Point News</h1></body></html>",
        ),
    );
    paper.publish("/gull/feed", feed());
    let user = Tear::new().unwrap().allowing(paper.host());
    (paper, user)
}

fn listed(user: &Tear) -> Vec<Value> {
    let run = user.run(["follow", "--list", "--json"]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    run.json().unwrap().as_array().unwrap().clone()
}

fn titles(user: &Tear, more: &[&str]) -> Vec<String> {
    let run = user.run([&["recent", "--json"], more].concat()).unwrap();
    let list = run.json().unwrap();
    let entries = list.as_array().unwrap().iter();
    entries
        .map(|entry| entry["title"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_site_is_followed_by_the_first_feed_that_its_page_names() {
    let (paper, user) = paper();
    let run = user.run(["follow", paper.url("/gull").as_str()]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(run.stderr.contains("/gull/other"), "{run:?}");
    let feeds = listed(&user);
    assert_eq!(feeds.len(), 1);
    assert_eq!(feeds[0]["url"], paper.url("/gull/feed").as_str());
    assert_eq!(feeds[0]["state"], "following");
    assert_eq!(feeds[0]["entries"], 2);
    assert_eq!(titles(&user, &[]), ["Ferry returns", "Market opens"]);
    assert_eq!(titles(&user, &["--section", "local"]), ["Market opens"]);
    assert_eq!(titles(&user, &["--site", "elsewhere.example"]), [""; 0]);
    assert_eq!(titles(&user, &["--limit", "1"]), ["Ferry returns"]);
    // Asked once: the hour is not over.
    assert_eq!(paper.times_asked("/gull/feed"), 1);
    let run = user.run(["recent"]).unwrap();
    assert!(
        run.stdout.contains("2026-11-23 · Gull Point News · World"),
        "{run:?}"
    );
}

#[test]
fn a_feed_is_paused_resumed_and_removed_by_its_host() {
    let (paper, user) = paper();
    user.run(["follow", paper.url("/gull/feed").as_str()])
        .unwrap();
    for (option, state) in [("--pause", "paused"), ("--resume", "following")] {
        let run = user.run(["follow", option, "127.0.0.1"]).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
        assert_eq!(listed(&user)[0]["state"], state);
    }
    for (option, state) in [("--pause-all", "paused"), ("--resume-all", "following")] {
        let run = user.run(["follow", option]).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
        assert_eq!(listed(&user)[0]["state"], state);
    }
    let id = listed(&user)[0]["id"].as_str().unwrap().to_owned();
    let run = user.run(["follow", "--remove", &id]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert!(listed(&user).is_empty());
    let run = user.run(["follow", "--remove", &id]).unwrap();
    assert_eq!(run.code, Some(1), "{run:?}");
    assert!(run.stderr.contains("is not followed"), "{run:?}");
}

#[test]
fn a_feed_that_breaks_says_why_stays_and_is_asked_again_by_the_reader_alone() {
    let (paper, user) = paper();
    let address = paper.url("/gull/feed").to_string();
    user.run(["follow", &address]).unwrap();
    paper.publish(
        "/second",
        Reply::html("<html><body>Moved house</body></html>"),
    );
    let list = user.folder().join("feeds.opml");
    let outline = |path: &str| format!("<outline text='x' xmlUrl='{}'/>", paper.url(path));
    let outlines: String = ["/second", "/gull/feed", "/nowhere"].map(outline).concat();
    std::fs::write(
        &list,
        format!("<opml version='2.0'><body>{outlines}</body></opml>"),
    )
    .unwrap();
    let run = user
        .run(["follow", "--opml", list.to_str().unwrap()])
        .unwrap();
    assert_eq!(run.code, Some(1), "{run:?}");
    assert_eq!(run.stderr.lines().count(), 2, "{run:?}");
    let codes: Vec<Value> = listed(&user)
        .iter()
        .map(|feed| feed["failure"]["code"].clone())
        .collect();
    for code in ["not_a_feed", "not_found"] {
        assert!(codes.contains(&code.into()), "{codes:?}");
    }
    assert!(codes.contains(&Value::Null), "{codes:?}");
    assert_eq!(titles(&user, &[]).len(), 2);
    assert_eq!(paper.times_asked("/second"), 1);
    paper.publish("/second", feed());
    let run = user
        .run(["follow", "--retry", paper.url("/second").as_str()])
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(paper.times_asked("/second"), 2);
    assert!(run.stderr.is_empty(), "{run:?}");
}

#[test]
fn what_names_no_feed_is_not_followed() {
    let (paper, user) = paper();
    paper.publish(
        "/plain",
        Reply::html("<html><body><h1>No feed here</h1></body></html>"),
    );
    paper.publish(
        "/cut",
        Reply::of(
            "application/rss+xml",
            "<rss version='2.0'><channel><item><ti",
        ),
    );
    let list = user.folder().join("page.opml");
    std::fs::write(&list, "<html></html>").unwrap();
    for (arguments, words) in [
        (
            vec!["follow", paper.url("/plain").as_str()],
            "names no feed",
        ),
        (
            vec!["follow", paper.url("/cut").as_str()],
            "The feed is broken",
        ),
        (vec!["follow", "mailto:desk@gull.example"], "no address"),
        (
            vec!["follow", "--opml", list.to_str().unwrap()],
            "no list of feeds",
        ),
    ] {
        let run = user.run(&arguments).unwrap();
        assert_eq!(run.code, Some(1), "{run:?}");
        assert_eq!(run.stderr.lines().count(), 1, "{run:?}");
        assert!(run.stderr.contains(words), "{run:?}");
    }
    assert!(listed(&user).is_empty());
}
