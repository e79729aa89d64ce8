//! The elements that hold evidence, gathered in one walk over the DOM.

use ego_tree::NodeId;

use crate::{
    body::{names::Names, tag::Tag},
    document::{Document, text_within},
    dom::ElementRef,
    hints::Hints,
    signs::Sign,
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
    let mut places: Vec<(NodeId, Place)> = Vec::new();
    let mut place = Place::default();
    let mut order = 0;
    let mut node = document.dom.tree.root();
    loop {
        let mut inner = node.first_child();
        if let Some(element) = ElementRef::wrap(node) {
            order += 1;
            let sign = document.signs.at(node.id());
            if matches!(sign.tag, Tag::Noscript | Tag::Template) {
                // What is in it is not seen.
                inner = None;
            } else {
                if is_telling(element, sign) {
                    seen.push(Seen {
                        element,
                        hints: sign.hints,
                        place,
                        order,
                    });
                }
                let inside = place_inside(place, element, sign);
                if inside != place {
                    places.push((node.id(), place));
                    place = inside;
                }
            }
        }
        if let Some(child) = inner {
            node = child;
            continue;
        }
        loop {
            if places.last().is_some_and(|(id, _)| *id == node.id())
                && let Some((_, outer)) = places.pop()
            {
                place = outer;
            }
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent() else {
                return seen;
            };
            node = parent;
        }
    }
}

fn is_telling(element: ElementRef<'_>, sign: Sign) -> bool {
    let may_tell = sign.is_marked
        || sign.hints != Hints::NONE
        || matches!(sign.tag, Tag::Heading(1) | Tag::Time | Tag::Article);
    may_tell
        && !matches!(
            element.value().name(),
            "html" | "body" | "head" | "main" | "meta" | "link"
        )
}

fn place_inside(outer: Place, element: ElementRef<'_>, sign: Sign) -> Place {
    let mut place = outer;
    let hints = sign.hints;
    match sign.tag {
        Tag::Article => {
            place.nested_article = outer.article;
            place.article = true;
        }
        Tag::Navigation => place.chrome = true,
        // A header may be the story's own even outside its element.
        Tag::Footer => place.chrome |= !outer.article,
        Tag::Aside => place.aside = true,
        Tag::Figure => place.figure |= element.value().name() == "figure",
        Tag::Heading(1..=3) => place.heading = true,
        _ => {}
    }
    let is_root = match sign.tag {
        Tag::Body | Tag::Main | Tag::Article => true,
        Tag::Block => element.value().name() == "html",
        _ => false,
    };
    if !is_root {
        place.comments |= hints.has(Hints::COMMENT) && !hints.has(Hints::HEADLINE);
        place.related |= hints.has(Hints::RELATED.and(Hints::RECENT));
        let may_be_menu = sign.names.has(Names::NAVIGATION);
        place.chrome |= (may_be_menu && element.attr("role") == Some("navigation"))
            || (hints.has(Hints::FOOTER) && !outer.article);
    }
    place
}

/// An element's text where it is at most `longest` bytes; reading stops there.
pub(crate) fn short_text(element: ElementRef<'_>, longest: usize) -> Option<String> {
    // White space of the markup is folded away.
    text_within(element, longest * 4 + 1024, longest).filter(|text| !text.is_empty())
}
