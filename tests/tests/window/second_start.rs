//! One window a library: a second start hands over and goes.

use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::json;
use tearsheet_tests::window::{Failure, Start, Window, can_be_driven, program};

#[test]
fn a_second_start_hands_its_story_to_the_first_window_and_ends() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let start = Start::with_library(library.path());
    let window = Window::open(&start)?;
    let mut second = Command::new(program()?);
    start.dress(&mut second);
    second.arg("--sample").env("DISPLAY", window.display());
    let begun = Instant::now();
    let status = second.status()?;
    assert!(status.success(), "the second start ended with {status}");
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "it took {:?}",
        begun.elapsed()
    );
    window.until_headline("A harbor town keeps watch on its coast, one photograph at a time")?;
    window.close()
}

#[test]
fn another_library_has_a_window_of_its_own() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (one, other) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let one = Window::open(&Start::with_library(one.path()))?;
    let other = Window::open(&Start::with_library(other.path()))?;
    one.wait_for("textbox", "Story address")?;
    other.wait_for("textbox", "Story address")?;
    one.close()?;
    other.close()
}

#[test]
fn the_window_opens_in_the_size_it_had() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let start = Start::with_library(library.path());
    let window = Window::open(&start)?;
    window.resize(1000, 700)?;
    let kept = library.path().join("window.json");
    window.until("the size is kept", |_| {
        Ok(fs::read_to_string(&kept).is_ok_and(|text| text.contains("\"width\":1000")))
    })?;
    window.close()?;
    let window = Window::open(&start)?;
    let size = window.script("return [innerWidth, innerHeight]", &[])?;
    assert_eq!(size, json!([1000, 700]));
    window.close()
}
