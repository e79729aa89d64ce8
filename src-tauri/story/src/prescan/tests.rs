//! What the pass makes of a page.

use super::*;
use crate::limits;

/// The DOM's body as markup.
fn markup(source: &str) -> String {
    inside(&scan(source).dom, "body")
}

fn inside(dom: &Html, name: &str) -> String {
    dom.tree
        .nodes()
        .filter_map(scraper::ElementRef::wrap)
        .find(|element| element.value().name() == name)
        .map(|element| element.inner_html())
        .unwrap_or_default()
}

#[test]
fn scripts_styles_drawings_and_comments_stay_out() {
    let page = "<style>p{}</style><p>a<!-- x --><script>let b = '<p>'</script><svg><svg><path/></svg></svg>c</p>";
    assert_eq!(markup(page), "<p>ac</p>");
}

#[test]
fn links_to_what_only_a_browser_fetches_stay_out() {
    let page = "<head><link rel=stylesheet href=/s.css><link REL='preload' href=/f.woff2>\
        <link rel=canonical href=/pier><link rel=stylesheet itemprop=url href=/pier></head><p>x";
    assert_eq!(
        inside(&scan(page).dom, "head"),
        r#"<link href="/pier" rel="canonical"><link href="/pier" itemprop="url" rel="stylesheet">"#
    );
}

#[test]
fn a_script_is_handed_over_with_its_attributes() {
    let scanned = scan(r#"<script type="application/ld+json">{"a": 1}</script>"#);
    assert_eq!(
        scanned.scripts[0].attributes,
        r#"type="application/ld+json""#
    );
    assert_eq!(scanned.scripts[0].text, r#"{"a": 1}"#);
}

#[test]
fn a_data_script_leaves_a_mark_in_its_place() {
    let page = r#"<div><script type="application/json">{}</script></div>"#;
    assert_eq!(markup(page), r#"<div><ts-data n="0"></ts-data></div>"#);
}

#[test]
fn noscript_in_the_body_becomes_an_element() {
    let page = "<p>x<noscript><img src=a.jpg></noscript></p>";
    assert_eq!(
        markup(page),
        r#"<p>x<ts-noscript><img src="a.jpg"></ts-noscript></p>"#
    );
}

#[test]
fn a_declared_shadow_root_is_seen_and_another_template_is_inert() {
    let page = "<p>x<template shadowrootmode=open>a</template><template>b</template>";
    assert_eq!(
        markup(page),
        r#"<p>x</p><div shadowrootmode="open">a</div><ts-template>b</ts-template>"#
    );
}

#[test]
fn an_unclosed_drawing_does_not_swallow_the_story() {
    assert_eq!(markup("<svg><p>story</p>"), "<p>story</p>");
}

/// Found by `cargo fuzz run structured`: the search for a drawing's end ended inside a tag.
#[test]
fn drawings_that_never_end_are_looked_through_a_few_times_and_no_more() {
    for count in 0..64 {
        let page = format!("{}<p>story", "<svg>".repeat(count));
        assert_eq!(markup(&page), "<p>story</p>", "{count}");
    }
}

#[test]
fn depth_is_bounded_and_text_is_kept() {
    let page = format!("{}deep{}", "<div>".repeat(600), "</div>".repeat(600));
    let scanned = scan(&page);
    let divs = inside(&scanned.dom, "body");
    assert_eq!(divs.matches("<div>").count(), limits::DEPTH);
    assert!(divs.contains(">deep<"));
    assert_eq!(scanned.issues, [Issue::NestingFlattened(88)]);
}

#[test]
fn attributes_are_bounded() {
    let page = format!(
        "<p {}>x",
        (0..300).map(|n| format!("a{n}=1 ")).collect::<String>()
    );
    let scanned = scan(&page);
    let kept = inside(&scanned.dom, "body").matches("=\"1\"").count();
    assert_eq!(kept, limits::ATTRIBUTES);
    assert_eq!(scanned.issues, [Issue::AttributesDropped(1)]);
}

#[test]
fn a_greater_than_sign_inside_a_value_ends_no_tag() {
    let page = r#"<p title="a > b">x<img alt='it"s > y'></p>"#;
    assert_eq!(
        markup(page),
        r#"<p title="a &gt; b">x<img alt="it&quot;s &gt; y"></p>"#
    );
}

#[test]
fn character_references_are_undone_in_texts_and_values() {
    let page =
        r#"<p>AT&T &amp; caf&eacute; &#8212; 1 &lt 2<a href="/a?b=1&copy=2&amp;c">x</a></p>"#;
    let dom = scan(page).dom;
    let link = dom
        .tree
        .nodes()
        .filter_map(scraper::ElementRef::wrap)
        .find(|element| element.value().name() == "a");
    assert_eq!(
        link.and_then(|link| link.attr("href")),
        Some("/a?b=1&copy=2&c")
    );
    assert_eq!(
        dom.root_element().text().collect::<String>(),
        "AT&T & café — 1 < 2x"
    );
}

#[test]
fn white_space_of_the_source_stays_out_and_of_the_text_stays_in() {
    let page = "<div>\n  <p>\n one </p>\n  <p><b>two</b> <i>three</i>\n</p> <i>four</i>\n</div><pre>\n a\r\n  b </pre>";
    assert_eq!(
        markup(page),
        "<div><p>\n one </p><p><b>two</b> <i>three</i></p> <i>four</i></div><pre> a\n  b </pre>"
    );
}

#[test]
fn a_title_is_text_alone() {
    let dom = scan("<head><title>A <b> &amp; c</title><body>x").dom;
    assert_eq!(inside(&dom, "title"), "A &lt;b&gt; &amp; c");
}

#[test]
fn the_document_type_decides_how_a_table_in_a_paragraph_is_read() {
    let modern = markup("<!DOCTYPE html><p>x<table></table>");
    let ancient = markup("<p>x<table></table>");
    assert_eq!(modern, "<p>x</p><table></table>");
    assert_eq!(ancient, "<p>x<table></table></p>");
}
