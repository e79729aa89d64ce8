//! `tear front`: the front page of what is followed.

use tearsheet_follow::{FrontSection, FrontStory, front_page};
use time::OffsetDateTime;

use crate::{
    arguments::Front,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
};

/// Asks the feeds whose time has come, and prints their stories by section.
pub fn run(asked: &Front, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    if !asked.offline {
        library::refresh(&library, asked.private_hosts.hosts(), failures)?;
    }
    let page = front_page(&library, OffsetDateTime::now_utc(), asked.limit)?;
    if asked.json {
        return Ok(output.json(&page)?);
    }
    if page.sections.is_empty() {
        let words = if library.feeds()?.is_empty() {
            "No stories. `tear follow ADDRESS` follows a site."
        } else {
            "No stories of the last three days. `tear recent` lists older ones."
        };
        return Ok(output.line(words)?);
    }
    for section in &page.sections {
        print(section, output)?;
    }
    Ok(())
}

fn print(section: &FrontSection, output: &mut Output) -> Result<(), Failure> {
    output.line(&output.bold(&text::one_line(&section.name).to_uppercase()))?;
    for story in &section.unread {
        print_story(story, output)?;
    }
    if !section.read.is_empty() {
        output.line(&output.soft("  Opened before:"))?;
    }
    for story in &section.read {
        print_story(story, output)?;
    }
    Ok(output.line("")?)
}

fn print_story(story: &FrontStory, output: &mut Output) -> Result<(), Failure> {
    let shown = &story.shown;
    output.line(&format!("  {}", text::one_line(&shown.title)))?;
    let sites: Vec<&str> = story
        .carriers
        .iter()
        .map(|carrier| carrier.site.as_str())
        .collect();
    let facts = [
        sites.join(", "),
        shown
            .published
            .map(|moment| text::day(moment.date()))
            .unwrap_or_default(),
        shown
            .read_time
            .map(|time| format!("{}-{} minutes", time.low, time.high))
            .unwrap_or_default(),
        text::photos(shown.photos),
    ];
    output.line(&output.soft(&format!(
        "  {}",
        text::one_line(&text::joined(&facts, " · "))
    )))?;
    Ok(output.line(&format!("    {}", shown.url))?)
}
