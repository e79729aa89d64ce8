//! What there is on a topic: in the library, in the feeds, and at the sites themselves.

use serde::Serialize;
use tearsheet_library::{
    FeedEntry, Filter, Library, LibraryError, ListQuery, StoryCard, Topic, folding::topic_key,
};
use time::OffsetDateTime;
use url::Url;

/// What there is on a topic.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TopicPage {
    /// What it is called: as the library spells it, else as it was asked for.
    pub name: String,
    /// The topic as the library knows it; none where no story outside the trash is about it.
    pub topic: Option<Topic>,
    /// The library's stories of it, the newest first, and no more than were asked for.
    pub stories: Vec<StoryCard>,
    /// Stories of it that followed feeds name and that the library does not have, the newest first.
    pub entries: Vec<FeedEntry>,
    /// The pages that sites have on it, as the library's stories link to them.
    pub pages: Vec<SitePage>,
}

/// A site's own page of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SitePage {
    /// What the site is called.
    pub site: String,
    /// The page's address.
    pub url: Url,
}

/// Entries that are looked through, the newest first: a month of a hundred busy feeds.
const LOOKED_AT: u32 = 20_000;

/// What there is on a topic in any of its spellings, with at most `most` stories and as many entries. Asks no site.
///
/// # Errors
///
/// Those of the library.
pub fn topic_page(library: &Library, name: &str, most: u32) -> Result<TopicPage, LibraryError> {
    let key = topic_key(name);
    let topic = library.topic(name)?;
    let stories = library.list(&ListQuery {
        filter: Filter {
            topic: Some(name.to_owned()),
            ..Filter::default()
        },
        limit: most,
        ..ListQuery::default()
    })?;
    let pages = library.topic_pages(name)?;
    Ok(TopicPage {
        name: topic
            .as_ref()
            .map_or_else(|| name.to_owned(), |topic| topic.name.clone()),
        entries: entries(library, &key, most as usize)?,
        pages: pages
            .into_iter()
            .map(|(site, url)| SitePage { site, url })
            .collect(),
        topic,
        stories,
    })
}

fn entries(library: &Library, key: &str, most: usize) -> Result<Vec<FeedEntry>, LibraryError> {
    let mut about: Vec<FeedEntry> = Vec::new();
    for entry in library.feed_entries(OffsetDateTime::UNIX_EPOCH, LOOKED_AT)? {
        if about.len() == most {
            break;
        }
        let is_about = entry
            .sections
            .iter()
            .any(|section| topic_key(section) == key);
        if is_about
            && about.iter().all(|known| known.url != entry.url)
            && library.find_by_address(&entry.url)?.is_none()
        {
            about.push(entry);
        }
    }
    Ok(about)
}
