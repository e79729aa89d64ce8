//! Photos outside of their stories: copied out of the library, and on the wall of all.
#![allow(clippy::unwrap_used)]

mod desk;

use std::fs;

use desk::{Desk, capture, failed, kept, png, story, with_photos};
use tearsheet_library::{Copied, Filter, PhotoHash, PhotosWanted, Shelf};
use time::Duration;

const PIER: &str = "https://harbor.example/news/pier";

/// Keeps a story with these photos; a place without a seed is a photo that could not be had.
fn keep(desk: &Desk, headline: &str, photos: &[Option<u8>]) -> tearsheet_library::StoryId {
    let names: Vec<String> = (0..photos.len()).map(|place| format!("p{place}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let outcomes = photos
        .iter()
        .map(|seed| seed.map_or_else(failed, |seed| kept(&desk.library, &png(seed))))
        .collect();
    let story = with_photos(story(headline, &["The pier opened on Monday."]), &names);
    let url = format!("https://harbor.example/{}", headline.to_lowercase());
    desk.clock.turn(Duration::seconds(1));
    let kept = desk.library.keep(capture(&url, story, outcomes)).unwrap();
    kept.id
}

#[test]
fn a_photo_is_copied_as_it_came_and_takes_no_other_files_place() {
    let desk = Desk::new();
    let bytes = png(3);
    let photo = desk.library.stage_photo(&bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let copy = |name| {
        desk.library
            .copy_photo_into(&photo.hash, folder.path(), name)
            .unwrap()
    };
    let first = folder.path().join("Pier 1.png");
    assert_eq!(copy("Pier 1"), Some(Copied::New(first.clone())));
    assert_eq!(fs::read(&first).unwrap(), bytes);
    // The very photo is there already: nothing is written.
    assert_eq!(copy("Pier 1"), Some(Copied::There(first.clone())));

    fs::write(folder.path().join("Pier 2.png"), "somebody's own").unwrap();
    fs::create_dir(folder.path().join("Pier 2 (2).png")).unwrap();
    let third = folder.path().join("Pier 2 (3).png");
    assert_eq!(copy("Pier 2"), Some(Copied::New(third.clone())));
    assert_eq!(
        fs::read_to_string(folder.path().join("Pier 2.png")).unwrap(),
        "somebody's own"
    );
    assert_eq!(fs::read(third).unwrap(), bytes);
    let left = fs::read_dir(folder.path()).unwrap().count();
    assert_eq!(left, 4, "no half a photo stays behind");
}

#[test]
fn a_photo_goes_to_the_path_that_the_reader_chose() {
    let desk = Desk::new();
    let bytes = png(4);
    let photo = desk.library.stage_photo(&bytes).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.png");
    fs::write(&path, "the dialog asked about this one").unwrap();
    assert!(desk.library.copy_photo_to(&photo.hash, &path).unwrap());
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let none = PhotoHash::of(b"no such photo");
    assert!(!desk.library.copy_photo_to(&none, &path).unwrap());
    assert_eq!(
        desk.library
            .copy_photo_into(&none, folder.path(), "x")
            .unwrap(),
        None
    );
    let gone = folder.path().join("gone");
    assert!(
        desk.library
            .copy_photo_into(&photo.hash, &gone, "x")
            .is_err()
    );
}

#[test]
fn a_photos_pixels_are_those_of_its_picture() {
    let desk = Desk::new();
    let photo = desk.library.stage_photo(&png(9)).unwrap();
    let pixels = desk.library.pixels(&photo.hash).unwrap().unwrap();
    assert_eq!(
        (pixels.width, pixels.height, pixels.rgba.len()),
        (8, 6, 192)
    );
    assert_eq!(pixels.rgba[..4], [0, 0, 9, 255]);
}

#[test]
fn the_wall_shows_every_kept_photo_and_leads_to_its_place() {
    let desk = Desk::new();
    keep(&desk, "First", &[Some(1), None, Some(2)]);
    let second = keep(&desk, "Second", &[Some(3), Some(4), Some(5), Some(1)]);
    keep(&desk, "Third", &[]);
    let last = keep(&desk, "Last", &[None, Some(6)]);
    let all = Filter::default();
    let shown = |limit, offset| -> Vec<(String, u32)> {
        let photos = desk.library.wall(&all, limit, offset).unwrap();
        photos
            .into_iter()
            .map(|photo| (photo.headline, photo.place))
            .collect()
    };
    let row = [
        ("Last", 1),
        ("Second", 0),
        ("Second", 1),
        ("Second", 2),
        ("Second", 3),
        ("First", 0),
        ("First", 2),
    ]
    .map(|(headline, place)| (headline.to_owned(), place));
    assert_eq!(shown(100, 0), row);
    for limit in 1..=7 {
        for offset in 0..=7 {
            let end = row.len().min(offset + limit);
            let found = shown(
                u32::try_from(limit).unwrap(),
                u32::try_from(offset).unwrap(),
            );
            assert_eq!(found, row[offset..end], "{limit} from {offset}");
        }
    }
    assert_eq!(desk.library.count_wall(&all).unwrap(), 7);

    desk.library.shelve(second, Shelf::Trash).unwrap();
    assert_eq!(shown(100, 0), [&row[..1], &row[5..]].concat());
    assert_eq!(desk.library.count_wall(&all).unwrap(), 3);
    desk.library.delete(last).unwrap();
    let filter = Filter {
        photos: PhotosWanted::Without,
        ..Filter::default()
    };
    assert_eq!(desk.library.count_wall(&filter).unwrap(), 0);
    assert_eq!(desk.library.count_wall(&all).unwrap(), 2);
}

#[test]
fn the_wall_shows_the_newest_photos_of_a_story() {
    let desk = Desk::new();
    let old = with_photos(story("Pier", &["The pier opened."]), &["a"]);
    let photo = kept(&desk.library, &png(1));
    desk.library.keep(capture(PIER, old, vec![photo])).unwrap();
    let new = with_photos(story("Pier", &["The pier opened again."]), &["a", "b"]);
    let photos = vec![kept(&desk.library, &png(2)), kept(&desk.library, &png(3))];
    let files: Vec<PhotoHash> = vec![PhotoHash::of(&png(2)), PhotoHash::of(&png(3))];
    desk.library.keep(capture(PIER, new, photos)).unwrap();
    let wall = desk.library.wall(&Filter::default(), 10, 0).unwrap();
    assert_eq!(
        wall.iter().map(|photo| photo.file).collect::<Vec<_>>(),
        files
    );
}
