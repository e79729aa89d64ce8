//! Where a kept story came from, what changed in it, and how it leaves for an archive.

use std::{fs, io::BufReader, process::Command};

use serde_json::Value;
use tearsheet_tests::{
    newspaper::{Newspaper, friendly, story},
    programs::Tear,
};

/// A user who keeps the friendly story by an address that redirects to it; its id.
fn kept(paper: &Newspaper) -> (Tear, String) {
    let user = Tear::new().unwrap().allowing(paper.host());
    let run = user
        .run(["save", "--json", paper.url("/old/pier").as_str()])
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    let id = run.json().unwrap()["id"].as_str().unwrap().to_owned();
    (user, id)
}

#[test]
fn provenance_tells_every_address_on_the_way_and_the_hash_of_what_came() {
    let paper = Newspaper::open().unwrap();
    let (user, id) = kept(&paper);
    let run = user.run(["show", &id, "--provenance", "--json"]).unwrap();
    let pages = run.json().unwrap();
    let english = &pages[0];
    assert_eq!(english["asked"], paper.url("/old/pier").as_str());
    assert_eq!(english["answered"], paper.url(friendly::STORY).as_str());
    assert_eq!(english["status"], 200);
    assert_eq!(english["blake3"].as_str().map(str::len), Some(64));
    assert_eq!(pages[1]["language"], "es");
    let told = user.run(["show", &id, "--provenance"]).unwrap();
    for words in [
        "/old/pier",
        "status 200",
        "BLAKE3",
        "content-type: text/html",
    ] {
        assert!(told.stdout.contains(words), "{words}: {}", told.stdout);
    }
}

#[test]
fn a_revision_can_be_shown_and_what_it_changed() {
    let user = Tear::new().unwrap();
    let file = user.folder().join("gate.html");
    let path = file.to_str().unwrap();
    let first = story("A gate opens");
    let canonical = r#"<link rel="canonical" href="https://harbor.example/gate"></head>"#;
    for page in [
        first.clone(),
        first.replacen("on Monday", "on Tuesday evening", 1),
    ] {
        fs::write(&file, page.replacen("</head>", canonical, 1)).unwrap();
        let run = user.run(["save", path]).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
    }
    let list = user.run(["list", "--json"]).unwrap().json().unwrap();
    let id = list[0]["id"].as_str().unwrap();
    let changes = user.run(["show", id, "--changes"]).unwrap();
    assert!(
        changes.stdout.contains("2 words added, 1 removed"),
        "{changes:?}"
    );
    assert!(
        changes.stdout.contains("[-Monday-] {+Tuesday evening+}"),
        "{changes:?}"
    );
    let first = user.run(["show", id, "--revision", "1", "--json"]).unwrap();
    assert_eq!(first.json().unwrap()["revision"], 1);
    assert!(!first.stdout.contains("Tuesday"), "{first:?}");
    let none = user.run(["show", id, "--revision", "9"]).unwrap();
    assert_eq!(
        none.failures(),
        ["tear: the story has no revision 9; its newest is 2"]
    );
}

#[test]
fn an_exported_story_is_read_by_another_programs_warc_reader() {
    let paper = Newspaper::open().unwrap();
    let (user, id) = kept(&paper);
    let file = user.folder().join("pier.warc");
    let run = user.run(["export", &id, file.to_str().unwrap()]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    let records = rust_warc::WarcReader::new(BufReader::new(fs::File::open(&file).unwrap()));
    let mut told = Vec::new();
    for record in records {
        let record = record.unwrap();
        let header = |name: &str| {
            let value = record.header.get(&name.into());
            value.cloned().unwrap_or_default()
        };
        let target = header("WARC-Target-URI");
        if header("WARC-Type") == "response" && target.ends_with(friendly::STORY) {
            let head = record
                .content
                .windows(4)
                .position(|bytes| bytes == b"\r\n\r\n")
                .unwrap();
            assert!(record.content.starts_with(b"HTTP/1.1 200 "));
            let body = String::from_utf8_lossy(&record.content[head + 4..]).into_owned();
            assert!(body.contains(friendly::HEADLINE));
        }
        if target.ends_with(&friendly::photo_path(1)) {
            assert!(
                record.content.starts_with(b"\xFF\xD8\xFF"),
                "the photo's own bytes"
            );
        }
        told.push(header("WARC-Type"));
    }
    let count = |kind: &str| told.iter().filter(|told| *told == kind).count();
    assert_eq!(
        (count("warcinfo"), count("response"), count("resource")),
        (1, 3, 11),
        "{told:?}"
    );
    let again = user.run(["export", &id, "-"]).unwrap();
    assert_eq!(
        again.stdout.len(),
        String::from_utf8_lossy(&fs::read(&file).unwrap()).len()
    );
    check_with_warcio(&file);
}

/// The most used reader of the format, where this machine has it.
fn check_with_warcio(file: &std::path::Path) {
    let there = Command::new("python3")
        .args(["-c", "import warcio"])
        .output();
    if !there.is_ok_and(|run| run.status.success()) {
        println!("skipped: python's warcio is not installed");
        return;
    }
    let list = Command::new("python3")
        .args(["-m", "warcio.cli", "index", "-f", "warc-type"])
        .arg(file)
        .output()
        .unwrap();
    assert!(list.status.success(), "{list:?}");
    let lines = String::from_utf8_lossy(&list.stdout).into_owned();
    let types: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(types.len(), 15, "{lines}");
}
