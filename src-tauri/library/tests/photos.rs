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
