//! scraper's elements, whose attributes are found by comparing names.
//!
//! scraper interns the name that is asked for, behind a lock where it is not one of
//! HTML's own; readers ask a hundred thousand times a page, and an element has few.

use std::ops::Deref;

use ego_tree::NodeRef;
use html5ever::{LocalName, local_name};
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
    #[inline]
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

/// A node and all below it in page order. ego-tree's own walk comes by each node twice, as it
/// opens and as it closes.
pub(crate) fn in_page_order(root: NodeRef<'_, Node>) -> impl Iterator<Item = NodeRef<'_, Node>> {
    let mut next = Some(root);
    std::iter::from_fn(move || {
        let node = next?;
        next = node.first_child().or_else(|| behind(node, root));
        Some(node)
    })
}

/// The first node behind all that a node holds, below the root.
fn behind<'a>(node: NodeRef<'a, Node>, root: NodeRef<'a, Node>) -> Option<NodeRef<'a, Node>> {
    let mut last = node;
    while last.id() != root.id() {
        if let Some(sibling) = last.next_sibling() {
            return Some(sibling);
        }
        last = last.parent()?;
    }
    None
}

/// The value of an element's attribute.
#[inline]
pub(crate) fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    // Callers name what they ask for in so many words: which of these it is, is known when
    // the call is compiled.
    match name {
        "alt" => of_local(element, &local_name!("alt")),
        "class" => of_local(element, &local_name!("class")),
        "content" => of_local(element, &local_name!("content")),
        "datetime" => of_local(element, &local_name!("datetime")),
        "height" => of_local(element, &local_name!("height")),
        "href" => of_local(element, &local_name!("href")),
        "hreflang" => of_local(element, &local_name!("hreflang")),
        "id" => of_local(element, &local_name!("id")),
        "itemprop" => of_local(element, &local_name!("itemprop")),
        "lang" => of_local(element, &local_name!("lang")),
        "name" => of_local(element, &local_name!("name")),
        "property" => of_local(element, &local_name!("property")),
        "rel" => of_local(element, &local_name!("rel")),
        "role" => of_local(element, &local_name!("role")),
        "src" => of_local(element, &local_name!("src")),
        "srcset" => of_local(element, &local_name!("srcset")),
        "style" => of_local(element, &local_name!("style")),
        "title" => of_local(element, &local_name!("title")),
        "type" => of_local(element, &local_name!("type")),
        "width" => of_local(element, &local_name!("width")),
        _ => of_name(element, name),
    }
}

/// Names that html5ever knows by a number are compared by it.
fn of_local<'a>(element: &'a Element, name: &LocalName) -> Option<&'a str> {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|(known, _)| known.local == *name);
    found.map(|(_, value)| &**value)
}

fn of_name<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    let mut attributes = element.attrs.iter();
    let found = attributes.find(|(known, _)| *known.local == *name);
    found.map(|(_, value)| &**value)
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
