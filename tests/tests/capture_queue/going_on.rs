//! A program that dies while it saves: the next goes on where it stopped.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{BufRead, BufReader, Write},
    process::Stdio,
    sync::Arc,
    time::Duration,
};

use serde_json::Value;
use tearsheet_library::{Library, SystemClock};
use tearsheet_tests::{newspaper::Newspaper, programs::Tear};

use crate::desk::publish;

/// Stories of the paper, and photos of each.
const STORIES: u32 = 50;
const PHOTOS: u32 = 3;

/// How often the program is killed: 200 times where the variable says so, which takes minutes.
fn deaths() -> u64 {
    let asked = env::var("TEARSHEET_TEST_DEATHS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(12)
}

/// What the library holds, by address: all that a reader would see, and each photo's bytes.
fn kept(user: &Tear) -> BTreeMap<String, String> {
    let list = user.run(["list", "--json"]).unwrap().json().unwrap();
    let stories = list.as_array().unwrap().iter().map(|card| {
        let id = card["id"].as_str().unwrap();
        let shown = user.run(["show", id, "--json"]).unwrap().json().unwrap();
        let photos: Vec<String> = shown["gallery"]["photos"]
            .as_array()
            .unwrap()
            .iter()
            .map(|photo| match &photo["file"] {
                Value::String(path) => path.rsplit('/').next().unwrap().to_owned(),
                _ => "missing".to_owned(),
            })
            .collect();
        let told = format!(
            "{} {} {}",
            shown["headline"],
            shown["text"],
            photos.join(" ")
        );
        // Papers differ in their ports alone.
        let url = url::Url::parse(card["url"].as_str().unwrap()).unwrap();
        (url.path().to_owned(), told)
    });
    stories.collect()
}

fn save(user: &Tear, arguments: &[&str], list: &str) -> tearsheet_tests::programs::Run {
    user.run_with(arguments, list.as_bytes()).unwrap()
}

#[test]
fn a_save_of_many_stories_killed_at_any_moment_goes_on_to_the_same_end() {
    let paper = Newspaper::open().unwrap();
    let sources = publish(&paper, STORIES, PHOTOS, Duration::ZERO);
    let list: String = (0..STORIES)
        .map(|story| format!("{}\n", paper.url(&format!("/story/{story}"))))
        .collect();
    assert_eq!(sources.len(), usize::try_from(STORIES).unwrap());
    let undisturbed = Tear::new().unwrap().allowing(paper.host());
    let run = save(&undisturbed, &["save", "-"], &list);
    assert_eq!(run.code, Some(0), "{run:?}");
    let expected = kept(&undisturbed);
    assert_eq!(expected.len(), sources.len());

    let mut user = Tear::new().unwrap().allowing(paper.host());
    let mut begun = false;
    let mut acknowledged: Vec<String> = Vec::new();
    for death in 0..deaths() {
        let arguments: &[&str] = if begun {
            &["save", "--resume", "--json"]
        } else {
            &["save", "-", "--json"]
        };
        let mut child = user
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Nobody may be reading any more, which is what the second kind of death is for.
        let _ = child.stdin.take().unwrap().write_all(list.as_bytes());
        // Spread over start, asking and every part of a save; odd steps, so that no two fall alike.
        std::thread::sleep(Duration::from_micros(3_000 + death * 7_919 % 400_000));
        child.kill().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for line in lines.map_while(Result::ok) {
            // The last line may be cut.
            if let Ok(receipt) = serde_json::from_str::<Value>(&line) {
                assert_ne!(receipt["outcome"], "failed", "death {death}: {receipt}");
                acknowledged.push(receipt["id"].as_str().unwrap().to_owned());
            }
        }
        child.wait().unwrap();
        let whole = user.run(["verify"]).unwrap();
        assert_eq!(whole.code, Some(0), "death {death}: {whole:?}");
        let there = user.run(["list", "--json"]).unwrap().json().unwrap();
        let there: Vec<&str> = there
            .as_array()
            .unwrap()
            .iter()
            .map(|card| card["id"].as_str().unwrap())
            .collect();
        for id in &acknowledged {
            assert!(there.contains(&id.as_str()), "death {death}: {id} was lost");
        }
        begun = begun || asked_for(&user);
        if begun && there.len() == sources.len() {
            // All is saved: the rest of the deaths hit a new save of the same list.
            assert_eq!(kept(&user), expected);
            user = Tear::new().unwrap().allowing(paper.host());
            (begun, acknowledged) = (false, Vec::new());
        }
    }
    let rest: &[&str] = if begun {
        &["save", "--resume"]
    } else {
        &["save", "-"]
    };
    let run = save(&user, rest, &list);
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(kept(&user), expected);
    let whole = user.run(["verify"]).unwrap();
    assert_eq!(whole.code, Some(0), "{whole:?}");
    let left = user.run(["save", "--resume"]).unwrap();
    assert_eq!((left.code, left.stdout.as_str()), (Some(0), ""), "{left:?}");
}

/// Whether the list was taken into the queue, all of it, before the program died.
fn asked_for(user: &Tear) -> bool {
    let none = user.run(["save", "/no/such/file.html"]).unwrap();
    none.stderr.contains("unfinished")
}

#[test]
fn photos_that_were_written_down_are_not_fetched_again() {
    const PHOTOS: u32 = 12;
    let paper = Newspaper::open().unwrap();
    publish(&paper, 1, PHOTOS, Duration::from_millis(150));
    let user = Tear::new().unwrap().allowing(paper.host());
    // The library is made before, so that it can be looked at from here.
    assert_eq!(user.run(["list"]).unwrap().code, Some(0));
    let opened = Library::open(&user.library(), Arc::new(SystemClock)).unwrap();
    let address = paper.url("/story/0").to_string();
    let mut child = user
        .command(["save", &address])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let noted = loop {
        let jobs = opened.library.jobs().unwrap();
        match jobs.first() {
            Some(job) if job.photos_done >= 4 => break job.photos_done,
            _ => std::thread::sleep(Duration::from_millis(5)),
        }
    };
    child.kill().unwrap();
    child.wait().unwrap();
    drop(opened);
    assert!(noted < PHOTOS, "the save was over before it was killed");
    let run = user.run(["save", "--resume", "--json"]).unwrap();
    assert_eq!(run.code, Some(0), "{run:?}");
    assert_eq!(run.json().unwrap()["photos"]["kept"], PHOTOS);
    let asked: Vec<usize> = (0..PHOTOS)
        .map(|photo| paper.times_asked(&format!("/photo/0-{photo}.jpg")))
        .collect();
    let once = asked.iter().filter(|times| **times == 1).count();
    assert!(
        once >= usize::try_from(noted).unwrap(),
        "{noted}: {asked:?}"
    );
    let staged = fs::read_dir(user.library().join("staging"));
    assert_eq!(
        staged.map_or(0, Iterator::count),
        0,
        "the dead run's files stay behind"
    );
}
