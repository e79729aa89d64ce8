//! The gallery: the ordered photos of this story, each one once.

mod credit;
mod data;
mod identity;
mod offer;
mod photos;
mod promised;
mod region;
mod size;
mod srcset;
mod state;
mod words;

use std::collections::{HashMap, HashSet};

use crate::{
    Block, Gallery, PhotoRole,
    body::{Body, names::Names, tag::Tag},
    document::Document,
    fields::Fields,
};
use photos::Photos;
use region::Region;

/// The gallery of a page. Numbers of `Block::Figure` in `body` become places in the gallery;
/// figures that are no photo of the story are taken out of the body.
pub(crate) fn assemble(document: &Document<'_>, fields: &Fields, body: &mut Body<'_>) -> Gallery {
    let region = Region::of(body, &fields.headline);
    let mut photos = Photos::default();
    let placed = shown(document, body, &region, &mut photos);
    for named in data::of_json_ld(document)
        .into_iter()
        .chain(data::of_meta(document))
    {
        let candidates = vec![named.candidate];
        // Data name pictures for other uses too: they add to what the page shows, and stand
        // alone only where it shows none.
        if photos.find(&candidates).is_some() || photos.is_empty() {
            photos.add(candidates, named.words, PhotoRole::Lead);
        }
    }
    for set in state::sets(document) {
        let is_known = set.iter().any(|named| {
            photos
                .find(std::slice::from_ref(&named.candidate))
                .is_some()
        });
        if is_known || placed.is_empty() {
            for named in set {
                photos.add(vec![named.candidate], named.words, PhotoRole::Gallery);
            }
        }
    }
    place_figures(body, &placed);
    Gallery {
        promised: promised::promised(&body.outline, region.story),
        photos: photos.finish(),
    }
}

/// The pictures that the page shows as the story's; gives the photo of each place.
fn shown(
    document: &Document<'_>,
    body: &Body<'_>,
    region: &Region,
    photos: &mut Photos,
) -> HashMap<usize, usize> {
    let outline = &body.outline;
    let in_body: HashSet<usize> = body.figures.iter().copied().collect();
    let mut placed = HashMap::new();
    let mut at = region.story.start;
    while at < region.story.end {
        let mark = &outline.marks[at];
        if !matches!(mark.tag, Tag::Image | Tag::Picture) && !is_picture_to_be(body, at) {
            at += 1;
            continue;
        }
        let mut candidates = offer::candidates(outline, at, document.base());
        candidates.extend(linked_original(document, body, at));
        if !candidates.is_empty() && region.holds(body, at, document.url) {
            let role = if at < region.body.start || photos.is_empty() {
                PhotoRole::Lead
            } else if in_body.contains(&at) {
                PhotoRole::Body
            } else {
                PhotoRole::Gallery
            };
            let words = words::words_of(outline, at);
            if let Some(photo) = photos.add(candidates, words, role) {
                placed.insert(at, photo);
            }
        }
        at = mark.end;
    }
    placed
}

/// An element of a gallery that a script makes a picture of: no picture itself, it holds
/// a picture's address.
fn is_picture_to_be(body: &Body<'_>, place: usize) -> bool {
    let outline = &body.outline;
    let mark = &outline.marks[place];
    matches!(mark.tag, Tag::Inline | Tag::Block | Tag::Item)
        && mark.end <= place + 2
        && ["data-src", "data-original", "data-lazy-src", "data-bg"]
            .iter()
            .any(|name| mark.attr(name).is_some())
        && outline.above(place).take(6).any(|around| {
            let names = outline.marks[around].names;
            names.has(Names::GALLERY) || names.has(Names::SLIDE)
        })
}

/// The picture file that a picture's link leads to.
fn linked_original(
    document: &Document<'_>,
    body: &Body<'_>,
    place: usize,
) -> Option<offer::Candidate> {
    let outline = &body.outline;
    let link = outline
        .above(place)
        .take(4)
        .find(|around| outline.marks[*around].tag == Tag::Link)?;
    let url = offer::picture_address(outline.marks[link].attr("href")?, document.base())?;
    if !offer::is_picture_file(&url) {
        return None;
    }
    let mut candidate = offer::Candidate::of(url);
    candidate.width = candidate.width.or(Some(LINKED_ORIGINAL));
    Some(candidate)
}

/// What a thumbnail links to is larger than what it shows; its size is not declared.
const LINKED_ORIGINAL: u32 = 2000;

/// Gives each figure of the body its photo's place; each photo stands in the body once.
fn place_figures(body: &mut Body<'_>, placed: &HashMap<usize, usize>) {
    let figures = std::mem::take(&mut body.figures);
    let mut seen = HashSet::new();
    renumber(&mut body.blocks, &mut |slot| {
        let place = figures.get(slot as usize)?;
        let photo = placed.get(place).copied()?;
        seen.insert(photo)
            .then(|| u32::try_from(photo).ok())
            .flatten()
    });
}

fn renumber(blocks: &mut Vec<Block>, photo_of: &mut dyn FnMut(u32) -> Option<u32>) {
    blocks.retain_mut(|block| match block {
        Block::Figure { photo } => match photo_of(*photo) {
            Some(place) => {
                *photo = place;
                true
            }
            None => false,
        },
        Block::Quote { blocks, .. } => {
            renumber(blocks, photo_of);
            !blocks.is_empty()
        }
        Block::List { items, .. } => {
            for item in items.iter_mut() {
                renumber(&mut item.blocks, photo_of);
            }
            true
        }
        _ => true,
    });
}
