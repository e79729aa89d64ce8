//! The pages of a corpus, read by us and by others.

use std::{hint::black_box, path::Path, process::ExitCode, time::Duration};

use cpu_time::ThreadTime;
use dom_smoothie::Readability;
use scraper::Html;
use tearsheet_story::Page;

use crate::pages::{self, LoadedPage};

/// Times every page below a folder, and prints a table.
pub(crate) fn pace(folder: &Path, passes: usize) -> ExitCode {
    match pages::load(folder) {
        Ok(pages) if pages.is_empty() => {
            eprintln!("no page stands in {}", folder.display());
            ExitCode::FAILURE
        }
        Ok(pages) => {
            report(&pages, &Pace::of(&pages, passes));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The fastest pass of each.
struct Pace {
    dom: Duration,
    other: Duration,
    reading: Duration,
}

impl Pace {
    fn of(pages: &[LoadedPage], passes: usize) -> Self {
        let mut pace = Self {
            dom: Duration::MAX,
            other: Duration::MAX,
            reading: Duration::MAX,
        };
        for _ in 0..passes {
            pace.dom = pace.dom.min(timed(pages, build_dom));
            pace.reading = pace.reading.min(timed(pages, read));
            pace.other = pace.other.min(timed(pages, read_otherwise));
        }
        pace
    }
}

fn timed(pages: &[LoadedPage], work: impl Fn(&LoadedPage)) -> Duration {
    let start = ThreadTime::now();
    pages.iter().for_each(work);
    start.elapsed()
}

fn build_dom(page: &LoadedPage) {
    black_box(Html::parse_document(&page.text));
}

fn read(page: &LoadedPage) {
    black_box(tearsheet_story::read(&Page {
        bytes: &page.bytes,
        url: page.url.as_ref(),
        content_type: None,
        charset: page.charset.as_deref(),
    }));
}

/// dom_smoothie finds no story on some pages; that takes its time as well.
fn read_otherwise(page: &LoadedPage) {
    let address = page.url.as_ref().map(url::Url::as_str);
    if let Ok(mut reader) = Readability::new(page.text.as_str(), address, None) {
        black_box(reader.parse().ok());
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "page counts and sizes are far below 2^52"
)]
fn report(pages: &[LoadedPage], pace: &Pace) {
    let megabytes = pages.iter().map(|page| page.bytes.len()).sum::<usize>() as f64 / 1e6;
    println!("{} pages, {megabytes:.1} MB\n", pages.len());
    println!("| | s | MB/s | ms a page | our time, in its own |\n|---|---|---|---|---|");
    for (name, time) in [
        ("scraper's DOM alone", pace.dom),
        ("dom_smoothie", pace.other),
        ("reading the story", pace.reading),
    ] {
        let seconds = time.as_secs_f64();
        let (speed, each) = (megabytes / seconds, seconds * 1000.0 / pages.len() as f64);
        let ratio = pace.reading.as_secs_f64() / seconds;
        println!("| {name} | {seconds:.2} | {speed:.1} | {each:.2} | {ratio:.2} |");
    }
}
