//! What the page's head says: `<meta>`, `<link>`, `<title>`, `<html lang>`, `<base>`.

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
    pub(crate) links: Vec<HeadLink>,
    pub(crate) title: Option<String>,
    pub(crate) html_lang: Option<String>,
    pub(crate) base: Option<String>,
}

impl Meta {
    /// Reads an element, wherever in the page it stands.
    pub(crate) fn take(&mut self, element: ElementRef<'_>) {
        match element.value().name() {
            "meta" => self.take_line(element),
            "link" => self.take_link(element),
            "title" if self.title.is_none() => {
                self.title = Some(text_of(element)).filter(|title| !title.is_empty());
            }
            "html" => self.html_lang = owned(element, "lang").or(owned(element, "xml:lang")),
            "base" if self.base.is_none() => self.base = owned(element, "href"),
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
                self.lines
                    .push((name.to_ascii_lowercase(), content.clone()));
            }
        }
    }

    fn take_link(&mut self, element: ElementRef<'_>) {
        let (Some(rel), Some(href)) = (element.attr("rel"), element.attr("href")) else {
            return;
        };
        let rel = rel.trim().to_ascii_lowercase();
        // Style sheets and hints to the browser say nothing about the story.
        if self.links.len() >= limits::HEAD_LINES
            || href.trim().is_empty()
            || [
                "stylesheet",
                "preload",
                "prefetch",
                "dns-prefetch",
                "preconnect",
                "modulepreload",
            ]
            .contains(&rel.as_str())
        {
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
        self.lines()
            .find(|(line, _)| *line == name)
            .map(|(_, content)| content)
    }

    /// Every line of this name, in page order.
    pub(crate) fn all<'m>(&'m self, name: &'m str) -> impl Iterator<Item = &'m str> {
        self.lines
            .iter()
            .filter(move |(line, _)| line == name)
            .map(|(_, content)| content.as_str())
    }

    /// Every line, in page order.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&str, &str)> {
        self.lines
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_str()))
    }

    /// The links of a relation ("canonical").
    pub(crate) fn related_by<'m>(&'m self, rel: &'m str) -> impl Iterator<Item = &'m HeadLink> {
        self.links
            .iter()
            .filter(move |link| link.rel.split_whitespace().any(|word| word == rel))
    }
}

fn owned(element: ElementRef<'_>, name: &str) -> Option<String> {
    element
        .attr(name)
        .map(folded)
        .filter(|value| !value.is_empty())
}
