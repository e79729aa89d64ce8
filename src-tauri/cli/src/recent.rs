//! `tear recent`: the newest stories of what is followed.

use tearsheet_capture::Source;
use tearsheet_follow::{FollowError, newest};
use tearsheet_library::FeedEntry;
use url::Url;

use crate::{
    arguments::Recent,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
};

/// Asks the feeds whose time has come, and lists their newest stories.
pub fn run(asked: &Recent, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let site = asked.site.as_deref().map(site_of).transpose()?;
    if !asked.offline {
        library::refresh(&library, asked.private_hosts.hosts(), failures)?;
    }
    let newest = newest(
        &library,
        site.as_ref(),
        asked.section.as_deref(),
        asked.limit,
    )?;
    if asked.json {
        return Ok(output.json(&newest)?);
    }
    if newest.is_empty() {
        return Ok(output.line("No stories. `tear follow ADDRESS` follows a site.")?);
    }
    for entry in &newest {
        print(entry, output)?;
    }
    Ok(())
}

fn site_of(words: &str) -> Result<Url, FollowError> {
    match Source::parse(words)? {
        Source::Address(url) => Ok(url),
        _ => Err(FollowError::NotFollowed {
            asked: words.to_owned(),
        }),
    }
}

fn print(entry: &FeedEntry, output: &mut Output) -> Result<(), Failure> {
    output.line(&output.bold(&text::one_line(&entry.title)))?;
    let facts = [
        entry
            .published
            .map(|moment| text::day(moment.date()))
            .unwrap_or_default(),
        entry.site.clone(),
        entry.sections.first().cloned().unwrap_or_default(),
        entry
            .read_time
            .map(|time| format!("{}-{} minutes", time.low, time.high))
            .unwrap_or_default(),
        text::photos(entry.photos),
    ];
    output.line(&output.soft(&text::one_line(&text::joined(&facts, " · "))))?;
    output.line(&format!("  {}", entry.url))?;
    Ok(())
}
