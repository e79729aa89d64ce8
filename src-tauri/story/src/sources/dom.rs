//! The elements that hold evidence, gathered in one walk over the DOM.

use ego_tree::{NodeId, iter::Edge};

use crate::{
    document::{Document, NOSCRIPT, TEMPLATE, text_within},
    dom::ElementRef,
    hints::{Hints, KnownHints},
};

/// Where on the page an element stands, by its ancestors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) article: bool,
    pub(crate) nested_article: bool,
    pub(crate) chrome: bool,
    pub(crate) aside: bool,
    pub(crate) comments: bool,
    pub(crate) related: bool,
    pub(crate) figure: bool,
    pub(crate) heading: bool,
}

/// An element that may hold evidence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'d> {
    pub(crate) element: ElementRef<'d>,
    pub(crate) hints: Hints,
    pub(crate) place: Place,
    /// Its turn in page order.
    pub(crate) order: usize,
}

impl Seen<'_> {
    pub(crate) fn name(&self) -> &str {
        self.element.value().name()
    }

    /// Whether it stands where a page keeps what is not this story.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.place.chrome || self.place.comments || self.place.related
    }
}

/// Every element that may hold evidence, in page order.
pub(crate) fn sightings<'d>(document: &'d Document<'_>) -> Vec<Seen<'d>> {
    let mut seen = Vec::new();
    let mut known = KnownHints::default();
    let mut places: Vec<(NodeId, Place)> = Vec::new();
    let mut hidden: Option<NodeId> = None;
    let mut place = Place::default();
    let mut order = 0;
    for edge in document.dom.tree.root().traverse() {
        match edge {
            Edge::Open(node) => {
                let Some(element) = ElementRef::wrap(node) else {
                    continue;
                };
                if hidden.is_some() {
                    continue;
                }
                order += 1;
                let name = element.value().name();
                if matches!(name, NOSCRIPT | TEMPLATE) {
                    hidden = Some(node.id());
                    continue;
                }
                let hints = known.of(element);
                if is_telling(element, name, hints) {
                    seen.push(Seen {
                        element,
                        hints,
                        place,
                        order,
                    });
                }
                let inner = place_inside(place, name, element, hints);
                if inner != place {
                    places.push((node.id(), place));
                    place = inner;
                }
            }
            Edge::Close(node) => {
                if hidden == Some(node.id()) {
                    hidden = None;
                }
                if places.last().is_some_and(|(id, _)| *id == node.id())
                    && let Some((_, outer)) = places.pop()
                {
                    place = outer;
                }
            }
        }
    }
    seen
}

fn is_telling(element: ElementRef<'_>, name: &str, hints: Hints) -> bool {
    if matches!(name, "html" | "body" | "head" | "main" | "meta" | "link") {
        return false;
    }
    matches!(name, "h1" | "time" | "article")
        || hints != Hints::NONE
        || element.value().attrs().any(|(attribute, _)| {
            attribute == "itemprop"
                || (name == "a" && matches!(attribute, "hreflang" | "lang" | "rel"))
        })
}

fn place_inside(outer: Place, name: &str, element: ElementRef<'_>, hints: Hints) -> Place {
    let mut place = outer;
    match name {
        "article" => {
            place.nested_article = outer.article;
            place.article = true;
        }
        "main" => {}
        "nav" => place.chrome = true,
        "footer" | "header" if !outer.article => {
            // A story's own header may stand outside its article element.
            place.chrome |= name == "footer";
        }
        "aside" => place.aside = true,
        "figure" => place.figure = true,
        "h1" | "h2" | "h3" => place.heading = true,
        _ => {}
    }
    let is_root = matches!(name, "html" | "body" | "main" | "article");
    if !is_root {
        place.comments |= hints.has(Hints::COMMENT) && !hints.has(Hints::HEADLINE);
        place.related |= hints.has(Hints::RELATED.and(Hints::RECENT));
        place.chrome |= element.attr("role") == Some("navigation")
            || (hints.has(Hints::FOOTER) && !outer.article);
    }
    place
}

/// An element's text where it is at most `longest` bytes; reading stops there.
pub(crate) fn short_text(element: ElementRef<'_>, longest: usize) -> Option<String> {
    // White space of the markup is folded away.
    let text = text_within(element, longest * 4 + 1024)?;
    (!text.is_empty() && text.len() <= longest).then_some(text)
}
