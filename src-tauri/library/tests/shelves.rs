//! Lists, and what the reader does with kept stories.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, capture, kept, language, png, story, with_photos};
use tearsheet_library::{
    Favourite, KeepOutcome, LibraryError, ListQuery, Position, Shelf, ShelfFilter, StoryPosition,
};
use time::Duration;

const PIER: &str = "https://harbor.example/news/pier";

#[test]
fn what_the_reader_does_with_a_story_is_remembered() {
    let desk = Desk::new();
    let id = desk.library.keep(desk::simple(1)).unwrap().id;
    let position = Position {
        block: 7,
        fraction: 0.25,
        read: 40,
    };
    desk.library.shelve(id, Shelf::Archive).unwrap();
    desk.library.set_favourite(id, Favourite::Yes).unwrap();
    desk.library
        .remember_position(id, &language("en"), position)
        .unwrap();
    desk.library.set_setting("theme", "sepia").unwrap();
    let desk = desk.reopened();
    let back = desk.library.story(id).unwrap().unwrap();
    assert_eq!(
        (back.shelf, back.favourite),
        (Shelf::Archive, Favourite::Yes)
    );
    assert_eq!(
        back.positions,
        [StoryPosition {
            language: language("en"),
            position
        }]
    );
    assert_eq!(
        desk.library.setting("theme").unwrap().as_deref(),
        Some("sepia")
    );
    assert_eq!(desk.library.setting("language").unwrap(), None);
}

#[test]
fn a_card_tells_how_far_its_story_was_read_in_either_language() {
    let desk = Desk::new();
    let id = desk.library.keep(desk::simple(1)).unwrap().id;
    let read = || {
        let query = ListQuery {
            limit: 1,
            ..ListQuery::default()
        };
        let listed = desk.library.list(&query).unwrap();
        let found = desk.library.search("story", 10).unwrap();
        assert_eq!(listed[0].read, found[0].card.read);
        listed[0].read
    };
    let to = |tag: &str, read: u8| {
        let position = Position {
            read,
            ..Position::default()
        };
        desk.library
            .remember_position(id, &language(tag), position)
            .unwrap();
    };
    assert_eq!(read(), 0);
    to("en", 55);
    assert_eq!(read(), 55);
    // Back at its top the story is as much read as before.
    to("en", 0);
    assert_eq!(read(), 55);
    to("es", 30);
    assert_eq!(read(), 55);
    to("es", 255);
    assert_eq!(read(), 100);
}

#[test]
fn each_list_holds_its_stories_newest_first() {
    let desk = Desk::new();
    let ids: Vec<_> = (1..=4)
        .map(|number| desk.library.keep(desk::simple(number)).unwrap().id)
        .collect();
    desk.library.shelve(ids[0], Shelf::Archive).unwrap();
    desk.library.shelve(ids[1], Shelf::Trash).unwrap();
    desk.library.set_favourite(ids[0], Favourite::Yes).unwrap();
    desk.library.set_favourite(ids[1], Favourite::Yes).unwrap();
    for (shelf, expected) in [
        (ShelfFilter::All, &["Story 4", "Story 3", "Story 1"][..]),
        (ShelfFilter::ToRead, &["Story 4", "Story 3"]),
        (ShelfFilter::Archive, &["Story 1"]),
        (ShelfFilter::Trash, &["Story 2"]),
        (ShelfFilter::Favourites, &["Story 1"]),
    ] {
        assert_eq!(desk.headlines(shelf), expected, "{shelf:?}");
    }
    let counts = desk.library.counts().unwrap();
    assert_eq!(
        (
            counts.all,
            counts.to_read,
            counts.archive,
            counts.trash,
            counts.favourites
        ),
        (3, 2, 1, 1, 1)
    );
    let second = ListQuery {
        shelf: ShelfFilter::All,
        limit: 1,
        offset: 1,
        ..ListQuery::default()
    };
    assert_eq!(desk.library.list(&second).unwrap()[0].headline, "Story 3");
}

#[test]
fn a_story_in_the_trash_that_is_saved_again_is_to_be_read() {
    let desk = Desk::new();
    let id = desk.library.keep(desk::simple(1)).unwrap().id;
    desk.library.shelve(id, Shelf::Trash).unwrap();
    assert_eq!(
        desk.library.keep(desk::simple(1)).unwrap().outcome,
        KeepOutcome::Unchanged
    );
    assert_eq!(
        desk.library.story(id).unwrap().unwrap().shelf,
        Shelf::ToRead
    );
}

#[test]
fn a_clock_ten_years_back_or_fifty_ahead_leaves_the_order_alone() {
    let desk = Desk::new();
    let mut expected = Vec::new();
    for (number, turn) in [0, -3653, 18_263 + 3653, -18_263, 1]
        .into_iter()
        .enumerate()
    {
        desk.clock.turn(Duration::days(turn));
        desk.library.keep(desk::simple(number)).unwrap();
        expected.insert(0, format!("Story {number}"));
    }
    assert_eq!(desk.headlines(ShelfFilter::All), expected);
    let desk = desk.reopened();
    desk.clock.turn(Duration::days(-7000));
    desk.library.keep(desk::simple(9)).unwrap();
    expected.insert(0, "Story 9".to_owned());
    assert_eq!(desk.headlines(ShelfFilter::All), expected);
}

#[test]
fn a_deleted_story_takes_its_photos_along_but_not_those_of_others() {
    let desk = Desk::new();
    let told = with_photos(
        story("Pier reopens", &["The pier opened."]),
        &["pier", "gull"],
    );
    let photos = vec![kept(&desk.library, &png(1)), kept(&desk.library, &png(2))];
    let pier = desk.library.keep(capture(PIER, told, photos)).unwrap().id;
    let other = with_photos(story("Gulls return", &["They came back."]), &["gull"]);
    let shared = vec![kept(&desk.library, &png(2))];
    desk.library
        .keep(capture("https://harbor.example/gulls", other, shared))
        .unwrap();
    desk.library.delete(pier).unwrap();
    assert_eq!(desk.headlines(ShelfFilter::All), ["Gulls return"]);
    assert_eq!(desk.library.story(pier).unwrap(), None);
    assert_eq!(desk.library.search("pier", 9).unwrap().len(), 0);
    assert!(matches!(
        desk.library.delete(pier),
        Err(LibraryError::NoSuchStory { .. })
    ));
    assert!(matches!(
        desk.library.shelve(pier, Shelf::Archive),
        Err(LibraryError::NoSuchStory { .. })
    ));
    let report = desk.library.verify().unwrap();
    assert_eq!(
        (report.stories, report.photos, report.faults),
        (1, 1, Vec::new())
    );
    let again = capture(
        PIER,
        story("Pier reopens", &["The pier opened."]),
        Vec::new(),
    );
    assert_eq!(
        desk.library.keep(again).unwrap().outcome,
        KeepOutcome::Saved
    );
}
