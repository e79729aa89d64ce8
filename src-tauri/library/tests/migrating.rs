//! A library of an older version: it opens as it was, whatever interrupts its coming up to date.
#![allow(clippy::unwrap_used, clippy::panic)]

mod desk;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use desk::{Desk, capture, faults, kept, language, open, png, story, with_photos};
use rusqlite::Connection;
use tearsheet_library::{Favourite, KeptStory, Library, ListQuery, Position, Shelf, ShelfFilter};

/// Set for the process that is to die: the library's folder.
const FOLDER: &str = "TEARSHEET_TEST_FOLDER";
const STORIES: u8 = 12;

/// The schema's steps, in their order.
fn steps() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/db/migrations");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// A closed library of stories with photos, shelves and places, of the newest version.
fn newest() -> tempfile::TempDir {
    let Desk { dir, library, .. } = Desk::new();
    for number in 0..STORIES {
        let mut told = with_photos(
            story(
                &format!("Story {number}"),
                &["The old pier opened.", "The ferry left."],
            ),
            &["pier"],
        );
        told.topics = vec!["Ports".to_owned(), format!("Quay {number}")];
        let photos = vec![kept(&library, &png(number))];
        let address = format!("https://harbor.example/{number}");
        let saved = library.keep(capture(&address, told, photos)).unwrap();
        let place = Position {
            block: 1,
            fraction: 0.25,
            read: 0,
        };
        library
            .remember_position(saved.id, &language("en"), place)
            .unwrap();
        if number % 3 == 0 {
            library.shelve(saved.id, Shelf::Archive).unwrap();
            library.set_favourite(saved.id, Favourite::Yes).unwrap();
        }
    }
    drop(library);
    dir
}

/// The same library as this older version would have written it.
fn as_of(version: usize, newest: &Path) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    copy(&newest.join("photos"), &dir.path().join("photos"));
    let database = Connection::open(dir.path().join("library.db")).unwrap();
    database
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA application_id = 0x54656172;")
        .unwrap();
    for step in &steps()[..version] {
        database.execute_batch(step).unwrap();
    }
    database
        .pragma_update(None, "user_version", u32::try_from(version).unwrap())
        .unwrap();
    let newest = newest.join("library.db");
    database
        .execute("ATTACH ?1 AS newest", [newest.to_str().unwrap()])
        .unwrap();
    for table in tables(&database) {
        let columns = |schema: &str| -> Vec<String> {
            let sql = "SELECT name FROM pragma_table_info(?1, ?2)";
            let mut columns = database.prepare(sql).unwrap();
            let names = columns
                .query_map([&table, schema], |row| row.get(0))
                .unwrap();
            names.map(Result::unwrap).collect()
        };
        let there = columns("newest");
        let mut both = columns("main");
        both.retain(|column| there.contains(column));
        if both.is_empty() {
            // A step's own, which the code beside it takes away again.
            let drop = format!("DROP TABLE main.{table}");
            database.execute_batch(&drop).unwrap();
            continue;
        }
        if table == "search" {
            both.push("rowid".to_owned());
        }
        let both = both.join(", ");
        database
            .execute_batch(&format!(
                "INSERT OR REPLACE INTO main.{table} ({both}) SELECT {both} FROM newest.{table}"
            ))
            .unwrap_or_else(|error| panic!("version {version}, {table}: {error}"));
    }
    dir
}

fn tables(database: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut tables = database.prepare(sql).unwrap();
    let names = tables.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}

/// All that a reader would see of a library.
fn told(library: &Library) -> (Vec<KeptStory>, usize, [usize; 2]) {
    let query = ListQuery {
        shelf: ShelfFilter::All,
        limit: 100,
        ..ListQuery::default()
    };
    let cards = library.list(&query).unwrap();
    let stories = cards
        .iter()
        .map(|card| library.story(card.id).unwrap().unwrap())
        .collect();
    let found = ["ferry", "nowhere"].map(|words| library.search(words, 100).unwrap().len());
    (stories, library.choices().unwrap().topics.len(), found)
}

#[test]
fn a_library_of_every_older_version_opens_as_it_was() {
    let newest = newest();
    let expected = told(&open(newest.path()).library);
    assert_eq!(expected.0.len(), usize::from(STORIES));
    assert_eq!(expected.2, [usize::from(STORIES), 0]);
    for version in 1..steps().len() {
        let old = as_of(version, newest.path());
        let opened = open(old.path());
        assert_eq!(opened.set_aside, None, "version {version}");
        assert_eq!(told(&opened.library), expected, "version {version}");
        assert_eq!(faults(&opened.library), [""; 0], "version {version}");
        let again = desk::simple(200);
        opened.library.keep(again).unwrap();
    }
}

#[test]
#[ignore = "the process that the other test starts, and kills"]
fn child() {
    let folder = std::env::var(FOLDER).unwrap();
    assert_eq!(open(Path::new(&folder)).set_aside, None);
}

/// How often the process is killed: as often as the variable says, which the bars set to 200.
fn deaths() -> u32 {
    let asked = std::env::var("TEARSHEET_TEST_DEATHS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(8)
}

#[test]
fn a_library_that_was_coming_up_to_date_when_its_process_died_is_old_or_new() {
    let newest = newest();
    let expected = told(&open(newest.path()).library);
    let start = |folder: &Path| {
        let arguments = ["child", "--exact", "--ignored", "--test-threads=1"];
        Command::new(std::env::current_exe().unwrap())
            .args(arguments)
            .env(FOLDER, folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let undisturbed = as_of(1, newest.path());
    let began = Instant::now();
    assert!(start(undisturbed.path()).wait().unwrap().success());
    let whole = began.elapsed();
    let mut found = Vec::new();
    for death in 0..deaths() {
        let old = as_of(1, newest.path());
        let mut child = start(old.path());
        // Spread over its run, and a little beyond.
        std::thread::sleep(whole * death / deaths() + Duration::from_micros(300));
        child.kill().unwrap();
        child.wait().unwrap();
        let database = Connection::open(old.path().join("library.db")).unwrap();
        let version: usize = database
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        drop(database);
        assert!((1..=steps().len()).contains(&version), "{version}");
        found.push(version);
        let opened = open(old.path());
        assert_eq!(opened.set_aside, None, "death {death}");
        assert_eq!(told(&opened.library), expected, "death {death}");
        assert_eq!(faults(&opened.library), [""; 0], "death {death}");
    }
    println!("versions that the deaths left: {found:?}");
}
