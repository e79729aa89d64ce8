//! `tear export`: a kept story as a WARC file.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
};

use tearsheet_capture::write_warc;

use crate::{
    arguments::Export,
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
    write_warc(&library, &story, &mut out)?;
    Ok(out.flush()?)
}
