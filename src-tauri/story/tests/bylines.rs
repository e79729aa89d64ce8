//! Who wrote a story and when, where pages say it without naming it so; and what `text` opens with.

#![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

use tearsheet_story::{Page, Story, explain, read};
use url::Url;

const LINE: &str = "After two winters of repairs the old pier opens to visitors on Saturday, the \
    harbor office said, and the ferry will stop at its end again from the first of May on.";

fn page(head: &str, body: &str) -> (Story, String) {
    let html = format!("<html lang=en><head>{head}</head><body>{body}</body></html>");
    let url = Url::parse("https://www.harborledger.example/coast/pier-46217895").expect("a URL");
    let page = Page {
        bytes: html.as_bytes(),
        url: Some(&url),
        content_type: None,
        charset: None,
    };
    let (explained, reasons) = explain(&page);
    assert_eq!(explained, read(&page), "reasons change nothing");
    (explained, reasons)
}

fn paragraphs(count: usize) -> String {
    (0..count)
        .map(|number| format!("<p>{number}. {LINE}</p>"))
        .collect()
}

fn authors(head: &str, body: &str) -> Vec<String> {
    page(head, body).0.authors
}

#[test]
fn a_name_beside_the_date_wrote_the_story() {
    for line in [
        "<small>4 May 2026 | 13:10 | Ana Ruiz</small>",
        "<div><span>Ana Ruiz |</span> <span>4 May 2026</span></div>",
        "<p>04.05.2026 - Ana Ruiz</p>",
    ] {
        let body = format!(
            "<article><h1>The pier of Halm</h1>{line}{}</article>",
            paragraphs(4)
        );
        assert_eq!(authors("", &body), ["Ana Ruiz"], "{line}");
    }
}

#[test]
fn a_byline_is_read_as_the_page_words_it() {
    for (line, name) in [
        ("<p>Eine Kolumne von Ana Ruiz</p>", "Ana Ruiz"),
        ("<p>Ein Interview von Ana Ruiz</p>", "Ana Ruiz"),
        ("<p>Text &amp; Fotos: Ana Ruiz</p>", "Ana Ruiz"),
        ("<p>Auteur : Ana Ruiz</p>", "Ana Ruiz"),
        ("<p>By HLN, in <a href=/coast>Coast</a></p>", "HLN"),
        (
            "<div><b>By</b></div><div class=full-name>Ana Ruiz</div>",
            "Ana Ruiz",
        ),
        ("<p>17.03.2026 - Redaktion: Ana Ruiz</p>", "Ana Ruiz"),
        ("<p>Written by: Ana Ruiz</p>", "Ana Ruiz"),
        ("<p><em>Por Agencia EFE</em></p>", "Agencia EFE"),
        (
            "<div>Posted in <a href=/coast>Coast</a> by pierwatcher on May 4, 2026</div>",
            "pierwatcher",
        ),
    ] {
        let body = format!(
            "<article><h1>The pier of Halm</h1>{line}{}</article>",
            paragraphs(4)
        );
        assert_eq!(authors("", &body), [name], "{line}");
    }
}

#[test]
fn a_house_of_two_words_is_not_two_people() {
    let head = r#"<meta property="og:site_name" content="Harbor & Ledger">
        <meta name="author" content="Harbor & Ledger">"#;
    let body = format!(
        "<article><h1>The pier of Halm</h1><p>By Ana Ruiz</p>{}</article>",
        paragraphs(4)
    );
    assert_eq!(authors(head, &body), ["Ana Ruiz"]);
}

#[test]
fn a_writer_named_in_the_text_is_more_than_the_house() {
    let head = r#"<meta name="author" content="Harbor Stiftung e.V.">"#;
    for line in [
        "<p><b>Autorin: Ana Ruiz, desk for the coast.</b></p>",
        "<p><em>Von Ana Ruiz</em></p>",
    ] {
        let body = format!(
            "<article><h1>The pier of Halm</h1>{}{line}</article>",
            paragraphs(60)
        );
        let (story, reasons) = page(head, &body);
        assert_eq!(story.authors, ["Ana Ruiz"], "{line}");
        assert!(reasons.contains("a line of the text says Ana Ruiz wrote it"));
    }
}

#[test]
fn a_site_of_its_writers_name_is_signed_where_the_byline_links_to_them() {
    let head = r#"<meta property="og:site_name" content="Ana Ruiz">"#;
    let body = format!(
        r#"<article><h1>The pier of Halm</h1><span class="author vcard"><a class="fn"
            href="/author/ana">Ana Ruiz</a></span>{}</article>"#,
        paragraphs(4)
    );
    assert_eq!(authors(head, &body), ["Ana Ruiz"]);
}

#[test]
fn a_paragraph_of_nothing_but_a_hard_space_is_none() {
    let body = format!(
        "<article><h1>The pier of Halm</h1><p>&nbsp;</p>{}</article>",
        paragraphs(4)
    );
    let (story, _) = page("", &body);
    assert!(story.text().starts_with("0. After"), "{}", story.text());
    assert_eq!(story.body.len(), 4);
}

#[test]
fn a_photos_credit_opens_the_text_as_the_page_words_it() {
    for (credit, opening) in [
        ("<cite>Photo by Ana Ruiz</cite>", "Photo by Ana Ruiz\n"),
        (
            "<figcaption>Image source: Ana Ruiz</figcaption>",
            "Image source: Ana Ruiz\n",
        ),
    ] {
        let body = format!(
            "<article><h1>The pier of Halm</h1><figure><img src=/pier.jpg width=1200 height=800>\
            {credit}</figure>{}</article>",
            paragraphs(4)
        );
        let (story, _) = page("", &body);
        assert!(story.text().starts_with(opening), "{}", story.text());
        let credit = story.gallery.photos[0].credit.as_deref();
        assert_eq!(credit, Some("Ana Ruiz"));
    }
}

#[test]
fn a_name_below_the_last_line_signs_the_story() {
    let body = format!(
        "<article><h1>The pier of Halm</h1>{}<p><em>Ana Ruiz</em></p></article>",
        paragraphs(5)
    );
    let (story, reasons) = page("", &body);
    assert_eq!(story.authors, ["Ana Ruiz"]);
    assert!(reasons.contains("Ana Ruiz stands alone under the text"));
}

#[test]
fn an_agency_beside_a_person_wrote_the_story_with_them() {
    let head = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The pier of Halm",
        "author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Organization", "name": "AFP"},
        {"@type": "Organization", "name": "Harbor Holding"}]}</script>"#;
    let body = format!(
        "<article><h1>The pier of Halm</h1>{}</article>",
        paragraphs(4)
    );
    assert_eq!(authors(head, &body), ["Ana Ruiz", "AFP"]);
}

#[test]
fn a_name_under_a_licence_took_the_picture() {
    let body = format!(
        r#"<article><h1>The pier of Halm</h1>
        <span class="author-name"><a class="license-author" href="/l">Mia Orr</a></span>
        <ul class="authors"><li class="author"><a href="/author/ruiz">Ana Ruiz</a></li></ul>{}</article>"#,
        paragraphs(4)
    );
    let (story, reasons) = page("", &body);
    assert_eq!(story.authors, ["Ana Ruiz"], "{reasons}");
}

#[test]
fn a_list_in_the_head_that_names_more_people_than_the_data_wins() {
    let head = r#"<meta property="article:author" content="Ana Ruiz">
        <meta property="article:author" content="Tom Lee">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "The pier of Halm",
        "author": {"@type": "Person", "name": "Ana Ruiz"}}</script>"#;
    let body = format!(
        "<article><h1>The pier of Halm</h1>{}</article>",
        paragraphs(4)
    );
    assert_eq!(authors(head, &body), ["Ana Ruiz", "Tom Lee"]);
}

#[test]
fn the_day_in_front_of_the_first_words_is_the_storys() {
    let body = format!(
        "<article><h1>The pier of Halm</h1><p>27.1.2026 - {LINE}</p>{}</article>",
        paragraphs(3)
    );
    let (story, reasons) = page("", &body);
    assert_eq!(
        story.published.map(|day| day.to_iso()).as_deref(),
        Some("2026-01-27")
    );
    assert!(!reasons.is_empty());
}

#[test]
fn the_text_opens_with_the_editors_note_and_the_credit_above_it() {
    let body = format!(
        r#"<article><h1>The pier of Halm</h1><p>Editor's note: This is the morning letter of the desk.</p>
        <figure><img src="/pier-46217895.jpg" width="1200" height="800">
        <figcaption>REUTERS/Ana Ruiz</figcaption></figure>{}</article>"#,
        paragraphs(4)
    );
    let (story, _) = page("", &body);
    let text = story.text();
    let lines: Vec<&str> = text.lines().take(3).collect();
    assert_eq!(
        lines[..2],
        [
            "Editor's note: This is the morning letter of the desk.",
            "REUTERS/Ana Ruiz"
        ]
    );
    assert!(lines[2].starts_with("0. After two winters"));
}

#[test]
fn editions_and_datelines_have_their_reasons() {
    let head = r#"<link rel="alternate" hreflang="es"
        href="https://www.harborledger.example/es/muelle-46217895">"#;
    let body = format!(
        "<article><h1>The pier of Halm</h1><p>HALM (AP) — {LINE}</p>{}</article>",
        paragraphs(3)
    );
    let (story, reasons) = page(head, &body);
    assert_eq!(story.editions.len(), 1);
    assert!(
        reasons.contains("es https://www.harborledger.example/es/muelle-46217895: an alternate")
    );
    assert!(reasons.contains("HALM (AP) — opens the first paragraph: a place, and an agency"));
}

#[test]
fn a_label_beside_the_headline_says_more_than_the_head_alone() {
    let head = r#"<meta name="author" content="Harbor Friends - Tom Lee">"#;
    for (line, name) in [
        (
            "<p>Geschrieben von <a href=/u?id=6>Pierwart</a></p>",
            "Pierwart",
        ),
        ("<p>Posted by Ana</p>", "Ana"),
    ] {
        let body = format!(
            "<article><h1>The pier of Halm</h1>{line}{}</article>",
            paragraphs(4)
        );
        assert_eq!(authors(head, &body), [name], "{line}");
    }
    let body = format!(
        "<article><h1>The pier of Halm</h1><p>Posted by Ana</p><a rel=author href=/a>Tom Lee</a>{}</article>",
        paragraphs(4)
    );
    let head = r#"<meta name="author" content="Tom Lee">"#;
    assert_eq!(
        authors(head, &body),
        ["Tom Lee"],
        "the page itself says so too"
    );
}
