//! Both editions of a story side by side, and the turn from one to the other at the same words.

use std::path::Path;

use serde_json::{Value, json};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot,
        keep_wide_screenshot, violations,
    },
};

use crate::ferry::{ARABIC, HEADLINE, arabic, english};

const SAMPLE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const SAMPLE_IN_SPANISH: &str = "Un pueblo marinero vigila su costa, fotografía a fotografía";

/// How far apart (pixels) the tops of two columns' blocks stand, by the words that both begin with.
const APART: &str = r#"
const blocks = (selector) => [...document.querySelectorAll(`${selector} .text > [data-block]`)];
const number = (block) => /\d{4}/.exec(block.textContent)?.[0];
const others = new Map(blocks('.second article').map((block) => [number(block), block]));
const pairs = blocks('.scroller > article').map((block) => [block, others.get(number(block))]).filter(([, other]) => other);
return [pairs.length, Math.max(...pairs.map(([one, other]) => Math.abs(one.getBoundingClientRect().top - other.getBoundingClientRect().top)))];
"#;

/// The year that the paragraph under the reader's eyes begins with.
const BEFORE_THE_READER: &str = r#"
const { top } = document.querySelector('.scroller').getBoundingClientRect();
const block = [...document.querySelectorAll('.scroller > article .text > [data-block]')].findLast((one) => one.getBoundingClientRect().top <= top + 96);
return /\d{4}/.exec(block?.textContent ?? '')?.[0] ?? null;
"#;

/// The language of the edition that holds the match that stands.
const FOUND_IN: &str = r"
const [found] = CSS.highlights.get('found-here') ?? [];
return found?.startContainer.parentElement.closest('article').lang ?? null;
";

/// Whether the buttons at the heads of both columns are what a press in their middle hits.
const NOTHING_COVERED: &str = r#"
const buttons = [...document.querySelectorAll('.scroller article :is(.top, .actions) button')].filter((one) => one.checkVisibility());
return buttons.length > 2 && buttons.every((one) => {
  const box = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
});
"#;

#[test]
fn two_editions_stand_side_by_side_at_the_same_words() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = in_two_editions(&paper, library.path(), &ENGLISH, "light")?;
    window.resize(1280, 800)?;
    scroll_to(&window, "1995")?;
    window.press("b")?;
    window.until_shown(ARABIC)?;
    // One paragraph is in the first edition alone; the others stand in pairs.
    window.until("the paragraphs stand in pairs", |window| {
        let told = window.script(APART, &[])?;
        Ok(told[0] == json!(13) && told[1].as_f64().is_some_and(|apart| apart < 1.0))
    })?;
    let columns = window.script(
        "return [...document.querySelectorAll('.scroller article')].map(({ lang, dir }) => [lang, dir])",
        &[],
    )?;
    assert_eq!(columns, json!([["en", "ltr"], ["ar", "rtl"]]));
    assert_eq!(before_the_reader(&window)?, json!("1995"));
    window.press("Escape")?;
    window.until("one edition stands alone again, with the list", |window| {
        window.is_true(
            "return document.querySelectorAll('.scroller article').length === 1
             && document.querySelector('.library')?.checkVisibility() === true",
        )
    })?;
    window.until("the same paragraph is before the reader", |window| {
        Ok(before_the_reader(window)? == json!("1995"))
    })?;
    window.close()
}

#[test]
fn finding_looks_through_both_editions() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = in_two_editions(&paper, library.path(), &ENGLISH, "light")?;
    window.resize(1280, 800)?;
    window.press("b")?;
    window.until_shown(ARABIC)?;
    window.press_with("Control", "f")?;
    window.wait_for("searchbox", "Find in story")?;
    window.until("the bar covers nothing that can be pressed", |window| {
        window.is_true(NOTHING_COVERED)
    })?;
    window.script(
        "const field = document.querySelector('.find input'); field.value = '1995';
         field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.focus()",
        &[],
    )?;
    window.until_shown("1 of 2")?;
    assert_eq!(window.script(FOUND_IN, &[])?, json!("en"));
    window.press("Enter")?;
    window.until_shown("2 of 2")?;
    window.until("the match of the other column is lit", |window| {
        Ok(window.script(FOUND_IN, &[])? == json!("ar"))
    })?;
    window.close()
}

#[test]
fn the_turn_to_the_other_edition_is_to_the_same_words() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = in_two_editions(&paper, library.path(), &ENGLISH, "light")?;
    window.resize(1280, 800)?;
    scroll_to(&window, "1998")?;
    window.press("l")?;
    window.until_headline(ARABIC)?;
    window.until("the same paragraph is before the reader", |window| {
        Ok(before_the_reader(window)? == json!("1998"))
    })?;
    window.press("l")?;
    window.until_headline(HEADLINE)?;
    window.until("it is there in the first edition too", |window| {
        Ok(before_the_reader(window)? == json!("1998"))
    })?;
    window.close()
}

#[test]
fn the_gallery_turns_to_the_other_captions_at_the_same_photo() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(SAMPLE)?;
    window.click("button", "11 photos")?;
    window.wait_for("dialog", ENGLISH.gallery)?;
    window.press("ArrowRight")?;
    window.press("ArrowRight")?;
    window.until_shown("3 of 11")?;
    window.press("l")?;
    window.wait_for("button", "Read in English")?;
    let words = "return [document.querySelector('dialog .words').lang, document.querySelector('dialog [role=status]').innerText.trim()]";
    window.until("the captions are Spanish, at the same photo", |window| {
        Ok(window.script(words, &[])? == json!(["es", "3 of 11"]))
    })?;
    window.click("button", ENGLISH.close)?;
    window.until_headline(SAMPLE_IN_SPANISH)?;
    window.close()
}

#[test]
fn a_narrow_window_says_why_and_shows_one_edition() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(SAMPLE)?;
    window.resize(800, 800)?;
    window.press("b")?;
    window.until_shown("Two editions need a wider window.")?;
    window.resize(1280, 800)?;
    window.press("b")?;
    window.wait_for("button", "One edition alone")?;
    window.resize(700, 800)?;
    window.wait_until_gone("button", "One edition alone")?;
    window.resize(1280, 800)?;
    window.click("button", "One edition alone")?;
    window.wait_until_gone("button", "One edition alone")?;
    window.close()
}

#[test]
fn editions_side_by_side_keep_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, one) in [
        (&ENGLISH, "light", "One edition alone"),
        (&SPANISH, "dark", "Una sola edición"),
    ] {
        let library = tempfile::tempdir()?;
        let start = Start::with_library(library.path())
            .speaking(words)
            .theme(theme);
        let window = Window::open(&start.argument("--sample"))?;
        window.until_headline(SAMPLE)?;
        window.resize(1280, 800)?;
        window.press("b")?;
        window.wait_for("button", one)?;
        let look = format!("side-by-side-{}-{theme}", words.language);
        let found = violations(&window)?;
        assert!(found.is_empty(), "{look}:\n{}", found.join("\n"));
        keep_wide_screenshot(&window, &look)?;
        window.close()?;
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = in_two_editions(&paper, library.path(), &ENGLISH, "sepia")?;
    window.resize(1280, 800)?;
    window.press("b")?;
    window.wait_for("button", "One edition alone")?;
    let found = violations(&window)?;
    assert!(found.is_empty(), "right to left:\n{}", found.join("\n"));
    keep_wide_screenshot(&window, "side-by-side-right-to-left")?;
    window.click("button", "One edition alone")?;
    window.press("l")?;
    window.until_headline(ARABIC)?;
    keep_screenshot(&window, "right-to-left")?;
    window.close()
}

fn in_two_editions(
    paper: &Newspaper,
    library: &Path,
    words: &Words,
    theme: &'static str,
) -> Result<Window, Failure> {
    let there = paper.url("/ar/ferry");
    paper.publish("/ferry", Reply::html(english(there.as_str())));
    paper.publish(
        "/ar/ferry",
        Reply::html(arabic(paper.url("/ferry").as_str())),
    );
    let start = Start::with_library(library)
        .speaking(words)
        .theme(theme)
        .argument("--allow-private-host")
        .argument(paper.host())
        .argument(paper.url("/ferry").as_str());
    let window = Window::open(&start)?;
    window.until_headline(HEADLINE)?;
    Ok(window)
}

fn scroll_to(window: &Window, year: &str) -> Result<(), Failure> {
    window.script(
        "const scroller = document.querySelector('.scroller');
         const block = [...document.querySelectorAll('.text > [data-block]')].find((one) => one.textContent.includes(arguments[0]));
         scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top - 80",
        &[json!(year)],
    )?;
    window.until("the paragraph is before the reader", |window| {
        Ok(before_the_reader(window)? == json!(year))
    })
}

fn before_the_reader(window: &Window) -> Result<Value, Failure> {
    window.script(BEFORE_THE_READER, &[])
}
