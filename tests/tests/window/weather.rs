//! The weather of a place that the reader names.

use std::path::Path;

use tearsheet_tests::{
    newspaper::{
        Newspaper, Reply,
        weather::{FORECAST, SEARCH},
    },
    stock::{Stock, plain_picture},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

fn start(sky: &Newspaper, library: &Path, words: &Words, theme: &'static str) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(sky.host())
        .argument("--weather-service")
        .argument(sky.url("/").to_string())
        .speaking(words)
        .theme(theme)
}

/// A library with one story, so that the rail is there.
fn stocked(dir: &Path) -> Result<(), Failure> {
    let pictures = [plain_picture(300, 200)?];
    Stock::open(dir)?.keep_photos(
        "https://harbor.example/one",
        "One frame of the bay",
        &pictures,
    )?;
    Ok(())
}

/// Opens the weather's sheet from the settings, as a reader does who has none yet.
fn open_sheet(window: &Window) -> Result<(), Failure> {
    window.click("button", "Settings")?;
    window.click("button", "Weather…")?;
    window.wait_for("dialog", "Weather")?;
    Ok(())
}

fn settle(window: &Window, place: &str, whole: &str) -> Result<(), Failure> {
    window.type_into("textbox", "Name of a place", place)?;
    window.click("button", "Find")?;
    window.click("button", &format!("Show the weather of {whole}"))
}

#[test]
fn a_place_is_named_its_weather_shown_and_forgotten_again() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let sky = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    let window = Window::open(&start(&sky, library.path(), &ENGLISH, "light"))?;
    window.wait_for("button", "Front page")?;
    open_sheet(&window)?;
    window.until_shown("to 0.01°")?;
    assert!(
        sky.asked().is_empty(),
        "nothing is asked before a place is named"
    );
    window.type_into("textbox", "Name of a place", "Atlantis")?;
    window.click("button", "Find")?;
    window.until_shown("The weather service knows no place of that name.")?;
    settle(&window, "Gull Point", "Gull Point, Merrow, United States")?;
    window.until_shown("Light rain")?;
    window.until_shown("Monday, 24 November")?;
    assert_eq!(sky.times_asked(FORECAST), 1);
    window.click_first("input[value='fahrenheit']")?;
    window.until_shown("44°")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Weather")?;
    // The line at the rail's foot leads back.
    window.click("button", "Weather in Gull Point, 44 °F, Light rain")?;
    window.wait_for("dialog", "Weather")?;
    window.click("button", "Turn off")?;
    window.wait_for("textbox", "Name of a place")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Weather")?;
    assert!(
        window
            .find("button", "Weather in Gull Point, 44 °F, Light rain")?
            .is_none(),
        "the line is gone with the place"
    );
    assert_eq!((sky.times_asked(FORECAST), sky.times_asked(SEARCH)), (1, 2));
    window.close()
}

#[test]
fn a_service_that_fails_says_why_and_the_last_forecast_stays() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let sky = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    sky.publish(FORECAST, Reply::html("<p>Log in to the hotel"));
    let window = Window::open(&start(&sky, library.path(), &ENGLISH, "light"))?;
    window.wait_for("button", "Front page")?;
    open_sheet(&window)?;
    settle(&window, "Varn", "Varn, Holm, Sweden")?;
    window.until_shown("What came is no forecast.")?;
    sky.publish(FORECAST, Reply::html("busy").with_status(503));
    window.click("button", "Ask again")?;
    window.until_shown("The site answered with an error.")?;
    window.close()
}

#[test]
fn the_weather_keeps_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let sky = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    for (words, theme) in [
        (&ENGLISH, "light"),
        (&ENGLISH, "dark"),
        (&SPANISH, "light"),
        (&SPANISH, "dark"),
    ] {
        let window = Window::open(&start(&sky, library.path(), words, theme))?;
        let look = format!("{}-{theme}", words.language);
        let without_fault = |name: &str| -> Result<(), Failure> {
            let found = violations(&window)?;
            assert!(found.is_empty(), "{name} in {look}:\n{}", found.join("\n"));
            keep_screenshot(&window, &format!("{name}-{look}"))
        };
        if look == "en-light" {
            window.wait_for("button", "Front page")?;
            open_sheet(&window)?;
            window.type_into("textbox", "Name of a place", "Gull Point")?;
            window.click("button", "Find")?;
            let first = "Show the weather of Gull Point, Alder, Norway";
            window.wait_for("button", first)?;
            without_fault("weather-naming")?;
            window.click("button", first)?;
        } else {
            let line = match words.language {
                "es" => "El tiempo en Gull Point, 6 °C, Lluvia débil",
                _ => "Weather in Gull Point, 6 °C, Light rain",
            };
            window.click("button", line)?;
        }
        window.until("the curve is drawn", |window| {
            window.is_true("return document.querySelector('dialog figure path') !== null")
        })?;
        without_fault("weather")?;
        window.close()?;
    }
    Ok(())
}
