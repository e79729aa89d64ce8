//! A week made up here: what feeds told, what lies in the library, what was read.

use std::collections::HashMap;

use tearsheet_library::{
    Came, EntryId, Favourite, FeedEntry, FeedId, IssueStory, Shelf, StoryCard, StoryId,
    StoryReading, UnreadStory,
};
use tearsheet_story::ReadTime;
use time::{Duration, OffsetDateTime, macros::datetime};

use crate::Week;

pub(super) const NOW: OffsetDateTime = datetime!(2026-11-29 08:00 UTC);

pub(super) fn id(number: u8) -> [u8; 16] {
    [number; 16]
}

/// A story that a feed of a site named so many hours ago.
pub(super) fn entry(site: &str, title: &str, hours_ago: i64) -> FeedEntry {
    let host = site.to_lowercase().replace(' ', "-");
    let path = title.to_lowercase().replace(' ', "-");
    FeedEntry {
        id: EntryId::new(NOW),
        feed: FeedId::from_bytes(id(u8::try_from(site.len()).unwrap())),
        site: site.to_owned(),
        url: format!("https://{host}.example/{path}").parse().unwrap(),
        title: title.to_owned(),
        summary: String::new(),
        language: None,
        sections: Vec::new(),
        published: Some(NOW - Duration::hours(hours_ago)),
        seen: NOW,
        photos: None,
        read_time: None,
        opened: false,
    }
}

fn of(sections: &[&str], entry: FeedEntry) -> FeedEntry {
    FeedEntry {
        sections: sections.iter().map(|name| (*name).to_owned()).collect(),
        ..entry
    }
}

pub(super) fn kept(number: u8, headline: &str, days_ago: i64) -> UnreadStory {
    UnreadStory {
        card: StoryCard {
            id: StoryId::from_bytes(id(number)),
            url: Some(format!("https://kept.example/{number}").parse().unwrap()),
            headline: headline.to_owned(),
            site: Some("Kept Post".to_owned()),
            language: None,
            published: None,
            saved: NOW - Duration::days(days_ago),
            shelf: Shelf::ToRead,
            words: 900,
            photos: 2,
            languages: Vec::new(),
            deck: None,
            read_time: ReadTime { low: 3, high: 4 },
            thumbnail: None,
            favourite: Favourite::No,
            read: 0,
        },
        topics: Vec::new(),
    }
}

pub(super) fn read(number: u8, headline: &str, topics: &[&str], came: Came) -> StoryReading {
    StoryReading {
        story: StoryId::from_bytes(id(number)),
        headline: headline.to_owned(),
        deck: None,
        topics: topics.iter().map(|name| (*name).to_owned()).collect(),
        came,
        favourite: Favourite::No,
    }
}

pub(super) fn week(entries: Vec<FeedEntry>) -> Week {
    Week {
        now: NOW,
        entries,
        unread: Vec::new(),
        readings: Vec::new(),
        told: Vec::new(),
        kept: HashMap::new(),
    }
}

pub(super) fn headlines(stories: &[IssueStory]) -> Vec<&str> {
    stories
        .iter()
        .map(|story| story.headline.as_str())
        .collect()
}

/// Seven events of a made week, told by four papers; one of them carried by three, one by two.
pub(super) fn made_week() -> Vec<FeedEntry> {
    vec![
        entry("Herald", "Ferry runs aground in thick fog off Varn", 30),
        entry(
            "Gazette",
            "Ferry runs aground in thick fog off Varn island",
            28,
        ),
        entry(
            "Courier",
            "Ferry runs aground in fog off Varn, all safe",
            27,
        ),
        of(
            &["Science"],
            entry("Herald", "Astronomers weigh a planet of molten glass", 50),
        ),
        entry("Gazette", "Parliament passes the new water law at dawn", 20),
        entry("Tribune", "Parliament passes new water law at dawn", 19),
        entry("Courier", "Bakers win the right to open on Sunday", 90),
        entry(
            "Tribune",
            "Orchard owners fear a late and bitter frost",
            100,
        ),
        entry(
            "Herald",
            "Chess champion loses to a schoolgirl of nine",
            140,
        ),
        entry(
            "Gazette",
            "Old lighthouse becomes a library for sailors",
            160,
        ),
    ]
}
