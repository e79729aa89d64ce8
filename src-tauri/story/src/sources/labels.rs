//! The page's short texts, read once: headings of lists, invitations, words of buttons.

use std::ops::Range;

use ego_tree::NodeRef;
use scraper::Node;

use crate::document::Document;
use crate::letters::LowerCase;

/// A longer text is a sentence.
const LONGEST: usize = 80;
/// A shorter text is a sign.
const SHORTEST: usize = 5;

/// One short text and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Label<'l> {
    pub(crate) node: NodeRef<'l, Node>,
    /// Its words, as written.
    pub(crate) words: &'l str,
    /// Its words in lower case.
    pub(crate) lower: &'l str,
}

/// The short texts of a page, in the order of their making.
pub(crate) struct Labels<'d> {
    /// Each text, and where its words in lower case stand.
    texts: Vec<(NodeRef<'d, Node>, &'d str, Range<usize>)>,
    /// The words of all in lower case.
    lower: String,
}

impl<'d> Labels<'d> {
    /// Every short text of the page.
    pub(crate) fn of(document: &'d Document<'_>) -> Self {
        let mut labels = Self {
            texts: Vec::new(),
            lower: String::new(),
        };
        for node in document.dom.tree.nodes() {
            let Some(words) = node.value().as_text() else {
                continue;
            };
            let words = words.trim();
            if (SHORTEST..=LONGEST).contains(&words.len()) {
                let start = labels.lower.len();
                words.add_lower_case(&mut labels.lower);
                labels.texts.push((node, words, start..labels.lower.len()));
            }
        }
        labels
    }

    /// The texts, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Label<'_>> {
        self.texts.iter().map(|(node, words, lower)| Label {
            node: *node,
            words,
            lower: &self.lower[lower.clone()],
        })
    }
}
