//! Lists in any order, filters, and what there is to choose from.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{
    language,
    stories::{desk_of_stories, list, list_of},
};
use tearsheet_library::{
    Favourite, Filter, Length, Period, PhotosWanted, Shelf, ShelfFilter, Sort,
};

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
