//! The pass itself: what each tag, text and declaration of the page becomes.

use html5ever::LocalName;

use crate::Issue;

use super::{
    Scanned, Script,
    element::{Id, Ways},
    growth::Growth,
    kept,
    names::Names,
    nesting::{Nesting, Opened},
    raw_text::comment_end,
    tag::{Tag, Written},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InBody {
    No,
    Yes,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Start,
    End,
}

/// What stands in front of the text that comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A block that has just begun, or a line break: white space behind it is the source's.
    Opening,
    /// The end of a block: white space behind it matters where words follow.
    Closing,
    /// The same, and white space that waits for what comes behind it.
    ClosingSpace,
    /// A word or an element among words.
    Words,
    /// The same, and white space that waits for what comes behind it.
    WordsSpace,
}

/// A page on its way to its DOM.
pub(super) struct Scanner<'s> {
    pub(super) source: &'s str,
    pub(super) growth: Growth<'s>,
    names: Names,
    /// Everything before this byte was taken or left out.
    taken_to: usize,
    before: Before,
    pub(super) scripts: Vec<Script<'s>>,
    pub(super) nesting: Nesting,
    pub(super) in_body: InBody,
    attributes_dropped: u32,
    /// The attributes of the tag that is being read.
    attributes: Vec<Written>,
    /// Raw-text elements that no further end tag closes.
    pub(super) unclosed: Vec<String>,
    /// How many bytes are still looked through for the ends of drawings.
    pub(super) drawings_reach: usize,
}

/// Every byte of a page is looked at a few times at most for the ends of drawings, which
/// may stand in one another.
const LOOKS_FOR_DRAWINGS: usize = 3;

impl<'s> Scanner<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            source,
            growth: Growth::of(source),
            names: Names::default(),
            taken_to: 0,
            before: Before::Opening,
            scripts: Vec::new(),
            nesting: Nesting::default(),
            in_body: InBody::No,
            attributes_dropped: 0,
            attributes: Vec::new(),
            unclosed: Vec::new(),
            drawings_reach: source.len() * LOOKS_FOR_DRAWINGS,
        }
    }

    pub(super) fn run(mut self) -> Scanned<'s> {
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
        self.take_text(self.source.len());
        let mut issues = Vec::new();
        if self.nesting.flattened > 0 {
            issues.push(Issue::NestingFlattened(self.nesting.flattened));
        }
        if self.attributes_dropped > 0 {
            issues.push(Issue::AttributesDropped(self.attributes_dropped));
        }
        Scanned {
            dom: self.growth.finish(),
            scripts: self.scripts,
            issues,
        }
    }

    /// Takes the text between the last decision and `end`.
    fn take_text(&mut self, end: usize) {
        let start = self.taken_to;
        if start >= end {
            return;
        }
        self.taken_to = end;
        let text = &self.source[start..end];
        if self.nesting.is_open(Id::PRE) {
            self.growth.lines(start..end);
            self.before = Before::Words;
        } else if text.bytes().all(|byte| byte.is_ascii_whitespace()) {
            self.before = match self.before {
                Before::Opening => Before::Opening,
                Before::Closing | Before::ClosingSpace => Before::ClosingSpace,
                Before::Words | Before::WordsSpace => Before::WordsSpace,
            };
        } else {
            self.take_space();
            self.growth.text(start..end);
            self.before = Before::Words;
        }
    }

    pub(super) fn take_space(&mut self) {
        if matches!(self.before, Before::ClosingSpace | Before::WordsSpace) {
            self.growth.space();
            self.before = Before::Words;
        }
    }

    /// Prepares for a tag of this name: white space between two blocks' tags, and at the
    /// beginning and end of a block, is left out.
    fn come_to(&mut self, name: Id, kind: Kind) {
        let ways = name.ways();
        if ways.has(Ways::SILENT) {
            return;
        }
        if !ways.has(Ways::BLOCK) {
            return self.take_space();
        }
        if self.before == Before::WordsSpace && kind == Kind::Start {
            self.take_space();
        }
        self.before = match kind {
            Kind::Start => Before::Opening,
            Kind::End => Before::Closing,
        };
    }

    /// Leaves the source between `start` and `end` out; what is before `start` is taken.
    pub(super) fn leave_out(&mut self, start: usize, end: usize) -> usize {
        self.take_text(start);
        self.taken_to = self.taken_to.max(end);
        end
    }

    /// Comments, `<!DOCTYPE>`, `<![CDATA[`, `<?xml`.
    fn markup_declaration(&mut self, open: usize) -> usize {
        let rest = &self.source[open..];
        let is_doctype = rest
            .get(..9)
            .is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
        let end = match rest.strip_prefix("<!--") {
            Some(comment) => comment_end(comment).map(|end| end + "<!--".len()),
            None => memchr::memchr(b'>', rest.as_bytes()).map(|end| end + 1),
        };
        let end = end.map_or(self.source.len(), |end| open + end);
        self.leave_out(open, end);
        if is_doctype {
            let declaration = self.source[open..end].trim_matches(['<', '!', '>']);
            self.growth.doctype(declaration);
        }
        end
    }

    fn end_tag(&mut self, open: usize) -> usize {
        let bytes = self.source.as_bytes();
        if !bytes.get(open + 2).is_some_and(u8::is_ascii_alphabetic) {
            // A bogus comment to html5ever.
            let end = memchr::memchr(b'>', &bytes[open..]);
            return self.leave_out(open, end.map_or(bytes.len(), |end| open + end + 1));
        }
        let Some(tag) = Tag::read(self.source, open + 2, &mut self.attributes) else {
            return self.leave_out(open, bytes.len());
        };
        self.leave_out(open, tag.end);
        let (written, local) = self.names.of(tag.name());
        let (name, local) = match self.nesting.close(written) {
            Opened::AsWritten => (written, local),
            Opened::Renamed(name) => (name, name.local()),
            Opened::LeftOut => return tag.end,
        };
        self.come_to(name, Kind::End);
        self.growth.end(local);
        tag.end
    }

    fn start_tag(&mut self, open: usize) -> usize {
        let Some(tag) = Tag::read(self.source, open + 1, &mut self.attributes) else {
            return self.leave_out(open, self.source.len());
        };
        self.leave_out(open, tag.end);
        let (name, local) = self.names.of(tag.name());
        match name {
            Id::SCRIPT => self.script(&tag),
            Id::STYLE | Id::NOEMBED | Id::NOFRAMES | Id::SELECT | Id::TEXTAREA => {
                self.pass_over(&tag)
            }
            Id::SVG if tag.closes_itself(self.source) => tag.end,
            Id::SVG => self.drawing(&tag),
            Id::LINK if self.links_to_no_reader() => tag.end,
            Id::TITLE => self.title(&tag),
            Id::IFRAME => {
                self.open(&tag, name, Opened::AsWritten, local.clone());
                self.nesting.close(Id::IFRAME);
                self.growth.end(local);
                self.pass_over(&tag)
            }
            Id::NOSCRIPT if self.in_body == InBody::No => self.pass_over(&tag),
            Id::NOSCRIPT => self.open_as(&tag, name, Id::SCRIPTLESS),
            Id::TEMPLATE => {
                let is_shadow = tag.attributes_text(self.source).contains("shadowroot");
                self.open_as(&tag, name, if is_shadow { Id::DIV } else { Id::INERT })
            }
            Id::XMP | Id::LISTING => self.open_as(&tag, name, Id::PRE),
            Id::PLAINTEXT | Id::FRAMESET | Id::FRAME => tag.end,
            _ => {
                if !matches!(name, Id::HTML | Id::HEAD) && !name.ways().has(Ways::VOID) {
                    self.in_body = InBody::Yes;
                }
                self.open(&tag, name, Opened::AsWritten, local)
            }
        }
    }

    /// Whether the tag's attributes are those of a link to what only a browser fetches.
    fn links_to_no_reader(&self) -> bool {
        let named = |name: &str| {
            self.attributes
                .iter()
                .find(|written| self.source[written.name.clone()].eq_ignore_ascii_case(name))
        };
        named("itemprop").is_none()
            && named("rel")
                .is_some_and(|rel| kept::is_for_browsers(&self.source[rel.value.clone()]))
    }

    /// Opens an element under another name.
    fn open_as(&mut self, tag: &Tag<'_>, written: Id, name: Id) -> usize {
        self.open(tag, written, Opened::Renamed(name), name.local())
    }

    /// Opens an element as wanted, where that is within the limits.
    fn open(&mut self, tag: &Tag<'_>, written: Id, wanted: Opened, local: LocalName) -> usize {
        let opened = if !written.ways().has(Ways::VOID) {
            self.nesting.open(written, wanted)
        } else if self.nesting.afford_tag() {
            Opened::AsWritten
        } else {
            Opened::LeftOut
        };
        let name = match opened {
            Opened::AsWritten => written,
            Opened::Renamed(name) => name,
            Opened::LeftOut => return tag.end,
        };
        if tag.is_over_limits {
            self.attributes_dropped = self.attributes_dropped.saturating_add(1);
        }
        self.come_to(name, Kind::Start);
        self.growth.start(local, &self.attributes);
        tag.end
    }
}
