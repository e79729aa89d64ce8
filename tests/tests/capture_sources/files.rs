//! One story in every kind of file that readers have: words and pictures come out the same.

use std::io::{Cursor, Write};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use plist::{Dictionary, Value};
use tearsheet_capture::{CaptureErrorCode, Source};
use tearsheet_tests::{
    newspaper::{Newspaper, friendly, jpeg, story},
    reader::{Reader, options},
};

const HEADLINE: &str = "A quiet morning on the quay";
/// Never asked: what is shown from these files comes from these files.
const ADDRESS: &str = "https://harbor.invalid/news/quay";
const PHOTO: &str = "https://harbor.invalid/photos/quay.jpg";

fn photo() -> Vec<u8> {
    jpeg(3, 600, 400)
}

fn page(photo: &str) -> String {
    let figure = format!(
        r#"<figure><img src="{photo}" width="600" height="400"><figcaption>The quay at dawn.</figcaption></figure></article>"#
    );
    story(HEADLINE).replacen("</article>", &figure, 1)
}

/// Saves the bytes of a file of this name: the headline, the words, the widths of the photos kept.
async fn saved(name: &str, bytes: Vec<u8>) -> (String, u32, Vec<u32>) {
    let reader = Reader::with(options(&[])).unwrap();
    let name = Some(name.to_owned());
    let source = Source::Bytes { bytes, name };
    let draft = reader.capturer.open(&source, &reader.cancel).await.unwrap();
    let receipt = reader.keep(&draft).await.unwrap();
    let kept = reader.library.story(receipt.id.unwrap()).unwrap().unwrap();
    let widths = kept.editions[0]
        .photos
        .iter()
        .map(|photo| match &photo.file {
            Some(file) => file.width,
            None => panic!("{:?}", photo.failure),
        });
    (receipt.headline, receipt.words, widths.collect())
}

async fn plain_words() -> u32 {
    let (headline, words, photos) = saved("story.html", story(HEADLINE).into_bytes()).await;
    assert_eq!((headline.as_str(), photos), (HEADLINE, vec![]));
    words
}

fn as_single_file() -> Vec<u8> {
    page(&format!(
        "data:image/jpeg;base64,{}",
        STANDARD.encode(photo())
    ))
    .into_bytes()
}

fn as_mhtml() -> Vec<u8> {
    let quoted = page("cid:photo-1@mhtml.blink").replace('=', "=3D");
    format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: {HEADLINE}\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\
         ------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n\
         Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {ADDRESS}\r\n\r\n{quoted}\r\n\
         ------MultipartBoundary--x----\r\nContent-Type: image/jpeg\r\nContent-ID: <photo-1@mhtml.blink>\r\n\
         Content-Transfer-Encoding: base64\r\nContent-Location: {PHOTO}\r\n\r\n{}\r\n------MultipartBoundary--x------\r\n",
        STANDARD.encode(photo())
    )
    .into_bytes()
}

fn as_webarchive() -> Vec<u8> {
    let resource = |url: &str, media_type: &str, bytes: Vec<u8>| {
        let mut resource = Dictionary::new();
        resource.insert("WebResourceURL".to_owned(), url.into());
        resource.insert("WebResourceMIMEType".to_owned(), media_type.into());
        resource.insert("WebResourceTextEncodingName".to_owned(), "UTF-8".into());
        resource.insert("WebResourceData".to_owned(), Value::Data(bytes));
        Value::Dictionary(resource)
    };
    let mut list = Dictionary::new();
    let page = page("/photos/quay.jpg").into_bytes();
    list.insert(
        "WebMainResource".to_owned(),
        resource(ADDRESS, "text/html", page),
    );
    let photos = vec![resource(PHOTO, "image/jpeg", photo())];
    list.insert("WebSubresources".to_owned(), Value::Array(photos));
    let mut bytes = Vec::new();
    Value::Dictionary(list)
        .to_writer_binary(&mut bytes)
        .unwrap();
    bytes
}

fn as_warc() -> Vec<u8> {
    let mut file =
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n".to_vec();
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(page(PHOTO).as_bytes()).unwrap();
    for (url, head, body) in [
        (
            "http://harbor.invalid/",
            "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n",
            Vec::new(),
        ),
        (
            ADDRESS,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n\r\n",
            packed.finish().unwrap(),
        ),
        (
            PHOTO,
            "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n",
            photo(),
        ),
    ] {
        let length = head.len() + body.len();
        file.extend(format!("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Length: {length}\r\n\r\n{head}").bytes());
        file.extend(body);
        file.extend(b"\r\n\r\n");
    }
    file
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn as_wacz() -> Vec<u8> {
    let mut file = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let list = format!("{{\"format\":\"json-pages-1.0\"}}\n{{\"url\":\"{ADDRESS}\"}}\n");
    for (name, bytes) in [
        ("pages/pages.jsonl", list.into_bytes()),
        ("archive/data.warc.gz", packed(&as_warc())),
    ] {
        file.start_file(name, options).unwrap();
        file.write_all(&bytes).unwrap();
    }
    file.finish().unwrap().into_inner()
}

#[tokio::test]
async fn every_kind_of_file_gives_the_same_story_with_its_photo() {
    let words = plain_words().await;
    for (name, bytes) in [
        ("single-file.html", as_single_file()),
        ("chrome.mhtml", as_mhtml()),
        ("safari.webarchive", as_webarchive()),
        ("crawl.warc", as_warc()),
        ("crawl.warc.gz", packed(&as_warc())),
        ("crawl.wacz", as_wacz()),
    ] {
        assert_eq!(
            saved(name, bytes).await,
            (HEADLINE.to_owned(), words, vec![600]),
            "{name}"
        );
    }
}

#[tokio::test]
async fn markdown_is_read_as_the_page_that_it_stands_for() {
    let paragraph = "The *harbor office* said on Monday that the tide had come in earlier than the almanac promised, \
                     and that the boats of the sailing school had been brought to the inner basin.";
    let text = format!(
        "# {HEADLINE}\n\n{}\n\n## The tide\n\n{paragraph}\n",
        [paragraph; 5].join("\n\n")
    );
    let (headline, words, _) = saved("quay.md", text.into_bytes()).await;
    assert_eq!(headline, HEADLINE);
    assert!(words > 150, "{words}");
}

#[tokio::test]
async fn archives_without_a_page_and_broken_ones_are_refused_in_words() {
    let reader = Reader::with(options(&[])).unwrap();
    let mut other = zip::ZipWriter::new(Cursor::new(Vec::new()));
    other
        .start_file(
            "word/document.xml",
            zip::write::SimpleFileOptions::default(),
        )
        .unwrap();
    let other = other.finish().unwrap().into_inner();
    let lying = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 18446744073709551615\r\n\r\nHTTP/1.1 200 OK\r\n\r\n";
    let cut = as_webarchive();
    for bytes in [
        other,
        lying.to_vec(),
        cut[..cut.len() / 2].to_vec(),
        b"bplist00".to_vec(),
    ] {
        let source = Source::Bytes { bytes, name: None };
        let refused = reader
            .capturer
            .open(&source, &reader.cancel)
            .await
            .unwrap_err();
        assert_eq!(refused.code(), CaptureErrorCode::BinaryFile, "{refused}");
    }
}

#[tokio::test]
async fn a_file_larger_than_any_archive_is_refused() {
    let reader = Reader::with(options(&[])).unwrap();
    let bytes = vec![b' '; (64 << 20) + 1];
    let source = Source::Bytes { bytes, name: None };
    let opened = reader.capturer.open(&source, &reader.cancel).await;
    assert_eq!(opened.unwrap_err().code(), CaptureErrorCode::TooLarge);
}

#[tokio::test]
async fn an_archive_cut_anywhere_is_a_story_or_a_refusal() {
    for whole in [
        as_mhtml(),
        as_webarchive(),
        packed(&as_warc()),
        as_wacz(),
        as_single_file(),
    ] {
        let reader = Reader::with(options(&[])).unwrap();
        for cut in 0..32 {
            let bytes = whole[..whole.len() * cut / 32].to_vec();
            let source = Source::Bytes { bytes, name: None };
            // A panic would fail the test; that it ends in words is the promise.
            if let Err(refused) = reader.capturer.open(&source, &reader.cancel).await {
                assert!(!refused.to_string().is_empty());
            }
        }
    }
}

#[tokio::test]
async fn a_shortcut_leads_to_the_story_that_it_names() {
    let paper = Newspaper::open().unwrap();
    let reader = Reader::of(&[&paper]).unwrap();
    let bytes = format!(
        "[InternetShortcut]\r\nURL={}\r\n",
        paper.url(friendly::STORY)
    );
    let source = Source::Bytes {
        bytes: bytes.into_bytes(),
        name: Some("Pier.url".to_owned()),
    };
    let draft = reader.capturer.open(&source, &reader.cancel).await.unwrap();
    let kept = reader.keep(&draft).await.unwrap();
    assert_eq!(kept.headline, friendly::HEADLINE);
    assert_eq!((kept.photos.kept, kept.editions.len()), (11, 2));
    let again = reader.save(paper.url(friendly::STORY)).await.unwrap();
    assert_eq!(again.id, kept.id);
}
