//! `cargo xtask bench speed`: times the reading of pages beside the building of their DOM.
//!
//! The DOM is scraper's, built from text that was decoded before the clock started; our
//! reading starts from the bytes. Both go over all pages in turns, in one thread.

mod pages;

use std::{
    hint::black_box,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use pages::LoadedPage;
use scraper::Html;
use tearsheet_story::Page;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (Some(folder), Some(passes)) = (
        arguments.first(),
        arguments.get(1).and_then(|passes| passes.parse().ok()),
    ) else {
        eprintln!("usage: tearsheet-pace FOLDER PASSES");
        return ExitCode::from(2);
    };
    match pages::load(Path::new(folder)) {
        Ok(pages) if pages.is_empty() => {
            eprintln!("no page stands in {folder}");
            ExitCode::FAILURE
        }
        Ok(pages) => {
            report(&pages, &pace(&pages, passes));
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
    reading: Duration,
}

fn pace(pages: &[LoadedPage], passes: usize) -> Pace {
    let mut pace = Pace {
        dom: Duration::MAX,
        reading: Duration::MAX,
    };
    for _ in 0..passes {
        pace.dom = pace.dom.min(timed(pages, build_dom));
        pace.reading = pace.reading.min(timed(pages, read));
    }
    pace
}

fn timed(pages: &[LoadedPage], work: impl Fn(&LoadedPage)) -> Duration {
    let start = Instant::now();
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

#[expect(
    clippy::cast_precision_loss,
    reason = "page counts and sizes are far below 2^52"
)]
fn report(pages: &[LoadedPage], pace: &Pace) {
    let megabytes = pages.iter().map(|page| page.bytes.len()).sum::<usize>() as f64 / 1e6;
    println!("{} pages, {megabytes:.1} MB\n", pages.len());
    println!("| | s | MB/s | ms a page |\n|---|---|---|---|");
    for (name, time) in [
        ("scraper's DOM alone", pace.dom),
        ("reading the story", pace.reading),
    ] {
        let seconds = time.as_secs_f64();
        let (speed, each) = (megabytes / seconds, seconds * 1000.0 / pages.len() as f64);
        println!("| {name} | {seconds:.2} | {speed:.1} | {each:.2} |");
    }
    println!(
        "| ratio | {:.2} | | |",
        pace.reading.as_secs_f64() / pace.dom.as_secs_f64()
    );
}
