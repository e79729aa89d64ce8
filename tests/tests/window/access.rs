//! Nothing keeps a reader out: axe-core finds nothing on any screen, in either language, in either theme.

use tearsheet_tests::{
    newspaper::Newspaper,
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot,
        keep_wide_screenshot, violations,
    },
};

#[test]
fn english_and_light() -> Result<(), Failure> {
    every_screen(&ENGLISH, "light")
}

#[test]
fn english_and_dark() -> Result<(), Failure> {
    every_screen(&ENGLISH, "dark")
}

#[test]
fn spanish_and_light() -> Result<(), Failure> {
    every_screen(&SPANISH, "light")
}

#[test]
fn spanish_and_dark() -> Result<(), Failure> {
    every_screen(&SPANISH, "dark")
}

fn every_screen(words: &Words, theme: &'static str) -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let paper = Newspaper::open()?;
    let start = Start::with_library(library.path())
        .speaking(words)
        .theme(theme)
        .argument("--allow-private-host")
        .argument(paper.host());
    let look = format!("{}-{theme}", words.language);

    let window = Window::open(&start)?;
    window.wait_for("textbox", words.address)?;
    screen(&window, "welcome", &look)?;

    window.open_address(words, paper.url("/hostile/404").as_str())?;
    window.wait_for(
        "button",
        if words.language == "es" {
            "Abrir el original"
        } else {
            "Open original"
        },
    )?;
    screen(&window, "not-found", &look)?;

    window.open_address(words, tearsheet_sample::ADDRESS)?;
    window.click("button", words.save)?;
    window.wait_for("button", words.saved)?;
    screen(&window, "story", &look)?;

    window.click("button", &format!("11 {}", words.photos))?;
    window.wait_for("dialog", words.gallery)?;
    window.until_shown(&format!("1 {} 11", words.of))?;
    screen(&window, "gallery", &look)?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", words.gallery)?;

    window.type_into("searchbox", words.search, "zzzz")?;
    window.until_shown("zzzz")?;
    free_of_violations(&window, "nothing-found", &look)?;
    keep_wide_screenshot(&window, &format!("nothing-found-{look}"))?;
    window.close()
}

fn screen(window: &Window, name: &str, look: &str) -> Result<(), Failure> {
    free_of_violations(window, name, look)?;
    keep_screenshot(window, &format!("{name}-{look}"))
}

fn free_of_violations(window: &Window, name: &str, look: &str) -> Result<(), Failure> {
    let found = violations(window)?;
    assert!(found.is_empty(), "{name} in {look}:\n{}", found.join("\n"));
    Ok(())
}
