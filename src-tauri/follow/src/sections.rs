//! Which stories of the feeds are of a section.

use std::{collections::HashSet, ops::ControlFlow};

use tearsheet_library::{FeedEntry, Library, LibraryError, is_one_site};
use url::Url;

use crate::folding::folded;

/// Whether a story is of this section: its feed names it so, its address stands below it, or the feed is of that
/// section alone. Case and accents count for nothing.
#[must_use]
pub fn is_of_section(entry: &FeedEntry, section: &str) -> bool {
    let wanted = folded(section);
    if wanted.is_empty() {
        return false;
    }
    let mut folders = entry.url.path_segments().into_iter().flatten();
    let mut names = entry.site.split(['|', ':', '>', '»', '–', '—', '·', '-']);
    entry.sections.iter().any(|name| folded(name) == wanted)
        || folders.any(|folder| folded(folder) == wanted)
        || names.any(|name| folded(name) == wanted)
}

/// The newest stories of a site's section, at most `most`, each address once, without the story at `but`; of all
/// sections where none is given.
fn recent<'e>(
    entries: &'e [FeedEntry],
    site: Option<&Url>,
    section: Option<&str>,
    but: Option<&Url>,
    most: usize,
) -> Vec<&'e FeedEntry> {
    let mut seen = HashSet::new();
    let of_site: Vec<&FeedEntry> = entries
        .iter()
        .filter(|entry| site.is_none_or(|site| is_one_site(&entry.url, site)))
        .filter(|entry| but.is_none_or(|but| without_fragment(&entry.url) != without_fragment(but)))
        .filter(|entry| seen.insert(without_fragment(&entry.url).to_owned()))
        .collect();
    let is_wanted =
        |entry: &&FeedEntry| section.is_none_or(|section| is_of_section(entry, section));
    of_site.into_iter().filter(is_wanted).take(most).collect()
}

/// Stories that are looked through for those of a site or a section; what is older is no news.
const LOOKED_AT: usize = 20_000;

/// The newest stories that a library knows of a site's section, at most `most`, each address once; of all sites and
/// sections where none is given. No more are read than it takes to find them. Asks no site.
///
/// # Errors
///
/// Those of the library.
pub fn newest(
    library: &Library,
    site: Option<&Url>,
    section: Option<&str>,
    most: usize,
) -> Result<Vec<FeedEntry>, LibraryError> {
    let (mut seen, mut found, mut looked_at) = (HashSet::new(), Vec::new(), 0);
    if most == 0 {
        return Ok(found);
    }
    library.walk_entries(|entry| {
        looked_at += 1;
        let is_wanted = site.is_none_or(|site| is_one_site(&entry.url, site))
            && seen.insert(without_fragment(&entry.url).to_owned())
            && section.is_none_or(|section| is_of_section(&entry, section));
        if is_wanted {
            found.push(entry);
        }
        if found.len() == most || looked_at == LOOKED_AT {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    Ok(found)
}

/// The newest stories of a story's section as the feeds of its site tell them, at most `most`; none where the reader
/// does not follow the site, or where its feeds name no such section. Asks no site.
///
/// # Errors
///
/// Those of the library.
pub fn recent_beside(
    library: &Library,
    story: &Url,
    section: Option<&str>,
    most: usize,
) -> Result<Vec<FeedEntry>, LibraryError> {
    let feeds = library.feeds()?.into_iter().filter(|feed| {
        let site = feed.site.as_ref().unwrap_or(&feed.url);
        is_one_site(site, story) || is_one_site(&feed.url, story)
    });
    let mut entries = Vec::new();
    for feed in feeds {
        entries.extend(library.feed_entries_of(feed.id)?);
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published.unwrap_or(entry.seen)));
    let newest = recent(&entries, Some(story), section, Some(story), most);
    Ok(newest.into_iter().cloned().collect())
}

fn without_fragment(url: &Url) -> &str {
    url.as_str().split('#').next().unwrap_or_default()
}
