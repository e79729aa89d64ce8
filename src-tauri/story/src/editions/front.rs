//! Front pages, told by their addresses.

use url::Url;

use crate::evidence::loosely;

/// Whether an address is a site's or a language's front page: no path, or one short word.
pub(crate) fn is_front_page(url: &Url) -> bool {
    let segments: Vec<&str> = url
        .path_segments()
        .map(|segments| segments.filter(|segment| !segment.is_empty()).collect())
        .unwrap_or_default();
    // "/EN/Home/home_node.html" and "/en/index.html" are front pages as well.
    // So is "/service/index.htm?lang=f", but not "/index.php?story=46217895".
    let segments = match segments.as_slice() {
        [.., last] if is_front_file(last) && url.query().is_some_and(names_a_language) => {
            return true;
        }
        [front @ .., last] if is_front_file(last) => front.to_vec(),
        _ => segments,
    };
    let tells_a_story = |segment: &str| {
        loosely(segment).len() > 12 || segment.chars().any(|char| char.is_ascii_digit())
    };
    match segments[..] {
        [] => url.query().is_none(),
        [only] => !tells_a_story(only) && url.query().is_none(),
        [.., last] => {
            // "/es/noticias/" is a front page of a section, "/noticias/muelle-abierto" a story.
            !tells_a_story(last)
                && !last.contains('-')
                && !segments.iter().any(|segment| tells_a_story(segment))
                && segments.len() <= 2
                && url.query().is_none()
                && !last.contains('.')
        }
    }
}

/// "lang=f": a query that says nothing but the language.
fn names_a_language(query: &str) -> bool {
    query.split_once('=').is_some_and(|(key, value)| {
        matches!(key, "lang" | "language" | "l" | "hl" | "locale") && value.len() <= 5
    })
}

fn is_front_file(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default();
    matches!(
        stem.to_ascii_lowercase().as_str(),
        "index" | "home" | "homepage" | "home_node" | "homepage_node" | "default" | "start"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_pages_are_told_from_stories() {
        for (address, front) in [
            ("https://www.paper.example/", true),
            ("https://www.paper.example/es/", true),
            ("https://www.paper.example/espanol", true),
            ("https://www.paper.example/es/noticias", true),
            ("https://www.paper.example/coast/late-boat", false),
            ("https://www.paper.example/EN/Home/home_node.html", true),
            ("https://www.paper.example/es/index.html", true),
            (
                "https://www.paper.example/es/el-muelle-vuelve-a-abrir",
                false,
            ),
            ("https://www.paper.example/?sid=46217895", false),
            ("https://www.paper.example/service/index.htm?lang=f", true),
            ("https://www.paper.example/index.php?story=46217895", false),
            ("https://www.paper.example/mundo/story.html", false),
        ] {
            let is_front = Url::parse(address).is_ok_and(|url| is_front_page(&url));
            assert_eq!(is_front, front, "{address}");
        }
    }
}
