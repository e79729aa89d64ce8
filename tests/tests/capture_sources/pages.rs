//! Stories and galleries of several pages are one story.

use tearsheet_capture::write_warc;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, jpeg},
    reader::Reader,
};

/// A page of a story: its own paragraphs, photos, and what stands in its head.
fn page(number: u32, photos: &[u32], head: &str, links: &str) -> Reply {
    let body: String = (0..3)
        .map(|paragraph| format!("<p>On page {number}, paragraph {paragraph}, the harbor master walks along the quay and counts every boat, and every boat is where it was the evening before.</p>"))
        .collect();
    let figures: String = photos
        .iter()
        .map(|photo| format!(r#"<figure><img src="/photo/{photo}.jpg" width="600" height="400"><figcaption>Boat number {photo} at its mooring.</figcaption></figure>"#))
        .collect();
    Reply::html(format!(
        r#"<!doctype html><html lang="en"><head><title>Counting boats</title><meta property="og:type" content="article">{head}</head>
<body><article><h1>Counting boats</h1>{body}{figures}{links}</article></body></html>"#
    ))
}

fn publish_photos(paper: &Newspaper, photos: std::ops::Range<u32>) {
    for number in photos {
        let picture = jpeg(number, 300 + number, 200);
        paper.publish(
            &format!("/photo/{number}.jpg"),
            Reply::of("image/jpeg", picture),
        );
    }
}

async fn saved(paper: &Newspaper) -> (u32, String, Vec<String>) {
    let reader = Reader::of(&[paper]).unwrap();
    let receipt = reader.save(paper.url("/boats")).await.unwrap();
    let story = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
    let edition = &story.editions[0];
    let photos = edition.story.gallery.photos.iter();
    let photos = photos.map(|photo| photo.url.path().to_owned()).collect();
    assert_eq!(reader.library.verify().unwrap().faults, []);
    (receipt.photos.kept, edition.story.text(), photos)
}

#[tokio::test]
async fn a_story_split_in_pages_is_kept_whole_and_the_next_story_is_not_a_page_of_it() {
    let paper = Newspaper::open().unwrap();
    publish_photos(&paper, 0..4);
    let next = |number: u32| format!(r#"<link rel="next" href="/boats/{number}">"#);
    paper.publish("/boats", page(1, &[0, 1], &next(2), ""));
    paper.publish("/boats/2", page(2, &[1, 2], &next(3), ""));
    let ferry = r#"<a rel="next" href="/ferry">The ferry leaves on time</a>"#;
    paper.publish("/boats/3", page(3, &[3], "", ferry));
    let (kept, text, photos) = saved(&paper).await;
    assert_eq!(kept, 4);
    assert_eq!(
        photos,
        [
            "/photo/0.jpg",
            "/photo/1.jpg",
            "/photo/2.jpg",
            "/photo/3.jpg"
        ]
    );
    for words in [
        "On page 1, paragraph 0",
        "On page 2, paragraph 2",
        "On page 3, paragraph 2",
    ] {
        assert_eq!(text.matches(words).count(), 1, "{words}");
    }
    assert_eq!(paper.times_asked("/ferry"), 0);
}

#[tokio::test]
async fn every_page_of_a_split_story_is_kept_as_it_came_and_told_of() {
    let paper = Newspaper::open().unwrap();
    publish_photos(&paper, 0..2);
    let next = r#"<link rel="next" href="/boats/2">"#;
    paper.publish("/boats", page(1, &[0], next, ""));
    let second = page(2, &[1], "", "");
    paper.publish("/boats/2", second.clone());
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url("/boats")).await.unwrap();
    let id = receipt.id.unwrap();
    let story = reader.library.story(id).unwrap().unwrap();
    let further = reader.library.further_pages(story.editions[0].id).unwrap();
    let [bytes] = &further[..] else {
        panic!("{} further pages are kept", further.len());
    };
    let text = String::from_utf8_lossy(bytes);
    assert!(text.contains("On page 2, paragraph 2"), "{text}");
    let provenance = story.provenance();
    let [told] = &provenance[0].further[..] else {
        panic!("{provenance:?}");
    };
    assert_eq!(told.answered, Some(paper.url("/boats/2")));
    assert_eq!(told.bytes, bytes.len() as u64);
    let mut archive = Vec::new();
    write_warc(&reader.library, &story, &mut archive).unwrap();
    let archive = String::from_utf8_lossy(&archive);
    for path in ["/boats", "/boats/2"] {
        let target = format!("WARC-Target-URI: {}\r\n", paper.url(path));
        assert_eq!(archive.matches(&target).count(), 1, "{path}");
    }
    assert_eq!(reader.library.verify().unwrap().faults, []);
    reader.library.delete(id).unwrap();
    assert_eq!(reader.library.verify().unwrap().faults, []);
}

#[tokio::test]
async fn slides_and_a_page_of_all_photos_are_followed() {
    let paper = Newspaper::open().unwrap();
    publish_photos(&paper, 0..5);
    let all = r#"<p><a href="/boats/gallery">View all 5 photos</a></p>"#;
    paper.publish("/boats", page(1, &[0], "", all));
    paper.publish("/boats/gallery", page(9, &[0, 1, 2, 3, 4], "", ""));
    let (kept, text, _) = saved(&paper).await;
    assert_eq!(kept, 5);
    assert!(!text.contains("On page 9"), "{text}");
}

#[tokio::test]
async fn slides_that_a_page_lists_by_number_are_followed_in_order() {
    let paper = Newspaper::open().unwrap();
    publish_photos(&paper, 0..4);
    let slides: String = (2..=4)
        .map(|slide| format!(r#"<a href="/boats/slide/{slide}">{slide}</a> "#))
        .collect();
    let numbers = format!("<p>1 of 4 photos</p><p>{slides}</p>");
    paper.publish("/boats", page(1, &[0], "", &numbers));
    for slide in 2..=4 {
        let path = format!("/boats/slide/{slide}");
        paper.publish(&path, page(1, &[slide - 1], "", ""));
    }
    let (kept, text, photos) = saved(&paper).await;
    assert_eq!(kept, 4);
    assert!(photos.is_sorted(), "{photos:?}");
    assert_eq!(text.matches("On page 1, paragraph 0").count(), 1);
}

#[tokio::test]
async fn a_circle_a_trap_and_a_missing_page_cost_nothing_but_themselves() {
    let paper = Newspaper::open().unwrap();
    publish_photos(&paper, 0..1);
    let next = |number: u32| format!(r#"<link rel="next" href="/boats?page={number}">"#);
    // Every page names the same next one, which is the page itself by then.
    paper.publish("/boats", page(1, &[0], &next(2), ""));
    let (kept, text, _) = saved(&paper).await;
    assert_eq!(
        (kept, text.matches("On page 1, paragraph 0").count()),
        (1, 1)
    );
    assert_eq!(
        paper
            .asked()
            .iter()
            .filter(|asked| asked.path() == "/boats")
            .count(),
        2
    );

    let trap = Newspaper::open().unwrap();
    publish_photos(&trap, 0..1);
    for number in 1..80 {
        let next = format!(r#"<link rel="next" href="/boats/{}">"#, number + 1);
        let path = if number == 1 {
            "/boats".to_owned()
        } else {
            format!("/boats/{number}")
        };
        trap.publish(&path, page(number, &[0], &next, ""));
    }
    let (_, text, _) = saved(&trap).await;
    assert!(text.contains("On page 50, ") && !text.contains("On page 51, "));

    let torn = Newspaper::open().unwrap();
    publish_photos(&torn, 0..1);
    torn.publish(
        "/boats",
        page(1, &[0], r#"<link rel="next" href="/boats/2">"#, ""),
    );
    torn.publish("/boats/2", Reply::not_found());
    let (kept, text, _) = saved(&torn).await;
    assert_eq!(
        (kept, text.matches("On page 1, paragraph 0").count()),
        (1, 1)
    );
}
