//! The elements that a reader of stories tells apart.

use crate::prescan;

/// What an element is to the body; everything else is [`Tag::Block`] or [`Tag::Inline`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Text,
    Inline,
    Block,
    Link,
    Break,
    Paragraph,
    Heading(u8),
    List,
    NumberedList,
    Item,
    Terms,
    Term,
    Meaning,
    Quote,
    Preformatted,
    Code,
    Table,
    Row,
    Cell,
    HeadCell,
    TableCaption,
    Figure,
    Caption,
    Image,
    Picture,
    Source,
    Video,
    Audio,
    Frame,
    Rule,
    Form,
    Control,
    Navigation,
    Aside,
    Footer,
    Header,
    Article,
    Main,
    Section,
    Noscript,
    Template,
    Emphasis,
    Strong,
    Superscript,
    Subscript,
    Struck,
    Inserted,
    Marked,
    Time,
    Body,
    /// How a character is read aloud, printed small above it.
    Reading,
    /// Never text: styles, drawings, metadata.
    Nothing,
    Script,
}

impl Tag {
    /// The tag of an element's name in lower case.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "p" => Self::Paragraph,
            "a" => Self::Link,
            "br" => Self::Break,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "ul" | "menu" | "dir" => Self::List,
            "ol" => Self::NumberedList,
            "li" => Self::Item,
            "dl" => Self::Terms,
            "dt" => Self::Term,
            "dd" => Self::Meaning,
            "blockquote" => Self::Quote,
            "pre" | "listing" | "xmp" => Self::Preformatted,
            "code" | "kbd" | "samp" | "tt" => Self::Code,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" => Self::Cell,
            "th" => Self::HeadCell,
            "caption" => Self::TableCaption,
            "figure" | "amp-story" => Self::Figure,
            "figcaption" => Self::Caption,
            "img" | "amp-img" | "amp-anim" | "image" => Self::Image,
            "picture" => Self::Picture,
            "source" => Self::Source,
            "video" | "amp-video" => Self::Video,
            "audio" | "amp-audio" => Self::Audio,
            "iframe" | "amp-iframe" | "embed" | "object" | "amp-youtube" | "amp-twitter"
            | "amp-instagram" | "amp-facebook" => Self::Frame,
            "hr" => Self::Rule,
            "form" => Self::Form,
            "button" | "input" | "select" | "textarea" | "option" | "datalist" | "progress"
            | "meter" | "label" => Self::Control,
            "nav" => Self::Navigation,
            "aside" => Self::Aside,
            "footer" => Self::Footer,
            "header" | "hgroup" => Self::Header,
            "article" => Self::Article,
            "main" => Self::Main,
            "section" => Self::Section,
            "noscript" | prescan::NOSCRIPT => Self::Noscript,
            "template" | prescan::TEMPLATE => Self::Template,
            "em" | "i" | "cite" | "dfn" | "var" | "address" => Self::Emphasis,
            "strong" | "b" => Self::Strong,
            "sup" => Self::Superscript,
            "sub" => Self::Subscript,
            "s" | "strike" | "del" => Self::Struck,
            "ins" | "u" => Self::Inserted,
            "mark" => Self::Marked,
            "time" => Self::Time,
            "body" => Self::Body,
            "div" | "center" | "fieldset" | "details" | "summary" | "tbody" | "thead" | "tfoot"
            | "frameset" | "html" | "dialog" | "amp-carousel" | "amp-accordion" => Self::Block,
            "script" | prescan::DATA_MARK => Self::Script,
            "style" | "svg" | "math" | "head" | "link" | "meta" | "title" | "canvas" | "map"
            | "area" | "col" | "colgroup" | "track" | "param" | "amp-ad" | "amp-analytics"
            | "amp-pixel" | "amp-sticky-ad" | "noframes" | "base" => Self::Nothing,
            "rt" | "rtc" => Self::Reading,
            _ => Self::Inline,
        }
    }

    /// Whether its text runs on in the line of its parent.
    pub(crate) const fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::Inline
                | Self::Link
                | Self::Break
                | Self::Code
                | Self::Emphasis
                | Self::Strong
                | Self::Superscript
                | Self::Subscript
                | Self::Struck
                | Self::Inserted
                | Self::Marked
                | Self::Time
                | Self::Image
                | Self::Picture
                | Self::Source
                | Self::Control
                | Self::Reading
        )
    }

    /// Whether it may hold a whole story.
    pub(crate) const fn is_container(self) -> bool {
        matches!(
            self,
            Self::Block
                | Self::Article
                | Self::Main
                | Self::Section
                | Self::Body
                | Self::Cell
                | Self::Form
                | Self::Figure
                | Self::Aside
                | Self::Header
                | Self::Inline
                | Self::Quote
                | Self::List
                | Self::NumberedList
                | Self::Item
                | Self::Table
                | Self::Row
                | Self::Terms
                | Self::Meaning
                | Self::Preformatted
        )
    }
}
