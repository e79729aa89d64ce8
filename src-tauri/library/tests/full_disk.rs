//! A disk with no room left, and one that cannot be written.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

mod desk;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

use desk::{capture, faults, kept, open, picture, story, with_photos};
use image::ImageFormat;
use tearsheet_library::{Library, LibraryError, LibraryErrorCode, StageError, SystemClock};

/// A disk of 8 MiB in memory; none where this user may not mount one.
struct Disk {
    path: PathBuf,
    _dir: tempfile::TempDir,
}

impl Disk {
    fn new() -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("disk");
        fs::create_dir(&path).unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"])
            .arg(&path)
            .output();
        if mounted.is_ok_and(|output| output.status.success()) {
            return Some(Self { path, _dir: dir });
        }
        println!("skipped: a disk of our own cannot be mounted here");
        None
    }

    fn remount(&self, option: &str) {
        let option = format!("remount,{option}");
        let status = Command::new("mount")
            .args(["-o", &option])
            .arg(&self.path)
            .status()
            .unwrap();
        assert!(status.success());
    }

    fn fill(&self) -> PathBuf {
        let path = self.path.join("ballast");
        let mut size = 8 << 20;
        let mut ballast = Vec::new();
        while size > 0 {
            ballast.resize(ballast.len() + size, 0);
            if fs::write(&path, &ballast).is_err() {
                ballast.truncate(ballast.len() - size);
            }
            size /= 2;
        }
        // What the last write that failed left there takes all the room.
        fs::write(&path, vec![0; 8 << 20]).unwrap_err();
        path
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        Command::new("umount")
            .arg("-l")
            .arg(&self.path)
            .status()
            .unwrap();
    }
}

fn keep(library: &Library, number: u8) -> Result<(), StageError> {
    let file = library.stage_photo(&picture(300, 200, number, ImageFormat::Png))?;
    let told = with_photos(
        story(&format!("Story {number}"), &["The pier opened."]),
        &["a"],
    );
    let photos = vec![tearsheet_library::PhotoOutcome::Kept(file)];
    library.keep(capture(
        &format!("https://harbor.example/{number}"),
        told,
        photos,
    ))?;
    Ok(())
}

#[test]
fn a_full_disk_is_named_and_costs_nothing_that_was_kept() {
    let Some(disk) = Disk::new() else {
        return;
    };
    let library = open(&disk.path).library;
    keep(&library, 0).unwrap();
    // Fetched while there was room, to be kept when there is none.
    let staged = kept(&library, &picture(300, 200, 99, ImageFormat::Png));
    let ballast = disk.fill();
    let error = keep(&library, 1).unwrap_err();
    assert!(!error.to_string().contains('\n'), "{error}");
    assert!(
        matches!(error, StageError::Library(LibraryError::DiskFull)),
        "{error:?}"
    );
    let told = with_photos(story("Pier", &[&"A long story. ".repeat(9000)]), &["a"]);
    let pier = capture("https://harbor.example/pier", told, vec![staged]);
    let error = library.keep(pier.clone()).unwrap_err();
    assert_eq!(error.code(), LibraryErrorCode::DiskFull, "{error}");

    assert_eq!(library.counts().unwrap().all, 1, "reading goes on");
    assert_eq!(library.search("pier", 9).unwrap().len(), 1);
    let beside = open(&disk.path).library;
    assert_eq!(
        beside.counts().unwrap().all,
        1,
        "another process can read too"
    );
    drop(beside);

    fs::remove_file(ballast).unwrap();
    keep(&library, 1).unwrap();
    library.keep(pier).unwrap();
    assert_eq!(
        (library.counts().unwrap().all, faults(&library)),
        (3, Vec::new())
    );
}

#[test]
fn a_disk_that_cannot_be_written_is_named() {
    let Some(disk) = Disk::new() else {
        return;
    };
    let library = open(&disk.path).library;
    keep(&library, 0).unwrap();
    drop(library);
    disk.remount("ro");
    for dir in [&disk.path, &disk.path.join("new")] {
        let refused = try_open(dir).unwrap_err();
        assert_eq!(refused.code(), LibraryErrorCode::ReadOnly, "{refused}");
        assert!(
            refused
                .to_string()
                .contains(&disk.path.display().to_string())
        );
    }
    disk.remount("rw");
    assert_eq!(open(&disk.path).library.counts().unwrap().all, 1);
}

fn try_open(dir: &Path) -> Result<(), LibraryError> {
    Library::open(dir, Arc::new(SystemClock)).map(drop)
}
