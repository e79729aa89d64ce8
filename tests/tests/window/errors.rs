//! What the window says when there is no story to show, in both languages.

use std::{fs, sync::Arc};

use tearsheet_library::{Library, SystemClock};
use tearsheet_tests::{
    newspaper::Newspaper,
    window::{ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot},
};

/// An address of the hostile paper, and what the window says of it in English and Spanish.
const TROUBLES: &[(&str, &str, &str)] = &[
    (
        "/hostile/404",
        "The page is not there.",
        "La página no está.",
    ),
    (
        "/hostile/captcha",
        "The site wants to know that you are a person.",
        "El sitio quiere saber si usted es una persona.",
    ),
    (
        "/hostile/empty",
        "There is nothing in it.",
        "No contiene nada.",
    ),
    (
        "/hostile/binary",
        "This file is not a page.",
        "Este archivo no es una página.",
    ),
    (
        "/",
        "This is a site’s front page, not a story.",
        "Esta es la portada de un sitio, no una noticia.",
    ),
];

#[test]
fn every_trouble_has_words_in_english() -> Result<(), Failure> {
    troubles(&ENGLISH, |(_, english, _)| english)
}

#[test]
fn every_trouble_has_words_in_spanish() -> Result<(), Failure> {
    troubles(&SPANISH, |(_, _, spanish)| spanish)
}

fn troubles(
    words: &Words,
    said: fn(&(&'static str, &'static str, &'static str)) -> &'static str,
) -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let start = Start::with_library(library.path())
        .speaking(words)
        .argument("--allow-private-host")
        .argument(paper.host());
    let window = Window::open(&start)?;
    for trouble in TROUBLES {
        window.open_address(words, paper.url(trouble.0).as_str())?;
        window.until_shown(said(trouble))?;
    }
    let gone = paper.url("/news/pier-reopens").to_string();
    drop(paper);
    window.open_address(words, &gone)?;
    window.until_shown(if words.language == "es" {
        "No se pudo llegar al sitio."
    } else {
        "The site could not be reached."
    })?;
    keep_screenshot(&window, &format!("offline-{}-light", words.language))?;
    window.close()
}

#[test]
fn a_broken_library_is_set_aside_and_named() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.click("button", ENGLISH.save)?;
    window.wait_for("button", ENGLISH.saved)?;
    window.close()?;
    let database = database(library.path())?;
    fs::write(&database, b"This is no database. ".repeat(1000))?;

    let window = Window::open(&Start::with_library(library.path()))?;
    let aside = set_aside(library.path(), &database)?;
    window.until_shown(&aside)?;
    window.wait_for("textbox", ENGLISH.address)?;
    window.close()
}

#[test]
fn a_newer_versions_library_is_named_and_not_touched() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    drop(
        Library::open(library.path(), Arc::new(SystemClock))
            .map_err(|error| Failure::new(error.to_string()))?,
    );
    let database = database(library.path())?;
    let mut bytes = fs::read(&database)?;
    // SQLite's `user_version` stands at byte 60 of the file.
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(&database, &bytes)?;
    for (words, said) in [
        (&ENGLISH, "Your library was made by a newer Tearsheet."),
        (
            &SPANISH,
            "Su biblioteca es de una versión más nueva de Tearsheet.",
        ),
    ] {
        let window = Window::open(&Start::with_library(library.path()).speaking(words))?;
        window.until_shown(said)?;
        window.close()?;
    }
    assert_eq!(fs::read(&database)?, bytes, "the newer library was changed");
    Ok(())
}

/// The library's database file.
fn database(library: &std::path::Path) -> Result<std::path::PathBuf, Failure> {
    for entry in fs::read_dir(library)? {
        let path = entry?.path();
        if fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"SQLite format 3")) {
            return Ok(path);
        }
    }
    Err(Failure::new("the library has no database"))
}

/// The name of the file that the broken database has now.
fn set_aside(library: &std::path::Path, database: &std::path::Path) -> Result<String, Failure> {
    for entry in fs::read_dir(library)? {
        let path = entry?.path();
        let is_broken =
            fs::read(&path).is_ok_and(|bytes| bytes.starts_with(b"This is no database."));
        if is_broken && path != database {
            return Ok(path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned());
        }
    }
    Err(Failure::new("the broken database was not set aside"))
}
