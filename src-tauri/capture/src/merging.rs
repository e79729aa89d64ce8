//! Two addresses of one photo: known as one once both are here.

use tearsheet_library::{PhotoFile, PhotoOutcome};
use tearsheet_story::{Block, Photo, Story};

/// The story and its photos, each picture once. None for the story where nothing changes.
///
/// Two photos are one where their files are the same bytes, or look the same in the same proportions, and
/// their captions do not contradict each other: a caption is the newsroom's word that these are two. Photos
/// that [`may_be_one`] have been looked at. The larger file stays, in the place of the first.
pub(crate) fn merged(
    story: &Story,
    outcomes: Vec<PhotoOutcome>,
) -> (Option<Story>, Vec<PhotoOutcome>) {
    let photos = &story.gallery.photos;
    // The place that each photo has in the merged gallery.
    let mut places: Vec<usize> = Vec::with_capacity(photos.len());
    let mut kept: Vec<(Photo, PhotoOutcome)> = Vec::with_capacity(photos.len());
    for (photo, outcome) in photos.iter().zip(&outcomes) {
        let twin = kept.iter().position(|(other, there)| {
            goes_with(other, photo) && file(there).zip(file(outcome)).is_some_and(is_one)
        });
        match twin.and_then(|place| kept.get_mut(place).map(|kept| (place, kept))) {
            Some((place, (other, there))) => {
                join(other, there, photo, outcome);
                places.push(place);
            }
            None => {
                places.push(kept.len());
                kept.push((photo.clone(), outcome.clone()));
            }
        }
    }
    if kept.len() == photos.len() {
        return (None, outcomes);
    }
    let mut merged = story.clone();
    let outcomes;
    (merged.gallery.photos, outcomes) = kept.into_iter().unzip();
    replace(&mut merged.body, &places);
    (Some(merged), outcomes)
}

/// Whether two photos are one if they look the same: nothing else that is known of them says that they are two.
pub(crate) fn may_be_one(
    (one, file): (&Photo, &PhotoFile),
    (other, other_file): (&Photo, &PhotoFile),
) -> bool {
    goes_with(one, other) && file.hash != other_file.hash && same_proportions(file, other_file)
}

fn file(outcome: &PhotoOutcome) -> Option<&PhotoFile> {
    match outcome {
        PhotoOutcome::Kept(file) => Some(file),
        PhotoOutcome::Failed(_) => None,
    }
}

fn is_one((one, other): (&PhotoFile, &PhotoFile)) -> bool {
    let alike = one.likeness.as_ref().zip(other.likeness.as_ref());
    one.hash == other.hash
        || same_proportions(one, other) && alike.is_some_and(|(one, other)| one.is_same_as(other))
}

/// Whether one is the other scaled: rounding to whole pixels shifts small ones by a few parts in a hundred.
fn same_proportions(one: &PhotoFile, other: &PhotoFile) -> bool {
    let cross = |a: u32, b: u32| u64::from(a) * u64::from(b);
    let (left, right) = (
        cross(one.width, other.height),
        cross(other.width, one.height),
    );
    left.abs_diff(right) * 50 <= left.max(right)
}

/// Whether nothing that the page says of the two photos contradicts their being one.
fn goes_with(one: &Photo, other: &Photo) -> bool {
    let agree = |one: &Option<String>, other: &Option<String>| {
        one.as_ref()
            .zip(other.as_ref())
            .is_none_or(|(one, other)| one == other)
    };
    agree(&one.caption, &other.caption) && agree(&one.credit, &other.credit)
}

/// Joins a photo to its first appearance: the words that either has, all addresses, the larger file first.
fn join(kept: &mut Photo, there: &mut PhotoOutcome, photo: &Photo, outcome: &PhotoOutcome) {
    let pixels = |outcome: &PhotoOutcome| {
        file(outcome).map_or(0, |file| u64::from(file.width) * u64::from(file.height))
    };
    let is_larger = pixels(outcome) > pixels(there);
    let (first, second) = if is_larger {
        (
            photo.candidates.clone(),
            std::mem::take(&mut kept.candidates),
        )
    } else {
        (
            std::mem::take(&mut kept.candidates),
            photo.candidates.clone(),
        )
    };
    kept.candidates = first;
    for url in second {
        if !kept.candidates.contains(&url) {
            kept.candidates.push(url);
        }
    }
    if is_larger {
        *there = outcome.clone();
        kept.url = photo.url.clone();
        (kept.width, kept.height) = (photo.width, photo.height);
    }
    kept.adopt_words(photo);
}

/// Gives the figures their photos' new places.
fn replace(blocks: &mut [Block], places: &[usize]) {
    for block in blocks {
        match block {
            Block::Figure { photo } => {
                let place = usize::try_from(*photo).ok().and_then(|old| places.get(old));
                if let Some(place) = place.and_then(|place| u32::try_from(*place).ok()) {
                    *photo = place;
                }
            }
            Block::List { items, .. } => {
                for item in items {
                    replace(&mut item.blocks, places);
                }
            }
            Block::Quote { blocks, .. } => replace(blocks, places),
            Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Embed { .. }
            | Block::Divider => {}
        }
    }
}
