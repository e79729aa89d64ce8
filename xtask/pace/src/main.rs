//! `cargo xtask bench speed` and `cargo xtask bench hostile`: how long reading takes.
//!
//! Pages of a corpus: our reading beside the building of scraper's DOM and beside the fastest
//! reader of others, dom_smoothie. All go over all pages in turns, in one thread, and its own
//! time on the processor counts, so that other work on the machine matters little. The others
//! are given text that was decoded before the clock started; our reading starts from bytes.

mod corpus;
#[path = "../../../src-tauri/story/tests/hostile/mod.rs"]
mod hostile;
mod pages;

use std::process::ExitCode;

use cpu_time::ThreadTime;
use tearsheet_story::{Page, limits};
use url::Url;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["hostile"] => read_hostile(),
        [folder, passes] => match passes.parse() {
            Ok(passes) => corpus::pace(folder.as_ref(), passes),
            Err(_) => usage(),
        },
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    eprintln!("usage: tearsheet-pace FOLDER PASSES | hostile");
    ExitCode::from(2)
}

/// No page may take longer, seconds.
const LONGEST: f64 = 1.0;

/// Reads each hostile page as large as a page may be.
fn read_hostile() -> ExitCode {
    let url = Url::parse("https://www.harborledger.example/world/story-of-the-day").ok();
    let mut slowest = 0.0_f64;
    println!("| page | s |\n|---|---|");
    for (name, text) in hostile::pages(limits::PAGE_BYTES) {
        let start = ThreadTime::now();
        std::hint::black_box(tearsheet_story::read(&Page {
            bytes: text.as_bytes(),
            url: url.as_ref(),
            content_type: None,
            charset: None,
        }));
        let seconds = start.elapsed().as_secs_f64();
        slowest = slowest.max(seconds);
        println!("| {name} | {seconds:.3} |");
    }
    if slowest > LONGEST {
        eprintln!("a page takes {slowest:.3} s; none may take more than {LONGEST} s");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
