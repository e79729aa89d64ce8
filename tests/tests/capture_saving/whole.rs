//! A story with eleven photos and a Spanish edition, kept whole.

use std::{sync::Mutex, time::Duration};

use tearsheet_capture::{Anyway, Outcome, ProgressEvent, Silent, Source};
use tearsheet_library::Shelf;
use tearsheet_tests::{
    newspaper::{Newspaper, friendly},
    reader::{Reader, options},
};

#[tokio::test]
async fn a_story_is_kept_with_eleven_photos_and_its_spanish_edition() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url(friendly::STORY)).await.unwrap();
    assert_eq!(receipt.outcome, Outcome::Saved);
    assert_eq!(receipt.headline, friendly::HEADLINE);
    assert_eq!(receipt.revision, 1);
    assert_eq!(receipt.photos.promised, Some(11));
    assert_eq!((receipt.photos.found, receipt.photos.kept), (11, 11));
    assert_eq!(receipt.photos.failed, []);
    assert_eq!(receipt.editions_failed, []);
    let languages: Vec<&str> = receipt
        .editions
        .iter()
        .map(|edition| edition.language.as_str())
        .collect();
    assert_eq!(languages, ["en", "es"]);

    let story = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
    assert_eq!(story.shelf, Shelf::ToRead);
    assert_eq!(story.editions[0].story.headline, friendly::HEADLINE);
    assert_eq!(
        story.editions[1].story.headline,
        friendly::HEADLINE_IN_SPANISH
    );
    for edition in &story.editions {
        assert_eq!(edition.photos.len(), 11, "{}", edition.language.as_str());
        for photo in &edition.photos {
            let file = photo.file.as_ref().unwrap();
            assert_eq!((file.width, file.height), (600, 400));
            assert!(
                reader
                    .library
                    .photo(&file.hash)
                    .unwrap()
                    .unwrap()
                    .path
                    .is_file()
            );
        }
    }
    assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
}

#[tokio::test]
async fn photos_that_both_editions_show_are_fetched_once() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    reader.save(paper.url(friendly::STORY)).await.unwrap();
    for number in 1..=friendly::PHOTOS {
        assert_eq!(
            paper.times_asked(&friendly::photo_path(number)),
            1,
            "photo {number}"
        );
    }
    // Two pages and eleven photos, and nothing else.
    assert_eq!(paper.asked().len(), 13);
}

#[tokio::test]
async fn photos_seen_before_saving_are_not_fetched_again() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url(friendly::STORY)).await.unwrap();
    reader.look_at_photos(&draft).await;
    let seen = draft.editions()[0].outcomes.iter().flatten().count();
    assert_eq!(seen, 11);
    reader
        .capturer
        .save(&draft, Anyway::No, &Silent, &reader.cancel)
        .await
        .unwrap();
    assert_eq!(paper.asked().len(), 13);
}

/// The steps of a save, and of the photos the edition's language.
async fn steps_of_a_save(paper: &Newspaper) -> Vec<String> {
    let reader = Reader::of(&[paper]).unwrap();
    let draft = reader.open(paper.url(friendly::STORY)).await.unwrap();
    let steps = Mutex::new(Vec::new());
    let progress = |event: ProgressEvent| {
        let event = serde_json::to_value(event).unwrap();
        let step = event["step"].as_str().unwrap();
        let step = match step {
            "photo_done" => format!("{step} {}", event["language"].as_str().unwrap()),
            _ => step.to_owned(),
        };
        steps.lock().unwrap().push(step);
    };
    reader
        .capturer
        .save(&draft, Anyway::No, &progress, &reader.cancel)
        .await
        .unwrap();
    steps.into_inner().unwrap()
}

#[tokio::test]
async fn each_step_of_a_save_is_told_in_order() {
    let steps = steps_of_a_save(&Newspaper::open().unwrap()).await;
    let (of_photos, others): (Vec<_>, Vec<_>) = steps
        .iter()
        .map(String::as_str)
        .partition(|step| step.starts_with("photo_done"));
    let expected = [
        "page_fetched",
        "page_fetched",
        "edition_found",
        "keeping",
        "done",
    ];
    assert_eq!(others, expected);
    assert_eq!(of_photos[..11], ["photo_done en"; 11]);
    assert_eq!(of_photos[11..], ["photo_done es"; 11]);
    assert_eq!(steps[0], "page_fetched");
    assert_eq!(steps[25..], ["keeping", "done"]);
}

#[tokio::test]
async fn photos_do_not_wait_for_a_slow_edition() {
    let paper = Newspaper::open().unwrap();
    let page = friendly::page_in_spanish(&paper.host()).after(Duration::from_secs(4));
    paper.publish(friendly::STORY_IN_SPANISH, page);
    let steps = steps_of_a_save(&paper).await;
    let found = steps
        .iter()
        .position(|step| step == "edition_found")
        .unwrap();
    let come = &steps[..found];
    let here = come.iter().filter(|step| *step == "photo_done en").count();
    assert_eq!(here, 11, "{steps:?}");
}

/// The names that scripts read, as DESIGN writes them.
#[tokio::test]
async fn a_receipt_is_a_line_of_json() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url(friendly::STORY)).await.unwrap();
    let json = serde_json::to_value(&receipt).unwrap();
    let mut names: Vec<&str> = json
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "editions", "headline", "id", "outcome", "photos", "revision", "url", "words"
        ]
    );
    assert_eq!(json["outcome"], "saved");
    assert_eq!(json["url"], paper.url(friendly::STORY).as_str());
    assert_eq!(json["photos"]["failed"], serde_json::json!([]));
    assert_eq!(json["editions"][1]["language"], "es");
}

#[tokio::test]
async fn the_sample_is_kept_with_no_network_at_all() {
    let reader = Reader::with(options(&[])).unwrap();
    let draft = reader
        .capturer
        .open(&Source::Sample, &reader.cancel)
        .await
        .unwrap();
    let receipt = reader.keep(&draft).await.unwrap();
    assert_eq!(
        (receipt.photos.found, receipt.photos.kept),
        (11, 11),
        "{:?}",
        receipt.photos.failed
    );
    let languages: Vec<&str> = receipt
        .editions
        .iter()
        .map(|edition| edition.language.as_str())
        .collect();
    assert_eq!(languages, ["en", "es"]);
}
