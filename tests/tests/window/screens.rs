//! The main screens, one after the other.

use serde_json::{Value, json};
use tearsheet_tests::window::{ENGLISH, Failure, Start, Window};

/// The sample's.
pub(crate) const HEADLINE: &str =
    "A harbor town keeps watch on its coast, one photograph at a time";

/// How large everything is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    AsUsual,
    Twice,
}

/// Shows the main screens one after the other in a window of this size.
pub(crate) fn on_every_screen(
    (width, height): (u32, u32),
    text: Text,
    set_up: impl Fn(Start) -> Start,
    mut see: impl FnMut(&Window, &str) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let library = tempfile::tempdir()?;
    let window = Window::open(&set_up(Start::with_library(library.path())))?;
    window.wait_for("textbox", ENGLISH.address)?;
    window.resize(width, height)?;
    draw(&window, width, text)?;
    see(&window, "welcome")?;
    // The driver's clicks do not know how large everything is drawn.
    draw(&window, width, Text::AsUsual)?;
    window.open_address(&ENGLISH, tearsheet_sample::ADDRESS)?;
    window.until_headline(HEADLINE)?;
    window.press("s")?;
    window.wait_for("button", ENGLISH.saved)?;
    draw(&window, width, text)?;
    see(&window, "story")?;
    window.press("g")?;
    window.until_shown("1 of 11")?;
    see(&window, "gallery")?;
    window.press("g")?;
    see(&window, "contact sheet")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", ENGLISH.gallery)?;
    for (key, screen) in [
        ("q", "saves"),
        ("i", "provenance"),
        ("m", "highlights"),
        ("e", "tags"),
        ("?", "shortcuts"),
    ] {
        window.press(key)?;
        window.until(screen, |window| {
            window.is_true("return document.querySelector('dialog:modal') !== null")
        })?;
        see(&window, screen)?;
        window.press("Escape")?;
        window.until(&format!("{screen} is closed"), |window| {
            window.is_true("return document.querySelector('dialog:modal') === null")
        })?;
    }
    for (chord, screen) in [(",", "settings"), ("k", "palette")] {
        window.press_with("Control", chord)?;
        window.until(screen, |window| {
            window.is_true("return document.querySelector('dialog:modal') !== null")
        })?;
        see(&window, screen)?;
        window.press("Escape")?;
        window.until(&format!("{screen} is closed"), |window| {
            window.is_true("return document.querySelector('dialog:modal') === null")
        })?;
    }
    for (key, screen) in [
        ("t", "front"),
        ("y", "weekly"),
        ("x", "topics"),
        ("w", "wall"),
    ] {
        window.press(key)?;
        window.until(screen, |window| {
            Ok(window.script(
                "return document.querySelector(`main.${arguments[0]}`) !== null",
                &[json!(screen)],
            )? == Value::Bool(true))
        })?;
        see(&window, screen)?;
        window.press("Escape")?;
    }
    window.press("/")?;
    see(&window, "list")?;
    window.close()
}

/// Everything larger by a step, or as usual; gives its size in per cent.
const MAGNIFY: &str = "return window.__TAURI_INTERNALS__.invoke('magnify', { how: arguments[0] })";

fn draw(window: &Window, width: u32, text: Text) -> Result<(), Failure> {
    let (how, percent) = match text {
        Text::AsUsual => ("usual", 100),
        Text::Twice => ("larger", 200),
    };
    window.until(&format!("everything is drawn at {percent} %"), |window| {
        Ok(window.script(MAGNIFY, &[json!(how)])? == json!(percent))
    })?;
    window.until("that is drawn", |window| {
        Ok(window.script("return innerWidth", &[])? == json!(width * 100 / percent))
    })
}
