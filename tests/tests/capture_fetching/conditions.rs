//! What is here already is asked for only if it has changed (RFC 9110, 13).

use std::{num::NonZeroUsize, time::Duration};

use tearsheet_capture::{Anyway, CancellationToken, Outcome, Patience, Queue, Source};
use tearsheet_library::{JobState, PhotoOutcome};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, jpeg, story, story_with_photos},
    reader::{Reader, options},
};

#[tokio::test]
async fn a_photo_that_is_kept_comes_again_only_if_it_has_changed() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let story = |headline: &str| Reply::html(story_with_photos(headline, &["/boat.jpg"]));
    let picture = |number: u32| Reply::of("image/jpeg", jpeg(number, 120, 80));
    paper.publish("/story", story("A quiet morning"));
    let since = "Sat, 14 Mar 2026 07:30:00 GMT";
    paper.publish("/boat.jpg", picture(1).with_header("Last-Modified", since));
    let kept = reader.save(paper.url("/story")).await.unwrap();
    let photo = |id| {
        let story = reader.library.story(id).unwrap().unwrap();
        let file = story.editions[0].photos[0].file.clone();
        file.map(|file| file.hash)
    };
    let first = photo(kept.id.unwrap());
    for (answer, outcome, changed) in [
        (Reply::html("").with_status(304), Outcome::Unchanged, false),
        (Reply::not_found(), Outcome::Unchanged, false),
        (picture(2), Outcome::Revised, true),
    ] {
        paper.publish("/boat.jpg", answer);
        let again = reader.save(paper.url("/story")).await.unwrap();
        assert_eq!((again.outcome, again.photos.kept), (outcome, 1));
        assert_eq!(photo(kept.id.unwrap()) != first, changed, "{outcome:?}");
    }
    // The photo that came last has no name: it is not asked for any more.
    reader.save(paper.url("/story")).await.unwrap();
    let asked = paper.asked();
    let conditions: Vec<Option<&str>> = asked
        .iter()
        .filter(|asked| asked.path() == "/boat.jpg")
        .map(|asked| asked.header("if-modified-since"))
        .collect();
    assert_eq!(conditions, [None, Some(since), Some(since), Some(since)]);
    assert_eq!(reader.library.verify().unwrap().faults, []);
}

#[tokio::test]
async fn a_page_that_is_kept_comes_again_only_if_it_has_changed() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let page = |headline: &str| Reply::html(story(headline));
    let named = page("A quiet morning").with_header("ETag", "\"tide-1\"");
    paper.publish("/story", named);
    let kept = reader.save(paper.url("/story")).await.unwrap();
    paper.publish("/story", Reply::html("").with_status(304));
    let again = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!((again.outcome, again.id), (Outcome::Unchanged, kept.id));
    paper.publish("/story", page("A loud morning"));
    let changed = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!((changed.outcome, changed.revision), (Outcome::Revised, 2));
    reader.save(paper.url("/story")).await.unwrap();
    let asked = paper.asked();
    let validators: Vec<Option<&str>> = asked
        .iter()
        .map(|asked| asked.header("if-none-match"))
        .collect();
    let tide = Some("\"tide-1\"");
    assert_eq!(
        validators,
        [None, tide, tide, None],
        "the newest page names no validator"
    );
}

/// A photo that its server calls by this name.
fn named(number: u32, etag: &str) -> Reply {
    Reply::of("image/jpeg", jpeg(number, 120, 80)).with_header("ETag", etag)
}

/// The names by which the photo, or the page, of this path was asked for.
fn conditions(paper: &Newspaper, path: &str) -> Vec<Option<String>> {
    let asked = paper.asked().into_iter();
    asked
        .filter(|asked| asked.path() == path)
        .map(|asked| asked.header("if-none-match").map(str::to_owned))
        .collect()
}

#[tokio::test]
async fn a_photo_that_retry_brought_comes_again_only_if_it_has_changed() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let page = story_with_photos("A quiet morning", &["/boat.jpg"]);
    paper.publish("/story", Reply::html(page));
    paper.publish("/boat.jpg", Reply::not_found());
    let kept = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!(kept.photos.kept, 0);
    paper.publish("/boat.jpg", named(1, "\"boat-1\""));
    let edition = kept.editions[0].id;
    let brought = reader
        .capturer
        .retry_photo(kept.id.unwrap(), edition, 0)
        .await
        .unwrap();
    assert!(matches!(brought, PhotoOutcome::Kept(_)), "{brought:?}");
    paper.publish("/boat.jpg", Reply::html("").with_status(304));
    let again = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!((again.outcome, again.photos.kept), (Outcome::Unchanged, 1));
    let boat = Some("\"boat-1\"".to_owned());
    assert_eq!(conditions(&paper, "/boat.jpg"), [None, None, boat]);
}

#[tokio::test]
async fn a_photo_that_came_before_the_program_ended_comes_again_only_if_it_has_changed() {
    let paper = Newspaper::open().unwrap();
    let photos = ["/boat.jpg", "/hostile/photo/silent.jpg"];
    let page = story_with_photos("A quiet morning", &photos);
    paper.publish("/story", Reply::html(page));
    paper.publish("/boat.jpg", named(1, "\"boat-1\""));
    let folder = tempfile::tempdir().unwrap();
    let one = NonZeroUsize::MIN;
    {
        let reader = Reader::at(folder.path(), options(&[&paper])).unwrap();
        let queue = Queue::new(reader.capturer.clone(), one, Patience::short());
        let source = Source::Address(paper.url("/story"));
        queue.add(&[source], Anyway::No).await.unwrap();
        let stop = CancellationToken::new();
        let boat_has_come = async {
            while reader.library.jobs().unwrap()[0].photos_done == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            stop.cancel();
        };
        let (worked, ()) = tokio::join!(queue.work_off(&stop), boat_has_come);
        worked.unwrap();
    }
    paper.publish(photos[1], Reply::of("image/jpeg", jpeg(2, 120, 80)));
    let reader = Reader::at(folder.path(), options(&[&paper])).unwrap();
    let queue = Queue::new(reader.capturer.clone(), one, Patience::short());
    assert_eq!(queue.take_up().await.unwrap(), 1);
    queue.work_off(&CancellationToken::new()).await.unwrap();
    assert_eq!(queue.jobs().await.unwrap()[0].state, JobState::Done);
    assert_eq!(conditions(&paper, "/boat.jpg"), [None]);
    paper.publish("/boat.jpg", Reply::html("").with_status(304));
    let again = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!((again.outcome, again.photos.kept), (Outcome::Unchanged, 2));
    let boat = Some("\"boat-1\"".to_owned());
    assert_eq!(conditions(&paper, "/boat.jpg"), [None, boat]);
}

#[tokio::test]
async fn a_further_page_of_a_kept_story_comes_again_only_if_it_has_changed() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let page = |number: u32, head: &str| {
        let words = format!(
            "On page {number} the harbor master counts every boat on the quay, and each is where it was."
        );
        Reply::html(format!(
            r#"<!doctype html><html lang="en"><head><title>Boats</title><meta property="og:type" content="article">{head}</head>
<body><article><h1>Counting boats</h1><p>{words} First.</p><p>{words} Second.</p><p>{words} Third.</p></article></body></html>"#
        ))
    };
    let next = r#"<link rel="next" href="/boats/2">"#;
    paper.publish("/boats", page(1, next));
    paper.publish("/boats/2", page(2, "").with_header("ETag", "\"two\""));
    let kept = reader.save(paper.url("/boats")).await.unwrap();
    paper.publish("/boats/2", Reply::html("").with_status(304));
    let again = reader.save(paper.url("/boats")).await.unwrap();
    assert_eq!((again.outcome, again.id), (Outcome::Unchanged, kept.id));
    paper.publish("/boats/2", page(3, ""));
    let changed = reader.save(paper.url("/boats")).await.unwrap();
    assert_eq!((changed.outcome, changed.revision), (Outcome::Revised, 2));
    let two = Some("\"two\"".to_owned());
    assert_eq!(conditions(&paper, "/boats/2"), [None, two.clone(), two]);
}
