//! What the tests of the library need: a clock that does as it is told, stories, pictures.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::missing_docs_in_private_items,
    missing_docs
)]

pub mod stories;

use std::{
    io::Cursor,
    path::Path,
    sync::{Arc, Mutex},
};

use image::{DynamicImage, ImageFormat, RgbImage};
use tearsheet_library::{
    Arrival, Clock, Library, ListQuery, NewCapture, NewEdition, NewPage, Opened, PhotoFailure,
    PhotoFailureCode, PhotoOutcome, ShelfFilter, SystemClock,
};
use tearsheet_story::{Block, Gallery, Language, Photo, PhotoRole, ReadTime, Run, Site, Story};
use tempfile::TempDir;
use time::{Duration, OffsetDateTime, macros::datetime};
use url::Url;

/// A library in a folder of its own, gone with the test.
pub struct Desk {
    pub dir: TempDir,
    pub library: Library,
    pub clock: Arc<SetClock>,
}

/// A clock that shows what it is set to.
pub struct SetClock(Mutex<OffsetDateTime>);

impl Desk {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock(Mutex::new(datetime!(2026-11-23 12:00 UTC))));
        let library = Library::open(dir.path(), clock.clone()).unwrap().library;
        Self {
            dir,
            library,
            clock,
        }
    }

    /// Lets go of the library and opens it anew.
    pub fn reopened(self) -> Self {
        let Self {
            dir,
            library,
            clock,
        } = self;
        drop(library);
        let library = Library::open(dir.path(), clock.clone()).unwrap().library;
        Self {
            dir,
            library,
            clock,
        }
    }

    pub fn faults(&self) -> Vec<String> {
        faults(&self.library)
    }

    /// What a shelf shows.
    pub fn headlines(&self, shelf: ShelfFilter) -> Vec<String> {
        let query = ListQuery {
            shelf,
            limit: 100,
            ..ListQuery::default()
        };
        let cards = self.library.list(&query).unwrap();
        cards.into_iter().map(|card| card.headline).collect()
    }
}

impl SetClock {
    pub fn turn(&self, by: Duration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for SetClock {
    fn now(&self) -> OffsetDateTime {
        *self.0.lock().unwrap()
    }
}

pub fn open(dir: &Path) -> Opened {
    Library::open(dir, Arc::new(SystemClock)).unwrap()
}

pub fn faults(library: &Library) -> Vec<String> {
    let report = library.verify().unwrap();
    report.faults.iter().map(ToString::to_string).collect()
}

pub fn address(text: &str) -> Url {
    Url::parse(text).unwrap()
}

pub fn language(tag: &str) -> Language {
    Language::from_tag(tag).unwrap()
}

/// A story in English of these paragraphs.
pub fn story(headline: &str, paragraphs: &[&str]) -> Story {
    let body: Vec<Block> = paragraphs
        .iter()
        .map(|text| Block::Paragraph {
            runs: vec![Run::plain(*text)],
        })
        .collect();
    let words = paragraphs
        .iter()
        .map(|text| text.split_whitespace().count())
        .sum::<usize>();
    let words = u32::try_from(words).unwrap();
    Story {
        headline: headline.to_owned(),
        authors: vec!["Ana Ruiz".to_owned()],
        language: Some(language("en")),
        word_count: words,
        read_time: ReadTime::of(words, None),
        body,
        site: Site {
            name: Some("The Harbor Ledger".to_owned()),
            host: Some("harbor.example".to_owned()),
            feeds: Vec::new(),
        },
        ..Story::default()
    }
}

/// The story with a photo of each of these names in its gallery.
pub fn with_photos(mut story: Story, names: &[&str]) -> Story {
    let photo = |name: &&str| {
        let url = address(&format!("https://harbor.example/photos/{name}.png"));
        Photo {
            candidates: vec![url.clone()],
            url,
            caption: Some(format!("The {name} at dusk")),
            credit: None,
            credit_lead: None,
            alt: None,
            width: None,
            height: None,
            role: PhotoRole::Gallery,
        }
    };
    story.gallery = Gallery {
        promised: None,
        photos: names.iter().map(photo).collect(),
        ..Gallery::default()
    };
    story
}

/// A page that this address answered with.
pub fn page(url: &str, html: &str) -> NewPage {
    NewPage {
        arrival: Arrival {
            asked: Some(address(url)),
            hops: Vec::new(),
            answered: Some(address(url)),
            status: Some(200),
            headers: vec![("content-type".to_owned(), "text/html".to_owned())],
            fetched_at: datetime!(2026-11-23 11:59 UTC),
            app_version: "0.1.0".to_owned(),
        },
        bytes: html.as_bytes().to_vec(),
    }
}

pub fn edition(url: &str, story: Story, photos: Vec<PhotoOutcome>) -> NewEdition {
    NewEdition {
        page: page(url, &format!("<html><h1>{}</h1></html>", story.headline)),
        further: Vec::new(),
        story,
        photos,
    }
}

pub fn capture(url: &str, story: Story, photos: Vec<PhotoOutcome>) -> NewCapture {
    NewCapture {
        asked: Some(address(url)),
        editions: vec![edition(url, story, photos)],
        names: Vec::new(),
    }
}

/// A story of one paragraph at its own address.
pub fn simple(number: usize) -> NewCapture {
    let story = story(&format!("Story {number}"), &["The pier opened on Monday."]);
    capture(
        &format!("https://harbor.example/{number}"),
        story,
        Vec::new(),
    )
}

/// A small PNG of one colour; each seed gives other bytes.
pub fn png(seed: u8) -> Vec<u8> {
    picture(8, 6, seed, ImageFormat::Png)
}

pub fn picture(width: u32, height: u32, seed: u8, format: ImageFormat) -> Vec<u8> {
    let shade = |x: u32, y: u32| {
        let step = |pixels: u32, of: u32| u8::try_from(pixels * 255 / of).unwrap();
        image::Rgb([step(x, width), step(y, height), seed])
    };
    let mut bytes = Vec::new();
    DynamicImage::from(RgbImage::from_fn(width, height, shade))
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

pub fn kept(library: &Library, bytes: &[u8]) -> PhotoOutcome {
    PhotoOutcome::Kept(library.stage_photo(bytes).unwrap())
}

pub fn failed() -> PhotoOutcome {
    PhotoOutcome::Failed(PhotoFailure {
        code: PhotoFailureCode::NotFound,
        detail: "404".to_owned(),
    })
}
