//! A story read aloud: by a voice that the test can hear, and where there is none.

use std::path::Path;

use serde_json::{Value, json};
use tearsheet_tests::window::{
    ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const TITULAR: &str = "Un pueblo marinero vigila su costa, fotografía a fotografía";

/// Puts voices in place of the system's that note what they are asked to say and say it as long as the test wants.
const VOICES: &str = r#"
const voices = arguments[0].map(([name, lang]) => ({ name, lang, voiceURI: name }));
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const silence = (utterance) => setTimeout(() => utterance?.onerror({ error: 'canceled' }), 0);
Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: {
  getVoices: () => voices,
  addEventListener() {},
  removeEventListener() {},
  speak(utterance) {
    window.saying = utterance;
    window.said.push([utterance.text, utterance.voice.name, utterance.rate]);
    utterance.onstart();
  },
  cancel() { silence(window.saying); window.saying = undefined; },
} });
"#;

/// The sentence that is said is over.
const OVER: &str = "const now = window.saying; window.saying = undefined; now.onend()";

/// What is lit, and what was said last.
const HEARD: &str = "return [[...(CSS.highlights.get('aloud') ?? [])].map(String).join('|'), ...(window.said.at(-1) ?? [])]";

#[test]
fn a_story_is_read_sentence_by_sentence_in_either_edition() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample(library.path(), &ENGLISH, "light")?;
    window.script(
        VOICES,
        &[json!([
            ["Ada", "en-GB"],
            ["Eva", "es-ES"],
            ["Bob", "en-US"]
        ])],
    )?;
    window.press("v")?;
    until_heard(&window, &json!([HEADLINE, HEADLINE, "Ada", 1]))?;
    window.script(OVER, &[])?;
    let deck = until_other(&window, HEADLINE)?;
    window.press(".")?;
    let third = until_other(&window, &deck)?;
    window.press(",")?;
    until_heard(&window, &json!([deck, deck, "Ada", 1]))?;

    choose(&window, "Speed", "1.5")?;
    until_heard(&window, &json!([deck, deck, "Ada", 1.5]))?;
    choose(&window, "Voice", "Bob")?;
    until_heard(&window, &json!([deck, deck, "Bob", 1.5]))?;
    window.click("button", "Pause the voice")?;
    window.wait_for("button", "Go on reading aloud")?;
    window.press(".")?;
    window.press("v")?;
    until_heard(&window, &json!([third, third, "Bob", 1.5]))?;

    window.press(",")?;
    window.press(",")?;
    until_heard(&window, &json!([HEADLINE, HEADLINE, "Bob", 1.5]))?;
    window.press("l")?;
    until_heard(&window, &json!([TITULAR, TITULAR, "Eva", 1.5]))?;
    window.press("Escape")?;
    window.wait_until_gone("button", "Stop reading aloud")?;
    let left = window.script(
        "return [CSS.highlights.has('aloud'), window.saying === undefined]",
        &[],
    )?;
    assert_eq!(left, json!([false, true]));
    window.close()
}

#[test]
fn the_voice_goes_on_at_the_same_words_in_the_other_edition_and_falls_silent_with_the_story()
-> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = sample(library.path(), &ENGLISH, "light")?;
    window.script(VOICES, &[json!([["Ada", "en-GB"], ["Eva", "es-ES"]])])?;
    window.script(
        "const scroller = document.querySelector('.scroller');
         scroller.scrollTop += document.querySelector(\"[data-block='8']\").getBoundingClientRect().top - 20",
        &[],
    )?;
    window.press("v")?;
    let block = "const [range] = CSS.highlights.get('aloud') ?? [];
        return Number(range?.startContainer.parentElement.closest('[data-block]')?.dataset.block ?? -1)";
    window.until("the first sentence in sight is read", |window| {
        Ok(window.script(block, &[])? == json!(8))
    })?;
    window.press("l")?;
    window.until_headline(TITULAR)?;
    window.until("the same paragraph is read in Spanish", |window| {
        let heard = window.script(HEARD, &[])?;
        Ok(heard[2] == json!("Eva") && window.script(block, &[])? == json!(8))
    })?;
    window.click("button", "More actions")?;
    window.click("button", "Close story")?;
    window.until("the voice is silent", |window| {
        window.is_true("return window.saying === undefined && !CSS.highlights.has('aloud')")
    })?;
    window.close()
}

#[test]
fn where_nobody_can_read_it_one_sentence_says_what_is_missing() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, none, no_spanish) in [
        (
            &ENGLISH,
            "light",
            "The system’s web view was built without voices.",
            "No voice here speaks Spanish.",
        ),
        (
            &SPANISH,
            "dark",
            "La vista web del sistema se compiló sin voces.",
            "Aquí ninguna voz habla español.",
        ),
    ] {
        let library = tempfile::tempdir()?;
        let window = sample(library.path(), words, theme)?;
        window.script(VOICES, &[json!([])])?;
        window.press("v")?;
        window.until_shown(none)?;
        window.press("Escape")?;
        window.script(VOICES, &[json!([["Ada", "en-GB"]])])?;
        window.press("v")?;
        until_heard(&window, &json!([HEADLINE, HEADLINE, "Ada", 1]))?;
        seen(&window, &format!("read-aloud-{}-{theme}", words.language))?;
        window.press("l")?;
        window.until_shown(no_spanish)?;
        seen(&window, &format!("no-voice-{}-{theme}", words.language))?;
        window.close()?;
    }
    Ok(())
}

fn sample(library: &Path, words: &Words, theme: &'static str) -> Result<Window, Failure> {
    let start = Start::with_library(library).speaking(words).theme(theme);
    let window = Window::open(&start.argument("--sample"))?;
    window.until_headline(HEADLINE)?;
    Ok(window)
}

fn until_heard(window: &Window, wanted: &Value) -> Result<(), Failure> {
    window.until(&format!("{wanted} is lit and heard"), |window| {
        Ok(window.script(HEARD, &[])? == *wanted)
    })
}

/// Waits until another sentence is lit and heard, and gives it.
fn until_other(window: &Window, before: &str) -> Result<String, Failure> {
    window.until("another sentence is lit and heard", |window| {
        let heard = window.script(HEARD, &[])?;
        Ok(heard[0] != json!(before) && heard[0] == heard[1])
    })?;
    let heard = window.script(HEARD, &[])?;
    Ok(heard[0].as_str().unwrap_or_default().to_owned())
}

fn choose(window: &Window, name: &str, value: &str) -> Result<(), Failure> {
    let chosen = window.script(
        "const field = document.querySelector(`select[aria-label='${arguments[0]}']`);
         field.value = arguments[1];
         field.dispatchEvent(new Event('change', { bubbles: true }));
         return field.value",
        &[json!(name), json!(value)],
    )?;
    assert_eq!(chosen, json!(value), "{name} cannot be {value}");
    Ok(())
}

fn seen(window: &Window, look: &str) -> Result<(), Failure> {
    let found = violations(window)?;
    assert!(found.is_empty(), "{look}:\n{}", found.join("\n"));
    keep_screenshot(window, look)
}
