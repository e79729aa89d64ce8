//! The pages of a story as one.

use tearsheet_story::{Block, Photo, ReadTime, Story};

/// Whether a further page adds its words, or its photos alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adds {
    WordsAndPhotos,
    Photos,
}

/// Adds a further page to a story. Whether it had anything that the story lacked.
pub(super) fn join(story: &mut Story, page: &Story, adds: Adds) -> bool {
    let before = (story.body.len(), story.gallery.photos.len());
    let places: Vec<usize> = page
        .gallery
        .photos
        .iter()
        .map(|photo| place_of(story, photo))
        .collect();
    if adds == Adds::WordsAndPhotos {
        let known: Vec<Block> = story.body.clone();
        for block in &page.body {
            let mut block = block.clone();
            replace(&mut block, &places);
            // What stands on every page (a lead photo, a note) is told once.
            if !known.contains(&block) {
                story.body.push(block);
            }
        }
        let words = story.text().split_whitespace().count();
        story.word_count = u32::try_from(words).unwrap_or(u32::MAX);
        story.read_time = ReadTime::of(story.word_count, story.language.as_ref());
    }
    story.gallery.promised = story.gallery.promised.max(page.gallery.promised);
    before != (story.body.len(), story.gallery.photos.len())
}

/// The place of a photo in the story's gallery, added where it is new.
fn place_of(story: &mut Story, photo: &Photo) -> usize {
    let photos = &mut story.gallery.photos;
    let known = photos.iter().position(|known| {
        known
            .candidates
            .iter()
            .any(|url| photo.candidates.contains(url))
    });
    match known {
        Some(place) => {
            if let Some(known) = photos.get_mut(place) {
                known.adopt_words(photo);
            }
            place
        }
        None => {
            photos.push(photo.clone());
            photos.len() - 1
        }
    }
}

fn replace(block: &mut Block, places: &[usize]) {
    match block {
        Block::Figure { photo } => {
            let place = usize::try_from(*photo).ok().and_then(|old| places.get(old));
            if let Some(place) = place.and_then(|place| u32::try_from(*place).ok()) {
                *photo = place;
            }
        }
        Block::List { items, .. } => {
            let blocks = items.iter_mut().flat_map(|item| &mut item.blocks);
            blocks.for_each(|block| replace(block, places));
        }
        Block::Quote { blocks, .. } => blocks.iter_mut().for_each(|block| replace(block, places)),
        Block::Paragraph { .. }
        | Block::Heading { .. }
        | Block::Table { .. }
        | Block::Code { .. }
        | Block::Embed { .. }
        | Block::Divider => {}
    }
}
