//! A labelled corpus: an index and its pages.

use std::path::Path;

use serde::Deserialize;
use tearsheet_story::{Page, Story};
use url::Url;

use crate::{failure::Failure, page};

/// The pages of an index, in its order.
pub struct Corpus {
    /// Those that could be loaded, and those that could not.
    pub pages: Vec<Result<CorpusPage, Unread>>,
}

/// A page in memory.
pub struct CorpusPage {
    /// What the index calls it.
    pub id: String,
    /// Its content, unpacked.
    pub bytes: Vec<u8>,
    url: Option<Url>,
    charset: Option<String>,
}

/// A page that could not be loaded.
pub struct Unread {
    /// What the index calls it.
    pub id: String,
    /// Why.
    pub failure: Failure,
}

#[derive(Deserialize)]
struct Index {
    pages: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    file: String,
    url: Option<String>,
    encoding: Option<String>,
}

impl Corpus {
    /// The corpus of this index; its files lie beside it.
    pub fn load(index: &Path) -> Result<Self, Failure> {
        let bytes = std::fs::read(index).map_err(|source| Failure::Unreadable {
            name: page::name_of(index),
            source,
        })?;
        let entries: Index =
            serde_json::from_slice(&bytes).map_err(|source| Failure::BadIndex {
                path: index.to_path_buf(),
                source,
            })?;
        let folder = index.parent().unwrap_or(Path::new(""));
        let pages = entries.pages.into_iter().map(|entry| entry.load(folder));
        Ok(Self {
            pages: pages.collect(),
        })
    }
}

impl Entry {
    fn load(self, folder: &Path) -> Result<CorpusPage, Unread> {
        match page::load(&folder.join(&self.file)) {
            Ok(bytes) => Ok(CorpusPage {
                id: self.id,
                bytes,
                url: self.url.and_then(|url| Url::parse(&url).ok()),
                charset: self.encoding,
            }),
            Err(failure) => Err(Unread {
                id: self.id,
                failure,
            }),
        }
    }
}

impl CorpusPage {
    /// Its story.
    pub fn read(&self) -> Story {
        tearsheet_story::read(&Page {
            bytes: &self.bytes,
            url: self.url.as_ref(),
            content_type: None,
            charset: self.charset.as_deref(),
        })
    }
}
