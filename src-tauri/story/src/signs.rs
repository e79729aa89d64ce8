//! What each element's names say, looked up once for all readers of the page.

use std::hash::{Hash, Hasher};

use ego_tree::NodeId;
use html5ever::local_name;
use scraper::{Html, node::Element};

use crate::{
    body::{lexicon::Lexicon, names::Names, tag::Tag},
    dom::{ElementRef, in_page_order},
    hints::Hints,
};

/// What one element is and what its names say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sign {
    pub(crate) tag: Tag,
    /// What its names say of its part in the page.
    pub(crate) names: Names,
    /// What its names hint at.
    pub(crate) hints: Hints,
    /// Whether it has an `itemprop`; or, as a link, a relation or a language.
    pub(crate) is_marked: bool,
}

impl Sign {
    /// The sign of an element, by the words of a page.
    fn of<'a>(element: &'a Element, lexicon: &mut Lexicon<'a>) -> Self {
        let mut sign = Self {
            tag: Tag::of(&element.name.local),
            ..Self::default()
        };
        for (name, value) in &element.attrs {
            let value: &str = value;
            match name.local {
                local_name!("class") | local_name!("id") => {
                    let said = lexicon.in_text(value);
                    sign.names = sign.names.with(said.names);
                    sign.hints = sign.hints.and(said.hints);
                }
                local_name!("itemprop") => {
                    sign.is_marked = true;
                    sign.names = sign.names.with(Names::of_properties(value));
                }
                local_name!("rel") => {
                    sign.is_marked |= sign.tag == Tag::Link;
                    sign.hints = sign.hints.and(lexicon.in_text(value).hints);
                }
                local_name!("hreflang") | local_name!("lang") => {
                    sign.is_marked |= sign.tag == Tag::Link;
                }
                local_name!("role") => {
                    sign.names = sign.names.with(Names::of_role(value));
                    sign.hints = sign.hints.and(lexicon.in_text(value).hints);
                }
                local_name!("hidden") => sign.names = sign.names.with(Names::HIDDEN),
                local_name!("aria-hidden") if value == "true" => {
                    sign.names = sign.names.with(Names::HIDDEN);
                }
                local_name!("style") => sign.names = sign.names.with(Names::of_style(value)),
                local_name!("aria-label") if value.len() < Names::LONGEST_LABEL => {
                    sign.names = sign.names.with(lexicon.in_text(value).names.only_around());
                }
                _ => match &*name.local {
                    "data-testid" | "data-component" => {
                        let said = lexicon.in_text(value);
                        sign.names = sign.names.with(said.names);
                        sign.hints = sign.hints.and(said.hints);
                    }
                    "data-module" | "data-qa" | "data-type" => {
                        sign.names = sign.names.with(lexicon.in_text(value).names);
                    }
                    _ => {}
                },
            }
        }
        if matches!(sign.tag, Tag::Nothing | Tag::Script | Tag::Break) {
            sign.names = Names::default();
        }
        sign
    }
}

/// The signs of a page's elements, by their nodes.
#[derive(Debug)]
pub(crate) struct Signs {
    of_nodes: Vec<Sign>,
}

impl Signs {
    /// The signs of all elements; each of them is shown to `visit` in page order.
    pub(crate) fn of<'d>(dom: &'d Html, mut visit: impl FnMut(ElementRef<'d>, Sign)) -> Self {
        let mut of_nodes = vec![Sign::default(); dom.tree.values().len()];
        let mut lexicon = Lexicon::for_nodes(of_nodes.len());
        for node in in_page_order(dom.tree.root()) {
            let Some(element) = ElementRef::wrap(node) else {
                continue;
            };
            let sign = Sign::of(element.value(), &mut lexicon);
            if let Some(place) = of_nodes.get_mut(place_of(node.id())) {
                *place = sign;
            }
            visit(element, sign);
        }
        Self { of_nodes }
    }

    /// How many nodes the page has.
    pub(crate) fn len(&self) -> usize {
        self.of_nodes.len()
    }

    /// The sign of a node.
    pub(crate) fn at(&self, node: NodeId) -> Sign {
        self.of_nodes
            .get(place_of(node))
            .copied()
            .unwrap_or_default()
    }
}

/// A node's place in its tree's list, which ego-tree tells to hashers alone.
fn place_of(node: NodeId) -> usize {
    let mut number = Number(0);
    node.hash(&mut number);
    // ego-tree counts from one.
    number.0.saturating_sub(1)
}

/// A hasher that keeps the one number that it is given.
struct Number(usize);

impl Hasher for Number {
    fn finish(&self) -> u64 {
        self.0 as u64
    }

    fn write(&mut self, _: &[u8]) {}

    fn write_usize(&mut self, number: usize) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_stands_at_its_own_node() {
        let dom =
            crate::prescan::scan("<nav class=share-bar>x<p class=byline itemprop=author>y").dom;
        let mut visited = Vec::new();
        let signs = Signs::of(&dom, |element, sign| visited.push((element.id(), sign)));
        assert!(visited.iter().all(|(id, sign)| signs.at(*id) == *sign));
        let told = |tag| {
            visited
                .iter()
                .map(|(_, sign)| sign)
                .find(|sign| sign.tag == tag)
        };
        let menu = told(Tag::Navigation);
        assert!(menu.is_some_and(|sign| sign.names.has(Names::SHARING) && !sign.is_marked));
        let line = told(Tag::Paragraph);
        assert!(line.is_some_and(|sign| sign.hints.has(Hints::BYLINE) && sign.is_marked));
        assert_eq!(signs.at(dom.tree.root().id()), Sign::default());
    }
}
