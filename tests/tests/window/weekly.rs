//! The weekly: an issue that came due, made by hand, and set as a page.

use std::{path::Path, sync::Arc};

use tearsheet_library::{FeedAnswer, FeedContent, Library, NewEntry, NewFeed, SystemClock};
use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    stock::{Stock, plain_picture},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};
use time::{Duration, OffsetDateTime};

use crate::papers::summary;

const FERRY: &str = "Ferry runs aground in thick fog off Varn";

/// What the papers told this week: the ferry all of them, the rest one each.
const PAPERS: [(&str, &[&str]); 3] = [
    (
        "Gull Point News",
        &[
            FERRY,
            "Bakers win the right to open on Sunday",
            "Chess champion loses to a schoolgirl of nine",
        ],
    ),
    (
        "Tern Weekly",
        &[
            "Ferry runs aground in thick fog off Varn island",
            "Orchard owners fear a late and bitter frost",
        ],
    ),
    (
        "The Auk",
        &[
            "Ferry runs aground in fog off Varn",
            "Parliament passes the new water law at dawn",
        ],
    ),
];

fn opened(dir: &Path) -> Result<Library, Failure> {
    Ok(Library::open(dir, Arc::new(SystemClock))
        .map_err(told)?
        .library)
}

fn told(error: impl std::fmt::Display) -> Failure {
    Failure::new(error.to_string())
}

/// A library with a kept story and three followed papers, whose stories are known; nobody is asked for an hour.
pub(crate) fn stocked(dir: &Path, paper: &Newspaper) -> Result<(), Failure> {
    let pictures = [plain_picture(300, 200)?];
    Stock::open(dir)?.keep_photos(
        "https://harbor.example/one",
        "One frame of the bay",
        &pictures,
    )?;
    let library = opened(dir)?;
    let now = OffsetDateTime::now_utc();
    for (place, (title, headlines)) in PAPERS.iter().enumerate() {
        let feed = NewFeed {
            url: format!("https://paper{place}.example/feed")
                .parse()
                .map_err(told)?,
            title: (*title).to_owned(),
            site: None,
        };
        let id = library.follow(&[feed]).map_err(told)?[0];
        let entries = headlines
            .iter()
            .map(|headline| {
                let url = if *headline == FERRY {
                    paper.url("/ferry")
                } else {
                    format!(
                        "https://paper{place}.example/{}",
                        headline.replace(' ', "-")
                    )
                    .parse()
                    .map_err(told)?
                };
                Ok(NewEntry {
                    name: None,
                    url,
                    title: (*headline).to_owned(),
                    summary: summary(headline).to_owned(),
                    sections: vec!["World".to_owned()],
                    published: Some(now - Duration::hours(20)),
                    // The copy with the most photos is shown.
                    photos: Some(if *headline == FERRY { 9 } else { 2 }),
                    words: Some(900),
                })
            })
            .collect::<Result<Vec<NewEntry>, Failure>>()?;
        let content = FeedContent {
            title: Some((*title).to_owned()),
            entries,
            ..FeedContent::default()
        };
        library
            .feed_answered(
                id,
                &FeedAnswer::Came(Box::new(content)),
                now + Duration::HOUR,
            )
            .map_err(told)?;
    }
    paper.publish(
        "/ferry",
        Reply::html(format!(
            "<!doctype html><html lang=en><head><title>{FERRY}</title></head><body><article>\
             <h1>{FERRY}</h1>{}</article></body></html>",
            format!("<p>{0} {0}</p>", summary(FERRY)).repeat(6)
        )),
    );
    Ok(())
}

/// The reader wants an issue on a day and hour that came a while ago.
fn let_one_be_due(dir: &Path) -> Result<(), Failure> {
    let library = opened(dir)?;
    let schedule = r#"{"slot":{"day":"sunday","hour":8},"since":"2020-01-01T00:00:00Z"}"#;
    library.set_setting("weekly", schedule).map_err(told)
}

pub(crate) fn start(
    paper: &Newspaper,
    library: &Path,
    words: &Words,
    theme: &'static str,
) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(paper.host())
        .speaking(words)
        .theme(theme)
}

#[test]
fn an_issue_that_came_due_is_there_at_the_next_start_once() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    stocked(library.path(), &paper)?;
    let_one_be_due(library.path())?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.wait_for("image", "1 new issue")?;
    window.press("y")?;
    window.until_shown("Trending 5")?;
    window.until_shown("Carried by 3 sites")?;
    window.wait_until_gone("image", "1 new issue")?;
    // The first story by its number; the focus is the room's.
    window.press("1")?;
    window.until_headline(FERRY)?;
    window.close()?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.press("y")?;
    window.until_shown("Number 1")?;
    window.close()?;
    let kept = opened(library.path())?;
    assert_eq!(kept.issues(9).map_err(told)?.len(), 1);
    Ok(())
}

#[test]
fn an_issue_is_made_by_hand_and_its_days_are_set() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = Newspaper::open()?;
    let library = tempfile::tempdir()?;
    stocked(library.path(), &paper)?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.click("button", "Weekly")?;
    window.until_shown("No issue yet.")?;
    window.click("button", "Make an issue now")?;
    window.until_shown("Carried by 3 sites")?;
    window.click("button", "Save: Bakers win the right to open on Sunday")?;
    window.until_shown("Goes into the library")?;
    window.click("checkbox", "Make an issue every week")?;
    window.until_shown("The next one comes on Sunday")?;
    // One story is left over, and then nothing is.
    window.click("button", "Make an issue now")?;
    window.until_shown("The week brought no more.")?;
    window.click("button", "Make an issue now")?;
    window.until_shown("There is nothing to pick from")?;
    window.close()
}

#[test]
fn the_weekly_is_a_page_in_both_languages_and_themes() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    for (words, theme) in [
        (&ENGLISH, "light"),
        (&ENGLISH, "dark"),
        (&SPANISH, "light"),
        (&SPANISH, "dark"),
    ] {
        let paper = Newspaper::open()?;
        let library = tempfile::tempdir()?;
        stocked(library.path(), &paper)?;
        let_one_be_due(library.path())?;
        let window = Window::open(&start(&paper, library.path(), words, theme))?;
        window.wait_for(
            "image",
            if words.language == "es" {
                "1 número nuevo"
            } else {
                "1 new issue"
            },
        )?;
        window.press("y")?;
        let reason = if words.language == "es" {
            "La llevan 3 sitios"
        } else {
            "Carried by 3 sites"
        };
        window.until_shown(reason)?;
        let found = violations(&window)?;
        assert!(found.is_empty(), "{} {theme}: {found:?}", words.language);
        keep_screenshot(&window, &format!("weekly-{}-{theme}", words.language))?;
        window.close()?;
    }
    Ok(())
}
