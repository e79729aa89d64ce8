//! The story that an id, or a part of one, means.

use tearsheet_library::{Library, ListQuery, ShelfFilter, StoryId};

use crate::failure::Failure;

/// The fewest characters that are taken for a part of an id.
const SHORTEST: usize = 4;

/// The story whose id this is, or begins or ends with it.
pub fn story_id(library: &Library, asked: &str) -> Result<StoryId, Failure> {
    if let Ok(id) = asked.parse() {
        return Ok(id);
    }
    let missing = || Failure::NoSuchStory {
        id: asked.to_owned(),
    };
    if asked.len() < SHORTEST {
        return Err(missing());
    }
    let part = asked.to_ascii_lowercase();
    let mut ids = Vec::new();
    for shelf in [ShelfFilter::All, ShelfFilter::Trash] {
        let cards = library.list(&ListQuery {
            shelf,
            limit: u32::MAX,
            ..ListQuery::default()
        })?;
        ids.extend(cards.iter().map(|card| card.id).filter(|id| {
            let id = id.to_string();
            id.starts_with(&part) || id.ends_with(&part)
        }));
    }
    match ids.as_slice() {
        [] => Err(missing()),
        [id] => Ok(*id),
        several => Err(Failure::Ambiguous {
            id: asked.to_owned(),
            count: several.len(),
        }),
    }
}
