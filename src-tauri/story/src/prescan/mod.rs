//! One linear pass over a page before its DOM is built.
//!
//! It bounds what html5ever is slow at (depth, attributes, sheer number of tags) and keeps
//! out of the DOM what no reader needs there: script, style, drawing and comment bodies.
//! Scripts that hold data go straight to their readers.

mod attributes;
mod nesting;
mod tag;

use crate::{Issue, limits};
pub(crate) use attributes::attribute;
use nesting::{Nesting, Opened};
use tag::Tag;

/// What `<noscript>` is called in the DOM: html5ever would keep its content as one text.
/// Readers take photos from it; its words mostly say "turn JavaScript on".
pub(crate) const NOSCRIPT: &str = "ts-noscript";

/// What `<template>` is called in the DOM: inert content, which no reader sees.
/// A template that is a declared shadow root becomes a plain `<div>`.
pub(crate) const TEMPLATE: &str = "ts-template";

/// What an element that stood in place of a data script is called in the DOM;
/// its `n` attribute is the script's place in [`Scanned::scripts`].
pub(crate) const DATA_MARK: &str = "ts-data";

/// A script element, apart from the DOM.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Script<'s> {
    /// The start tag's attributes as written.
    pub(crate) attributes: &'s str,
    /// The script's text as written.
    pub(crate) text: &'s str,
}

/// The page as html5ever gets it, and what was kept from it.
pub(crate) struct Scanned<'s> {
    pub(crate) markup: String,
    pub(crate) scripts: Vec<Script<'s>>,
    pub(crate) issues: Vec<Issue>,
}

/// The page's markup bounded and lightened.
pub(crate) fn scan(source: &str) -> Scanned<'_> {
    let mut scanner = Scanner {
        source,
        markup: String::with_capacity(source.len() / 2),
        kept_to: 0,
        scripts: Vec::new(),
        nesting: Nesting::default(),
        in_body: InBody::No,
        attributes_dropped: 0,
    };
    scanner.run();
    let mut issues = Vec::new();
    if scanner.nesting.flattened > 0 {
        issues.push(Issue::NestingFlattened(scanner.nesting.flattened));
    }
    if scanner.attributes_dropped > 0 {
        issues.push(Issue::AttributesDropped(scanner.attributes_dropped));
    }
    Scanned {
        markup: scanner.markup,
        scripts: scanner.scripts,
        issues,
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InBody {
    No,
    Yes,
}

struct Scanner<'s> {
    source: &'s str,
    markup: String,
    /// Everything before this byte was copied or left out.
    kept_to: usize,
    scripts: Vec<Script<'s>>,
    nesting: Nesting,
    in_body: InBody,
    attributes_dropped: u32,
}

impl<'s> Scanner<'s> {
    fn run(&mut self) {
        let bytes = self.source.as_bytes();
        let mut at = 0;
        while let Some(found) = memchr::memchr(b'<', &bytes[at..]) {
            let open = at + found;
            at = match bytes.get(open + 1) {
                Some(b'!' | b'?') => self.markup_declaration(open),
                Some(b'/') => self.end_tag(open),
                Some(byte) if byte.is_ascii_alphabetic() => self.start_tag(open),
                _ => open + 1,
            };
        }
        self.keep_to(self.source.len());
    }

    /// Copies what lies between the last decision and `end`.
    fn keep_to(&mut self, end: usize) {
        if self.kept_to < end {
            self.markup.push_str(&self.source[self.kept_to..end]);
            self.kept_to = end;
        }
    }

    /// Leaves the source between `start` and `end` out; what is before `start` is kept.
    fn leave_out(&mut self, start: usize, end: usize) -> usize {
        self.keep_to(start);
        self.kept_to = self.kept_to.max(end);
        end
    }

    /// Comments, `<!DOCTYPE>`, `<![CDATA[`, `<?xml`.
    fn markup_declaration(&mut self, open: usize) -> usize {
        let rest = &self.source[open..];
        if rest
            .get(..9)
            .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"))
        {
            return rest
                .find('>')
                .map_or(self.source.len(), |end| open + end + 1);
        }
        let end = match rest.strip_prefix("<!--") {
            Some(comment) => comment_end(comment).map(|end| end + "<!--".len()),
            None => rest.find('>').map(|end| end + 1),
        };
        self.leave_out(open, end.map_or(self.source.len(), |end| open + end))
    }

    fn end_tag(&mut self, open: usize) -> usize {
        let bytes = self.source.as_bytes();
        if !bytes.get(open + 2).is_some_and(u8::is_ascii_alphabetic) {
            // A bogus comment to html5ever.
            let end = memchr::memchr(b'>', &bytes[open..]);
            return self.leave_out(open, end.map_or(bytes.len(), |end| open + end + 1));
        }
        let Some(tag) = Tag::read(self.source, open + 2) else {
            return self.leave_out(open, bytes.len());
        };
        match self.nesting.close(tag.name()) {
            Opened::AsWritten if tag.bytes() <= limits::TAG_BYTES => {}
            Opened::AsWritten => {
                self.leave_out(open, tag.end);
                self.markup.push_str("</");
                self.markup.push_str(tag.name());
                self.markup.push('>');
            }
            Opened::Renamed(name) => {
                self.leave_out(open, tag.end);
                self.markup.push_str("</");
                self.markup.push_str(name);
                self.markup.push('>');
            }
            Opened::LeftOut => {
                self.leave_out(open, tag.end);
            }
        }
        tag.end
    }

    fn start_tag(&mut self, open: usize) -> usize {
        let Some(tag) = Tag::read(self.source, open + 1) else {
            return self.leave_out(open, self.source.len());
        };
        match tag.name() {
            "script" => self.script(open, &tag),
            "style" | "noembed" | "noframes" | "select" | "textarea" => {
                let end = self.body_end(&tag).unwrap_or(tag.end);
                self.leave_out(open, end)
            }
            "svg" => {
                let end = if tag.closes_itself(self.source) {
                    tag.end
                } else {
                    nested_end(self.source, tag.end, "svg").unwrap_or(tag.end)
                };
                self.leave_out(open, end)
            }
            "title" => match self.body_end(&tag) {
                Some(end) => end,
                None => self.leave_out(open, tag.end),
            },
            "iframe" => {
                self.open_as_written(open, &tag, Void::No);
                self.nesting.close("iframe");
                let end = self.body_end(&tag).unwrap_or(tag.end);
                self.leave_out(tag.end, end);
                self.markup.push_str("</iframe>");
                end
            }
            "noscript" if self.in_body == InBody::No => {
                let end = self.body_end(&tag).unwrap_or(tag.end);
                self.leave_out(open, end)
            }
            "noscript" => self.open_renamed(open, &tag, NOSCRIPT),
            "template" => {
                let is_shadow = tag.attributes_text(self.source).contains("shadowroot");
                self.open_renamed(open, &tag, if is_shadow { "div" } else { TEMPLATE })
            }
            "xmp" | "listing" => self.open_renamed(open, &tag, "pre"),
            "plaintext" | "frameset" | "frame" => self.leave_out(open, tag.end),
            "area" | "base" | "basefont" | "bgsound" | "br" | "col" | "embed" | "hr" | "img"
            | "input" | "keygen" | "link" | "meta" | "param" | "source" | "track" | "wbr" => {
                self.open_as_written(open, &tag, Void::Yes)
            }
            name => {
                if !matches!(name, "html" | "head") {
                    self.in_body = InBody::Yes;
                }
                self.open_as_written(open, &tag, Void::No)
            }
        }
    }

    /// Where the first end tag after a raw-text element's start tag ends.
    fn body_end(&self, tag: &Tag) -> Option<usize> {
        let close = raw_text_end(self.source, tag.end, tag.name())?;
        Some(after_tag(self.source, close))
    }

    fn script(&mut self, open: usize, tag: &Tag) -> usize {
        let close = raw_text_end(self.source, tag.end, "script").unwrap_or(self.source.len());
        let end = after_tag(self.source, close);
        let attributes = tag.attributes_text(self.source);
        let text = self.source[tag.end..close].trim();
        self.leave_out(open, end);
        if text.is_empty() || text.len() > limits::SCRIPT_BYTES {
            return end;
        }
        let is_data = attributes.contains("json") && !attributes.contains("ld+json");
        if is_data && self.in_body == InBody::Yes && self.nesting.afford_tag() {
            let number = self.scripts.len();
            self.markup
                .push_str(&format!("<{DATA_MARK} n={number}></{DATA_MARK}>"));
        }
        self.scripts.push(Script { attributes, text });
        end
    }

    fn open_as_written(&mut self, open: usize, tag: &Tag, void: Void) -> usize {
        let opened = match void {
            Void::Yes if self.nesting.afford_tag() => Opened::AsWritten,
            Void::Yes => Opened::LeftOut,
            Void::No => self.nesting.open(tag.name(), Opened::AsWritten),
        };
        if opened == Opened::LeftOut {
            return self.leave_out(open, tag.end);
        }
        if tag.is_within_limits() {
            return tag.end;
        }
        self.leave_out(open, tag.end);
        self.write_bounded(tag, tag.name());
        tag.end
    }

    fn open_renamed(&mut self, open: usize, tag: &Tag, name: &'static str) -> usize {
        let opened = self.nesting.open(tag.name(), Opened::Renamed(name));
        self.leave_out(open, tag.end);
        if opened != Opened::LeftOut {
            self.write_bounded(tag, name);
        }
        tag.end
    }

    fn write_bounded(&mut self, tag: &Tag, name: &str) {
        let within = tag.attributes_within_limits(self.source);
        if !tag.is_within_limits() {
            self.attributes_dropped = self.attributes_dropped.saturating_add(1);
        }
        self.markup.push('<');
        self.markup.push_str(name);
        if !within.is_empty() {
            self.markup.push(' ');
            self.markup.push_str(within);
        }
        self.markup.push('>');
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Void {
    No,
    Yes,
}

/// Where a comment ends, counted from behind its `<!--`; none where it never does.
fn comment_end(comment: &str) -> Option<usize> {
    for short in [">", "->"] {
        if comment.starts_with(short) {
            return Some(short.len());
        }
    }
    let bytes = comment.as_bytes();
    memchr::memmem::find_iter(bytes, "--").find_map(|at| match bytes.get(at + 2..) {
        Some([b'>', ..]) => Some(at + 3),
        Some([b'!', b'>', ..]) => Some(at + 4),
        _ => (bytes.get(at + 1..at + 4) == Some(b"-->")).then_some(at + 4),
    })
}

/// Where `</name` starts after `from`.
fn raw_text_end(source: &str, from: usize, name: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    memchr::memmem::find_iter(&bytes[from..], "</")
        .map(|at| from + at)
        .find(|at| is_tag_named(&bytes[at + 2..], name))
}

fn is_tag_named(bytes: &[u8], name: &str) -> bool {
    bytes
        .get(..name.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
        && bytes
            .get(name.len())
            .is_none_or(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))
}

/// Where an element that may hold others of its name ends; none where it never does.
fn nested_end(source: &str, from: usize, name: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    let mut depth = 1_usize;
    for found in memchr::memchr_iter(b'<', &bytes[from..]) {
        let at = from + found;
        if bytes.get(at + 1) == Some(&b'/') {
            if is_tag_named(&bytes[at + 2..], name) {
                depth -= 1;
                if depth == 0 {
                    return Some(after_tag(source, at));
                }
            }
        } else if is_tag_named(&bytes[at + 1..], name) {
            let closes_itself =
                Tag::read(source, at + 1).is_some_and(|tag| tag.closes_itself(source));
            depth += usize::from(!closes_itself);
        }
    }
    None
}

/// The place behind the `>` that ends the tag at `at`.
fn after_tag(source: &str, at: usize) -> usize {
    memchr::memchr(b'>', &source.as_bytes()[at..]).map_or(source.len(), |end| at + end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markup(source: &str) -> String {
        scan(source).markup
    }

    #[test]
    fn scripts_styles_drawings_and_comments_stay_out() {
        let page = "<style>p{}</style><p>a<!-- x --><script>let b = '<p>'</script><svg><svg><path/></svg></svg>c</p>";
        assert_eq!(markup(page), "<p>ac</p>");
    }

    #[test]
    fn a_script_is_handed_over_with_its_attributes() {
        let scanned = scan(r#"<script type="application/ld+json">{"a": 1}</script>"#);
        assert_eq!(
            scanned.scripts[0].attributes,
            r#"type="application/ld+json""#
        );
        assert_eq!(scanned.scripts[0].text, r#"{"a": 1}"#);
    }

    #[test]
    fn a_data_script_leaves_a_mark_in_its_place() {
        let page = r#"<div><script type="application/json">{}</script></div>"#;
        assert_eq!(markup(page), "<div><ts-data n=0></ts-data></div>");
    }

    #[test]
    fn noscript_in_the_body_becomes_an_element() {
        let page = "<p>x<noscript><img src=a.jpg></noscript></p>";
        assert_eq!(
            markup(page),
            "<p>x<ts-noscript><img src=a.jpg></ts-noscript></p>"
        );
    }

    #[test]
    fn a_declared_shadow_root_is_seen_and_another_template_is_inert() {
        let page = "<p><template shadowrootmode=open>a</template><template>b</template>";
        assert_eq!(
            markup(page),
            "<p><div shadowrootmode=open>a</div><ts-template>b</ts-template>"
        );
    }

    #[test]
    fn an_unclosed_drawing_does_not_swallow_the_story() {
        assert_eq!(markup("<svg><p>story</p>"), "<p>story</p>");
    }

    #[test]
    fn depth_is_bounded_and_text_is_kept() {
        let page = format!("{}deep{}", "<div>".repeat(600), "</div>".repeat(600));
        let scanned = scan(&page);
        assert_eq!(scanned.markup.matches("<div>").count(), limits::DEPTH);
        assert_eq!(scanned.markup.matches("</div>").count(), limits::DEPTH);
        assert!(scanned.markup.contains(">deep<"));
        assert_eq!(scanned.issues, [Issue::NestingFlattened(88)]);
    }

    #[test]
    fn attributes_are_bounded() {
        let page = format!(
            "<p {}>x",
            (0..300).map(|n| format!("a{n}=1 ")).collect::<String>()
        );
        let scanned = scan(&page);
        assert_eq!(scanned.markup.matches("=1").count(), limits::ATTRIBUTES);
        assert_eq!(scanned.issues, [Issue::AttributesDropped(1)]);
    }

    #[test]
    fn a_greater_than_sign_inside_a_value_ends_no_tag() {
        let page = r#"<p title="a > b">x<img alt='it"s > y'></p>"#;
        assert_eq!(markup(page), page);
    }
}
