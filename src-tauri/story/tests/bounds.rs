//! What strangers can send: any input gives an answer, within bounds, and only safe links.
//!
//! `TEARSHEET_CASES` raises the number of random inputs (default 300; the bar is 20,000).

#![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

mod hostile;

use proptest::prelude::*;
use tearsheet_story::{Block, Page, Run, Story, explain, read};
use url::Url;

fn cases() -> ProptestConfig {
    let cases = std::env::var("TEARSHEET_CASES")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(300);
    ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn story_of(bytes: &[u8]) -> Story {
    let url =
        Url::parse("https://www.harborledger.example/world/story-of-the-day").expect("an address");
    read(&Page {
        bytes,
        url: Some(&url),
        content_type: None,
        charset: None,
    })
}

fn is_safe(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https" | "mailto")
}

fn runs_are_safe(runs: &[Run]) -> bool {
    runs.iter().all(|run| run.link.as_ref().is_none_or(is_safe))
}

fn blocks_are_safe(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => runs_are_safe(runs),
        Block::List { items, .. } => items.iter().all(|item| blocks_are_safe(&item.blocks)),
        Block::Quote { blocks, .. } => blocks_are_safe(blocks),
        Block::Table { rows, .. } => rows.iter().flatten().all(|cell| runs_are_safe(&cell.runs)),
        Block::Embed { url, .. } => url.as_ref().is_none_or(is_safe),
        Block::Figure { .. } | Block::Code { .. } | Block::Divider => true,
    })
}

fn every_link_is_safe(story: &Story) -> bool {
    let photos = story
        .gallery
        .photos
        .iter()
        .flat_map(|photo| &photo.candidates);
    let around = story
        .related
        .iter()
        .chain(&story.recent.stories)
        .map(|link| &link.url);
    let editions = story
        .editions
        .iter()
        .filter_map(|edition| edition.url.as_ref());
    blocks_are_safe(&story.body)
        && photos
            .chain(around)
            .chain(editions)
            .chain(&story.canonical_url)
            .all(is_safe)
}

fn figures_have_photos(story: &Story) -> bool {
    let count = story.gallery.photos.len();
    story.body.iter().all(|block| match block {
        Block::Figure { photo } => (*photo as usize) < count,
        _ => true,
    })
}

fn sample_pages() -> Vec<Vec<u8>> {
    let pages = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/pages");
    std::fs::read_dir(pages)
        .expect("the fixtures stand beside the tests")
        .filter_map(|entry| std::fs::read(entry.expect("a folder").path().join("source.html")).ok())
        .collect()
}

/// Pieces that hurt parsers, set into good pages.
const SPLINTERS: &[&str] = &[
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<![CDATA[",
    "\"",
    "'",
    "&#0;",
    "&",
    "<script>",
    "</script>",
    "<svg>",
    "<math><mi>",
    "<table><tr><td>",
    "</p></p>",
    "<p><b><i><a href=javascript:x>",
    "<template>",
    "<noscript>",
    "<a href=\"data:text/html,x\">x</a>",
    "<img src=file:///etc/passwd>",
    "<base href=javascript:>",
    "{\"@type\":\"NewsArticle\"",
    "\u{202e}",
    "\u{0}",
    "<select><option>",
    "<textarea>",
    "<title>",
    "<frameset>",
    "<plaintext>",
    "<li><li>",
    "<h1>",
    "<form><form>",
    "</body></html>",
    "<iframe src=javascript:y>",
    "<meta charset=utf-7>",
    "<time datetime=99999-99-99>",
    "<ruby><rt>",
];

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn random_bytes_give_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
        let story = story_of(&bytes);
        prop_assert!(every_link_is_safe(&story) && figures_have_photos(&story));
    }

    #[test]
    fn random_markup_gives_an_answer(pieces in proptest::collection::vec((0..SPLINTERS.len(), "[a-zé ]{0,12}"), 0..120)) {
        let page: String = pieces.iter().map(|(at, words)| format!("{}{words}", SPLINTERS[*at])).collect();
        let story = story_of(page.as_bytes());
        prop_assert!(every_link_is_safe(&story) && figures_have_photos(&story));
    }

    #[test]
    fn mutated_pages_give_an_answer(
        page in any::<prop::sample::Index>(),
        cuts in proptest::collection::vec((any::<prop::sample::Index>(), 0..64_usize, 0..SPLINTERS.len()), 1..12),
    ) {
        let pages = sample_pages();
        let mut bytes = page.get(&pages).clone();
        for (at, length, splinter) in cuts {
            let start = at.index(bytes.len().max(1)).min(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, SPLINTERS[splinter].bytes());
        }
        let story = story_of(&bytes);
        prop_assert!(every_link_is_safe(&story) && figures_have_photos(&story));
    }
}

/// Large enough that work which grows with the square of a page takes minutes, small enough
/// for a debug build. `cargo xtask bench hostile` reads them at 8 MiB.
const HOSTILE_BYTES: usize = 64 * 1024;

#[test]
fn hostile_pages_give_an_answer() {
    for (name, page) in hostile::pages(HOSTILE_BYTES) {
        let story = story_of(page.as_bytes());
        assert!(every_link_is_safe(&story), "{name}");
        assert!(figures_have_photos(&story), "{name}");
    }
}

#[test]
fn no_link_of_the_page_runs_or_reads_anything() {
    let page = r#"<html><base href="javascript:void/"><article><h1>A story with bad links</h1>
        <p>Here is a sentence with <a href="javascript:alert(1)">a bad link</a>, one with <a href="data:text/html,x">another</a>,
        a third with <a href="file:///etc/passwd">a file</a>, and one with <a href="https://paper.example/a">a good one</a> in it.</p>
        <img src="data:image/png;base64,AAAA" width="900" height="600"><img src="file:///x.jpg" width="900" height="600"></article>"#;
    let story = story_of(page.as_bytes());
    assert!(every_link_is_safe(&story));
    assert!(story.text().contains("a bad link"));
    assert_eq!(story.gallery.photos, []);
}

#[test]
fn an_explanation_names_what_won_and_why() {
    let page = "<html lang=en><title>Gulls return | Ledger</title><h1>Gulls return</h1><p>Words.";
    let (story, report) = explain(&Page {
        bytes: page.as_bytes(),
        url: None,
        content_type: None,
        charset: None,
    });
    assert_eq!(story.headline, "Gulls return");
    assert!(report.contains("headline\n  * "), "{report}");
    assert!(report.contains("h1: 68 for its kind of place"), "{report}");
}
