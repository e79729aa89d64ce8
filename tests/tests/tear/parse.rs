//! `tear parse`: JSON shapes, standard input, a corpus, the model story.

use std::{fs, io::Write};

use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use tearsheet_tests::{
    newspaper::story,
    programs::{Tear, shared, workspace},
};

const ADDRESS: &str = "https://sample.tearsheet.invalid/coast/eleven-posts/story.html";

fn sample() -> std::path::PathBuf {
    workspace().join("src-tauri/sample/site/coast/eleven-posts/story.html")
}

#[test]
fn the_story_has_every_field_of_the_contract() {
    let user = Tear::new().unwrap();
    let page = sample();
    let run = user
        .run(["parse", page.to_str().unwrap(), "--url", ADDRESS])
        .unwrap();
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let story = run.json().unwrap();
    let keys = [
        "headline",
        "deck",
        "byline",
        "authors",
        "dateline",
        "published",
        "modified",
        "language",
        "section",
        "topics",
        "notices",
        "rights",
        "read_time",
        "word_count",
        "body",
        "text",
        "gallery",
        "editions",
        "related",
        "recent",
        "canonical_url",
        "site",
        "verdict",
        "issues",
    ];
    for key in keys {
        assert!(story.get(key).is_some(), "{key}");
    }
    assert_eq!(story["authors"], json!(["Maren Whitlock", "Tomás Avelar"]));
    assert_eq!(
        story["dateline"],
        json!({"place": "GREY HARBOR", "agency": "Sample News Service"})
    );
    assert_eq!(story["editions"][0]["label"], "Leer en español");
    assert_eq!(story["gallery"]["promised"], 11);
    let notice = story["notices"][0].as_str().unwrap();
    assert!(notice.starts_with("This archived story"), "{notice}");
    assert!(!story["text"].as_str().unwrap().contains(notice));
    assert_eq!(story["recent"]["section"], "Coast");
    assert_eq!(story["recent"]["stories"].as_array().unwrap().len(), 4);
    assert_eq!(story["gallery"]["photos"].as_array().unwrap().len(), 11);
    for photo in story["gallery"]["photos"].as_array().unwrap() {
        for key in [
            "url",
            "candidates",
            "caption",
            "credit",
            "alt",
            "width",
            "height",
            "role",
        ] {
            assert!(photo.get(key).is_some(), "{key}");
        }
        assert_eq!(photo["url"], photo["candidates"][0]);
        assert!(
            photo["caption"].is_string() && photo["credit"].is_string(),
            "{photo}"
        );
    }
    assert!(!user.library().exists(), "parsing made a library");
}

#[test]
fn a_page_on_standard_input_may_be_gzipped() {
    let user = Tear::new().unwrap();
    let page = story("A gate opens");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(page.as_bytes()).unwrap();
    for input in [page.clone().into_bytes(), packed.finish().unwrap()] {
        let run = user.run_with(["parse", "-"], &input).unwrap();
        assert_eq!(run.code, Some(0), "{run:?}");
        assert_eq!(run.json().unwrap()["headline"], "A gate opens");
    }
}

#[test]
fn the_evidence_stands_on_stderr_and_the_story_alone_on_stdout() {
    let user = Tear::new().unwrap();
    let run = user
        .run_with(
            ["parse", "-", "--explain"],
            story("A gate opens").as_bytes(),
        )
        .unwrap();
    assert_eq!(run.code, Some(0));
    assert_eq!(run.json().unwrap()["headline"], "A gate opens");
    assert!(run.stderr.contains("headline"), "{}", run.stderr);
}

#[test]
fn the_model_story_gives_its_figures() {
    let Some(path) = shared("seed-story.txt") else {
        return;
    };
    let user = Tear::new().unwrap();
    let run = user.run(["parse".as_ref(), path.as_os_str()]).unwrap();
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    let story = run.json().unwrap();
    let words = story["word_count"].as_u64().unwrap();
    assert!((690..=700).contains(&words), "{words} words");
    assert_eq!(story["gallery"]["promised"], 11);
    assert_eq!(
        story["dateline"],
        json!({"place": "MOSCOW", "agency": "AP"})
    );
    assert_eq!(story["read_time"], json!({"low": 4, "high": 5}));
    assert_eq!(
        story["editions"],
        json!([{"language": "es", "url": null, "label": "Leer en español"}])
    );
    assert_eq!(story["section"], "World");
    assert_eq!(story["authors"], json!(["Vladimir Isachenkov"]));
    assert_eq!(story["notices"].as_array().unwrap().len(), 1);
    assert!(
        story["rights"].as_str().unwrap().starts_with("Copyright ©"),
        "{}",
        story["rights"]
    );
    let text = story["text"].as_str().unwrap();
    let headline = story["headline"].as_str().unwrap();
    for intruder in [
        "Trending 5",
        "Weather",
        "Save Story",
        "Related topics",
        headline,
    ] {
        assert!(!text.contains(intruder), "{intruder} stands in the body");
    }
}

/// A corpus of two pages, one gzipped in a charset that its index names, and one that is missing.
fn corpus(user: &Tear) -> std::path::PathBuf {
    let folder = user.folder().join("corpus");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("one.html"), story("A gate opens")).unwrap();
    let latin: Vec<u8> =
        "<!doctype html><title>El faro de la peña</title><h1>El faro de la peña</h1><p>Uno.</p>"
            .chars()
            .map(|sign| u8::try_from(u32::from(sign)).unwrap())
            .collect();
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(&latin).unwrap();
    fs::write(folder.join("two.html.gz"), packed.finish().unwrap()).unwrap();
    let index = json!({"set": "two", "pages": [
        {"id": "two/one", "file": "one.html", "url": "https://paper.example/one"},
        {"id": "two/two", "file": "two.html.gz", "url": null, "encoding": "iso-8859-1"},
        {"id": "two/gone", "file": "gone.html", "url": "https://paper.example/gone"},
    ]});
    let path = folder.join("index.json");
    fs::write(&path, index.to_string()).unwrap();
    path
}

#[test]
fn a_corpus_gives_a_prediction_a_page_and_a_measure() {
    let user = Tear::new().unwrap();
    let index = corpus(&user);
    for jobs in ["1", "2"] {
        let index = index.to_str().unwrap();
        let run = user
            .run(["parse", "--batch", index, "--passes", "2", "--jobs", jobs])
            .unwrap();
        assert_eq!(run.code, Some(1), "{run:?}");
        assert_eq!(run.failures().len(), 1, "{run:?}");
        let lines = run.json_lines().unwrap();
        let ids: Vec<&str> = lines
            .iter()
            .filter_map(|line| line["id"].as_str())
            .collect();
        assert_eq!(ids, ["two/one", "two/two", "two/gone"]);
        for key in [
            "headline",
            "text",
            "authors",
            "published",
            "topics",
            "photos",
            "promised",
            "language",
            "translations",
        ] {
            assert!(lines[0].get(key).is_some(), "{key}");
        }
        assert_eq!(lines[1]["headline"], "El faro de la peña");
        assert!(lines[2]["error"].is_string(), "{}", lines[2]);
        let measure: Value = serde_json::from_str(run.stderr.lines().last().unwrap()).unwrap();
        assert_eq!(measure["pages"], 2);
        assert!(measure["bytes"].as_u64().unwrap() > 100);
        assert!(measure["seconds"].as_f64().unwrap() > 0.0);
    }
}
