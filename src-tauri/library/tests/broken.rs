//! A database that is broken, foreign or newer: nothing is deleted, and the reader is told.
#![allow(clippy::unwrap_used)]

mod desk;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use desk::{Desk, faults, open, png, story, with_photos};
use tearsheet_library::{
    Library, LibraryError, LibraryErrorCode, ListQuery, Opened, ShelfFilter, SystemClock,
};

/// What is done to the database, and its name.
type Breakage = (&'static str, fn(&Path));

/// A library of some stories, closed, so that the database is one file; and that file.
fn closed() -> (tempfile::TempDir, PathBuf) {
    let Desk { dir, library, .. } = Desk::new();
    let told = with_photos(story("Pier reopens", &["The pier opened."]), &["pier"]);
    let photos = vec![desk::kept(&library, &png(1))];
    library
        .keep(desk::capture("https://harbor.example/pier", told, photos))
        .unwrap();
    for number in 0..4 {
        library.keep(desk::simple(number)).unwrap();
    }
    drop(library);
    let database = dir.path().join("library.db");
    (dir, database)
}

fn stories(library: &Library) -> usize {
    let query = ListQuery {
        shelf: ShelfFilter::All,
        limit: 100,
        ..ListQuery::default()
    };
    library.list(&query).unwrap().len()
}

fn try_open(dir: &Path) -> Result<Opened, LibraryError> {
    Library::open(dir, Arc::new(SystemClock))
}

/// Every byte that lies at this path, whatever lies there.
fn bytes_at(path: &Path) -> Option<Vec<u8>> {
    path.is_file().then(|| fs::read(path).unwrap())
}

#[test]
fn a_broken_database_is_set_aside_whole_and_named() {
    let breakages: [Breakage; 10] = [
        ("empty", |path| fs::write(path, b"").unwrap()),
        ("truncated", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("text", |path| {
            fs::write(path, "Dear diary, ".repeat(999)).unwrap()
        }),
        ("wrong magic", |path| {
            change(path, |bytes| bytes[..6].copy_from_slice(b"SQuirL"))
        }),
        ("zeroed page", |path| {
            change(path, |bytes| bytes[4096..8192].fill(0))
        }),
        ("missing table", |path| {
            let database = rusqlite::Connection::open(path).unwrap();
            database
                .execute_batch("PRAGMA foreign_keys = OFF; DROP TABLE body;")
                .unwrap();
        }),
        ("garbage in the middle", |path| {
            change(path, |bytes| {
                let middle = bytes.len() / 2 / 4096 * 4096;
                bytes[middle..middle + 4096].fill(0xA5);
            });
        }),
        ("another program's", |path| {
            fs::remove_file(path).unwrap();
            let database = rusqlite::Connection::open(path).unwrap();
            database
                .execute_batch("CREATE TABLE recipe (cake TEXT);")
                .unwrap();
        }),
        ("a folder", |path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
            fs::write(path.join("note.txt"), "mine").unwrap();
        }),
        ("a link to nowhere", |path| {
            fs::remove_file(path).unwrap();
            #[cfg(unix)]
            std::os::unix::fs::symlink("/nonexistent/library.db", path).unwrap();
            #[cfg(not(unix))]
            fs::write(path, b"nowhere").unwrap();
        }),
    ];
    for (breakage, break_it) in breakages {
        let (dir, database) = closed();
        break_it(&database);
        let before = bytes_at(&database);
        let Opened { library, set_aside } = try_open(dir.path()).unwrap();
        let set_aside = set_aside.unwrap_or_else(|| panic!("{breakage}: not set aside"));
        assert!(
            fs::symlink_metadata(&set_aside).is_ok(),
            "{breakage}: {}",
            set_aside.display()
        );
        assert_eq!(bytes_at(&set_aside), before, "{breakage}: changed");
        assert_eq!(stories(&library), 0, "{breakage}");
        library.keep(desk::simple(1)).unwrap();
        let photo = blake3::hash(&png(1)).to_string();
        let photo = dir
            .path()
            .join(format!("photos/{}/{photo}.png", &photo[..2]));
        assert!(
            photo.exists(),
            "{breakage}: the photos of what was set aside are gone"
        );
        drop(library);
        let again = open(dir.path());
        assert_eq!(
            (again.set_aside, stories(&again.library)),
            (None, 1),
            "{breakage}"
        );
    }
}

#[test]
fn two_broken_databases_of_one_second_both_stay() {
    let desk = Desk::new();
    let Desk {
        dir,
        library,
        clock,
    } = desk;
    drop(library);
    let database = dir.path().join("library.db");
    for text in ["first", "second"] {
        fs::write(&database, text).unwrap();
        drop(Library::open(dir.path(), clock.clone()).unwrap());
    }
    let mut kept: Vec<String> = fs::read_dir(dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().contains("broken"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    kept.sort();
    assert_eq!(kept, ["first", "second"]);
}

#[test]
fn a_log_without_its_database_is_set_aside_too() {
    let (dir, database) = closed();
    fs::remove_file(&database).unwrap();
    fs::write(dir.path().join("library.db-wal"), b"pages of nothing").unwrap();
    let Opened { library, set_aside } = try_open(dir.path()).unwrap();
    assert_eq!(fs::read(set_aside.unwrap()).unwrap(), b"pages of nothing");
    assert_eq!(
        faults(&library).len(),
        1,
        "the photo of the lost database is a stray file"
    );
}

#[test]
fn a_library_of_a_newer_version_is_refused_and_not_touched() {
    let (dir, path) = closed();
    let database = rusqlite::Connection::open(&path).unwrap();
    let ours: u32 = database
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    database
        .execute_batch("PRAGMA user_version = 99; CREATE TABLE hologram (depth);")
        .unwrap();
    drop(database);
    let before = fs::read(&path).unwrap();
    let refused = try_open(dir.path()).map(drop);
    assert!(
        matches!(
            refused,
            Err(LibraryError::Newer { found: 99, known }) if known == ours
        ),
        "{refused:?}"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_newer_version_that_still_stands_in_the_log_is_refused_and_not_touched() {
    let (dir, path) = closed();
    let database = rusqlite::Connection::open(&path).unwrap();
    database.execute_batch("PRAGMA user_version = 99;").unwrap();
    let log = dir.path().join("library.db-wal");
    let before = (fs::read(&path).unwrap(), fs::read(&log).unwrap());
    // Copied while it is open: the log of a program that died.
    let died = tempfile::tempdir().unwrap();
    fs::write(died.path().join("library.db"), &before.0).unwrap();
    fs::write(died.path().join("library.db-wal"), &before.1).unwrap();
    let refused = try_open(died.path()).map(drop);
    assert!(
        matches!(refused, Err(LibraryError::Newer { found: 99, .. })),
        "{refused:?}"
    );
    let after = (
        fs::read(died.path().join("library.db")).unwrap(),
        fs::read(died.path().join("library.db-wal")).unwrap(),
    );
    assert!(after == before);
}

#[test]
fn a_broken_database_that_another_process_has_open_stays_where_it_is() {
    let desk = Desk::new();
    let path = desk.dir.path().join("library.db");
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, "not a database").unwrap();
    let refused = try_open(desk.dir.path()).map(drop);
    assert!(
        matches!(refused, Err(LibraryError::Damaged { .. })),
        "{refused:?}"
    );
    fs::write(&path, bytes).unwrap();
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, b"in the way").unwrap();
    let refused = try_open(&file.join("library")).map(drop).unwrap_err();
    assert_eq!(refused.code(), LibraryErrorCode::FileFailed);
    assert!(
        refused.to_string().contains(&file.display().to_string()),
        "{refused}"
    );
    assert!(!refused.to_string().contains('\n'));
}

fn change(path: &Path, edit: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(path).unwrap();
    edit(&mut bytes);
    fs::write(path, bytes).unwrap();
}
