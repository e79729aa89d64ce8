//! What is said about a story apart from its body and photos.

use crate::{Dateline, EditionLink, Language, Moment, Recent, Site, StoryLink, document::Document};
use url::Url;

/// The fields as weighed; body and gallery read them to know what is not theirs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    pub(crate) headline: String,
    pub(crate) kicker: Option<String>,
    pub(crate) deck: Option<String>,
    pub(crate) byline: Option<String>,
    pub(crate) authors: Vec<String>,
    pub(crate) dateline: Option<Dateline>,
    pub(crate) published: Option<Moment>,
    pub(crate) modified: Option<Moment>,
    pub(crate) language: Option<Language>,
    pub(crate) section: Option<String>,
    pub(crate) topics: Vec<String>,
    pub(crate) notices: Vec<String>,
    pub(crate) rights: Option<String>,
    pub(crate) editions: Vec<EditionLink>,
    pub(crate) related: Vec<StoryLink>,
    pub(crate) recent: Recent,
    pub(crate) canonical_url: Option<Url>,
    pub(crate) site: Site,
}

impl Fields {
    /// The fields of a page.
    pub(crate) fn weigh(document: &Document<'_>) -> Self {
        Self {
            headline: document.meta.title.clone().unwrap_or_default(),
            ..Self::default()
        }
    }
}
