//! Saved again: the same, changed, or gone from its address.

use tearsheet_capture::{Anyway, CaptureError, CaptureErrorCode as Code, Outcome, Receipt, Silent};
use tearsheet_story::Verdict;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly, story},
    reader::Reader,
};

#[tokio::test]
async fn the_same_story_is_unchanged_and_a_changed_one_is_revised() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let first = reader.save(paper.url(friendly::STORY)).await.unwrap();
    let second = reader.save(paper.url(friendly::STORY)).await.unwrap();
    assert_eq!(
        (second.outcome, second.revision, second.id),
        (Outcome::Unchanged, 1, first.id)
    );
    let changed = story(friendly::HEADLINE);
    paper.publish(friendly::STORY, Reply::html(changed));
    let third = reader.save(paper.url(friendly::STORY)).await.unwrap();
    assert_eq!(
        (third.outcome, third.revision, third.id),
        (Outcome::Revised, 2, first.id)
    );
}

#[tokio::test]
async fn photos_that_a_story_has_are_not_fetched_again_unless_their_files_are_gone() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let receipt = reader.save(paper.url(friendly::STORY)).await.unwrap();
    reader.save(paper.url(friendly::STORY)).await.unwrap();
    for number in 1..=friendly::PHOTOS {
        assert_eq!(paper.times_asked(&friendly::photo_path(number)), 1);
    }
    let story = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
    let file = story.editions[0].photos[0].file.clone().unwrap();
    let stored = reader.library.photo(&file.hash).unwrap().unwrap();
    std::fs::remove_file(&stored.path).unwrap();
    reader.save(paper.url(friendly::STORY)).await.unwrap();
    let asked =
        (1..=friendly::PHOTOS).map(|number| paper.times_asked(&friendly::photo_path(number)));
    assert_eq!(
        asked.sum::<usize>(),
        usize::try_from(friendly::PHOTOS).unwrap() + 1
    );
    assert!(stored.path.exists());
    assert_eq!(reader.library.verify().unwrap().faults, []);
}

#[tokio::test]
async fn a_known_story_stays_when_its_address_answers_with_something_else() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let kept = reader.save(paper.url(friendly::STORY)).await.unwrap();
    for (instead, anyway) in [
        (Reply::html(friendly::front_page()), Anyway::No),
        (Reply::html(friendly::front_page()), Anyway::Yes),
        (Reply::redirect(302, "/"), Anyway::No),
        (Reply::redirect(302, "/hostile/captcha-200"), Anyway::No),
        (Reply::redirect(302, "/hostile/login"), Anyway::No),
    ] {
        paper.publish(friendly::STORY, instead);
        let draft = reader.open(paper.url(friendly::STORY)).await.unwrap();
        let refused = reader
            .capturer
            .save(&draft, anyway, &Silent, &reader.cancel)
            .await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, CaptureError::NotAStory { known: true, .. }),
            "{refused}"
        );
    }
    let story = reader.library.story(kept.id.unwrap()).unwrap().unwrap();
    assert_eq!((story.revision, story.revisions), (1, 1));
    assert_eq!(story.editions[0].story.headline, friendly::HEADLINE);
}

#[tokio::test]
async fn a_page_that_is_no_story_is_kept_only_when_asked_for() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url("/")).await.unwrap();
    assert_eq!(draft.verdict(), Verdict::HomePage);
    let refused = reader
        .capturer
        .save(&draft, Anyway::No, &Silent, &reader.cancel)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), Code::NotAStory);
    let receipt = Receipt::without_story(Some(paper.url("/").to_string()), &refused);
    assert_eq!(receipt.outcome, Outcome::Refused);
    assert_eq!(reader.kept().unwrap(), 0);
    let kept = reader
        .capturer
        .save(&draft, Anyway::Yes, &Silent, &reader.cancel)
        .await
        .unwrap();
    assert_eq!(kept.outcome, Outcome::Saved);
}

#[tokio::test]
async fn a_captcha_is_refused_as_one() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader
        .open(paper.url("/hostile/captcha-200"))
        .await
        .unwrap();
    let refused = reader
        .capturer
        .save(&draft, Anyway::No, &Silent, &reader.cancel)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), Code::Captcha);
}

/// A page of this headline with so many paragraphs, the first of its own words.
fn page(headline: &str, first: &str, paragraphs: usize) -> Reply {
    let body: String = (0..paragraphs)
        .map(|number| format!("<p>{first} Paragraph {number} tells how the harbor master counted the moorings twice before breakfast and found the same number both times.</p>"))
        .collect();
    Reply::html(format!(
        r#"<!doctype html><html lang="en"><head><title>{headline}</title><meta property="og:type" content="article"></head>
<body><article><h1>{headline}</h1>{body}</article></body></html>"#
    ))
}

#[tokio::test]
async fn a_story_that_became_shorter_or_another_one_is_not_taken_for_its_revision() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    paper.publish(
        "/story",
        page("Moorings counted twice", "The quay was quiet.", 9),
    );
    let kept = reader.save(paper.url("/story")).await.unwrap();
    let other = "Voters in the upper valley choose between four candidates for treasurer, none of whom has held office before,         after months of argument about bridges, schools, libraries, orchards, irrigation, railways and pensions.";
    let other = Reply::html(format!(
        r#"<!doctype html><html lang="en"><head><title>Treasurer</title><meta property="og:type" content="article"></head>
<body><article><h1>Valley elects a treasurer</h1>{}</article></body></html>"#,
        format!("<p>{other}</p>").repeat(6)
    ));
    for (instead, said) in [
        (
            page("Moorings counted twice", "The quay was quiet.", 2),
            "a part of a story",
        ),
        (other, "another story"),
    ] {
        paper.publish("/story", instead);
        let draft = reader.open(paper.url("/story")).await.unwrap();
        let refused = reader.keep(&draft).await.unwrap_err().to_string();
        assert!(
            refused.contains("now answers with something else"),
            "{refused}"
        );
        assert!(refused.contains(said), "{refused}");
        let story = reader.library.story(kept.id.unwrap()).unwrap().unwrap();
        assert_eq!(story.revisions, 1);
    }
    let draft = reader.open(paper.url("/story")).await.unwrap();
    let wanted = reader
        .capturer
        .save(&draft, Anyway::Yes, &Silent, &reader.cancel)
        .await
        .unwrap();
    assert_eq!((wanted.outcome, wanted.revision), (Outcome::Revised, 2));
}

#[tokio::test]
async fn what_changed_is_told_and_every_revision_can_be_seen_again() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    paper.publish(
        "/story",
        page("Moorings counted twice", "The quay was quiet.", 6),
    );
    let id = reader.save(paper.url("/story")).await.unwrap().id.unwrap();
    paper.publish(
        "/story",
        page("Moorings counted three times", "The quay was loud.", 7),
    );
    reader.save(paper.url("/story")).await.unwrap();

    let revisions = reader.library.revisions(id).unwrap();
    let told: Vec<(u32, &str)> = revisions
        .iter()
        .map(|revision| (revision.number, revision.headline.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (1, "Moorings counted twice"),
            (2, "Moorings counted three times")
        ]
    );
    let first = reader.library.story_at(id, 1).unwrap().unwrap();
    assert_eq!(first.editions[0].story.headline, "Moorings counted twice");
    assert_eq!(reader.library.story_at(id, 3).unwrap(), None);

    let changes = reader.library.changes(id, 1, 2).unwrap().unwrap();
    let [edition] = &changes[..] else {
        panic!("{changes:?}");
    };
    let headline = edition.headline.clone().unwrap();
    assert_eq!(headline.after, "Moorings counted three times");
    assert_eq!(edition.words_removed, 6, "quiet, in six paragraphs");
    // "loud." in six paragraphs, and a seventh paragraph of 24 words.
    assert_eq!(edition.words_added, 6 + 24);
    let texts = |changes: [tearsheet_library::Change; 2]| -> String {
        let pieces = edition.text.iter();
        pieces
            .filter(|piece| changes.contains(&piece.change))
            .map(|piece| piece.text.as_str())
            .collect()
    };
    use tearsheet_library::Change::{Added, Kept, Removed};
    let second = reader.library.story(id).unwrap().unwrap();
    assert_eq!(texts([Kept, Removed]), first.editions[0].story.text());
    assert_eq!(texts([Kept, Added]), second.editions[0].story.text());
    assert_eq!(reader.library.changes(id, 2, 2).unwrap().unwrap(), []);
}
