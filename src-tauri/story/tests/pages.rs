//! Reads every page of `tests/fixtures/pages/<name>/` and compares the story with the one
//! that a person has accepted.
//!
//! A folder holds `source.html` or `source.txt`, perhaps `address` (the page's own), and
//! `story.json`. `TEARSHEET_BLESS=1` writes the stories anew: read the difference before
//! you commit it.

#![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;
use tearsheet_story::{Page, read};
use url::Url;

#[test]
fn every_page_gives_the_story_that_was_accepted() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/pages");
    let mut folders: Vec<PathBuf> = fs::read_dir(&pages)
        .expect("the fixtures stand beside the tests")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    let differing: Vec<String> = folders
        .iter()
        .filter_map(|folder| difference(folder))
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n\n"));
}

/// What differs from the accepted story; none where nothing does.
fn difference(folder: &Path) -> Option<String> {
    let source = ["source.html", "source.txt"]
        .iter()
        .map(|name| folder.join(name))
        .find(|path| path.is_file())
        .expect("a page has a source");
    let bytes = fs::read(&source).expect("a readable source");
    let address = fs::read_to_string(folder.join("address"))
        .ok()
        .map(|text| Url::parse(text.trim()).expect("an address"));
    let story = read(&Page {
        bytes: &bytes,
        url: address.as_ref(),
        content_type: None,
        charset: None,
    });
    let mut found = serde_json::to_value(&story).expect("a story is JSON");
    found["text"] = Value::String(story.text());
    let accepted = folder.join("story.json");
    if std::env::var_os("TEARSHEET_BLESS").is_some() {
        let text = serde_json::to_string_pretty(&found).expect("a story is JSON");
        fs::write(&accepted, text + "\n").expect("a writable folder");
        return None;
    }
    let text = fs::read_to_string(&accepted).unwrap_or_default();
    let wanted: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
    if wanted == found {
        return None;
    }
    let fields: Vec<String> = found
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(field, value)| &&wanted[field.as_str()] != value)
        .map(|(field, value)| {
            format!(
                "  {field}: {value}\n    accepted: {}",
                wanted[field.as_str()]
            )
        })
        .collect();
    Some(format!("{}\n{}", folder.display(), fields.join("\n")))
}
