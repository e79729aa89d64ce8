//! Which elements stand open, so that depth and number of tags can be bounded.
//!
//! An estimate of what html5ever's tree builder will do, good enough to bound it: it counts
//! an element that html5ever would close by itself as open at worst until its parent ends.

use super::element::{Id, Ways};
use crate::limits;

/// How a start tag went into the markup; its end tag goes the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened {
    AsWritten,
    Renamed(Id),
    LeftOut,
}

#[derive(Default)]
pub(super) struct Nesting {
    open: Vec<(Id, Opened)>,
    open_of_name: Counts,
    /// Open elements that are in the markup.
    depth: usize,
    /// Formatting elements that html5ever would open again in a new paragraph.
    formatting: Counts,
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
    pub(super) fn is_open(&self, name: Id) -> bool {
        self.open_of_name.of(name) > 0
    }

    /// Opens an element; answers `LeftOut` where it must not reach the markup.
    pub(super) fn open(&mut self, name: Id, wanted: Opened) -> Opened {
        self.close_implied(name);
        let is_new_formatting = name.ways().has(Ways::FORMATTING);
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
                self.count_formatting(name);
            }
        }
        self.open.push((name, opened));
        *self.open_of_name.at(name) += 1;
        opened
    }

    /// Closes an element; says how its start tag went into the markup.
    pub(super) fn close(&mut self, name: Id) -> Opened {
        if !self.is_open(name) {
            self.end_formatting(name);
            // html5ever makes an element of a lone `</p>` and `</br>`.
            let costs = matches!(name, Id::P | Id::BR);
            return if costs && !self.afford_tag() {
                Opened::LeftOut
            } else {
                Opened::AsWritten
            };
        }
        let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) else {
            return Opened::AsWritten;
        };
        let opened = self.open[at].1;
        if opened != Opened::LeftOut {
            self.end_formatting(name);
        }
        if name.ways().has(Ways::FORMATTING) {
            self.open.remove(at);
            self.forget(name, opened);
        } else {
            self.truncate(at);
        }
        opened
    }

    fn truncate(&mut self, length: usize) {
        while self.open.len() > length {
            if let Some((name, opened)) = self.open.pop() {
                self.forget(name, opened);
            }
        }
    }

    fn forget(&mut self, name: Id, opened: Opened) {
        let count = self.open_of_name.at(name);
        *count = count.saturating_sub(1);
        if opened != Opened::LeftOut {
            self.depth = self.depth.saturating_sub(1);
        }
    }

    fn count_formatting(&mut self, name: Id) {
        let count = self.formatting.at(name);
        // html5ever closes an open `a` or `nobr` before the next.
        if matches!(name, Id::A | Id::NOBR) && *count > 0 {
            return;
        }
        *count += 1;
        self.formatting_open += 1;
    }

    fn end_formatting(&mut self, name: Id) {
        if self.formatting.of(name) > 0 {
            *self.formatting.at(name) -= 1;
            self.formatting_open -= 1;
        }
    }

    /// Elements that a start tag closes without saying so.
    fn close_implied(&mut self, name: Id) {
        let (closes, within): (&[Id], &[Id]) = match name {
            Id::LI => (
                &[Id::LI],
                &[Id::UL, Id::OL, Id::MENU, Id::TABLE, Id::TD, Id::DIV],
            ),
            Id::DT | Id::DD => (&[Id::DT, Id::DD], &[Id::DL, Id::TABLE, Id::DIV]),
            Id::TR => (&[Id::TR], &[Id::TABLE]),
            Id::TD | Id::TH => (&[Id::TD, Id::TH], &[Id::TR, Id::TABLE]),
            Id::TBODY | Id::THEAD | Id::TFOOT => (&[Id::TBODY, Id::THEAD, Id::TFOOT], &[Id::TABLE]),
            _ if name.ways().has(Ways::CLOSES_PARAGRAPH) => (
                &[Id::P],
                &[Id::DIV, Id::TD, Id::LI, Id::SECTION, Id::ARTICLE],
            ),
            _ => return,
        };
        if !closes.iter().any(|name| self.is_open(*name)) {
            return;
        }
        /// Between an item and the next of its kind stand few unclosed elements.
        const REACH: usize = 16;
        for (at, (open, _)) in self.open.iter().enumerate().rev().take(REACH) {
            if closes.contains(open) {
                self.truncate(at);
                return;
            }
            if within.contains(open) {
                return;
            }
        }
    }
}

/// A number for each name.
#[derive(Default)]
struct Counts(Vec<u32>);

impl Counts {
    fn of(&self, name: Id) -> u32 {
        self.0.get(name.place()).copied().unwrap_or_default()
    }

    fn at(&mut self, name: Id) -> &mut u32 {
        let place = name.place();
        if place >= self.0.len() {
            self.0.resize(place + 1, 0);
        }
        &mut self.0[place]
    }
}
