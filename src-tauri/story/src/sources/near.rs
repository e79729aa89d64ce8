//! The short lines of text around the headline, where pages print byline and date.

use std::collections::VecDeque;

use ego_tree::NodeId;
use scraper::{ElementRef, Node};

use super::dom::short_text;
use crate::document::{Document, NOSCRIPT, TEMPLATE, folded};

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
    let mut before: VecDeque<String> = VecDeque::new();
    let mut behind: Vec<String> = Vec::new();
    let mut passed = headline.is_none();
    for node in document.dom.tree.root().descendants() {
        if Some(node.id()) == headline {
            passed = true;
        }
        let Node::Text(words) = node.value() else {
            continue;
        };
        if words.trim().len() < 3 {
            continue;
        }
        let Some(parent) = node.parent().and_then(ElementRef::wrap) else {
            continue;
        };
        if matches!(parent.value().name(), "title" | NOSCRIPT | TEMPLATE) {
            continue;
        }
        let text = short_text(parent, LONGEST).unwrap_or_else(|| folded(words));
        if text.len() > LONGEST {
            behind.extend(passed.then_some(String::new()));
        } else if passed {
            behind.push(text);
        } else {
            before.push_back(text);
            if before.len() > BEFORE {
                before.pop_front();
            }
        }
        if behind.len() >= BEHIND {
            break;
        }
    }
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
