//! Redirects: followed a few times, judged anew each time.

use tearsheet_capture::{CaptureError, CaptureErrorCode as Code};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly},
    reader::Reader,
};

async fn error_of(paper: &Newspaper, path: &str) -> CaptureError {
    let reader = Reader::of(&[paper]).unwrap();
    reader.open(paper.url(path)).await.unwrap_err()
}

#[tokio::test]
async fn each_trick_has_its_own_code() {
    let paper = Newspaper::open().unwrap();
    for (trick, code) in [
        ("loop", Code::RedirectLoop),
        ("self", Code::RedirectLoop),
        ("long/20", Code::TooManyRedirects),
        ("private", Code::PrivateAddress),
        ("metadata", Code::PrivateAddress),
        ("decimal", Code::PrivateAddress),
        ("mapped", Code::PrivateAddress),
        ("file", Code::BadRedirect),
        ("script", Code::BadRedirect),
        ("password", Code::BadRedirect),
        ("nowhere", Code::BadRedirect),
        ("empty", Code::RedirectLoop),
    ] {
        let error = error_of(&paper, &format!("/hostile/redirect/{trick}")).await;
        assert_eq!(error.code(), code, "{trick}: {error}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }
}

#[tokio::test]
async fn five_redirects_are_followed_and_six_are_not() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let draft = reader
        .open(paper.url("/hostile/redirect/hops/4"))
        .await
        .unwrap();
    let page = &draft.editions()[0].page;
    assert_eq!(
        page.arrival.asked,
        Some(paper.url("/hostile/redirect/hops/4"))
    );
    assert_eq!(page.arrival.answered, Some(paper.url(friendly::STORY)));
    let error = error_of(&paper, "/hostile/redirect/hops/5").await;
    assert!(
        matches!(error, CaptureError::TooManyRedirects { limit: 5, .. }),
        "{error}"
    );
}

#[tokio::test]
async fn a_redirect_to_another_port_of_an_allowed_host_is_refused() {
    let (paper, other) = (Newspaper::open().unwrap(), Newspaper::open().unwrap());
    paper.publish(
        "/moved",
        Reply::redirect(308, other.url(friendly::STORY).as_str()),
    );
    let error = error_of(&paper, "/moved").await;
    let CaptureError::PrivateAddress { host } = &error else {
        panic!("{error}");
    };
    assert_eq!(*host, other.host());
    assert_eq!(other.asked(), []);
}

#[tokio::test]
async fn a_fragment_does_not_hide_a_loop() {
    let paper = Newspaper::open().unwrap();
    paper.publish("/round", Reply::redirect(303, "/round#again"));
    let reader = Reader::of(&[&paper]).unwrap();
    let mut url = paper.url("/round");
    url.set_fragment(Some("first"));
    let error = reader.open(url).await.unwrap_err();
    assert_eq!(error.code(), Code::RedirectLoop, "{error}");
    assert_eq!(paper.asked().len(), 1);
}
