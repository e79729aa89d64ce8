//! Safari's web archive: a property list of the page and what it shows.

use std::{collections::HashMap, io::Cursor};

use plist::{Dictionary, Value};
use url::Url;

use super::bundle::{Bundle, PARTS, Parts, is_of_the_web, key};

/// Whether these bytes begin as such a list does.
pub(super) fn is_webarchive(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    bytes.starts_with(b"bplist00")
        || head.starts_with(b"<?xml") && memchr::memmem::find(head, b"<plist").is_some()
}

/// The page of such a list.
pub(super) fn unpack(bytes: &[u8]) -> Option<Bundle> {
    let list = Value::from_reader(Cursor::new(bytes)).ok()?;
    let list = list.as_dictionary()?;
    let main = list.get("WebMainResource")?.as_dictionary()?;
    let text = |name: &str| main.get(name).and_then(Value::as_string);
    let media_type = text("WebResourceMIMEType").unwrap_or("text/html");
    let content_type = match text("WebResourceTextEncodingName") {
        Some(charset) => format!("{media_type}; charset={charset}"),
        None => media_type.to_owned(),
    };
    Some(Bundle {
        page: main.get("WebResourceData")?.as_data()?.to_vec(),
        url: url_of(main),
        content_type: Some(content_type),
        parts: Parts::of(parts(list)),
    })
}

fn parts(list: &Dictionary) -> HashMap<String, Vec<u8>> {
    let resources = list.get("WebSubresources").and_then(Value::as_array);
    let resources = resources.into_iter().flatten().take(PARTS);
    resources
        .filter_map(|resource| {
            let resource = resource.as_dictionary()?;
            let bytes = resource.get("WebResourceData")?.as_data()?;
            Some((key(&url_of(resource)?).into_owned(), bytes.to_vec()))
        })
        .collect()
}

fn url_of(resource: &Dictionary) -> Option<Url> {
    let text = resource.get("WebResourceURL")?.as_string()?;
    Url::parse(text).ok().filter(is_of_the_web)
}
