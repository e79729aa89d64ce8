//! What hands do: drops, swipes, full screen.

use std::path::Path;

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;
use tearsheet_tests::{
    newspaper::{jpeg, story},
    window::{ENGLISH, Failure, Start, Window, can_be_driven},
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";

/// Drops a file of these bytes on the window, as the system's file manager does.
const DROP: &str = r#"
const [name, bytes] = arguments;
const data = new DataTransfer();
data.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/html' }));
const say = (kind) => document.body.dispatchEvent(
  new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
say('dragenter');
say('dragover');
const invited = !!document.querySelector('.dropping');
say('drop');
return invited;
"#;

/// The window with the sample's first photo on the whole of it.
fn sample_gallery(library: &Path) -> Result<Window, Failure> {
    let window = Window::open(&Start::with_library(library).argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    window.click("button", "11 photos")?;
    window.until_shown("1 of 11")?;
    Ok(window)
}

#[test]
fn a_dropped_page_keeps_its_charset() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.wait_for("textbox", ENGLISH.address)?;
    // Of another charset than the window's own.
    let page = include_bytes!("../../fixtures/pages/latin-1/source.html");
    window.script(DROP, &[json!("page.html"), json!(page.to_vec())])?;
    let story: serde_json::Value =
        serde_json::from_str(include_str!("../../fixtures/pages/latin-1/story.json"))?;
    window.until_headline(story["headline"].as_str().unwrap_or_default())?;
    assert!(
        !window.text()?.contains('\u{fffd}'),
        "letters were lost on the way"
    );
    window.close()
}

/// Drops a page that holds its picture itself, made larger than any page by what stands behind the picture's end.
const DROP_LARGE: &str = r#"
const [name, page, picture, megabytes] = arguments;
const large = `${picture}${'A'.repeat(megabytes << 20)}`;
const data = new DataTransfer();
data.items.add(new File([page.replace('PICTURE', large)], name, { type: 'text/html' }));
document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
"#;

#[test]
fn a_dropped_archive_larger_than_any_page_comes_whole() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.wait_for("textbox", ENGLISH.address)?;
    let mut picture = jpeg(1, 640, 480);
    // Base64 goes on behind it without a gap.
    picture.resize(picture.len().next_multiple_of(3), 0);
    let figure = r#"<figure><img width="640" height="480" src="data:image/jpeg;base64,PICTURE"><figcaption>Nets on the quay.</figcaption></figure><p>"#;
    let page = story("Nets are mended").replacen("<p>", figure, 1);
    window.script(
        DROP_LARGE,
        &[
            json!("Nets are mended – año.html"),
            json!(page),
            json!(BASE64_STANDARD.encode(&picture)),
            json!(12),
        ],
    )?;
    window.until_headline("Nets are mended")?;
    window.until("its picture is painted", |window| {
        window.is_true("return document.querySelector('article figure img')?.naturalWidth > 0")
    })?;
    window.close()
}

#[test]
fn a_swipe_turns_to_the_next_photo_and_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_gallery(library.path())?;
    // Twice from one place, as fast as a double click: still two swipes.
    window.drag((800, 350), (500, 360))?;
    window.drag((800, 350), (500, 360))?;
    window.until_shown("3 of 11")?;
    window.drag((500, 350), (800, 340))?;
    window.until_shown("2 of 11")?;
    // A finger that goes up and down scrolls, and turns no photo.
    window.drag((600, 200), (640, 500))?;
    window.until_shown("2 of 11")?;
    window.close()
}

#[test]
fn the_gallery_fills_the_screen_and_comes_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_gallery(library.path())?;
    window.click("button", "Full screen")?;
    window.wait_for("button", "Leave full screen")?;
    window.press("ArrowRight")?;
    window.until_shown("2 of 11")?;
    window.click("button", "Leave full screen")?;
    window.wait_for("button", "Full screen")?;
    window.until_shown("2 of 11")?;
    // Escape goes one step back: to the window, and only then out.
    window.press("f")?;
    window.wait_for("button", "Leave full screen")?;
    window.press("Escape")?;
    window.wait_for("button", "Full screen")?;
    window.until_shown("2 of 11")?;
    window.press("Escape")?;
    window.until("the gallery is closed", |window| {
        window.is_true("return document.querySelector('dialog') === null")
    })?;
    window.close()
}

/// How closely the photo is looked at: its scale, and how far it is moved.
const CLOSENESS: &str = r#"
const style = document.querySelector('dialog .stage img.shown').style;
const [x, y = 0] = style.translate.split(' ').map(parseFloat);
return [Number(style.scale), x, y];
"#;

#[test]
fn a_photo_is_looked_at_closely_and_whole_again() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_gallery(library.path())?;
    window.until("the photo is painted", |window| {
        window.is_true("return document.querySelector('dialog .stage img.shown')?.naturalWidth > 0")
    })?;
    let closeness = |window: &Window| -> Result<(f64, f64, f64), Failure> {
        let seen = window.script(CLOSENESS, &[])?;
        let figure = |place: usize| seen[place].as_f64().unwrap_or(f64::NAN);
        Ok((figure(0), figure(1), figure(2)))
    };
    assert_eq!(closeness(&window)?.0, 1.0);
    window.click("button", "Real size")?;
    let (close, ..) = closeness(&window)?;
    assert!(close > 1.0, "the photo is at {close}");
    window.drag((600, 300), (500, 300))?;
    let (_, moved, _) = closeness(&window)?;
    assert!(moved < 0.0, "the photo was not moved: {moved}");
    window.until_shown("1 of 11")?;
    window.press("0")?;
    assert_eq!(closeness(&window)?, (1.0, 0.0, 0.0));
    // Left of the middle: what was clicked comes towards the middle of the view.
    window.double_click((200, 350))?;
    let (close, moved, _) = closeness(&window)?;
    assert!(close > 1.0 && moved > 0.0, "{close} {moved}");
    window.press("ArrowRight")?;
    window.until_shown("2 of 11")?;
    assert_eq!(closeness(&window)?.0, 1.0, "the next photo is not whole");

    window.click("button", "Slideshow")?;
    window.until_shown("3 of 11")?;
    window.click("button", "Pause")?;
    window.wait_for("button", "Slideshow")?;
    window.close()
}
