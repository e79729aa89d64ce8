//! Photo files: told by their bytes, durable, swept only when nobody holds them.
#![allow(clippy::unwrap_used)]

mod desk;

use std::{fs, path::Path};

use desk::{Desk, capture, kept, open, picture, png, story, with_photos};
use image::ImageFormat;
use tearsheet_library::{LibraryErrorCode, PhotoKind, Rendition, StageError};

const PIER: &str = "https://harbor.example/news/pier";

fn files_below(dir: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(dir) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    files
}

#[test]
fn a_staged_photo_tells_its_kind_and_size_by_its_bytes() {
    let desk = Desk::new();
    for (format, kind) in [
        (ImageFormat::Png, PhotoKind::Png),
        (ImageFormat::Jpeg, PhotoKind::Jpeg),
        (ImageFormat::WebP, PhotoKind::Webp),
        (ImageFormat::Gif, PhotoKind::Gif),
    ] {
        let bytes = picture(64, 48, 7, format);
        let file = desk.library.stage_photo(&bytes).unwrap();
        assert_eq!((file.kind, file.width, file.height), (kind, 64, 48));
        assert_eq!(file.bytes, bytes.len() as u64);
        let stored = desk.library.photo(&file.hash).unwrap().unwrap();
        assert_eq!(fs::read(stored.path).unwrap(), bytes);
    }
}

#[test]
fn what_is_no_picture_is_refused_with_its_name() {
    let desk = Desk::new();
    for (bytes, found) in [
        (
            &b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..],
            "an SVG drawing",
        ),
        (b"<!doctype html><title>404</title>", "a web page"),
        (b"%PDF-1.7", "a PDF document"),
        (b"\x89PNG\r\n\x1A\n", "a broken picture"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "a broken picture"),
    ] {
        match desk.library.stage_photo(bytes) {
            Err(StageError::NotAPicture { found: told }) => assert_eq!(told, found),
            other => panic!("{found}: {other:?}"),
        }
    }
    assert!(matches!(
        desk.library.stage_photo(b""),
        Err(StageError::Empty)
    ));
    assert_eq!(staged(&desk), [""; 0]);
}

/// The files of photos in this process's room, without the room's lock.
fn staged(desk: &Desk) -> Vec<String> {
    let mut files = files_below(&desk.dir.path().join("staging"));
    files.retain(|file| !file.ends_with(".lock"));
    files
}

#[test]
fn a_photo_comes_in_piece_by_piece_as_it_would_whole() {
    let (desk, other) = (Desk::new(), Desk::new());
    let bytes = picture(300, 200, 4, ImageFormat::Jpeg);
    for length in [1, 100, 4096] {
        let mut intake = desk.library.photo_intake();
        for piece in bytes.chunks(length) {
            intake.write(piece).unwrap();
        }
        let file = intake.finish().unwrap();
        assert_eq!(file, other.library.stage_photo(&bytes).unwrap());
        let stored = desk.library.photo(&file.hash).unwrap().unwrap();
        assert_eq!(fs::read(stored.path).unwrap(), bytes);
    }
    assert_eq!(staged(&desk).len(), 2, "{:?}", staged(&desk));
}

#[test]
fn a_photo_that_stops_on_its_way_in_leaves_nothing() {
    let desk = Desk::new();
    let mut intake = desk.library.photo_intake();
    intake
        .write(&picture(300, 200, 4, ImageFormat::Jpeg)[..500])
        .unwrap();
    assert_eq!(staged(&desk).len(), 1);
    drop(intake);
    assert_eq!(staged(&desk), [""; 0]);
}

#[test]
fn an_unstaged_photo_is_gone_unless_another_draft_or_a_story_shows_it() {
    let desk = Desk::new();
    let file = desk.library.stage_photo(&png(1)).unwrap();
    desk.library.stage_photo(&png(1)).unwrap();
    desk.library.unstage(&[file.hash]).unwrap();
    assert!(desk.library.photo(&file.hash).unwrap().is_some());
    desk.library.unstage(&[file.hash]).unwrap();
    assert_eq!(desk.library.photo(&file.hash).unwrap(), None);

    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let photos = vec![kept(&desk.library, &png(1))];
    desk.library.keep(capture(PIER, told, photos)).unwrap();
    desk.library.stage_photo(&png(1)).unwrap();
    desk.library.unstage(&[file.hash, file.hash]).unwrap();
    assert!(desk.library.photo(&file.hash).unwrap().is_some());
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn a_sweep_leaves_the_photos_of_a_living_library_alone() {
    let desk = Desk::new();
    let file = desk.library.stage_photo(&png(1)).unwrap();
    let beside = open(desk.dir.path()).library;
    assert!(
        desk.library
            .photo(&file.hash)
            .unwrap()
            .unwrap()
            .path
            .exists()
    );
    assert_eq!(
        beside.photo(&file.hash).unwrap(),
        None,
        "a draft's photo is its process's own"
    );
    drop(beside);
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let photos = vec![kept(&desk.library, &png(1))];
    desk.library.keep(capture(PIER, told, photos)).unwrap();
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn a_closed_library_leaves_no_staging_behind() {
    let desk = Desk::new();
    desk.library.stage_photo(&png(1)).unwrap();
    let dir = desk.dir.path().join("staging");
    assert_eq!(files_below(&dir).len(), 3, "photo, mark and lock");
    let desk = desk.reopened();
    assert_eq!(files_below(&dir), [""; 0]);
    assert_eq!(desk.faults(), [""; 0]);
}

#[test]
fn what_a_dead_process_staged_is_swept_and_what_it_kept_stays() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let photos = vec![kept(&desk.library, &png(1))];
    desk.library.keep(capture(PIER, told, photos)).unwrap();
    // Its room as a crash leaves it: one photo staged, one moved on but in no story, one kept.
    let room = desk.dir.path().join("staging/dead");
    fs::create_dir_all(&room).unwrap();
    fs::write(desk.dir.path().join("staging/dead.lock"), b"").unwrap();
    let [kept, moved, staged] =
        [png(1), png(2), png(3)].map(|bytes| blake3::hash(&bytes).to_string());
    for hash in [&kept, &moved, &staged] {
        fs::write(room.join(format!("{hash}.png.mark")), b"").unwrap();
    }
    fs::write(room.join(format!("{staged}.png")), png(3)).unwrap();
    let photos = desk.dir.path().join("photos");
    fs::create_dir_all(photos.join(&moved[..2])).unwrap();
    fs::write(
        photos.join(&moved[..2]).join(format!("{moved}.png")),
        png(2),
    )
    .unwrap();
    assert_eq!(desk.faults().len(), 1);

    let desk = desk.reopened();
    assert_eq!(desk.faults(), [""; 0]);
    assert_eq!(files_below(&photos), [format!("{kept}.png")]);
    assert_eq!(files_below(&desk.dir.path().join("staging")), [""; 0]);
}

#[test]
fn verify_names_what_is_wrong_with_photo_files() {
    let desk = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["a", "b"]);
    let photos = vec![kept(&desk.library, &png(1)), kept(&desk.library, &png(2))];
    desk.library.keep(capture(PIER, told, photos)).unwrap();
    let path = |seed| {
        let hash = blake3::hash(&png(seed)).to_string();
        desk.dir
            .path()
            .join(format!("photos/{}/{hash}.png", &hash[..2]))
    };
    fs::remove_file(path(1)).unwrap();
    fs::write(path(2), png(3)).unwrap();
    let stray = desk.dir.path().join("photos/stray.txt");
    fs::write(&stray, b"?").unwrap();
    let mut faults = desk.faults();
    faults.sort();
    let (first, second) = (blake3::hash(&png(1)), blake3::hash(&png(2)));
    let mut expected = [
        format!("photo {first}: its file is missing"),
        format!("photo {second}: its file has changed"),
        format!("{} belongs to no story", stray.display()),
    ];
    expected.sort();
    assert_eq!(faults, expected);
}

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

#[test]
fn a_picture_cut_anywhere_never_panics() {
    let desk = Desk::new();
    for format in [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let whole = picture(500, 24, 3, format);
        for part in 1..64 {
            let cut = &whole[..whole.len() * part / 64];
            match desk.library.stage_photo(cut) {
                Err(StageError::NotAPicture { .. }) => {}
                Err(other) => panic!("{format:?} {part}/64: {other:?}"),
                Ok(file) => match desk.library.rendition(&file.hash, Rendition::Thumbnail) {
                    Ok(made) => assert!(made.is_some()),
                    Err(error) => assert_eq!(error.code(), LibraryErrorCode::PictureBroken),
                },
            }
        }
    }
}
