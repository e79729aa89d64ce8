//! `tear export`: a kept story as a WARC file, or as a book.

use std::{
    fs::File,
    io::{self, Cursor, Write},
    path::Path,
};

use tearsheet_capture::write_warc;
use tearsheet_library::{KeptStory, Library};
use tearsheet_weekly::write_story;
use time::OffsetDateTime;

use crate::{
    arguments::Export,
    digest,
    failure::{Failure, Failures},
    library, wanted,
};

/// Writes the story.
pub fn run(asked: &Export, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let id = wanted::story_id(&library, &asked.id)?;
    let story = library.story(id)?.ok_or_else(|| Failure::NoSuchStory {
        id: asked.id.clone(),
    })?;
    let mut out: Box<dyn Write> = if asked.file == Path::new("-") {
        Box::new(io::stdout().lock())
    } else {
        Box::new(File::create(&asked.file).map_err(Failure::Unwritable)?)
    };
    if is_book(&asked.file) {
        out.write_all(&book(&library, &story)?)?;
    } else {
        write_warc(&library, &story, &mut out)?;
    }
    Ok(out.flush()?)
}

/// Whether a file's name ends as those of books do.
fn is_book(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("epub"))
}

fn book(library: &Library, story: &KeptStory) -> Result<Vec<u8>, Failure> {
    let mut book = Cursor::new(Vec::new());
    let now = OffsetDateTime::now_utc();
    write_story(library, story, digest::tongue(None), now, &mut book)?;
    Ok(book.into_inner())
}
