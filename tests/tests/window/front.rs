//! The front page of what is followed.

use std::path::Path;

use tearsheet_tests::{
    newspaper::{Newspaper, Reply},
    stock::{Stock, plain_picture},
    window::{
        ENGLISH, Failure, SPANISH, Start, Window, Words, can_be_driven, keep_screenshot, violations,
    },
};

use crate::papers::summary;

const FERRY: &str = "Ferry runs aground in thick fog off Varn";
/// The same wire story, as the other paper has it: the copy that came last is shown.
const FERRY_LAST: &str = "Ferry runs aground in thick fog off Varn island";
const BAKERS: &str = "Bakers may open on Sundays from spring";

/// A feed whose stories came just now: it gives no dates.
fn feed(title: &str, stories: &[(&str, &str)]) -> Reply {
    let items: String = stories
        .iter()
        .map(|(headline, section)| {
            let path = headline.replace(' ', "-");
            format!(
                "<item><title>{headline}</title><link>/story/{path}</link><description>{}</description>\
                 <category>{section}</category></item>",
                summary(headline)
            )
        })
        .collect();
    Reply::of(
        "application/rss+xml",
        format!("<rss version='2.0'><channel><title>{title}</title>{items}</channel></rss>"),
    )
}

fn story(headline: &str) -> Reply {
    let summary = summary(headline);
    let paragraphs = format!("<p>{summary} {summary} {summary}</p>").repeat(6);
    Reply::html(format!(
        "<!doctype html><html lang=en><head><title>{headline}</title>\
         <meta property='article:section' content='World'></head><body><article>\
         <h1>{headline}</h1>{paragraphs}</article></body></html>"
    ))
}

/// A paper with two feeds that carry one wire's story, and one that breaks off.
fn paper() -> Result<Newspaper, Failure> {
    let paper = Newspaper::open()?;
    let gull = [
        (FERRY, "World"),
        (BAKERS, "World"),
        ("Museum finds stolen portrait in its own wall", "Culture"),
        ("A village cheese is named the best of the world", "Culture"),
        ("Rovers end a wait of 41 years for the cup", "Sport"),
        ("Coach leaves the Harriers after eleven years", "Sport"),
    ];
    paper.publish("/gull/feed", feed("Gull Point News", &gull));
    let tern = [(FERRY_LAST, "World")];
    paper.publish("/tern/feed", feed("Tern Weekly", &tern));
    for (headline, _) in gull.into_iter().chain(tern) {
        paper.publish(
            &format!("/story/{}", headline.replace(' ', "-")),
            story(headline),
        );
    }
    Ok(paper)
}

fn start(paper: &Newspaper, library: &Path, words: &Words, theme: &'static str) -> Start {
    Start::with_library(library)
        .argument("--allow-private-host")
        .argument(paper.host())
        .speaking(words)
        .theme(theme)
}

/// A library with one story, so that the rail is there.
fn stocked(dir: &Path) -> Result<(), Failure> {
    let pictures = [plain_picture(300, 200)?];
    Stock::open(dir)?.keep_photos(
        "https://harbor.example/one",
        "One frame of the bay",
        &pictures,
    )?;
    Ok(())
}

fn follow(window: &Window, address: &str) -> Result<(), Failure> {
    window.type_into("textbox", "Address of a site or of its feed", address)?;
    window.click("button", "Follow")
}

#[test]
fn a_followed_sites_stories_are_opened_and_saved_from_the_front_page() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = paper()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.click("button", "Front page")?;
    window.until_shown("You follow no site yet.")?;
    assert!(
        paper.asked().is_empty(),
        "nothing is asked before a site is followed"
    );
    follow(&window, paper.url("/gull/feed").as_str())?;
    window.until_shown(BAKERS)?;
    follow(&window, paper.url("/tern/feed").as_str())?;
    // The wire's story stands once, with both who carry it.
    window.until("both carriers are named", |window| {
        window.is_true(
            "return [...document.querySelectorAll('main.front article')].filter((one) => \
             one.textContent.includes('Gull Point News') && one.textContent.includes('Tern Weekly')).length === 1",
        )
    })?;
    window.click("button", &format!("Save: {BAKERS}"))?;
    window.until_shown("Goes into the library")?;
    window.click("button", FERRY_LAST)?;
    window.until_headline(FERRY_LAST)?;
    // Under the story: the newest of its section, from the feeds that were read.
    window.until_shown("Most recent World stories")?;
    window.click("link", BAKERS)?;
    window.until_headline(BAKERS)?;
    window.press("t")?;
    window.until_shown("Opened before")?;
    window.press("Escape")?;
    window.wait_until_gone("button", "Back to the stories")?;
    window.until("the saved story is in the list", |window| {
        Ok(window.text()?.contains(BAKERS))
    })?;
    window.close()
}

#[test]
fn a_site_without_a_feed_says_so_and_a_removed_one_comes_back() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = paper()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.click("button", "Front page")?;
    let page = format!("/story/{}", FERRY.replace(' ', "-"));
    follow(&window, paper.url(&page).as_str())?;
    window.until_shown("This site names no feed.")?;
    follow(&window, paper.url("/tern/feed").as_str())?;
    window.wait_for("button", "Pause: Tern Weekly")?;
    window.click("button", "Pause: Tern Weekly")?;
    window.wait_for("button", "Go on: Tern Weekly")?;
    window.click("button", "Go on: Tern Weekly")?;
    window.wait_for("button", "Pause: Tern Weekly")?;
    window.click("button", "Stop following: Tern Weekly")?;
    window.until_shown("You follow Tern Weekly no longer.")?;
    window.click("button", "Follow again")?;
    window.wait_for("button", "Pause: Tern Weekly")?;
    window.close()
}

#[test]
fn the_front_page_keeps_nobody_out() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = paper()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.click("button", "Front page")?;
    for path in ["/gull/feed", "/tern/feed"] {
        follow(&window, paper.url(path).as_str())?;
        window.until("the feed came", |window| {
            window.is_true(
                "return document.querySelector('main.front form .button').disabled === false",
            )
        })?;
    }
    window.until_shown(BAKERS)?;
    window.close()?;
    for (words, theme) in [
        (&ENGLISH, "light"),
        (&ENGLISH, "dark"),
        (&SPANISH, "light"),
        (&SPANISH, "dark"),
    ] {
        let name = match words.language {
            "es" => "Portada",
            _ => "Front page",
        };
        let window = Window::open(&start(&paper, library.path(), words, theme))?;
        window.click("button", name)?;
        window.until_shown(BAKERS)?;
        let look = format!("{}-{theme}", words.language);
        let found = violations(&window)?;
        assert!(
            found.is_empty(),
            "front page in {look}:\n{}",
            found.join("\n")
        );
        keep_screenshot(&window, &format!("front-{look}"))?;
        window.close()?;
    }
    Ok(())
}

#[test]
fn a_site_with_several_feeds_asks_which_and_s_saves_what_has_the_focus() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = paper()?;
    let named = |title: &str, path: &str| {
        format!("<link rel=alternate type='application/rss+xml' title='{title}' href='{path}'>")
    };
    paper.publish(
        "/",
        Reply::html(format!(
            "<!doctype html><html lang=en><head><title>Gull Point</title>{}{}</head>\
             <body><h1>Gull Point</h1></body></html>",
            named("Gull Point News", "/gull/feed"),
            named("Tern Weekly", "/tern/feed")
        )),
    );
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.click("button", "Front page")?;
    window.until_shown("You follow no site yet.")?;
    follow(&window, paper.url("/").as_str())?;
    window.wait_for("button", "Follow 1")?;
    assert_eq!(paper.times_asked("/gull/feed"), 0, "none is followed yet");
    window.until("the second one is chosen too", |window| {
        window.is_true(
            "const boxes = document.querySelectorAll('fieldset input');
             if (boxes.length === 2 && !boxes[1].checked) boxes[1].click();
             return boxes.length === 2 && boxes[1].checked",
        )
    })?;
    keep_screenshot(&window, "several-feeds")?;
    window.click("button", "Follow 2")?;
    window.until_shown(BAKERS)?;
    window.until("both are followed", |window| {
        window.is_true(
            "return document.querySelectorAll('main.front section > ul > li').length === 2",
        )
    })?;
    window.until("a story has the focus", |window| {
        window.is_true(
            "const story = [...document.querySelectorAll('main.front h3 button')]
                .find((button) => button.textContent.includes('Bakers'));
             story?.focus(); return story !== undefined && document.activeElement === story",
        )
    })?;
    window.press("s")?;
    window.until_shown("Goes into the library")?;
    window.close()
}

#[test]
fn a_list_of_feeds_is_imported_from_a_file() -> Result<(), Failure> {
    if !can_be_driven() {
        return Ok(());
    }
    let paper = paper()?;
    let library = tempfile::tempdir()?;
    stocked(library.path())?;
    let window = Window::open(&start(&paper, library.path(), &ENGLISH, "light"))?;
    window.click("button", "Front page")?;
    window.until_shown("Import a list (OPML)")?;
    let give = "const [list] = arguments;
        const files = new DataTransfer();
        files.items.add(new File([list], 'feeds.opml'));
        const input = document.querySelector('main.front input[type=file]');
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;";
    window.script(give, &["no list at all".into()])?;
    window.until_shown("This file is no list of feeds.")?;
    let list = format!(
        "<opml version='2.0'><body><outline text='News'><outline text='Gull' xmlUrl='{}'/></outline>\
         <outline text='Tern' xmlUrl='{}'/></body></opml>",
        paper.url("/gull/feed"),
        paper.url("/tern/feed")
    );
    window.script(give, &[list.into()])?;
    window.until_shown(BAKERS)?;
    window.close()
}
