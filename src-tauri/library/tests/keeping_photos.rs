//! Keeping a story's photos: each once, with its story or not at all.
#![allow(clippy::unwrap_used)]

mod desk;

use desk::{Desk, address, capture, failed, kept, png, story, with_photos};
use tearsheet_library::{KeepOutcome, LibraryError, ListQuery, NewCapture, ShelfFilter};

const PIER: &str = "https://harbor.example/news/pier";

#[test]
fn a_photo_file_is_named_by_its_content_and_kept_once() {
    let desk = Desk::new();
    let told = with_photos(
        story("Pier reopens", &["The pier opened."]),
        &["pier", "again"],
    );
    let photos = vec![kept(&desk.library, &png(1)), kept(&desk.library, &png(1))];
    desk.library.keep(capture(PIER, told, photos)).unwrap();
    let hash = blake3::hash(&png(1)).to_string();
    let path = desk
        .dir
        .path()
        .join(format!("photos/{}/{hash}.png", &hash[..2]));
    assert_eq!(std::fs::read(path).unwrap(), png(1));
    assert_eq!(desk.library.verify().unwrap().photos, 1);
}

#[test]
fn a_photo_that_came_at_last_is_a_revision() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    desk.library
        .keep(capture(PIER, told.clone(), vec![failed()]))
        .unwrap();
    let again = capture(PIER, told, vec![kept(&desk.library, &png(1))]);
    assert_eq!(
        desk.library.keep(again).unwrap().outcome,
        KeepOutcome::Revised
    );
}

#[test]
fn a_retry_that_worked_fills_the_frame() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let saved = desk
        .library
        .keep(capture(PIER, told, vec![failed()]))
        .unwrap();
    let (_, edition) = saved.editions[0];
    let file = desk.library.stage_photo(&png(3)).unwrap();
    desk.library
        .photo_arrived(saved.id, edition, 0, &file, None)
        .unwrap();
    let desk = desk.reopened();
    let back = desk.library.story(saved.id).unwrap().unwrap();
    assert_eq!(back.editions[0].photos[0].file, Some(file.clone()));
    let card = &desk
        .library
        .list(&ListQuery {
            shelf: ShelfFilter::All,
            limit: 1,
            ..ListQuery::default()
        })
        .unwrap()[0];
    assert_eq!((card.photos, card.thumbnail), (1, Some(file.hash)));
    let missing = desk
        .library
        .photo_arrived(saved.id, edition, 1, &file, None);
    assert!(
        matches!(missing, Err(LibraryError::NoSuchPhoto { index: 1, .. })),
        "{missing:?}"
    );
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn a_photo_that_was_never_staged_keeps_the_whole_capture_out() {
    let desk = Desk::new();
    let elsewhere = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let stranger = kept(&elsewhere.library, &png(1));
    let refused = desk.library.keep(capture(PIER, told, vec![stranger]));
    assert!(
        matches!(refused, Err(LibraryError::PhotoFileMissing { .. })),
        "{refused:?}"
    );
    assert_eq!(desk.headlines(ShelfFilter::All), [""; 0]);
    assert_eq!(desk.library.find_by_address(&address(PIER)).unwrap(), None);
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn a_capture_whose_photos_are_uncounted_is_refused() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let refused = desk.library.keep(capture(PIER, told, Vec::new()));
    assert!(matches!(
        refused,
        Err(LibraryError::PhotosUncounted {
            photos: 1,
            outcomes: 0
        })
    ));
    let empty = NewCapture {
        asked: None,
        editions: Vec::new(),
        names: Vec::new(),
    };
    assert!(matches!(
        desk.library.keep(empty),
        Err(LibraryError::NothingToKeep)
    ));
}

#[test]
fn a_kept_photo_whose_file_was_lost_comes_back_when_the_story_is_saved_again() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let photos = vec![kept(&desk.library, &png(1))];
    desk.library
        .keep(capture(PIER, told.clone(), photos))
        .unwrap();
    std::fs::remove_dir_all(desk.dir.path().join("photos")).unwrap();
    assert_eq!(desk.faults().len(), 1);
    let photos = vec![kept(&desk.library, &png(1))];
    let again = desk.library.keep(capture(PIER, told, photos)).unwrap();
    assert_eq!(again.outcome, KeepOutcome::Unchanged);
    assert_eq!(desk.faults(), [""; 0]);
}
