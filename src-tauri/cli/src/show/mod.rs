//! `tear show`: a kept story.

mod changes;
mod provenance;
mod related;

use std::path::PathBuf;

use serde::Serialize;
use tearsheet_library::{
    EditionId, KeptEdition, KeptPhoto, KeptStory, Library, LibraryError, PhotoFailure, Shelf,
    StoryId,
};
use tearsheet_story::{Language, Story};

use crate::{
    arguments::Show,
    failure::{Failure, Failures},
    library,
    output::Output,
    parse::ParsedStory,
    text::story,
    wanted,
};

/// A kept story in the shape of `tear parse`, with what the library knows of it.
#[derive(Serialize)]
struct ShownStory<'a> {
    id: StoryId,
    edition: EditionId,
    shelf: Shelf,
    #[serde(with = "time::serde::rfc3339")]
    saved: time::OffsetDateTime,
    revision: u32,
    languages: Vec<&'a Language>,
    #[serde(flatten)]
    story: serde_json::Map<String, serde_json::Value>,
}

/// What is kept of a photo.
#[derive(Serialize)]
struct PhotoRecord {
    file: Option<PathBuf>,
    failure: Option<PhotoFailure>,
}

/// Shows one edition of a kept story.
pub fn run(asked: &Show, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let id = wanted::story_id(&library, &asked.id)?;
    if asked.related {
        return related::print(asked, &library, id, output);
    }
    let kept = kept(asked, &library, id)?;
    if asked.changes {
        return changes::print(asked, &library, &kept, output);
    }
    if asked.provenance {
        return provenance::print(asked, &kept, output);
    }
    let edition = edition_of(&kept, asked.language.as_deref())?;
    if asked.json {
        return Ok(output.json(&shown(&library, &kept, edition)?)?);
    }
    for line in story::lines(&kept, edition, output) {
        output.line(&line)?;
    }
    Ok(())
}

/// The story as it is, or as the revision asked for had it.
fn kept(asked: &Show, library: &Library, id: StoryId) -> Result<KeptStory, Failure> {
    let newest = library.story(id)?.ok_or_else(|| Failure::NoSuchStory {
        id: asked.id.clone(),
    })?;
    match asked.revision {
        None => Ok(newest),
        Some(number) => library
            .story_at(id, number)?
            .ok_or(Failure::NoSuchRevision {
                number,
                newest: newest.revision,
            }),
    }
}

fn edition_of<'a>(kept: &'a KeptStory, asked: Option<&str>) -> Result<&'a KeptEdition, Failure> {
    let wanted = asked.and_then(Language::from_tag);
    let found = match (asked, &wanted) {
        (None, _) => kept.editions.first(),
        (Some(_), Some(tag)) => kept
            .editions
            .iter()
            .find(|edition| edition.language == *tag)
            .or_else(|| {
                let mut editions = kept.editions.iter();
                editions.find(|edition| edition.language.primary() == tag.as_str())
            }),
        (Some(_), None) => None,
    };
    found.ok_or_else(|| {
        let kept: Vec<&str> = kept
            .editions
            .iter()
            .map(|edition| edition.language.as_str())
            .collect();
        Failure::NoEdition {
            asked: asked.unwrap_or_default().to_owned(),
            kept: kept.join(", "),
        }
    })
}

fn shown<'a>(
    library: &Library,
    kept: &'a KeptStory,
    edition: &'a KeptEdition,
) -> Result<ShownStory<'a>, Failure> {
    let mut story = object_of(&edition.story)?;
    let photos = story
        .get_mut("gallery")
        .and_then(|gallery| gallery.get_mut("photos"))
        .and_then(serde_json::Value::as_array_mut);
    for (photo, kept) in photos.into_iter().flatten().zip(&edition.photos) {
        let record = serde_json::to_value(record(library, kept)?).map_err(std::io::Error::from)?;
        if let (Some(photo), serde_json::Value::Object(record)) = (photo.as_object_mut(), record) {
            photo.extend(record);
        }
    }
    Ok(ShownStory {
        id: kept.id,
        edition: edition.id,
        shelf: kept.shelf,
        saved: kept.saved,
        revision: kept.revision,
        languages: kept
            .editions
            .iter()
            .map(|edition| &edition.language)
            .collect(),
        story,
    })
}

fn object_of(story: &Story) -> Result<serde_json::Map<String, serde_json::Value>, Failure> {
    let value = serde_json::to_value(ParsedStory::from(story)).map_err(std::io::Error::from)?;
    match value {
        serde_json::Value::Object(object) => Ok(object),
        _ => Ok(serde_json::Map::new()),
    }
}

fn record(library: &Library, kept: &KeptPhoto) -> Result<PhotoRecord, LibraryError> {
    let stored = match &kept.file {
        Some(file) => library.photo(&file.hash)?,
        None => None,
    };
    Ok(PhotoRecord {
        file: stored.map(|photo| photo.path),
        failure: kept.failure.clone(),
    })
}
