//! `tear list`: the stories kept.

use tearsheet_library::{Filter, ListQuery};

use crate::{
    arguments::List,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
    text::table::{Column, Table},
};

/// Lists the stories kept, newest saved first.
pub fn run(asked: &List, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let cards = library.list(&ListQuery {
        shelf: asked.shelf.into(),
        filter: Filter {
            topic: asked.topic.clone(),
            tag: asked.tag.clone(),
            ..Filter::default()
        },
        limit: asked.limit,
        ..ListQuery::default()
    })?;
    if asked.json {
        return Ok(output.json(&cards)?);
    }
    if cards.is_empty() {
        let is_picked = asked.topic.is_some() || asked.tag.is_some();
        let words = if is_picked {
            "No such stories. `tear topics` lists all topics and tags."
        } else {
            "No stories. `tear save URL` keeps one."
        };
        return Ok(output.line(words)?);
    }
    let mut table = Table::new([
        Column::fixed("ID"),
        Column::fixed("SAVED"),
        Column::fixed("LANGUAGE"),
        Column::number("WORDS"),
        Column::number("PHOTOS"),
        Column::fixed("SITE"),
        Column::stretching("HEADLINE"),
    ]);
    for card in &cards {
        let languages: Vec<&str> = card.languages.iter().map(|tag| tag.as_str()).collect();
        table.row([
            text::short_id(card.id),
            text::day(card.saved.date()),
            languages.join(" "),
            card.words.to_string(),
            card.photos.to_string(),
            text::shortened(card.site.as_deref().unwrap_or_default(), 24),
            card.headline.clone(),
        ]);
    }
    for line in table.lines(text::width()) {
        output.line(&line)?;
    }
    Ok(())
}
