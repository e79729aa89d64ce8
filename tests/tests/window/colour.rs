//! Nothing is told by colour alone: what is chosen, open or marked differs in its shape or its words too.

use serde_json::{Value, json};
use tearsheet_tests::{
    stock::{Stock, paragraph, picture},
    window::{ENGLISH, Failure, Start, Window, can_be_driven},
};

/// How what is in a state is drawn beside its like that is not, colours left out: what has no peer that looks otherwise is
/// told by colour alone. Gives the states that were seen and those that fail.
const ALONE: &str = r#"
const [selector] = arguments;
const top = document.querySelector('dialog:modal') ?? document.body;
const isShown = (part) => part.checkVisibility({ opacityProperty: false, visibilityProperty: true });
const face = (part) => (part instanceof HTMLInputElement ? part.nextElementSibling ?? part : part);
const shape = (part) => {
  const style = getComputedStyle(face(part));
  const lines = ['Top', 'Right', 'Bottom', 'Left'].map((side) => style[`border${side}Style`] + style[`border${side}Width`]);
  const drawings = part.hasAttribute('aria-pressed') ? [...part.querySelectorAll('svg')].map((svg) => svg.innerHTML + (getComputedStyle(svg).fill === 'none')) : [];
  return [style.fontWeight, style.textDecorationLine, style.textDecorationThickness, style.boxShadow.replace(/(rgba?|color)\([^)]*\)/g, ''), style.outlineStyle + style.outlineWidth, ...lines, ...drawings].join('|');
};
const isIn = (part) => part.matches('[aria-current]:not([aria-current=false]), [aria-pressed=true], [aria-selected=true], input:checked');
const seen = [...top.querySelectorAll(selector)].filter(isShown);
const those = seen.filter(isIn), others = seen.filter((part) => !isIn(part));
const name = (part) => `${part.tagName} ${part.className} "${(part.getAttribute('aria-label') ?? face(part).textContent).trim().slice(0, 30)}"`;
const failing = those.filter((part) => part.type !== 'checkbox' && others.some((other) => shape(other) === shape(part)));
return [those.length, others.length, failing.map(name)];
"#;

#[test]
fn what_is_chosen_is_not_told_by_its_colour_alone() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let stock = Stock::open(library.path())?;
    for address in ["https://harbor.example/0", "https://harbor.example/1"] {
        stock.keep(address, paragraph("The boats came home."))?;
    }
    let pictures = [1, 2, 3].map(|seed| picture(300, 200, seed));
    let pictures = pictures.into_iter().collect::<Result<Vec<_>, _>>()?;
    stock.keep_photos("https://harbor.example/2", "Three frames", &pictures)?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.resize(1280, 800)?;
    window.click_first("[data-story]")?;
    window.until_headline("Three frames")?;
    let mut alone = Vec::new();
    let mut look = |screen: &str, selector: &str| told(&window, screen, selector, &mut alone);
    look("the open story's card", ".card")?;
    look("the rail", "nav li > button")?;
    window.press("g")?;
    window.until_shown("1 of 3")?;
    look("the film strip", ".strip button")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Photo gallery")?;
    window.press_with("Control", ",")?;
    window.wait_for("dialog", "Settings")?;
    look("the settings", "input[type=radio]")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Settings")?;
    window.press_with("Control", "k")?;
    window.until_shown("Close story")?;
    look("the palette", "[role=option]")?;
    window.press("Escape")?;
    window.until("the palette is gone", no_sheet)?;
    window.script(
        "document.querySelectorAll('[data-story]')[1].dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }))",
        &[],
    )?;
    window.until("a story is picked", |window| {
        window.is_true("return document.querySelector('.card[aria-pressed=true]') !== null")
    })?;
    look("a picked story", ".card")?;
    assert!(
        alone.is_empty(),
        "told by colour alone:\n{}",
        alone.join("\n")
    );
    window.close()
}

/// Adds what a screen tells by colour alone; a screen without both kinds proves nothing.
fn told(
    window: &Window,
    screen: &str,
    selector: &str,
    alone: &mut Vec<String>,
) -> Result<(), Failure> {
    window.until(
        &format!("{screen} shows what is chosen and what is not"),
        |window| {
            let seen = window.script(ALONE, &[json!(selector)])?;
            Ok(seen[0].as_u64() > Some(0) && seen[1].as_u64() > Some(0))
        },
    )?;
    let seen = window.script(ALONE, &[json!(selector)])?;
    for part in seen[2].as_array().into_iter().flatten() {
        alone.push(format!("{screen}: {}", part.as_str().unwrap_or_default()));
    }
    Ok(())
}

#[test]
fn each_pen_has_a_line_of_its_own_and_a_name() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline("A harbor town keeps watch on its coast, one photograph at a time")?;
    window.press("s")?;
    window.wait_for("button", ENGLISH.saved)?;
    window.press("h")?;
    window.wait_for("button", "Highlight in blue")?;
    let pens = "return [...document.querySelectorAll('.pen')].filter((pen) => pen.checkVisibility()).map((pen) => [
      getComputedStyle(pen).borderBlockEndStyle,
      (pen.closest('button, label')?.getAttribute('aria-label') ?? pen.closest('button, label')?.querySelector('[aria-label]')?.ariaLabel ?? pen.closest('button, label')?.innerText ?? '').trim()])";
    window.until("the pens are offered", |window| {
        Ok(window.script(pens, &[])?.as_array().map(Vec::len) == Some(4))
    })?;
    let offered = window.script(pens, &[])?;
    let offered: Vec<&Value> = offered.as_array().into_iter().flatten().collect();
    for (place, pen) in offered.iter().enumerate() {
        assert_ne!(pen[1], json!(""), "a pen without a name: {offered:?}");
        let others = || offered.iter().skip(place + 1);
        assert!(others().all(|other| other[0] != pen[0]), "{offered:?}");
        assert!(others().all(|other| other[1] != pen[1]), "{offered:?}");
    }
    window.close()
}

fn no_sheet(window: &Window) -> Result<bool, Failure> {
    window.is_true("return document.querySelector('dialog:modal') === null")
}
