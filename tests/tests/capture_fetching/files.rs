//! Files, pastes, and what lies beside a saved page.

use std::fs;

use tearsheet_capture::{CaptureErrorCode as Code, Source};
use tearsheet_library::{PhotoFailureCode, PhotoOutcome};
use tearsheet_tests::{
    newspaper::{jpeg, story, story_with_photos},
    reader::{Reader, options},
};
use tempfile::TempDir;

fn reader() -> Reader {
    Reader::with(options(&[])).unwrap()
}

async fn code_of(source: Source) -> Code {
    let reader = reader();
    reader
        .capturer
        .open(&source, &reader.cancel)
        .await
        .unwrap_err()
        .code()
}

#[tokio::test]
async fn each_bad_file_has_its_own_code() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| Source::File(folder.path().join(name));
    fs::write(folder.path().join("empty.html"), "").unwrap();
    fs::write(folder.path().join("photo.html"), jpeg(1, 40, 30)).unwrap();
    fs::write(
        folder.path().join("large.html"),
        vec![b'x'; 8 * 1024 * 1024 + 1],
    )
    .unwrap();
    assert_eq!(code_of(at("missing.html")).await, Code::FileMissing);
    assert_eq!(code_of(at(".")).await, Code::FileMissing);
    assert_eq!(code_of(at("empty.html")).await, Code::EmptyFile);
    assert_eq!(code_of(at("photo.html")).await, Code::BinaryFile);
    assert_eq!(code_of(at("large.html")).await, Code::TooLarge);
}

#[tokio::test]
async fn pasted_bytes_open_like_a_file() {
    let reader = reader();
    let source = Source::Bytes {
        bytes: story("A pasted story of the quay").into_bytes(),
        name: Some("paste.html".to_owned()),
    };
    let draft = reader.capturer.open(&source, &reader.cancel).await.unwrap();
    assert_eq!(
        draft.editions()[0].story.headline,
        "A pasted story of the quay"
    );
    assert_eq!(
        code_of(Source::Bytes {
            bytes: Vec::new(),
            name: None
        })
        .await,
        Code::EmptyFile
    );
}

/// The photos of a page saved beside these pictures, as the page names them.
async fn photos_beside(names: &[&str]) -> Vec<Result<u32, PhotoFailureCode>> {
    let folder = TempDir::new().unwrap();
    let home = folder.path().join("saved");
    fs::create_dir_all(home.join("story_files")).unwrap();
    fs::write(home.join("story_files/pier one.jpg"), jpeg(1, 120, 80)).unwrap();
    fs::write(home.join("pier.jpg"), jpeg(2, 240, 160)).unwrap();
    fs::write(home.join("words.jpg"), "no picture").unwrap();
    fs::write(folder.path().join("outside.jpg"), jpeg(3, 360, 240)).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("outside.jpg"), home.join("link.jpg")).unwrap();
    let page = story_with_photos("A saved story of the quay", names);
    fs::write(home.join("story.html"), page).unwrap();
    let reader = reader();
    let source = Source::File(home.join("story.html"));
    let draft = reader.capturer.open(&source, &reader.cancel).await.unwrap();
    let photos = reader.look_at_photos(&draft).await;
    let short = photos.into_iter().map(|photo| match photo {
        PhotoOutcome::Kept(file) => Ok(file.width),
        PhotoOutcome::Failed(failure) => Err(failure.code),
    });
    short.collect()
}

#[tokio::test]
async fn pictures_beside_a_saved_page_are_its_photos() {
    let photos = photos_beside(&["story_files/pier%20one.jpg", "./pier.jpg"]).await;
    assert_eq!(photos, [Ok(120), Ok(240)]);
}

#[tokio::test]
async fn nothing_outside_a_saved_pages_folder_is_read() {
    for name in [
        "../outside.jpg",
        "%2e%2e/outside.jpg",
        "..%2foutside.jpg",
        "link.jpg",
        "missing.jpg",
    ] {
        assert_eq!(
            photos_beside(&[name]).await,
            [Err(PhotoFailureCode::NotFound)],
            "{name}"
        );
    }
    assert_eq!(
        photos_beside(&["words.jpg"]).await,
        [Err(PhotoFailureCode::NotAPicture)]
    );
}
