//! Editions and photos that are not here: what the window says, and what helps.

use std::{
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use tearsheet_tests::{
    newspaper::{
        Newspaper, Reply,
        friendly::{HEADLINE, HEADLINE_IN_SPANISH, STORY, STORY_IN_SPANISH, photo_path},
    },
    window::{ENGLISH, Failure, SPANISH, Start, Window, can_be_driven, program},
};

/// How long a view that ended may take to come back, on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn an_edition_without_an_address_says_why_it_cannot_be_read() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let page = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/pages/text/source.txt"
    );
    for (words, why) in [
        (&ENGLISH, "the page gives no address for it"),
        (&SPANISH, "la página no da su dirección"),
    ] {
        let library = tempfile::tempdir()?;
        let start = Start::with_library(library.path()).speaking(words);
        let window = Window::open(&start.argument(page))?;
        window.until_headline("Lighthouse opens its stairs")?;
        window.until_shown(&format!("Leer en español: {why}"))?;
        assert!(window.find("button", "Leer en español")?.is_none());
        window.close()?;
    }
    Ok(())
}

#[test]
fn an_edition_that_was_not_kept_opens_in_the_window() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = Window::open(&visiting(&paper, library.path()))?;
    let whole = paper.url(STORY_IN_SPANISH);
    paper.publish(STORY, Reply::html(with_edition(whole.as_str())));
    paper.publish(STORY_IN_SPANISH, Reply::not_found());
    window.open_address(&ENGLISH, paper.url(STORY).as_str())?;
    window.until_headline("The ferry sails again")?;
    window.click("button", ENGLISH.save)?;
    window.wait_for("button", ENGLISH.saved)?;
    paper.publish(STORY_IN_SPANISH, Reply::html(spanish_page()));
    window.click("button", "Leer en español")?;
    window.until_headline("El ferri vuelve a navegar")?;
    window.close()
}

#[test]
fn the_language_that_was_chosen_opens_other_stories_too() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = Window::open(&visiting(&paper, library.path()))?;
    let in_spanish = paper.url("/es/ferri");
    paper.publish("/ferry", Reply::html(with_edition(in_spanish.as_str())));
    paper.publish("/es/ferri", Reply::html(spanish_page()));
    for (path, headline) in [("/ferry", "The ferry sails again"), (STORY, HEADLINE)] {
        window.open_address(&ENGLISH, paper.url(path).as_str())?;
        window.until_headline(headline)?;
        window.click("button", ENGLISH.save)?;
        window.wait_for("button", ENGLISH.saved)?;
    }
    window.click("button", "Leer en español")?;
    window.until_headline(HEADLINE_IN_SPANISH)?;
    window.press("j")?;
    window.until_headline("El ferri vuelve a navegar")?;
    window.click("button", "Read in English")?;
    window.until_headline("The ferry sails again")?;
    window.press("k")?;
    window.until_headline(HEADLINE)?;
    window.close()
}

#[test]
fn a_missing_photo_of_an_open_story_is_asked_for_again() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    for width in [600, 300, 150] {
        paper.publish(&format!("/photos/pier-1-{width}.jpg"), Reply::not_found());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&visiting(&paper, library.path()))?;
    window.open_address(&ENGLISH, paper.url(STORY).as_str())?;
    window.until_headline(HEADLINE)?;
    window.click("button", "11 photos")?;
    window.until_shown("This photo is missing")?;
    let whole = tearsheet_tests::newspaper::jpeg(1, 600, 400);
    paper.publish(&photo_path(1), Reply::of("image/jpeg", whole));
    window.click("button", "Retry")?;
    window.until("the photo is painted", |window| {
        window.is_true(
            "return [...document.querySelectorAll('dialog .stage img.shown')].some((one) => one.naturalWidth > 0)",
        )
    })?;
    window.close()
}

#[test]
fn a_view_whose_process_was_killed_comes_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let start = visiting(&paper, library.path());
    let window = Window::open(&start)?;
    window.wait_for("textbox", ENGLISH.address)?;
    let before = view_processes(library.path())?;
    assert!(!before.is_empty(), "no process shows the view");
    for process in &before {
        Command::new("kill").args(["-9", process]).status()?;
    }
    let begun = Instant::now();
    loop {
        let now = view_processes(library.path())?;
        if !now.is_empty() && now.iter().all(|process| !before.contains(process)) {
            break;
        }
        assert!(
            begun.elapsed() < PATIENCE,
            "no other process shows the view"
        );
        thread::sleep(Duration::from_millis(50));
    }
    // The driver does not find the new view; a second start does, and hands it a story to open.
    let mut second = Command::new(program()?);
    start.dress(&mut second);
    let status = second
        .arg(paper.url(STORY).as_str())
        .env("DISPLAY", window.display())
        .status()?;
    assert!(status.success(), "the second start ended with {status}");
    let begun = Instant::now();
    while paper.times_asked(STORY) == 0 {
        assert!(begun.elapsed() < PATIENCE, "the view did not come back");
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

fn visiting(paper: &Newspaper, library: &std::path::Path) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(paper.host())
}

/// The processes that show the view of this library: they know it by their environment.
fn view_processes(library: &std::path::Path) -> Result<Vec<String>, Failure> {
    let ours = format!("TEARSHEET_LIBRARY={}", library.display());
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let process = entry?;
        let read = |file: &str| fs::read(process.path().join(file)).unwrap_or_default();
        let is_view = read("comm").starts_with(b"WebKitWebProces");
        let environment = read("environ");
        let is_ours = environment
            .split(|byte| *byte == 0)
            .any(|variable| variable == ours.as_bytes());
        if is_view && is_ours {
            found.push(process.file_name().to_string_lossy().into_owned());
        }
    }
    Ok(found)
}

fn with_edition(address: &str) -> String {
    let text = "The ferry sails again after nine winters, and the islands have their mail on time, \
        the harbor office said on Monday as the first passengers went aboard.";
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>The ferry sails again</title>\
         <link rel=\"alternate\" hreflang=\"es\" href=\"{address}\"></head><body><article>\
         <h1>The ferry sails again</h1><a href=\"{address}\" hreflang=\"es\" lang=\"es\">Leer en español</a>\
         <p>{text}</p><p>{text}</p><p>{text}</p></article></body></html>"
    )
}

fn spanish_page() -> String {
    let text = "El ferri vuelve a navegar tras nueve inviernos, y las islas reciben el correo a tiempo, \
        dijo el lunes la oficina del puerto mientras subían los primeros pasajeros.";
    format!(
        "<!doctype html><html lang=\"es\"><head><meta charset=\"utf-8\"><title>El ferri vuelve a navegar</title></head>\
         <body><article><h1>El ferri vuelve a navegar</h1><p>{text}</p><p>{text}</p><p>{text}</p></article></body></html>"
    )
}
