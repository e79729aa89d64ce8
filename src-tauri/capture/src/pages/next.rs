//! Where a page says that its story goes on.

use html5gum::{Token, Tokenizer};
use tearsheet_story::Story;
use url::Url;

/// Parameters that count a story's pages or slides.
const COUNTERS: [&str; 12] = [
    "page", "pg", "p", "slide", "photo", "image", "img", "part", "start", "seite", "pagina", "foto",
];

/// The page after this one, as its `rel=next` says. Linear in the page's length: nothing is nested.
pub(super) fn next(html: &str, at: &Url) -> Option<Url> {
    Tokenizer::new(html).find_map(|token| {
        let Ok(Token::StartTag(tag)) = token else {
            return None;
        };
        let name: &[u8] = &tag.name;
        if name != b"a" && name != b"link" {
            return None;
        }
        let attribute = |name: &[u8]| {
            let value = tag.attributes.get(name)?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let rel = attribute(b"rel")?.to_ascii_lowercase();
        if !rel.split_whitespace().any(|word| word == "next") {
            return None;
        }
        let to = at.join(&attribute(b"href")?).ok()?;
        goes_on(at, &to).then(|| without_fragment(to))
    })
}

/// Whether an address is a further page of the story at another, and not the next story: the same path
/// with a counter in its query, or the story's path with a number at its end. Blogs, too, call the post
/// after this one "next".
pub(super) fn goes_on(at: &Url, to: &Url) -> bool {
    if to.host() != at.host() || to.port_or_known_default() != at.port_or_known_default() {
        return false;
    }
    let counters = |url: &Url| -> Vec<(String, String)> {
        let pairs = url.query_pairs().into_owned();
        pairs
            .filter(|(name, _)| COUNTERS.contains(&name.to_ascii_lowercase().as_str()))
            .collect()
    };
    let others = |url: &Url| -> Vec<(String, String)> {
        let pairs = url.query_pairs().into_owned();
        pairs
            .filter(|(name, _)| !COUNTERS.contains(&name.to_ascii_lowercase().as_str()))
            .collect()
    };
    let (from, onto) = (
        at.path().trim_end_matches('/'),
        to.path().trim_end_matches('/'),
    );
    if from == onto {
        return others(at) == others(to)
            && !counters(to).is_empty()
            && counters(at) != counters(to);
    }
    let (from, from_number) = without_number(from);
    let (onto, onto_number) = without_number(onto);
    // A story at the front of a site, or of a section, has no path of its own to go on from.
    from == onto
        && from.len() > 1
        && onto_number.is_some_and(|number| number > from_number.unwrap_or(1))
}

/// A story's page numbers stay below this; years and ids do not.
const LARGEST_NUMBER: u32 = 200;

/// A path without the number of a page at its end: "/pier/2", "/pier/page/2", "/pier/slide-2",
/// "/pier-2.html", "/pier_2.html".
fn without_number(path: &str) -> (String, Option<u32>) {
    let (stem, ending) = match path.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 5 && !ending.contains('/') => (stem, ending),
        _ => (path, ""),
    };
    let plain = stem.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = stem
        .get(plain.len()..)
        .and_then(|digits| digits.parse().ok());
    let number = number.filter(|number| (1..=LARGEST_NUMBER).contains(number));
    let Some(cut) = plain
        .strip_suffix(['/', '-', '_'])
        .filter(|_| number.is_some())
    else {
        return (path.to_owned(), None);
    };
    let cut = ["/page", "/slide", "/photo", "-page", "-slide"]
        .iter()
        .find_map(|word| cut.strip_suffix(word))
        .unwrap_or(cut);
    let ending = if ending.is_empty() {
        String::new()
    } else {
        format!(".{ending}")
    };
    (format!("{cut}{ending}"), number)
}

pub(super) fn without_fragment(mut url: Url) -> Url {
    url.set_fragment(None);
    url
}

/// Whether the page looked at is worth asking for more of its photos.
pub(super) fn lacks_photos(story: &Story) -> bool {
    let found = u32::try_from(story.gallery.photos.len()).unwrap_or(u32::MAX);
    story
        .gallery
        .promised
        .is_none_or(|promised| promised > found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_further_page_is_told_from_the_next_story() {
        for (at, to, is) in [
            ("/news/pier", "/news/pier?page=2", true),
            ("/news/pier?page=2", "/news/pier?page=3", true),
            ("/news/pier?id=7", "/news/pier?id=7&slide=2", true),
            ("/news/pier?id=7", "/news/pier?id=8&slide=2", false),
            ("/news/pier", "/news/pier/2", true),
            ("/news/pier/2", "/news/pier/3", true),
            ("/news/pier/3", "/news/pier/2", false),
            ("/news/pier/", "/news/pier/page/2/", true),
            ("/news/pier.html", "/news/pier-2.html", true),
            ("/news/pier", "/news/ferry", false),
            ("/2026/11/pier", "/2026/11/ferry", false),
            ("/news/pier", "/news/pier", false),
            ("/", "/2", false),
            (
                "/news/pier",
                "https://other.example/news/pier?page=2",
                false,
            ),
            ("/news/story-1800", "/news/story-1801", false),
        ] {
            let base = Url::parse("https://harbor.example/").unwrap();
            let (from, onto) = (base.join(at).unwrap(), base.join(to).unwrap());
            assert_eq!(goes_on(&from, &onto), is, "{at} {to}");
        }
    }

    #[test]
    fn the_next_page_is_read_wherever_its_link_stands() {
        let at = Url::parse("https://harbor.example/news/pier").unwrap();
        let html = r##"<link rel="next" href="/news/ferry"><p><a href="#top">View all 9 photos</a>
            <a rel="nofollow next" href="?page=2#top">Next</a>"##;
        assert_eq!(
            next(html, &at),
            Url::parse("https://harbor.example/news/pier?page=2").ok()
        );
    }
}
