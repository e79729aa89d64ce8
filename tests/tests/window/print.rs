//! A story on paper, and how much of it is left to read.

use tearsheet_tests::window::{
    ENGLISH, Failure, SPANISH, Start, Window, can_be_driven, keep_screenshot,
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";

/// The rules for paper put in force on the screen: what is shown then, in words.
const ON_PAPER: &str = r#"
const text = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
  .flatMap((rule) => [...rule.cssRules]).map((rule) => rule.cssText).join('\n');
const sheet = new CSSStyleSheet();
sheet.replaceSync(text);
document.adoptedStyleSheets = [sheet];
return document.body.innerText;
"#;

#[test]
fn on_paper_the_story_stands_alone_with_its_source() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, kept) in [(&ENGLISH, "with Tearsheet"), (&SPANISH, "con Tearsheet")] {
        let library = tempfile::tempdir()?;
        let start = Start::with_library(library.path())
            .speaking(words)
            .theme("dark")
            .argument("--sample");
        let window = Window::open(&start)?;
        window.until_headline(HEADLINE)?;
        window.click("button", words.save)?;
        window.wait_for("button", words.saved)?;
        assert!(!window.text()?.contains(kept));
        let shown = window.script(ON_PAPER, &[])?;
        let shown = shown.as_str().unwrap_or_default();
        for told in [HEADLINE, kept, "https://"] {
            assert!(shown.contains(told), "{told} is not on the paper:\n{shown}");
        }
        for screen in [words.search, words.add, "Leer en español", "722"] {
            assert!(
                !shown.contains(screen),
                "{screen} is on the paper:\n{shown}"
            );
        }
        let ink = window.script(
            "return [getComputedStyle(document.querySelector('article h1')).color,
                     getComputedStyle(document.querySelector('.scroller')).overflowY]",
            &[],
        )?;
        assert_eq!(ink, serde_json::json!(["rgb(0, 0, 0)", "visible"]));
        keep_screenshot(&window, &format!("print-{}", words.language))?;
        window.close()?;
    }
    Ok(())
}

#[test]
fn what_is_left_is_told_once_the_reader_has_begun() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    assert!(!window.text()?.contains("minutes left"));
    window.script("document.querySelector('.scroller').scrollTop = 300", &[])?;
    window.until_shown("minutes left")?;
    keep_screenshot(&window, "time-left")?;
    window.script(
        "const scroller = document.querySelector('.scroller'); scroller.scrollTop = scroller.scrollHeight",
        &[],
    )?;
    window.until("nothing is left", |window| {
        window.is_true("return document.querySelector('p.left') === null")
    })?;
    window.close()
}
