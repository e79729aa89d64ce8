//! Each kind of page, by a page of that kind.

#![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

use tearsheet_story::{Page, Verdict, read};
use url::Url;

const STORY: &str = "/news/pier-opens-again-46217895";

fn verdict(path: &str, html: &str) -> Verdict {
    let url = Url::parse("https://www.harborledger.example")
        .and_then(|site| site.join(path))
        .expect("a URL");
    read(&Page {
        bytes: html.as_bytes(),
        url: Some(&url),
        content_type: None,
        charset: None,
    })
    .verdict
}

fn paragraphs(count: usize) -> String {
    (1..=count)
        .map(|number| {
            format!(
                "<p>On day {number} of the repairs the harbor office said that the planks of the old \
                 pier had come from the forest behind the town, and that the lamps would be lit \
                 again before the first ferry of the summer came in from the islands.</p>"
            )
        })
        .collect()
}

fn links(count: usize) -> String {
    (1..=count)
        .map(|number| {
            format!(
                "<li><a href=\"/news/story-number-{number}-of-the-harbor\">The harbor's story \
                 number {number} of this long week</a></li>"
            )
        })
        .collect()
}

const NEWS: &str = r#"<meta property="og:type" content="article">
    <meta name="author" content="Ana Ruiz">
    <meta property="article:published_time" content="2024-05-02T08:00:00Z">"#;

#[test]
fn a_page_with_a_body_is_a_story() {
    let html = format!(
        "<head><title>The pier opens again</title>{NEWS}</head><body><article><h1>The pier opens \
         again</h1>{}</article></body>",
        paragraphs(6)
    );
    assert_eq!(verdict(STORY, &html), Verdict::Story);
}

#[test]
fn a_brief_of_two_sentences_is_a_story() {
    let html = format!(
        "<head><title>The pier opens again</title>{NEWS}</head><body><article><h1>The pier opens \
         again</h1>{}</article></body>",
        paragraphs(2)
    );
    assert_eq!(verdict(STORY, &html), Verdict::Story);
}

#[test]
fn photos_with_few_words_are_a_picture_story() {
    let photos: String = (1..=6)
        .map(|number| {
            format!(
                "<figure><img src=\"/photos/pier-{number}0023.jpg\" width=1600 height=1067>\
                 <figcaption>Lamp {number}</figcaption></figure>"
            )
        })
        .collect();
    let html = format!(
        "<head><title>The pier in pictures</title>{NEWS}</head><body><article><h1>The pier in \
         pictures</h1>{photos}</article></body>"
    );
    assert_eq!(verdict(STORY, &html), Verdict::PictureStory);
}

#[test]
fn a_sections_page_is_a_list() {
    let html = format!(
        r#"<head><title>Coast - Harbor Ledger</title><script type="application/ld+json">
        {{"@type": "CollectionPage", "name": "Coast"}}</script></head>
        <body><h1>Coast</h1><ul>{}</ul></body>"#,
        links(30)
    );
    assert_eq!(
        verdict("/coast/stories-of-the-coast", &html),
        Verdict::ListPage
    );
}

#[test]
fn a_front_page_is_a_home_page() {
    let html = format!(
        "<head><title>Harbor Ledger</title></head><body><ul>{}</ul></body>",
        links(40)
    );
    assert_eq!(verdict("/", &html), Verdict::HomePage);
}

#[test]
fn a_page_that_asks_who_is_reading_is_a_block() {
    for html in [
        "<head><title>Just a moment...</title></head><body><p>Checking your browser before \
         you go on.</p></body>",
        "<head><title>Access denied</title></head><body><h1>Access denied</h1><p>Request \
         blocked. Reference 18.5</p></body>",
        "<head><title>harborledger.example</title></head><body><p>Press &amp; hold to show that \
         you are human (and not a robot).</p></body>",
    ] {
        assert_eq!(verdict(STORY, html), Verdict::Captcha, "{html}");
    }
}

#[test]
fn a_wall_behind_little_text_is_a_stub() {
    let html = format!(
        r#"<head><title>The pier opens again</title>{NEWS}<script type="application/ld+json">
        {{"@type": "NewsArticle", "headline": "The pier opens again", "isAccessibleForFree":
        false}}</script></head><body><article><h1>The pier opens again</h1>{}
        <div class="paywall"><p>Subscribe to continue reading.</p></div></article></body>"#,
        paragraphs(1)
    );
    assert_eq!(verdict(STORY, &html), Verdict::PaywallStub);
}

#[test]
fn a_text_that_stops_early_is_half_a_story() {
    let html = format!(
        r#"<head><title>The pier opens again</title>{NEWS}<script type="application/ld+json">
        {{"@type": "NewsArticle", "headline": "The pier opens again", "wordCount": 1400}}</script>
        </head><body><article><h1>The pier opens again</h1>{}</article></body>"#,
        paragraphs(5)
    );
    assert_eq!(verdict(STORY, &html), Verdict::HalfStory);
}

#[test]
fn a_form_for_a_password_is_a_login_page() {
    for (title, button) in [
        ("Log in", "Go on"),
        ("Anmelden", "Weiter"),
        ("Iniciar sesión", "Seguir"),
    ] {
        let html = format!(
            "<head><title>{title} - Harbor Ledger</title></head><body><h1>{title}</h1><form>\
             <input type=email><input type=password><button>{button}</button></form></body>"
        );
        assert_eq!(
            verdict("/account/sign-in-here", &html),
            Verdict::LoginPage,
            "{title}"
        );
    }
}

#[test]
fn a_missing_page_is_an_error() {
    for title in [
        "404 - Page not found",
        "Página no encontrada",
        "Seite nicht gefunden",
        "Page introuvable",
    ] {
        let html = format!(
            "<head><title>{title}</title></head><body><h1>{title}</h1><p>Look at the front \
             page, or search.</p></body>"
        );
        assert_eq!(verdict(STORY, &html), Verdict::ErrorPage, "{title}");
    }
}

#[test]
fn an_empty_page_is_nothing() {
    assert_eq!(
        verdict(STORY, "<html><body></body></html>"),
        Verdict::Nothing
    );
}
