//! The body: which blocks of the page are the story.

use ego_tree::NodeId;
use scraper::ElementRef;

use crate::{
    Block, Run,
    document::{Document, text_of},
    fields::Fields,
};

/// The body as found, before its photos have a place in the gallery.
#[derive(Debug, Default)]
pub(crate) struct Body {
    /// The blocks; `Block::Figure { photo }` counts in `figures`, from 0.
    pub(crate) blocks: Vec<Block>,
    /// The elements that stand for a photo in the body, in reading order.
    pub(crate) figures: Vec<NodeId>,
    /// The element that holds the story.
    pub(crate) root: Option<NodeId>,
}

/// The body of a page.
pub(crate) fn find(document: &Document<'_>, _fields: &Fields) -> Body {
    let paragraphs: Vec<ElementRef<'_>> = document
        .elements()
        .filter(|element| element.value().name() == "p")
        .collect();
    Body {
        blocks: paragraphs
            .iter()
            .map(|element| text_of(*element))
            .filter(|text| !text.is_empty())
            .map(|text| Block::Paragraph {
                runs: vec![Run::plain(text)],
            })
            .collect(),
        figures: Vec::new(),
        root: None,
    }
}
