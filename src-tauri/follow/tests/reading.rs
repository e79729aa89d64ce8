//! What feeds say, and what is no feed.
#![allow(clippy::unwrap_used)]

use tearsheet_follow::{FollowError, read_feed};
use tearsheet_library::{FeedContent, NewEntry};
use time::{OffsetDateTime, macros::datetime};
use url::Url;

const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

fn read(text: &str) -> Result<FeedContent, FollowError> {
    let at = Url::parse("https://ledger.example/feeds/world.xml").unwrap();
    read_feed(text.as_bytes(), &at, NOW)
}

fn rss(items: &str) -> String {
    format!(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' \
         xmlns:media='http://search.yahoo.com/mrss/'><channel><title>Ledger – World</title>\
         <link>https://ledger.example/world</link><language>en-US</language>{items}</channel></rss>"
    )
}

fn entries(items: &str) -> Vec<NewEntry> {
    read(&rss(items)).unwrap().entries
}

#[test]
fn an_rss_item_is_a_story_with_what_it_tells() {
    let words = "The ferry sailed again on Monday. ".repeat(30);
    let entries = entries(&format!(
        "<item><title>Ferry &amp;amp; pier</title><link>/world/ferry?utm_source=rss</link><guid>77</guid>\
         <pubDate>Mon, 23 Nov 2026 08:15:00 -0700</pubDate><category>World</category><category>Coast</category>\
         <description>&lt;p&gt;It sails.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description>\
         <content:encoded><![CDATA[<p>{words}</p><img src='/a.jpg'><img src='/b.jpg'>]]></content:encoded></item>"
    ));
    let [entry] = entries.as_slice() else {
        unreachable!("{entries:?}")
    };
    assert_eq!(entry.title, "Ferry & pier");
    assert_eq!(entry.summary, "It sails.");
    assert_eq!(entry.name.as_deref(), Some("77"));
    assert_eq!(
        entry.url.as_str(),
        "https://ledger.example/world/ferry?utm_source=rss"
    );
    assert_eq!(entry.published, Some(datetime!(2026-11-23 15:15 UTC)));
    assert_eq!(entry.sections, ["World", "Coast"]);
    assert_eq!((entry.photos, entry.words), (Some(2), Some(180)));
}

#[test]
fn atom_and_json_feeds_are_read_alike() {
    let atom = "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='es'><title>Ledger</title>\
        <link rel='self' href='https://ledger.example/atom'/><link href='https://ledger.example/'/>\
        <entry><title type='html'>El &lt;b&gt;ferry&lt;/b&gt;</title><id>tag:1</id>\
        <link href='/mundo/ferry'/><updated>2026-11-22T10:00:00Z</updated><summary>Zarpa.</summary></entry></feed>";
    let json = r#"{"version": "https://jsonfeed.org/version/1.1", "title": "Ledger",
        "home_page_url": "https://ledger.example/", "items": [{"id": "tag:1", "title": "El ferry",
        "url": "https://ledger.example/mundo/ferry", "summary": "Zarpa.", "content_text": "",
        "date_published": "2026-11-22T10:00:00Z"}]}"#;
    for text in [atom, json] {
        let content = read(text).unwrap();
        assert_eq!(
            content.site.as_ref().map(Url::as_str),
            Some("https://ledger.example/")
        );
        let entry = &content.entries[0];
        assert_eq!(entry.title, "El ferry");
        assert_eq!(entry.summary, "Zarpa.");
        assert_eq!(entry.url.as_str(), "https://ledger.example/mundo/ferry");
        assert_eq!(entry.published, Some(datetime!(2026-11-22 10:00 UTC)));
        assert_eq!((entry.photos, entry.words), (None, None));
    }
}

#[test]
fn a_date_is_never_made_up() {
    for (written, read) in [
        ("<pubDate>yesterday at noon</pubDate>", None),
        ("<pubDate>Mon, 23 Nov 2126 08:15:00 GMT</pubDate>", None),
        ("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", None),
        ("<pubDate/>", None),
        ("", None),
        (
            "<pubDate>Fri, 20 Nov 2026 08:15:00 GMT</pubDate>",
            Some(datetime!(2026-11-20 08:15 UTC)),
        ),
    ] {
        let item = format!("<item><title>A</title><link>/a</link>{written}</item>");
        assert_eq!(entries(&item)[0].published, read, "{written}");
    }
}

#[test]
fn names_that_several_stories_share_are_no_names() {
    let item = |path: &str, id: &str| {
        format!("<item><title>{path}</title><link>/{path}</link><guid>{id}</guid></item>")
    };
    let items = [
        item("a", "same"),
        item("b", "same"),
        item("c", "own"),
        item("d", ""),
    ];
    let entries = entries(&items.concat());
    let names: Vec<_> = entries.iter().map(|entry| entry.name.as_deref()).collect();
    assert_eq!(names, [None, None, Some("own"), None]);
}

#[test]
fn a_story_without_an_address_or_words_is_passed_over() {
    let entries = entries(
        "<item><title>No link</title><guid isPermaLink='false'>9</guid></item>\
         <item><title>Bad</title><link>javascript:alert(1)</link></item>\
         <item><link>/only-link</link></item>\
         <item><description>The tide came early.</description><link>/tide</link></item>\
         <item><title>By its name</title><guid>https://ledger.example/by-name</guid></item>",
    );
    let told: Vec<_> = entries
        .iter()
        .map(|entry| (entry.title.as_str(), entry.url.path()))
        .collect();
    let expected = [
        ("The tide came early.", "/tide"),
        ("By its name", "/by-name"),
    ];
    assert_eq!(told, expected);
}

#[test]
fn what_is_no_feed_says_what_it_is() {
    for (text, is) in [
        ("", "empty"),
        (
            "<!doctype html><html><body><h1>Hello</h1></body></html>",
            "a web page",
        ),
        ("<html><head></head></html>", "a web page"),
        (r#"{"items": 3}"#, "data of another kind"),
        ("plain words", "something else"),
        ("<opml><body/></opml>", "something else"),
    ] {
        match read(text) {
            Err(FollowError::NotAFeed { found }) => assert_eq!(found, is, "{text}"),
            other => unreachable!("{text}: {other:?}"),
        }
    }
}

#[test]
fn a_feed_cut_anywhere_is_read_or_refused_and_never_panics() {
    let items = "<item><title>One</title><link>/1</link></item><item><title>Two</title><link>/2</link></item>";
    let whole = rss(items);
    let mut broken = 0;
    for end in 0..whole.len() {
        let Some(part) = whole.get(..end) else {
            continue;
        };
        match read(part) {
            Ok(content) => assert!(content.entries.len() <= 2),
            Err(FollowError::BrokenFeed { detail }) => {
                broken += 1;
                assert!(!detail.is_empty());
            }
            Err(error) => assert!(matches!(error, FollowError::NotAFeed { .. }), "{error}"),
        }
    }
    assert!(broken > 0);
}

#[test]
fn deep_and_long_feeds_are_bounded() {
    let deep = format!("<rss version='2.0'><channel>{}", "<a>".repeat(200_000));
    assert!(read(&deep).map_or(true, |content| content.entries.is_empty()));
    let item = |n: usize| format!("<item><title>{n}</title><link>/{n}</link></item>");
    let many: String = (0..20_000).map(item).collect();
    assert_eq!(entries(&many).len(), 500);
    let huge = " ".repeat(tearsheet_follow::READ_BYTES + 1);
    assert!(matches!(read(&huge), Err(FollowError::NotAFeed { .. })));
}
