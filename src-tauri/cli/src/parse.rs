//! `tear parse`: a page's story as JSON.

use std::path::Path;

use serde::Serialize;
use tearsheet_story::{Page, Story, Verdict};

use crate::{
    arguments::Parse,
    batch,
    failure::{Failure, Failures},
    output::Output,
    page,
};

/// A story as `tear parse` prints it.
#[derive(Debug, Serialize)]
pub struct ParsedStory<'a> {
    /// Its fields.
    #[serde(flatten)]
    pub story: &'a Story,
    /// The body as plain text.
    pub text: String,
}

impl<'a> From<&'a Story> for ParsedStory<'a> {
    fn from(story: &'a Story) -> Self {
        Self {
            story,
            text: story.text(),
        }
    }
}

/// Reads one page, or every page of a corpus.
pub fn run(asked: &Parse, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    match (&asked.batch, &asked.page) {
        (Some(index), _) => batch::run(index, asked, output, failures),
        (None, Some(path)) => one(path, asked, output, failures),
        (None, None) => Ok(()),
    }
}

fn one(
    path: &Path,
    asked: &Parse,
    output: &mut Output,
    failures: &mut Failures,
) -> Result<(), Failure> {
    let bytes = page::load(path)?;
    let page = Page {
        bytes: &bytes,
        url: asked.url.as_ref(),
        content_type: None,
        charset: None,
    };
    let story = if asked.explain {
        let (story, evidence) = tearsheet_story::explain(&page);
        eprintln!("{}", evidence.trim_end());
        story
    } else {
        tearsheet_story::read(&page)
    };
    output.json(&ParsedStory::from(&story))?;
    if story.verdict == Verdict::Nothing {
        failures.add(Failure::NoText {
            name: page::name_of(path),
        });
    }
    Ok(())
}
