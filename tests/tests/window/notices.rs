//! What the system tells of a reader's saves, and when it does not.

use std::time::Duration;

use serde_json::json;
use tearsheet_tests::{
    bus::{Notice, Notices},
    newspaper::Newspaper,
    window::{Failure, Start, Window, can_be_driven, has_keyboard},
};

use crate::{
    quays::{Photos, publish, visiting},
    saving::paste,
};

#[test]
fn a_long_save_is_told_of_by_the_system() -> Result<(), Failure> {
    if !can_be_driven() || !has_keyboard() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let window = Window::open(&visiting(&paper, library.path()))?;
    let desktop = Notices::on(window.bus())?;
    // A host is asked for two of the eight photos at once: more than the twenty seconds after which a save is long.
    let addresses =
        [0, 1].map(|story| publish(&paper, story, Photos::After(Duration::from_secs(6))));
    paste(&window, &addresses)?;
    window.until_shown("of 8 photos")?;
    window.look_away()?;
    assert_eq!(desktop.told(), []);
    window.until("the desktop is told", |_| Ok(!desktop.told().is_empty()))?;
    let over = Notice {
        app: "Tearsheet".to_owned(),
        title: "Saving is done".to_owned(),
        body: "2 stories saved.".to_owned(),
    };
    assert_eq!(desktop.told(), [over]);
    window.close()
}

/// Asks the program to tell the reader something.
const NOTIFY: &str = "return window.__TAURI_INTERNALS__.invoke('notify', { title: arguments[0], body: arguments[1] }).then(() => true)";

#[test]
fn a_reader_who_looks_at_the_window_is_not_told_by_the_system() -> Result<(), Failure> {
    if !can_be_driven() || !has_keyboard() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    let desktop = Notices::on(window.bus())?;
    window.look_at("Tearsheet")?;
    window.until("the window knows that it is looked at", |window| {
        window.is_true("return document.hasFocus()")
    })?;
    window.script(NOTIFY, &[json!("Saving is done"), json!("1 story saved.")])?;
    window.look_away()?;
    window.script(
        NOTIFY,
        &[
            json!("Ya está guardado"),
            json!("2 noticias en la biblioteca."),
        ],
    )?;
    window.until("the desktop is told", |_| Ok(!desktop.told().is_empty()))?;
    let titles: Vec<String> = desktop.told().into_iter().map(|one| one.title).collect();
    assert_eq!(titles, ["Ya está guardado"]);
    window.close()
}
