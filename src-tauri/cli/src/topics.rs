//! `tear topics`: what the stories are about.

use tearsheet_follow::{TopicPage, topic_page};
use tearsheet_library::TopicOf;

use crate::{
    arguments::Topics,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
    text::table::{Column, Table},
};

/// Lists all topics and tags, or what there is on one.
pub fn run(asked: &Topics, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let Some(name) = &asked.name else {
        let mut topics = library.topics()?;
        topics.truncate(asked.limit as usize);
        if asked.json {
            return Ok(output.json(&topics)?);
        }
        if topics.is_empty() {
            return Ok(
                output.line("No topics. Stories bring theirs along; `tear tag` adds your own.")?
            );
        }
        let mut table = Table::new([
            Column::number("STORIES"),
            Column::fixed("OF"),
            Column::stretching("TOPIC"),
        ]);
        for topic in topics {
            let of = match topic.of {
                TopicOf::Publishers => "",
                TopicOf::Reader => "tag",
                TopicOf::Both => "both",
            };
            table.row([topic.stories.to_string(), of.to_owned(), topic.name]);
        }
        for line in table.lines(text::width()) {
            output.line(&line)?;
        }
        return Ok(());
    };
    let page = topic_page(&library, name, asked.limit)?;
    if asked.json {
        return Ok(output.json(&page)?);
    }
    if page.stories.is_empty() && page.entries.is_empty() {
        let words = format!("No story is about \"{name}\". `tear topics` lists what there is.");
        return Ok(output.line(&text::one_line(&words))?);
    }
    print(&page, output)
}

fn print(page: &TopicPage, output: &mut Output) -> Result<(), Failure> {
    output.line(&output.bold(&text::one_line(&page.name)))?;
    for card in &page.stories {
        output.line(&format!("  {}", text::one_line(&card.headline)))?;
        let facts = [
            text::short_id(card.id),
            text::day(card.saved.date()),
            card.site.clone().unwrap_or_default(),
        ];
        let facts = text::one_line(&text::joined(&facts, " · "));
        output.line(&output.soft(&format!("  {facts}")))?;
    }
    if !page.entries.is_empty() {
        output.line(&output.soft("Of what you follow:"))?;
    }
    for entry in &page.entries {
        output.line(&format!("  {}", text::one_line(&entry.title)))?;
        output.line(&format!("    {}", entry.url))?;
    }
    if !page.pages.is_empty() {
        output.line(&output.soft("The sites' own pages:"))?;
    }
    for own in &page.pages {
        output.line(&text::one_line(&format!("  {}: {}", own.site, own.url)))?;
    }
    Ok(())
}
