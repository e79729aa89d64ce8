//! The front page: the newest stories of what is followed, by section, each event once.

use std::collections::{HashMap, HashSet};

use serde::Serialize;
use tearsheet_library::{FeedEntry, Library, LibraryError};
use time::{Duration, OffsetDateTime};

use crate::{Wording, folding::folded, groups};

/// The front page of one moment.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Front {
    /// The sections, the one with the most unread stories first.
    pub sections: Vec<FrontSection>,
}

/// A section of the front page.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FrontSection {
    /// Its name, as most feeds spell it; the feed's own where it names no section.
    pub name: String,
    /// Stories that the reader has not opened: those that most sites carry first, then the newest.
    pub unread: Vec<FrontStory>,
    /// Stories that the reader has opened, in the same order.
    pub read: Vec<FrontStory>,
}

/// A story of the front page, once however many sites carry it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FrontStory {
    /// The copy that is shown: the one with the most photos, then with the most words, then the newest.
    pub shown: FeedEntry,
    /// All feeds that carry it, the shown one's first.
    pub carriers: Vec<Carrier>,
}

/// One copy of a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Carrier {
    /// The feed's name.
    pub site: String,
    /// The copy's address.
    pub url: url::Url,
}

/// News is of a day…
const DAY: Duration = Duration::DAY;
/// …and on quiet days of three.
const QUIET_DAYS: Duration = Duration::days(3);
/// Fewer copies than this in a day make it a quiet one.
const QUIET: usize = 40;
/// A name that fewer stories have is a topic and no section.
const SECTION_STORIES: usize = 2;
/// A clock that is a little off makes no story of the future.
const AHEAD: Duration = Duration::hours(12);

/// Entries that are looked through, the newest first: some hundred busy feeds bring no more in three days.
const LOOKED_AT: u32 = 20_000;

/// The front page of what a library follows at a moment, with at most `most` unread and as many read stories a
/// section. Stories that are older than three days are left out. Asks no site.
///
/// # Errors
///
/// Those of the library.
pub fn front_page(
    library: &Library,
    now: OffsetDateTime,
    most: usize,
) -> Result<Front, LibraryError> {
    let entries = library.feed_entries(now - QUIET_DAYS, LOOKED_AT)?;
    Ok(front(&entries, now, most))
}

fn front(entries: &[FeedEntry], now: OffsetDateTime, most: usize) -> Front {
    let newest = of_the_day(entries, now);
    let stories = told_once(&newest);
    let mut sections: HashMap<String, FrontSection> = HashMap::new();
    let names = Names::of(&stories);
    for story in stories {
        let (key, name) = names.section(&story.shown);
        let section = sections.entry(key).or_insert_with(|| FrontSection {
            name,
            unread: Vec::new(),
            read: Vec::new(),
        });
        if story.shown.opened {
            section.read.push(story);
        } else {
            section.unread.push(story);
        }
    }
    let mut sections: Vec<FrontSection> = sections.into_values().collect();
    sections.sort_by(|one, other| {
        let by_unread = other.unread.len().cmp(&one.unread.len());
        by_unread.then_with(|| one.name.cmp(&other.name))
    });
    for section in &mut sections {
        for stories in [&mut section.unread, &mut section.read] {
            stories.sort_by_key(|story| {
                (
                    std::cmp::Reverse(story.carriers.len()),
                    std::cmp::Reverse(moment(&story.shown)),
                )
            });
            stories.truncate(most);
        }
    }
    Front { sections }
}

/// When an entry is news: as it says, else when it was first seen.
fn moment(entry: &FeedEntry) -> OffsetDateTime {
    entry.published.unwrap_or(entry.seen)
}

fn of_the_day(entries: &[FeedEntry], now: OffsetDateTime) -> Vec<&FeedEntry> {
    let since = |span: Duration| -> Vec<&FeedEntry> {
        entries
            .iter()
            .filter(|entry| moment(entry) >= now - span && moment(entry) <= now + AHEAD)
            .collect()
    };
    let today = since(DAY);
    if today.len() < QUIET {
        since(QUIET_DAYS)
    } else {
        today
    }
}

/// Each event once, with those that carry it. One that the reader opened anywhere counts as opened.
fn told_once(entries: &[&FeedEntry]) -> Vec<FrontStory> {
    let wordings: Vec<Wording> = entries
        .iter()
        .map(|entry| Wording {
            headline: &entry.title,
            summary: &entry.summary,
        })
        .collect();
    let together = groups(&wordings);
    let copies = together
        .iter()
        .map(|group| group.iter().filter_map(|place| entries.get(*place)));
    copies
        .filter_map(|copies| {
            let mut copies: Vec<&FeedEntry> = copies.copied().collect();
            copies.sort_by_key(|copy| {
                let words = copy.read_time.map_or(0, |time| time.high);
                std::cmp::Reverse((copy.photos.unwrap_or(0), words, moment(copy)))
            });
            let mut shown = (*copies.first()?).clone();
            shown.opened = copies.iter().any(|copy| copy.opened);
            let mut feeds = HashSet::new();
            let carriers = copies
                .iter()
                .filter(|copy| feeds.insert(copy.feed))
                .map(|copy| Carrier {
                    site: copy.site.clone(),
                    url: copy.url.clone(),
                })
                .collect();
            Some(FrontStory { shown, carriers })
        })
        .collect()
}

/// How often each section is named, and by which spelling most.
struct Names {
    spellings: HashMap<String, HashMap<String, usize>>,
}

impl Names {
    fn of(stories: &[FrontStory]) -> Self {
        let mut spellings: HashMap<String, HashMap<String, usize>> = HashMap::new();
        for name in stories.iter().flat_map(|story| &story.shown.sections) {
            let spelling = spellings.entry(folded(name)).or_default();
            *spelling.entry(name.clone()).or_insert(0) += 1;
        }
        spellings.remove("");
        Self { spellings }
    }

    /// The key and the name of an entry's section: of the names that its feed gives, the one that most stories have.
    fn section(&self, entry: &FeedEntry) -> (String, String) {
        let stories = |key: &String| -> usize {
            let spellings = self.spellings.get(key);
            spellings.map_or(0, |spellings| spellings.values().sum())
        };
        let keys = entry.sections.iter().map(|name| folded(name)).rev();
        let key = keys
            .filter(|key| stories(key) >= SECTION_STORIES)
            .max_by_key(stories);
        let named = key.and_then(|key| {
            let spellings = self.spellings.get(&key)?;
            let by_use = |one: &(&String, &usize), other: &(&String, &usize)| {
                one.1.cmp(other.1).then_with(|| other.0.cmp(one.0))
            };
            let name = spellings.iter().max_by(by_use)?.0.clone();
            Some((key, name))
        });
        // A feed's own name may be a section's too; the mark keeps them apart.
        named.unwrap_or_else(|| (format!("feed {}", entry.feed), entry.site.clone()))
    }
}

#[cfg(test)]
mod tests;
