//! Photos that cannot be had: a frame with its reason, never a lost story.

use tearsheet_capture::Outcome;
use tearsheet_library::{PhotoFailureCode as Failure, PhotoOutcome};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, blown_up_jpeg, hostile, jpeg, story_with_photos},
    reader::{Reader, impatient},
};

/// The reason that each hostile photo is given.
const REASONS: &[(&str, Failure)] = &[
    ("html.jpg", Failure::NotAPicture),
    ("svg.jpg", Failure::NotAPicture),
    ("empty.jpg", Failure::Empty),
    ("404.jpg", Failure::NotFound),
    ("403.jpg", Failure::Refused),
    ("500.jpg", Failure::ServerError),
    ("reset.jpg", Failure::CutShort),
    ("short.jpg", Failure::CutShort),
    ("private.jpg", Failure::PrivateAddress),
    ("loop.jpg", Failure::TooManyRedirects),
    ("bomb.jpg", Failure::TooLarge),
    ("too-large.jpg", Failure::TooLarge),
    ("silent.jpg", Failure::Timeout),
];

fn publish_story(paper: &Newspaper, photos: &[&str]) {
    let page = story_with_photos("A quiet morning on the quay", photos);
    paper.publish("/story", Reply::html(page));
}

#[tokio::test]
async fn a_story_is_kept_whatever_its_photos_do_and_each_has_its_reason() {
    let paper = Newspaper::open().unwrap();
    let mut photos = hostile::photos().to_vec();
    photos.push("/photos/pier-1-600.jpg");
    publish_story(&paper, &photos);
    let reader = Reader::with(impatient(&[&paper])).unwrap();
    let receipt = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!(receipt.outcome, Outcome::Saved);
    assert_eq!(receipt.photos.kept, 1);
    assert_eq!(receipt.photos.failed.len(), REASONS.len());
    let story = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
    let edition = &story.editions[0];
    for (photo, kept) in edition.story.gallery.photos.iter().zip(&edition.photos) {
        let Some(name) = photo.url.path().strip_prefix("/hostile/photo/") else {
            assert!(kept.file.is_some());
            continue;
        };
        let (_, reason) = REASONS.iter().find(|(known, _)| *known == name).unwrap();
        let failure = kept.failure.as_ref().unwrap();
        assert_eq!(failure.code, *reason, "{name}: {}", failure.detail);
        assert!(!failure.detail.is_empty());
    }
    assert_eq!(reader.library.verify().unwrap().faults.len(), 0);
}

#[tokio::test]
async fn what_a_picture_is_called_does_not_matter() {
    let paper = Newspaper::open().unwrap();
    publish_story(
        &paper,
        &["/hostile/photo/png-named.jpg", "/hostile/photo/huge.png"],
    );
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!(receipt.photos.kept, 2, "{:?}", receipt.photos.failed);
}

#[tokio::test]
async fn the_next_best_size_is_taken_where_the_best_is_gone() {
    let paper = Newspaper::open().unwrap();
    let page = story_with_photos("A quiet morning on the quay", &["/photos/pier-1-600.jpg"]);
    let sizes = r#"srcset="/photos/pier-1-600.jpg 600w, /photos/pier-1-300.jpg 300w, /photos/pier-1-150.jpg 150w" width="600""#;
    paper.publish(
        "/story",
        Reply::html(page.replacen(r#"width="600""#, sizes, 1)),
    );
    paper.publish("/photos/pier-1-600.jpg", Reply::not_found());
    paper.publish(
        "/photos/pier-1-300.jpg",
        Reply::html("<!doctype html><title>Sign in</title>"),
    );
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url("/story")).await.unwrap();
    let story = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
    let file = story.editions[0].photos[0].file.as_ref().unwrap();
    assert_eq!(file.width, 150);
    let asked: Vec<String> = paper
        .asked()
        .into_iter()
        .map(|asked| asked.target)
        .collect();
    assert_eq!(
        asked[1..],
        [
            "/photos/pier-1-600.jpg",
            "/photos/pier-1-300.jpg",
            "/photos/pier-1-150.jpg"
        ]
    );
}

#[tokio::test]
async fn a_thumbnail_that_was_blown_up_gives_way_to_a_smaller_size_that_shows_more() {
    let sizes = r#"srcset="/large.jpg 1500w, /middle.jpg 600w, /small.jpg 150w" width="600""#;
    let page = story_with_photos("A quiet morning on the quay", &["/large.jpg"]);
    let page = page.replacen(r#"width="600""#, sizes, 1);
    for (large, width, asked) in [
        (blown_up_jpeg(7, 1500, 1000), 600, 1),
        (jpeg(7, 1500, 1000), 1500, 0),
    ] {
        let paper = Newspaper::open().unwrap();
        paper.publish("/story", Reply::html(page.clone()));
        paper.publish("/large.jpg", Reply::of("image/jpeg", large));
        paper.publish("/middle.jpg", Reply::of("image/jpeg", jpeg(7, 600, 400)));
        paper.publish("/small.jpg", Reply::of("image/jpeg", jpeg(7, 150, 100)));
        let reader = Reader::of(&[&paper]).unwrap();
        let receipt = reader.save(paper.url("/story")).await.unwrap();
        let story = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
        let file = story.editions[0].photos[0].file.as_ref().unwrap();
        assert_eq!(
            (file.width, paper.times_asked("/middle.jpg")),
            (width, asked)
        );
        assert_eq!(paper.times_asked("/small.jpg"), 0);
        let report = reader.library.verify().unwrap();
        assert_eq!((report.photos, report.faults), (1, Vec::new()));
    }
}

#[tokio::test]
async fn a_retry_brings_the_photo_that_was_missing() {
    let paper = Newspaper::open().unwrap();
    publish_story(&paper, &["/late.jpg"]);
    paper.publish("/late.jpg", Reply::html("Failed").with_status(503));
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url("/story")).await.unwrap();
    let (id, edition) = (receipt.id.unwrap(), receipt.editions[0].id);
    let again = reader.capturer.retry_photo(id, edition, 0).await.unwrap();
    assert!(
        matches!(&again, PhotoOutcome::Failed(failure) if failure.code == Failure::ServerError),
        "{again:?}"
    );
    // The story changes, too: what is asked for again belongs to its first revision.
    let changed = story_with_photos("The quay at noon", &["/late.jpg"]);
    paper.publish("/story", Reply::html(changed));
    let revised = reader.save(paper.url("/story")).await.unwrap();
    assert_eq!((revised.revision, revised.id), (2, Some(id)));
    paper.publish("/late.jpg", Reply::of("image/jpeg", jpeg(4, 120, 80)));
    let brought = reader.capturer.retry_photo(id, edition, 0).await.unwrap();
    let PhotoOutcome::Kept(file) = brought else {
        panic!("{brought:?}");
    };
    let first = reader.library.story_at(id, 1).unwrap().unwrap();
    assert_eq!(first.editions[0].photos[0].file, Some(file.clone()));
    let asked = paper.asked().len();
    assert_eq!(
        reader.capturer.retry_photo(id, edition, 0).await.unwrap(),
        PhotoOutcome::Kept(file)
    );
    assert_eq!(paper.asked().len(), asked);
    assert!(reader.capturer.retry_photo(id, edition, 1).await.is_err());
}

#[tokio::test]
async fn photos_that_failed_while_reading_are_tried_again_when_saving() {
    let paper = Newspaper::open().unwrap();
    publish_story(&paper, &["/late.jpg"]);
    paper.publish("/late.jpg", Reply::html("Failed").with_status(503));
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let seen = reader.look_at_photos(&draft).await;
    assert!(matches!(&seen[..], [PhotoOutcome::Failed(_)]));
    paper.publish("/late.jpg", Reply::of("image/jpeg", jpeg(4, 120, 80)));
    let receipt = reader.keep(&draft).await.unwrap();
    assert_eq!(receipt.photos.kept, 1);
}

#[tokio::test]
async fn two_addresses_of_one_photo_are_one_and_a_caption_of_its_own_keeps_them_apart() {
    let paper = Newspaper::open().unwrap();
    for (path, number, width) in [
        ("/a.jpg", 4, 300),
        ("/b/9f.jpg", 4, 900),
        ("/c.jpg", 5, 300),
    ] {
        paper.publish(
            path,
            Reply::of("image/jpeg", jpeg(number, width, width * 2 / 3)),
        );
    }
    let figure = |path: &str, caption: &str| {
        format!(
            r#"<figure><img src="{path}" width="600" height="400"><figcaption>{caption}</figcaption></figure>"#
        )
    };
    let page = |captions: [&str; 3]| {
        let figures: String = ["/a.jpg", "/b/9f.jpg", "/c.jpg"]
            .iter()
            .zip(captions)
            .map(|(path, caption)| figure(path, caption))
            .collect();
        let page = tearsheet_tests::newspaper::story("A quiet morning on the quay");
        Reply::html(page.replacen("</article>", &format!("{figures}</article>"), 1))
    };
    let reader = Reader::of(&[&paper]).unwrap();
    for (captions, expected) in [
        (
            ["The quay.", "", ""],
            vec![("/b/9f.jpg", 900, Some("The quay.")), ("/c.jpg", 300, None)],
        ),
        (
            ["The quay.", "The ferry.", "The crane."],
            vec![
                ("/a.jpg", 300, Some("The quay.")),
                ("/b/9f.jpg", 900, Some("The ferry.")),
                ("/c.jpg", 300, Some("The crane.")),
            ],
        ),
    ] {
        paper.publish("/story", page(captions));
        let receipt = reader.save(paper.url("/story")).await.unwrap();
        assert_eq!(receipt.photos.kept, u32::try_from(expected.len()).unwrap());
        let id = receipt.id.unwrap();
        reader.library.look_at_photos_of(id).unwrap();
        let story = reader.library.story(id).unwrap().unwrap();
        let edition = &story.editions[0];
        let photos: Vec<(&str, u32, Option<&str>)> = edition
            .story
            .gallery
            .photos
            .iter()
            .zip(&edition.photos)
            .map(|(photo, kept)| {
                let file = kept.file.as_ref().unwrap();
                assert!(file.placeholder.is_some());
                (photo.url.path(), file.width, photo.caption.as_deref())
            })
            .collect();
        assert_eq!(photos, expected);
    }
    assert_eq!(reader.library.verify().unwrap().faults, []);
}
