//! Bodies that unpack to 10 GiB: refused, with little memory taken.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use tearsheet_capture::CaptureErrorCode as Code;
use tearsheet_library::{PhotoFailureCode, PhotoOutcome};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, story_with_photos},
    reader::Reader,
};

/// What a bomb may add to the memory of the process, the newspaper in it included.
const GROWTH: u64 = 32 * 1024 * 1024;

/// Begins to count the most memory anew, and gives what is in use now.
#[cfg(target_os = "linux")]
fn memory_now() -> u64 {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    peak_memory()
}

/// The most memory since [`memory_now`], in bytes.
#[cfg(target_os = "linux")]
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    let kib: u64 = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib * 1024
}

/// Elsewhere the outcome is checked, and the memory not.
#[cfg(not(target_os = "linux"))]
fn peak_memory() -> u64 {
    0
}

#[cfg(not(target_os = "linux"))]
fn memory_now() -> u64 {
    0
}

/// One test, so that no other takes memory meanwhile.
#[tokio::test]
async fn a_bomb_of_ten_gibibytes_is_refused_within_32_mebibytes() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    reader.open(paper.url("/")).await.unwrap();
    for encoding in ["gzip", "br", "zstd", "plain"] {
        let before = memory_now();
        let error = reader
            .open(paper.url(&format!("/hostile/bomb/{encoding}")))
            .await
            .unwrap_err();
        let grown = peak_memory() - before;
        assert_eq!(error.code(), Code::TooLarge, "{encoding}: {error}");
        assert!(grown <= GROWTH, "{encoding}: grown by {grown} bytes");
        println!("{encoding}: grown by {} KiB", grown / 1024);
    }
    let bombs = ["/hostile/photo/bomb.jpg", "/hostile/photo/too-large.jpg"];
    paper.publish(
        "/story",
        Reply::html(story_with_photos("A quiet morning on the quay", &bombs)),
    );
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let before = memory_now();
    let photos = reader.look_at_photos(&draft).await;
    let grown = peak_memory() - before;
    assert_eq!(photos.len(), bombs.len());
    for photo in &photos {
        assert!(
            matches!(photo, PhotoOutcome::Failed(failure) if failure.code == PhotoFailureCode::TooLarge),
            "{photo:?}"
        );
    }
    println!("two photos: grown by {} KiB", grown / 1024);
    assert!(grown <= 2 * GROWTH, "photos: grown by {grown} bytes");
}
