//! Reads a news page into a [`Story`]: bytes and an address in, words and photos out.
//!
//! The crate knows no network, no disk and no clock: the same bytes give the same story. It
//! builds one bounded DOM (scraper's) and weighs what the page says of itself in JSON-LD,
//! `meta` lines, microdata, embedded state and in its own words. No rule names a site.
//!
//! # One page, read
//!
//! ```
//! use tearsheet_story::{Block, Page, Verdict, read};
//! use url::Url;
//!
//! let markup = r#"<!doctype html><html lang="en"><head>
//!     <title>Old pier opens again - Harbor Ledger</title>
//!     <meta property="og:site_name" content="Harbor Ledger">
//!     <meta property="article:published_time" content="2024-03-01T08:00:00-07:00">
//!   </head><body>
//!   <nav><a href="/">Home</a> <a href="/coast">Coast</a></nav>
//!   <article>
//!     <h1>Old pier opens again</h1>
//!     <p class="byline">By Ana Ruiz and Tom Lee</p>
//!     <figure><img src="/photos/pier-1600.jpg" width="1600" height="1067" alt="The pier">
//!       <figcaption>The pier at dawn. (Ana Ruiz)</figcaption></figure>
//!     <p>HALM (AP) — After two winters of repairs the old pier opens to visitors on Saturday,
//!       the harbor office said, and the ferry will stop at its end again from May on.</p>
//!     <p>The boards are <em>new</em>, the <a href="/coast/lamps">lamps</a> are the old ones:
//!       they were cleaned by hand through the winter and hang where they always hung.</p>
//!   </article>
//!   <footer>Subscribe to our newsletter</footer></body></html>"#;
//! let address = Url::parse("https://www.harborledger.example/coast/old-pier-opens")?;
//!
//! let story = read(&Page {
//!     bytes: markup.as_bytes(),
//!     url: Some(&address),
//!     content_type: Some("text/html; charset=utf-8"),
//!     charset: None,
//! });
//!
//! assert_eq!(story.verdict, Verdict::Story);
//! assert_eq!(story.headline, "Old pier opens again");
//! assert_eq!(story.authors, ["Ana Ruiz", "Tom Lee"]);
//! let published = story.published.map(|moment| moment.to_iso());
//! assert_eq!(published.as_deref(), Some("2024-03-01T08:00:00-07:00"));
//! assert_eq!(story.dateline.as_ref().and_then(|line| line.place.as_deref()), Some("HALM"));
//!
//! // The body is typed blocks of typed runs, never mark-up.
//! let paragraphs = story.body.iter().filter(|block| matches!(block, Block::Paragraph { .. }));
//! assert_eq!(paragraphs.count(), 2);
//! assert!(story.text().ends_with("hang where they always hung."));
//!
//! // Addresses are absolute; a caption and its credit are told apart.
//! let photo = &story.gallery.photos[0];
//! assert_eq!(photo.caption.as_deref(), Some("The pier at dawn."));
//! assert_eq!(photo.credit.as_deref(), Some("Ana Ruiz"));
//! # Ok::<(), url::ParseError>(())
//! ```
//!
//! Reading never fails: [`Story::issues`] says what was odd, and [`Story::verdict`] whether the
//! page is a story at all. [`explain`] gives the story with the evidence for every field, in
//! words. Plain text and Markdown are read as well, where the bytes are no mark-up.
//!
//! # Bounds
//!
//! What a page may cost is bounded before it is parsed ([`limits`]): any bytes up to 8 MiB are
//! read within a second, whatever they are. Only http, https and mailto addresses come out.
//!
//! # Features
//!
//! - `typescript`: derives `ts_rs::TS` for the model.

pub mod model;

pub use model::{
    Block, Cell, Dateline, Direction, EditionLink, Feed, FeedFormat, Gallery, Issue, Language,
    ListItem, Moment, Photo, PhotoRole, ReadTime, Recent, Run, Site, Story, StoryLink, Style,
    TopicLink, Verdict,
};

mod around;
mod body;
mod charset;
mod document;
mod dom;
mod editions;
mod evidence;
mod explain;
mod fields;
mod folded;
mod gallery;
mod hints;
mod letters;
pub mod limits;
mod page;
mod prescan;
mod reading;
mod repeats;
mod signs;
mod sniff;
mod sources;
mod text_reader;
mod verdict;
mod weigh;

pub use page::Page;
pub use reading::{explain, get_ready, read};
