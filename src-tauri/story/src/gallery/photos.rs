//! Photos as they are gathered: addresses that share an identity are one photo.

use std::collections::HashMap;

use crate::{Photo, PhotoRole};

use super::{identity, offer::Candidate, words::Words};

/// A declared width above this says no more about which is the better file.
const WIDEST: u32 = 10_000;

/// A picture is offered in no more sizes than this.
const MOST_CANDIDATES: usize = 64;

/// The photos found so far, in order.
#[derive(Debug, Default)]
pub(crate) struct Photos {
    photos: Vec<Gathered>,
    known: HashMap<String, usize>,
}

#[derive(Debug)]
struct Gathered {
    candidates: Vec<Candidate>,
    words: Words,
    role: PhotoRole,
}

impl Photos {
    pub(crate) fn is_empty(&self) -> bool {
        self.photos.is_empty()
    }

    /// The place of the photo that one of these addresses belongs to.
    pub(crate) fn find(&self, candidates: &[Candidate]) -> Option<usize> {
        candidates
            .iter()
            .flat_map(|candidate| identity::identities(&candidate.url))
            .find_map(|identity| self.known.get(&identity).copied())
    }

    /// Adds a picture, or what is new about it where its photo is known; gives its place.
    /// None where no address is a picture's.
    pub(crate) fn add(
        &mut self,
        candidates: Vec<Candidate>,
        words: Words,
        role: PhotoRole,
    ) -> Option<usize> {
        let named: Vec<(Candidate, Vec<String>)> = candidates
            .into_iter()
            .map(|candidate| {
                let identities = identity::identities(&candidate.url);
                (candidate, identities)
            })
            .filter(|(_, identities)| !identities.is_empty())
            .collect();
        let known = named
            .iter()
            .flat_map(|(_, identities)| identities)
            .find_map(|identity| self.known.get(identity).copied());
        if named.is_empty() {
            return None;
        }
        let place = known.unwrap_or_else(|| {
            self.photos.push(Gathered {
                candidates: Vec::new(),
                words: Words::default(),
                role,
            });
            self.photos.len() - 1
        });
        let photo = &mut self.photos[place];
        for (candidate, identities) in named {
            for identity in identities {
                self.known.entry(identity).or_insert(place);
            }
            let has_room = photo.candidates.len() < MOST_CANDIDATES;
            match photo
                .candidates
                .iter_mut()
                .find(|known| known.url == candidate.url)
            {
                Some(known) => {
                    known.width = known.width.max(candidate.width);
                    known.height = known.height.or(candidate.height);
                }
                None if has_room => {
                    photo.candidates.push(candidate);
                }
                None => {}
            }
        }
        photo.words.caption = photo.words.caption.take().or(words.caption);
        photo.words.credit = photo.words.credit.take().or(words.credit);
        photo.words.alt = photo.words.alt.take().or(words.alt);
        Some(place)
    }

    /// The photos, the best candidate of each first.
    pub(crate) fn finish(self) -> Vec<Photo> {
        self.photos.into_iter().filter_map(finished).collect()
    }
}

fn finished(mut photo: Gathered) -> Option<Photo> {
    // A file without a size in its name is mostly the original: better than a small
    // declared size, not better than a large one.
    photo
        .candidates
        .sort_by_key(|candidate| std::cmp::Reverse(candidate.width.unwrap_or(900).min(WIDEST)));
    let best = photo.candidates.first()?;
    Some(Photo {
        url: best.url.clone(),
        width: best.width,
        height: best.height,
        candidates: photo
            .candidates
            .iter()
            .map(|candidate| candidate.url.clone())
            .collect(),
        caption: photo.words.caption,
        credit: photo.words.credit,
        alt: photo.words.alt,
        role: photo.role,
    })
}
