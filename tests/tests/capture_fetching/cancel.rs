//! The reader stops: it ends there and then, not when a limit does.

use std::time::Duration;

use tearsheet_capture::{CancellationToken, CaptureErrorCode as Code, Silent, Source};
use tearsheet_library::{PhotoFailureCode, PhotoOutcome};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, story_with_photos},
    reader::{Reader, options},
};

/// Waits as long as a reader's app does: a test that ends has been stopped.
fn patient(paper: &Newspaper) -> Reader {
    let limits = tearsheet_capture::Limits::default();
    Reader::with(tearsheet_capture::Options {
        limits,
        ..options(&[paper])
    })
    .unwrap()
}

async fn until_asked(paper: &Newspaper, path: &str) {
    for _ in 0..PATIENCE {
        if paper.times_asked(path) > 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    panic!("nobody asked for {path}");
}

/// Milliseconds after which a request that has not come never will.
const PATIENCE: u32 = 20_000;

#[tokio::test]
async fn opening_can_be_stopped_at_every_stage() {
    for trick in ["silent", "silent-after-head", "silent-mid-body", "drip"] {
        let paper = Newspaper::open().unwrap();
        let path = format!("/hostile/{trick}");
        let reader = patient(&paper);
        let opening = reader.open(paper.url(&path));
        let stop = async {
            until_asked(&paper, &path).await;
            reader.cancel.cancel();
        };
        let (opened, ()) = tokio::join!(opening, stop);
        assert_eq!(opened.unwrap_err().code(), Code::Cancelled, "{trick}");
    }
}

#[tokio::test]
async fn what_is_stopped_before_it_begins_asks_nobody() {
    let paper = Newspaper::open().unwrap();
    let reader = patient(&paper);
    let stopped = CancellationToken::new();
    stopped.cancel();
    let source = Source::Address(paper.url("/"));
    let opened = reader.capturer.open(&source, &stopped).await;
    assert_eq!(opened.unwrap_err().code(), Code::Cancelled);
    assert_eq!(paper.asked(), []);
}

#[tokio::test]
async fn stopped_photos_say_so_and_can_be_asked_for_again() {
    let paper = Newspaper::open().unwrap();
    let photo = "/hostile/photo/silent.jpg";
    paper.publish(
        "/story",
        Reply::html(story_with_photos("A quiet morning on the quay", &[photo])),
    );
    let reader = patient(&paper);
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let language = draft.editions()[0].language.clone();
    let photos = reader
        .capturer
        .fetch_photos(&draft, &language, &Silent, &reader.cancel);
    let stop = async {
        until_asked(&paper, photo).await;
        reader.cancel.cancel();
    };
    let (photos, ()) = tokio::join!(photos, stop);
    assert!(
        matches!(&photos[..], [PhotoOutcome::Failed(failure)] if failure.code == PhotoFailureCode::Cancelled)
    );
    assert_eq!(draft.editions()[0].outcomes, [None]);
}
