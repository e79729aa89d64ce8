//! The gallery: the ordered photos of this story, each one once.

mod caption;
mod continues;
mod count;
mod credit;
mod data;
mod declared;
mod held;
mod identity;
mod likeness;
mod offer;
mod ornament;
mod photos;
mod promised;
mod region;
mod resizer;
mod size;
mod srcset;
mod stand_in;
mod state;
mod teaser;
mod thumbor;
mod words;

use std::collections::{HashMap, HashSet};

use crate::{
    Block, Gallery, PhotoRole,
    body::{Body, names::Names, tag::Tag},
    document::Document,
    fields::Fields,
    limits,
};
use declared::Declared;
use photos::{Photos, Source};
use region::Region;

/// The gallery of a page. Numbers of `Block::Figure` in `body` become places in the gallery;
/// figures that are no photo of the story are taken out of the body.
pub(crate) fn assemble(document: &Document<'_>, fields: &Fields, body: &mut Body<'_>) -> Gallery {
    let region = Region::of(body, &fields.headline);
    let declared = Declared::of(document);
    let mut photos = Photos::default();
    let mut placed = shown(document, body, &region, &declared, &mut photos);
    add_sets(document, &placed, &mut photos);
    let lead = declared.lead(&region, &placed, &photos);
    declared.add_to(&mut photos);
    if let Some(lead) = lead.and_then(|lead| photos.add_lead(lead)) {
        photos.lead_with(lead);
        for place in placed.values_mut() {
            *place = photos::moved(*place, lead);
        }
    }
    place_figures(body, &placed);
    let promised = promised::promised(&body.outline, region.story.clone(), document.url);
    Gallery {
        promised,
        continues: continues::continues(document, body, &region, promised, photos.len()),
        photos: photos.finish(),
    }
}

/// Adds the sets of pictures that the page's data hold, where they are the story's.
fn add_sets(document: &Document<'_>, placed: &HashMap<usize, usize>, photos: &mut Photos) {
    let of_json_ld = data::gallery_of_json_ld(document);
    let scripts = state::telling_scripts(document);
    let of_states = state::sets(document, &scripts);
    for set in of_json_ld.into_iter().chain(of_states) {
        if placed.is_empty() || photos.has_one_of(&set) {
            photos.add_set(set);
        }
    }
    for set in state::sets_in_code(document, &scripts) {
        if photos.has_one_of(&set) {
            photos.add_set(set);
        }
    }
}

/// The pictures that the page shows as the story's; gives the photo of each place.
fn shown(
    document: &Document<'_>,
    body: &Body<'_>,
    region: &Region,
    declared: &Declared,
    photos: &mut Photos,
) -> HashMap<usize, usize> {
    let outline = &body.outline;
    let in_body: HashSet<usize> = body.figures.iter().copied().collect();
    let mut placed = HashMap::new();
    let mut at = 0;
    let mut looked_at = 0;
    while at < region.story.end && looked_at < limits::PICTURES {
        let mark = &outline.marks[at];
        if region.story.contains(&at) {
            held::add(document, body, region, at, photos);
        }
        if !matches!(mark.tag, Tag::Image | Tag::Picture) && !is_picture_to_be(body, at) {
            at += 1;
            continue;
        }
        looked_at += 1;
        let is_held = region.holds(body, at, document.url);
        if !is_held && !region.may_hold(body, at, document.url) {
            at = mark.end;
            continue;
        }
        let mut candidates = offer::candidates(outline, at, document.base());
        if !matches!(mark.tag, Tag::Image | Tag::Picture) {
            candidates.retain(|candidate| offer::may_be_picture(&candidate.url));
        }
        candidates.extend(linked_original(document, body, at));
        let is_held =
            is_held || declared.names(&candidates) || region.is_described_by_headline(body, at);
        if !candidates.is_empty() && is_held {
            let leads = photos.is_empty() && at < region.head_end;
            let role = if at < region.body.start || leads {
                PhotoRole::Lead
            } else if in_body.contains(&at) {
                PhotoRole::Body
            } else {
                PhotoRole::Gallery
            };
            let words = words::words_of(outline, at);
            if let Some(photo) = photos.add(candidates, words, role, Source::Shown) {
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
    candidate.is_linked = true;
    Some(candidate)
}

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
