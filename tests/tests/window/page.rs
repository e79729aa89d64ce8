//! How a story is set: the reader's choices, seen at once and kept.

use serde_json::json;
use tearsheet_tests::window::{
    ENGLISH, Failure, SPANISH, Start, Window, can_be_driven, keep_screenshot, violations,
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";

/// How the first paragraph of the story and the preview in the sheet are set.
const SET: &str = r#"
const style = (selector) => getComputedStyle(document.querySelector(selector));
const article = style('article');
return {
  face: article.fontFamily.split(',')[0].replaceAll('"', ''),
  size: article.fontSize,
  leading: Math.round(parseFloat(article.lineHeight) / parseFloat(article.fontSize) * 100),
  measure: Math.round((parseFloat(article.maxWidth) - 2 * parseFloat(article.paddingLeft)) / parseFloat(article.fontSize) * 10),
  ends: style('article [data-block] p').textAlign,
  paper: getComputedStyle(document.body).backgroundColor,
};
"#;

#[test]
fn choices_are_seen_at_once_and_kept() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(
        &Start::with_library(library.path())
            .theme("system")
            .argument("--sample"),
    )?;
    window.until_headline(HEADLINE)?;
    assert_eq!(
        window.script(SET, &[])?,
        json!({
            "face": "Newsreader", "size": "19px", "leading": 155, "measure": 270, "ends": "start",
            "paper": "rgb(251, 250, 247)",
        })
    );
    window.click("button", "Settings")?;
    window.wait_for("dialog", "Settings")?;
    for choice in ["Sans", "Open", "Wide", "Justified", "High contrast"] {
        choose(&window, choice)?;
    }
    window.click("button", "Larger text")?;
    let chosen = json!({
        "face": "Source Sans 3", "size": "21px", "leading": 178, "measure": 330, "ends": "justify",
        "paper": "rgb(255, 255, 255)",
    });
    window.until("the story follows every choice", |window| {
        Ok(window.script(SET, &[])? == chosen)
    })?;
    window.close()?;

    let window = Window::open(
        &Start::with_library(library.path())
            .theme("contrast")
            .argument("--sample"),
    )?;
    window.until_headline(HEADLINE)?;
    assert_eq!(
        window.script(SET, &[])?,
        chosen,
        "the choices were not kept"
    );
    window.click("button", "Settings")?;
    window.click("button", "Set as the paper does")?;
    window.until("the story is set as at first", |window| {
        let set = window.script(SET, &[])?;
        Ok(set["face"] == "Newsreader" && set["size"] == "19px" && set["ends"] == "start")
    })?;
    window.close()
}

#[test]
fn the_settings_keep_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, settings) in [(&ENGLISH, "Settings"), (&SPANISH, "Ajustes")] {
        for theme in ["light", "dark", "contrast"] {
            let library = tempfile::tempdir()?;
            let start = Start::with_library(library.path())
                .speaking(words)
                .theme(theme)
                .argument("--sample");
            let window = Window::open(&start)?;
            window.until_headline(HEADLINE)?;
            window.click("button", settings)?;
            window.wait_for("dialog", settings)?;
            let found = violations(&window)?;
            assert!(
                found.is_empty(),
                "{theme} {}:\n{}",
                words.language,
                found.join("\n")
            );
            keep_screenshot(&window, &format!("settings-{}-{theme}", words.language))?;
            window.close()?;
        }
    }
    Ok(())
}

/// Chooses an option by its name, as a reader does: by its label.
fn choose(window: &Window, name: &str) -> Result<(), Failure> {
    window.until(&format!("there is a choice \"{name}\""), |window| {
        let clicked = window.script(
            "const label = [...document.querySelectorAll('dialog label')].find((one) => one.textContent.trim() === arguments[0]); label?.click(); return !!label",
            &[json!(name)],
        )?;
        Ok(clicked == json!(true))
    })
}
