//! Where a kept story came from, what it was before, and what its address says now.

use std::path::Path;

use tearsheet_tests::{
    newspaper::{
        Newspaper, Reply,
        friendly::{HEADLINE, STORY, front_page},
        jpeg, story_with_photos,
    },
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

const BEFORE: &str = "The harbor bridge stays closed";
const AFTER: &str = "The harbor bridge opens again";

#[test]
fn a_story_tells_where_it_came_from_and_what_of_it_is_kept() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, name, kept, missing) in [
        (
            &ENGLISH,
            "light",
            "About this copy",
            "10 of 11 photos",
            "no longer",
        ),
        (
            &SPANISH,
            "dark",
            "Acerca de esta copia",
            "10 de 11 fotos",
            "ya no",
        ),
    ] {
        let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
        for width in [600, 300, 150] {
            paper.publish(&format!("/photos/pier-4-{width}.jpg"), Reply::not_found());
        }
        let start = visiting(&paper, library.path());
        let window = Window::open(&start.speaking(words).theme(theme))?;
        let asked = paper.url("/old/pier");
        window.open_address(words, asked.as_str())?;
        window.until_headline(HEADLINE)?;
        window.click("button", words.save)?;
        window.wait_for("button", words.saved)?;
        window.press("i")?;
        window.wait_for("dialog", name)?;
        window.until_shown(kept)?;
        let shown = window.text()?;
        for told in [
            asked.as_str(),
            paper.url(STORY).as_str(),
            "200",
            "BLAKE3",
            "content-type: text/html",
            "/photos/pier-4-600.jpg",
            "Tearsheet 0.",
        ] {
            assert!(shown.contains(told), "{told} is not told:\n{shown}");
        }
        assert!(shown.contains(missing), "no reason is told:\n{shown}");
        seen(&window, "provenance", words, theme)?;
        window.press("Escape")?;
        window.wait_until_gone("dialog", name)?;
        window.close()?;
    }
    Ok(())
}

#[test]
fn a_reader_sees_what_changed_reads_the_earlier_revision_and_returns() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme, said) in [
        (&ENGLISH, "light", SAID),
        (&SPANISH, "dark", SAID_IN_SPANISH),
    ] {
        let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
        let start = visiting(&paper, library.path());
        let window = Window::open(&start.speaking(words).theme(theme))?;
        publish(&paper, BEFORE, &["/a.jpg"]);
        keep(&window, words, &paper, BEFORE)?;
        assert!(!window.text()?.contains(said.changed));
        publish(&paper, AFTER, &["/a.jpg", "/b.jpg"]);
        window.click("button", words.saved)?;
        window.click("button", said.save_again)?;
        window.until_headline(AFTER)?;
        window.until_shown(said.changed)?;
        seen(&window, "changed", words, theme)?;

        window.press("r")?;
        window.wait_for("dialog", said.revisions)?;
        window.until("the changed words are marked", |window| {
            window.is_true(
                "const text = (tag) => [...document.querySelectorAll(`dialog ${tag}`)].map((one) => one.textContent).join('|');
                 return text('ins').includes('opens again') && text('del').includes('stays closed')",
            )
        })?;
        window.until_shown("Photo number 2 of the harbor")?;
        seen(&window, "revisions", words, theme)?;

        window.click("button", said.read_first)?;
        window.until_headline(BEFORE)?;
        window.until_shown(said.reading)?;
        seen(&window, "earlier", words, theme)?;
        window.click("button", said.back)?;
        window.until_headline(AFTER)?;
        assert!(!window.text()?.contains(said.reading));
        window.close()?;
    }
    Ok(())
}

#[test]
fn an_address_that_answers_with_something_else_costs_nothing() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (paper, library) = (Newspaper::open()?, tempfile::tempdir()?);
    let window = Window::open(&visiting(&paper, library.path()))?;
    publish(&paper, BEFORE, &["/a.jpg"]);
    keep(&window, &ENGLISH, &paper, BEFORE)?;
    paper.publish("/bridge", Reply::html(front_page()));
    window.click("button", ENGLISH.saved)?;
    window.click("button", "Save again")?;
    window.until_shown("The address now answers with something else.")?;
    window.until_headline(BEFORE)?;
    window.wait_for("button", ENGLISH.saved)?;
    window.close()
}

/// What the window says of revisions.
struct Said {
    save_again: &'static str,
    changed: &'static str,
    revisions: &'static str,
    read_first: &'static str,
    reading: &'static str,
    back: &'static str,
}

const SAID: Said = Said {
    save_again: "Save again",
    changed: "This story has changed since you first saved it.",
    revisions: "Revisions",
    read_first: "Read revision 1",
    reading: "You are reading revision 1 of 2.",
    back: "Back to the newest",
};

const SAID_IN_SPANISH: Said = Said {
    save_again: "Guardar de nuevo",
    changed: "Esta noticia ha cambiado desde que la guardó.",
    revisions: "Revisiones",
    read_first: "Leer la revisión 1",
    reading: "Está leyendo la revisión 1 de 2.",
    back: "Volver a la más nueva",
};

fn keep(window: &Window, words: &Words, paper: &Newspaper, headline: &str) -> Result<(), Failure> {
    window.open_address(words, paper.url("/bridge").as_str())?;
    window.until_headline(headline)?;
    window.click("button", words.save)?;
    window.wait_for("button", words.saved)?;
    Ok(())
}

fn publish(paper: &Newspaper, headline: &str, photos: &[&str]) {
    for (number, path) in (1..).zip(photos) {
        let picture = jpeg(number, 600, 400);
        paper.publish(path, Reply::of("image/jpeg", picture));
    }
    paper.publish("/bridge", Reply::html(story_with_photos(headline, photos)));
}

fn visiting(paper: &Newspaper, library: &Path) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(paper.host())
}

fn seen(window: &Window, name: &str, words: &Words, theme: &str) -> Result<(), Failure> {
    let look = format!("{}-{theme}", words.language);
    let found = violations(window)?;
    assert!(found.is_empty(), "{name} in {look}:\n{}", found.join("\n"));
    keep_screenshot(window, &format!("{name}-{look}"))
}
