//! WACZ: WARC files and a list of pages in a ZIP file, as Webrecorder's tools save them.

use std::io::{Cursor, Read};

use url::Url;
use zip::ZipArchive;

use super::{
    bundle::{Bundle, UNPACKED_BYTES},
    warc_file::Found,
};

/// Whether these bytes begin as a ZIP file does.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The first page of the list, with all that its files hold; none for another kind of ZIP file.
pub(super) fn unpack(bytes: &[u8]) -> Option<Bundle> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut found = Found::default();
    let mut wanted = None;
    let mut left = UNPACKED_BYTES;
    for place in 0..archive.len() {
        let Ok(entry) = archive.by_index(place) else {
            continue;
        };
        let name = entry
            .name()
            .map(|name| name.into_owned())
            .unwrap_or_default();
        let is_warc =
            name.starts_with("archive/") && (name.ends_with(".warc") || name.ends_with(".warc.gz"));
        if !is_warc && name != "pages/pages.jsonl" {
            continue;
        }
        let mut bytes = Vec::new();
        entry.take(left).read_to_end(&mut bytes).ok()?;
        left = left.saturating_sub(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        if is_warc {
            found.read(&bytes);
        } else {
            wanted = first_page(&bytes);
        }
    }
    found.into_bundle(wanted.as_ref())
}

/// The address of the list's first page; its first line tells what the list is.
fn first_page(list: &[u8]) -> Option<Url> {
    let text = String::from_utf8_lossy(list);
    text.lines().find_map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).ok()?;
        Url::parse(line.get("url")?.as_str()?).ok()
    })
}
