//! The elements that a reader of stories tells apart.

use html5ever::{LocalName, local_name};

use crate::prescan;

/// What an element is to the body; everything else is [`Tag::Block`] or [`Tag::Inline`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Tag {
    Text,
    #[default]
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
    /// MathML.
    Formula,
    /// How a character is read aloud, printed small above it.
    Reading,
    /// Never text: styles, drawings, metadata.
    Nothing,
    Script,
}

impl Tag {
    /// The tag of an element's name in lower case.
    pub(crate) fn of(name: &LocalName) -> Self {
        // Names that html5ever knows by a number are told apart by it.
        match *name {
            local_name!("p") => Self::Paragraph,
            local_name!("a") => Self::Link,
            local_name!("br") => Self::Break,
            local_name!("h1") => Self::Heading(1),
            local_name!("h2") => Self::Heading(2),
            local_name!("h3") => Self::Heading(3),
            local_name!("h4") => Self::Heading(4),
            local_name!("h5") => Self::Heading(5),
            local_name!("h6") => Self::Heading(6),
            local_name!("ul") | local_name!("menu") | local_name!("dir") => Self::List,
            local_name!("ol") => Self::NumberedList,
            local_name!("li") => Self::Item,
            local_name!("dl") => Self::Terms,
            local_name!("dt") => Self::Term,
            local_name!("dd") => Self::Meaning,
            local_name!("blockquote") => Self::Quote,
            local_name!("pre") | local_name!("listing") | local_name!("xmp") => Self::Preformatted,
            local_name!("code") | local_name!("kbd") | local_name!("samp") | local_name!("tt") => {
                Self::Code
            }
            local_name!("table") => Self::Table,
            local_name!("tr") => Self::Row,
            local_name!("td") => Self::Cell,
            local_name!("th") => Self::HeadCell,
            local_name!("caption") => Self::TableCaption,
            local_name!("figure") => Self::Figure,
            local_name!("figcaption") => Self::Caption,
            local_name!("img") | local_name!("image") => Self::Image,
            local_name!("picture") => Self::Picture,
            local_name!("source") => Self::Source,
            local_name!("video") => Self::Video,
            local_name!("audio") => Self::Audio,
            local_name!("iframe") | local_name!("embed") | local_name!("object") => Self::Frame,
            local_name!("hr") => Self::Rule,
            local_name!("form") => Self::Form,
            local_name!("button")
            | local_name!("input")
            | local_name!("select")
            | local_name!("textarea")
            | local_name!("option")
            | local_name!("datalist")
            | local_name!("progress")
            | local_name!("meter")
            | local_name!("label") => Self::Control,
            local_name!("nav") => Self::Navigation,
            local_name!("aside") => Self::Aside,
            local_name!("footer") => Self::Footer,
            local_name!("header") | local_name!("hgroup") => Self::Header,
            local_name!("article") => Self::Article,
            local_name!("main") => Self::Main,
            local_name!("section") => Self::Section,
            local_name!("noscript") => Self::Noscript,
            local_name!("template") => Self::Template,
            local_name!("em")
            | local_name!("i")
            | local_name!("cite")
            | local_name!("dfn")
            | local_name!("var")
            | local_name!("address") => Self::Emphasis,
            local_name!("strong") | local_name!("b") => Self::Strong,
            local_name!("sup") => Self::Superscript,
            local_name!("sub") => Self::Subscript,
            local_name!("s") | local_name!("strike") | local_name!("del") => Self::Struck,
            local_name!("ins") | local_name!("u") => Self::Inserted,
            local_name!("mark") => Self::Marked,
            local_name!("time") => Self::Time,
            local_name!("body") => Self::Body,
            local_name!("div")
            | local_name!("center")
            | local_name!("fieldset")
            | local_name!("details")
            | local_name!("summary")
            | local_name!("tbody")
            | local_name!("thead")
            | local_name!("tfoot")
            | local_name!("frameset")
            | local_name!("html")
            | local_name!("dialog") => Self::Block,
            local_name!("script") => Self::Script,
            local_name!("style")
            | local_name!("svg")
            | local_name!("head")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("title")
            | local_name!("canvas")
            | local_name!("map")
            | local_name!("area")
            | local_name!("col")
            | local_name!("colgroup")
            | local_name!("track")
            | local_name!("param")
            | local_name!("noframes")
            | local_name!("base") => Self::Nothing,
            local_name!("math") => Self::Formula,
            local_name!("rt") | local_name!("rtc") => Self::Reading,
            _ => Self::of_foreign(name),
        }
    }

    /// The tag of a name that html5ever does not know: AMP's own, and those of the scan.
    fn of_foreign(name: &str) -> Self {
        match name {
            "amp-story" => Self::Figure,
            "amp-img" | "amp-anim" => Self::Image,
            "amp-video" => Self::Video,
            "amp-audio" => Self::Audio,
            "amp-iframe" | "amp-youtube" | "amp-twitter" | "amp-instagram" | "amp-facebook" => {
                Self::Frame
            }
            prescan::NOSCRIPT => Self::Noscript,
            prescan::TEMPLATE => Self::Template,
            "amp-carousel" | "amp-accordion" => Self::Block,
            prescan::DATA_MARK => Self::Script,
            "amp-ad" | "amp-analytics" | "amp-pixel" | "amp-sticky-ad" => Self::Nothing,
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
                | Self::Formula
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
