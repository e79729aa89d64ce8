//! `tear tag`: the reader's own words on stories.

use serde::Serialize;
use tearsheet_library::{Chosen, Deed, StoryId, TagName};

use crate::{
    arguments::Tag,
    failure::{Failure, Failures},
    library,
    output::Output,
    text, wanted,
};

/// A story and its tags.
#[derive(Serialize)]
struct Tagged {
    id: StoryId,
    tags: Vec<String>,
}

/// Puts tags on a story, takes them off, and prints those that it has.
pub fn run(asked: &Tag, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let id = wanted::story_id(&library, &asked.id)?;
    let (mut put, mut take) = (Vec::new(), Vec::new());
    for words in &asked.tags {
        let (to, words) = match words.strip_prefix('-') {
            Some(words) => (&mut take, words),
            None => (&mut put, words.strip_prefix('+').unwrap_or(words)),
        };
        to.push(TagName::of(words)?.name().to_owned());
    }
    if !asked.tags.is_empty() {
        let chosen = Chosen::Stories { ids: vec![id] };
        library.change(&chosen, Deed::Tag { put, take })?;
    }
    let tags = library.tags(id)?;
    if asked.json {
        return Ok(output.json(&Tagged { id, tags })?);
    }
    if tags.is_empty() {
        return Ok(output.line("No tags. `tear tag ID WORD` puts one on the story.")?);
    }
    for tag in tags {
        output.line(&text::one_line(&tag))?;
    }
    Ok(())
}
