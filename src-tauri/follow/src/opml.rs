//! Lists of feeds in OPML, as feed readers export them.

use quick_xml::{Reader, escape::unescape, events::Event};
use tearsheet_library::NewFeed;

use crate::{FollowError, words};

/// More is no list that a person keeps.
const MOST_FEEDS: usize = 5000;

/// The feeds that an OPML file lists (opml.org/spec2.opml), in its order, doubled ones once. Read leniently: each
/// `outline` with an `xmlUrl` is a feed, whatever stands around it.
///
/// # Errors
/// `BadOpml` where it is no OPML or lists no feed.
pub fn read_opml(bytes: &[u8]) -> Result<Vec<NewFeed>, FollowError> {
    let bad = |detail: String| FollowError::BadOpml { detail };
    let text = String::from_utf8_lossy(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = STRICT_ENDS;
    let mut feeds: Vec<NewFeed> = Vec::new();
    let mut is_opml = false;
    loop {
        let element = match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => element,
            Ok(Event::Eof) => break,
            Ok(_) => continue,
            // What came before the break is worth having.
            Err(_) if !feeds.is_empty() => break,
            Err(error) => return Err(bad(words::one_line(&error.to_string()))),
        };
        match element.local_name().as_ref() {
            "opml" => is_opml = true,
            "outline" if is_opml => {
                let attribute = |wanted: &str| {
                    let mut attributes = element.attributes().flatten();
                    let found = attributes
                        .find(|attribute| attribute.key.as_ref().eq_ignore_ascii_case(wanted))?;
                    let plain = unescape(&found.value);
                    Some(plain.map_or_else(|_| found.value.to_string(), |value| value.into_owned()))
                };
                let url = attribute("xmlUrl").and_then(|url| words::absolute(&url, None));
                let Some(url) = url else { continue };
                if feeds.len() >= MOST_FEEDS || feeds.iter().any(|feed| feed.url == url) {
                    continue;
                }
                let title = attribute("title").or_else(|| attribute("text"));
                let title = title.map(|title| words::title(&title));
                feeds.push(NewFeed {
                    title: title
                        .filter(|title| !title.is_empty())
                        .unwrap_or_else(|| host_of(&url)),
                    site: attribute("htmlUrl").and_then(|url| words::absolute(&url, None)),
                    url,
                });
            }
            _ => {}
        }
    }
    match (is_opml, feeds.is_empty()) {
        (false, _) => Err(bad("it has no <opml>".to_owned())),
        (true, true) => Err(bad("it lists no feed".to_owned())),
        (true, false) => Ok(feeds),
    }
}

/// Lists that were written by hand leave ends out.
const STRICT_ENDS: bool = false;

/// What a feed is called before it says so itself.
pub(crate) fn host_of(url: &url::Url) -> String {
    let host = url.host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Vec<(String, String)> {
        let feeds = read_opml(text.as_bytes()).unwrap();
        feeds
            .into_iter()
            .map(|feed| (feed.url.to_string(), feed.title))
            .collect()
    }

    #[test]
    fn feeds_are_read_from_folders_once_each() {
        let told = listed(
            "<?xml version='1.0'?><opml version='2.0'><body><outline text='News'>\
             <outline type='rss' text='Ledger &amp; Post' xmlUrl='https://ledger.example/feed?a=1&amp;b=2'/>\
             <outline text='again' xmlUrl='https://ledger.example/feed?a=1&amp;b=2'/>\
             <outline xmlurl='https://www.gull.example/rss'/>\
             <outline text='bad' xmlUrl='javascript:alert(1)'/></outline></body></opml>",
        );
        let pair = |url: &str, title: &str| (url.to_owned(), title.to_owned());
        let expected = [
            pair("https://ledger.example/feed?a=1&b=2", "Ledger & Post"),
            pair("https://www.gull.example/rss", "gull.example"),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_list_that_breaks_off_gives_what_it_has() {
        let told =
            listed("<opml><body><outline xmlUrl='https://gull.example/rss'/><outline xmlUrl='htt");
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn what_is_no_list_is_told_so() {
        for text in [
            "",
            "<html><body>No</body></html>",
            "<opml><body/></opml>",
            "\u{0}\u{1}",
            "{}",
        ] {
            let refused = read_opml(text.as_bytes());
            assert!(
                matches!(refused, Err(FollowError::BadOpml { .. })),
                "{text:?}: {refused:?}"
            );
        }
    }
}
