//! The way from a page to a story.

use crate::{
    Page, ReadTime, Story, body, charset,
    document::Document,
    fields::{Fields, dateline},
    gallery,
    model::{Issue, count_words, plain_text},
    repeats, sniff, text_reader, verdict,
    weigh::{Keeps, Ledger},
};

/// The story of a page. Never fails: what was odd stands in the story's issues.
#[must_use]
pub fn read(page: &Page<'_>) -> Story {
    read_weighed(page, Keeps::Nothing).0
}

/// The story, and for each field what was found where and why one won, for a person to read.
#[must_use]
pub fn explain(page: &Page<'_>) -> (Story, String) {
    let (story, ledger) = read_weighed(page, Keeps::Reasons);
    let words = crate::explain::in_words(&story, &ledger);
    (story, words)
}

/// Builds the tables of words that the first page would else wait for, some milliseconds. For a program that has
/// something else to wait for before its page is there.
pub fn get_ready() {
    let page = Page {
        bytes: ASKS_FOR_EVERY_TABLE.as_bytes(),
        url: None,
        content_type: Some("text/html; charset=utf-8"),
        charset: None,
    };
    let _nobody_reads_it = read(&page);
}

/// A page with one of everything that is looked up in a table.
const ASKS_FOR_EVERY_TABLE: &str = r#"<!doctype html><html lang="en"><head>
    <style>.gallery { display: none }</style><title>A page for nobody</title>
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "A page for nobody"}</script>
    <script>window.__STATE__ = {"images": [{"url": "https://nobody.example/photos/one.jpg"}]}</script>
    </head><body><article class="story">
    <h1>A page for nobody</h1><p class="byline">By Nobody, 2 March 2024</p>
    <p>Correction: an earlier page, which nobody had read, was longer than this one is now.</p>
    <figure><img class="lead" src="/photos/one.jpg" width="1600" height="1067" alt="Nothing">
    <figcaption>Nothing at all. Photo: Nobody</figcaption></figure>
    <p>Nobody reads these words, and the tables that they were looked up in are ready now.</p>
    <a href="/tag/nothing">Nothing</a></article></body></html>"#;

fn read_weighed(page: &Page<'_>, keeps: Keeps) -> (Story, Ledger) {
    let decoded = charset::decode(page);
    let mut ledger = Ledger::new(keeps);
    let mut story = match sniff::kind_of(page, &decoded.text) {
        sniff::Kind::Markup => read_markup(&decoded.text, page, &mut ledger),
        sniff::Kind::Text => text_reader::read(&decoded.text, page, &mut ledger),
        sniff::Kind::Binary => nothing(&mut ledger),
    };
    story.issues.splice(0..0, decoded.issues);
    (story, ledger)
}

fn read_markup(source: &str, page: &Page<'_>, ledger: &mut Ledger) -> Story {
    let mut issues = Vec::new();
    let document = Document::build(source, page, &mut issues);
    let mut fields = Fields::weigh(&document, ledger);
    let mut body = body::find(&document, &fields);
    let gallery = gallery::assemble(&document, &fields, &mut body);
    let mut blocks = std::mem::take(&mut body.blocks);
    repeats::take_out(&mut blocks, &mut fields);
    let dateline = dateline::take(&mut blocks, ledger);
    fields.complete_from(&blocks, ledger);
    let text = plain_text(&blocks);
    let language = fields.settle_language(&document, &text, ledger);
    let words = count_words(&text, language.as_ref());
    let verdict = verdict::judge(&document, &fields, &blocks, words, &gallery, ledger);
    let mut story = Story {
        headline: fields.headline,
        kicker: fields.kicker,
        deck: fields.deck.map(|deck| deck.text),
        byline: fields.byline,
        authors: fields.authors,
        dateline,
        published: fields.published,
        modified: fields.modified,
        read_time: ReadTime::of(words, language.as_ref()),
        word_count: words,
        language,
        section: fields.section,
        topics: fields.topics,
        topic_links: fields.topic_links,
        notices: fields.notices,
        rights: fields.rights,
        body: blocks,
        gallery,
        editions: fields.editions,
        related: fields.related,
        recent: fields.recent,
        canonical_url: fields.canonical_url,
        site: fields.site,
        verdict,
        issues,
    };
    note_gaps(&mut story);
    story
}

fn nothing(ledger: &mut Ledger) -> Story {
    ledger.note("verdict", || "the file is not text".to_owned());
    Story {
        verdict: crate::Verdict::Nothing,
        issues: vec![Issue::NoHeadline, Issue::NoBody],
        ..Story::default()
    }
}

/// What a reader would miss becomes an issue.
pub(crate) fn note_gaps(story: &mut Story) {
    if story.headline.is_empty() {
        story.issues.push(Issue::NoHeadline);
    }
    if story.body.is_empty() {
        story.issues.push(Issue::NoBody);
    }
    let found = u32::try_from(story.gallery.photos.len()).unwrap_or(u32::MAX);
    if let Some(promised) = story.gallery.promised.filter(|promised| *promised > found) {
        story.issues.push(Issue::PhotosMissing { promised, found });
    }
}
