//! Books for e-readers: EPUB 3, with a table of contents for EPUB 2 readers beside it.
//!
//! An issue is a title page and a chapter a story; a kept story is there whole, with its photos, another by what its
//! feed tells. All of it is our own XHTML, made of typed blocks.

mod package;
mod pictures;
mod xhtml;

use std::io::{self, Seek, Write};

use tearsheet_library::{Issue, IssueStory, KeptStory, Library, LibraryError};
use thiserror::Error;
use time::OffsetDateTime;

use crate::{
    Tongue,
    markup::{escaped, one_line},
    post::offset_here,
};
use package::Package;
use pictures::Pictures;
use xhtml::Setter;

/// Why a book was not written.
#[derive(Debug, Error)]
pub enum BookError {
    /// The library could not be read.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The file could not be written.
    #[error("the book cannot be written: {0}")]
    Unwritable(#[from] io::Error),
}

/// A page of a book.
struct Chapter {
    title: String,
    language: String,
    /// What stands in the page's `body`.
    body: String,
}

/// Writes an issue as a book. `now` is when it is written.
///
/// # Errors
///
/// Those of the library and of `out`.
pub fn write_issue(
    library: &Library,
    issue: &Issue,
    tongue: Tongue,
    now: OffsetDateTime,
    out: impl Write + Seek,
) -> Result<(), BookError> {
    let mut pictures = Pictures::new(library);
    let mut chapters = Vec::with_capacity(issue.stories.len());
    for (place, told) in issue.stories.iter().enumerate() {
        let kept = match told.story {
            Some(id) => library.story(id)?,
            None => None,
        };
        let chapter = match &kept {
            Some(story) => whole(story, Some(told), tongue, &mut pictures)?,
            None => None,
        };
        let chapter = chapter.unwrap_or_else(|| of_feed(told, tongue));
        chapters.push(Chapter {
            title: format!("{}. {}", place + 1, chapter.title),
            ..chapter
        });
    }
    let head = tongue.head(issue, issue.made.to_offset(offset_here(issue.made)));
    let package = Package {
        id: issue.id.to_string(),
        title: format!("{}, {head}", tongue.name()),
        language: tongue.tag().to_owned(),
        modified: now,
        title_page: title_page(issue, tongue, &head),
        contents: tongue.contents(),
        chapters,
        pictures: pictures.taken,
    };
    Ok(package.write(out)?)
}

/// Writes a kept story as a book: the edition that it is shown in. Nothing where the library has no words of it.
///
/// # Errors
///
/// Those of the library and of `out`.
pub fn write_story(
    library: &Library,
    story: &KeptStory,
    tongue: Tongue,
    now: OffsetDateTime,
    out: impl Write + Seek,
) -> Result<(), BookError> {
    let mut pictures = Pictures::new(library);
    let Some(chapter) = whole(story, None, tongue, &mut pictures)? else {
        return Ok(());
    };
    let package = Package {
        id: story.id.to_string(),
        title: chapter.title.clone(),
        language: chapter.language.clone(),
        modified: now,
        title_page: format!(
            "<h1 class=\"name\">{}</h1>\n<p class=\"head\">{}</p>\n",
            escaped(&chapter.title),
            escaped(&source(story, tongue))
        ),
        contents: tongue.contents(),
        chapters: vec![chapter],
        pictures: pictures.taken,
    };
    Ok(package.write(out)?)
}

fn title_page(issue: &Issue, tongue: Tongue, head: &str) -> String {
    let mut page = format!(
        "<h1 class=\"name\">{}</h1>\n<p class=\"head\">{}</p>\n<ol class=\"told\">\n",
        escaped(tongue.name()),
        escaped(head)
    );
    for (place, story) in issue.stories.iter().enumerate() {
        page += &format!(
            "<li><a href=\"{}\">{}</a><br/><span class=\"reason\">{}</span></li>\n",
            package::chapter_name(place),
            escaped(&one_line(&story.headline)),
            escaped(&one_line(&tongue.reasons(story)))
        );
    }
    page += "</ol>\n";
    for line in [tongue.fewer(issue.stories.len()), Some(tongue.foot())]
        .into_iter()
        .flatten()
    {
        page += &format!("<p class=\"small\">{}</p>\n", escaped(line));
    }
    page
}

/// A kept story: its first edition, the one that was asked for.
fn whole(
    kept: &KeptStory,
    told: Option<&IssueStory>,
    tongue: Tongue,
    pictures: &mut Pictures<'_>,
) -> Result<Option<Chapter>, BookError> {
    let Some(edition) = kept.editions.first() else {
        return Ok(None);
    };
    let reason = told.map(|told| tongue.reasons(told));
    let setter = Setter {
        edition,
        tongue,
        pictures,
    };
    let mut body = setter.set(reason.as_deref())?;
    body += &format!(
        "<p class=\"small\">{}</p>\n",
        escaped(&source(kept, tongue))
    );
    Ok(Some(Chapter {
        title: one_line(&edition.story.headline),
        language: edition.language.as_str().to_owned(),
        body,
    }))
}

/// Where a kept story is from.
fn source(kept: &KeptStory, tongue: Tongue) -> String {
    kept.url
        .as_ref()
        .map(|url| tongue.source(url.as_str()))
        .unwrap_or_default()
}

/// A story that is not kept: what its feed tells, and where it stands.
fn of_feed(told: &IssueStory, tongue: Tongue) -> Chapter {
    let headline = one_line(&told.headline);
    let mut body = format!("<h1>{}</h1>\n", escaped(&headline));
    body += &format!(
        "<p class=\"small\">{}</p>\n",
        escaped(&one_line(&tongue.facts(told)))
    );
    body += &format!(
        "<p class=\"reason\">{}</p>\n",
        escaped(&one_line(&tongue.reasons(told)))
    );
    if !told.summary.trim().is_empty() {
        body += &format!("<p>{}</p>\n", escaped(&one_line(&told.summary)));
    }
    body += &format!("<p class=\"small\">{}</p>\n", escaped(tongue.not_kept()));
    if let Some(url) = &told.url {
        body += &format!(
            "<p><a href=\"{}\">{}</a></p>\n",
            escaped(url.as_str()),
            escaped(tongue.read_on())
        );
    }
    Chapter {
        title: headline,
        language: told.language.as_ref().map_or_else(
            || tongue.tag().to_owned(),
            |language| language.as_str().to_owned(),
        ),
        body,
    }
}
