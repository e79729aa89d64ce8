//! The pages that are timed, loaded before the clock starts.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use serde_json::Value;
use url::Url;

/// A page in memory.
pub(crate) struct LoadedPage {
    pub(crate) bytes: Vec<u8>,
    /// The bytes decoded, for the DOM builder, which takes text.
    pub(crate) text: String,
    pub(crate) url: Option<Url>,
    pub(crate) charset: Option<String>,
}

/// Folders that hold built or foreign files.
const PASSED_BY: &[&str] = &["target", "node_modules", "dist", "gen", ".git"];

/// Loads every page of every set below the folder, or where there is no set, every
/// `.html` file.
pub(crate) fn load(folder: &Path) -> io::Result<Vec<LoadedPage>> {
    let files = files_below(folder)?;
    let is_index = |file: &&PathBuf| file.ends_with("index.json");
    let sets: Vec<&PathBuf> = files.iter().filter(is_index).collect();
    if sets.is_empty() {
        let is_page = |file: &&PathBuf| file.extension().is_some_and(|end| end == "html");
        return files
            .iter()
            .filter(is_page)
            .map(|file| page(file, None, None))
            .collect();
    }
    let sets: io::Result<Vec<Vec<LoadedPage>>> = sets.into_iter().map(|set| of_set(set)).collect();
    Ok(sets?.into_iter().flatten().collect())
}

fn of_set(index: &Path) -> io::Result<Vec<LoadedPage>> {
    let folder = index.parent().unwrap_or(index);
    let listed: Value = serde_json::from_slice(&fs::read(index)?)?;
    let pages = listed["pages"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let text = |entry: &Value, name: &str| entry[name].as_str().map(str::to_owned);
    pages
        .iter()
        .filter_map(|entry| text(entry, "file").map(|file| (entry, folder.join(file))))
        .map(|(entry, file)| page(&file, text(entry, "url"), text(entry, "encoding")))
        .collect()
}

fn page(file: &Path, url: Option<String>, charset: Option<String>) -> io::Result<LoadedPage> {
    let mut bytes = fs::read(file)?;
    if file.extension().is_some_and(|end| end == "gz") {
        let mut page = Vec::new();
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut page)?;
        bytes = page;
    }
    let encoding = charset
        .as_deref()
        .and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()))
        .unwrap_or(encoding_rs::UTF_8);
    let text = encoding.decode(&bytes).0.into_owned();
    let url = url.and_then(|url| Url::parse(&url).ok());
    Ok(LoadedPage {
        bytes,
        text,
        url,
        charset,
    })
}

fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let is_passed_by = path
            .file_name()
            .is_some_and(|name| PASSED_BY.iter().any(|by| name == *by));
        if path.is_dir() && !is_passed_by {
            files.extend(files_below(&path)?);
        } else if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
