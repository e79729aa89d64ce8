//! The body: which blocks of a page are its story, and what they say.

mod apart;
mod aside;
mod choice;
mod class_words;
mod elsewhere;
mod embed;
mod entries;
mod formula;
mod known;
mod lede;
pub(crate) mod lexicon;
mod line;
pub(crate) mod link;
mod look;
pub(crate) mod names;
pub(crate) mod outline;
mod paragraph;
mod phrases;
mod pictures;
mod runs;
mod scale;
mod set;
pub(crate) mod tag;
#[cfg(test)]
mod tests;
mod thread;
mod trim;
mod vocabulary;
pub(crate) mod weight;
mod writer;

use serde_json::Value;
use url::Url;

use crate::{
    Block, Language, document::Document, fields::Fields, letters::letters, model::plain_text,
    sources::json_ld,
};
use known::Known;
use outline::Outline;
use scale::{CAPTION_STORY, FIRST_LETTERS, HEAD_BLOCKS, SCANT};
use weight::{Trust, Weights};
use writer::Writer;

/// What is known of the story before its body is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clues<'c> {
    /// The headline.
    pub(crate) headline: Option<&'c str>,
    /// The deck, which stands apart from the body.
    pub(crate) deck: Option<&'c str>,
    /// Who wrote the story.
    pub(crate) authors: &'c [String],
    /// The story's language.
    pub(crate) language: Option<&'c Language>,
    /// The text that the page's data calls the story's body.
    pub(crate) article_body: Option<&'c str>,
    /// What kind of page it is.
    pub(crate) kind: PageKind,
}

/// What the parts of a page are to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum PageKind {
    /// A story, and around it what is not.
    #[default]
    Story,
    /// Posts that together are what a reader came for: a forum's thread, questions and answers.
    Thread,
}

/// The body as found, before its photos have a place in the gallery.
#[derive(Debug)]
pub(crate) struct Body<'d> {
    /// The blocks; `Block::Figure { photo }` counts in `figures`, from 0.
    pub(crate) blocks: Vec<Block>,
    /// The places in the outline of the pictures that stand in the body, in reading order.
    pub(crate) figures: Vec<usize>,
    /// The place of the element that holds the story.
    pub(crate) root: Option<usize>,
    /// The page in reading order.
    pub(crate) outline: Outline<'d>,
    /// What each part of the page weighs as a story.
    pub(crate) weights: Weights,
}

/// The body of a page.
pub(crate) fn find<'d>(document: &'d Document<'_>, fields: &Fields) -> Body<'d> {
    let clues = Clues {
        headline: Some(fields.headline.as_str()).filter(|headline| !headline.is_empty()),
        deck: fields.deck.as_ref().map(|deck| deck.text.as_str()),
        authors: &fields.authors,
        language: fields.language.as_ref(),
        article_body: article_body(&document.json_ld),
        kind: thread::kind_of(document),
    };
    let mut body = read(Outline::of_page(document), document.base(), &clues);
    if let Some(blocks) = elsewhere::blocks(document, &clues, &body.blocks) {
        body.blocks = blocks;
    }
    body.blocks = elsewhere::completed(body.blocks, &document.json_ld);
    body
}

fn read<'d>(outline: Outline<'d>, base: Option<&Url>, clues: &Clues<'_>) -> Body<'d> {
    let known = known::known_blocks(&outline, clues.headline, clues.article_body);
    let (weights, root) = weighed(&outline, &known, clues.kind);
    let mut writer = Writer::new(&outline, &weights, base, clues.language);
    if let Some(root) = root {
        writer.write(root);
        write_lede(&mut writer, &outline, &known);
    }
    let trimmed = |placed| trim::trimmed(placed, &outline, clues, &known.marks);
    let mut blocks = trimmed(std::mem::take(&mut writer.blocks));
    if !says_at_least(&blocks, CAPTION_STORY) {
        writer.write_captions();
        blocks.extend(trimmed(std::mem::take(&mut writer.blocks)));
    }
    let figures = writer.figures;
    Body {
        blocks,
        figures,
        root,
        outline,
        weights,
    }
}

/// Whether blocks have this many letters, in bytes.
fn says_at_least(blocks: &[Block], enough: usize) -> bool {
    let mut said = 0;
    blocks.iter().any(|block| {
        said += letters(&plain_text(std::slice::from_ref(block))).len();
        said >= enough
    })
}

/// Writes the lead paragraph where it stands outside the element that holds the story.
fn write_lede(writer: &mut Writer<'_, '_>, outline: &Outline<'_>, known: &Known) {
    let first = writer
        .blocks
        .iter()
        .find(|block| block.letters >= FIRST_LETTERS);
    let Some(first) = first.map(|block| block.place) else {
        return;
    };
    let said: Vec<String> = writer
        .blocks
        .iter()
        .take(HEAD_BLOCKS)
        .map(|block| letters(&plain_text(std::slice::from_ref(&block.block))))
        .collect();
    for place in lede::between(outline, &known.headings, first)
        .into_iter()
        .rev()
    {
        let words = letters(&outline.folded_text(place));
        if !said.iter().any(|said| said.contains(&words)) {
            writer.write_first(place);
        }
    }
}

/// The weights of a page and the place of its story, by its names; where that leaves next to
/// nothing and the page has much more, by its text alone.
fn weighed(outline: &Outline<'_>, known: &Known, kind: PageKind) -> (Weights, Option<usize>) {
    let trust = match kind {
        PageKind::Story => Trust::Names,
        PageKind::Thread => Trust::Posts,
    };
    let by_names = Weights::of(outline, known, trust);
    let root = choice::story_root(outline, &by_names);
    let found = root.map_or(0.0, |root| by_names.good[root]);
    if found >= SCANT {
        return (by_names, root);
    }
    let by_text = Weights::of(outline, known, Trust::Little);
    let other = choice::story_root(outline, &by_text);
    let offered = other.map_or(0.0, |root| by_text.good[root]);
    if offered > 2.0 * found + 200.0 {
        return (by_text, other);
    }
    (by_names, root)
}

/// The longest body that the page's JSON-LD gives an article.
fn article_body(nodes: &[Value]) -> Option<&str> {
    nodes
        .iter()
        .filter(|node| !json_ld::is_a(node, &["Comment", "Question", "Answer", "VideoObject"]))
        .filter_map(|node| node.get("articleBody").and_then(Value::as_str))
        .max_by_key(|text| text.len())
}
