//! What leaves the window by the system's own ways: its clipboard and its dialog of files.

use std::{fs, path::Path, process::Command};

use tearsheet_tests::{
    programs::are_installed,
    stock::{Stock, plain_picture},
    window::{ENGLISH, Failure, Start, Window, can_be_driven, has_keyboard},
};

const SAMPLE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const HEADLINE: &str = "One frame of the bay";
const ADDRESS: &str = "https://harbor.example/one";

/// A story of one photo of 300 by 200 pixels, open.
fn open_story(library: &Path) -> Result<Window, Failure> {
    Stock::open(library)?.keep_photos(ADDRESS, HEADLINE, &[plain_picture(300, 200)?])?;
    let window = Window::open(&Start::with_library(library))?;
    window.until_shown(HEADLINE)?;
    window.press("j")?;
    window.until_headline(HEADLINE)?;
    Ok(window)
}

/// What lies on the display's clipboard in this form.
fn pasted(window: &Window, form: &str) -> Result<Vec<u8>, Failure> {
    let output = Command::new("xclip")
        .args(["-selection", "clipboard", "-out", "-target", form])
        .env("DISPLAY", window.display())
        .output()?;
    Ok(output.stdout)
}

#[test]
fn a_copied_photo_lies_on_the_clipboard_as_a_picture() -> Result<(), Failure> {
    if !can_be_driven() || !are_installed(&["xclip"]) {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open_story(library.path())?;
    window.press("g")?;
    window.wait_for("dialog", ENGLISH.gallery)?;
    window.press_with("Control", "c")?;
    window.until_shown("Photo copied.")?;
    let picture = image::load_from_memory(&pasted(&window, "image/png")?)
        .map_err(|error| Failure::new(error.to_string()))?;
    assert_eq!((picture.width(), picture.height()), (300, 200));
    window.close()
}

#[test]
fn copied_words_lie_on_the_clipboard_with_their_source() -> Result<(), Failure> {
    if !can_be_driven() || !are_installed(&["xclip"]) {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(SAMPLE)?;
    window.until("a sentence is selected", |window| {
        window.press("h")?;
        window.is_true("return !getSelection().isCollapsed")
    })?;
    window.wait_for("button", "Copy with source")?;
    let words = window.script("return getSelection().toString()", &[])?;
    window.click("button", "Copy with source")?;
    window.until("the words lie on the clipboard", |window| {
        Ok(!pasted(window, "UTF8_STRING")?.is_empty())
    })?;
    let text = String::from_utf8_lossy(&pasted(&window, "UTF8_STRING")?).into_owned();
    let (copied, source) = text.split_once("\n\n— ").unwrap_or_default();
    assert!(!copied.is_empty(), "{text:?}");
    assert_eq!(Some(copied), words.as_str());
    assert!(source.starts_with(SAMPLE), "{text:?}");
    assert!(source.ends_with(tearsheet_sample::ADDRESS), "{text:?}");
    window.close()
}

#[test]
fn a_photo_is_saved_by_the_systems_dialog() -> Result<(), Failure> {
    if !can_be_driven() || !has_keyboard() {
        return Ok(());
    }
    let (library, folder) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = open_story(library.path())?;
    window.press("g")?;
    window.wait_for("dialog", ENGLISH.gallery)?;
    window.press("s")?;
    window.look_at("^Save")?;
    let path = folder.path().join("the bay.png");
    window.press_on_display("ctrl+a")?;
    window.type_on_display(&path.to_string_lossy())?;
    window.press_on_display("Return")?;
    window.until_shown("Saved as")?;
    assert_eq!(fs::read(&path)?, plain_picture(300, 200)?);
    window.close()
}
