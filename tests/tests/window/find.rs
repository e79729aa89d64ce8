//! Finding words in a story.

use tearsheet_tests::window::{
    ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";

/// What is lit as the match that stands, and how many others are.
const LIT: &str = r#"
const lit = (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => range.toString());
return [lit('found-here').join('|'), lit('found').length];
"#;

#[test]
fn words_of_a_story_are_found_counted_and_gone_through() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample(Start::with_library(library.path()), HEADLINE)?;
    window.press_with("Control", "f")?;
    window.until("the field has the focus", |window| {
        window.has_focus("searchbox", FIND_IN_ENGLISH)
    })?;
    write(&window, "HARBÓR")?;
    window.until_shown("1 of ")?;
    let (first, others) = lit(&window)?;
    assert_eq!(first.to_lowercase(), "harbor");
    assert!(others > 2, "{others} others are lit");
    let last = format!("{} of {}", others + 1, others + 1);
    window.press_with("Shift", "Enter")?;
    window.until_shown(&last)?;
    window.until("the last match is in sight", in_sight)?;
    window.press("Enter")?;
    window.until_shown(&format!("1 of {}", others + 1))?;
    window.until("the first match is in sight", in_sight)?;

    write(&window, "zzz")?;
    window.until_shown("Nothing found")?;
    assert_eq!(lit(&window)?, (String::new(), 0));
    window.press("Escape")?;
    window.wait_until_gone("searchbox", FIND_IN_ENGLISH)?;
    window.until("the story has the focus again", |window| {
        window.is_true("return document.activeElement.classList.contains('scroller')")
    })?;
    window.close()
}

#[test]
fn captions_are_found_and_the_other_edition_is_looked_through_when_it_is_turned_to()
-> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample(Start::with_library(library.path()), HEADLINE)?;
    let caption = window.script(
        "return document.querySelector('article figcaption .caption').innerText",
        &[],
    )?;
    let caption = caption.as_str().unwrap_or_default().to_owned();
    window.press_with("Control", "f")?;
    window.wait_for("searchbox", FIND_IN_ENGLISH)?;
    write(&window, &caption)?;
    window.until_shown("1 of 1")?;
    assert_eq!(lit(&window)?, (caption, 0));
    // The reader moves the text: from here on the match is no longer kept in sight.
    window.script(
        "document.querySelector('.scroller').dispatchEvent(new WheelEvent('wheel'))",
        &[],
    )?;
    window.click("button", "Leer en español")?;
    window.until_shown("Nothing found")?;
    write(&window, "FOTOGRAFIA")?;
    window.until_shown("1 of ")?;
    assert_eq!(lit(&window)?.0, "fotografía");
    window.close()
}

#[test]
fn finding_keeps_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, field) in [
        (&ENGLISH, "light", FIND_IN_ENGLISH),
        (&ENGLISH, "dark", FIND_IN_ENGLISH),
        (&SPANISH, "light", "Buscar en la noticia"),
        (&SPANISH, "dark", "Buscar en la noticia"),
    ] {
        let library = tempfile::tempdir()?;
        let window = sample(dressed(library.path(), words, theme), HEADLINE)?;
        window.press_with("Control", "f")?;
        window.wait_for("searchbox", field)?;
        write(&window, "harbor")?;
        window.until_shown(&format!("1 {} ", words.of))?;
        let look = format!("find-{}-{theme}", words.language);
        let found = violations(&window)?;
        assert!(found.is_empty(), "{look}:\n{}", found.join("\n"));
        keep_screenshot(&window, &look)?;
        window.close()?;
    }
    Ok(())
}

const FIND_IN_ENGLISH: &str = "Find in story";

fn dressed(library: &std::path::Path, words: &Words, theme: &'static str) -> Start {
    Start::with_library(library).speaking(words).theme(theme)
}

fn sample(start: Start, headline: &str) -> Result<Window, Failure> {
    let window = Window::open(&start.argument("--sample"))?;
    window.until_headline(headline)?;
    Ok(window)
}

/// Writes into the field in place of what stands there.
fn write(window: &Window, words: &str) -> Result<(), Failure> {
    let field = window
        .script("return document.querySelector('.find input')", &[])
        .map(|answer| tearsheet_tests::window::Element::from_answer(&answer))?
        .ok_or_else(|| Failure::new("there is no field"))?;
    window.script(
        "const [field, words] = arguments; field.value = words;
         field.dispatchEvent(new InputEvent('input', { bubbles: true })); field.focus()",
        &[field.as_argument(), words.into()],
    )?;
    Ok(())
}

fn lit(window: &Window) -> Result<(String, u64), Failure> {
    let told = window.script(LIT, &[])?;
    let here = told[0].as_str().unwrap_or_default().to_owned();
    Ok((here, told[1].as_u64().unwrap_or(u64::MAX)))
}

fn in_sight(window: &Window) -> Result<bool, Failure> {
    window.is_true(
        "const [range] = CSS.highlights.get('found-here') ?? [];
         const pane = document.querySelector('.scroller').getBoundingClientRect();
         const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
         return top >= pane.top && bottom <= pane.bottom",
    )
}
