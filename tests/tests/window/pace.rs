//! How fast the window turns to stories and photos, scrolls, and what it holds on to: measured, not judged. Run
//! by `cargo xtask bench window`.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use serde_json::{Value, json};
use tearsheet_story::{Block, ReadTime, Run, Site, Story};
use tearsheet_tests::{
    stock::{Stock, paragraph, picture},
    window::{ENGLISH, Failure, Start, Window, can_be_driven},
};

use crate::burdens::six_papers;

/// Stories of a long library.
const STORIES: usize = 100_000;
/// Stories that are turned to.
const SWITCHES: usize = 60;
/// Galleries opened and closed, as the bars ask.
const OPENINGS: usize = 500;
/// Photos of a large gallery.
const PHOTOS: u8 = 200;

/// Calls the last argument with what `measure` gives, or with the words of what went wrong.
const LATER: &str = r"
const done = arguments[arguments.length - 1];
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** The first timer after a frame fires when the frame is painted. (A message to itself goes by another process.) */
const task = () => new Promise((resolve) => setTimeout(resolve));
const painted = async () => { await frame(); await task(); };
const change = () => new Promise((resolve) => { const watch = new MutationObserver(() => { watch.disconnect(); resolve(); }); watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true }); });
/** Goes on in the very task in which it becomes so, before any frame. */
const seen = async (so) => { const end = performance.now() + 10000; while (!so()) { if (performance.now() > end) throw new Error(`in vain: ${so}`); await Promise.race([change(), new Promise((go) => setTimeout(go, 50))]); } };
const key = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const until = async (so) => { const end = performance.now() + 10000; while (!so()) { if (performance.now() > end) throw new Error(`in vain: ${so}`); await new Promise((go) => setTimeout(go, 1)); } };
const told = (times) => { const which = 1 + times.indexOf(Math.max(...times)); times.sort((a, b) => a - b); const at = (part) => Math.round(10 * times[Math.min(times.length - 1, Math.floor(part * times.length))]) / 10; return { median: at(0.5), p95: at(0.95), most: at(1), which, of: times.length }; };
";

fn measured(window: &Window, what: &str) -> Result<Value, Failure> {
    window.script_later(&format!(
        "{LATER}\n(async () => {{ {what} }})().then(done, (error) => done(String(error)))"
    ))
}

fn long_story(number: usize) -> Story {
    let text = "The pier opened on Monday, and the ferry came in before the fog did. ".repeat(6);
    let body = (0..14).map(|_| Block::Paragraph {
        runs: vec![Run::plain(&text)],
    });
    Story {
        headline: format!("Story {number} of the harbor, the ferry and the ice in the bay"),
        word_count: 1100,
        read_time: ReadTime::of(1100, None),
        body: body.collect(),
        site: Site {
            name: Some(format!("Harbor Ledger {}", number % 40)),
            ..Site::default()
        },
        ..Story::default()
    }
}

fn address(number: usize) -> String {
    format!("https://harbor.example/{number}")
}

#[test]
#[ignore = "a measure"]
fn turning_to_stories() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let stock = Stock::open(library.path())?;
    for number in 0..=SWITCHES {
        stock.keep(&address(number), long_story(number))?;
    }
    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_shown("Story 60 of the harbor")?;
    let times = measured(
        &window,
        &format!(
            "const times = [];
            for (let turn = 0; turn < {SWITCHES}; turn++) {{
              const before = document.querySelector('article h1')?.textContent;
              const begun = performance.now();
              key('j');
              await seen(() => {{ const now = document.querySelector('article h1')?.textContent; return now && now !== before; }});
              await painted();
              times.push(performance.now() - begun);
              await new Promise((go) => setTimeout(go, 60));
            }}
            return told(times);"
        ),
    )?;
    println!("story switch, ms from the key until its text is painted: {times}");
    let floor = measured(
        &window,
        &format!(
            "const times = [];
            const word = document.querySelector('article h1').firstChild;
            for (let turn = 0; turn < {SWITCHES}; turn++) {{
              await new Promise((go) => setTimeout(go, 60));
              const begun = performance.now();
              word.data = `Word ${{turn}}`;
              await painted();
              times.push(performance.now() - begun);
            }}
            return told(times);"
        ),
    )?;
    println!("the floor, ms until another word is painted: {floor}");
    window.close()
}

#[test]
#[ignore = "a measure"]
fn turning_to_photos_and_holding_on_to_them() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let stock = Stock::open(library.path())?;
    let pictures: Vec<Vec<u8>> = (0..PHOTOS)
        .map(|seed| picture(900, 600, seed))
        .collect::<Result<_, _>>()?;
    stock.keep_photos(&address(0), "Two hundred frames", &pictures)?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.click_first("[data-story]")?;
    window.until_headline("Two hundred frames")?;
    window.press("g")?;
    window.until_shown("1 of 200")?;
    // Once through them and back: the smaller pictures are made then, and the core looks at each photo.
    let once = measured(
        &window,
        "for (let turn = 0; turn < 100; turn++) { key('ArrowRight'); await new Promise((go) => setTimeout(go, 150)); }
        key('Home');
        await new Promise((go) => setTimeout(go, 10000));
        return true;",
    )?;
    assert_eq!(once, json!(true));
    let times = measured(
        &window,
        "const frames = [], times = [];
        const stage = () => document.querySelector('dialog .stage img.shown.here');
        await until(() => stage());
        for (let turn = 0; turn < 100; turn++) {
          const before = stage().src;
          await new Promise((go) => setTimeout(go, 250));
          const begun = performance.now();
          key('ArrowRight');
          await seen(() => stage() && stage().src !== before && stage().complete);
          await frame();
          frames.push(performance.now() - begun);
          await task();
          times.push(performance.now() - begun);
        }
        return { frame: told(frames), painted: told(times) };",
    )?;
    println!("gallery next, photos that were looked at before, ms: {times}");
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Photo gallery")?;

    let open = "for (let turn = 0; turn < TURNS; turn++) {
          key('g');
          await until(() => document.querySelector('dialog .stage img.shown.here'));
          document.querySelector('dialog .acts > button:last-child').click();
          await until(() => document.querySelector('dialog') === null);
        }
        return true;";
    let warm = measured(&window, &open.replace("TURNS", "20"))?;
    assert_eq!(warm, json!(true));
    let before = standing(&window)?;
    let mut on_the_way = Vec::new();
    for round in 1..=OPENINGS / 25 {
        let went = measured(&window, &open.replace("TURNS", "25"))?;
        assert_eq!(went, json!(true));
        if round % 4 == 0 {
            on_the_way.push(standing(&window)?.0);
        }
    }
    let after = standing(&window)?;
    // What the engine clears away by itself when nobody asks anything of it.
    thread::sleep(Duration::from_secs(10));
    let still = standing(&window)?;
    println!(
        "{OPENINGS} openings of {PHOTOS} photos: before {before:?}, MiB after each hundred {on_the_way:?}, after {after:?}, \
         ten seconds later {still:?}"
    );
    window.close()
}

/// Memory in MiB and open files of the process that shows the view.
fn standing(window: &Window) -> Result<(u64, usize), Failure> {
    let process = view_process(window)?;
    let files = fs::read_dir(process.join("fd"))?.count();
    Ok((memory(&process)?, files))
}

/// The process that shows the view, as its folder below `/proc`.
pub(crate) fn view_process(window: &Window) -> Result<PathBuf, Failure> {
    let display = format!("DISPLAY={}", window.display());
    let mut found = None;
    for entry in fs::read_dir("/proc")?.flatten() {
        let process = entry.path();
        let name = fs::read_to_string(process.join("comm")).unwrap_or_default();
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        let is_ours = environment
            .split(|byte| *byte == 0)
            .any(|line| line == display.as_bytes());
        if name.starts_with("WebKitWebProces") && is_ours {
            found = Some(process);
        }
    }
    found.ok_or_else(|| Failure::new("no process shows the view"))
}

fn memory(process: &Path) -> Result<u64, Failure> {
    let rollup = fs::read_to_string(process.join("smaps_rollup"))?;
    let kib = rollup
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .and_then(|rest| rest.split_whitespace().next()?.parse::<u64>().ok());
    kib.map(|kib| kib / 1024)
        .ok_or_else(|| Failure::new("the system tells no memory"))
}

#[test]
#[ignore = "a measure"]
fn scrolling_a_long_library() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir_in(if Path::new("/dev/shm").is_dir() {
        "/dev/shm"
    } else {
        "/tmp"
    })?;
    let stock = Stock::open(library.path())?;
    for number in 0..STORIES {
        let story = Story {
            headline: format!("Story {number} of the harbor, the ferry and the ice in the bay"),
            ..paragraph("The boats came home.")
        };
        stock.keep(&address(number), story)?;
    }
    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_shown("Story 99999 of the harbor")?;
    // What comes after the first screen is there then.
    thread::sleep(Duration::from_secs(2));
    // As a wheel scrolls; then as a hand drags the scroll bar, through all of it.
    for (name, step, frames) in [("wheel", 120, 600), ("scroll bar", 30_000, 370)] {
        let times = measured(
            &window,
            &format!(
                "const list = document.getElementById('list');
                list.scrollTop = 0;
                await painted();
                const times = [];
                let before = await frame();
                for (let turn = 0; turn < {frames}; turn++) {{
                  list.scrollTop += {step};
                  const now = await frame();
                  times.push(now - before);
                  before = now;
                }}
                return told(times);"
            ),
        )?;
        println!("list of {STORIES} stories by {name}, ms a frame: {times}");
    }
    window.close()
}

#[test]
#[ignore = "a measure"]
fn answering_while_servers_say_nothing() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let (papers, start) = six_papers(library.path())?;
    let window = Window::open(&start)?;
    window.wait_for("textbox", ENGLISH.address)?;
    let calls = "const times = [];
        for (let turn = 0; turn < 200; turn++) {
          const begun = performance.now();
          await window.__TAURI_INTERNALS__.invoke('shelf_counts');
          times.push(performance.now() - begun);
          await frame();
        }
        return told(times);";
    let idle = measured(&window, calls)?;
    let silent: Vec<String> = papers
        .iter()
        .map(|paper| paper.url("/hostile/silent").to_string())
        .collect();
    let asked = "return window.__TAURI_INTERNALS__.invoke('save_sources', { inputs: arguments[0] }).then(() => true)";
    window.script(asked, &[json!(silent)])?;
    window.until("servers wait", |_| {
        Ok(papers.iter().any(|paper| !paper.asked().is_empty()))
    })?;
    let waiting = measured(&window, calls)?;
    println!("a command's answer, ms: alone {idle}; while six servers say nothing {waiting}");
    window.close()
}
