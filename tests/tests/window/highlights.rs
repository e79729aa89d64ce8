//! What a reader marks in a story, and how it is found again.

use std::path::Path;

use serde_json::json;
use tearsheet_tests::window::{
    ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const TITULAR: &str = "Un pueblo marinero vigila su costa, fotografía a fotografía";

/// What is lit in a colour.
const LIT: &str =
    "return [...(CSS.highlights.get(`pen-${arguments[0]}`) ?? [])].map(String).join('|')";

/// Selects the first words of a paragraph as a pointer does, and says which.
const SELECT: &str = r#"
const paragraph = document.querySelectorAll('article [data-block] p')[arguments[0]];
const node = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
let text = node.nextNode();
while (text.data.trim().length < 20) text = node.nextNode();
const range = document.createRange();
range.setStart(text, 0);
range.setEnd(text, text.data.indexOf(' ', 12));
getSelection().removeAllRanges();
getSelection().addRange(range);
paragraph.scrollIntoView({ block: 'center' });
return range.toString().trim();
"#;

#[test]
fn words_are_marked_noted_and_there_the_next_day() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_kept(library.path(), &ENGLISH, "light")?;
    let words = select(&window, 1)?;
    window.click("button", "Highlight in green")?;
    until_lit(&window, "green", &words)?;
    window.wait_until_gone("button", "Highlight in green")?;

    let noted = select(&window, 2)?;
    window.click("button", "Highlight and add a note")?;
    window.until("the note is ready to be written", |window| {
        window.has_focus("textbox", "Note")
    })?;
    for letter in ["a", "s", "k"] {
        window.press(letter)?;
    }
    window.press("Escape")?;
    let marker = format!("Yellow highlight: {noted}. Note: ask");
    window.wait_for("button", &marker)?;
    until_lit(&window, "yellow", &noted)?;
    window.close()?;

    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_headline(HEADLINE)?;
    until_lit(&window, "green", &words)?;
    until_lit(&window, "yellow", &noted)?;
    window.click("button", &marker)?;
    window.wait_for("dialog", "Yellow highlight")?;
    window.click("button", "Remove")?;
    until_lit(&window, "yellow", "")?;
    window.press_with("Control", "z")?;
    until_lit(&window, "yellow", &noted)?;
    window.close()
}

#[test]
fn words_or_the_headline_are_copied_with_their_source_by_a_key() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_kept(library.path(), &ENGLISH, "light")?;
    window.press("c")?;
    window.until_shown("Headline copied with its source.")?;
    window.press("d")?;
    window.until_shown("Select a word or two first, then look them up.")?;
    select(&window, 1)?;
    window.press("c")?;
    window.until_shown("Copied with its source.")?;
    window.close()
}

#[test]
fn a_sentence_is_marked_by_keys_alone() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_kept(library.path(), &ENGLISH, "light")?;
    let selected = |window: &Window| -> Result<String, Failure> {
        let words = window.script("return getSelection().toString()", &[])?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    };
    window.press("h")?;
    window.wait_for("button", "Highlight in blue")?;
    let first = selected(&window)?;
    window.press("ArrowDown")?;
    window.until("the next sentence is selected", |window| {
        let now = selected(window)?;
        Ok(now != first && !now.is_empty())
    })?;
    let second = selected(&window)?;
    window.press("h")?;
    window.until("the bar has the focus", |window| {
        window.has_focus("button", "Highlight in yellow")
    })?;
    window.press("ArrowRight")?;
    window.press("ArrowRight")?;
    window.until("the third colour has the focus", |window| {
        window.has_focus("button", "Highlight in blue")
    })?;
    window.press("Enter")?;
    until_lit(&window, "blue", &second)?;
    window.close()
}

#[test]
fn highlights_are_listed_gone_to_and_belong_to_their_edition() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_kept(library.path(), &ENGLISH, "light")?;
    let words = select(&window, 4)?;
    window.click("button", "Highlight in pink")?;
    until_lit(&window, "pink", &words)?;
    window.click("button", "Leer en español")?;
    window.until_headline(TITULAR)?;
    until_lit(&window, "pink", "")?;
    window.press("m")?;
    window.wait_for("dialog", "Highlights")?;
    window.until_shown(&words)?;
    window.click("button", &format!("Go to the words: {words}"))?;
    window.until_headline(HEADLINE)?;
    until_lit(&window, "pink", &words)?;
    window.until("the marker has the focus", |window| {
        window.has_focus("button", &format!("Pink highlight: {words}"))
    })?;
    window.press("m")?;
    window.wait_for("dialog", "Highlights")?;
    window.click("button", &format!("Remove: {words}"))?;
    window.until_shown("Highlight removed.")?;
    window.click("button", "Undo")?;
    window.wait_for("button", &format!("Go to the words: {words}"))?;
    window.close()
}

#[test]
fn highlighting_keeps_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, pens, list) in [
        (&ENGLISH, "light", ENGLISH_PENS, "Highlights"),
        (&SPANISH, "dark", SPANISH_PENS, "Subrayados"),
        (&ENGLISH, "dark", ENGLISH_PENS, "Highlights"),
        (&SPANISH, "light", SPANISH_PENS, "Subrayados"),
    ] {
        let library = tempfile::tempdir()?;
        let window = sample_kept(library.path(), words, theme)?;
        let look = format!("{}-{theme}", words.language);
        for (paragraph, pen) in (0..).zip(pens) {
            select(&window, paragraph)?;
            window.click("button", pen)?;
            window.wait_until_gone("button", pen)?;
        }
        select(&window, 4)?;
        window.wait_for("button", pens[0])?;
        seen(&window, "marking", &look)?;
        window.press("Escape")?;
        window.press("m")?;
        window.wait_for("dialog", list)?;
        seen(&window, "highlights", &look)?;
        window.close()?;
    }
    Ok(())
}

const ENGLISH_PENS: [&str; 4] = [
    "Highlight in yellow",
    "Highlight in green",
    "Highlight in blue",
    "Highlight in pink",
];
const SPANISH_PENS: [&str; 4] = [
    "Subrayar en amarillo",
    "Subrayar en verde",
    "Subrayar en azul",
    "Subrayar en rosa",
];

fn sample_kept(library: &Path, words: &Words, theme: &'static str) -> Result<Window, Failure> {
    let start = Start::with_library(library).speaking(words).theme(theme);
    let window = Window::open(&start.argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    window.click("button", words.save)?;
    window.wait_for("button", words.saved)?;
    Ok(window)
}

fn select(window: &Window, paragraph: usize) -> Result<String, Failure> {
    let words = window.script(SELECT, &[json!(paragraph)])?;
    Ok(words.as_str().unwrap_or_default().to_owned())
}

fn until_lit(window: &Window, colour: &str, words: &str) -> Result<(), Failure> {
    window.until(&format!("\"{words}\" is lit in {colour}"), |window| {
        Ok(window.script(LIT, &[json!(colour)])? == json!(words))
    })
}

fn seen(window: &Window, name: &str, look: &str) -> Result<(), Failure> {
    let found = violations(window)?;
    assert!(found.is_empty(), "{name} in {look}:\n{}", found.join("\n"));
    keep_screenshot(window, &format!("{name}-{look}"))
}
