//! A story of the web, by its address: read before it is saved, saved with a receipt, kept when the site is gone.

use tearsheet_tests::{
    newspaper::{
        Newspaper,
        friendly::{HEADLINE, STORY},
    },
    window::{ENGLISH, Failure, Start, Window, can_be_driven},
};

#[test]
fn a_story_is_read_saved_and_kept_when_its_site_is_gone() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let start = Start::with_library(library.path())
        .argument("--allow-private-host")
        .argument(paper.host());
    let window = Window::open(&start)?;
    window.open_address(&ENGLISH, paper.url(STORY).as_str())?;
    window.until_headline(HEADLINE)?;
    window.click("button", ENGLISH.save)?;
    window.wait_for("button", ENGLISH.saved)?;
    window.until_shown("11 of 11 photos")?;
    window.until_shown("Spanish edition kept")?;
    window.close()?;

    let address = paper.url(STORY).to_string();
    drop(paper);
    let window = Window::open(&start)?;
    window.until_headline(HEADLINE)?;
    window.close()?;
    // Asked for by its address, with nobody there to answer, it is found in the library too.
    let window = Window::open(&start.argument(address))?;
    window.until_headline(HEADLINE)?;
    window.wait_for("button", ENGLISH.saved)?;
    window.close()
}

#[test]
fn a_host_of_the_readers_own_network_is_asked_only_when_they_say_so() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.open_address(&ENGLISH, paper.url(STORY).as_str())?;
    window.wait_for("button", "Allow this host")?;
    assert_eq!(
        paper.asked().len(),
        0,
        "the paper was asked before the reader said yes"
    );
    window.click("button", "Allow this host")?;
    window.until_headline(HEADLINE)?;
    window.close()
}

/// Whether a word that begins with "fotografia" is lit.
const LIT: &str = r"
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
return [...document.querySelectorAll('mark')].some((mark) => plain(mark.textContent).startsWith('fotografia'));
";

#[test]
fn a_story_found_by_search_is_lit_where_it_matches() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).argument("--sample"))?;
    window.click("button", ENGLISH.save)?;
    window.wait_for("button", ENGLISH.saved)?;
    window.type_into("searchbox", ENGLISH.search, "fotografia")?;
    window.wait_for("list", ENGLISH.library)?;
    window.until("a word that begins so is lit, accents aside", |window| {
        window.is_true(LIT)
    })?;
    window.type_into("searchbox", ENGLISH.search, "\"NEAR( *")?;
    window.until_shown("Nothing found")?;
    window.close()
}
