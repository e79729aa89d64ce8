//! The page as its readers see it: one DOM, its scripts, its JSON-LD, its `meta` lines.

use std::cell::OnceCell;

use ego_tree::{NodeId, iter::Edge};
use html5ever::{LocalName, local_name};
use scraper::{Html, Node};
use serde_json::Value;
use url::Url;

use crate::{
    Issue, Page,
    body::tag::Tag,
    dom::ElementRef,
    folded::Folded,
    prescan,
    signs::Signs,
    sources::{json_ld, meta::Meta, state},
};

pub(crate) use crate::{
    folded::folded,
    prescan::{NOSCRIPT, Script, TEMPLATE},
};

/// A page, ready to be read.
pub(crate) struct Document<'s> {
    /// The DOM, without script, style, drawing and comment bodies. Elements named
    /// [`NOSCRIPT`] and [`TEMPLATE`] hold what a reader with scripts does not see.
    pub(crate) dom: Html,
    /// What the page's elements are and what their names say.
    pub(crate) signs: Signs,
    /// The `<a>` elements, in page order.
    anchors: Vec<NodeId>,
    /// Every script that has text, in page order; an element [`DATA_MARK`] with attribute
    /// `n` stands in the DOM where data script number `n` stood.
    pub(crate) scripts: Vec<Script<'s>>,
    /// Objects of every JSON-LD block, `@graph` and lists taken apart.
    pub(crate) json_ld: Vec<Value>,
    /// `<meta>`, `<link>`, `<title>`, `<html lang>`.
    pub(crate) meta: Meta,
    /// The page's address, where it has one.
    pub(crate) url: Option<&'s Url>,
    /// What relative addresses resolve against.
    base: Option<Url>,
    /// The data of each script, parsed when first asked for.
    states: Vec<OnceCell<Option<Value>>>,
    /// The place in `json_ld` of the story's own object, found when first asked for.
    pub(crate) story: OnceCell<Option<usize>>,
}

impl<'s> Document<'s> {
    /// The document of a page's text; what was odd goes to `issues`.
    pub(crate) fn build(source: &'s str, page: &Page<'s>, issues: &mut Vec<Issue>) -> Self {
        let scanned = prescan::scan(source);
        issues.extend(scanned.issues);
        let dom = scanned.dom;
        let mut meta = Meta::default();
        let mut anchors = Vec::new();
        let signs = Signs::of(&dom, |element, sign| {
            meta.take(element);
            if sign.tag == Tag::Link {
                anchors.push(element.id());
            }
        });
        let json_ld = json_ld::nodes(&scanned.scripts, issues);
        let base = base_of(&meta, page.url);
        let states = vec![OnceCell::new(); scanned.scripts.len()];
        Self {
            dom,
            signs,
            anchors,
            scripts: scanned.scripts,
            json_ld,
            meta,
            url: page.url,
            base,
            states,
            story: OnceCell::new(),
        }
    }

    /// What the page's relative addresses stand on.
    pub(crate) fn base(&self) -> Option<&Url> {
        self.base.as_ref()
    }

    /// The page's `<a>` elements, in its order.
    pub(crate) fn anchors(&self) -> impl Iterator<Item = ElementRef<'_>> {
        self.anchors
            .iter()
            .filter_map(|id| self.dom.tree.get(*id).and_then(ElementRef::wrap))
    }

    /// The absolute http, https or mailto address that a link of this page leads to.
    pub(crate) fn link(&self, href: &str) -> Option<Url> {
        let href = href.trim();
        if href.is_empty() {
            return None;
        }
        let url = match &self.base {
            Some(base) => base.join(href).ok()?,
            None => Url::parse(href).ok()?,
        };
        matches!(url.scheme(), "http" | "https" | "mailto").then_some(url)
    }

    /// The absolute http or https address of a picture or page.
    pub(crate) fn address(&self, href: &str) -> Option<Url> {
        self.link(href)
            .filter(|url| url.scheme() != "mailto" && url.host_str().is_some())
    }

    /// The app states embedded in the page (Next.js, Nuxt, Fusion, `__INITIAL_STATE__`,
    /// `application/json` scripts).
    pub(crate) fn states(&self) -> impl Iterator<Item = &Value> {
        (0..self.scripts.len()).filter_map(|number| self.state(number))
    }

    /// The app state in the script of this number; none where it holds none.
    pub(crate) fn state(&self, number: usize) -> Option<&Value> {
        let (script, state) = self.scripts.get(number).zip(self.states.get(number))?;
        state.get_or_init(|| state::value_of(script)).as_ref()
    }
}

fn base_of(meta: &Meta, url: Option<&Url>) -> Option<Url> {
    match (&meta.base, url) {
        (Some(href), Some(url)) => url.join(href).ok().or_else(|| Some(url.clone())),
        (Some(href), None) => Url::parse(href).ok(),
        (None, url) => url.cloned(),
    }
    .filter(|base| matches!(base.scheme(), "http" | "https"))
}

/// Room for most of the texts that are asked for, which are labels and lines.
const LABEL_BYTES: usize = 64;

/// An element's text as a reader sees it: white space folded, no-script copies,
/// templates and reading aids left out, a space where a block or line break parts words.
pub(crate) fn text_of(element: ElementRef<'_>) -> String {
    text_within(element, usize::MAX, usize::MAX).unwrap_or_default()
}

/// An element's text as a reader sees it, where it is at most `longest` bytes; none where its
/// texts in the markup and its elements together are more than `most` bytes and elements.
/// Reading stops where it is known to be none.
pub(crate) fn text_within(element: ElementRef<'_>, most: usize, longest: usize) -> Option<String> {
    let mut text = Folded::with_capacity(LABEL_BYTES);
    let mut passed = 0;
    let mut hidden = None;
    // A walk over edges, not recursion: depth is the page's to choose.
    for edge in element.traverse() {
        match edge {
            Edge::Open(node) => {
                passed += node.value().as_text().map_or(1, |words| words.len());
                if passed > most {
                    return None;
                }
                match node.value() {
                    Node::Text(words) if hidden.is_none() => {
                        text.push(words);
                        if text.length() > longest {
                            return None;
                        }
                    }
                    Node::Element(inner) if is_reading(&inner.name.local) => {
                        hidden = hidden.or(Some(node.id()));
                    }
                    Node::Element(inner) if parts_words(&inner.name.local) => {
                        if matches!(inner.name(), NOSCRIPT | TEMPLATE) {
                            hidden = hidden.or(Some(node.id()));
                        } else {
                            text.part();
                        }
                    }
                    _ => {}
                }
            }
            Edge::Close(node) => {
                if hidden == Some(node.id()) {
                    hidden = None;
                }
                if node
                    .value()
                    .as_element()
                    .is_some_and(|inner| parts_words(&inner.name.local))
                {
                    text.part();
                }
            }
        }
    }
    Some(text.finish())
}

/// Whether an element of this name says how the characters beside it are read aloud.
fn is_reading(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("rt") | local_name!("rp") | local_name!("rtc")
    )
}

/// Whether an element of this name stands on lines of its own, or breaks one.
fn parts_words(name: &LocalName) -> bool {
    // The most frequent ones stand first.
    !matches!(
        *name,
        local_name!("a")
            | local_name!("span")
            | local_name!("strong")
            | local_name!("em")
            | local_name!("b")
            | local_name!("i")
            | local_name!("time")
            | local_name!("abbr")
            | local_name!("bdi")
            | local_name!("bdo")
            | local_name!("big")
            | local_name!("cite")
            | local_name!("code")
            | local_name!("del")
            | local_name!("dfn")
            | local_name!("font")
            | local_name!("ins")
            | local_name!("kbd")
            | local_name!("mark")
            | local_name!("q")
            | local_name!("rb")
            | local_name!("rp")
            | local_name!("rt")
            | local_name!("rtc")
            | local_name!("ruby")
            | local_name!("s")
            | local_name!("samp")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("sub")
            | local_name!("sup")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("var")
            | local_name!("wbr")
    )
}
