//! Where the reader is in a story: kept for each edition, whatever is changed around it.

use std::path::Path;

use serde_json::json;
use tearsheet_tests::window::{ENGLISH, Failure, Start, Window, can_be_driven};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const TITULAR: &str = "Un pueblo marinero vigila su costa, fotografía a fotografía";

/// The block under the reader's eyes.
const BLOCK: &str = r#"
const { top } = document.querySelector('.scroller').getBoundingClientRect();
const blocks = [...document.querySelectorAll('.text > [data-block]')];
return Number(blocks.findLast((one) => one.getBoundingClientRect().top <= top + 96)?.dataset.block ?? 0);
"#;

#[test]
fn the_place_is_kept_through_another_text_size_and_another_width() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    window.resize(1280, 800)?;
    scroll_to(&window, 8)?;
    window.click("button", "Settings")?;
    for change in ["Larger text", "Larger text", "Smaller text"] {
        window.click("button", change)?;
        until_at(&window, 8)?;
    }
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Settings")?;
    for width in [760, 420, 1280] {
        window.resize(width, 800)?;
        until_at(&window, 8)?;
    }
    window.press("f")?;
    until_at(&window, 8)?;
    window.close()
}

#[test]
fn each_edition_opens_the_next_day_where_it_was_left() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    window.click("button", ENGLISH.save)?;
    window.wait_for("button", ENGLISH.saved)?;
    scroll_to(&window, 8)?;
    kept(&window)?;
    window.close()?;

    let window = the_next_day(library.path(), HEADLINE)?;
    until_at(&window, 8)?;
    window.press("l")?;
    window.until_headline(TITULAR)?;
    until_at(&window, 8)?;
    scroll_to(&window, 11)?;
    kept(&window)?;
    window.close()?;

    let window = the_next_day(library.path(), TITULAR)?;
    until_at(&window, 11)?;
    window.close()
}

/// The place is written down when the text has stood still for a while.
fn kept(window: &Window) -> Result<(), Failure> {
    window.script("dispatchEvent(new PageTransitionEvent('pagehide'))", &[])?;
    window.script_later("const done = arguments[0]; setTimeout(done, 300)")?;
    Ok(())
}

fn the_next_day(library: &Path, headline: &str) -> Result<Window, Failure> {
    let window = Window::open(&Start::with_library(library))?;
    window.until_headline(headline)?;
    Ok(window)
}

fn scroll_to(window: &Window, block: u64) -> Result<(), Failure> {
    window.script(
        "const scroller = document.querySelector('.scroller');
         const block = document.querySelector(`.text > [data-block='${arguments[0]}']`);
         scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 60",
        &[json!(block)],
    )?;
    until_at(window, block)
}

fn until_at(window: &Window, block: u64) -> Result<(), Failure> {
    window.until(&format!("block {block} is before the reader"), |window| {
        Ok(window.script(BLOCK, &[])? == json!(block))
    })
}
