//! The short lines of text around the headline, where pages print byline and date.

use ego_tree::{NodeId, NodeRef};
use scraper::Node;

use super::dom::short_text;
use crate::{
    document::{Document, NOSCRIPT, TEMPLATE},
    dom::{ElementRef, in_page_order},
    fields::names::is_lead,
    folded::folded_within,
};

/// A line that a page prints near its headline.
#[derive(Debug, Clone)]
pub(crate) struct NearLine {
    pub(crate) text: String,
    /// How many lines lie between it and the headline.
    pub(crate) distance: usize,
}

/// Lines in front of the headline that are kept.
const BEFORE: usize = 12;
/// Lines behind the headline that are looked at.
const BEHIND: usize = 120;
/// A longer line is prose.
const LONGEST: usize = 140;

/// The short lines in front of the headline and behind it; the page's first lines where
/// no element shows the headline.
pub(crate) fn lines(document: &Document<'_>, headline: Option<NodeId>) -> Vec<NearLine> {
    // What stands before the headline is read from there backwards, once it is found.
    let mut passed_by: Vec<NodeRef<'_, Node>> = Vec::new();
    let mut behind: Vec<String> = Vec::new();
    let mut reader = Reader::default();
    let mut passed = headline.is_none();
    for node in in_page_order(document.dom.tree.root()) {
        if Some(node.id()) == headline {
            passed = true;
        }
        if !node.value().is_text() {
            continue;
        }
        if !passed {
            passed_by.push(node);
            continue;
        }
        behind.extend(reader.line_of(node).map(Option::unwrap_or_default));
        if behind.len() >= BEHIND {
            break;
        }
    }
    let mut before: Vec<String> = passed_by
        .into_iter()
        .rev()
        .filter_map(|node| reader.line_of(node)?)
        .take(BEFORE)
        .collect();
    before.reverse();
    let last = before.len();
    let before = before.into_iter().enumerate().map(|(at, text)| NearLine {
        text,
        distance: last - at,
    });
    let behind = behind
        .into_iter()
        .enumerate()
        .map(|(distance, text)| NearLine { text, distance });
    let mut all: Vec<NearLine> = before
        .chain(behind)
        .filter(|line| !line.text.is_empty())
        .collect();
    all.dedup_by(|one, two| one.text == two.text);
    all
}

/// The texts of elements, each read once for all the texts in it that stand side by side.
#[derive(Default)]
struct Reader {
    last: Option<(NodeId, Option<String>)>,
}

impl Reader {
    /// The line that a text stands in, none where it is prose; none at all for what is no line.
    #[allow(clippy::option_option)]
    fn line_of(&mut self, node: NodeRef<'_, Node>) -> Option<Option<String>> {
        let words = node.value().as_text()?;
        // Shorter texts are signs; but "By" may stand in an element of its own.
        if words.trim().len() < 3 && !is_lead(words) {
            return None;
        }
        let parent = node.parent().and_then(ElementRef::wrap)?;
        if matches!(parent.value().name(), "title" | NOSCRIPT | TEMPLATE) {
            return None;
        }
        let line = match self.last.take() {
            Some((known, line)) if known == parent.id() => line,
            _ => short_text(parent, LONGEST),
        };
        self.last = Some((parent.id(), line.clone()));
        Some(line.or_else(|| folded_within(words, LONGEST)))
    }
}
