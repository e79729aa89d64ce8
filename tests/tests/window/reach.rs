//! What eyes and thumbs need: targets that can be hit, text at twice its size, nothing that moves unasked.

use serde_json::json;
use tearsheet_tests::window::{ENGLISH, Failure, Start, Window, can_be_driven};

use crate::screens::{HEADLINE, Text, on_every_screen};

/// What a pointer can be aimed at and is smaller than so many pixels either way, a line each. Links within a line of
/// text are as high as the line (WCAG 2.2, 2.5.8, "inline"); a label is part of its field. The edges between panes are
/// left out: as wide as a target they would take the presses meant for what stands beside them, and arrow keys move them.
const SMALL: &str = r#"
const [least] = arguments;
const aimed = 'a[href], button, input, select, textarea, summary, [role=button], [role=menuitem], [role=slider], [role=option]';
const top = document.querySelector('dialog:modal') ?? document.body;
const isShown = (part) => part.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && !part.closest('[inert], [aria-hidden=true]');
const isInText = (part) => part.matches('a') && getComputedStyle(part).display === 'inline' && part.closest('p, li, figcaption, td, blockquote') !== null;
const boxOf = (part) => {
  const boxes = [part, ...(part.labels ?? [])].map((one) => one.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left)), right = Math.max(...boxes.map((box) => box.right));
  const up = Math.min(...boxes.map((box) => box.top)), down = Math.max(...boxes.map((box) => box.bottom));
  return { width: right - left, height: down - up, x: left, y: up };
};
/** How far a press beside the middle still hits: a part may reach beyond what it paints. */
const reach = (part, across) => {
  part.scrollIntoView({ block: 'center', inline: 'nearest' });
  const box = boxOf(part);
  const owns = (x, y) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (part.contains(hit) || [...(part.labels ?? [])].some((label) => label.contains(hit)));
  };
  const x = box.x + box.width / 2, y = box.y + box.height / 2;
  let length = 1;
  for (const way of [-1, 1])
    for (let step = 1; step <= least / 2 && owns(x + (across ? way * step : 0), y + (across ? 0 : way * step)); step++) length++;
  return length;
};
const found = [];
for (const part of top.querySelectorAll(aimed)) {
  if (!isShown(part) || isInText(part)) continue;
  const box = boxOf(part);
  if (box.width === 0) continue;
  const fits = (side, across) => side >= least - 0.5 || reach(part, across) >= least;
  if (fits(box.width, true) && fits(box.height, false)) continue;
  const name = part.getAttribute('aria-label') ?? part.labels?.[0]?.textContent ?? part.textContent;
  found.push(`${part.tagName} "${name.replace(/\s+/g, ' ').trim().slice(0, 40)}" ${part.className}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
}
return [...new Set(found)];
"#;

/// The sides of targets, in CSS pixels: of any (WCAG 2.2, 2.5.8), and of those for thumbs.
const WIDE: ((u32, u32), u32) = ((1280, 800), 24);
const NARROW: ((u32, u32), u32) = ((420, 800), 44);

#[test]
fn every_target_can_be_hit_by_a_pointer_and_by_a_thumb() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let mut small = Vec::new();
    for ((width, height), least) in [WIDE, NARROW] {
        on_every_screen(
            (width, height),
            Text::AsUsual,
            as_it_is,
            |window, screen| {
                let found = window.script(SMALL, &[json!(least)])?;
                for one in found.as_array().into_iter().flatten() {
                    let one = one.as_str().unwrap_or_default();
                    small.push(format!("{screen}, {width} wide: {one}"));
                }
                Ok(())
            },
        )?;
    }
    assert!(small.is_empty(), "too small:\n{}", small.join("\n"));
    Ok(())
}

/// What is lost of the words that are shown, a line each: a page that scrolls sideways, and words that are cut off
/// without a mark that more is there. The settings' sample of type shows its first lines on purpose.
const LOST: &str = r#"
const top = document.querySelector('dialog:modal') ?? document.getElementById('app');
const found = [];
const wide = document.documentElement;
if (wide.scrollWidth > wide.clientWidth) found.push(`the page scrolls sideways: ${wide.scrollWidth} in ${wide.clientWidth}`);
const named = (part) => `${part.tagName} ${part.className} "${part.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}"`;
const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
const range = document.createRange();
for (let text = texts.nextNode(); text; text = texts.nextNode()) {
  const part = text.parentElement;
  if (text.data.trim() === '' || part.closest('.out-of-sight, [inert], [aria-hidden=true], .scroll, .preview, pre, option')) continue;
  if (!part.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
  range.selectNodeContents(text);
  const box = range.getBoundingClientRect();
  for (let around = part; around !== null && around !== wide; around = around.parentElement) {
    const style = getComputedStyle(around);
    const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (isMarked && style.overflowX !== 'visible') break;
    const edge = around.getBoundingClientRect();
    const sideways = box.right > edge.right + 1.5 || box.left < edge.left - 1.5;
    if (sideways && style.overflowX !== 'visible') { found.push(`cut at the side: ${named(part)}`); break; }
    const scrolls = ['auto', 'scroll'].includes(style.overflowY);
    if (scrolls) { if (around.scrollWidth > around.clientWidth + 1 && style.overflowX !== 'hidden') {
      const words = (one) => { const all = document.createRange(); all.selectNodeContents(one); return all.getBoundingClientRect().right; };
      const beyond = [...around.querySelectorAll('*')].filter((one) => Math.max(one.getBoundingClientRect().right, words(one)) > edge.left + around.clientWidth);
      found.push(`scrolls sideways: ${around.className}, ${around.scrollWidth} in ${around.clientWidth}, for ${beyond.map(named).slice(0, 3).join(', ')}`);
    } break; }
    if (style.overflowY !== 'visible' && (box.bottom > edge.bottom + 3 || box.top < edge.top - 3)) { found.push(`cut above or below: ${named(part)}`); break; }
    if (style.position === 'fixed') break;
  }
  if (box.right > innerWidth + 1.5 && !part.closest('.strip')) found.push(`beyond the edge: ${named(part)}`);
}
return [...new Set(found)];
"#;

#[test]
fn words_of_twice_the_size_are_all_there() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let mut lost = Vec::new();
    for (size, _) in [WIDE, NARROW] {
        on_every_screen(size, Text::Twice, as_it_is, |window, screen| {
            let found = window.script(LOST, &[])?;
            for one in found.as_array().into_iter().flatten() {
                let one = one.as_str().unwrap_or_default();
                lost.push(format!("{screen}, {} wide: {one}", size.0));
            }
            Ok(())
        })?;
    }
    assert!(lost.is_empty(), "words are lost:\n{}", lost.join("\n"));
    Ok(())
}

const fn as_it_is(start: Start) -> Start {
    start
}

/// Every animation that is seen under way within so many milliseconds.
const MOVES: &str = r#"
const [during] = arguments;
const seen = new Set();
const begun = performance.now();
return new Promise((done) => {
  const look = () => {
    for (const one of document.getAnimations()) {
      const { duration } = one.effect.getComputedTiming();
      if (one.playState === 'running' && duration > 0) seen.add(`${one.effect.target.tagName} ${one.effect.target.className}: ${one.animationName ?? one.transitionProperty ?? 'moved'} ${duration} ms`);
    }
    if (performance.now() - begun < during) requestAnimationFrame(look);
    else done([...seen]);
  };
  look();
});
"#;

#[test]
fn nothing_moves_where_the_system_asks_for_less_motion() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let system = tempfile::tempdir()?;
    std::fs::create_dir(system.path().join("gtk-3.0"))?;
    std::fs::write(
        system.path().join("gtk-3.0/settings.ini"),
        "[Settings]\ngtk-enable-animations=false\n",
    )?;
    let calm = |start: Start| start.variable("XDG_CONFIG_HOME", system.path().to_string_lossy());
    let mut moving = Vec::new();
    on_every_screen(WIDE.0, Text::AsUsual, calm, |window, screen| {
        assert!(
            window.is_true("return matchMedia('(prefers-reduced-motion: reduce)').matches")?,
            "the view was not told"
        );
        let seen = window.script(MOVES, &[json!(300)])?;
        for one in seen.as_array().into_iter().flatten() {
            moving.push(format!("{screen}: {}", one.as_str().unwrap_or_default()));
        }
        Ok(())
    })?;
    assert!(moving.is_empty(), "something moves:\n{}", moving.join("\n"));
    Ok(())
}

#[test]
fn a_sheet_gives_the_keys_to_its_field_or_to_its_heading() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    window.until("the story has the keys, and is named", |window| {
        window.has_focus("group", "Story")
    })?;
    for (key, role, name) in [
        ("q", "heading", "Saves"),
        ("m", "heading", "Highlights"),
        ("?", "heading", "Keyboard shortcuts"),
    ] {
        window.press(key)?;
        window.until(&format!("the {role} \"{name}\" has the keys"), |window| {
            window.has_focus(role, name)
        })?;
        window.press("Escape")?;
        window.until("the story has them again", |window| {
            window.has_focus("group", "Story")
        })?;
    }
    window.press_with("Control", ",")?;
    window.until("the settings are read from their heading", |window| {
        window.has_focus("heading", "Settings")
    })?;
    window.press("Escape")?;
    window.press_with("Control", "k")?;
    window.until("the palette's field has the keys", |window| {
        window.is_true("return document.activeElement.getAttribute('role') === 'combobox'")
    })?;
    window.press("Escape")?;
    window.press("s")?;
    window.wait_for("button", ENGLISH.saved)?;
    window.press("e")?;
    window.until("the field of the tags has the keys", |window| {
        window.is_true("return document.activeElement.getAttribute('role') === 'combobox'")
    })?;
    window.close()
}
