//! Mark-up of a news page's own pieces in any order: each byte is a piece.
#![no_main]

mod checked;

const PIECES: &[&str] = &[
    "<article>", "</article>", "<h1>", "</h1>", "<h2>", "</h2>", "<p>", "</p>", "<div class=story-body>",
    "<div class=related>", "<div class=gallery>", "<div class=slide>", "<div class=tags>", "<div class=byline>",
    "<div hidden>", "</div>", "<ul>", "<ol start=3>", "<li>", "</ul>", "<blockquote>", "</blockquote>",
    "<table>", "<tr>", "<td colspan=9>", "<th>", "</table>", "<pre>", "</pre>", "<br>", "<hr>",
    "<figure>", "<figcaption>", "</figure>", "<picture>", "<source srcset='/a.jpg 100w, /b.jpg 900w'>",
    "<img src=/u/pier-90x60.jpg width=90>", "<img src=/u/pier.jpg width=900 height=600>",
    "<img data-src=//cdn.example/q.jpg?w=1600 alt='A pier'>", "<a href=/b>", "<a href=javascript:x>",
    "<a href=/u/pier-1600.jpg>", "<a rel=author href=/p>", "<a rel=tag href=/t>", "</a>", "<b>", "</b>", "<i>",
    "</i>", "<span class=date>", "<time datetime=2024-05-01T10:00:00Z>", "</time>", "</span>", "<noscript>",
    "</noscript>", "<template>", "<template shadowrootmode=open>", "</template>", "<iframe src=https://youtu.be/a>",
    "<iframe src=javascript:y></iframe>", "<script>", "</script>", "<script type=application/json>",
    "<script type=application/ld+json>", "{\"@type\":\"NewsArticle\",\"headline\":\"", "\"}", "{\"images\":[{\"url\":\"/a.jpg\",\"caption\":\"b\"},",
    "<svg>", "</svg>", "<math><mi>", "<select>", "<textarea>", "<title>", "</title>", "<base href=//x.example/y/>",
    "<link rel=alternate hreflang=es href=/es/la-historia>", "<meta property=og:title content='Gulls return'>",
    "<meta name=author content='Ana Ruiz'>", "<meta property=og:image content=/lead.jpg>", "<nav>", "</nav>", "<footer>",
    "</footer>", "<aside>", "</aside>", "<main>", "</main>", "<form>", "</form>", "<style>", "</style>", "<!--", "-->",
    "<!DOCTYPE html>", "<html lang=es>", "<body>", "&amp;", "&#x0;", "&notin", "&", "<", ">", "\"", "'", "\r\n", " ",
    "By Ana Ruiz", "MOSCOW (AP) — ", "1 May 2024", "3 of 12", "11 photos", "Leer en español", "Related stories",
    "Photo: Ana Ruiz", "© Harbor Ledger. All rights reserved.", "Correction: an earlier version of this story",
    "The harbor commission voted on Tuesday to rebuild the old pier before the winter storms return to the coast. ",
    "字", "\u{202e}", "\u{ad}", "Latest news", "more", "</", "<x-y>", "<p title=\"", "<p class='",
];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let page: String = bytes
        .iter()
        .filter_map(|byte| PIECES.get(usize::from(*byte) % PIECES.len()))
        .copied()
        .collect();
    checked::read_and_check(page.as_bytes(), None);
});
