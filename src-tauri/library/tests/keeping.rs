//! Keeping a story: what is handed in comes back, and nothing kept is ever lost.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, address, capture, edition, failed, kept, language, png, story, with_photos};
use tearsheet_library::{Favourite, KeepOutcome, NewCapture, PhotoOutcome, Shelf, ShelfFilter};

const PIER: &str = "https://harbor.example/news/pier";

#[test]
fn a_story_comes_back_as_it_was_handed_in() {
    let desk = Desk::new();
    let told = with_photos(
        story("Pier reopens", &["The pier opened."]),
        &["pier", "gull"],
    );
    let photos = vec![kept(&desk.library, &png(1)), failed()];
    let saved = desk
        .library
        .keep(capture(PIER, told.clone(), photos.clone()))
        .unwrap();
    assert_eq!((saved.outcome, saved.revision), (KeepOutcome::Saved, 1));

    let desk = desk.reopened();
    let back = desk.library.story(saved.id).unwrap().unwrap();
    assert_eq!(back.url, Some(address(PIER)));
    assert_eq!(
        (back.shelf, back.favourite, back.revisions),
        (Shelf::ToRead, Favourite::No, 1)
    );
    let [back] = &back.editions[..] else {
        panic!("{} editions", back.editions.len());
    };
    assert_eq!(back.story, told);
    assert_eq!(saved.editions, [(language("en"), back.id)]);
    let outcomes: Vec<PhotoOutcome> = back
        .photos
        .iter()
        .map(|photo| match (&photo.file, &photo.failure) {
            (Some(file), None) => PhotoOutcome::Kept(file.clone()),
            (None, Some(failure)) => PhotoOutcome::Failed(failure.clone()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(outcomes, photos);
    let page = desk.library.page(back.id).unwrap();
    assert_eq!(
        page.as_deref(),
        Some(&b"<html><h1>Pier reopens</h1></html>"[..])
    );
    assert_eq!((back.page.arrival.status, back.page.bytes), (Some(200), 34));
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn the_same_story_again_changes_nothing() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let first = desk
        .library
        .keep(capture(
            PIER,
            told.clone(),
            vec![kept(&desk.library, &png(1))],
        ))
        .unwrap();
    for again in [
        capture(PIER, told.clone(), vec![kept(&desk.library, &png(1))]),
        capture(
            &format!("{PIER}?utm_source=mail#top"),
            told.clone(),
            vec![failed()],
        ),
    ] {
        let again = desk.library.keep(again).unwrap();
        assert_eq!(
            (again.outcome, again.revision, again.id, again.capture),
            (KeepOutcome::Unchanged, 1, first.id, first.capture)
        );
        assert_eq!(again.editions, first.editions);
    }
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn a_changed_story_gains_a_revision_and_the_photos_that_it_had() {
    let desk = Desk::new();
    let before = with_photos(
        story("Pier reopens", &["The pier opened."]),
        &["pier", "gull"],
    );
    let photos = vec![kept(&desk.library, &png(1)), failed()];
    let first = desk.library.keep(capture(PIER, before, photos)).unwrap();
    let after = with_photos(
        story("Pier closes", &["The pier closed."]),
        &["pier", "gull"],
    );
    let photos = vec![failed(), kept(&desk.library, &png(2))];
    let second = desk.library.keep(capture(PIER, after, photos)).unwrap();
    assert_eq!(
        (second.outcome, second.revision, second.id),
        (KeepOutcome::Revised, 2, first.id)
    );
    let back = desk.library.story(first.id).unwrap().unwrap();
    assert_eq!((back.revision, back.revisions), (2, 2));
    assert_eq!(back.editions[0].story.headline, "Pier closes");
    assert!(
        back.editions[0]
            .photos
            .iter()
            .all(|photo| photo.file.is_some())
    );
    assert_eq!(desk.headlines(ShelfFilter::All), ["Pier closes"]);
    assert_eq!(desk.library.search("reopens", 9).unwrap().len(), 0);
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn an_edition_that_a_later_capture_lacks_stays() {
    let desk = Desk::new();
    let mut spanish = story("Reabre el muelle", &["El muelle abrió en español."]);
    spanish.language = Some(language("es"));
    let both = NewCapture {
        asked: Some(address(PIER)),
        editions: vec![
            edition(
                PIER,
                story("Pier reopens", &["The pier opened."]),
                Vec::new(),
            ),
            edition("https://harbor.example/es/muelle", spanish, Vec::new()),
        ],
        names: Vec::new(),
    };
    let first = desk.library.keep(both).unwrap();
    assert_eq!(
        desk.library
            .find_by_address(&address("http://www.harbor.example/es/muelle/"))
            .unwrap(),
        Some(first.id)
    );
    let english = capture(
        PIER,
        story("Pier closes", &["The pier closed."]),
        Vec::new(),
    );
    let second = desk.library.keep(english).unwrap();
    let languages: Vec<&str> = second
        .editions
        .iter()
        .map(|(language, _)| language.as_str())
        .collect();
    assert_eq!(languages, ["en", "es"]);
    let back = desk.library.story(first.id).unwrap().unwrap();
    let headlines: Vec<&str> = back
        .editions
        .iter()
        .map(|edition| edition.story.headline.as_str())
        .collect();
    assert_eq!(headlines, ["Pier closes", "Reabre el muelle"]);
    assert_eq!(desk.library.search("español", 9).unwrap().len(), 1);
}

#[test]
fn a_file_without_an_address_is_known_by_its_bytes() {
    let desk = Desk::new();
    let from_file = |headline: &str| {
        let mut capture = capture(PIER, story(headline, &["The pier opened."]), Vec::new());
        capture.asked = None;
        capture.editions[0].page.arrival.asked = None;
        capture.editions[0].page.arrival.answered = None;
        capture
    };
    let first = desk.library.keep(from_file("Pier reopens")).unwrap();
    let again = desk.library.keep(from_file("Pier reopens")).unwrap();
    let other = desk.library.keep(from_file("Ferry fares rise")).unwrap();
    assert_eq!(
        (again.outcome, again.id),
        (KeepOutcome::Unchanged, first.id)
    );
    assert_eq!(other.outcome, KeepOutcome::Saved);
}
