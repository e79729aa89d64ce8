//! `tear search`: kept stories by their words.

use tearsheet_library::{SNIPPET_MARK_END, SNIPPET_MARK_START, SearchHit};

use crate::{
    arguments::Search,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
};

/// Finds the stories that hold the words.
pub fn run(asked: &Search, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let query = asked.query.join(" ");
    let mut hits = library.search(&query, asked.limit)?;
    if asked.json {
        for hit in &mut hits {
            hit.snippet = marked(&hit.snippet, ("", ""));
        }
        return Ok(output.json(&hits)?);
    }
    if hits.is_empty() {
        return Ok(output.line(&text::one_line(&format!("No story holds \"{query}\".")))?);
    }
    for (place, hit) in hits.iter().enumerate() {
        if place > 0 {
            output.line("")?;
        }
        print(hit, output)?;
    }
    Ok(())
}

fn print(hit: &SearchHit, output: &mut Output) -> Result<(), Failure> {
    let card = &hit.card;
    output.line(&output.bold(&text::one_line(&card.headline)))?;
    let site = card.site.clone().unwrap_or_default();
    let facts = [text::short_id(card.id), text::day(card.saved.date()), site];
    output.line(&output.soft(&text::one_line(&text::joined(&facts, " · "))))?;
    let snippet = text::one_line(&hit.snippet);
    for line in text::wrapped(&snippet, text::measure()) {
        output.line(&format!("  {}", marked(&line, output.marks())))?;
    }
    Ok(())
}

/// A snippet with these signs around the words found.
fn marked(snippet: &str, (before, after): (&str, &str)) -> String {
    snippet
        .replace(SNIPPET_MARK_START, before)
        .replace(SNIPPET_MARK_END, after)
}
