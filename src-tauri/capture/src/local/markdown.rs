//! Markdown: read as the page that it stands for.

use pulldown_cmark::{Options, Parser, html};

use super::bundle::Bundle;

/// Whether a file's name says so; nothing in the text itself does.
pub(super) fn is_named_so(name: Option<&str>) -> bool {
    let name = name.unwrap_or_default().to_ascii_lowercase();
    [".md", ".markdown", ".mdown"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// The page of a text in Markdown (CommonMark with tables); front matter (`---`) is left out.
pub(super) fn unpack(bytes: &[u8]) -> Bundle {
    let text = String::from_utf8_lossy(bytes);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page =
        String::from("<!doctype html><html><head><meta charset=\"utf-8\"></head><body><article>");
    html::push_html(&mut page, Parser::new_ext(&text, options));
    page.push_str("</article></body></html>");
    Bundle {
        page: page.into_bytes(),
        content_type: Some(super::HTML.to_owned()),
        ..Bundle::default()
    }
}
