//! How a guest behaves.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use tearsheet_capture::{Limits, Options};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly, jpeg, story_with_photos},
    programs::workspace,
    reader::{Reader, options},
};

#[tokio::test]
async fn a_request_says_who_asks_and_nothing_about_the_reader() {
    let paper = Newspaper::open().unwrap();
    let story = Reply::redirect(302, friendly::STORY)
        .with_header("Set-Cookie", "visitor=1; Path=/")
        .with_header("Link", "</photos/pier-1-600.jpg>; rel=preload");
    paper.publish("/start", story);
    let reader = Reader::of(&[&paper]).unwrap();
    reader.open(paper.url("/start")).await.unwrap();
    reader.open(paper.url("/start")).await.unwrap();
    let asked = paper.asked();
    assert_eq!(asked.len(), 4);
    for request in &asked {
        assert_eq!(request.method, "GET");
        assert_eq!(request.header("user-agent"), Some("Tearsheet/0.1.0"));
        let mut told: Vec<&str> = request
            .headers
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        told.sort_unstable();
        assert_eq!(told, ["accept", "accept-encoding", "host", "user-agent"]);
    }
}

#[tokio::test]
async fn opening_a_page_asks_for_nothing_else() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    reader.open(paper.url(friendly::STORY)).await.unwrap();
    let paths: Vec<String> = paper
        .asked()
        .into_iter()
        .map(|asked| asked.target)
        .collect();
    assert_eq!(paths, [friendly::STORY]);
}

#[tokio::test]
async fn a_host_is_asked_for_two_photos_at_once_and_no_more() {
    let paper = Newspaper::open().unwrap();
    let photos: Vec<String> = (0..8).map(|number| format!("/slow/{number}.jpg")).collect();
    for (number, path) in (0..).zip(&photos) {
        let picture = Reply::of("image/jpeg", jpeg(number, 120, 80));
        paper.publish(path, picture.after(Duration::from_millis(30)));
    }
    let photos: Vec<&str> = photos.iter().map(String::as_str).collect();
    paper.publish(
        "/story",
        Reply::html(story_with_photos("A quiet morning on the quay", &photos)),
    );
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let photos = reader.look_at_photos(&draft).await;
    assert_eq!(photos.len(), 8);
    assert_eq!(paper.most_at_once(), 2);
}

#[tokio::test]
async fn six_photos_are_asked_for_at_once_and_no_more_whatever_hosts_they_are_of() {
    let paper = Newspaper::open().unwrap();
    let photos: Vec<String> = (0..18)
        .map(|number| format!("/slow/{number}.jpg"))
        .collect();
    for (number, path) in (0..).zip(&photos) {
        let picture = Reply::of("image/jpeg", jpeg(number, 120, 80));
        paper.publish(path, picture.after(Duration::from_millis(60)));
    }
    let photos: Vec<&str> = photos.iter().map(String::as_str).collect();
    paper.publish(
        "/story",
        Reply::html(story_with_photos("A quiet morning on the quay", &photos)),
    );
    let own = options(&[&paper]);
    let reader = Reader::with(Options {
        limits: Limits {
            connections_per_host: 18,
            ..own.limits
        },
        ..own
    })
    .unwrap();
    let draft = reader.open(paper.url("/story")).await.unwrap();
    assert_eq!(reader.look_at_photos(&draft).await.len(), 18);
    assert_eq!(paper.most_at_once(), 6);
}

/// The Rust sources below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<PathBuf>, Vec<PathBuf>) = entries.partition(|path| path.is_dir());
    let files = files
        .into_iter()
        .filter(|path| path.extension() == Some("rs".as_ref()));
    files
        .chain(folders.iter().flat_map(|folder| sources(folder)))
        .collect()
}

#[test]
fn one_file_makes_http_clients() {
    let makers: Vec<PathBuf> = sources(&workspace().join("src-tauri"))
        .into_iter()
        .filter(|path| {
            let code = fs::read_to_string(path).unwrap();
            ["Client::builder()", "Client::new()", "reqwest::get("]
                .iter()
                .any(|call| code.contains(call))
        })
        .collect();
    let [maker] = &makers[..] else {
        panic!("{makers:?}");
    };
    assert!(maker.ends_with("capture/src/fetch/client.rs"), "{maker:?}");
}
