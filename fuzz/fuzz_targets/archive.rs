//! Files that hold more than a page: WARC, WACZ, MHTML, Safari's web archive, pages with pictures in them.
#![no_main]

use std::io::{Cursor, Write};

use tearsheet_capture::unpack;
use zip::{ZipWriter, write::SimpleFileOptions};

/// Pieces of each kind of archive: each byte is one.
const WARC: &[&str] = &[
    "WARC/1.1\r\n", "WARC/1.0\r\n", "WARC-Type: response\r\n", "WARC-Type: resource\r\n", "WARC-Type: warcinfo\r\n",
    "WARC-Target-URI: https://ledger.example/pier\r\n", "WARC-Target-URI: <https://ledger.example/a.jpg>\r\n",
    "WARC-Target-URI: javascript:x\r\n", "Content-Type: text/html\r\n", "Content-Type: image/jpeg\r\n",
    "Content-Length: 40\r\n", "Content-Length: 0\r\n", "Content-Length: 18446744073709551615\r\n", "Content-Length: -1\r\n",
    "\r\n", "\r\n\r\n", "\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 404 Not Found\r\n", "Transfer-Encoding: chunked\r\n",
    "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Content-Encoding: deflate\r\n", "4\r\nPier\r\n", "0\r\n\r\n",
    "ffffffffffffffff\r\n", "<p>The pier opened.</p>", "\x1F\u{8B}\x08", "WARC-Type", ":", " ", "\0",
];
const MHTML: &[&str] = &[
    "From: <Saved by Blink>\r\n", "Snapshot-Content-Location: https://ledger.example/pier\r\n", "MIME-Version: 1.0\r\n",
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n", "\r\n", "--b\r\n", "--b--\r\n",
    "Content-Type: text/html; charset=iso-8859-1\r\n", "Content-Type: image/png\r\n", "Content-ID: <cid1@x>\r\n",
    "Content-Location: https://ledger.example/pier\r\n", "Content-Location: /a.png\r\n", "Content-Location: cid:1\r\n",
    "Content-Transfer-Encoding: quoted-printable\r\n", "Content-Transfer-Encoding: base64\r\n",
    "Content-Transfer-Encoding: binary\r\n", "<img src=3D\"cid:cid1@x\">", "<img src=\"cid:cid1@x\">", "iVBORw0KGgo=", "=E9=\r\n",
    "Content-Type: message/rfc822\r\n", "Subject: =?utf-8?Q?Pier?=\r\n", " folded\r\n", "boundary=", "\"", "\0",
];
const PLIST: &[&str] = &[
    "<?xml version=\"1.0\"?>", "<plist version=\"1.0\">", "<dict>", "</dict>", "<array>", "</array>", "</plist>",
    "<key>WebMainResource</key>", "<key>WebSubresources</key>", "<key>WebResourceData</key>", "<key>WebResourceURL</key>",
    "<key>WebResourceMIMEType</key>", "<key>WebResourceTextEncodingName</key>", "<data>PHA+UGllcg==</data>", "<data>!</data>",
    "<string>https://ledger.example/pier</string>", "<string>text/html</string>", "<string>UTF-8</string>",
    "<integer>9</integer>", "<true/>", "<date>2026-03-14T07:30:00Z</date>", "&lt;", "<!--", "-->", "<", "\0",
];
const PAGE: &[&str] = &[
    "<!doctype html>", "<img src=\"", "\">", "data:image/png;base64,", "data:image/svg+xml;base64,", "data:image/",
    ",", ";base64", "iVBORw0KGgoAAAANSUhEUgAA", "%2B", "====", "'", "<p>", "The pier opened.", "\0",
];

fn made_of(pieces: &[&str], bytes: &[u8]) -> Vec<u8> {
    let chosen = bytes
        .iter()
        .filter_map(|byte| pieces.get(usize::from(*byte) % pieces.len()));
    chosen.flat_map(|piece| piece.bytes()).collect()
}

fn zipped(warc: &[u8], list: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in [("archive/data.warc", warc), ("pages/pages.jsonl", list)] {
        zip.start_file(name, SimpleFileOptions::default()).ok()?;
        zip.write_all(bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((kind, rest)) = bytes.split_first() else {
        return;
    };
    let after = |start: &str, pieces| [start.as_bytes(), &made_of(pieces, rest)].concat();
    let (file, name) = match kind % 8 {
        0 => (after("WARC/1.1\r\n", WARC), None),
        1 => (after("From: a\r\nContent-Type: multipart/related; boundary=b\r\n", MHTML), None),
        2 => (after("<?xml version=\"1.0\"?><plist><dict>", PLIST), None),
        3 => (after("", PAGE), None),
        4 => match zipped(&made_of(WARC, rest), rest) {
            Some(file) => (file, None),
            None => return,
        },
        5 => ([b"bplist00", rest].concat(), None),
        6 => ([b"PK\x03\x04", rest].concat(), None),
        _ => (rest.to_vec(), Some("notes.md")),
    };
    if let Ok(bundle) = unpack(file, name) {
        let url = bundle.url.as_ref();
        assert!(url.is_none_or(|url| matches!(url.scheme(), "http" | "https")), "{url:?}");
    }
});
