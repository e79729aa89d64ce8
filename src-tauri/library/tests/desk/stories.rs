//! Five stories that differ in all that stories are sorted and picked by.

use tearsheet_library::{Filter, ListQuery, ShelfFilter, Sort, StoryId};
use tearsheet_story::{Moment, ReadTime, Story};

use super::{Desk, capture, kept, language, png, story, with_photos};

/// A story by what it is sorted and picked by.
struct Told {
    headline: &'static str,
    site: Option<&'static str>,
    topics: &'static [&'static str],
    language: &'static str,
    words: u32,
    published: Option<&'static str>,
    photos: u8,
}

/// The clock of the tests says 23 November 2026.
const STORIES: [Told; 5] = [
    Told {
        headline: "Gulls",
        site: Some("Harbor Ledger"),
        topics: &["Birds", "Coast"],
        language: "en-GB",
        words: 300,
        published: Some("2026-11-20"),
        photos: 2,
    },
    Told {
        headline: "Pier",
        site: Some("coast daily"),
        topics: &["Coast", "Coast"],
        language: "en",
        words: 1800,
        published: Some("2026-11-02T08:00:00+02:00"),
        photos: 0,
    },
    Told {
        headline: "Muelle",
        site: Some("Harbor Ledger"),
        topics: &["Costa"],
        language: "es",
        words: 5000,
        published: Some("2026-02-14"),
        photos: 1,
    },
    Told {
        headline: "Tides",
        site: None,
        topics: &[],
        language: "est",
        words: 40,
        published: Some("2017-12-22"),
        photos: 0,
    },
    Told {
        headline: "Undated",
        site: Some("Harbor Ledger"),
        topics: &["Birds"],
        language: "en",
        words: 600,
        published: None,
        photos: 0,
    },
];

/// A library of these stories, and their ids in the order of saving, which is this one.
pub fn desk_of_stories() -> (Desk, Vec<StoryId>) {
    let desk = Desk::new();
    let ids = STORIES
        .iter()
        .map(|told| {
            let mut words = story(told.headline, &["The boats came home."]);
            words.site.name = told.site.map(str::to_owned);
            words.site.host = None;
            words.topics = told.topics.iter().map(|&topic| topic.to_owned()).collect();
            words.language = Some(language(told.language));
            words.word_count = told.words;
            words.read_time = ReadTime::of(told.words, None);
            words.published = told.published.and_then(Moment::from_iso);
            keep(&desk, words, told.photos)
        })
        .collect();
    (desk, ids)
}

fn keep(desk: &Desk, words: Story, photos: u8) -> StoryId {
    let url = format!("https://harbor.example/{}", words.headline);
    let names: Vec<String> = (0..photos).map(|number| format!("p{number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let files = (0..photos)
        .map(|number| kept(&desk.library, &png(number)))
        .collect();
    desk.library
        .keep(capture(&url, with_photos(words, &names), files))
        .unwrap()
        .id
}

/// The headlines of all stories that a filter lets through.
pub fn list(desk: &Desk, sort: Sort, filter: Filter) -> String {
    list_of(desk, ShelfFilter::All, sort, filter)
}

/// The headlines of a shelf's stories that a filter lets through.
pub fn list_of(desk: &Desk, shelf: ShelfFilter, sort: Sort, filter: Filter) -> String {
    let count = desk.library.count(shelf, &filter).unwrap();
    let query = ListQuery {
        shelf,
        filter,
        sort,
        limit: 100,
        offset: 0,
    };
    let cards = desk.library.list(&query).unwrap();
    assert_eq!(cards.len(), count as usize);
    let headlines: Vec<String> = cards.into_iter().map(|card| card.headline).collect();
    headlines.join(" ")
}
