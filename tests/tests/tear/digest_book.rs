//! `tear digest --epub` and `tear export ID story.epub`.

use std::{
    collections::HashSet,
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    process::Command,
};

use tearsheet_tests::{
    newspaper::{Newspaper, friendly},
    programs::{Run, Tear},
};

use crate::digest::following;

/// Where Debian's `epubcheck` puts the checker.
const DEBIANS: &str = "/usr/share/java/epubcheck.jar";

/// What the checker says of a book; none, and a line that says so, where there is no checker.
fn checked(book: &Path) -> Option<Run> {
    let mut command = if Path::new(DEBIANS).exists() {
        let mut java = Command::new("java");
        java.args(["-jar", DEBIANS]);
        java
    } else {
        Command::new("epubcheck")
    };
    match command.arg(book).output() {
        Ok(output) => Some(Run::of(output)),
        Err(_) => {
            println!("skipped: epubcheck is not here");
            None
        }
    }
}

fn entries(book: &Path) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(File::open(book).unwrap()).unwrap();
    (0..zip.len())
        .map(|place| {
            let mut file = zip.by_index(place).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn text(entries: &[(String, Vec<u8>)], name: &str) -> String {
    let entry = entries.iter().find(|(entry, _)| entry == name);
    String::from_utf8(entry.unwrap_or_else(|| panic!("{name}")).1.clone()).unwrap()
}

fn assert_sound(book: &Path) {
    let mut start = [0; 58];
    File::open(book).unwrap().read_exact(&mut start).unwrap();
    assert_eq!(&start[30..], b"mimetypeapplication/epub+zip");
    if let Some(run) = checked(book) {
        assert_eq!(run.code, Some(0), "{run:?}");
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(!said.contains("WARNING("), "{said}");
    }
}

/// Words as they stand in XHTML.
fn marked_up(words: &str) -> String {
    let words = words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    words.replace('"', "&quot;").replace('\'', "&#39;")
}

/// A reader who also kept a story with photos, and its id.
fn with_a_kept_story() -> (Tear, Vec<Newspaper>, String) {
    let (mut user, mut papers) = following();
    let paper = Newspaper::open().unwrap();
    user = user.allowing(paper.host());
    let run = user
        .run(["save", "--json", paper.url(friendly::STORY).as_str()])
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    let saved = run.json_lines().unwrap().remove(0);
    papers.push(paper);
    (user, papers, saved["id"].as_str().unwrap().to_owned())
}

#[test]
fn an_issue_is_a_book_with_the_kept_story_whole_and_the_others_by_what_their_feeds_tell() {
    let (user, _papers, kept) = with_a_kept_story();
    let book: PathBuf = user.folder().join("weekly.epub");
    let run = user
        .run([
            "digest",
            "--offline",
            "--language",
            "en",
            "--epub",
            book.to_str().unwrap(),
            "--json",
        ])
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    let issue = run.json().unwrap();
    let stories = issue["stories"].as_array().unwrap();
    let place = stories
        .iter()
        .position(|story| story["story"] == kept.as_str())
        .unwrap();
    assert_sound(&book);
    let entries = entries(&book);
    let names: HashSet<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), entries.len(), "each name once");
    let whole = text(&entries, &format!("book/story-{}.xhtml", place + 1));
    let shown = user.run(["show", &kept, "--json"]).unwrap().json().unwrap();
    let lines: Vec<String> = shown["text"]
        .as_str()
        .unwrap()
        .lines()
        .map(marked_up)
        .collect();
    let there = lines
        .iter()
        .filter(|line| whole.contains(line.as_str()))
        .count();
    assert!(
        lines.len() > 1 && there + 1 >= lines.len(),
        "all but the dateline's: {there} of {lines:?} in {whole}"
    );
    assert!(whole.contains("<figure><img src=\"photo-1."), "{whole}");
    assert!(
        entries
            .iter()
            .any(|(name, bytes)| name.starts_with("book/photo-1.") && bytes.len() > 100)
    );
    let other = (0..stories.len()).find(|other| *other != place).unwrap();
    let told = text(&entries, &format!("book/story-{}.xhtml", other + 1));
    assert!(told.contains("not in your library"), "{told}");
    let title = text(&entries, "book/title.xhtml");
    assert!(
        title.contains("Trending 5") && title.contains("Carried by 3 sites"),
        "{title}"
    );
}

#[test]
fn a_book_can_be_spanish_and_go_to_standard_output() {
    let (user, _papers) = following();
    let output = user
        .command(["digest", "--offline", "--language", "es", "--epub", "-"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let book = user.folder().join("semanal.epub");
    std::fs::write(&book, &output.stdout).unwrap();
    assert_sound(&book);
    let entries = entries(&book);
    let package = text(&entries, "book/package.opf");
    assert!(
        package.contains("<dc:language>es</dc:language>"),
        "{package}"
    );
    assert!(text(&entries, "book/title.xhtml").contains("La llevan 3 sitios"));
}

#[test]
fn a_kept_story_is_exported_as_a_book_by_its_files_name() {
    let (user, _papers, kept) = with_a_kept_story();
    let book = user.folder().join("story.epub");
    let run = user.run(["export", &kept, book.to_str().unwrap()]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_sound(&book);
    let headline = user.run(["show", &kept, "--json"]).unwrap().json().unwrap();
    let headline = headline["headline"].as_str().unwrap().to_owned();
    assert!(text(&entries(&book), "book/package.opf").contains(&headline));
}
