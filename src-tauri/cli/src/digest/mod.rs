//! `tear digest`: an issue of the weekly, now.

mod mail;

use std::{
    fs::File,
    io::{self, Cursor, Write},
    path::Path,
};

use tearsheet_library::{Issue, IssueStory, Library, Reason};
use tearsheet_weekly::{Made, make, preview, write_issue};
use time::OffsetDateTime;

use crate::{
    arguments::Digest,
    failure::{Failure, Failures},
    library,
    output::Output,
    text,
};

pub use mail::{server, tongue};

/// Issues that `--list` shows: three years of them.
const LISTED: u32 = 160;

/// Makes an issue and prints it, or one that was made before.
pub fn run(asked: &Digest, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    if asked.list {
        return list(asked, &library, output);
    }
    if let Some(number) = asked.issue {
        return hand_out(asked, &library, &numbered(&library, number)?, output);
    }
    if !asked.offline {
        library::refresh(&library, asked.private_hosts.hosts(), failures)?;
    }
    let now = OffsetDateTime::now_utc();
    if asked.dry_run {
        return print_preview(asked, &preview(&library, now)?, output);
    }
    match make(&library, now)? {
        Made::Kept(issue) => hand_out(asked, &library, &issue, output),
        Made::Nothing => Err(Failure::NothingToPick),
    }
}

/// Prints an issue, writes it as a book and sends it, as far as that was asked for. What fails keeps nothing else back.
fn hand_out(
    asked: &Digest,
    library: &Library,
    issue: &Issue,
    output: &mut Output,
) -> Result<(), Failure> {
    let written = asked
        .epub
        .as_ref()
        .map_or(Ok(()), |path| write_book(asked, library, issue, path));
    // A book on standard output leaves no room for words.
    if asked.epub.as_deref() != Some(Path::new("-")) {
        print(asked, issue, output)?;
        output.flush()?;
    }
    let sent = if asked.mail {
        mail::send(library, issue, asked)
    } else {
        Ok(())
    };
    written.and(sent)
}

fn write_book(
    asked: &Digest,
    library: &Library,
    issue: &Issue,
    path: &Path,
) -> Result<(), Failure> {
    let mut book = Cursor::new(Vec::new());
    let now = OffsetDateTime::now_utc();
    write_issue(library, issue, mail::tongue(asked.language), now, &mut book)?;
    let book = book.into_inner();
    if path == Path::new("-") {
        return Ok(io::stdout().lock().write_all(&book)?);
    }
    let mut file = File::create(path)?;
    Ok(file.write_all(&book)?)
}

fn numbered(library: &Library, number: u32) -> Result<Issue, Failure> {
    let issues = library.issues(u32::MAX)?;
    let issue = issues.into_iter().find(|issue| issue.number == number);
    issue.ok_or(Failure::NoSuchIssue { number })
}

fn list(asked: &Digest, library: &Library, output: &mut Output) -> Result<(), Failure> {
    let issues = library.issues(LISTED)?;
    if asked.json {
        return Ok(output.json(&issues)?);
    }
    if issues.is_empty() {
        return Ok(output.line("No issues. `tear digest` makes one.")?);
    }
    for issue in issues {
        let facts = [
            format!("{}", issue.number),
            text::day(issue.made.date()),
            issue.week.clone().unwrap_or_default(),
            stories(issue.stories.len()),
        ];
        output.line(&text::joined(&facts, " · "))?;
    }
    Ok(())
}

fn print_preview(
    asked: &Digest,
    stories: &[IssueStory],
    output: &mut Output,
) -> Result<(), Failure> {
    if stories.is_empty() {
        return Err(Failure::NothingToPick);
    }
    if asked.json {
        return Ok(output.json(&stories)?);
    }
    print_stories(stories, output)
}

fn print(asked: &Digest, issue: &Issue, output: &mut Output) -> Result<(), Failure> {
    if asked.json {
        return Ok(output.json(issue)?);
    }
    let head = format!("Trending 5, number {}", issue.number);
    output.line(&output.bold(&head))?;
    let facts = [
        text::day(issue.made.date()),
        issue.week.clone().unwrap_or_default(),
        stories(issue.stories.len()),
    ];
    output.line(&output.soft(&text::joined(&facts, " · ")))?;
    output.line("")?;
    print_stories(&issue.stories, output)
}

fn print_stories(stories: &[IssueStory], output: &mut Output) -> Result<(), Failure> {
    for (place, story) in stories.iter().enumerate() {
        let headline = text::one_line(&story.headline);
        output.line(&output.bold(&format!("{}. {headline}", place + 1)))?;
        let reasons: Vec<String> = story.reasons.iter().map(reason).collect();
        for line in text::wrapped(&text::joined(&reasons, " · "), text::measure()) {
            output.line(&format!("   {line}"))?;
        }
        let facts = [
            text::one_line(&story.sites.join(", ")),
            story
                .published
                .map(|moment| text::day(moment.date()))
                .unwrap_or_default(),
            story
                .read_time
                .map(|time| format!("{}-{} minutes", time.low, time.high))
                .unwrap_or_default(),
            text::photos(story.photos.filter(|count| *count > 0)),
        ];
        output.line(&output.soft(&format!("   {}", text::joined(&facts, " · "))))?;
        if let Some(url) = &story.url {
            output.line(&format!("   {url}"))?;
        }
        output.line("")?;
    }
    Ok(())
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::CarriedBy { sites } => format!("carried by {sites} sites"),
        Reason::About { topic } => format!("about {}, which you read about", text::one_line(topic)),
        Reason::Near { headline } => {
            format!("near \"{}\", which you opened", text::one_line(headline))
        }
        Reason::Unread { since } => {
            format!("in your library, unread since {}", text::day(since.date()))
        }
        Reason::New => "among the newest".to_owned(),
    }
}

/// An issue that has fewer than five stories says so.
fn stories(count: usize) -> String {
    match count {
        1 => "1 story: the week brought no more".to_owned(),
        tearsheet_weekly::STORIES => format!("{count} stories"),
        fewer => format!("{fewer} stories: the week brought no more"),
    }
}
