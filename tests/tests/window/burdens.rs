//! What strangers lay upon the window: a picture of a vast size, servers that say nothing.

use std::{fs, path::Path, time::Duration};

use tearsheet_tests::{
    newspaper::{Newspaper, Reply, jpeg, story_with_photos, vast_png},
    window::{ENGLISH, Failure, Start, Window, can_be_driven},
};

use crate::pace::view_process;

/// What the process that shows the view may take at most, in MiB.
const MEMORY: u64 = 600;

#[test]
fn a_small_file_of_a_vast_picture_takes_little_memory() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let vast = vast_png(16_000, 16_000);
    assert!(vast.len() < 64 << 10, "{} bytes", vast.len());
    paper.publish("/vast.png", Reply::of("image/png", vast));
    paper.publish("/small.jpg", Reply::of("image/jpeg", jpeg(1, 640, 480)));
    let page = story_with_photos("A wide horizon", &["/small.jpg", "/vast.png"]);
    paper.publish("/wide", Reply::html(page));
    let window = Window::open(&visiting(&paper, library.path()))?;
    window.open_address(&ENGLISH, paper.url("/wide").as_str())?;
    window.until_headline("A wide horizon")?;
    window.press("s")?;
    window.wait_for("button", ENGLISH.saved)?;
    window.press("g")?;
    window.until_shown("1 of 2")?;
    window.press("ArrowRight")?;
    window.until_shown("2 of 2")?;
    // A build without optimisation takes its time for 256 million pixels.
    let long = Duration::from_secs(120);
    window.until_within(long, "the place of the vast picture is settled", |window| {
        window.is_true(
            "return document.querySelector('dialog .missing, dialog .stage img.shown.here') !== null",
        )
    })?;
    let most = most_memory(&view_process(&window)?)?;
    assert!(most < MEMORY, "the view took {most} MiB");
    window.press("Escape")?;
    window.until_headline("A wide horizon")?;
    window.close()
}

#[test]
fn the_window_goes_on_while_servers_say_nothing() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let (papers, start) = six_papers(library.path())?;
    let window = Window::open(&start.argument("--sample"))?;
    window.until_headline(SAMPLE)?;
    // Each says so little that none is given up before half a minute is over.
    let slow = Reply::Drip {
        head: b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"[..]
            .into(),
        body: b"<p>".repeat(300).into(),
        pause: Duration::from_secs(2),
    };
    let silent: Vec<String> = papers
        .iter()
        .map(|paper| {
            paper.publish("/slow", slow.clone());
            paper.url("/slow").to_string()
        })
        .collect();
    window.script(
        "const data = new DataTransfer();
        data.setData('text/plain', arguments[0]);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));",
        &[silent.join("\n").into()],
    )?;
    window.until("all places of the queue are taken", |_| {
        Ok(papers
            .iter()
            .filter(|paper| !paper.asked().is_empty())
            .count()
            >= 3)
    })?;
    window.press("g")?;
    window.until_shown("1 of 11")?;
    window.press("ArrowRight")?;
    window.until_shown("2 of 11")?;
    window.press("Escape")?;
    window.press("s")?;
    window.until("the sample is kept", |window| {
        window.is_true("return document.querySelector('[data-story]') !== null")
    })?;
    window.press("q")?;
    window.wait_for("dialog", "Saves")?;
    window.until_shown("/slow")?;
    assert!(!window.text()?.contains("The site did not answer in time."));
    window.close()
}

const SAMPLE: &str = "A harbor town keeps watch on its coast, one photograph at a time";

/// The most memory that a process held so far, MiB.
fn most_memory(process: &Path) -> Result<u64, Failure> {
    let status = fs::read_to_string(process.join("status"))?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok())
        .map(|kib| kib / 1024)
        .ok_or_else(|| Failure::new("the system tells no memory"))
}

/// Six papers, and a window that may ask them.
pub(crate) fn six_papers(library: &Path) -> Result<(Vec<Newspaper>, Start), Failure> {
    let papers: Vec<Newspaper> = (0..6)
        .map(|_| Newspaper::open())
        .collect::<Result<_, _>>()?;
    let start = papers
        .iter()
        .fold(Start::with_library(library), |start, paper| {
            start
                .argument("--allow-private-host")
                .argument(paper.host())
        });
    Ok((papers, start))
}

fn visiting(paper: &Newspaper, library: &Path) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(paper.host())
}
