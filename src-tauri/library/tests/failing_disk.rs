//! A disk that fails at any write or sync: an error in words, nothing half kept, and the next save works.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod desk;

use std::{
    path::Path,
    process::{Command, Stdio},
};

use desk::{capture, faults, kept, open, picture, story, with_photos};
use image::ImageFormat;

/// Set for the process whose disk fails: the library's folder.
const FOLDER: &str = "TEARSHEET_TEST_FOLDER";
/// Every call by which bytes, names and lengths reach a disk.
const CALLS: &str = "write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat2";

fn a_story(library: &tearsheet_library::Library, number: u8) -> tearsheet_library::NewCapture {
    let told = with_photos(
        story(&format!("Story {number}"), &["The pier opened."]),
        &["a", "b"],
    );
    let photos = vec![
        kept(library, &picture(40, 30, number, ImageFormat::Png)),
        kept(library, &picture(30, 40, number, ImageFormat::Png)),
    ];
    capture(&format!("https://harbor.example/{number}"), told, photos)
}

#[test]
#[ignore = "the process that the other test starts on a failing disk"]
fn child() {
    let folder = std::env::var(FOLDER).unwrap();
    let opened = tearsheet_library::Library::open(
        Path::new(&folder),
        std::sync::Arc::new(tearsheet_library::SystemClock),
    );
    let kept = opened.and_then(|opened| {
        let library = opened.library;
        let photos = [(40, 30), (30, 40)].map(|(width, height)| {
            library.stage_photo(&picture(width, height, 1, ImageFormat::Png))
        });
        for photo in photos {
            if let Err(error) = photo {
                return Err(match error {
                    tearsheet_library::StageError::Library(error) => error,
                    other => panic!("{other}"),
                });
            }
        }
        library.keep(a_story(&library, 1))
    });
    match kept {
        Ok(_) => println!("told: kept"),
        Err(error) => println!("told: {:?} {error}", error.code()),
    }
}

/// How many of a failing disk's moments are tried: the bar is the first 200 of each error, which takes
/// minutes.
fn moments() -> usize {
    let asked = std::env::var("TEARSHEET_TEST_DISK_ERRORS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(20)
}

fn strace_works() -> bool {
    let tried = Command::new("strace")
        .args([
            "-f",
            "-e",
            "inject=fsync:error=EIO:when=999",
            "-o",
            "/dev/null",
            "true",
        ])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    tried.is_ok_and(|status| status.success())
}

#[test]
fn a_write_that_fails_at_any_moment_costs_at_most_the_story_that_was_being_kept() {
    if !strace_works() {
        println!("skipped: strace is not here, or may not trace");
        return;
    }
    let mut failed = 0;
    for (error, codes) in [
        ("ENOSPC", &["DiskFull"][..]),
        // SQLite does not say why its shared memory file cannot grow; a full disk is the common reason.
        (
            "EIO",
            &["FileFailed", "DatabaseFailed", "Damaged", "DiskFull"][..],
        ),
    ] {
        // Spread over the first 200 where fewer are tried.
        for moment in (0..moments()).map(|place| 1 + place * 200 / moments()) {
            let dir = tempfile::tempdir().unwrap();
            let first = open(dir.path()).library;
            first.keep(a_story(&first, 0)).unwrap();
            drop(first);
            let output = Command::new("strace")
                .args(["-f", "-qq", "-o", "/dev/null", "-e"])
                .arg(format!("trace={CALLS}"))
                .arg("-e")
                .arg(format!("inject={CALLS}:error={error}:when={moment}"))
                .arg(std::env::current_exe().unwrap())
                .args([
                    "child",
                    "--exact",
                    "--ignored",
                    "--nocapture",
                    "--test-threads=1",
                ])
                .env(FOLDER, dir.path())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let told = said.lines().find_map(|line| line.split_once("told: "));
            let opened = open(dir.path());
            let at = format!("{error} at {moment}: {said}");
            assert_eq!(opened.set_aside, None, "{at}");
            assert_eq!(faults(&opened.library), [""; 0], "{at}");
            let stories = opened.library.counts().unwrap().all;
            match told {
                Some((_, "kept")) => assert_eq!(stories, 2, "{at}"),
                // The test program's own first words may be what failed.
                None => assert!((1..=2).contains(&stories), "{at}"),
                Some((_, words)) => {
                    failed += 1;
                    assert!((1..=2).contains(&stories), "{at}");
                    let code = words.split(' ').next().unwrap_or_default();
                    assert!(codes.contains(&code), "{at}");
                }
            }
            let library = opened.library;
            library.keep(a_story(&library, 2)).unwrap();
            assert_eq!(library.counts().unwrap().all, stories + 1, "{at}");
        }
    }
    assert!(failed > 4, "only {failed} saves met the failing disk");
}
