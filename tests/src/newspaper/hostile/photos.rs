//! Photos that are none, or that cannot be had.

use super::{TEN_GIB, bytes, head};
use crate::newspaper::{Encoding, Reply, huge_png_header, jpeg, png};

/// The addresses of photos that are none, or that cannot be had.
#[must_use]
pub fn photos() -> &'static [&'static str] {
    &[
        "/hostile/photo/html.jpg",
        "/hostile/photo/svg.jpg",
        "/hostile/photo/empty.jpg",
        "/hostile/photo/404.jpg",
        "/hostile/photo/403.jpg",
        "/hostile/photo/500.jpg",
        "/hostile/photo/reset.jpg",
        "/hostile/photo/short.jpg",
        "/hostile/photo/private.jpg",
        "/hostile/photo/loop.jpg",
        "/hostile/photo/bomb.jpg",
        "/hostile/photo/too-large.jpg",
        "/hostile/photo/silent.jpg",
    ]
}

/// What the paper answers at the hostile address of a photo.
pub(super) fn photo(name: &str) -> Option<Reply> {
    Some(match name {
        "html.jpg" => Reply::of("image/jpeg", "<!doctype html><title>Sign in</title>"),
        "svg.jpg" => Reply::of(
            "image/jpeg",
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        ),
        "empty.jpg" => Reply::of("image/jpeg", ""),
        "404.jpg" => Reply::not_found(),
        "403.jpg" => Reply::html("Forbidden").with_status(403),
        "500.jpg" => Reply::html("Failed").with_status(500),
        "reset.jpg" => Reply::Reset(bytes(&head("Content-Length: 5000"))),
        "short.jpg" => {
            let mut answer =
                head("Content-Type: image/jpeg\r\nContent-Length: 9000000").into_bytes();
            answer.extend(jpeg(1, 120, 80));
            Reply::Raw(answer.into())
        }
        "private.jpg" => Reply::redirect(302, "http://127.0.0.2:9/photo.jpg"),
        "loop.jpg" => Reply::redirect(302, "/hostile/photo/loop.jpg"),
        "bomb.jpg" => Reply::Bomb {
            encoding: Encoding::Gzip,
            media_type: "image/jpeg",
            bytes: TEN_GIB,
        },
        "too-large.jpg" => Reply::Bomb {
            encoding: Encoding::Identity,
            media_type: "image/jpeg",
            bytes: TEN_GIB,
        },
        "silent.jpg" => Reply::Silence(bytes("")),
        "huge.png" => Reply::of("image/png", huge_png_header(16_000, 16_000)),
        "png-named.jpg" => Reply::of("text/html", png(3, 120, 80)),
        _ => return None,
    })
}
