//! Photos as they are gathered: addresses that share an identity are one photo.

use std::collections::HashMap;

use url::Url;

use crate::{Photo, PhotoRole};

use super::{data::Named, likeness, offer::Candidate, resizer, words::Words};

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
    candidates: Vec<Known>,
    words: Words,
    role: PhotoRole,
}

/// A candidate, and what tells the original among several.
#[derive(Debug)]
struct Known {
    candidate: Candidate,
    source: Source,
}

impl Known {
    /// Whether its address says no size.
    fn is_bare(&self) -> bool {
        self.candidate.identity().is_bare
    }

    /// Its address without sizes.
    fn whole(&self) -> Option<&String> {
        self.candidate.identity().keys.first()
    }
}

/// Who names an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Source {
    /// The page, where it shows the picture.
    Shown,
    /// The page's data for other programs: of two equal files this is the one that is meant
    /// to be fetched from elsewhere.
    Data,
}

impl Photos {
    pub(crate) fn is_empty(&self) -> bool {
        self.photos.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.photos.len()
    }

    /// The place of the photo that one of these addresses belongs to.
    pub(crate) fn find(&self, candidates: &[Candidate]) -> Option<usize> {
        candidates
            .iter()
            .flat_map(|candidate| &candidate.identity().keys)
            .find_map(|key| self.known.get(key).copied())
    }

    /// Adds a picture, or what is new about it where its photo is known; gives its place.
    /// None where no address is a picture's.
    pub(crate) fn add(
        &mut self,
        candidates: Vec<Candidate>,
        words: Words,
        role: PhotoRole,
        source: Source,
    ) -> Option<usize> {
        let is_named = |candidate: &Candidate| !candidate.identity().keys.is_empty();
        if !candidates.iter().any(is_named) {
            return None;
        }
        let known = self.find(&candidates);
        let place = known.unwrap_or_else(|| {
            self.photos.push(Gathered {
                candidates: Vec::new(),
                words: Words::default(),
                role,
            });
            self.photos.len() - 1
        });
        let photo = &mut self.photos[place];
        for candidate in candidates.into_iter().filter(is_named) {
            for key in &candidate.identity().keys {
                self.known.entry(key.clone()).or_insert(place);
            }
            photo.offer(candidate, source);
        }
        photo.words.caption = photo.words.caption.take().or(words.caption);
        photo.words.credit = photo.words.credit.take().or(words.credit);
        photo.words.alt = photo.words.alt.take().or(words.alt);
        Some(place)
    }

    /// Whether an address looks like another crop of a photo.
    pub(crate) fn has_like(&self, url: &Url) -> bool {
        self.photos
            .iter()
            .flat_map(|photo| &photo.candidates)
            .any(|known| likeness::are_alike(&known.candidate.url, url))
    }

    /// Whether one of these pictures is a photo of the story.
    pub(crate) fn has_one_of(&self, set: &[Named]) -> bool {
        set.iter()
            .any(|named| self.find(std::slice::from_ref(&named.candidate)).is_some())
    }

    /// Adds the pictures of a gallery that the page's data hold.
    pub(crate) fn add_set(&mut self, set: Vec<Named>) {
        for named in set {
            self.add(
                vec![named.candidate],
                named.words,
                PhotoRole::Gallery,
                Source::Data,
            );
        }
    }

    /// Adds a picture that the page's data name as the one that leads the story.
    pub(crate) fn add_lead(&mut self, named: &Named) -> Option<usize> {
        self.add(
            vec![named.candidate.clone()],
            named.words.clone(),
            PhotoRole::Lead,
            Source::Data,
        )
    }

    /// Puts the photo at a place before all others.
    pub(crate) fn lead_with(&mut self, place: usize) {
        if place >= self.photos.len() {
            return;
        }
        self.photos[..=place].rotate_right(1);
        for known in self.known.values_mut() {
            *known = moved(*known, place);
        }
    }

    /// The photos, the best candidate of each first.
    pub(crate) fn finish(self) -> Vec<Photo> {
        self.photos.into_iter().filter_map(finished).collect()
    }
}

/// Where a photo stands after the one at `lead` was put before all others.
pub(crate) const fn moved(place: usize, lead: usize) -> usize {
    if place == lead {
        0
    } else if place < lead {
        place + 1
    } else {
        place
    }
}

impl Gathered {
    fn offer(&mut self, candidate: Candidate, source: Source) {
        let has_room = self.candidates.len() < MOST_CANDIDATES;
        let known = self
            .candidates
            .iter_mut()
            .find(|known| known.candidate.url == candidate.url);
        match known {
            Some(known) => {
                known.candidate.width = known.candidate.width.max(candidate.width);
                known.candidate.height = known.candidate.height.or(candidate.height);
                known.candidate.is_linked |= candidate.is_linked;
                known.source = known.source.max(source);
            }
            None if has_room => self.candidates.push(Known { candidate, source }),
            None => {}
        }
    }

    /// The width that a candidate is taken to have.
    fn width_of(&self, known: &Known) -> u32 {
        let host = known.candidate.url.host_str();
        let mut made_of_it = self
            .candidates
            .iter()
            .filter(|other| known.is_bare() && !other.is_bare() && other.whole() == known.whole());
        // What a service makes of a file holds no more than the file itself. One on another
        // host may be the service's own store, which lets nobody else in.
        match made_of_it.find(|other| other.candidate.url.host_str() == host) {
            Some(other) if resizer::has_google_orders(&other.candidate.url) => GOOGLE_DEFAULT,
            Some(_) => WIDEST,
            None => {
                let unsized_width = if known.candidate.is_linked {
                    LINKED
                } else {
                    UNSIZED
                };
                known.candidate.width.unwrap_or(unsized_width).min(WIDEST)
            }
        }
    }
}

/// Google's image service gives pictures of this size where an address orders none.
const GOOGLE_DEFAULT: u32 = 512;

/// A file without a size in its name is mostly the original: better than a small declared
/// size, not better than a large one.
const UNSIZED: u32 = 900;

/// What a thumbnail links to is larger than what it shows.
const LINKED: u32 = 2000;

fn finished(photo: Gathered) -> Option<Photo> {
    let mut ranked: Vec<(u32, &Known)> = photo
        .candidates
        .iter()
        .map(|known| (photo.width_of(known), known))
        .collect();
    ranked.sort_by_key(|(width, known)| std::cmp::Reverse((*width, known.source)));
    let best = &ranked.first()?.1.candidate;
    let (credit, credit_lead) = match photo.words.credit {
        Some(credit) => (Some(credit.name), credit.lead),
        None => (None, None),
    };
    Some(Photo {
        url: best.url.clone(),
        width: best.width,
        height: best.height,
        candidates: ranked
            .iter()
            .map(|(_, known)| known.candidate.url.clone())
            .collect(),
        caption: photo.words.caption,
        credit,
        credit_lead,
        alt: photo.words.alt,
        role: photo.role,
    })
}
