//! The stories that a feed names.

use std::collections::HashMap;

use feed_rs::model::{Entry, MediaObject};
use tearsheet_library::NewEntry;
use tearsheet_story::{Language, model::count_words};
use time::OffsetDateTime;
use url::Url;

use crate::{date, words};

/// Entries that are read of one feed; the library keeps no more of it.
const MOST_ENTRIES: usize = 500;
/// As much of a story as tells what it is about.
const SUMMARY_BYTES: usize = 1000;
/// What stands in a feed whole has more words than an excerpt.
const WHOLE_WORDS: u32 = 120;
/// Sections and topics of one story; more are keywords for search engines.
const MOST_SECTIONS: usize = 12;
/// A longer one is no name of a section.
const SECTION_BYTES: usize = 80;

/// The entries that have an address and words; doubled ones once.
pub(crate) fn of_feed(
    entries: Vec<Entry>,
    at: &Url,
    language: Option<&Language>,
    now: OffsetDateTime,
) -> Vec<NewEntry> {
    let read = entries.into_iter().take(MOST_ENTRIES);
    let mut entries: Vec<NewEntry> = read
        .filter_map(|entry| new_entry(entry, at, language, now))
        .collect();
    forget_shared_names(&mut entries);
    entries
}

fn new_entry(
    entry: Entry,
    at: &Url,
    language: Option<&Language>,
    now: OffsetDateTime,
) -> Option<NewEntry> {
    let url = address(&entry, at)?;
    let html = entry
        .content
        .as_ref()
        .and_then(|content| content.body.as_deref());
    let content = html.map(|html| words::said(html, Some(&url), usize::MAX));
    let told = entry
        .summary
        .as_ref()
        .map(|summary| words::said(&summary.content, Some(&url), SUMMARY_BYTES));
    let summary = match (&told, &content) {
        (Some(told), _) if !told.words.is_empty() => told.words.clone(),
        (_, Some(content)) => words::said(&content.words, None, SUMMARY_BYTES).words,
        _ => String::new(),
    };
    let title = entry
        .title
        .as_ref()
        .map(|title| words::title(&title.content));
    let title = title
        .filter(|title| !title.is_empty())
        .or_else(|| opening(&summary))?;
    let count = content
        .as_ref()
        .map(|content| count_words(&content.words, language));
    let mut pictures: Vec<Url> = entry
        .media
        .iter()
        .flat_map(|media| shown(media, at))
        .collect();
    let inside = content.iter().chain(&told).flat_map(|said| &said.pictures);
    pictures.extend(inside.cloned());
    pictures.sort();
    pictures.dedup();
    let photos = u32::try_from(pictures.len()).unwrap_or(u32::MAX);
    let published = entry.published.or(entry.updated);
    Some(NewEntry {
        name: Some(words::one_line(&entry.id)).filter(|name| !name.is_empty()),
        sections: sections(&entry),
        published: published.and_then(|moment| date::plausible(moment.timestamp(), now)),
        photos: (photos > 0).then_some(photos),
        words: count.filter(|count| *count >= WHOLE_WORDS),
        url,
        title,
        summary,
    })
}

/// Where the story stands: the entry's own link, else a name that is an address.
fn address(entry: &Entry, at: &Url) -> Option<Url> {
    let base = entry.base.as_deref().and_then(|base| at.join(base).ok());
    let base = base.as_ref().unwrap_or(at);
    let links = entry.links.iter();
    links
        .filter(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .find_map(|link| words::absolute(&link.href, Some(base)))
        .or_else(|| words::absolute(&entry.id, None))
}

/// The first words of a story without a headline.
fn opening(summary: &str) -> Option<String> {
    /// As long as a headline of two lines.
    const OPENING_BYTES: usize = 120;
    let opening = words::said(summary, None, OPENING_BYTES).words;
    (!opening.is_empty()).then_some(opening)
}

fn sections(entry: &Entry) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    for category in &entry.categories {
        let name = words::title(category.label.as_deref().unwrap_or(&category.term));
        let fits = !name.is_empty() && name.len() <= SECTION_BYTES;
        if fits && sections.len() < MOST_SECTIONS && !sections.contains(&name) {
            sections.push(name);
        }
    }
    sections
}

/// The pictures of a media object, or the smaller one where it shows no other.
fn shown(media: &MediaObject, at: &Url) -> Vec<Url> {
    let is_picture = |content: &&feed_rs::model::MediaContent| {
        let kind = content.content_type.as_ref();
        kind.is_some_and(|kind| kind.ty().as_str() == "image")
            || content
                .url
                .as_ref()
                .is_some_and(|url| has_picture_name(url.path()))
    };
    let pictures = media.content.iter().filter(is_picture);
    let pictures: Vec<Url> = pictures
        .filter_map(|content| words::absolute(content.url.as_ref()?.as_str(), Some(at)))
        .take(1)
        .collect();
    if !pictures.is_empty() {
        return pictures;
    }
    let smaller = media.thumbnails.iter();
    smaller
        .filter_map(|smaller| words::absolute(&smaller.image.uri, Some(at)))
        .take(1)
        .collect()
}

fn has_picture_name(path: &str) -> bool {
    let path = path.to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// Takes away the names that entries of other addresses share: they are no names.
fn forget_shared_names(entries: &mut [NewEntry]) {
    let mut owners: HashMap<String, Option<Url>> = HashMap::new();
    for entry in entries.iter() {
        let Some(name) = &entry.name else { continue };
        owners
            .entry(name.clone())
            .and_modify(|owner| {
                if owner.as_ref() != Some(&entry.url) {
                    *owner = None;
                }
            })
            .or_insert_with(|| Some(entry.url.clone()));
    }
    for entry in entries {
        let is_shared = |name: &String| owners.get(name).is_some_and(Option::is_none);
        if entry.name.as_ref().is_some_and(is_shared) {
            entry.name = None;
        }
    }
}
