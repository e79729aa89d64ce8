//! A kept story as a WARC file (ISO 28500, version 1.1), for archives and replay tools.

use std::{
    fs,
    io::{self, Write},
    iter,
};

use tearsheet_library::{Arrival, KeptEdition, KeptPhoto, KeptStory, Library, PageRecord};
use tearsheet_story::Photo;
use time::{OffsetDateTime, UtcOffset, macros::format_description};
use url::Url;

use crate::CaptureError;

/// Writes a story's pages and photos: a `warcinfo` record, for each page of each edition that an address answered
/// with a `response` (its redirects before it), and a `resource` for each photo that is kept.
///
/// Bodies are as they were read: what came compressed was unpacked, and the headers say so by leaving the
/// encoding out. The same story gives the same bytes.
///
/// # Errors
/// What the library says; `FileMissing` where a photo's file cannot be read or the archive not be written.
pub fn write_warc(
    library: &Library,
    story: &KeptStory,
    out: &mut dyn Write,
) -> Result<(), CaptureError> {
    let mut archive = Archive { out };
    archive.info(story).map_err(unwritable)?;
    for edition in &story.editions {
        let first = library.page(edition.id)?.unwrap_or_default();
        let further = library.further_pages(edition.id)?;
        let pages = iter::once(&edition.page).chain(&edition.further);
        for (page, bytes) in pages.zip(iter::once(first).chain(further)) {
            archive.page(edition, page, &bytes).map_err(unwritable)?;
        }
    }
    let mut written = Vec::new();
    for edition in &story.editions {
        for (photo, kept) in edition.story.gallery.photos.iter().zip(&edition.photos) {
            if !written.contains(&&photo.url) {
                written.push(&photo.url);
                archive.photo(library, edition, photo, kept)?;
            }
        }
    }
    Ok(())
}

struct Archive<'o> {
    out: &'o mut dyn Write,
}

/// What a record is about.
struct About<'a> {
    kind: &'static str,
    target: Option<&'a str>,
    at: OffsetDateTime,
    media_type: &'a str,
}

impl Archive<'_> {
    fn info(&mut self, story: &KeptStory) -> io::Result<()> {
        let said = format!(
            "software: Tearsheet/{}\r\nformat: WARC File Format 1.1\r\ndescription: story {}, revision {}\r\n",
            env!("CARGO_PKG_VERSION"),
            story.id,
            story.revision
        );
        let about = About {
            kind: "warcinfo",
            target: None,
            at: story.saved,
            media_type: "application/warc-fields",
        };
        self.record(&about, said.as_bytes())
    }

    fn page(&mut self, edition: &KeptEdition, page: &PageRecord, bytes: &[u8]) -> io::Result<()> {
        let arrival = &page.arrival;
        let at = arrival.fetched_at;
        let led_to = arrival.hops.iter().skip(1).chain(&arrival.answered);
        for (hop, next) in arrival.hops.iter().zip(led_to) {
            let answer =
                format!("HTTP/1.1 302 Found\r\nLocation: {next}\r\nContent-Length: 0\r\n\r\n");
            self.record(&response(hop, at), answer.as_bytes())?;
        }
        match &arrival.answered {
            Some(url) => self.record(&response(url, at), &answer(arrival, bytes)),
            None => {
                let place = format!("file:///{}.html", edition.id);
                let about = About {
                    kind: "resource",
                    target: Some(&place),
                    at,
                    media_type: "text/html",
                };
                self.record(&about, bytes)
            }
        }
    }

    fn photo(
        &mut self,
        library: &Library,
        edition: &KeptEdition,
        photo: &Photo,
        kept: &KeptPhoto,
    ) -> Result<(), CaptureError> {
        let Some(file) = &kept.file else {
            return Ok(());
        };
        let Some(stored) = library.photo(&file.hash)? else {
            return Ok(());
        };
        let bytes = fs::read(&stored.path).map_err(|error| CaptureError::FileMissing {
            path: stored.path.clone(),
            detail: error.to_string(),
        })?;
        let about = About {
            kind: "resource",
            target: Some(photo.url.as_str()),
            at: edition.page.arrival.fetched_at,
            media_type: file.kind.media_type(),
        };
        self.record(&about, &bytes).map_err(unwritable)
    }

    fn record(&mut self, about: &About<'_>, block: &[u8]) -> io::Result<()> {
        let mut head = format!(
            "WARC/1.1\r\nWARC-Type: {}\r\nWARC-Record-ID: {}\r\nWARC-Date: {}\r\n",
            about.kind,
            record_id(about, block),
            date(about.at)?
        );
        if let Some(target) = about.target {
            head.push_str(&format!("WARC-Target-URI: {target}\r\n"));
        }
        head.push_str(&format!(
            "Content-Type: {}\r\nContent-Length: {}\r\n\r\n",
            about.media_type,
            block.len()
        ));
        self.out.write_all(head.as_bytes())?;
        self.out.write_all(block)?;
        self.out.write_all(b"\r\n\r\n")
    }
}

fn response(url: &Url, at: OffsetDateTime) -> About<'_> {
    About {
        kind: "response",
        target: Some(url.as_str()),
        at,
        media_type: "application/http; msgtype=response",
    }
}

/// The page as its server might have sent it: status, the headers that were kept, the body unpacked.
fn answer(arrival: &Arrival, bytes: &[u8]) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 {} Answer\r\n", arrival.status.unwrap_or(200));
    for (name, value) in &arrival.headers {
        // A header of several lines would end the head early.
        let line: String = value
            .chars()
            .filter(|letter| !letter.is_control())
            .collect();
        answer.push_str(&format!("{name}: {line}\r\n"));
    }
    answer.push_str(&format!("Content-Length: {}\r\n\r\n", bytes.len()));
    let mut answer = answer.into_bytes();
    answer.extend_from_slice(bytes);
    answer
}

/// An id that tells records apart and is the same each time: of what the record is about and holds.
fn record_id(about: &About<'_>, block: &[u8]) -> String {
    let mut known = blake3::Hasher::new();
    known.update(about.kind.as_bytes());
    known.update(about.target.unwrap_or_default().as_bytes());
    known.update(block);
    let mut id = [0; 16];
    known.finalize_xof().fill(&mut id);
    format!(
        "<urn:uuid:{}>",
        uuid::Builder::from_random_bytes(id).into_uuid()
    )
}

fn date(at: OffsetDateTime) -> io::Result<String> {
    at.to_offset(UtcOffset::UTC)
        .format(format_description!(
            "[year]-[month]-[day]T[hour]:[minute]:[second]Z"
        ))
        .map_err(io::Error::other)
}

fn unwritable(error: io::Error) -> CaptureError {
    CaptureError::FileMissing {
        path: "the archive".into(),
        detail: error.to_string(),
    }
}
