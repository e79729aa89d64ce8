//! The gallery: the ordered photos of this story, each one once.

use crate::{Gallery, body::Body, document::Document, fields::Fields};

/// The gallery of a page. Numbers of `Block::Figure` in `body` become places in the gallery;
/// figures that are no photo of the story are taken out of the body.
pub(crate) fn assemble(_document: &Document<'_>, _fields: &Fields, _body: &mut Body) -> Gallery {
    Gallery::default()
}
