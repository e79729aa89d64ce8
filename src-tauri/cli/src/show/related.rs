//! `tear show --related`: stories that are about the same.

use tearsheet_library::{Library, StoryId};

use crate::{arguments::Show, failure::Failure, output::Output, text};

/// As many as a newspaper puts under a story.
const MOST: usize = 10;

/// Lists the stories that are about the same, the nearest first, each with what both are about.
pub fn print(
    asked: &Show,
    library: &Library,
    id: StoryId,
    output: &mut Output,
) -> Result<(), Failure> {
    let related = library.related(id, MOST)?;
    if asked.json {
        return Ok(output.json(&related)?);
    }
    if related.is_empty() {
        return Ok(output.line("No story of the library is about the same.")?);
    }
    for story in related {
        let card = &story.card;
        output.line(&output.bold(&text::one_line(&card.headline)))?;
        let names: Vec<String> = story
            .because
            .into_iter()
            .map(|reason| reason.name)
            .collect();
        let facts = [
            text::short_id(card.id),
            card.site.clone().unwrap_or_default(),
            format!("both about {}", names.join(", ")),
        ];
        output.line(&output.soft(&text::one_line(&text::joined(&facts, " · "))))?;
    }
    Ok(())
}
