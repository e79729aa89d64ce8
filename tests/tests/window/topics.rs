//! Topics, a reader's own tags, and stories that are about the same.

use std::path::Path;

use serde_json::json;
use tearsheet_story::{Language, Story, TopicLink};
use tearsheet_tests::{
    stock::{Stock, paragraph},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

const FERRY: &str = "Ferry to Gull Point sails again";
const SHOPS: &str = "Gull Point counts two winters without a boat";

/// Headline, topics and words of each story, first saved first.
const STORIES: [(&str, &[&str], &str); 7] = [
    (
        SHOPS,
        &["FERRIES", "Islands"],
        "Shopkeepers on Gull Point lost a third of their trade. They wrote to harbor master Ana Ruiz.",
    ),
    (
        "Rope makers close",
        &["Trades", "World"],
        "The last rope walk closes after 90 years.",
    ),
    (
        "Salt on the road",
        &["Trades", "World"],
        "Lorries carry salt to the hills before the frost.",
    ),
    (
        "Night of the herring",
        &["Fishing", "World"],
        "The nets were full before midnight.",
    ),
    (
        "Ice in the bay",
        &["Weather", "World"],
        "The bay froze from the middle.",
    ),
    (
        "A choir for the lighthouse",
        &["Music", "World"],
        "Singers climbed two hundred steps.",
    ),
    (
        FERRY,
        &["Ferries", "Climate change"],
        "The ferry to Gull Point sailed again, harbor master Ana Ruiz said. The slipway is repaired.",
    ),
];

fn page_of(topic: &str) -> Result<TopicLink, Failure> {
    let page = format!("https://harbor.example/topics/{topic}").replace(' ', "-");
    Ok(TopicLink {
        topic: topic.to_owned(),
        url: page
            .parse()
            .map_err(|error| Failure::new(format!("{page}: {error}")))?,
    })
}

fn open(library: &Path, words: &Words, theme: &'static str) -> Result<Window, Failure> {
    let stock = Stock::open(library)?;
    for (place, (headline, topics, text)) in STORIES.into_iter().enumerate() {
        let links: Result<Vec<TopicLink>, Failure> = topics.iter().copied().map(page_of).collect();
        let story = Story {
            headline: headline.to_owned(),
            language: Language::from_tag("en"),
            topics: topics.iter().map(|&topic| topic.to_owned()).collect(),
            topic_links: links?,
            ..paragraph(text)
        };
        stock.keep(&format!("https://harbor.example/{place}"), story)?;
    }
    drop(stock);
    let start = Start::with_library(library).speaking(words).theme(theme);
    let window = Window::open(&start)?;
    window.until("the newest story is listed", |window| {
        window.is_true("return document.querySelector('[data-row=\"0\"] button') !== null")
    })?;
    window.click_first("[data-row=\"0\"] button")?;
    window.until_headline(FERRY)?;
    Ok(window)
}

/// Clicks the link of this name at the story's foot.
fn click_in_foot(window: &Window, name: &str) -> Result<(), Failure> {
    window.until(&format!("the foot has {name}"), |window| {
        let script = "const found = [...document.querySelectorAll('#story footer button')]
            .find((button) => button.textContent.trim() === arguments[0]);
            found?.click(); return found !== undefined";
        Ok(window.script(script, &[json!(name)])? == json!(true))
    })
}

#[test]
fn a_topic_opens_with_all_its_spellings_and_leads_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open(library.path(), &ENGLISH, "light")?;
    click_in_foot(&window, "Ferries")?;
    window.wait_for("heading", "Ferries")?;
    window.wait_for("button", SHOPS)?;
    window.until("the topic's name has the focus", |window| {
        window.is_true("return document.activeElement.id === 'topics-name'")
    })?;
    window.until("the site's own page is linked", |window| {
        window.is_true(
            "return document.querySelector('main.topics a[href=\"https://harbor.example/topics/Ferries\"]') !== null",
        )
    })?;
    window.click("button", "Show all 2 in the list")?;
    window.until("the list has this topic's stories alone", |window| {
        window.is_true(
            "return document.querySelectorAll('.list li').length === 2
                && document.querySelector('main.topics') === null",
        )
    })?;
    window.press("x")?;
    window.wait_for("heading", "Topics")?;
    window.type_into("searchbox", "Find a topic or tag", "climate")?;
    window.until("one topic is found", |window| {
        window.is_true("return document.querySelectorAll('main.topics .index li').length === 1")
    })?;
    window.press("Escape")?;
    window.until_headline(FERRY)?;
    window.close()
}

#[test]
fn what_a_story_has_in_common_with_another_is_said_under_it() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open(library.path(), &ENGLISH, "light")?;
    window.until_shown("Related in your library")?;
    window.until_shown("Both about ")?;
    window.until("the one that has is there, with what it has", |window| {
        window.is_true(
            "const found = document.querySelectorAll('[aria-labelledby=kept-related] li');
             return found.length === 1 && found[0].textContent.includes('Gull Point')",
        )
    })?;
    click_in_foot(&window, SHOPS)?;
    window.until_headline(SHOPS)?;
    window.close()
}

#[test]
fn tags_are_put_on_by_keys_completed_and_taken_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let library = tempfile::tempdir()?;
    let window = open(library.path(), &ENGLISH, "light")?;
    window.press("e")?;
    window.wait_for("dialog", "Your tags")?;
    window.type_into("combobox", "Tag", "For the trip")?;
    window.press("Enter")?;
    window.wait_for("button", "Remove the tag For the trip")?;
    // What is known already is offered in its own spelling.
    window.type_into("combobox", "Tag", "ISLA")?;
    window.wait_for("option", "Islands")?;
    window.press("ArrowDown")?;
    window.press("Enter")?;
    window.wait_for("button", "Remove the tag Islands")?;
    window.press("Escape")?;
    window.wait_until_gone("dialog", "Your tags")?;
    window.until("the rail has the tag", |window| {
        window.is_true(
            "return document.querySelector('[aria-labelledby=rail-topics]')?.textContent.includes('For the trip') === true",
        )
    })?;
    window.press_with("Control", "z")?;
    window.press_with("Control", "z")?;
    window.until("the story has no tags", |window| {
        window.is_true(
            "return document.querySelector('[aria-labelledby=own-tags]')?.textContent.includes('Add tags') === true",
        )
    })?;
    // The same for several at once.
    window.until("a row has the focus", |window| {
        window.is_true(
            "const row = document.querySelector('[data-row=\"0\"] button');
             row?.focus(); return row !== null && document.activeElement === row",
        )
    })?;
    window.press_with("Control", "a")?;
    window.until_shown("7 selected")?;
    window.click("button", "Tags…")?;
    window.wait_for("dialog", "Tags for 7 stories")?;
    window.type_into("combobox", "Tag", "All of it")?;
    window.click("button", "Add")?;
    window.until_shown("Tags of 7 stories changed.")?;
    window.close()
}

#[test]
fn topics_and_tags_look_right_and_keep_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme) in [
        (&ENGLISH, "light"),
        (&ENGLISH, "dark"),
        (&SPANISH, "light"),
        (&SPANISH, "dark"),
    ] {
        let library = tempfile::tempdir()?;
        let window = open(library.path(), words, theme)?;
        let look = format!("{}-{theme}", words.language);
        let is_spanish = words.language == "es";
        window.press("e")?;
        window.wait_for(
            "dialog",
            if is_spanish {
                "Sus etiquetas"
            } else {
                "Your tags"
            },
        )?;
        let field = if is_spanish { "Etiqueta" } else { "Tag" };
        window.type_into(
            "combobox",
            field,
            if is_spanish {
                "Para el viaje"
            } else {
                "For the trip"
            },
        )?;
        window.press("Enter")?;
        window.until("the tag is on", |window| {
            window.is_true("return document.querySelectorAll('dialog .tags li').length === 1")
        })?;
        window.type_into("combobox", field, "f")?;
        checked(&window, "tags", &look)?;
        window.press("Escape")?;
        window.until("the sheet is gone", |window| {
            window.is_true("return document.querySelector('dialog') === null")
        })?;
        window.until_shown(if is_spanish {
            "Ambas sobre"
        } else {
            "Both about"
        })?;
        window.script(
            "document.querySelector('#story footer').scrollIntoView({ block: 'end' })",
            &[],
        )?;
        checked(&window, "story-foot", &look)?;
        click_in_foot(&window, "Ferries")?;
        window.wait_for("button", SHOPS)?;
        checked(&window, "topic", &look)?;
        window.press("x")?;
        window.until("all topics are there", |window| {
            window.is_true("return document.querySelectorAll('main.topics .index li').length > 5")
        })?;
        checked(&window, "topics", &look)?;
        window.close()?;
    }
    Ok(())
}

fn checked(window: &Window, name: &str, look: &str) -> Result<(), Failure> {
    let found = violations(window)?;
    if !found.is_empty() {
        return Err(Failure::new(format!("{name} {look}: {found:#?}")));
    }
    keep_screenshot(window, &format!("{name}-{look}"))
}
