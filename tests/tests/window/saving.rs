//! Saves in the background: seen, put off, taken back, tried again, and gone on with by the next start.

use std::time::Duration;

use serde_json::json;
use tearsheet_tests::{
    newspaper::{Newspaper, Reply, story},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

use crate::quays::{Photos, headline, publish, visiting};

/// Pastes words where no field has the focus.
const PASTE: &str = "
    const data = new DataTransfer();
    data.setData('text/plain', arguments[0]);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";

#[test]
fn addresses_pasted_one_a_line_are_all_saved() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let window = Window::open(&visiting(&paper, library.path()))?;
    let addresses: Vec<String> = (0..3)
        .map(|story| publish(&paper, story, Photos::AtOnce))
        .collect();
    paste(&window, &addresses)?;
    for story in 0..3 {
        window.until_shown(&headline(story))?;
    }
    window.press("q")?;
    window.wait_for("dialog", "Saves")?;
    window.until_all_saved(3)?;
    window.click("button", "Clear finished")?;
    window.until_shown("Nothing is being saved.")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Saves")?;
    window.close()
}

/// Drops several files at once.
const DROP_ALL: &str = r#"
const data = new DataTransfer();
for (const [name, text] of arguments[0]) data.items.add(new File([text], name, { type: 'text/html' }));
document.body.dispatchEvent(
  new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
"#;

#[test]
fn several_pages_dropped_together_are_all_saved() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.wait_for("textbox", ENGLISH.address)?;
    let headlines = ["Ropes are mended", "Lamps are lit", "Nets are dry"];
    let pages: Vec<[String; 2]> = headlines
        .iter()
        .map(|headline| [format!("{headline}.html"), story(headline)])
        .collect();
    window.script(DROP_ALL, &[json!(pages)])?;
    for headline in headlines {
        window.until_shown(headline)?;
    }
    window.press("q")?;
    window.wait_for("dialog", "Saves")?;
    window.until_all_saved(3)?;
    window.close()
}

#[test]
fn saves_are_put_off_gone_on_with_and_taken_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let window = Window::open(&visiting(&paper, library.path()))?;
    let addresses = [
        publish(&paper, 0, Photos::Slowly),
        publish(&paper, 1, Photos::Slowly),
    ];
    paste(&window, &addresses)?;
    window.click("button", "Saving 2 stories, 0 of 8 photos")?;
    window.wait_for("dialog", "Saves")?;
    window.click("button", "Pause all")?;
    window.wait_for("button", &format!("Resume: {}", headline(1)))?;
    window.until_shown("Paused, 0 of 4 photos")?;
    window.click("button", &format!("Cancel: {}", headline(0)))?;
    window.wait_until_gone("button", &format!("Resume: {}", headline(0)))?;
    publish(&paper, 1, Photos::AtOnce);
    window.click("button", &format!("Resume: {}", headline(1)))?;
    window.click("button", &format!("Open: {}", headline(1)))?;
    window.until_headline(&headline(1))?;
    assert!(
        !window.text()?.contains(&headline(0)),
        "what was taken back is not kept"
    );
    window.close()
}

#[test]
fn a_save_that_failed_says_why_and_is_tried_again() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let window = Window::open(&visiting(&paper, library.path()))?;
    let addresses = [
        publish(&paper, 0, Photos::AtOnce),
        publish(&paper, 1, Photos::Slowly),
    ];
    paper.publish("/story/1", Reply::not_found());
    paste(&window, &addresses)?;
    window.click("button", "1 story could not be saved")?;
    window.until_shown("The page is not there.")?;
    publish(&paper, 1, Photos::AtOnce);
    window.click("button", &format!("Try again: {}", addresses[1]))?;
    window.wait_for("button", &format!("Open: {}", headline(1)))?;
    window.close()
}

#[test]
fn what_was_under_way_when_the_window_closed_is_saved_by_the_next() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let start = visiting(&paper, library.path());
    let window = Window::open(&start)?;
    let addresses = [
        publish(&paper, 0, Photos::Slowly),
        publish(&paper, 1, Photos::Slowly),
    ];
    paste(&window, &addresses)?;
    window.wait_for("button", "Saving 2 stories, 0 of 8 photos")?;
    window.close()?;
    for story in 0..2 {
        publish(&paper, story, Photos::AtOnce);
    }
    let window = Window::open(&start)?;
    for story in 0..2 {
        window.until_shown(&headline(story))?;
    }
    window.press("q")?;
    window.until_all_saved(2)?;
    window.close()
}

#[test]
fn a_story_that_is_closed_while_it_is_saved_is_kept() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let window = Window::open(&visiting(&paper, library.path()))?;
    let address = publish(&paper, 0, Photos::After(Duration::from_secs(3)));
    window.open_address(&ENGLISH, &address)?;
    window.until_headline(&headline(0))?;
    window.click("button", ENGLISH.save)?;
    window.until_shown("Saving")?;
    window.open_address(&ENGLISH, tearsheet_sample::ADDRESS)?;
    window.wait_for("button", ENGLISH.save)?;
    window.until("the other story is in the list", |window| {
        window.is_true(
            "return [...document.querySelectorAll('.library li')].some((card) => card.textContent.includes('quay 0'))",
        )
    })?;
    window.close()
}

#[test]
fn saves_keep_nobody_out_in_either_language() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, saving, failed) in [
        (
            &ENGLISH,
            "light",
            "Saving 2 stories, 0 of 8 photos",
            "1 story could not be saved",
        ),
        (
            &SPANISH,
            "dark",
            "Guardando 2 noticias, 0 de 8 fotos",
            "1 noticia sin guardar",
        ),
    ] {
        let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
        let start = visiting(&paper, library.path())
            .speaking(words)
            .theme(theme);
        let window = Window::open(&start)?;
        let addresses: Vec<String> = (0..4)
            .map(|story| {
                let photos = if story < 2 {
                    Photos::AtOnce
                } else {
                    Photos::Slowly
                };
                publish(&paper, story, photos)
            })
            .collect();
        paper.publish("/story/1", Reply::not_found());
        paste(&window, &addresses[..2])?;
        window.until_shown(&headline(0))?;
        window.until_shown(failed)?;
        paste(&window, &addresses[2..])?;
        window.until_shown(saving)?;
        seen(&window, "saving-line", words, theme)?;
        window.press("q")?;
        window.until("all three are listed", |window| {
            window.is_true("return document.querySelectorAll('dialog .save').length === 3 && document.querySelector('dialog .failed') !== null")
        })?;
        seen(&window, "saves", words, theme)?;
        window.close()?;
    }
    Ok(())
}

fn seen(window: &Window, name: &str, words: &Words, theme: &str) -> Result<(), Failure> {
    let look = format!("{}-{theme}", words.language);
    let found = violations(window)?;
    assert!(found.is_empty(), "{name} in {look}:\n{}", found.join("\n"));
    keep_screenshot(window, &format!("{name}-{look}"))
}

trait UntilSaved {
    fn until_all_saved(&self, count: usize) -> Result<(), Failure>;
}

impl UntilSaved for Window {
    fn until_all_saved(&self, count: usize) -> Result<(), Failure> {
        self.until("all are saved", |window| {
            let titles = "return document.querySelectorAll('dialog .save .title.open').length";
            Ok(window.script(titles, &[])? == json!(count))
        })
    }
}

pub(crate) fn paste(window: &Window, addresses: &[String]) -> Result<(), Failure> {
    window.script(PASTE, &[json!(addresses.join("\n"))])?;
    Ok(())
}
