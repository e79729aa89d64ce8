//! Each way in which a page names its story's other editions, and what only looks like one.

#![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

use tearsheet_story::{Page, read};
use url::Url;

/// The editions of a story at `/news/pier-opens-again`, as "language address".
fn editions(head: &str, body: &str) -> Vec<String> {
    let html = format!(
        r#"<html lang="en"><head><title>The pier opens again - Harbor Ledger</title>{head}</head>
        <body><nav><a href="/">Home</a><a href="/de/" hreflang="de">Deutsch</a></nav>
        <article><h1>The pier opens again</h1>{body}
        <p>After two winters of repairs the old pier opens to visitors on Saturday, the harbor
        office said. The planks are new, the lamps are the old ones, and the ferry will stop at
        its end again from May on.</p></article></body></html>"#
    );
    let url = Url::parse("https://www.harborledger.example/news/pier-opens-again").expect("a URL");
    let story = read(&Page {
        bytes: html.as_bytes(),
        url: Some(&url),
        content_type: None,
        charset: None,
    });
    story
        .editions
        .iter()
        .map(|edition| {
            let address = edition.url.as_ref().map_or("-", |url| url.path());
            format!("{} {address}", edition.language.as_str())
        })
        .collect()
}

#[test]
fn the_head_names_an_edition() {
    for head in [
        r#"<link rel="alternate" hreflang="en" href="/news/pier-opens-again">
           <link rel="alternate" hreflang="es" href="/es/el-muelle-vuelve-a-abrir">
           <link rel="alternate" hreflang="x-default" href="/news/pier-opens-again">"#,
        r#"<link rel="alternate" hreflang="es" href="/es/el-muelle-vuelve-a-abrir">
           <link rel="alternate" hreflang="fr" href="/fr/">"#,
        r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The pier
           opens again", "workTranslation": {"@type": "NewsArticle", "inLanguage": "es",
           "url": "/es/el-muelle-vuelve-a-abrir"}}</script>"#,
        r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The pier
           opens again", "translationOfWork": [{"inLanguage": "es",
           "@id": "https://www.harborledger.example/es/el-muelle-vuelve-a-abrir"}]}</script>"#,
        r#"<meta property="og:locale:alternate" content="es
           https://www.harborledger.example/es/el-muelle-vuelve-a-abrir">"#,
    ] {
        assert_eq!(
            editions(head, ""),
            ["es /es/el-muelle-vuelve-a-abrir"],
            "{head}"
        );
    }
}

#[test]
fn a_link_of_the_story_names_an_edition() {
    for (words, language) in [
        ("Leer en español", "es"),
        ("LEER EN ESPAÑOL »", "es"),
        ("Lee en español", "es"),
        ("Read in Spanish", "es"),
        ("Lire en français", "fr"),
        ("Auf Deutsch lesen", "de"),
        ("Ler em português", "pt"),
        ("Leggi in italiano", "it"),
        ("En español", "es"),
        ("Español", "es"),
        ("Deutsch", "de"),
        ("Français", "fr"),
    ] {
        let link = format!(r#"<a href="/other/story-of-the-pier-46217895">{words}</a>"#);
        // A name of a language counts where its link is marked as one.
        let link = link.replace("<a ", &format!("<a lang=\"{language}\" "));
        assert_eq!(
            editions("", &link),
            [format!("{language} /other/story-of-the-pier-46217895")],
            "{words}"
        );
    }
}

#[test]
fn a_button_without_an_address_still_names_the_edition() {
    assert_eq!(editions("", "<button>Leer en español</button>"), ["es -"]);
}

#[test]
fn what_leads_elsewhere_is_no_edition() {
    for (head, body) in [
        // The site's menu of languages, and an edition's front page.
        ("", r#"<a lang="es" href="/es/">Español</a>"#),
        (
            "",
            r#"<a hreflang="es" href="/service/index.htm?lang=s">Español</a>"#,
        ),
        (
            "",
            r#"<a href="https://es.harborledger.example/">Leer en español</a>"#,
        ),
        // Countries of one language.
        (
            r#"<link rel="alternate" hreflang="en-GB" href="/uk/pier-opens-again">"#,
            "",
        ),
        // Another page's list, copied with its template.
        (
            r#"<link rel="alternate" hreflang="en" href="/en/our-apps">
               <link rel="alternate" hreflang="es" href="/es/nuestras-apps">"#,
            "",
        ),
        // A feed.
        (
            r#"<link rel="alternate" type="application/rss+xml" hreflang="es" href="/es/feed.xml">"#,
            "",
        ),
        // A shop's countries.
        (
            r#"<meta property="og:type" content="product">
               <link rel="alternate" hreflang="cs" href="/cs/molo-lampa-10023">"#,
            "",
        ),
        // A list that a system makes of all the languages that it knows.
        (
            r#"<link rel="alternate" hreflang="es" href="/es/pier-opens-again">
               <link rel="alternate" hreflang="fr" href="/fr/pier-opens-again">
               <link rel="alternate" hreflang="de" href="/de/pier-opens-again">
               <link rel="alternate" hreflang="pl" href="/pl/pier-opens-again">
               <link rel="alternate" hreflang="ja" href="/ja/pier-opens-again">"#,
            "",
        ),
        // Words that only mention reading.
        (
            "",
            r#"<a href="/news/how-to-read-in-english-class">How to read in English class</a>"#,
        ),
    ] {
        assert_eq!(editions(head, body), Vec::<String>::new(), "{head}{body}");
    }
}
