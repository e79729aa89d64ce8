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
mod tests {
    use tearsheet_library::{EntryId, FeedId};
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);

    fn entry(site: &str, title: &str, sections: &[&str], hours_ago: i64) -> FeedEntry {
        let name = folded(site);
        let mut id = [0; 16];
        id.iter_mut()
            .zip(name.bytes())
            .for_each(|(to, from)| *to = from);
        FeedEntry {
            id: EntryId::new(NOW),
            feed: FeedId::from_bytes(id),
            site: site.to_owned(),
            url: format!("https://{name}.example/{}", folded(title))
                .parse()
                .unwrap(),
            title: title.to_owned(),
            summary: String::new(),
            language: None,
            sections: sections.iter().map(|name| (*name).to_owned()).collect(),
            published: Some(NOW - Duration::hours(hours_ago)),
            seen: NOW,
            photos: None,
            read_time: None,
            opened: false,
        }
    }

    fn shown(front: &Front) -> Vec<String> {
        let section = |section: &FrontSection| {
            let titles = |stories: &[FrontStory]| -> Vec<String> {
                stories
                    .iter()
                    .map(|story| format!("{} x{}", story.shown.title, story.carriers.len()))
                    .collect()
            };
            format!(
                "{}: {} / {}",
                section.name,
                titles(&section.unread).join(", "),
                titles(&section.read).join(", ")
            )
        };
        front.sections.iter().map(section).collect()
    }

    #[test]
    fn wire_copy_stands_once_with_its_carriers() {
        let mut gazette = entry(
            "Gazette",
            "Ferry runs aground in thick fog off Varn",
            &["World"],
            3,
        );
        gazette.photos = Some(4);
        let entries = [
            entry(
                "Herald",
                "Ferry runs aground in thick fog off Varn island",
                &["WORLD"],
                1,
            ),
            gazette,
            entry(
                "Herald",
                "Bakers may open on Sundays",
                &["World", "Bread"],
                2,
            ),
        ];
        let front = front(&entries, NOW, 9);
        assert_eq!(
            shown(&front),
            [
                "World: Ferry runs aground in thick fog off Varn x2, Bakers may open on Sundays x1 / "
            ]
        );
        let carriers = &front.sections[0].unread[0].carriers;
        assert_eq!(carriers[0].site, "Gazette");
        assert_eq!(carriers[1].site, "Herald");
    }

    #[test]
    fn sections_merge_over_spelling_and_a_lone_topic_is_none() {
        let entries = [
            entry("Herald", "Rates held", &["Économie"], 1),
            entry(
                "Gazette",
                "Chip plant comes to Halden",
                &["economie", "Halden"],
                2,
            ),
            entry("Gazette", "Whale freed", &["Whales"], 3),
        ];
        assert_eq!(
            shown(&front(&entries, NOW, 9)),
            [
                "economie: Rates held x1, Chip plant comes to Halden x1 / ",
                "Gazette: Whale freed x1 / "
            ]
        );
    }

    #[test]
    fn what_was_opened_stands_apart_and_what_is_old_or_of_the_future_nowhere() {
        let mut opened = entry("Herald", "Opened", &[], 1);
        opened.opened = true;
        let entries = [
            opened,
            entry("Herald", "Two days old", &[], 49),
            entry("Herald", "Four days old", &[], 97),
            entry("Herald", "Of next week", &[], -100),
        ];
        assert_eq!(
            shown(&front(&entries, NOW, 9)),
            ["Herald: Two days old x1 / Opened x1"]
        );
    }

    #[test]
    fn a_busy_day_leaves_yesterday_out() {
        let mut entries: Vec<FeedEntry> = (0..50)
            .map(|number| {
                entry(
                    "Herald",
                    &format!("w{number}a w{number}b w{number}c"),
                    &[],
                    1,
                )
            })
            .collect();
        entries.push(entry("Herald", "Yesterday", &[], 30));
        let front = front(&entries, NOW, 100);
        assert_eq!(front.sections[0].unread.len(), 50);
    }
}
