//! Smaller pictures of photos: made once, turned as they should be, within bounds.
#![allow(clippy::unwrap_used)]

mod desk;

use std::fs;

use desk::{Desk, capture, kept, picture, png, story, with_photos};
use image::ImageFormat;
use tearsheet_library::{LibraryErrorCode, PhotoKind, Rendition};

const PIER: &str = "https://harbor.example/news/pier";

#[test]
fn a_thumbnail_is_made_once_and_is_small() {
    let desk = Desk::new();
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let file = desk
            .library
            .stage_photo(&picture(1500, 1000, 9, format))
            .unwrap();
        let made = desk
            .library
            .rendition(&file.hash, Rendition::Thumbnail)
            .unwrap()
            .unwrap();
        assert_eq!(
            (made.file.width, made.file.height, made.file.hash),
            (480, 320, file.hash)
        );
        let changed = fs::metadata(&made.path).unwrap().modified().unwrap();
        let again = desk
            .library
            .rendition(&file.hash, Rendition::Thumbnail)
            .unwrap()
            .unwrap();
        assert_eq!(again, made);
        assert_eq!(
            fs::metadata(&made.path).unwrap().modified().unwrap(),
            changed
        );
        let pixels = image::open(&made.path).unwrap().to_rgb8();
        let [left, right] = [pixels.get_pixel(8, 160).0, pixels.get_pixel(470, 160).0];
        assert!(
            left[0] < 20 && right[0] > 235,
            "{format:?}: {left:?} {right:?}"
        );
    }
    let small = desk.library.stage_photo(&png(1)).unwrap();
    let same = desk
        .library
        .rendition(&small.hash, Rendition::Thumbnail)
        .unwrap()
        .unwrap();
    assert_eq!(same.file, small);
    let screen = desk
        .library
        .rendition(&small.hash, Rendition::Screen)
        .unwrap()
        .unwrap();
    assert_eq!(screen.file, small);
}

#[test]
fn a_kept_photo_has_a_blurred_miniature_once_it_was_looked_at() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["a", "b"]);
    let bytes = picture(900, 600, 0, ImageFormat::Jpeg);
    let photos = vec![kept(&desk.library, &bytes), kept(&desk.library, &png(2))];
    let saved = desk.library.keep(capture(PIER, told, photos)).unwrap();
    let hash = tearsheet_library::PhotoHash::of(&bytes);
    assert_eq!(desk.library.blurred(&hash).unwrap(), None);
    desk.library.look_at_photos_of(saved.id).unwrap();
    let desk = desk.reopened();
    let blurred = desk.library.blurred(&hash).unwrap().unwrap();
    let seen = image::load_from_memory(&blurred).unwrap().to_rgb8();
    assert!(seen.width() <= 32 && seen.width() > seen.height());
    // Red grows from left to right.
    let (left, right) = (seen.get_pixel(2, 8).0, seen.get_pixel(29, 8).0);
    assert!(left[0] + 100 < right[0], "{left:?} {right:?}");
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn a_photo_taken_sideways_is_turned() {
    let desk = Desk::new();
    let upright = picture(900, 600, 0, ImageFormat::Jpeg);
    // EXIF: big-endian, one entry, Orientation (0x0112) SHORT 1 = 6, a quarter turn to the right.
    let exif =
        b"\xFF\xE1\0\x22Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let bytes = [&upright[..2], exif, &upright[2..]].concat();
    let file = desk.library.stage_photo(&bytes).unwrap();
    assert_eq!((file.width, file.height), (600, 900));
    let made = desk
        .library
        .rendition(&file.hash, Rendition::Thumbnail)
        .unwrap()
        .unwrap();
    assert_eq!((made.file.width, made.file.height), (320, 480));
    // Red grew from left to right: turned, from top to bottom.
    let pixels = image::open(&made.path).unwrap().to_rgb8();
    assert!(pixels.get_pixel(160, 8).0[0] < 20 && pixels.get_pixel(160, 470).0[0] > 235);
}

#[test]
fn the_first_picture_of_a_film_is_its_thumbnail() {
    let desk = Desk::new();
    let film = picture(960, 20, 1, ImageFormat::Gif);
    let file = desk.library.stage_photo(&film).unwrap();
    let made = desk
        .library
        .rendition(&file.hash, Rendition::Thumbnail)
        .unwrap()
        .unwrap();
    assert_eq!((made.file.width, made.file.height), (480, 10));
    assert_eq!(made.file.kind, PhotoKind::Jpeg);
}

#[test]
fn a_picture_too_long_for_the_window_is_shown_through_a_rendition() {
    let desk = Desk::new();
    let file = desk
        .library
        .stage_photo(&picture(12_400, 50, 1, ImageFormat::Png))
        .unwrap();
    assert!(!file.is_shown_as_it_is());
    let made = desk
        .library
        .rendition(&file.hash, Rendition::Screen)
        .unwrap()
        .unwrap();
    assert_eq!((made.file.width, made.file.height), (2560, 10));
    assert!(made.file.is_shown_as_it_is());
    let pixels = image::open(&made.path).unwrap().to_rgb8();
    let [left, right] = [pixels.get_pixel(8, 5).0, pixels.get_pixel(2550, 5).0];
    assert!(left[0] < 20 && right[0] > 235, "{left:?} {right:?}");
}

#[test]
fn what_shows_through_still_shows_through() {
    let desk = Desk::new();
    let mut bytes = Vec::new();
    image::RgbaImage::from_fn(600, 30, |x, _| {
        image::Rgba([200, 0, 0, if x < 300 { 0 } else { 255 }])
    })
    .write_to(&mut std::io::Cursor::new(&mut bytes), ImageFormat::Png)
    .unwrap();
    let file = desk.library.stage_photo(&bytes).unwrap();
    let made = desk
        .library
        .rendition(&file.hash, Rendition::Thumbnail)
        .unwrap()
        .unwrap();
    assert_eq!(made.file.kind, PhotoKind::Png);
    let pixels = image::open(&made.path).unwrap().to_rgba8();
    assert_eq!(
        (pixels.get_pixel(9, 9).0[3], pixels.get_pixel(470, 9).0),
        (0, [200, 0, 0, 255])
    );
}

#[test]
fn a_picture_beyond_all_bounds_is_refused_in_words() {
    let desk = Desk::new();
    let mut huge = png(1);
    // IHDR: width and height follow the signature, the chunk's length and its name.
    huge[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let file = desk.library.stage_photo(&huge).unwrap();
    assert_eq!((file.width, file.height), (60_000, 60_000));
    let refused = desk
        .library
        .rendition(&file.hash, Rendition::Screen)
        .unwrap_err();
    assert_eq!(refused.code(), LibraryErrorCode::TooLargeToShow);
    let torn = desk
        .library
        .stage_photo(&picture(900, 600, 0, ImageFormat::Png)[..200])
        .unwrap();
    let refused = desk
        .library
        .rendition(&torn.hash, Rendition::Thumbnail)
        .unwrap_err();
    assert_eq!(refused.code(), LibraryErrorCode::PictureBroken);
}
