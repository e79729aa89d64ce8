//! Stories of a quiet morning, a quay each, whose photos come as fast as a test wants them.

use std::{path::Path, time::Duration};

use tearsheet_tests::{
    newspaper::{Newspaper, Reply, jpeg, story_with_photos},
    window::Start,
};

/// Photos of each story.
const PHOTOS: u32 = 4;

/// How the photos of a story come.
#[derive(Clone, Copy)]
pub(crate) enum Photos {
    AtOnce,
    After(Duration),
    /// Byte by byte, for as long as a reader looks.
    Slowly,
}

/// Publishes a story; gives its address.
pub(crate) fn publish(paper: &Newspaper, story: u32, photos: Photos) -> String {
    let paths: Vec<String> = (0..PHOTOS)
        .map(|photo| format!("/photo/{story}-{photo}.jpg"))
        .collect();
    for (number, path) in (0..).zip(&paths) {
        let picture = jpeg(story * PHOTOS + number, 120, 80 + number);
        let reply = match photos {
            Photos::AtOnce => Reply::of("image/jpeg", picture),
            Photos::After(delay) => Reply::of("image/jpeg", picture).after(delay),
            Photos::Slowly => Reply::Drip {
                head: format!(
                    "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: {}\r\n\r\n",
                    picture.len()
                )
                .into_bytes()
                .into(),
                body: picture.into(),
                pause: Duration::from_secs(3),
            },
        };
        paper.publish(path, reply);
    }
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let path = format!("/story/{story}");
    paper.publish(
        &path,
        Reply::html(story_with_photos(&headline(story), &paths)),
    );
    paper.url(&path).to_string()
}

/// The headline of a story.
pub(crate) fn headline(story: u32) -> String {
    format!("A quiet morning on quay {story}")
}

/// A start that may visit the paper.
pub(crate) fn visiting(paper: &Newspaper, library: &Path) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(paper.host())
}
