//! The Harbor Ledger: a story in two languages with eleven photos, its front page, and other plain pages.
//!
//! | address | answer |
//! | --- | --- |
//! | `/` | the front page |
//! | `/news/old-pier-reopens` | the story in English, 11 photos |
//! | `/es/noticias/reabre-el-muelle` | the same in Spanish, the same 11 photos |
//! | `/photos/pier-N-WIDTH.jpg` | photo N (1 to 11), 600, 300 or 150 pixels wide |
//! | `/news/pier.txt` | the story as plain text |
//! | `/old/pier` | redirects to the story |
//! | `/robots.txt` | everything allowed |

use std::{
    collections::HashMap,
    fmt::Write as _,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use super::{
    Asked, Reply, jpeg,
    words::{CAPTIONS, CAPTIONS_IN_SPANISH, ENGLISH, FRONT, SPANISH},
};

/// The story in English.
pub const STORY: &str = "/news/old-pier-reopens";
/// The story in Spanish.
pub const STORY_IN_SPANISH: &str = "/es/noticias/reabre-el-muelle";
/// How many photos the story has.
pub const PHOTOS: u32 = 11;
/// The English headline.
pub const HEADLINE: &str = "Old fishing pier reopens after two winters of repairs";
/// The Spanish headline.
pub const HEADLINE_IN_SPANISH: &str = "El viejo muelle pesquero reabre tras dos inviernos de obras";

/// The widths in which each photo is offered, best first.
const WIDTHS: [u32; 3] = [600, 300, 150];

/// What the paper answers at one of its own addresses.
#[must_use]
pub fn reply(asked: &Asked) -> Option<Reply> {
    let host = asked.header("host").unwrap_or("127.0.0.1");
    match asked.path() {
        "/" => Some(Reply::html(front_page())),
        "/es/" => Some(Reply::html(front_page())),
        STORY => Some(Reply::html(english(host))),
        STORY_IN_SPANISH => Some(page_in_spanish(host)),
        "/news/pier.txt" => Some(Reply::of("text/plain; charset=utf-8", plain_text())),
        "/old/pier" => Some(Reply::redirect(301, STORY)),
        "/robots.txt" => Some(Reply::of("text/plain", "User-agent: *\nAllow: /\n")),
        path => photo(path),
    }
}

/// The page of the Spanish edition, as a paper at this host and port answers with it.
#[must_use]
pub fn page_in_spanish(host: &str) -> Reply {
    Reply::html(spanish(host))
}

/// The address of one photo's best size, from 1.
#[must_use]
pub fn photo_path(number: u32) -> String {
    format!("/photos/pier-{number}-{}.jpg", WIDTHS[0])
}

fn photo(path: &str) -> Option<Reply> {
    let (number, width) = path
        .strip_prefix("/photos/pier-")?
        .strip_suffix(".jpg")?
        .split_once('-')?;
    let (number, width): (u32, u32) = (number.parse().ok()?, width.parse().ok()?);
    let offered = (1..=PHOTOS).contains(&number) && WIDTHS.contains(&width);
    offered.then(|| Reply::of("image/jpeg", drawn_once(number, width).to_vec()))
}

/// Draws every picture, so that no reader has to wait for one.
pub(crate) fn draw_all() {
    for number in 1..=PHOTOS {
        for width in WIDTHS {
            drawn_once(number, width);
        }
    }
}

/// Drawing takes longer than all else the paper does, so each picture is drawn once.
fn drawn_once(number: u32, width: u32) -> Arc<[u8]> {
    static DRAWN: OnceLock<Mutex<Drawn>> = OnceLock::new();
    let drawn = DRAWN.get_or_init(Mutex::default);
    let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
    let picture = drawn
        .entry((number, width))
        .or_insert_with(|| jpeg(number, width, width * 2 / 3).into());
    Arc::clone(picture)
}

/// Pictures by number and width.
type Drawn = HashMap<(u32, u32), Arc<[u8]>>;

/// What differs between the two editions.
struct Edition {
    language: &'static str,
    path: &'static str,
    other_language: &'static str,
    other_path: &'static str,
    other_label: &'static str,
    section: &'static str,
    headline: &'static str,
    deck: &'static str,
    byline: &'static str,
    dateline: &'static str,
    photos_label: &'static str,
    paragraphs: &'static [&'static str],
    captions: &'static [&'static str],
    rights: &'static str,
}

fn english(host: &str) -> String {
    Edition {
        language: "en",
        path: STORY,
        other_language: "es",
        other_path: STORY_IN_SPANISH,
        other_label: "Leer en español",
        section: "Local",
        headline: HEADLINE,
        deck: "Anglers lined up before dawn to walk the planks again.",
        byline: "By Maya Ortiz, Harbor Ledger",
        dateline: "PORT ALDER",
        photos_label: "photos",
        paragraphs: ENGLISH,
        captions: CAPTIONS,
        rights: "Copyright © The Harbor Ledger. All rights reserved.",
    }
    .page(host)
}

fn spanish(host: &str) -> String {
    Edition {
        language: "es",
        path: STORY_IN_SPANISH,
        other_language: "en",
        other_path: STORY,
        other_label: "Read in English",
        section: "Local",
        headline: HEADLINE_IN_SPANISH,
        deck: "Los pescadores hicieron fila antes del alba para volver a pisar las tablas.",
        byline: "Por Maya Ortiz, Harbor Ledger",
        dateline: "PUERTO ALDER",
        photos_label: "fotos",
        paragraphs: SPANISH,
        captions: CAPTIONS_IN_SPANISH,
        rights: "Derechos reservados © The Harbor Ledger.",
    }
    .page(host)
}

impl Edition {
    fn page(&self, host: &str) -> String {
        let Self {
            language,
            path,
            other_language,
            other_path,
            other_label,
            section,
            headline,
            deck,
            byline,
            dateline,
            photos_label,
            rights,
            ..
        } = self;
        let (figures, paragraphs) = (self.figures(), self.body());
        let lead = photo_path(1);
        format!(
            r#"<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{headline} | The Harbor Ledger</title>
<meta name="description" content="{deck}">
<meta property="og:type" content="article">
<meta property="og:title" content="{headline}">
<meta property="og:site_name" content="The Harbor Ledger">
<meta property="og:image" content="http://{host}{lead}">
<link rel="canonical" href="http://{host}{path}">
<link rel="alternate" hreflang="{language}" href="http://{host}{path}">
<link rel="alternate" hreflang="{other_language}" href="http://{host}{other_path}">
<script type="application/ld+json">
{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{headline}","inLanguage":"{language}",
"datePublished":"2026-03-14T07:30:00-07:00","articleSection":"{section}",
"author":{{"@type":"Person","name":"Maya Ortiz"}},
"publisher":{{"@type":"Organization","name":"The Harbor Ledger"}}}}
</script>
</head>
<body>
<header><a href="/">The Harbor Ledger</a><nav><a href="/news">News</a> <a href="/sports">Sports</a></nav></header>
<main>
<article>
<h1>{headline}</h1>
<p class="deck">{deck}</p>
<p class="byline">{byline}</p>
<time datetime="2026-03-14T07:30:00-07:00">March 14, 2026</time>
<p class="tools"><button>{PHOTOS} {photos_label}</button> <a lang="{other_language}" hreflang="{other_language}" href="{other_path}">{other_label}</a></p>
<div class="story-body">
<p>{dateline} — {paragraphs}
</div>
<section class="gallery">
{figures}</section>
<p class="copyright">{rights}</p>
</article>
</main>
<footer><p>Contact the newsroom</p></footer>
</body>
</html>
"#
        )
    }

    fn body(&self) -> String {
        let mut body = String::new();
        for (place, paragraph) in self.paragraphs.iter().enumerate() {
            let open = if place == 0 { "" } else { "<p>" };
            // Writing to a string cannot fail.
            let _ = writeln!(body, "{open}{paragraph}</p>");
        }
        body
    }

    fn figures(&self) -> String {
        let mut figures = String::new();
        for (number, caption) in (1..=PHOTOS).zip(self.captions) {
            let best = photo_path(number);
            let sizes = WIDTHS.map(|width| format!("/photos/pier-{number}-{width}.jpg {width}w"));
            // Writing to a string cannot fail.
            let _ = writeln!(
                figures,
                r#"<figure><img src="{best}" srcset="{}" width="600" height="400" alt="{caption}"><figcaption>{caption} <span class="credit">Photo: Maya Ortiz, Harbor Ledger</span></figcaption></figure>"#,
                sizes.join(", ")
            );
        }
        figures
    }
}

fn plain_text() -> String {
    let body = ENGLISH.join("\n\n");
    format!(
        "{HEADLINE}\n\nBy Maya Ortiz\n\nPORT ALDER — {body}\n\nCopyright © The Harbor Ledger. All rights reserved.\n"
    )
}

/// A front page: many headlines, no story.
#[must_use]
pub fn front_page() -> String {
    let mut list = String::new();
    for (place, headline) in FRONT.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(
            list,
            r#"<li><a href="/news/story-{place}"><h3>{headline}</h3></a></li>"#
        );
    }
    format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbor Ledger: news of Port Alder</title>
<meta property="og:type" content="website"></head><body>
<header><a href="/">The Harbor Ledger</a><nav><a href="/news">News</a> <a href="/sports">Sports</a> <a href="/opinion">Opinion</a></nav></header>
<main><h2>Top stories</h2><ul>{list}</ul></main></body></html>"#
    )
}
