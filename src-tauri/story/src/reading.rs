//! The way from a page to a story.

use crate::{
    Page, ReadTime, Story, body, charset,
    document::Document,
    fields::Fields,
    gallery,
    model::{count_words, plain_text},
};

/// The story of a page. Never fails: what was odd stands in the story's issues.
#[must_use]
pub fn read(page: &Page<'_>) -> Story {
    let decoded = charset::decode(page);
    let mut issues = decoded.issues;
    let document = Document::build(&decoded.text, page, &mut issues);
    let fields = Fields::weigh(&document);
    let mut body = body::find(&document, &fields);
    let gallery = gallery::assemble(&document, &fields, &mut body);
    let words = count_words(&plain_text(&body.blocks), fields.language.as_ref());
    Story {
        headline: fields.headline,
        kicker: fields.kicker,
        deck: fields.deck,
        byline: fields.byline,
        authors: fields.authors,
        dateline: fields.dateline,
        published: fields.published,
        modified: fields.modified,
        read_time: ReadTime::of(words, fields.language.as_ref()),
        word_count: words,
        language: fields.language,
        section: fields.section,
        topics: fields.topics,
        notices: fields.notices,
        rights: fields.rights,
        body: body.blocks,
        gallery,
        editions: fields.editions,
        related: fields.related,
        recent: fields.recent,
        canonical_url: fields.canonical_url,
        site: fields.site,
        verdict: crate::Verdict::Story,
        issues,
    }
}

/// The story, and for each field what was found where and why one won, for a person to read.
#[must_use]
pub fn explain(page: &Page<'_>) -> (Story, String) {
    (read(page), String::new())
}
