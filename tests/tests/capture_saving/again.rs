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
