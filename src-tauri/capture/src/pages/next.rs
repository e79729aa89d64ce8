//! Where a page says that its story goes on.

use html5gum::{Token, Tokenizer};
use tearsheet_story::Story;
use url::Url;

/// What a page links to as more of the same story.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Links {
    /// The page after this one.
    pub(super) next: Option<Url>,
    /// A page of all the story's photos.
    pub(super) gallery: Option<Url>,
}

/// Words of a link to all photos are few.
const LABEL_BYTES: usize = 80;
/// Parameters that count a story's pages or slides.
const COUNTERS: [&str; 12] = [
    "page", "pg", "p", "slide", "photo", "image", "img", "part", "start", "seite", "pagina", "foto",
];

/// The links of a page at this address. Linear in its length: nothing is nested.
pub(super) fn links(html: &str, at: &Url) -> Links {
    let mut links = Links::default();
    let mut label: Option<(Url, String)> = None;
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => {
                let name: &[u8] = &tag.name;
                if name != b"a" && name != b"link" {
                    continue;
                }
                let attribute = |name: &[u8]| {
                    let value = tag.attributes.get(name)?;
                    Some(String::from_utf8_lossy(value).into_owned())
                };
                let Some(to) = attribute(b"href").and_then(|href| at.join(&href).ok()) else {
                    continue;
                };
                let rel = attribute(b"rel").unwrap_or_default().to_ascii_lowercase();
                if rel.split_whitespace().any(|word| word == "next")
                    && links.next.is_none()
                    && goes_on(at, &to)
                {
                    links.next = Some(without_fragment(to.clone()));
                }
                if name == b"a" {
                    label = Some((to, String::new()));
                }
            }
            Token::String(text) => {
                if let Some((_, words)) = &mut label
                    && words.len() < LABEL_BYTES
                {
                    words.push_str(&String::from_utf8_lossy(&text));
                }
            }
            Token::EndTag(tag) if *tag.name == b"a"[..] => {
                if let Some((to, words)) = label.take() {
                    links.hear(at, to, &words);
                }
            }
            _ => {}
        }
    }
    links
}

impl Links {
    /// What the words of a link say of it.
    fn hear(&mut self, at: &Url, to: Url, words: &str) {
        let is_elsewhere = without_fragment(to.clone()) != without_fragment(at.clone());
        if self.gallery.is_none()
            && is_elsewhere
            && to.host() == at.host()
            && names_all_photos(words)
        {
            self.gallery = Some(without_fragment(to));
        }
    }
}

/// "View all 11 photos", "See all 24 images", "Ver las 11 fotos".
fn names_all_photos(words: &str) -> bool {
    let words = words.to_lowercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let counts = words
        .iter()
        .any(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()));
    counts
        && words.len() <= 6
        && has(&["view", "see", "show", "ver", "vea", "mira"])
        && has(&[
            "photos",
            "images",
            "pictures",
            "slides",
            "fotos",
            "imágenes",
            "fotografías",
        ])
}

/// Whether an address is a further page of the story at another, and not the next story: the same path
/// with a counter in its query, or the story's path with a number at its end. Blogs, too, call the post
/// after this one "next".
fn goes_on(at: &Url, to: &Url) -> bool {
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

fn without_fragment(mut url: Url) -> Url {
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
    fn links_are_read_wherever_they_stand() {
        let at = Url::parse("https://harbor.example/news/pier").unwrap();
        let html = r##"<link rel="next" href="/news/ferry"><p><a href="#top">View all 9 photos</a>
            <a class=x href='/gallery/pier#1'>View <b>all 11</b> photos</a> <a rel="nofollow next" href="?page=2">Next</a>
            <a href="/photos">Photos</a>"##;
        assert_eq!(
            links(html, &at),
            Links {
                next: Url::parse("https://harbor.example/news/pier?page=2").ok(),
                gallery: Url::parse("https://harbor.example/gallery/pier").ok(),
            }
        );
    }
}
