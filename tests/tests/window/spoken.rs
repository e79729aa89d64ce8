//! What a screen reader says of the window, by the bus that Orca listens to: nothing here looks into the page.

use tearsheet_tests::{
    bus::can_be_read_aloud,
    window::{ENGLISH, Failure, ScreenReader, Start, Window, can_be_driven},
};

const HEADLINE: &str = "A harbor town keeps watch on its coast, one photograph at a time";
const THIRD_CAPTION: &str = "Wind draws its lines on the dunes at Long Strand. They are walking inland about 5 feet \
    a year. Tomás Avelar, Sample News Service";

/// More presses of Tab than the window has parts before a story's text.
const PARTS: usize = 60;

#[test]
fn by_keys_alone_from_the_start_to_the_third_photos_caption() -> Result<(), Failure> {
    if !can_be_driven() || !can_be_read_aloud() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = Window::open(&Start::with_library(library.path()).read_aloud())?;
    let reader = ScreenReader::on(window.bus())?;

    reader.wait_for("frame", "Tearsheet")?;
    let name = reader.wait_for("heading", "Tearsheet")?;
    assert_eq!(name.attributes.get("level").map(String::as_str), Some("1"));
    let field = reader.wait_for("entry", ENGLISH.address)?;
    assert!(!field.is_focused);
    walk_to(&window, &reader, "entry", ENGLISH.address)?;
    for letter in tearsheet_sample::ADDRESS.chars() {
        window.press(&letter.to_string())?;
    }
    reader.until("the address stands in its field", |reader| {
        let field = reader.wait_for("entry", ENGLISH.address)?;
        Ok(field.text == tearsheet_sample::ADDRESS && field.is_focused)
    })?;

    window.press("Enter")?;
    reader.wait_for("frame", &format!("{HEADLINE} – Tearsheet"))?;
    let headline = reader.wait_for("heading", HEADLINE)?;
    assert_eq!(
        headline.attributes.get("level").map(String::as_str),
        Some("1")
    );
    reader.wait_for("article", HEADLINE)?;

    walk_to(&window, &reader, "push button", ENGLISH.save)?;
    window.press("Enter")?;
    reader.until_said("722 words, 11 of 11 photos, Spanish edition kept")?;
    let list = reader.within("list", ENGLISH.library)?;
    let item = &list[0];
    assert_eq!(item.role, "list item");
    assert_eq!(
        item.attributes.get("setsize").map(String::as_str),
        Some("1")
    );
    assert!(
        list.iter()
            .any(|one| one.role == "push button" && one.name.starts_with(HEADLINE)),
        "{list:?}"
    );

    walk_to(&window, &reader, "push button", "11 photos")?;
    window.press("Enter")?;
    reader.until_focus("dialog", ENGLISH.gallery)?;
    for place in 2..=3 {
        window.press("ArrowRight")?;
        reader.until_said(&format!("{place} of 11"))?;
    }
    let gallery = reader.within("dialog", ENGLISH.gallery)?;
    let is_there = |role: &str, words: &str| {
        gallery
            .iter()
            .any(|one| one.role == role && one.is_shown && (one.name == words || one.text == words))
    };
    assert!(
        is_there("image", "Rippled sand dunes in low light"),
        "{gallery:?}"
    );
    assert!(is_there("paragraph", "3 of 11"), "{gallery:?}");
    assert!(is_there("paragraph", THIRD_CAPTION), "{gallery:?}");
    assert!(is_there("push button", ENGLISH.next), "{gallery:?}");
    let behind = reader.tree()?;
    assert!(
        !behind.iter().any(|one| one.role == "article"),
        "the story is read out behind the gallery"
    );

    window.press("Escape")?;
    reader.until_focus("push button", "11 photos")?;
    window.close()
}

/// Presses Tab until the reader hears that the focus is there; each press is heard.
fn walk_to(window: &Window, reader: &ScreenReader, role: &str, name: &str) -> Result<(), Failure> {
    for _ in 0..PARTS {
        let before = reader.focus();
        window.press("Tab")?;
        reader.until("the focus went on", |reader| Ok(reader.focus() != before))?;
        if reader.focus() == Some((role.to_owned(), name.to_owned())) {
            return Ok(());
        }
    }
    Err(Failure::new(format!(
        "Tab never comes to the {role} \"{name}\""
    )))
}
