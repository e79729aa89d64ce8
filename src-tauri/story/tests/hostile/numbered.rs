//! Pieces that each differ from all others.

/// Their names and texts, about `size` bytes each.
pub fn pages(size: usize) -> Vec<(&'static str, String)> {
    type Piece = fn(usize) -> String;
    let pieces: &[(&str, &str, Piece)] = &[
        ("many attributes", "<p ", |n| format!("a{n}=1 ")),
        ("a thousand attributes a tag", "", |n| {
            let end = if n % 1000 == 999 { "><p " } else { "" };
            format!("data-src-{n}=1 {end}")
        }),
        ("fonts", "", |n| format!("<font color={n}>")),
        ("elements of their own", "", |n| format!("<x{n}>")),
        ("classes of their own", "<article>", |n| {
            format!("<p class=card-{n}>a")
        }),
        ("pictures", "<article>", |n| {
            format!("<img src=/u/pier-{n}.jpg width=900 height=600>")
        }),
        ("pictures of many sizes", "<article>", |n| {
            format!(
                "<img src=/u/pier-{n}-900x600.jpg srcset=\"/u/pier-{n}.jpg 1800w, /u/pier-{n}-90x60.jpg 90w\">"
            )
        }),
        ("slides", "<article><div class=gallery>", |n| {
            format!("<div class=slide data-src=/u/{n}.jpg><span>{n} of 90000</span></div>")
        }),
        ("stories", "", |n| {
            format!("<a href=/world/story-{n}>A headline that is long enough, number {n}</a>")
        }),
        ("related stories", "<h2>Related</h2><div>", |n| {
            format!("<a href=/world/story-{n}>A headline that is long enough, number {n}</a>")
        }),
        ("editions", "", |n| {
            format!("<link rel=alternate hreflang=es href=/es/la-historia-numero-{n}>")
        }),
        ("headlines", "", |n| {
            format!("<h1>The headline of story number {n}</h1>")
        }),
        ("names", "", |n| {
            format!("<a rel=author href=/p/{n}>Ana Ruiz the {n}th</a>")
        }),
        ("names in one line", "", |n| {
            let (start, end) = match n % 1000 {
                0 => ("<meta name=author content='", ""),
                999 => ("", "'>"),
                _ => ("", ""),
            };
            format!("{start}Ana Ruiz{n}, {end}")
        }),
        ("lists in attributes", "<article class=gallery>", |n| {
            format!("<p :set{n}='[{{\"url\":\"/u/{n}.jpg\",\"alt\":\"a\"}},{{}}]'>")
        }),
        ("days in the head", "", |n| {
            format!(
                "<meta name=date content=20{:02}-{:02}-01><meta name=lastmod content=2024-05-{:02}>",
                n % 90 + 10,
                n % 12 + 1,
                n % 28 + 1
            )
        }),
        ("pictures in the head", "", |n| {
            format!("<meta property=og:image content=/u/pier-{n}.jpg>")
        }),
        ("galleries of their own", "<article>", |n| {
            format!("<div class=gallery><img src=/u/{n}.jpg><p>A caption of photo {n}</div>")
        }),
        ("days of their own", "", |n| {
            format!("<time datetime=20{:02}-01-02>x</time>", n % 100)
        }),
    ];
    pieces
        .iter()
        .map(|(name, start, piece)| {
            let mut page = format!("<!DOCTYPE html>{start}");
            let mut number = 0;
            while page.len() < size {
                page.push_str(&piece(number));
                number += 1;
            }
            (*name, page)
        })
        .collect()
}
