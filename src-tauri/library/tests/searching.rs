//! Searching: any word of a story finds it, whatever is typed.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, capture, language, story, with_photos};
use tearsheet_library::{SNIPPET_MARK_END, SNIPPET_MARK_START, Shelf};

fn found(desk: &Desk, typed: &str) -> Vec<String> {
    let hits = desk.library.search(typed, 50).unwrap();
    hits.into_iter().map(|hit| hit.card.headline).collect()
}

#[test]
fn espanol_finds_español_and_the_other_way_round() {
    let desk = Desk::new();
    let mut spanish = story("Reabre el muelle", &["Lea la edición en español, señora."]);
    spanish.language = Some(language("es"));
    desk.library
        .keep(capture("https://harbor.example/es", spanish, Vec::new()))
        .unwrap();
    desk.library.keep(desk::simple(1)).unwrap();
    for typed in [
        "espanol", "ESPAÑOL", "español", "edicion", "edición", "senora", "espan",
    ] {
        assert_eq!(found(&desk, typed), ["Reabre el muelle"], "{typed}");
    }
}

#[test]
fn headline_deck_body_captions_and_authors_are_found() {
    let desk = Desk::new();
    let mut told = with_photos(
        story("Pier reopens", &["The old planks are gone."]),
        &["lighthouse"],
    );
    told.deck = Some("Storm repairs took a year".to_owned());
    let photos = vec![desk::failed()];
    desk.library
        .keep(capture("https://harbor.example/pier", told, photos))
        .unwrap();
    for typed in [
        "reopens",
        "repairs",
        "planks",
        "lighthouse dusk",
        "ruiz",
        "\"old planks\"",
    ] {
        assert_eq!(found(&desk, typed), ["Pier reopens"], "{typed}");
    }
    for typed in ["\"planks old\"", "planks ferry"] {
        assert_eq!(found(&desk, typed), [""; 0], "{typed}");
    }
}

#[test]
fn the_snippet_marks_what_was_found() {
    let desk = Desk::new();
    let told = story(
        "Pier reopens",
        &["The \u{E000}old\u{E001} planks are gone."],
    );
    desk.library
        .keep(capture("https://harbor.example/pier", told, Vec::new()))
        .unwrap();
    let hits = desk.library.search("planks", 1).unwrap();
    let expected = format!("The old {SNIPPET_MARK_START}planks{SNIPPET_MARK_END} are gone.");
    assert_eq!(hits[0].snippet, expected);
}

#[test]
fn the_newest_come_first_and_the_trash_stays_shut() {
    let desk = Desk::new();
    let ids: Vec<_> = (1..=4)
        .map(|number| desk.library.keep(desk::simple(number)).unwrap().id)
        .collect();
    desk.library.shelve(ids[2], Shelf::Trash).unwrap();
    assert_eq!(found(&desk, "pier"), ["Story 4", "Story 2", "Story 1"]);
    assert_eq!(desk.library.search("pier", 1).unwrap().len(), 1);
}

#[test]
fn nothing_typed_is_an_error() {
    let desk = Desk::new();
    desk.library.keep(desk::simple(1)).unwrap();
    for typed in [
        "",
        "\"",
        "*",
        "^",
        "NOT",
        "AND OR",
        "NEAR(",
        "body:",
        "{headline deck}:x",
        "a\0b",
        "(((",
        "'; DROP TABLE story; --",
        "-pier",
        "+",
        "\u{E000}",
        "👩‍🚀",
        "ⓐ",
        "%_",
        "\\",
        "pier\"\"\"",
    ] {
        assert!(desk.library.search(typed, 5).is_ok(), "{typed:?}");
    }
    let long = "pier ".repeat(10_000);
    assert_eq!(found(&desk, &long), ["Story 1"]);
    assert_eq!(found(&desk, "pier's"), [""; 0]);
}

#[test]
fn the_index_can_be_made_again() {
    let desk = Desk::new();
    for number in 1..=3 {
        desk.library.keep(desk::simple(number)).unwrap();
    }
    let before = desk.library.search("pier", 9).unwrap();
    let database = rusqlite::Connection::open(desk.dir.path().join("library.db")).unwrap();
    database
        .execute("DELETE FROM search WHERE rowid > 1", [])
        .unwrap();
    assert_eq!(
        desk.faults(),
        ["the search index is wrong: 2 stories cannot be found"]
    );
    desk.library.rebuild_search().unwrap();
    assert_eq!(desk.library.search("pier", 9).unwrap(), before);
    assert_eq!(desk.faults(), [""; 0]);
}
