//! Commands and stories, found by some of their letters.

use tearsheet_tests::window::{
    ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const TITULAR: &str = "Un pueblo marinero vigila su costa, fotografía a fotografía";

/// The window with the sample kept.
fn sample_kept(start: Start, words: &Words) -> Result<Window, Failure> {
    let window = Window::open(&start.argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    window.click("button", words.save)?;
    window.wait_for("button", words.saved)?;
    Ok(window)
}

/// Opens the palette by its keys, types, waits for what comes first, and takes it.
fn take(window: &Window, name: &str, typed: &str, first: &str) -> Result<(), Failure> {
    window.press_with("Control", "k")?;
    window.wait_for("dialog", name)?;
    window.until("the field has the focus", |window| {
        window.is_true("return document.activeElement?.role === 'combobox'")
    })?;
    for letter in typed.chars() {
        window.press(&letter.to_string())?;
    }
    window.until(&format!("\"{first}\" comes first"), |window| {
        let active = window.script(
            "const field = document.activeElement;
             if (field?.role !== 'combobox' || field.value !== arguments[0]) return null;
             const active = document.getElementById(field.getAttribute('aria-activedescendant'));
             return active?.ariaSelected === 'true' ? active.firstElementChild.innerText : null",
            &[typed.into()],
        )?;
        Ok(active.as_str() == Some(first))
    })?;
    window.press("Enter")?;
    window.wait_until_gone("dialog", name)
}

#[test]
fn commands_and_stories_are_found_and_taken_by_keys() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample_kept(Start::with_library(library.path()), &ENGLISH)?;
    let name = "Commands and stories";
    take(&window, name, "movarc", "Move to archive")?;
    window.until_shown("1 story moved to the archive.")?;
    take(&window, name, "undo", "Undo")?;
    window.until_shown("Undone: 1 story as before.")?;
    take(&window, name, "leer", "Leer en español")?;
    window.until_headline(TITULAR)?;
    take(&window, name, "closest", "Close story")?;
    window.until_shown("Choose a story from the list")?;
    take(&window, name, "keeps watch", HEADLINE)?;
    window.wait_for("button", ENGLISH.saved)?;
    take(&window, name, "settings", "Settings")?;
    window.wait_for("dialog", "Settings")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Settings")?;
    take(&window, name, "open the photos", "Open the photos")?;
    window.wait_for("dialog", ENGLISH.gallery)?;
    window.close()
}

#[test]
fn the_palette_keeps_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, button, typed) in [
        (&ENGLISH, "light", "Commands", "harbor"),
        (&ENGLISH, "dark", "Commands", "zzzz"),
        (&SPANISH, "light", "Órdenes", "archivo"),
        (&SPANISH, "dark", "Órdenes", ""),
    ] {
        let library = tempfile::tempdir()?;
        let start = Start::with_library(library.path())
            .speaking(words)
            .theme(theme);
        let window = sample_kept(start, words)?;
        window.click("button", button)?;
        window.until("the field has the focus", |window| {
            window.is_true("return document.activeElement?.role === 'combobox'")
        })?;
        for letter in typed.chars() {
            window.press(&letter.to_string())?;
        }
        window.until("the letters are typed", |window| {
            let value = window.script("return document.activeElement?.value", &[])?;
            Ok(value.as_str() == Some(typed))
        })?;
        let look = format!("palette-{}-{theme}", words.language);
        let found = violations(&window)?;
        assert!(found.is_empty(), "{look}:\n{}", found.join("\n"));
        keep_screenshot(&window, &look)?;
        window.press("Escape")?;
        window.until("the focus is back on the button", |window| {
            window.has_focus("button", button)
        })?;
        window.close()?;
    }
    Ok(())
}
