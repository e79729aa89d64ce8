//! Which elements stand open, so that depth and number of tags can be bounded.
//!
//! An estimate of what html5ever's tree builder will do, good enough to bound it: it counts
//! an element that html5ever would close by itself as open at worst until its parent ends.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::limits;

/// How a start tag went into the markup; its end tag goes the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened {
    AsWritten,
    Renamed(&'static str),
    LeftOut,
}

#[derive(Default)]
pub(super) struct Nesting {
    open: Vec<(NameKey, Opened)>,
    open_of_name: HashMap<NameKey, u32, RandomState>,
    /// Open elements that are in the markup.
    depth: usize,
    /// Formatting elements that html5ever would open again in a new paragraph.
    formatting: HashMap<NameKey, usize, RandomState>,
    formatting_open: usize,
    weight: usize,
    /// How many elements were left out for their depth or number.
    pub(super) flattened: u32,
}

impl Nesting {
    /// Whether one more tag is within the page's budget; counts it.
    pub(super) fn afford_tag(&mut self) -> bool {
        let cost = 1 + self.formatting_open;
        if self.weight + cost > limits::TAG_WEIGHT {
            self.flattened = self.flattened.saturating_add(1);
            return false;
        }
        self.weight += cost;
        true
    }

    /// Whether an element of this name stands open.
    pub(super) fn is_open(&self, name: &str) -> bool {
        self.open_of_name
            .get(&NameKey::of(name))
            .is_some_and(|count| *count > 0)
    }

    /// Opens an element; answers `LeftOut` where it must not reach the markup.
    pub(super) fn open(&mut self, name: &str, wanted: Opened) -> Opened {
        let key = NameKey::of(name);
        self.close_implied(name);
        let is_new_formatting = is_formatting(name);
        let opened = if self.depth >= limits::DEPTH
            || (is_new_formatting && self.formatting_open >= limits::OPEN_FORMATTING)
        {
            self.flattened = self.flattened.saturating_add(1);
            Opened::LeftOut
        } else if self.afford_tag() {
            wanted
        } else {
            Opened::LeftOut
        };
        if opened != Opened::LeftOut {
            self.depth += 1;
            if is_new_formatting {
                self.count_formatting(name, key);
            }
        }
        self.open.push((key, opened));
        *self.open_of_name.entry(key).or_default() += 1;
        opened
    }

    /// Closes an element; says how its start tag went into the markup.
    pub(super) fn close(&mut self, name: &str) -> Opened {
        let key = NameKey::of(name);
        if !self.is_open(name) {
            self.end_formatting(key);
            // html5ever makes an element of a lone `</p>` and `</br>`.
            let costs = matches!(name, "p" | "br");
            return if costs && !self.afford_tag() {
                Opened::LeftOut
            } else {
                Opened::AsWritten
            };
        }
        let Some(at) = self.open.iter().rposition(|(open, _)| *open == key) else {
            return Opened::AsWritten;
        };
        let opened = self.open[at].1;
        if opened != Opened::LeftOut {
            self.end_formatting(key);
        }
        if is_formatting(name) {
            self.open.remove(at);
            self.forget(key, opened);
        } else {
            self.truncate(at);
        }
        opened
    }

    fn truncate(&mut self, length: usize) {
        while self.open.len() > length {
            if let Some((key, opened)) = self.open.pop() {
                self.forget(key, opened);
            }
        }
    }

    fn forget(&mut self, key: NameKey, opened: Opened) {
        if let Some(count) = self.open_of_name.get_mut(&key) {
            *count = count.saturating_sub(1);
        }
        if opened != Opened::LeftOut {
            self.depth = self.depth.saturating_sub(1);
        }
    }

    fn count_formatting(&mut self, name: &str, key: NameKey) {
        let count = self.formatting.entry(key).or_default();
        // html5ever closes an open `a` or `nobr` before the next.
        if matches!(name, "a" | "nobr") && *count > 0 {
            return;
        }
        *count += 1;
        self.formatting_open += 1;
    }

    fn end_formatting(&mut self, key: NameKey) {
        if let Some(count) = self.formatting.get_mut(&key).filter(|count| **count > 0) {
            *count -= 1;
            self.formatting_open -= 1;
        }
    }

    /// Elements that a start tag closes without saying so.
    fn close_implied(&mut self, name: &str) {
        let (closes, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "menu", "table", "td", "div"]),
            "dt" | "dd" => (&["dt", "dd"], &["dl", "table", "div"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            _ if closes_paragraph(name) => (&["p"], &["div", "td", "li", "section", "article"]),
            _ => return,
        };
        let is_closed = |key: NameKey| closes.iter().any(|name| NameKey::of(name) == key);
        if !closes.iter().any(|name| self.is_open(name)) {
            return;
        }
        /// Between an item and the next of its kind stand few unclosed elements.
        const REACH: usize = 16;
        for (at, (key, _)) in self.open.iter().enumerate().rev().take(REACH) {
            if is_closed(*key) {
                self.truncate(at);
                return;
            }
            if within.iter().any(|name| NameKey::of(name) == *key) {
                return;
            }
        }
    }
}

/// A name's first bytes packed into a number; custom elements that share them count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct NameKey(u128);

impl NameKey {
    fn of(name: &str) -> Self {
        let mut packed = [0_u8; 16];
        let length = name.len().min(15);
        packed[..length].copy_from_slice(&name.as_bytes()[..length]);
        // The length parts names that share their first bytes.
        packed[15] = u8::try_from(name.len()).unwrap_or(u8::MAX);
        Self(u128::from_le_bytes(packed))
    }
}

fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

fn closes_paragraph(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "ul"
            | "ol"
            | "dl"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "section"
            | "article"
            | "aside"
            | "header"
            | "footer"
            | "nav"
            | "main"
            | "figure"
            | "figcaption"
            | "blockquote"
            | "pre"
            | "form"
            | "fieldset"
            | "address"
            | "center"
            | "details"
            | "summary"
            | "table"
    )
}
