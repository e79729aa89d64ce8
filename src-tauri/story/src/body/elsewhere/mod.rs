//! Stories whose words stand where the page does not show them: in its data, in the state of
//! its scripts, in templates, in copies for readers without scripts.

mod data_text;
mod encodings;
mod prose;
mod recipe;

use scraper::ElementRef;
use serde_json::Value;
use url::Url;

use crate::{
    Block,
    document::{Document, NOSCRIPT, TEMPLATE},
    evidence::loosely,
    letters::letters,
    model::plain_text,
    prescan::{self, attribute},
    sources::state,
};

use super::{
    Clues, choice,
    known::Known,
    outline::Outline,
    says_at_least,
    scale::{HIDDEN_STORY, MUCH_MORE, SHOWN_STORY},
    trim,
    weight::{Trust, Weights},
    writer::Writer,
};

pub(super) use recipe::completed;

/// The story's blocks from the first place that has much more to say than what the page
/// shows; none where what it shows is the story.
pub(super) fn blocks(
    document: &Document<'_>,
    clues: &Clues<'_>,
    shown: &[Block],
) -> Option<Vec<Block>> {
    // How much the page shows is only counted where its data have more to say.
    if clues.article_body.is_none() && says_at_least(shown, SHOWN_STORY + 1) {
        return None;
    }
    let shown = letters(&plain_text(shown)).len();
    let says_more = |blocks: Vec<Block>| {
        let said = letters(&plain_text(&blocks)).len();
        (said >= HIDDEN_STORY && said > MUCH_MORE * shown).then_some(blocks)
    };
    if let Some(blocks) = says_more(in_data(document, clues, shown)) {
        return Some(blocks);
    }
    // To look through all that a page brings takes time; a page that shows a story shows it.
    if shown > SHOWN_STORY {
        return None;
    }
    [in_state, in_templates, in_inert_elements]
        .iter()
        .find_map(|place| says_more(place(document, clues)))
}

/// The body that the page's JSON-LD gives.
fn in_data(document: &Document<'_>, clues: &Clues<'_>, shown: usize) -> Vec<Block> {
    let Some(text) = clues
        .article_body
        .filter(|text| text.len() > MUCH_MORE * shown)
    else {
        return Vec::new();
    };
    match data_text::as_markup(text) {
        Some(markup) => all_of(&markup, document.base(), clues),
        None => data_text::lines_of(text),
    }
}

/// The body of the state's object that has this story's headline.
fn in_state(document: &Document<'_>, clues: &Clues<'_>) -> Vec<Block> {
    let Some(headline) = clues.headline else {
        return Vec::new();
    };
    let mut values: Vec<Value> = document.states().cloned().collect();
    values.extend(encodings::flight(&document.scripts));
    values.extend(encodings::islands(&document.dom));
    let values: Vec<Value> = values.into_iter().map(encodings::revived).collect();
    let markup = state::stories(values.iter(), &[loosely(headline)])
        .into_iter()
        .map(|story| prose::body_of(story, &values))
        .max_by_key(String::len)
        .unwrap_or_default();
    all_of(&markup, document.base(), clues)
}

/// The story in a script that holds mark-up for other scripts.
fn in_templates(document: &Document<'_>, clues: &Clues<'_>) -> Vec<Block> {
    // What a script fills in is a program's, not a story.
    let is_program = |text: &str| {
        ["<#", "<%", "{{", "{%", "${"]
            .iter()
            .any(|mark| text.contains(mark))
    };
    let holds_markup =
        |kind: &str| kind.contains("template") || matches!(kind, "text/html" | "text/x-handlebars");
    document
        .scripts
        .iter()
        .filter(|script| {
            attribute(script.attributes, "type").is_some_and(holds_markup)
                && script.text.contains("<p")
                && !is_program(script.text)
        })
        .max_by_key(|script| script.text.len())
        .map(|script| story_in(script.text, document.base(), clues))
        .unwrap_or_default()
}

/// The story in an element that shows nothing where scripts run, or until they do.
fn in_inert_elements(document: &Document<'_>, clues: &Clues<'_>) -> Vec<Block> {
    document
        .dom
        .tree
        .root()
        .descendants()
        .filter_map(ElementRef::wrap)
        .filter(is_inert)
        // Those inside another are read with it.
        .filter(|element| {
            !element
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|around| is_inert(&around))
        })
        .map(|element| element.inner_html())
        .filter(|markup| markup.contains("<p"))
        .max_by_key(String::len)
        .map(|markup| story_in(&markup, document.base(), clues))
        .unwrap_or_default()
}

fn is_inert(element: &ElementRef<'_>) -> bool {
    matches!(element.value().name(), NOSCRIPT | TEMPLATE)
}

/// Every block of a piece of mark-up.
fn all_of(markup: &str, base: Option<&Url>, clues: &Clues<'_>) -> Vec<Block> {
    written(markup, base, clues, |_, _| Some(0))
}

/// The blocks of the story in a piece of mark-up that may hold menus too.
fn story_in(markup: &str, base: Option<&Url>, clues: &Clues<'_>) -> Vec<Block> {
    written(markup, base, clues, choice::story_root)
}

fn written(
    markup: &str,
    base: Option<&Url>,
    clues: &Clues<'_>,
    root: impl Fn(&Outline<'_>, &Weights) -> Option<usize>,
) -> Vec<Block> {
    let dom = prescan::scan(markup).dom;
    let outline = Outline::of(&dom);
    let weights = Weights::of(&outline, &Known::default(), Trust::Little);
    let mut writer = Writer::new(&outline, &weights, base, clues.language);
    if let Some(root) = root(&outline, &weights) {
        writer.write(root);
    }
    let placed = std::mem::take(&mut writer.blocks);
    let mut blocks = trim::trimmed(placed, &outline, clues, &[]);
    // Their pictures have no place on the page; the gallery reads them from the data.
    blocks.retain(|block| !matches!(block, Block::Figure { .. }));
    blocks
}
