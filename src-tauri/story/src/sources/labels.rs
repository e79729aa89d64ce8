//! The page's short texts, read once: headings of lists, invitations, words of buttons.

use ego_tree::NodeRef;
use scraper::Node;

use crate::document::Document;
use crate::letters::LowerCase;

/// A longer text is a sentence.
const LONGEST: usize = 80;
/// A shorter text is a sign.
const SHORTEST: usize = 5;

/// One short text and where it stands.
pub(crate) struct Label<'d> {
    pub(crate) node: NodeRef<'d, Node>,
    /// Its words, as written.
    pub(crate) words: &'d str,
    /// Its words in lower case.
    pub(crate) lower: String,
}

/// Every short text of the page, in the order of its making.
pub(crate) fn labels<'d>(document: &'d Document<'_>) -> Vec<Label<'d>> {
    document
        .dom
        .tree
        .nodes()
        .filter_map(|node| {
            let words = node.value().as_text()?.trim();
            let is_short = (SHORTEST..=LONGEST).contains(&words.len());
            is_short.then(|| Label {
                node,
                words,
                lower: words.in_lower_case(),
            })
        })
        .collect()
}
