//! WARC (ISO 28500): what a crawler asked and was answered.
//!
//! Read here and not by a library: those at hand take the length that a record claims for memory.

use std::{
    collections::HashMap,
    io::{self, BufRead, BufReader, Read},
};

use flate2::read::MultiGzDecoder;
use url::Url;

use super::{
    bundle::{Bundle, PARTS, Parts, UNPACKED_BYTES, is_of_the_web, key},
    http_answer,
};

const MARK: &[u8] = b"WARC/1.";
const GZIP: &[u8] = b"\x1F\x8B";
/// No head of a record that a crawler wrote is nearly as long.
const HEAD_BYTES: u64 = 64 * 1024;

/// Whether these bytes begin as such a file does, packed or not.
pub(super) fn is_warc(bytes: &[u8]) -> bool {
    if bytes.starts_with(MARK) {
        return true;
    }
    let mut start = Vec::new();
    let mark = u64::try_from(MARK.len()).unwrap_or_default();
    bytes.starts_with(GZIP)
        && MultiGzDecoder::new(bytes)
            .take(mark)
            .read_to_end(&mut start)
            .is_ok()
        && start == MARK
}

/// The first page of such a file, with all pictures and pages beside it.
pub(super) fn unpack(bytes: &[u8]) -> Option<Bundle> {
    let mut found = Found::default();
    found.read(bytes);
    found.into_bundle(None)
}

/// What was found in one file or several.
#[derive(Default)]
pub(super) struct Found {
    pages: Vec<(Url, String)>,
    parts: HashMap<String, Vec<u8>>,
}

impl Found {
    /// Takes in what a file holds, as far as it can be read.
    pub(super) fn read(&mut self, bytes: &[u8]) {
        let unpacked: Box<dyn Read + '_> = if bytes.starts_with(GZIP) {
            Box::new(MultiGzDecoder::new(bytes))
        } else {
            Box::new(bytes)
        };
        let mut records = BufReader::new(unpacked.take(UNPACKED_BYTES));
        // A file that breaks off gives what stands before the break.
        while let Ok(Some(record)) = Record::read(&mut records) {
            if self.parts.len() >= PARTS {
                break;
            }
            self.add(record);
        }
    }

    fn add(&mut self, record: Record) {
        let Some(url) = record.url else {
            return;
        };
        let (content_type, body) = match record.kind.as_str() {
            "response" => match http_answer::read(&record.block) {
                Some(answer) => answer,
                None => return,
            },
            "resource" => (record.content_type, record.block),
            _ => return,
        };
        let is_page = content_type.contains("html");
        if is_page || content_type.starts_with("image/") {
            if is_page {
                self.pages.push((url.clone(), content_type));
            }
            self.parts.entry(key(&url).into_owned()).or_insert(body);
        }
    }

    /// The page of this address, else the first.
    pub(super) fn into_bundle(self, wanted: Option<&Url>) -> Option<Bundle> {
        let named = wanted.and_then(|wanted| self.pages.iter().find(|(url, _)| url == wanted));
        let (url, content_type) = named.or_else(|| self.pages.first())?.clone();
        Some(Bundle {
            page: self.parts.get(&*key(&url))?.clone(),
            url: Some(url).filter(is_of_the_web),
            content_type: Some(content_type),
            parts: Parts::of(self.parts),
        })
    }
}

struct Record {
    kind: String,
    url: Option<Url>,
    content_type: String,
    block: Vec<u8>,
}

impl Record {
    /// The next record; none at the end.
    fn read(source: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut record = Self {
            kind: String::new(),
            url: None,
            content_type: String::new(),
            block: Vec::new(),
        };
        let mut length = 0;
        let mut head = source.by_ref().take(HEAD_BYTES);
        let mut begun = false;
        loop {
            let mut line = Vec::new();
            if head.read_until(b'\n', &mut line)? == 0 {
                return if begun {
                    Err(io::ErrorKind::UnexpectedEof.into())
                } else {
                    Ok(None)
                };
            }
            let line = String::from_utf8_lossy(&line);
            let line = line.trim();
            if line.is_empty() && begun {
                break;
            }
            begun = begun || line.starts_with("WARC/");
            let (name, value) = line.split_once(':').unwrap_or((line, ""));
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "warc-type" => record.kind = value.to_ascii_lowercase(),
                "warc-target-uri" => record.url = Url::parse(value.trim_matches(['<', '>'])).ok(),
                "content-type" => record.content_type = value.to_ascii_lowercase(),
                "content-length" => length = value.parse().map_err(io::Error::other)?,
                _ => {}
            }
        }
        // Only what is there is taken, whatever length is claimed.
        source
            .by_ref()
            .take(length)
            .read_to_end(&mut record.block)?;
        Ok(Some(record))
    }
}
