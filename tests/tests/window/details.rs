//! The details of a well-set page, measured on a story that holds every kind of block.

use std::path::Path;

use serde_json::{Value, json};
use tearsheet_tests::window::{ENGLISH, Failure, Start, Window, can_be_driven, keep_screenshot};

const HEADLINE: &str = "The almanac of the north quay";

/// How many letters a full line of the text holds, on the average: those of the last lines of paragraphs are not full.
const LETTERS: &str = r#"
let letters = 0, lines = 0;
for (const paragraph of document.querySelectorAll('.text > .paragraph > p')) {
  const range = document.createRange();
  const tops = new Map();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('sup, sub, [dir=rtl]')) continue;
    for (let at = 0; at < node.data.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const line = Math.round(range.getBoundingClientRect().bottom / 8);
      tops.set(line, (tops.get(line) ?? 0) + 1);
    }
  }
  const all = [...tops.values()].slice(0, -1).filter((count) => count > 40);
  letters += all.reduce((sum, count) => sum + count, 0);
  lines += all.length;
}
return letters / lines;
"#;

/// How each part is set.
const SET: &str = r#"
const style = (selector) => getComputedStyle(document.querySelector(`article ${selector}`));
const box = (selector) => document.querySelector(`article ${selector}`).getBoundingClientRect();
const family = (selector) => style(selector).fontFamily.split(',')[0].replaceAll('"', '');
const scrolls = (selector) => {
  const part = document.querySelector(`article ${selector}`);
  return [getComputedStyle(part).overflowX, part.getBoundingClientRect().width <= box('.text').width];
};
return {
  headline: [family('h1'), Math.round(parseFloat(style('h1').fontSize)), style('h1').textWrap],
  text: [family('.text p'), style('.text p').hyphens, style('.text p').fontVariantNumeric, style('.text p').fontOpticalSizing],
  first: style('.text p').textIndent,
  dateline: [document.querySelector('.dateline').textContent, style('.dateline').fontVariantCaps],
  notice: [family('.notice'), parseFloat(style('.notice').fontSize) < parseFloat(style('.text p').fontSize), style('.notice').borderInlineStartStyle],
  about: [family('.about'), style('.about').fontSize],
  caption: [family('figcaption'), style('figcaption .credit').color !== style('figcaption .caption').color],
  table: [style('table').fontVariantNumeric, ...scrolls('.scroll')],
  columns: [style('tr:first-child > :nth-child(2)').textAlign, style('tr:nth-child(2) > :nth-child(2)').textAlign, style('tr:first-child > :last-child').textAlign],
  code: scrolls('pre'),
  pull: [style('.pull p').textWrap, parseFloat(style('.pull p').fontSize) > parseFloat(style('.text p').fontSize)],
  raised: [style('sup').lineHeight, style('sub').lineHeight],
  arabic: [document.querySelector('article [lang=ar]').dir, style('[lang=ar]').unicodeBidi],
  embed: [style('.embed').backgroundColor, document.querySelectorAll('iframe, object, embed').length],
  foot: document.querySelector('.rights').textContent,
};
"#;

#[test]
fn a_line_holds_as_many_letters_as_a_fine_paper_gives_it() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = every_block(library.path(), "light")?;
    window.resize(1280, 800)?;
    let letters = window.script(LETTERS, &[])?;
    let letters = letters.as_f64().unwrap_or_default();
    // A ragged line is on the average a little shorter than the measure of 62 to 68 letters that it is given.
    assert!((58.0..=68.0).contains(&letters), "{letters} letters a line");
    window.close()
}

#[test]
fn every_kind_of_block_is_set_as_a_paper_sets_it() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = every_block(library.path(), "light")?;
    window.resize(1280, 800)?;
    let set = window.script(SET, &[])?;
    let wanted = json!({
        "headline": ["Newsreader", 40, "balance"],
        "text": ["Newsreader", "auto", "proportional-nums", "auto"],
        "first": "0px",
        "dateline": ["GULL POINT (HL) — ", "all-small-caps"],
        "notice": ["Newsreader", true, "solid"],
        "about": ["Source Sans 3", "14px"],
        "caption": ["Source Sans 3", true],
        "table": ["lining-nums tabular-nums", "auto", true],
        "columns": ["end", "end", "start"],
        "code": ["auto", true],
        "pull": ["balance", true],
        "raised": ["0px", "0px"],
        "arabic": ["rtl", "isolate"],
        "embed": ["rgba(0, 0, 0, 0)", 0],
        "foot": "Copyright 2017 The Harbor Ledger. All rights reserved.",
    });
    for (part, wanted) in wanted.as_object().into_iter().flatten() {
        assert_eq!(set[part], *wanted, "{part}");
    }
    window.close()
}

#[test]
fn the_page_is_worked_out_on_every_paper() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for theme in ["light", "sepia", "dark", "black", "contrast"] {
        let library = tempfile::tempdir()?;
        let window = every_block(library.path(), theme)?;
        let contrast = least_contrast(&window)?;
        assert!(contrast >= 7.0, "text stands at {contrast}:1 on {theme}");
        window.script("document.querySelector('.scroller').scrollTop = 900", &[])?;
        keep_screenshot(&window, &format!("every-block-{theme}"))?;
        window.close()?;
    }
    Ok(())
}

/// The least contrast of the story's own words with the paper.
fn least_contrast(window: &Window) -> Result<f64, Failure> {
    let told: Value = window.script(
        "const light = (color) => {
           const [r, g, b] = color.match(/[\\d.]+/g).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
           return 0.2126 * r + 0.7152 * g + 0.0722 * b;
         };
         const paper = light(getComputedStyle(document.body).backgroundColor);
         const words = [...document.querySelectorAll('article :is(h1, .text p, .notice, figcaption, td, th, li)')];
         const ratios = words.map((one) => light(getComputedStyle(one).color)).map((ink) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05));
         return ratios.length < 20 ? 0 : Math.min(...ratios)",
        &[],
    )?;
    Ok(told.as_f64().unwrap_or_default())
}

fn every_block(library: &Path, theme: &'static str) -> Result<Window, Failure> {
    let page = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/window/every-block.html"
    );
    let start = Start::with_library(library).speaking(&ENGLISH).theme(theme);
    let window = Window::open(&start.argument(page))?;
    window.until_headline(HEADLINE)?;
    Ok(window)
}
