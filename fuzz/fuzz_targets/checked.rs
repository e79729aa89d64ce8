//! What holds of every story, whatever it was read from.

use tearsheet_story::{Block, Page, Run, Story, read};
use url::Url;

/// Reads the bytes as a page with an address and checks what came out.
pub fn read_and_check(bytes: &[u8], content_type: Option<&str>) {
    let url = Url::parse("https://www.harborledger.example/world/story-of-the-day")
        .expect("a good address");
    let story = read(&Page {
        bytes,
        url: Some(&url),
        content_type,
        charset: None,
    });
    check(&story);
}

fn check(story: &Story) {
    blocks(&story.body, story.gallery.photos.len());
    let photos = story.gallery.photos.iter();
    photos.flat_map(|photo| &photo.candidates).for_each(address);
    let links = story.related.iter().chain(&story.recent.stories);
    links.for_each(|link| address(&link.url));
    let editions = story.editions.iter().filter_map(|edition| edition.url.as_ref());
    editions.chain(&story.canonical_url).for_each(address);
    assert!(!story.headline.contains('\0') && !story.text().contains('\0'));
}

fn address(url: &Url) {
    assert!(matches!(url.scheme(), "http" | "https" | "mailto"), "{url}");
}

fn runs(runs: &[Run]) {
    runs.iter().filter_map(|run| run.link.as_ref()).for_each(address);
}

fn blocks(all: &[Block], photos: usize) {
    for block in all {
        match block {
            Block::Paragraph { runs: said } | Block::Heading { runs: said, .. } => runs(said),
            Block::List { items, .. } => items.iter().for_each(|item| blocks(&item.blocks, photos)),
            Block::Quote { blocks: quoted, .. } => blocks(quoted, photos),
            Block::Table { rows, .. } => rows.iter().flatten().for_each(|cell| runs(&cell.runs)),
            Block::Embed { url, .. } => url.iter().for_each(address),
            Block::Figure { photo } => assert!((*photo as usize) < photos),
            Block::Code { .. } | Block::Divider => {}
        }
    }
}
