//! Photos outside of their stories: the wall of all, menus of their own, on the clipboard.

use std::path::Path;

use serde_json::json;
use tearsheet_tests::{
    stock::{Stock, picture, plain_picture},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

const MANY: &str = "Two hundred frames of the ice";
const FEW: &str = "Eleven frames of the pier";
const ONE: &str = "One frame of the bay";

/// A library with stories of one photo of this size, of eleven and of two hundred, the last saved last.
fn stocked(dir: &Path, one: (u32, u32)) -> Result<(), Failure> {
    let stock = Stock::open(dir)?;
    let pictures = |count: u8, from: u8, width: u32, height: u32| {
        (0..count)
            .map(|number| picture(width, height, from.wrapping_add(number)))
            .collect::<Result<Vec<_>, _>>()
    };
    let keep = |path: &str, headline: &str, pictures: &[Vec<u8>]| {
        stock.keep_photos(
            &format!("https://harbor.example/{path}"),
            headline,
            pictures,
        )
    };
    keep("one", ONE, &[plain_picture(one.0, one.1)?])?;
    keep("few", FEW, &pictures(11, 0, 300, 200)?)?;
    keep("many", MANY, &pictures(200, 20, 60, 80)?)?;
    Ok(())
}

/// The places of the wall that are painted, from the first to the last.
const PAINTED: &str = r#"
const photos = [...document.querySelectorAll('[data-wall] img')];
return photos.length > 0 && photos.every((photo) => photo.complete && photo.naturalWidth > 0);
"#;

fn until_painted(window: &Window) -> Result<(), Failure> {
    window.until("the photos of the wall are painted", |window| {
        window.is_true(PAINTED)
    })
}

fn focused_on_wall(window: &Window) -> Result<String, Failure> {
    let answer = window.script("return document.activeElement?.dataset.wall ?? ''", &[])?;
    Ok(answer.as_str().unwrap_or_default().to_owned())
}

#[test]
fn every_kept_photo_hangs_on_the_wall_and_leads_to_its_story() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    stocked(library.path(), (600, 400))?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_shown(MANY)?;
    window.click("button", "Photos")?;
    window.until_shown("212 photos")?;
    until_painted(&window)?;

    // By keys alone, to the end and to the photo before it.
    window.press("End")?;
    window.until("the last photo has the focus", |window| {
        Ok(focused_on_wall(window)? == "211")
    })?;
    window.press("ArrowLeft")?;
    window.until("the photo before has the focus", |window| {
        Ok(focused_on_wall(window)? == "210")
    })?;
    window.press("Enter")?;
    window.until_headline(FEW)?;
    window.wait_for("dialog", ENGLISH.gallery)?;
    window.until_shown("11 of 11")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", ENGLISH.gallery)?;
    window.until_headline(FEW)?;

    // Back on the wall the reader is where they were.
    window.press("w")?;
    window.until_shown("212 photos")?;
    window.until("the end of the wall is in sight", |window| {
        window.is_true("return document.querySelector(\"[data-wall='211']\") !== null")
    })?;
    window.press("Escape")?;
    window.until_headline(FEW)?;
    window.close()
}

#[test]
fn one_photo_eleven_and_two_hundred_are_walked_alike() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    // As large as the window paints by itself: 50 megapixels.
    stocked(library.path(), (10_000, 5_000))?;
    let window = Window::open(&Start::with_library(library.path()))?;
    for (headline, count, size) in [(MANY, 200, 60), (FEW, 11, 300), (ONE, 1, 10_000)] {
        window.until("the list is there", |window| {
            let script = "const card = [...document.querySelectorAll('[data-story]')]
                .find((card) => card.innerText.includes(arguments[0])); card?.click(); return card !== undefined";
            Ok(window.script(script, &[json!(headline)])? == json!(true))
        })?;
        window.until_headline(headline)?;
        window.press("g")?;
        window.until_shown(&format!("1 of {count}"))?;
        window.press("End")?;
        window.until_shown(&format!("{count} of {count}"))?;
        window.until("the last photo is painted in its real pixels", |window| {
            let width = window.script(
                "const photo = document.querySelector('dialog .stage img.shown.here'); return photo?.naturalWidth",
                &[],
            )?;
            Ok(width == json!(size))
        })?;
        window.until_shown(&format!("Frame {count} of the pier."))?;
        let strip = "const all = [...document.querySelectorAll('dialog .strip button')];
            const shown = all.findIndex((one) => one.ariaCurrent === 'true');
            const strip = document.querySelector('dialog .strip')?.getBoundingClientRect();
            const box = all[shown]?.getBoundingClientRect();
            return [all.length <= 40, box !== undefined && box.left >= strip.left && box.right <= strip.right]";
        // Galleries of one photo have no strip; of many, only what is in sight is laid out.
        if count > 1 {
            window.until("the strip shows the last photo, and few others", |window| {
                Ok(window.script(strip, &[])? == json!([true, true]))
            })?;
        }
        window.press("Escape")?;
        window.wait_until_gone("dialog", ENGLISH.gallery)?;
    }
    window.close()
}

#[test]
fn stories_and_photos_have_menus_of_their_own() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    stocked(library.path(), (600, 400))?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_shown(FEW)?;
    window.right_click("[data-row='1'] [data-story]")?;
    window.wait_for("dialog", "What to do with this story")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "What to do with this story")?;
    window.right_click("[data-row='1'] [data-story]")?;
    window.wait_for("dialog", "What to do with this story")?;
    window.until("the first thing offered has the focus", |window| {
        window.is_true("return document.activeElement?.innerText === 'Open here'")
    })?;
    window.press("Enter")?;
    window.until_headline(FEW)?;
    window.press("g")?;
    window.until_shown("1 of 11")?;
    window.until("the photo is painted", |window| {
        window.is_true("return document.querySelector('dialog .stage img.shown.here') !== null")
    })?;
    window.right_click("dialog .stage")?;
    window.wait_for("dialog", "What to do with this photo")?;
    window.until_shown("Save all photos…")?;
    let found = violations(&window)?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    keep_screenshot(&window, "photo-menu-en-light")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "What to do with this photo")?;
    // The gallery is still there, and tells what was copied.
    window.press_with("Control", "c")?;
    window.until_shown("Photo copied.")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", ENGLISH.gallery)?;
    window.close()
}

#[test]
fn the_wall_keeps_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    stocked(library.path(), (600, 400))?;
    for (words, theme) in [
        (&ENGLISH, "light"),
        (&ENGLISH, "dark"),
        (&SPANISH, "light"),
        (&SPANISH, "dark"),
    ] {
        wall_screens(library.path(), words, theme)?;
    }
    Ok(())
}

fn wall_screens(library: &Path, words: &Words, theme: &'static str) -> Result<(), Failure> {
    let (photos, count) = match words.language {
        "es" => ("Fotos", "212 fotos"),
        _ => ("Photos", "212 photos"),
    };
    let start = Start::with_library(library).speaking(words).theme(theme);
    let window = Window::open(&start)?;
    let look = format!("{}-{theme}", words.language);
    window.click("button", photos)?;
    window.until_shown(count)?;
    until_painted(&window)?;
    let found = violations(&window)?;
    assert!(found.is_empty(), "wall in {look}:\n{}", found.join("\n"));
    keep_screenshot(&window, &format!("wall-{look}"))?;
    window.close()
}
