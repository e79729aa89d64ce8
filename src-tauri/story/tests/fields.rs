//! Headline, people, day and topics where pages say them in several ways at once.

#![allow(clippy::expect_used, reason = "a test says what it needs by failing")]

use tearsheet_story::{FeedFormat, Page, Story, read};
use url::Url;

fn story(head: &str, body: &str) -> Story {
    let html = format!("<html lang=en><head>{head}</head><body>{body}</body></html>");
    let url = Url::parse("https://www.harborledger.example/coast/pier-46217895").expect("a URL");
    read(&Page {
        bytes: html.as_bytes(),
        url: Some(&url),
        content_type: None,
        charset: None,
    })
}

const TEXT: &str = "<p>After two winters of repairs the old pier opens to visitors on Saturday, the \
    harbor office said, and the ferry will stop at its end again from the first of May on.</p>";

#[test]
fn the_readers_headline_wins_over_the_trails_last_step() {
    let story = story(
        r#"<title>Pier repairs: harbor office opens pier - Harbor Ledger</title>
        <meta property="og:site_name" content="Harbor Ledger">
        <meta property="og:title" content="The old pier is open to all again">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline":
        "Pier repairs: harbor office opens pier"}</script>"#,
        &format!(
            r#"<ol><li><a href="/">Home</a></li><li><a href="/coast/">Coast</a></li>
            <li><h1>Pier repairs: harbor office opens pier</h1></li></ol>
            <main><article><h2><span>Repairs</span> <span>The old pier is open to all again</span>
            </h2>{TEXT}</article></main>"#
        ),
    );
    assert_eq!(story.headline, "The old pier is open to all again");
}

/// A page whose data, head and title agree on a headline, while its `h1` says another.
fn story_headed(declared: &str, heading: &str) -> Story {
    story(
        &format!(
            r#"<title>{declared}</title><meta property="og:title" content="{declared}">
            <script type="application/ld+json">{{"@type": "NewsArticle", "headline":
            "{declared}"}}</script>"#
        ),
        &format!("<article><h1>{heading}</h1>{TEXT}</article>"),
    )
}

#[test]
fn the_same_headline_in_the_readers_words_is_the_one_that_the_page_prints() {
    for (declared, heading) in [
        (
            "Halm: Old pier opens for visitors",
            "The old pier of Halm opens for its visitors at last",
        ),
        ("Piers", "All the old piers of Halm"),
    ] {
        assert_eq!(story_headed(declared, heading).headline, heading);
    }
}

#[test]
fn a_column_that_shares_a_word_with_the_headline_is_not_it() {
    let declared = "Letters: The lamps, the ferry, the price of soup";
    let story = story_headed(declared, "Letters to us");
    assert_eq!(story.headline, declared);
}

#[test]
fn how_a_headlines_characters_are_read_aloud_is_not_of_it() {
    let story = story(
        "<title>港の橋が新しくなる</title>",
        &format!(
            "<article><h1><ruby>港<rt>みなと</rt></ruby>の<ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp>\
            </ruby>が<ruby>新<rt>あたら</rt></ruby>しくなる</h1>{TEXT}</article>"
        ),
    );
    assert_eq!(story.headline, "港の橋が新しくなる");
}

#[test]
fn a_kicker_is_not_of_the_headline() {
    let story = story(
        r#"<title>Repairs: The old pier opens again</title>
        <meta property="og:title" content="The old pier opens again">"#,
        &format!("<article><h1>Repairs: The old pier opens again</h1>{TEXT}</article>"),
    );
    assert_eq!(story.headline, "The old pier opens again");
    assert_eq!(story.kicker.as_deref(), Some("Repairs"));
}

#[test]
fn a_heading_that_leads_home_is_the_sites_name() {
    let story = story(
        "<title>Notes of a pier keeper » Blog Archive » The lamps are lit</title>",
        &format!(
            r#"<h1><a href="https://www.harborledger.example/">Notes of a pier keeper</a></h1>
            <div class="post"><h2 class="entry-title">The lamps are lit</h2>{TEXT}</div>"#
        ),
    );
    assert_eq!(story.headline, "The lamps are lit");
}

#[test]
fn a_byline_names_its_people() {
    for (byline, people) in [
        (
            r#"<p class="byline">By <a href="/authors/ana-ruiz">Ana Ruiz</a> and Tom Lee</p>"#,
            vec!["Ana Ruiz", "Tom Lee"],
        ),
        (
            r#"<div class="byline"><span>Ana Ruiz</span><span>Tom Lee</span></div>"#,
            vec!["Ana Ruiz", "Tom Lee"],
        ),
        (
            r#"<span class="author vcard"><a class="url fn n" href="/author/wader">wader</a></span>"#,
            vec!["wader"],
        ),
        (
            r#"<div class="author">Written by <a href="https://lee.example/">Tom Lee</a> in
            <a href="/coast/">Coast</a> on 1 June 2024</div>"#,
            vec!["Tom Lee"],
        ),
        ("<div>Von Ana Ruiz am 2. Mai 2024</div>", vec!["Ana Ruiz"]),
        ("<p>By Ana Ruiz Staff Writer</p>", vec!["Ana Ruiz"]),
        (
            "<div><b>Autor:</b><br>Ana Ruiz<br>2. Mai 2024</div>",
            vec!["Ana Ruiz"],
        ),
        ("<p>By Staff</p>", vec![]),
        (
            r#"<a rel="author" href="/author/ana">View all posts</a>"#,
            vec![],
        ),
    ] {
        let story = story(
            "<title>The old pier opens again</title>",
            &format!("<article><h1>The old pier opens again</h1>{byline}{TEXT}</article>"),
        );
        assert_eq!(story.authors, people, "{byline}");
    }
}

#[test]
fn a_person_wins_over_the_site_and_a_full_name_over_a_first_name() {
    let story = story(
        r#"<title>The old pier opens again</title><meta name="author" content="Ana">
        <meta property="og:site_name" content="Harbor Ledger">
        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "The old pier
        opens again", "author": {"@type": "Organization", "name": "Harbor Ledger"}}</script>"#,
        &format!(
            r#"<article><h1>The old pier opens again</h1><p class="byline">By Ana Ruiz</p>
            {TEXT}</article>"#
        ),
    );
    assert_eq!(story.authors, ["Ana Ruiz"]);
}

#[test]
fn the_day_of_publication_is_neither_the_last_change_nor_a_comments() {
    let story = story(
        r#"<title>The old pier opens again</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "The old pier opens again",
        "datePublished": "2024-05-02T08:00:00+02:00", "dateModified": "2024-05-09T10:00:00+02:00"}
        </script>"#,
        &format!(
            r#"<article><h1>The old pier opens again</h1>
            <time datetime="2024-05-09T10:00:00+02:00">9 May 2024, 10:00</time>{TEXT}</article>
            <div class="comments"><span class="comment-date">10 May 2024, 11:00</span></div>"#
        ),
    );
    let published = story.published.map(|moment| moment.to_iso());
    assert_eq!(published.as_deref(), Some("2024-05-02T08:00:00+02:00"));
}

#[test]
fn topics_are_the_storys_own() {
    for (head, body, topics) in [
        (
            r#"<meta property="article:tag" content="Travel"><meta name="news_keywords"
            content="Pier, Ferry, Harbor office">"#,
            "",
            vec!["Pier", "Ferry", "Harbor office"],
        ),
        (
            r#"<meta name="keywords" content="coast, pier, 46217895, harborledger">"#,
            r#"<ul class="tags"><li><a href="/tag/pier">Pier</a></li><li><a href="/tag/ferry">Ferry
            </a></li></ul>"#,
            vec!["Pier", "Ferry"],
        ),
        (
            "",
            r#"<a rel="category tag" href="/c/notes">Notes</a> <a rel="tag" href="/t/pier">Pier</a>"#,
            vec!["Pier"],
        ),
        (
            "",
            r#"<div><span><a href="/thema/pier">Pier</a></span><span><a href="/thema/ferry">Ferry
            </a></span></div>"#,
            vec!["Pier", "Ferry"],
        ),
    ] {
        let story = story(
            &format!("<title>The old pier opens again</title>{head}"),
            &format!("<article><h1>The old pier opens again</h1>{TEXT}{body}</article>"),
        );
        assert_eq!(story.topics, topics, "{head}{body}");
    }
}

#[test]
fn topics_lead_to_the_publishers_pages_about_them() {
    let story = story(
        r#"<title>The old pier is open to all again</title>
        <meta name="news_keywords" content="Piers, Coast, Ferries, Winter repairs">"#,
        &format!(
            r#"<nav><a href="/">Coast</a></nav><main><article><h1>The old pier is open to all again</h1>
            {TEXT}<p>The <a href="/2026/ferries-stop">ferries</a> were asked too.</p>
            <ul class="post-tags"><li><a href="/about/piers">Piers</a></li>
            <li><a href="/topics/coast/">#Coast</a></li>
            <li><a href="javascript:open()">Winter repairs</a></li></ul></article></main>"#
        ),
    );
    let links: Vec<(&str, &str)> = story
        .topic_links
        .iter()
        .map(|link| (link.topic.as_str(), link.url.path()))
        .collect();
    assert_eq!(
        links,
        [("Piers", "/about/piers"), ("Coast", "/topics/coast/")]
    );
}

#[test]
fn a_page_names_its_feeds_and_its_comments_are_none() {
    let story = story(
        r#"<title>The old pier is open to all again</title>
        <link rel="alternate" type="application/rss+xml" title="Harbor Ledger: Coast" href="/coast/feed">
        <link rel="alternate" type="application/rss+xml" title="Comments on the pier" href="/coast/pier/feed">
        <link rel="alternate" type="application/atom+xml; charset=utf-8" href="/coast.atom">
        <link rel="alternate" type="application/atom+xml" href="/coast.atom">
        <link rel="alternate" type="application/feed+json" href="feed.json">
        <link rel="alternate" type="application/json" href="/api/posts/7">
        <link rel="alternate" type="application/rss+xml" href="file:///etc/feed">"#,
        &format!("<article><h1>The old pier is open to all again</h1>{TEXT}</article>"),
    );
    let feeds: Vec<(&str, Option<&str>, FeedFormat)> = story
        .site
        .feeds
        .iter()
        .map(|feed| (feed.url.path(), feed.title.as_deref(), feed.format))
        .collect();
    assert_eq!(
        feeds,
        [
            ("/coast/feed", Some("Harbor Ledger: Coast"), FeedFormat::Rss),
            ("/coast.atom", None, FeedFormat::Atom),
            ("/coast/feed.json", None, FeedFormat::Json),
        ]
    );
}

#[test]
fn an_issues_day_is_not_the_storys_and_a_comments_hour_neither() {
    let published = |near: &str, below: &str| {
        let body = format!(
            "<article><h1>The lamps are lit</h1>{near}{}</article>{below}",
            TEXT.repeat(9)
        );
        story("<title>The lamps are lit</title>", &body)
            .published
            .map(|moment| moment.to_iso())
    };
    assert_eq!(
        published("<p>October 12, 2026 Issue</p><p>October 3, 2026</p>", "").as_deref(),
        Some("2026-10-03")
    );
    let below = "<div class=info><p>Length: 4 minutes</p><p>Published on May 4, 2026</p></div>
        <div id=comments class=comments><p>Tom</p><time datetime=2026-06-01T10:15:00-05:00>June 1, 2026 10:15
        </time><p>Fine.</p></div>";
    assert_eq!(published("", below).as_deref(), Some("2026-05-04"));
}
