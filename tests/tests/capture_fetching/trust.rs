//! Certificates.

use std::{fs, process::Command};

use tearsheet_capture::CaptureErrorCode as Code;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, friendly},
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

/// Which certificates the system trusts is read from the environment, so the client runs in a process of
/// its own: this test again, with [`PAPER`] saying where to go.
#[cfg(target_os = "linux")]
#[test]
fn a_certificate_that_the_system_trusts_is_taken_and_http_after_it_is_not() {
    let paper = Newspaper::open_self_signed().unwrap();
    let insecure = Newspaper::open().unwrap();
    let down = insecure.url(friendly::STORY);
    paper.publish("/down", Reply::redirect(302, down.as_str()));
    let folder = tempfile::TempDir::new().unwrap();
    let certificate = folder.path().join("paper.pem");
    fs::write(&certificate, paper.certificate().unwrap()).unwrap();
    let client = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "trust::client_of_a_trusted_paper", "--nocapture"])
        .env("SSL_CERT_FILE", &certificate)
        .env(PAPER, paper.url("/").as_str())
        .output()
        .unwrap();
    assert!(
        client.status.success(),
        "{}",
        String::from_utf8_lossy(&client.stderr)
    );
    assert_eq!(paper.times_asked(friendly::STORY), 1);
    assert_eq!(paper.times_asked("/down"), 1);
    assert_eq!(insecure.asked(), []);
}

const PAPER: &str = "TEARSHEET_TEST_PAPER";

#[tokio::test]
async fn client_of_a_trusted_paper() {
    let Ok(front) = std::env::var(PAPER) else {
        // The test above has not started this one.
        return;
    };
    let front = url::Url::parse(&front).unwrap();
    let reader = Reader::with(tearsheet_capture::Options {
        allowed_private_hosts: vec!["127.0.0.1".parse().unwrap()],
        ..tearsheet_tests::reader::options(&[])
    })
    .unwrap();
    reader
        .open(front.join(friendly::STORY).unwrap())
        .await
        .unwrap();
    let error = reader.open(front.join("/down").unwrap()).await.unwrap_err();
    assert_eq!(error.code(), Code::InsecureRedirect, "{error}");
}
