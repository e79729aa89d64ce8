//! What counts as an edition, and what a bad one costs.

use tearsheet_capture::{CaptureErrorCode as Code, Outcome};
use tearsheet_story::Language;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly, story},
    reader::Reader,
};

fn spanish() -> Language {
    Language::from_tag("es").unwrap()
}

#[tokio::test]
async fn a_page_that_is_no_edition_costs_the_story_nothing() {
    for (instead, why) in [
        (Reply::redirect(302, "/"), "a home page"),
        (
            Reply::html(story("Another quiet morning")),
            "in the same language",
        ),
        (Reply::html(friendly::front_page()), "no story"),
        (Reply::redirect(302, "/hostile/login"), "no story"),
        (Reply::not_found(), "no page at this address"),
    ] {
        let paper = Newspaper::open().unwrap();
        paper.publish(friendly::STORY_IN_SPANISH, instead);
        let reader = Reader::of(&[&paper]).unwrap();
        let receipt = reader.save(paper.url(friendly::STORY)).await.unwrap();
        assert_eq!(receipt.outcome, Outcome::Saved);
        assert_eq!(receipt.editions.len(), 1);
        let [failed] = &receipt.editions_failed[..] else {
            panic!("{why}: {:?}", receipt.editions_failed);
        };
        assert_eq!(failed.language, spanish());
        assert!(failed.reason.contains(why), "{why}: {}", failed.reason);
    }
}

#[tokio::test]
async fn another_storys_edition_is_not_this_ones() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    // The English page is here at another address, and its Spanish edition leads back to another story.
    let page = story("The ferry left on time").replacen(
        "</head>",
        &format!(
            r#"<link rel="alternate" hreflang="es" href="{}"></head>"#,
            friendly::STORY_IN_SPANISH
        ),
        1,
    );
    paper.publish("/news/ferry", Reply::html(page));
    let draft = reader.open(paper.url("/news/ferry")).await.unwrap();
    let refused = reader
        .capturer
        .open_edition(&draft, &spanish(), &reader.cancel)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), Code::NotAnEdition, "{refused}");
    assert_eq!(draft.editions().len(), 1);
}

#[tokio::test]
async fn an_edition_is_opened_once() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader.open(paper.url(friendly::STORY)).await.unwrap();
    for _ in 0..2 {
        reader
            .capturer
            .open_edition(&draft, &spanish(), &reader.cancel)
            .await
            .unwrap();
    }
    assert_eq!(
        draft.edition(&spanish()).unwrap().story.headline,
        friendly::HEADLINE_IN_SPANISH
    );
    assert_eq!(paper.times_asked(friendly::STORY_IN_SPANISH), 1);
    let french = Language::from_tag("fr").unwrap();
    let refused = reader
        .capturer
        .open_edition(&draft, &french, &reader.cancel)
        .await
        .unwrap_err();
    assert_eq!(refused.code(), Code::NoEdition);
}

#[tokio::test]
async fn a_story_saved_by_its_spanish_address_is_the_same_story() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let english = reader.save(paper.url(friendly::STORY)).await.unwrap();
    let spanish = reader
        .save(paper.url(friendly::STORY_IN_SPANISH))
        .await
        .unwrap();
    assert_eq!(spanish.id, english.id);
}
