//! MHTML (RFC 2557): a page and its pictures as a letter with attachments, as Chrome and Edge save it.

use std::collections::HashMap;

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};
use url::Url;

use super::{
    HOST,
    bundle::{Bundle, PARTS, Parts, is_of_the_web, key},
};

/// Where in a letter its headers say what it is.
const HEAD: usize = 8192;

/// Whether these bytes begin as such a letter does.
pub(super) fn is_mhtml(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let is_letter = [
        &b"from:"[..],
        b"mime-version:",
        b"content-type:",
        b"snapshot-content-location:",
        b"subject:",
        b"date:",
    ]
    .iter()
    .any(|start| head.starts_with(start));
    is_letter && memchr::memmem::find(&head, b"multipart/related").is_some()
}

/// The page of such a letter: its first part that is HTML.
pub(super) fn unpack(bytes: &[u8]) -> Option<Bundle> {
    let letter = MessageParser::default().parse(bytes)?;
    let (page, words) = letter.parts.iter().find_map(html_of)?;
    let url = page
        .content_location()
        .and_then(|text| Url::parse(text).ok())
        .filter(is_of_the_web);
    Some(Bundle {
        page: without_cids(words).into_bytes(),
        content_type: Some(super::HTML.to_owned()),
        parts: Parts::of(parts(&letter, url.as_ref())),
        url,
    })
}

fn html_of<'a>(part: &'a MessagePart<'a>) -> Option<(&'a MessagePart<'a>, &'a str)> {
    match &part.body {
        PartType::Html(words) => Some((part, words)),
        _ => None,
    }
}

fn parts(letter: &Message<'_>, base: Option<&Url>) -> HashMap<String, Vec<u8>> {
    let mut parts = HashMap::new();
    for part in letter.parts.iter().take(PARTS) {
        let (PartType::Binary(bytes) | PartType::InlineBinary(bytes)) = &part.body else {
            continue;
        };
        let place = part.content_location().and_then(|text| match base {
            Some(base) => base.join(text).ok(),
            None => Url::parse(text).ok(),
        });
        let by_id = part.content_id().and_then(|id| Url::parse(&cid(id)).ok());
        for url in place.into_iter().chain(by_id) {
            parts.insert(key(&url).into_owned(), bytes.to_vec());
        }
    }
    parts
}

/// The page, its parts that are named by their ids at addresses.
fn without_cids(words: &str) -> String {
    words.replace("\"cid:", &format!("\"{}", cid("")))
}

fn cid(id: &str) -> String {
    format!("https://{HOST}/cid/{id}")
}
