//! The DOM as it grows: tags and texts on their way to html5ever's tree builder.

use std::{collections::HashMap, ops::Range};

use ego_tree::{NodeId, Tree};
use foldhash::fast::RandomState;
use html5ever::{
    Attribute, LocalName, QualName, local_name, ns,
    tendril::StrTendril,
    tokenizer::{
        Doctype, Tag, TagKind, Token, TokenSink,
        TokenSinkResult::{Continue, EncodingIndicator, Plaintext, RawData, Script},
    },
    tree_builder::{TreeBuilder, TreeBuilderOpts},
};
use scraper::{Html, HtmlTreeSink, Node};

use super::{kept, references, tag::Written};
use crate::limits;

/// A tree builder and the page that it is fed from.
pub(super) struct Growth<'s> {
    source: &'s str,
    /// The page once more, for texts and values that point into it instead of being copied.
    shared: StrTendril,
    builder: TreeBuilder<NodeId, HtmlTreeSink>,
    /// The attribute names met so far; none for those that are left out.
    names: HashMap<&'s str, Option<LocalName>, RandomState>,
}

/// News pages have an element or text that is kept for this many bytes of their source, or more.
const BYTES_OF_A_NODE: usize = 64;

/// The tree builder counts lines for the errors that it reports; nobody reads them.
const NO_LINE: u64 = 1;

impl<'s> Growth<'s> {
    pub(super) fn of(source: &'s str) -> Self {
        let mut document = Html::new_document();
        document.tree = Tree::with_capacity(Node::Document, source.len() / BYTES_OF_A_NODE);
        Self {
            source,
            shared: StrTendril::from_slice(source),
            builder: TreeBuilder::new(HtmlTreeSink::new(document), TreeBuilderOpts::default()),
            names: HashMap::default(),
        }
    }

    /// `<!DOCTYPE …>` as written between its angle brackets.
    pub(super) fn doctype(&mut self, declaration: &str) {
        self.feed(Token::DoctypeToken(doctype(declaration)));
    }

    /// The text of a stretch of the source.
    pub(super) fn text(&mut self, stretch: Range<usize>) {
        let text = self.words(stretch, references::undone);
        self.feed(Token::CharacterTokens(text));
    }

    /// The text of a stretch of the source, its line ends as written but each one alike.
    pub(super) fn lines(&mut self, stretch: Range<usize>) {
        let text = self.words(stretch, references::undone);
        let text = if memchr::memchr(b'\r', text.as_bytes()).is_some() {
            StrTendril::from(text.replace("\r\n", "\n").replace('\r', "\n"))
        } else {
            text
        };
        self.feed(Token::CharacterTokens(text));
    }

    /// A space that parts two words.
    pub(super) fn space(&mut self) {
        self.feed(Token::CharacterTokens(StrTendril::from_char(' ')));
    }

    /// A start tag with those of its attributes that a reader may want.
    pub(super) fn start(&mut self, name: LocalName, attributes: &[Written]) {
        let mut attrs: Vec<Attribute> = Vec::new();
        for (at, written) in attributes.iter().enumerate() {
            let value = &self.source[written.value.clone()];
            let Some(local) = self.attribute_name(written).or_else(|| {
                let name = &self.source[written.name.clone()];
                (self.has_room_for_names() && kept::holds_pictures(value))
                    .then(|| LocalName::from(name.to_ascii_lowercase()))
            }) else {
                continue;
            };
            let is_new = attrs.iter().all(|known| known.name.local != local);
            let is_telling = match local {
                local_name!("style") => kept::is_telling_style(value),
                local_name!("sizes") => kept::is_telling_sizes(value),
                _ => true,
            };
            if is_new && is_telling {
                let value = self.words(written.value.clone(), references::undone_in_attribute);
                let name = QualName::new(None, ns!(), local);
                if attrs.is_empty() {
                    attrs.reserve_exact(attributes.len() - at);
                }
                attrs.push(Attribute { name, value });
            }
        }
        self.tag(TagKind::StartTag, name, attrs);
    }

    /// The start and end of an element with one attribute and nothing in it.
    pub(super) fn mark(&mut self, name: LocalName, attribute: &str, value: &str) {
        let attribute = Attribute {
            name: QualName::new(None, ns!(), LocalName::from(attribute)),
            value: StrTendril::from_slice(value),
        };
        self.tag(TagKind::StartTag, name.clone(), vec![attribute]);
        self.end(name);
    }

    /// An end tag.
    pub(super) fn end(&mut self, name: LocalName) {
        self.tag(TagKind::EndTag, name, Vec::new());
    }

    /// The DOM, when the page has ended.
    pub(super) fn finish(self) -> Html {
        self.feed(Token::EOFToken);
        self.builder.end();
        let sink = self.builder.sink;
        sink.0.into_inner()
    }

    fn tag(&mut self, kind: TagKind, name: LocalName, attrs: Vec<Attribute>) {
        self.feed(Token::TagToken(Tag {
            kind,
            name,
            self_closing: false,
            attrs,
            had_duplicate_attributes: false,
        }));
    }

    fn feed(&self, token: Token) {
        match self.builder.process_token(token, NO_LINE) {
            // The scanner knows by itself where raw text ends, and runs no scripts.
            Continue | Script(_) | Plaintext | RawData(_) | EncodingIndicator(_) => {}
        }
    }

    fn attribute_name(&mut self, written: &Written) -> Option<LocalName> {
        let name = &self.source[written.name.clone()];
        // Those that nearly every page has are told without a look at what it has had.
        match name {
            "alt" => return Some(local_name!("alt")),
            "class" => return Some(local_name!("class")),
            "content" => return Some(local_name!("content")),
            "height" => return Some(local_name!("height")),
            "href" => return Some(local_name!("href")),
            "id" => return Some(local_name!("id")),
            "name" => return Some(local_name!("name")),
            "property" => return Some(local_name!("property")),
            "rel" => return Some(local_name!("rel")),
            "src" => return Some(local_name!("src")),
            "srcset" => return Some(local_name!("srcset")),
            "style" => return Some(local_name!("style")),
            "target" => return None,
            "title" => return Some(local_name!("title")),
            "type" => return Some(local_name!("type")),
            "width" => return Some(local_name!("width")),
            _ => {}
        }
        if !self.has_room_for_names() && !self.names.contains_key(name) {
            return None;
        }
        self.names
            .entry(name)
            .or_insert_with(|| {
                let lower = name.to_ascii_lowercase();
                kept::is_read(&lower).then(|| LocalName::from(lower))
            })
            .clone()
    }

    fn has_room_for_names(&self) -> bool {
        self.names.len() < limits::ATTRIBUTE_NAMES
    }

    /// A stretch of the source with its character references undone.
    fn words(&self, stretch: Range<usize>, undo: impl Fn(&str) -> String) -> StrTendril {
        let words = &self.source[stretch.clone()];
        if memchr::memchr(b'&', words.as_bytes()).is_some() {
            return StrTendril::from(undo(words));
        }
        let place = u32::try_from(stretch.start)
            .ok()
            .zip(u32::try_from(words.len()).ok());
        match place {
            Some((start, length)) => self.shared.subtendril(start, length),
            None => StrTendril::from_slice(words),
        }
    }
}

/// The parts of a document type that decide how old a page is.
fn doctype(declaration: &str) -> Doctype {
    let mut quoted = declaration
        .split(['"', '\''])
        .skip(1)
        .step_by(2)
        .map(StrTendril::from_slice);
    let lower = declaration.to_ascii_lowercase();
    let has_public = lower.contains("public");
    let public_id = if has_public { quoted.next() } else { None };
    Doctype {
        name: lower
            .split_ascii_whitespace()
            .nth(1)
            .map(StrTendril::from_slice),
        public_id,
        system_id: quoted.next(),
        force_quirks: false,
    }
}
