//! Sorting, picking, doing things with many stories, and taking them back.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, capture, kept, language, png, story, with_photos};
use tearsheet_library::{
    Chosen, Deed, Favourite, Filter, KeepOutcome, Length, ListQuery, Period, PhotosWanted, Shelf,
    ShelfFilter, Sort, StoryId, Undo,
};
use tearsheet_story::{Moment, ReadTime, Story};

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

fn desk_of_stories() -> (Desk, Vec<StoryId>) {
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

fn list(desk: &Desk, sort: Sort, filter: Filter) -> String {
    list_of(desk, ShelfFilter::All, sort, filter)
}

fn list_of(desk: &Desk, shelf: ShelfFilter, sort: Sort, filter: Filter) -> String {
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

#[test]
fn a_list_stands_in_the_order_asked_for() {
    let (desk, _) = desk_of_stories();
    for (sort, expected) in [
        (Sort::Newest, "Undated Tides Muelle Pier Gulls"),
        (Sort::Oldest, "Gulls Pier Muelle Tides Undated"),
        (Sort::Published, "Undated Gulls Pier Muelle Tides"),
        (Sort::Shortest, "Tides Gulls Undated Pier Muelle"),
        (Sort::Longest, "Muelle Pier Undated Gulls Tides"),
        (Sort::Site, "Pier Undated Muelle Gulls Tides"),
    ] {
        assert_eq!(list(&desk, sort, Filter::default()), expected, "{sort:?}");
    }
}

#[test]
fn a_filter_lets_through_what_it_names() {
    let (desk, ids) = desk_of_stories();
    let any = Filter::default;
    for (filter, expected) in [
        (
            Filter {
                site: Some("Harbor Ledger".to_owned()),
                ..any()
            },
            "Gulls Muelle Undated",
        ),
        (
            Filter {
                topic: Some("Coast".to_owned()),
                ..any()
            },
            "Gulls Pier",
        ),
        (
            Filter {
                language: Some(language("en")),
                ..any()
            },
            "Gulls Pier Undated",
        ),
        (
            Filter {
                language: Some(language("es")),
                ..any()
            },
            "Muelle",
        ),
        (
            Filter {
                photos: PhotosWanted::With,
                ..any()
            },
            "Gulls Muelle",
        ),
        (
            Filter {
                photos: PhotosWanted::Without,
                ..any()
            },
            "Pier Tides Undated",
        ),
        (
            Filter {
                length: Length::Short,
                ..any()
            },
            "Gulls Tides Undated",
        ),
        (
            Filter {
                length: Length::Medium,
                ..any()
            },
            "Pier",
        ),
        (
            Filter {
                length: Length::Long,
                ..any()
            },
            "Muelle",
        ),
        (
            Filter {
                period: Period::Week,
                ..any()
            },
            "Gulls Undated",
        ),
        (
            Filter {
                period: Period::Month,
                ..any()
            },
            "Gulls Pier Undated",
        ),
        (
            Filter {
                period: Period::Year,
                ..any()
            },
            "Gulls Pier Muelle Undated",
        ),
        (
            Filter {
                period: Period::Earlier,
                ..any()
            },
            "Tides",
        ),
        (
            Filter {
                topic: Some("Birds".to_owned()),
                photos: PhotosWanted::With,
                ..any()
            },
            "Gulls",
        ),
        (
            Filter {
                site: Some("Harbor".to_owned()),
                ..any()
            },
            "",
        ),
    ] {
        assert_eq!(
            list(&desk, Sort::Oldest, filter.clone()),
            expected,
            "{filter:?}"
        );
    }
    desk.library.shelve(ids[0], Shelf::Archive).unwrap();
    desk.library.set_favourite(ids[2], Favourite::Yes).unwrap();
    desk.library.shelve(ids[4], Shelf::Trash).unwrap();
    let ledger = || Filter {
        site: Some("Harbor Ledger".to_owned()),
        ..any()
    };
    for (shelf, expected) in [
        (ShelfFilter::All, "Gulls Muelle"),
        (ShelfFilter::ToRead, "Muelle"),
        (ShelfFilter::Archive, "Gulls"),
        (ShelfFilter::Favourites, "Muelle"),
        (ShelfFilter::Trash, "Undated"),
    ] {
        assert_eq!(
            list_of(&desk, shelf, Sort::Oldest, ledger()),
            expected,
            "{shelf:?}"
        );
    }
    let hits = desk.library.search_among(&ledger(), "boats", 9).unwrap();
    let hits: Vec<&str> = hits.iter().map(|hit| hit.card.headline.as_str()).collect();
    assert_eq!(hits, ["Muelle", "Gulls"]);
}

#[test]
fn the_choices_are_the_names_that_the_library_holds() {
    let (desk, ids) = desk_of_stories();
    let told = |choices: &[tearsheet_library::Choice]| -> Vec<String> {
        let told = choices
            .iter()
            .map(|choice| format!("{} {}", choice.name, choice.stories));
        told.collect()
    };
    let choices = desk.library.choices().unwrap();
    assert_eq!(told(&choices.sites), ["Harbor Ledger 3", "coast daily 1"]);
    assert_eq!(told(&choices.topics), ["Birds 2", "Coast 2", "Costa 1"]);
    assert_eq!(told(&choices.languages), ["en 3", "es 1", "est 1"]);
    desk.library.delete(ids[2]).unwrap();
    let choices = desk.library.choices().unwrap();
    assert_eq!(told(&choices.topics), ["Birds 2", "Coast 2"]);
    assert_eq!(told(&choices.sites), ["Harbor Ledger 2", "coast daily 1"]);
}

#[test]
fn many_stories_move_at_once_and_each_goes_back_to_its_own_shelf() {
    let (desk, ids) = desk_of_stories();
    desk.library.shelve(ids[1], Shelf::Archive).unwrap();
    let stranger = StoryId::from_bytes([9; 16]);
    let chosen = Chosen::Stories {
        ids: vec![ids[0], ids[1], stranger],
    };
    let to_trash = Deed::Shelve { on: Shelf::Trash };
    let undo = desk.library.change(&chosen, to_trash).unwrap();
    assert_eq!(undo.stories(), 2);
    assert_eq!(
        list(&desk, Sort::Oldest, Filter::default()),
        "Muelle Tides Undated"
    );
    assert_eq!(desk.library.undo(&undo).unwrap(), 2);
    let archive = list_of(&desk, ShelfFilter::Archive, Sort::Oldest, Filter::default());
    assert_eq!(archive, "Pier");

    let birds = Chosen::List {
        shelf: ShelfFilter::ToRead,
        filter: Filter {
            topic: Some("Birds".to_owned()),
            ..Filter::default()
        },
        except: vec![ids[4]],
    };
    let favourite = Deed::Mark {
        favourite: Favourite::Yes,
    };
    let undo = desk.library.change(&birds, favourite).unwrap();
    assert_eq!(undo, Undo::Marks(vec![(ids[0], Favourite::No)]));
    assert_eq!(desk.library.counts().unwrap().favourites, 1);
    desk.library.undo(&undo).unwrap();
    assert_eq!(desk.library.counts().unwrap().favourites, 0);
}

fn empty_trash(desk: &Desk) -> Undo {
    let trash = Chosen::List {
        shelf: ShelfFilter::Trash,
        filter: Filter::default(),
        except: Vec::new(),
    };
    desk.library.change(&trash, Deed::Delete).unwrap()
}

#[test]
fn an_emptied_trash_comes_back_whole_until_it_is_cleared() {
    let (desk, ids) = desk_of_stories();
    for id in &ids[..2] {
        desk.library.shelve(*id, Shelf::Trash).unwrap();
    }
    let gulls = desk.library.story(ids[0]).unwrap();
    let undo = empty_trash(&desk);
    assert_eq!(undo, Undo::Deleted(vec![ids[0], ids[1]]));
    assert_eq!(desk.library.counts().unwrap().trash, 0);
    assert_eq!(desk.library.story(ids[0]).unwrap(), None);
    assert_eq!(desk.library.choices().unwrap().sites.len(), 1);
    assert_eq!(desk.faults(), Vec::<String>::new());

    assert_eq!(desk.library.undo(&undo).unwrap(), 2);
    assert_eq!(desk.library.story(ids[0]).unwrap(), gulls);
    desk.library.shelve(ids[0], Shelf::ToRead).unwrap();
    assert_eq!(desk.library.search("gulls", 9).unwrap().len(), 1);
    assert_eq!(
        desk.library.undo(&undo).unwrap(),
        0,
        "they are back already"
    );

    desk.library.shelve(ids[0], Shelf::Trash).unwrap();
    let undo = empty_trash(&desk);
    let desk = desk.reopened();
    desk.library.clear_deleted().unwrap();
    assert_eq!(desk.library.undo(&undo).unwrap(), 0);
    let report = desk.library.verify().unwrap();
    // Muelle shows the first of the photos that Gulls showed; the second is gone.
    assert_eq!(
        (report.stories, report.photos, report.faults),
        (3, 1, Vec::new())
    );
}

#[test]
fn a_deleted_story_that_is_saved_again_is_the_one_that_was_kept() {
    let (desk, ids) = desk_of_stories();
    let chosen = Chosen::Stories { ids: vec![ids[0]] };
    let undo = desk.library.change(&chosen, Deed::Delete).unwrap();
    let url = desk::address("https://harbor.example/Gulls");
    assert_eq!(desk.library.find_by_address(&url).unwrap(), None);
    let again = capture(
        url.as_str(),
        story("Gulls", &["They are back."]),
        Vec::new(),
    );
    let again = desk.library.keep(again).unwrap();
    assert_eq!(
        (again.id, again.revision, again.outcome),
        (ids[0], 2, KeepOutcome::Revised)
    );
    let back = desk.library.story(ids[0]).unwrap().unwrap();
    assert_eq!(back.shelf, Shelf::ToRead);
    assert_eq!(desk.library.undo(&undo).unwrap(), 0);
    desk.library.clear_deleted().unwrap();
    assert!(desk.library.story(ids[0]).unwrap().is_some());
    assert_eq!(desk.faults(), Vec::<String>::new());
}
