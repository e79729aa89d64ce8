//! The body: which blocks of a page are its story, and what they say.

mod aside;
mod choice;
mod data_text;
mod embed;
mod known;
pub(crate) mod link;
pub(crate) mod names;
pub(crate) mod outline;
mod phrases;
mod runs;
mod set;
pub(crate) mod tag;
mod trim;
pub(crate) mod weight;
mod writer;

pub(crate) use known::letters;

use serde_json::Value;
use url::Url;

use crate::{Block, Language, document::Document, fields::Fields, sources::json_ld};
use known::Known;
use outline::Outline;
use weight::{Trust, Weights};
use writer::Writer;

/// What is known of the story before its body is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Clues<'c> {
    /// The headline.
    pub(crate) headline: Option<&'c str>,
    /// The deck, which stands apart from the body.
    pub(crate) deck: Option<&'c str>,
    /// The story's language.
    pub(crate) language: Option<&'c Language>,
    /// The text that the page's data calls the story's body.
    pub(crate) article_body: Option<&'c str>,
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
        language: fields.language.as_ref(),
        article_body: article_body(&document.json_ld),
    };
    read(Outline::of(&document.dom), document.base(), &clues)
}

fn read<'d>(outline: Outline<'d>, base: Option<&Url>, clues: &Clues<'_>) -> Body<'d> {
    let known = known::known_blocks(&outline, clues.headline, clues.article_body);
    let (weights, root) = weighed(&outline, &known);
    let mut writer = Writer::new(&outline, &weights, base, clues.language);
    if let Some(root) = root {
        writer.write(root);
    }
    let (placed, figures) = (writer.blocks, writer.figures);
    let blocks = trim::trimmed(placed, &outline, clues, &known.marks);
    let blocks = match clues.article_body {
        Some(text) if data_text::says_more(text, &blocks) => data_text::blocks_of(text),
        _ => blocks,
    };
    Body {
        blocks,
        figures,
        root,
        outline,
        weights,
    }
}

/// Less running text than this may be what is left of a page whose names mislead.
const SCANT: f32 = 500.0;

/// The weights of a page and the place of its story, by its names; where that leaves next to
/// nothing and the page has much more, by its text alone.
fn weighed(outline: &Outline<'_>, known: &Known) -> (Weights, Option<usize>) {
    let by_names = Weights::of(outline, known, Trust::Names);
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

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;
    use crate::model::plain_text;

    fn body_of(markup: &str) -> Vec<Block> {
        let html = Html::parse_document(markup);
        read(Outline::of(&html), None, &Clues::default()).blocks
    }

    const SENTENCE: &str =
        "The harbor commission voted on Tuesday to rebuild the old pier before winter. ";

    #[test]
    fn menus_shares_and_comments_are_no_story() {
        let story = format!("<p>{SENTENCE}{SENTENCE}</p>").repeat(4);
        let markup = format!(
            "<nav><a href=/a>World</a></nav><div class=story-body>{story}<div class=share-bar>Share this story now</div></div><div id=comments><p>{SENTENCE}</p></div>"
        );
        let text = plain_text(&body_of(&markup));
        assert_eq!(text.lines().count(), 4);
        assert!(!text.contains("Share") && !text.contains("World"));
    }

    #[test]
    fn a_brief_of_two_sentences_is_a_story() {
        let markup = format!("<article><h1>Pier</h1><p>{SENTENCE}</p><p>{SENTENCE}</p></article>");
        assert_eq!(body_of(&markup).len(), 2);
    }

    #[test]
    fn quotations_nested_without_end_can_be_stored_and_read_back() {
        let open = "<blockquote><ul><li>".repeat(60);
        let markup =
            format!("<article><p>{SENTENCE}{SENTENCE}</p>{open}<p>{SENTENCE}</p></article>");
        let stored = serde_json::to_string(&body_of(&markup)).unwrap_or_default();
        assert!(serde_json::from_str::<Vec<Block>>(&stored).is_ok_and(|blocks| !blocks.is_empty()));
    }
}
