//! scraper's elements, whose attributes are found by comparing names.
//!
//! scraper interns the name that is asked for, behind a lock where it is not one of
//! HTML's own; readers ask a hundred thousand times a page, and an element has few.

use std::ops::Deref;

use ego_tree::NodeRef;
use scraper::{Node, node::Element};

/// An element in its tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ElementRef<'a>(scraper::ElementRef<'a>);

impl<'a> ElementRef<'a> {
    /// The node as an element; none for texts and comments.
    pub(crate) fn wrap(node: NodeRef<'a, Node>) -> Option<Self> {
        scraper::ElementRef::wrap(node).map(Self)
    }

    /// The value of an attribute.
    pub(crate) fn attr(&self, name: &str) -> Option<&'a str> {
        attribute(self.0.value(), name)
    }
}

impl<'a> Deref for ElementRef<'a> {
    type Target = scraper::ElementRef<'a>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// The value of an element's attribute.
pub(crate) fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    element
        .attrs
        .iter()
        .find(|(known, _)| *known.local == *name)
        .map(|(_, value)| &**value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_found_by_its_name() {
        let dom = crate::prescan::scan("<a href=/pier data-src=x>").dom;
        let link = dom
            .tree
            .nodes()
            .filter_map(ElementRef::wrap)
            .find(|element| element.value().name() == "a");
        let said = |name| link.and_then(|link| link.attr(name));
        assert_eq!(said("href"), Some("/pier"));
        assert_eq!(said("data-src"), Some("x"));
        assert_eq!(said("src"), None);
    }
}
