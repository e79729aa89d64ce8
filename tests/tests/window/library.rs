//! The list of stories: picked by keys, done things with, taken back, sorted and filtered.

use std::path::Path;

use serde_json::json;
use tearsheet_story::{Language, ReadTime, Site, Story};
use tearsheet_tests::{
    stock::{Stock, paragraph},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

/// Headline, site, topic, language and words of each story, first saved first.
const STORIES: [(&str, &str, &str, &str, u32); 7] = [
    ("The gulls are late", "Harbor Ledger", "Birds", "en", 420),
    ("A pier for the ferry", "Coast Daily", "Ports", "en", 1900),
    ("El muelle espera", "Coast Daily", "Ports", "es", 760),
    ("Rope makers close", "Harbor Ledger", "Trades", "en", 90),
    ("Salt on the road", "Coast Daily", "Trades", "en", 3900),
    ("Night of the herring", "Harbor Ledger", "Trades", "en", 640),
    ("Ice in the bay", "Harbor Ledger", "Birds", "en", 310),
];

/// The headlines of the list, from its top.
const HEADLINES: &str = r#"
const rows = [...document.querySelectorAll('.list li')];
const place = (row) => Number(row.dataset.row);
return rows.sort((a, b) => place(a) - place(b)).map((row) => row.querySelector('.headline')?.innerText ?? '').join(' | ');
"#;

/// Chooses in a field of the filter, as a reader does.
const CHOOSE: &str = r#"
const [id, value] = arguments;
const field = document.getElementById(id);
if (field === null || ![...field.options].some((option) => option.value === value)) return false;
field.value = value;
field.dispatchEvent(new Event('change', { bubbles: true }));
return true;
"#;

/// A window on a library of these stories, which are listed.
fn open_list(library: &Path, words: &Words, theme: &'static str) -> Result<Window, Failure> {
    let stock = Stock::open(library)?;
    for (place, (headline, site, topic, language, words)) in STORIES.into_iter().enumerate() {
        let story = Story {
            headline: headline.to_owned(),
            language: Language::from_tag(language),
            topics: vec![topic.to_owned()],
            word_count: words,
            read_time: ReadTime::of(words, None),
            site: Site {
                name: Some(site.to_owned()),
                ..Site::default()
            },
            ..paragraph("The boats came home.")
        };
        stock.keep(&format!("https://harbor.example/{place}"), story)?;
    }
    drop(stock);
    let start = Start::with_library(library).speaking(words).theme(theme);
    let window = Window::open(&start)?;
    until_listed(&window, NEWEST)?;
    Ok(window)
}

fn until_listed(window: &Window, headlines: &str) -> Result<(), Failure> {
    window.until(&format!("the list shows {headlines}"), |window| {
        Ok(window.script(HEADLINES, &[])? == json!(headlines))
    })
}

fn focus_row(window: &Window, row: usize) -> Result<(), Failure> {
    window.until("the row is there", |window| {
        let script = "const card = document.querySelector(`[data-row='${arguments[0]}'] button`);
            card?.focus(); return card !== null && document.activeElement === card";
        Ok(window.script(script, &[json!(row)])? == json!(true))
    })
}

fn choose(window: &Window, field: &str, value: &str) -> Result<(), Failure> {
    window.until(&format!("{field} offers {value}"), |window| {
        Ok(window.script(CHOOSE, &[json!(field), json!(value)])? == json!(true))
    })
}

const NEWEST: &str = "Ice in the bay | Night of the herring | Salt on the road | Rope makers close | \
    El muelle espera | A pier for the ferry | The gulls are late";

#[test]
fn stories_are_picked_by_keys_moved_together_and_taken_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open_list(library.path(), &ENGLISH, "light")?;
    focus_row(&window, 0)?;
    window.press("ArrowDown")?;
    window.press_with("Shift", "ArrowDown")?;
    window.press_with("Shift", "ArrowDown")?;
    window.until_shown("3 selected")?;
    window.press_with("Shift", "ArrowUp")?;
    window.until_shown("2 selected")?;
    window.click("button", "Move to archive")?;
    window.until_shown("2 stories moved to the archive.")?;
    until_listed(
        &window,
        "Ice in the bay | Rope makers close | El muelle espera | A pier for the ferry | The gulls are late",
    )?;
    window.press_with("Control", "z")?;
    until_listed(&window, NEWEST)?;
    window.until_shown("Undone: 2 stories as before.")?;

    focus_row(&window, 3)?;
    window.press("Delete")?;
    window.until_shown("1 story moved to the trash.")?;
    window.click("button", "Undo")?;
    until_listed(&window, NEWEST)?;

    focus_row(&window, 0)?;
    window.press_with("Control", "a")?;
    window.until_shown("7 selected")?;
    window.press("Escape")?;
    window.wait_until_gone("button", "Move to archive")?;
    window.close()
}

#[test]
fn the_next_story_to_read_is_found_from_any_list() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open_list(library.path(), &ENGLISH, "light")?;
    window.click("button", "Archive")?;
    until_listed(&window, "")?;
    window.press("n")?;
    window.until_headline("Ice in the bay")?;
    until_listed(&window, NEWEST)?;
    window.press("n")?;
    window.until_headline("Night of the herring")?;
    window.press("p")?;
    window.until_headline("Ice in the bay")?;
    window.close()
}

#[test]
fn an_emptied_trash_comes_back_and_is_gone_the_next_day() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open_list(library.path(), &ENGLISH, "light")?;
    window.click("button", "Select stories")?;
    window.click("button", "Select all")?;
    window.until_shown("7 selected")?;
    window.click("button", "Move to trash")?;
    window.until_shown("7 stories moved to the trash.")?;
    window.click("button", "Trash 7")?;
    until_listed(&window, NEWEST)?;
    window.click("button", "Empty trash")?;
    window.until_shown("7 stories deleted.")?;
    window.wait_until_gone("list", ENGLISH.library)?;
    window.click("button", "Undo")?;
    until_listed(&window, NEWEST)?;
    window.click("button", "Empty trash")?;
    window.until_shown("7 stories deleted.")?;
    window.close()?;
    // The window's first page once more: nothing is kept.
    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_shown("or drop a page here")?;
    window.press_with("Control", "z")?;
    window.until_shown("or drop a page here")?;
    window.close()
}

#[test]
fn a_list_is_sorted_and_filtered_by_what_its_stories_are() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open_list(library.path(), &ENGLISH, "light")?;
    window.click("button", "Sort and filter")?;
    choose(&window, "filter-site", "Harbor Ledger")?;
    window.until_shown("To read: 4 stories")?;
    choose(&window, "filter-topic", "Birds")?;
    until_listed(&window, "Ice in the bay | The gulls are late")?;
    choose(&window, "filter-sort", "oldest")?;
    until_listed(&window, "The gulls are late | Ice in the bay")?;
    window.type_into("searchbox", ENGLISH.search, "ice")?;
    until_listed(&window, "Ice in the bay")?;
    window.press("Escape")?;
    window.click("button", "Show all")?;
    choose(&window, "filter-sort", "longest")?;
    choose(&window, "filter-length", "short")?;
    until_listed(
        &window,
        "El muelle espera | Night of the herring | The gulls are late | Ice in the bay | Rope makers close",
    )?;
    choose(&window, "filter-photos", "with")?;
    window.until_shown("No story here is like that.")?;
    window.close()
}

#[test]
fn order_and_filter_are_those_of_the_last_run() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open_list(library.path(), &ENGLISH, "light")?;
    window.click("button", "Sort and filter")?;
    choose(&window, "filter-sort", "longest")?;
    choose(&window, "filter-topic", "Trades")?;
    let trades = "Salt on the road | Night of the herring | Rope makers close";
    until_listed(&window, trades)?;
    window.close()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    until_listed(&window, trades)?;
    window.until_shown("To read: 3 stories")?;
    window.click("button", "Show all")?;
    window.until_shown("The gulls are late")?;
    window.close()?;
    let window = Window::open(&Start::with_library(library.path()))?;
    window.until_shown("A pier for the ferry")?;
    until_listed(
        &window,
        "Salt on the road | A pier for the ferry | El muelle espera | Night of the herring | \
         The gulls are late | Ice in the bay | Rope makers close",
    )?;
    window.close()
}

#[test]
fn picking_and_filtering_keep_nobody_out() -> Result<(), Failure> {
    for (words, theme) in [
        (&ENGLISH, "light"),
        (&ENGLISH, "dark"),
        (&SPANISH, "light"),
        (&SPANISH, "dark"),
    ] {
        list_screens(words, theme)?;
    }
    Ok(())
}

fn list_screens(words: &Words, theme: &'static str) -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let (filter, select, archive) = match words.language {
        "es" => (
            "Ordenar y filtrar",
            "Seleccionar noticias",
            "Mover al archivo",
        ),
        _ => ("Sort and filter", "Select stories", "Move to archive"),
    };
    let library = tempfile::tempdir()?;
    let window = open_list(library.path(), words, theme)?;
    let look = format!("{}-{theme}", words.language);
    window.click("button", filter)?;
    choose(&window, "filter-topic", "Trades")?;
    until_listed(
        &window,
        "Night of the herring | Salt on the road | Rope makers close",
    )?;
    screen(&window, &format!("filter-{look}"))?;
    window.click("button", filter)?;
    window.click("button", select)?;
    window.script("document.querySelectorAll('.list li button').forEach((card, at) => at < 2 && card.click())", &[])?;
    window.until("two are picked", |window| {
        window.is_true("return document.querySelectorAll('[aria-pressed=true].card').length === 2")
    })?;
    screen(&window, &format!("selection-{look}"))?;
    window.click("button", archive)?;
    until_listed(&window, "Rope makers close")?;
    screen(&window, &format!("undo-{look}"))?;
    window.close()
}

fn screen(window: &Window, name: &str) -> Result<(), Failure> {
    let found = violations(window)?;
    assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    keep_screenshot(window, name)
}
