//! Any text as a feed (RSS, Atom, JSON Feed) and as a list of feeds (OPML).
#![no_main]

use tearsheet_follow::{read_feed, read_opml};
use time::OffsetDateTime;
use url::Url;

const PIECES: &[&str] = &[
    "<?xml version=\"1.0\"?>", "<rss version=\"2.0\">", "<channel>", "<item>", "</item>", "</channel>", "</rss>",
    "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "</entry>", "</feed>", "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">",
    "<title>", "</title>", "<title type=\"html\">", "<link>", "</link>", "<link href=\"/pier\"/>", "<link rel=\"alternate\" href=\"https://ledger.example/pier\"/>",
    "<guid isPermaLink=\"false\">", "</guid>", "<id>", "</id>", "<pubDate>", "</pubDate>", "<updated>", "</updated>",
    "Sat, 14 Mar 2026 07:30:00 GMT", "2026-03-14T07:30:00Z", "14 marzo 2026", "<description>", "</description>", "<![CDATA[", "]]>",
    "<summary>", "</summary>", "<category>", "<category term=\"World\"/>", "</category>", "<dc:creator>", "</dc:creator>",
    "<media:content url=\"/a.jpg\" medium=\"image\"/>", "<enclosure url=\"/a.mp3\" length=\"-1\" type=\"audio/mpeg\"/>",
    "<itunes:duration>99:99:99</itunes:duration>", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[", "{\"id\":\"1\",\"url\":\"/pier\",",
    "\"title\":\"Pier\"}", "]}", ",", "<opml version=\"2.0\">", "<body>", "<outline text=\"a\" xmlUrl=\"https://ledger.example/feed\"/>",
    "<outline text=\"b\">", "</outline>", "</body>", "</opml>", "javascript:alert(1)", "https://ledger.example/pier?utm_source=x", "&amp;", "&#0;",
    "&lt;b&gt;", "The pier opened.", "\u{202e}", "<", ">", "\"", "\0", " ",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let at = Url::parse("https://ledger.example/feed").expect("a good address");
    let made: Vec<u8> = match bytes.split_first() {
        Some((first, rest)) if first % 4 != 0 => rest
            .iter()
            .filter_map(|byte| PIECES.get(usize::from(*byte) % PIECES.len()))
            .flat_map(|piece| piece.bytes())
            .collect(),
        _ => bytes.to_vec(),
    };
    if let Ok(feed) = read_feed(&made, &at, OffsetDateTime::UNIX_EPOCH) {
        for entry in &feed.entries {
            assert!(matches!(entry.url.scheme(), "http" | "https"), "{}", entry.url);
            assert!(!entry.title.contains('\0'), "{:?}", entry.title);
        }
    }
    if let Ok(feeds) = read_opml(&made) {
        for feed in feeds {
            assert!(matches!(feed.url.scheme(), "http" | "https"), "{}", feed.url);
        }
    }
});
