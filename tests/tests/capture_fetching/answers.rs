//! What each odd answer is called.

use tearsheet_capture::{CaptureErrorCode as Code, Limits};
use tearsheet_tests::{
    newspaper::{Newspaper, hostile, story},
    reader::{Reader, impatient, options},
};

/// The outcome of every hostile page: a code, or a story read all the same.
const OUTCOMES: &[(&str, Result<(), Code>)] = &[
    ("silent", Err(Code::Timeout)),
    ("silent-after-head", Err(Code::Timeout)),
    ("silent-mid-body", Err(Code::Timeout)),
    ("drip", Err(Code::Timeout)),
    ("endless-head", Err(Code::BrokenAnswer)),
    ("reset", Err(Code::BrokenAnswer)),
    ("reset-mid-body", Err(Code::BrokenAnswer)),
    ("length/short", Err(Code::BrokenAnswer)),
    ("length/long", Ok(())),
    ("length/none", Ok(())),
    ("length/two", Err(Code::BrokenAnswer)),
    ("chunk/broken", Err(Code::BrokenAnswer)),
    ("gzip/lying", Err(Code::BrokenAnswer)),
    ("gzip/cut", Err(Code::BrokenAnswer)),
    ("not-http", Err(Code::BrokenAnswer)),
    ("404", Err(Code::NotFound)),
    ("410", Err(Code::NotFound)),
    ("403", Err(Code::HttpStatus)),
    ("429", Err(Code::HttpStatus)),
    ("500", Err(Code::HttpStatus)),
    ("captcha", Err(Code::Captcha)),
    ("captcha-200", Ok(())),
    ("empty", Err(Code::EmptyFile)),
    ("spaces", Err(Code::EmptyFile)),
    ("binary", Err(Code::BinaryFile)),
    ("pdf-as-html", Err(Code::BinaryFile)),
    ("picture-as-html", Err(Code::BinaryFile)),
    ("charset/unknown", Ok(())),
    ("charset/header-lies", Ok(())),
    ("charset/meta-lies", Ok(())),
    ("charset/utf-7", Ok(())),
    ("charset/nul", Ok(())),
    ("type/story-as-octets", Ok(())),
    ("type/story-as-picture", Ok(())),
    ("login", Ok(())),
];

/// These have tests of their own.
const ELSEWHERE: &[&str] = &["redirect/", "bomb/"];

#[tokio::test]
async fn every_hostile_page_has_a_clear_outcome() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::with(impatient(&[&paper])).unwrap();
    let mut wrong = Vec::new();
    for page in hostile::pages() {
        let trick = page.trim_start_matches("/hostile/");
        if ELSEWHERE.iter().any(|kind| trick.starts_with(kind)) {
            continue;
        }
        let (_, expected) = OUTCOMES
            .iter()
            .find(|(name, _)| *name == trick)
            .unwrap_or_else(|| panic!("no outcome is written down for {trick}"));
        let found = reader.open(paper.url(page)).await;
        let found = found
            .map(drop)
            .map_err(|error| (error.code(), error.to_string()));
        let code = found.as_ref().copied().map_err(|(code, _)| *code);
        if code != *expected {
            wrong.push(format!("{trick}: {found:?}, expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn a_page_over_the_limit_is_refused_and_one_at_the_limit_is_not() {
    let paper = Newspaper::open().unwrap();
    let page = story("A quiet morning");
    paper.publish(
        "/page",
        tearsheet_tests::newspaper::Reply::html(page.clone()),
    );
    for (limit, outcome) in [(page.len(), Ok(())), (page.len() - 1, Err(Code::TooLarge))] {
        let mut options = options(&[&paper]);
        options.limits = Limits {
            page_bytes: limit,
            ..options.limits
        };
        let reader = Reader::with(options).unwrap();
        let opened = reader.open(paper.url("/page")).await;
        assert_eq!(opened.map(drop).map_err(|error| error.code()), outcome);
    }
}

#[tokio::test]
async fn a_port_where_nobody_listens_is_offline() {
    let paper = Newspaper::open().unwrap();
    let options = options(&[&paper]);
    let url = paper.url("/story");
    drop(paper);
    let reader = Reader::with(options).unwrap();
    assert_eq!(reader.open(url).await.unwrap_err().code(), Code::Offline);
}
