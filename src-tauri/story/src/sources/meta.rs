//! What the page's head says: `<meta>`, `<link>`, `<title>`, `<html lang>`, `<base>`.

use html5ever::local_name;

use crate::{
    document::{folded, text_of},
    dom::ElementRef,
    limits,
};

/// One `<link>` that tells readers something.
#[derive(Debug, Clone)]
pub(crate) struct HeadLink {
    /// `rel`, lower case.
    pub(crate) rel: String,
    pub(crate) href: String,
    pub(crate) hreflang: Option<String>,
    /// `type`, lower case.
    pub(crate) kind: Option<String>,
    pub(crate) title: Option<String>,
}

/// The head's lines, names in lower case.
#[derive(Debug, Default)]
pub(crate) struct Meta {
    lines: Vec<(String, String)>,
    /// Tells most names apart that no line has: readers ask for two hundred.
    marks: Marks,
    pub(crate) links: Vec<HeadLink>,
    pub(crate) title: Option<String>,
    pub(crate) html_lang: Option<String>,
    pub(crate) base: Option<String>,
}

impl Meta {
    /// Reads an element, wherever in the page it stands.
    pub(crate) fn take(&mut self, element: ElementRef<'_>) {
        match element.value().name.local {
            local_name!("meta") => self.take_line(element),
            local_name!("link") => self.take_link(element),
            local_name!("title") if self.title.is_none() => {
                self.title = Some(text_of(element)).filter(|title| !title.is_empty());
            }
            local_name!("html") => {
                self.html_lang = owned(element, "lang").or(owned(element, "xml:lang"))
            }
            local_name!("base") if self.base.is_none() => self.base = owned(element, "href"),
            _ => {}
        }
    }

    fn take_line(&mut self, element: ElementRef<'_>) {
        let Some(content) = element
            .attr("content")
            // Some systems write the line's content as its value.
            .or(element.attr("value"))
            .map(folded)
        else {
            return;
        };
        if content.is_empty() {
            return;
        }
        if self.lines.len() >= limits::HEAD_LINES {
            return;
        }
        for key in ["property", "name", "itemprop", "http-equiv"] {
            for name in element.attr(key).unwrap_or_default().split_whitespace() {
                let name = name.to_ascii_lowercase();
                self.marks.add(&name);
                self.lines.push((name, content.clone()));
            }
        }
    }

    fn take_link(&mut self, element: ElementRef<'_>) {
        let (Some(rel), Some(href)) = (element.attr("rel"), element.attr("href")) else {
            return;
        };
        let rel = rel.trim().to_ascii_lowercase();
        if self.links.len() >= limits::HEAD_LINES || href.trim().is_empty() {
            return;
        }
        self.links.push(HeadLink {
            rel,
            href: href.trim().to_owned(),
            hreflang: owned(element, "hreflang"),
            kind: owned(element, "type").map(|kind| kind.to_ascii_lowercase()),
            title: owned(element, "title")
                .map(|title| folded(&title))
                .filter(|title| !title.is_empty()),
        });
    }

    /// The first line of this name (lower case).
    pub(crate) fn first(&self, name: &str) -> Option<&str> {
        let mut lines = self.lines_marked(name).iter();
        let found = lines.find(|(line, _)| line == name);
        found.map(|(_, content)| content.as_str())
    }

    /// Every line of this name, in page order.
    pub(crate) fn all<'m>(&'m self, name: &'m str) -> impl Iterator<Item = &'m str> {
        self.lines_marked(name)
            .iter()
            .filter(move |(line, _)| line == name)
            .map(|(_, content)| content.as_str())
    }

    /// All lines, where one may have this name.
    fn lines_marked(&self, name: &str) -> &[(String, String)] {
        if self.marks.may_have(name) {
            &self.lines
        } else {
            &[]
        }
    }

    /// The links of a relation ("canonical").
    pub(crate) fn related_by<'m>(&'m self, rel: &'m str) -> impl Iterator<Item = &'m HeadLink> {
        self.links
            .iter()
            .filter(move |link| link.rel.split_whitespace().any(|word| word == rel))
    }
}

/// Marks of names, which several may share.
#[derive(Debug, Default)]
struct Marks([u64; 4]);

impl Marks {
    fn add(&mut self, name: &str) {
        let (word, bit) = Self::place(name);
        self.0[word] |= bit;
    }

    fn may_have(&self, name: &str) -> bool {
        let (word, bit) = Self::place(name);
        self.0[word] & bit != 0
    }

    /// The place of a name's mark, by its length, its last byte and one in its middle.
    fn place(name: &str) -> (usize, u64) {
        let bytes = name.as_bytes();
        let at = |place: usize| bytes.get(place).copied().map_or(0, usize::from);
        let mark = bytes.len() * 29 + at(bytes.len() / 2) * 7 + at(bytes.len().saturating_sub(1));
        (mark / 64 % 4, 1 << (mark % 64))
    }
}

fn owned(element: ElementRef<'_>, name: &str) -> Option<String> {
    element
        .attr(name)
        .map(folded)
        .filter(|value| !value.is_empty())
}
