//! Every trick that strangers' servers play, an address each; all start with `/hostile/`.
//!
//! [`pages`] lists those of pages, [`photos()`] those of photos. A test that adds a trick adds it there.

mod photos;

use std::{sync::Arc, time::Duration};

use super::{
    Asked, Encoding, Reply, friendly,
    pages::{CAPTCHA, LOGIN, story},
    png,
};

pub use photos::photos;

/// A bomb of this size would fill any memory.
const TEN_GIB: u64 = 10 * 1024 * 1024 * 1024;
/// Slower than any reader waits, faster than an idle limit.
const DRIP: Duration = Duration::from_millis(20);

/// The addresses of pages that are not as they should be.
#[must_use]
pub fn pages() -> &'static [&'static str] {
    &[
        "/hostile/redirect/loop",
        "/hostile/redirect/self",
        "/hostile/redirect/long/20",
        "/hostile/redirect/private",
        "/hostile/redirect/metadata",
        "/hostile/redirect/decimal",
        "/hostile/redirect/mapped",
        "/hostile/redirect/file",
        "/hostile/redirect/script",
        "/hostile/redirect/password",
        "/hostile/redirect/nowhere",
        "/hostile/redirect/empty",
        "/hostile/bomb/gzip",
        "/hostile/bomb/br",
        "/hostile/bomb/zstd",
        "/hostile/bomb/plain",
        "/hostile/silent",
        "/hostile/silent-after-head",
        "/hostile/silent-mid-body",
        "/hostile/drip",
        "/hostile/endless-head",
        "/hostile/reset",
        "/hostile/reset-mid-body",
        "/hostile/length/short",
        "/hostile/length/long",
        "/hostile/length/none",
        "/hostile/length/two",
        "/hostile/chunk/broken",
        "/hostile/gzip/lying",
        "/hostile/gzip/cut",
        "/hostile/not-http",
        "/hostile/404",
        "/hostile/410",
        "/hostile/403",
        "/hostile/429",
        "/hostile/500",
        "/hostile/captcha",
        "/hostile/captcha-200",
        "/hostile/empty",
        "/hostile/spaces",
        "/hostile/binary",
        "/hostile/pdf-as-html",
        "/hostile/picture-as-html",
        "/hostile/charset/unknown",
        "/hostile/charset/header-lies",
        "/hostile/charset/meta-lies",
        "/hostile/charset/utf-7",
        "/hostile/charset/nul",
        "/hostile/type/story-as-octets",
        "/hostile/type/story-as-picture",
        "/hostile/login",
    ]
}

/// What the paper answers at a hostile address.
#[must_use]
pub fn reply(asked: &Asked) -> Option<Reply> {
    let trick = asked.path().strip_prefix("/hostile/")?;
    let (kind, name) = trick.split_once('/').unwrap_or((trick, ""));
    match kind {
        "redirect" => redirect(name),
        "bomb" => bomb(name),
        "length" => length(name),
        "charset" => charset(name),
        "type" => lying_type(name),
        "photo" => photos::photo(name),
        _ => broken(trick).or_else(|| refusal(trick)),
    }
}

fn redirect(name: &str) -> Option<Reply> {
    let to = match name {
        "loop" => "/hostile/redirect/back",
        "back" => "/hostile/redirect/loop",
        "self" => "/hostile/redirect/self",
        "private" => "http://127.0.0.2:9/story",
        "metadata" => "http://169.254.169.254/latest/meta-data/",
        "decimal" => "http://2130706434:9/",
        "mapped" => "http://[::ffff:127.0.0.2]:9/",
        "file" => "file:///etc/passwd",
        "script" => "javascript:alert(1)",
        "password" => "http://reader:secret@127.0.0.1:9/",
        "empty" => "",
        "nowhere" => {
            return Some(Reply::html("").with_status(302));
        }
        _ => return redirect_after(name),
    };
    Some(Reply::redirect(302, to))
}

/// `long/20` redirects twenty times and then answers with the story; `hops/5` is one that may be followed.
fn redirect_after(name: &str) -> Option<Reply> {
    let (kind, left) = name.split_once('/')?;
    match left.parse().ok()? {
        0_u32 => Some(Reply::redirect(302, friendly::STORY)),
        left => Some(Reply::redirect(
            307,
            &format!("/hostile/redirect/{kind}/{}", left - 1),
        )),
    }
}

fn bomb(name: &str) -> Option<Reply> {
    let encoding = match name {
        "gzip" => Encoding::Gzip,
        "br" => Encoding::Brotli,
        "zstd" => Encoding::Zstd,
        "plain" => Encoding::Identity,
        _ => return None,
    };
    Some(Reply::Bomb {
        encoding,
        media_type: "text/html",
        bytes: TEN_GIB,
    })
}

/// What breaks off, dawdles, or is no HTTP.
fn broken(trick: &str) -> Option<Reply> {
    let some_html = "<!doctype html><title>A story</title><p>It was a quiet morning on the quay.";
    Some(match trick {
        "silent" => Reply::Silence(bytes("")),
        "silent-after-head" => Reply::Silence(bytes(&head("Content-Length: 5000"))),
        "silent-mid-body" => Reply::Silence(bytes(&(head("Content-Length: 5000") + some_html))),
        "drip" => Reply::Drip {
            head: bytes(&head("Content-Length: 100000")),
            body: bytes(&some_html.repeat(1000)),
            pause: DRIP,
        },
        "endless-head" => Reply::EndlessHead,
        "reset" => Reply::Reset(bytes("")),
        "reset-mid-body" => Reply::Reset(bytes(&(head("Content-Length: 5000") + some_html))),
        "chunk/broken" => Reply::Raw(bytes(
            &(head("Transfer-Encoding: chunked") + "zz\r\nno size at all\r\n"),
        )),
        "gzip/lying" => Reply::html(some_html).with_header("Content-Encoding", "gzip"),
        "gzip/cut" => Reply::of("text/html", &b"\x1F\x8B\x08\0\0\0\0\0\0\xFF\xECWY"[..])
            .with_header("Content-Encoding", "gzip"),
        "not-http" => Reply::Raw(bytes("220 harbor.example ESMTP ready\r\n")),
        _ => return None,
    })
}

fn length(name: &str) -> Option<Reply> {
    let story = "<!doctype html><title>A story</title><p>It was a quiet morning on the quay.";
    let declared = match name {
        "short" => "Content-Length: 50000\r\nConnection: close",
        "long" => "Content-Length: 20\r\nConnection: close",
        "none" => "Connection: close",
        "two" => "Content-Length: 20\r\nContent-Length: 30\r\nConnection: close",
        _ => return None,
    };
    Some(Reply::Raw(bytes(&(head(declared) + story))))
}

/// What a site says instead of a story.
fn refusal(trick: &str) -> Option<Reply> {
    let said = |status: u16, words: &str| {
        let page = format!("<!doctype html><html lang=en><title>{words}</title><h1>{words}</h1>");
        Reply::html(page).with_status(status)
    };
    Some(match trick {
        "404" => said(404, "Page not found"),
        "410" => said(410, "This page is gone"),
        "403" => said(403, "Forbidden"),
        "429" => said(429, "Too many requests"),
        "500" => said(500, "Internal server error"),
        "captcha" => Reply::html(CAPTCHA).with_status(403),
        "captcha-200" => Reply::html(CAPTCHA),
        "login" => Reply::html(LOGIN),
        "empty" => Reply::html(""),
        "spaces" => Reply::html(" \r\n\t ".repeat(100)),
        "binary" => Reply::of("application/octet-stream", noise()),
        "pdf-as-html" => Reply::html("%PDF-1.7\n%\u{1}\u{2}\n1 0 obj\n"),
        "picture-as-html" => Reply::html(png(1, 40, 30)),
        _ => return None,
    })
}

/// Stories whose charset is not what is said.
fn charset(name: &str) -> Option<Reply> {
    Some(match name {
        "unknown" => Reply::of("text/html; charset=klingon-8", story("El año del muelle")),
        "header-lies" => Reply::of("text/html; charset=utf-16le", story("El año del muelle")),
        "meta-lies" => Reply::of(
            "text/html",
            story("El año del muelle").replacen(
                "<meta charset=\"utf-8\">",
                "<meta charset=\"shift_jis\">",
                1,
            ),
        ),
        "utf-7" => Reply::of(
            "text/html; charset=utf-7",
            story("The pier +ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
        ),
        "nul" => Reply::html(story("The p\0ier re\0opens")),
        _ => return None,
    })
}

fn lying_type(name: &str) -> Option<Reply> {
    let media_type = match name {
        "story-as-octets" => "application/octet-stream",
        "story-as-picture" => "image/jpeg",
        _ => return None,
    };
    Some(Reply::of(media_type, story("A quiet morning on the quay")))
}

fn head(headers: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n\r\n")
}

fn bytes(text: &str) -> Arc<[u8]> {
    text.as_bytes().into()
}

/// Bytes that are no text in any charset, the same every time.
fn noise() -> Vec<u8> {
    (0..20_000_u32)
        .map(|place| place.wrapping_mul(2_654_435_761).to_be_bytes()[0])
        .collect()
}
