//! `tear save` and what is found again afterwards.

use serde_json::{Value, json};
use tearsheet_tests::{
    newspaper::{Newspaper, friendly},
    programs::Tear,
};

const SAMPLE: &str = "https://sample.tearsheet.invalid/coast/eleven-posts/story.html";

fn kept(user: &Tear, address: &str) -> Value {
    let run = user.run(["save", "--json", address]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    run.json_lines().unwrap().remove(0)
}

#[test]
fn a_story_of_a_paper_is_kept_with_its_photos_and_its_spanish_edition() {
    let paper = Newspaper::open().unwrap();
    let user = Tear::new().unwrap().allowing(paper.host());
    let address = paper.url(friendly::STORY).to_string();
    let receipt = kept(&user, &address);
    assert_eq!(receipt["outcome"], "saved");
    assert_eq!(receipt["headline"], friendly::HEADLINE);
    assert_eq!(receipt["revision"], 1);
    assert_eq!(receipt["photos"]["found"], 11);
    assert_eq!(receipt["photos"]["kept"], 11);
    assert_eq!(receipt["photos"]["failed"], json!([]));
    let languages: Vec<&Value> = receipt["editions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|edition| &edition["language"])
        .collect();
    assert_eq!(languages, ["en", "es"]);
    assert!(receipt.get("error").is_none(), "{receipt}");
    assert_eq!(kept(&user, &address)["outcome"], "unchanged");
}

#[test]
fn what_was_kept_is_listed_shown_found_and_whole() {
    let user = Tear::new().unwrap();
    let receipt = kept(&user, SAMPLE);
    let id = receipt["id"].as_str().unwrap();

    let list = user.run(["list", "--json"]).unwrap().json().unwrap();
    let card = &list[0];
    for key in [
        "id",
        "url",
        "headline",
        "site",
        "language",
        "published",
        "saved",
        "shelf",
        "words",
        "photos",
        "languages",
    ] {
        assert!(card.get(key).is_some(), "{key}");
    }
    assert_eq!(card["id"], id);
    assert_eq!(card["photos"], 11);

    for query in ["espanol costa", "pizarra"] {
        let none = user.run(["search", "--json", query]).unwrap();
        assert_eq!(
            (none.code, none.json().unwrap()),
            (Some(0), json!([])),
            "{query}"
        );
    }
    for query in ["driftwood", "marea MAS alta", "\"", "post* NOT"] {
        let run = user.run(["search", "--json", query]).unwrap();
        assert_eq!(run.code, Some(0), "{query}: {run:?}");
        assert!(run.json().unwrap().is_array(), "{query}");
    }
    let hits = user
        .run(["search", "--json", "Driftwood"])
        .unwrap()
        .json()
        .unwrap();
    assert_eq!(hits[0]["id"], id);
    let snippet = hits[0]["snippet"].as_str().unwrap();
    assert!(snippet.contains("driftwood"), "{snippet}");
    assert!(!snippet.contains('\u{e000}'), "{snippet}");

    let story = user.run(["show", id, "--json"]).unwrap().json().unwrap();
    assert_eq!(story["text"].as_str().map(str::is_empty), Some(false));
    for photo in story["gallery"]["photos"].as_array().unwrap() {
        let file = std::path::Path::new(photo["file"].as_str().unwrap());
        assert!(file.is_absolute() && file.is_file(), "{}", file.display());
        assert_eq!(photo["failure"], Value::Null);
    }
    let spanish = user
        .run(["show", &id[id.len() - 8..], "--language", "es"])
        .unwrap();
    assert!(
        spanish
            .stdout
            .contains("Un pueblo marinero vigila su costa"),
        "{spanish:?}"
    );

    let whole = user.run(["verify"]).unwrap();
    assert_eq!(
        (whole.code, whole.stderr.as_str()),
        (Some(0), ""),
        "{whole:?}"
    );
}

#[test]
fn one_that_fails_does_not_stop_the_others() {
    let user = Tear::new().unwrap();
    let gone = user.folder().join("gone.html");
    let gone = gone.to_str().unwrap();
    let run = user
        .run(["save", "--json", gone, SAMPLE, "ftp://paper.example/"])
        .unwrap();
    assert_eq!(run.code, Some(1));
    let outcomes: Vec<String> = run
        .json_lines()
        .unwrap()
        .iter()
        .map(|line| line["outcome"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(outcomes, ["failed", "saved", "failed"]);
    assert_eq!(run.failures().len(), 2, "{run:?}");
}

#[test]
fn a_page_on_standard_input_is_kept() {
    let user = Tear::new().unwrap();
    let page = tearsheet_tests::newspaper::story("A gate opens");
    let run = user
        .run_with(["save", "-", "--json"], page.as_bytes())
        .unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(run.json().unwrap()["headline"], "A gate opens");
}

#[test]
fn a_reader_that_closes_the_pipe_hears_nothing() {
    let user = Tear::new().unwrap();
    kept(&user, SAMPLE);
    let id = user.run(["list", "--json"]).unwrap().json().unwrap()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut child = user
        .command(["show", &id, "--json"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&ended.stderr), "");
    assert_eq!(ended.status.code(), Some(0));
}

#[test]
fn a_list_on_standard_input_is_saved_and_told_in_its_order() {
    let paper = Newspaper::open().unwrap();
    let user = Tear::new().unwrap().allowing(paper.host());
    let (story, gone) = (paper.url(friendly::STORY), paper.url("/hostile/404"));
    let list = format!("# the week\n{gone}\n\n{story}\n{SAMPLE}\n");
    let run = user
        .run_with(["save", "-", "--json", "--jobs", "3"], list.as_bytes())
        .unwrap();
    assert_eq!(run.code, Some(1), "{run:?}");
    let told: Vec<(Value, Value)> = run
        .json_lines()
        .unwrap()
        .into_iter()
        .map(|line| (line["outcome"].clone(), line["url"].clone()))
        .collect();
    assert_eq!(
        told,
        [
            (json!("failed"), json!(gone.as_str())),
            (json!("saved"), json!(story.as_str())),
            (json!("saved"), json!(SAMPLE))
        ]
    );
    assert_eq!(run.failures().len(), 1, "{run:?}");
}

#[test]
fn events_are_json_lines_from_asking_to_the_receipt() {
    let user = Tear::new().unwrap();
    let run = user
        .run(["save", "--events", SAMPLE, "ftp://paper.example/"])
        .unwrap();
    assert_eq!(run.code, Some(1), "{run:?}");
    let events: Vec<Value> = run
        .stderr
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let changes: Vec<&str> = events
        .iter()
        .map(|event| event["change"].as_str().unwrap())
        .collect();
    assert_eq!(changes[..3], ["added", "started", "opened"], "{changes:?}");
    assert_eq!(changes.last(), Some(&"done"));
    let photos = events.iter().filter(|event| event["step"] == "photo_done");
    assert_eq!(photos.count(), 22);
    let receipt = &events.last().unwrap()["receipt"];
    assert_eq!(receipt["outcome"], "saved");
}
