//! The page's elements and texts in reading order, as one flat list.
//!
//! Body and gallery ask for an element's parent, children and text thousands of times;
//! a list in which a subtree is a range answers each without walking the tree again.

use ego_tree::NodeRef;
use scraper::{Html, Node, node::Element};

use crate::{document::Document, dom::attribute, folded::Folded, signs::Signs};

use super::{formula, names::Names, tag::Tag};

/// One element or text of the page.
#[derive(Debug)]
pub(crate) struct Mark<'a> {
    pub(crate) node: &'a Node,
    /// Place of the parent; the first mark is its own.
    pub(crate) parent: usize,
    /// One past the last place of its subtree.
    pub(crate) end: usize,
    pub(crate) tag: Tag,
    pub(crate) names: Names,
    /// Volume of all text below it; see [`volume`].
    pub(crate) text: u32,
    /// The part of `text` that stands in links.
    pub(crate) linked: u32,
}

impl<'a> Mark<'a> {
    pub(crate) fn element(&self) -> Option<&'a Element> {
        self.node.as_element()
    }

    #[inline]
    pub(crate) fn attr(&self, name: &str) -> Option<&'a str> {
        self.element().and_then(|element| attribute(element, name))
    }

    pub(crate) fn words(&self) -> &'a str {
        self.node.as_text().map_or("", |text| &**text)
    }

    /// Share of its text that stands in links, 0 to 1.
    pub(crate) fn link_share(&self) -> f32 {
        if self.text == 0 {
            return 0.0;
        }
        self.linked as f32 / self.text as f32
    }
}

/// The page in reading order; the subtree of a mark is the range up to its `end`.
#[derive(Debug)]
pub(crate) struct Outline<'a> {
    pub(crate) marks: Vec<Mark<'a>>,
    /// The page's formulas, by place.
    formulas: Vec<(usize, String)>,
}

impl<'a> Outline<'a> {
    /// Lists a page. Styles, drawings and scripts are named, what is in them is not.
    pub(crate) fn of_page(document: &'a Document<'_>) -> Self {
        Self::with(&document.dom, &document.signs)
    }

    /// Lists other mark-up in the same way.
    pub(crate) fn of(html: &'a Html) -> Self {
        Self::with(html, &Signs::of(html, |_, _| {}))
    }

    fn with(html: &'a Html, signs: &Signs) -> Self {
        let mut outline = Self {
            marks: Vec::with_capacity(signs.len()),
            formulas: Vec::new(),
        };
        let root = html.tree.root();
        let mut next = root.first_child();
        let mut open: Vec<usize> = Vec::new();
        while let Some(node) = next {
            let enters = outline.open(node, open.last().copied(), signs);
            if let Some(child) = enters.then(|| node.first_child()).flatten() {
                open.push(outline.marks.len() - 1);
                next = Some(child);
                continue;
            }
            let mut last = node;
            next = last.next_sibling();
            while next.is_none() {
                let Some(closed) = open.pop() else { break };
                outline.marks[closed].end = outline.marks.len();
                let Some(parent) = last.parent() else { break };
                last = parent;
                next = last.next_sibling();
            }
        }
        while let Some(closed) = open.pop() {
            outline.marks[closed].end = outline.marks.len();
        }
        outline.sum_text();
        outline
    }

    /// Adds a node; says whether its children are to be listed.
    fn open(&mut self, node: NodeRef<'a, Node>, parent: Option<usize>, signs: &Signs) -> bool {
        let place = self.marks.len();
        let (tag, names, text) = match node.value() {
            Node::Element(_) => {
                let sign = signs.at(node.id());
                let tag = match sign.tag {
                    Tag::Reading if is_in_brackets(node) => Tag::Inline,
                    tag => tag,
                };
                (tag, sign.names, 0)
            }
            Node::Text(text) => (Tag::Text, Names::default(), volume(text)),
            _ => return false,
        };
        if tag == Tag::Formula {
            self.formulas.push((place, formula::written(node)));
        }
        self.marks.push(Mark {
            node: node.value(),
            parent: parent.unwrap_or(place),
            end: place + 1,
            tag,
            names,
            text,
            linked: 0,
        });
        !matches!(
            tag,
            Tag::Nothing | Tag::Script | Tag::Template | Tag::Reading | Tag::Formula
        )
    }

    /// The formula at a place, in one line. Formulas weigh nothing as text.
    pub(crate) fn formula(&self, place: usize) -> &str {
        let found = self.formulas.binary_search_by_key(&place, |(at, _)| *at);
        found.map_or("", |at| self.formulas[at].1.as_str())
    }

    /// Whether an element holds a formula and nothing else, whatever its own name says: MathJax
    /// names the menu of a formula on its box.
    pub(crate) fn holds_only_a_formula(&self, place: usize) -> bool {
        let below = self.marks.get(self.below(place)).unwrap_or_default();
        !self.formulas.is_empty()
            && self.marks[place].text == 0
            && !self.marks[place].names.has(Names::HIDDEN)
            && below.iter().any(|mark| mark.tag == Tag::Formula)
            && below
                .iter()
                .all(|mark| matches!(mark.tag, Tag::Formula | Tag::Text | Tag::Inline))
    }

    fn sum_text(&mut self) {
        for place in (1..self.marks.len()).rev() {
            let mark = &self.marks[place];
            let (parent, text) = (mark.parent, mark.text);
            let linked = if mark.tag == Tag::Link && mark.attr("href").is_some() {
                text
            } else {
                mark.linked
            };
            // What stands in scriptless copies and forms' options is said elsewhere or not at all.
            if parent == place || matches!(mark.tag, Tag::Noscript | Tag::Control) {
                continue;
            }
            self.marks[parent].text += text;
            self.marks[parent].linked += linked;
        }
    }

    /// The places of an element's children, in order.
    pub(crate) fn children(&self, place: usize) -> Children<'_, 'a> {
        Children {
            outline: self,
            next: place + 1,
            end: self.marks.get(place).map_or(0, |mark| mark.end),
        }
    }

    /// The places of a subtree, the element itself left out.
    pub(crate) fn below(&self, place: usize) -> std::ops::Range<usize> {
        place + 1..self.marks.get(place).map_or(0, |mark| mark.end)
    }

    /// The places from an element's parent up to the page.
    pub(crate) fn above(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        let mut at = place;
        std::iter::from_fn(move || {
            let parent = self.marks.get(at)?.parent;
            if parent == at {
                return None;
            }
            at = parent;
            Some(parent)
        })
    }

    /// The text of a subtree, white space folded.
    pub(crate) fn folded_text(&self, place: usize) -> String {
        // Letters, and a space behind every fifth.
        let expected = self.marks.get(place).map_or(0, |mark| mark.text as usize);
        let mut text = Folded::with_capacity(expected + expected / 4);
        let end = self.marks.get(place).map_or(place, |mark| mark.end);
        for mark in self.marks.get(place..end).unwrap_or_default() {
            match mark.tag {
                Tag::Text => text.push(mark.words()),
                tag if !tag.is_inline() || tag == Tag::Break => text.part(),
                _ => {}
            }
        }
        text.finish()
    }
}

/// Whether a reading aid, which a page prints small above its characters, has brackets to
/// stand in where it is set in line; without them it would run into the word.
fn is_in_brackets(reading: NodeRef<'_, Node>) -> bool {
    reading.parent().is_some_and(|ruby| {
        ruby.children().any(|part| {
            part.value()
                .as_element()
                .is_some_and(|element| element.name() == "rp")
        })
    })
}

/// The children of one element.
pub(crate) struct Children<'o, 'a> {
    outline: &'o Outline<'a>,
    next: usize,
    end: usize,
}

impl Iterator for Children<'_, '_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let place = self.next;
        if place >= self.end {
            return None;
        }
        self.next = self.outline.marks[place].end;
        Some(place)
    }
}

/// How much reading a text is: its letters and marks without white space, where one
/// Chinese, Japanese or Korean character weighs as three letters.
fn volume(text: &str) -> u32 {
    let volume: usize = if text.is_ascii() {
        text.bytes()
            .filter(|byte| !byte.is_ascii_whitespace())
            .count()
    } else {
        text.chars()
            .map(|char| match char {
                '!'..='~' | '\u{a1}'..='\u{167f}' => 1,
                _ if char.is_whitespace() => 0,
                '\u{2e80}'.. => 3,
                _ => 1,
            })
            .sum()
    };
    u32::try_from(volume).unwrap_or(u32::MAX / 4096)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subtree_is_a_range_and_its_text_is_summed() {
        let html = Html::parse_document("<body><div><p>ab <a href=x>cd</a></p></div><p>e</p>");
        let outline = Outline::of(&html);
        let place = |tag: Tag| outline.marks.iter().position(|mark| mark.tag == tag);
        let block = place(Tag::Paragraph).unwrap_or_default();
        assert_eq!(outline.marks[block].text, 4);
        assert_eq!(outline.marks[block].linked, 2);
        assert_eq!(outline.folded_text(block), "ab cd");
        let body = place(Tag::Body).unwrap_or_default();
        assert_eq!(outline.children(body).count(), 2);
        assert_eq!(outline.marks[body].text, 5);
    }

    #[test]
    fn a_reading_aid_without_brackets_does_not_run_into_its_word() {
        let text = |markup| Outline::of(&Html::parse_document(markup)).folded_text(0);
        assert_eq!(text("<p><ruby>港<rt>みなと</rt></ruby>の"), "港の");
        assert_eq!(
            text("<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の"),
            "港(みなと)の"
        );
    }
}
