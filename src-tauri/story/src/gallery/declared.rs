//! The pictures that a page puts forward for its story where others show it: in JSON-LD and
//! in `og:image`.

use std::collections::{HashMap, HashSet};

use crate::{PhotoRole, document::Document};

use super::{
    data::{self, Named},
    offer::Candidate,
    photos::{Photos, Source},
    region::Region,
};

/// The pictures that the page's data name as the story's.
pub(super) struct Declared {
    /// Those of JSON-LD, then those of `meta` lines.
    named: Vec<Named>,
    keys: HashSet<String>,
}

impl Declared {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut named = data::of_json_ld(document);
        named.extend(data::of_meta(document));
        let keys = named
            .iter()
            .flat_map(|named| named.candidate.identity().keys.iter().cloned())
            .collect();
        Self { named, keys }
    }

    /// Whether one of these addresses is a declared picture's.
    pub(super) fn names(&self, candidates: &[Candidate]) -> bool {
        !self.keys.is_empty()
            && candidates.iter().any(|candidate| {
                let identity = candidate.identity();
                identity.keys.iter().any(|key| self.keys.contains(key))
            })
    }

    /// What the data add to photos that the page shows; they name pictures for other uses
    /// too, which are no photos of their own.
    pub(super) fn add_to(&self, photos: &mut Photos) {
        for named in &self.named {
            let candidates = vec![named.candidate.clone()];
            if photos.find(&candidates).is_some() {
                photos.add(
                    candidates,
                    named.words.clone(),
                    PhotoRole::Lead,
                    Source::Data,
                );
            }
        }
    }

    /// The picture that leads the story where the page itself shows none at its head: the
    /// first declared one, unless the page shows it further down, in this crop or another.
    pub(super) fn lead(
        &self,
        region: &Region,
        placed: &HashMap<usize, usize>,
        photos: &Photos,
    ) -> Option<&Named> {
        if placed.keys().any(|place| *place < region.head_end) {
            return None;
        }
        let lead = self
            .named
            .iter()
            .find(|named| !named.candidate.identity().keys.is_empty())?;
        let is_known = photos.find(std::slice::from_ref(&lead.candidate)).is_some();
        (!is_known && !photos.has_like(&lead.candidate.url)).then_some(lead)
    }
}
