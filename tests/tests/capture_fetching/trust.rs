//! Certificates.

use tearsheet_capture::CaptureErrorCode as Code;
use tearsheet_tests::{
    newspaper::{Newspaper, friendly},
    reader::Reader,
};

#[tokio::test]
async fn a_certificate_that_nobody_vouches_for_is_refused() {
    let paper = Newspaper::open_self_signed().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let error = reader.open(paper.url(friendly::STORY)).await.unwrap_err();
    assert_eq!(error.code(), Code::Tls, "{error}");
    assert_eq!(paper.asked(), []);
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_not_asked_in_the_clear() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let mut url = paper.url(friendly::STORY);
    url.set_scheme("https").unwrap();
    let error = reader.open(url).await.unwrap_err();
    assert_eq!(error.code(), Code::Tls, "{error}");
    assert_eq!(paper.asked(), []);
}
