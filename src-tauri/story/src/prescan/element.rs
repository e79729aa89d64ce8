//! The elements that the scan tells apart, by their names.
//!
//! A page has a few dozen names and thousands of tags. Each tag's name is looked up once
//! (`names.rs`); all that the scan asks of it afterwards is a number's or a bit's comparison.

use std::sync::LazyLock;

use html5ever::LocalName;

use super::{DATA_MARK, NOSCRIPT, TEMPLATE};

/// An element's name, as a number: its place in [`KNOWN`], or behind it in the order in which
/// a page brings up names of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id(pub(super) usize);

impl Id {
    pub(super) const A: Self = known("a");
    pub(super) const ARTICLE: Self = known("article");
    pub(super) const BR: Self = known("br");
    pub(super) const DATA_MARK: Self = known(DATA_MARK);
    pub(super) const DD: Self = known("dd");
    pub(super) const DIV: Self = known("div");
    pub(super) const DL: Self = known("dl");
    pub(super) const DT: Self = known("dt");
    pub(super) const FRAME: Self = known("frame");
    pub(super) const FRAMESET: Self = known("frameset");
    pub(super) const HEAD: Self = known("head");
    pub(super) const HTML: Self = known("html");
    pub(super) const IFRAME: Self = known("iframe");
    pub(super) const LI: Self = known("li");
    pub(super) const LINK: Self = known("link");
    pub(super) const LISTING: Self = known("listing");
    pub(super) const MENU: Self = known("menu");
    pub(super) const NOBR: Self = known("nobr");
    pub(super) const NOEMBED: Self = known("noembed");
    pub(super) const NOFRAMES: Self = known("noframes");
    /// What the page calls `noscript`.
    pub(super) const NOSCRIPT: Self = known("noscript");
    /// What the DOM calls it.
    pub(super) const SCRIPTLESS: Self = known(NOSCRIPT);
    pub(super) const OL: Self = known("ol");
    pub(super) const P: Self = known("p");
    pub(super) const PLAINTEXT: Self = known("plaintext");
    pub(super) const PRE: Self = known("pre");
    pub(super) const SCRIPT: Self = known("script");
    pub(super) const SECTION: Self = known("section");
    pub(super) const SELECT: Self = known("select");
    pub(super) const STYLE: Self = known("style");
    pub(super) const SVG: Self = known("svg");
    pub(super) const TABLE: Self = known("table");
    pub(super) const TBODY: Self = known("tbody");
    pub(super) const TD: Self = known("td");
    /// What the page calls `template`.
    pub(super) const TEMPLATE: Self = known("template");
    /// What the DOM calls it.
    pub(super) const INERT: Self = known(TEMPLATE);
    pub(super) const TEXTAREA: Self = known("textarea");
    pub(super) const TFOOT: Self = known("tfoot");
    pub(super) const TH: Self = known("th");
    pub(super) const THEAD: Self = known("thead");
    pub(super) const TITLE: Self = known("title");
    pub(super) const TR: Self = known("tr");
    pub(super) const UL: Self = known("ul");
    pub(super) const XMP: Self = known("xmp");

    /// Its place in a list of all names.
    pub(super) const fn place(self) -> usize {
        self.0
    }

    /// What html5ever calls a known name.
    pub(super) fn local(self) -> LocalName {
        LOCALS.get(self.0).cloned().unwrap_or_default()
    }

    /// How an element of this name behaves.
    pub(super) fn ways(self) -> Ways {
        KNOWN.get(self.0).map_or(Ways::NONE, |(_, ways)| *ways)
    }
}

/// How an element behaves, as far as the scan asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ways(u8);

impl Ways {
    pub(super) const NONE: Self = Self(0);
    /// Stands on lines of its own: white space beside its tags is no text.
    pub(super) const BLOCK: Self = Self(1);
    /// Neither is text nor parts words.
    pub(super) const SILENT: Self = Self(1 << 1);
    /// Is opened again by html5ever in the next paragraph.
    pub(super) const FORMATTING: Self = Self(1 << 2);
    /// Closes an open paragraph.
    pub(super) const CLOSES_PARAGRAPH: Self = Self(1 << 3);
    /// Has no content and no end tag.
    pub(super) const VOID: Self = Self(1 << 4);

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const PLAIN: Ways = Ways::NONE;
const BLOCK: Ways = Ways::BLOCK;
const FORMATTING: Ways = Ways::FORMATTING;
const VOID: Ways = Ways::VOID;
/// A block that ends a paragraph.
const BREAKING: Ways = Ways::BLOCK.and(Ways::CLOSES_PARAGRAPH);
const VOID_BLOCK: Ways = Ways::BLOCK.and(Ways::VOID);
const VOID_SILENT: Ways = Ways::SILENT.and(Ways::VOID);

/// The names that the scan knows, the most frequent ones first.
pub(super) const KNOWN: &[(&str, Ways)] = &[
    ("div", BREAKING),
    ("a", FORMATTING),
    ("span", PLAIN),
    ("li", BLOCK),
    ("p", BREAKING),
    ("img", VOID),
    ("ul", BREAKING),
    ("meta", VOID_SILENT),
    ("link", VOID_SILENT),
    ("br", VOID_BLOCK),
    ("td", BLOCK),
    ("tr", BLOCK),
    ("i", FORMATTING),
    ("b", FORMATTING),
    ("em", FORMATTING),
    ("strong", FORMATTING),
    ("h1", BREAKING),
    ("h2", BREAKING),
    ("h3", BREAKING),
    ("h4", BREAKING),
    ("h5", BREAKING),
    ("h6", BREAKING),
    ("script", PLAIN),
    ("style", PLAIN),
    ("svg", PLAIN),
    ("title", Ways::SILENT),
    ("button", PLAIN),
    ("input", VOID),
    ("label", PLAIN),
    ("time", PLAIN),
    ("source", VOID_SILENT),
    ("picture", PLAIN),
    ("figure", BREAKING),
    ("figcaption", BREAKING),
    ("section", BREAKING),
    ("article", BREAKING),
    ("aside", BREAKING),
    ("header", BREAKING),
    ("footer", BREAKING),
    ("nav", BREAKING),
    ("main", BREAKING),
    ("blockquote", BREAKING),
    ("pre", BREAKING),
    ("form", BREAKING),
    ("fieldset", BREAKING),
    ("address", BREAKING),
    ("center", BREAKING),
    ("details", BREAKING),
    ("summary", BREAKING),
    ("table", BREAKING),
    ("ol", BREAKING),
    ("dl", BREAKING),
    ("dt", BLOCK),
    ("dd", BLOCK),
    ("thead", BLOCK),
    ("tbody", BLOCK),
    ("tfoot", BLOCK),
    ("th", BLOCK),
    ("caption", BLOCK),
    ("colgroup", BLOCK),
    ("col", VOID_BLOCK),
    ("hr", VOID_BLOCK),
    ("html", BLOCK),
    ("head", BLOCK),
    ("body", BLOCK),
    ("base", VOID_SILENT),
    ("param", VOID_SILENT),
    ("area", VOID),
    ("basefont", VOID),
    ("bgsound", VOID),
    ("embed", VOID),
    ("keygen", VOID),
    ("track", VOID),
    ("wbr", VOID),
    ("big", FORMATTING),
    ("code", FORMATTING),
    ("font", FORMATTING),
    ("nobr", FORMATTING),
    ("s", FORMATTING),
    ("small", FORMATTING),
    ("strike", FORMATTING),
    ("tt", FORMATTING),
    ("u", FORMATTING),
    ("menu", PLAIN),
    ("iframe", PLAIN),
    ("noscript", PLAIN),
    ("template", PLAIN),
    ("select", PLAIN),
    ("textarea", PLAIN),
    ("noembed", PLAIN),
    ("noframes", PLAIN),
    ("frameset", PLAIN),
    ("frame", PLAIN),
    ("plaintext", PLAIN),
    ("xmp", PLAIN),
    ("listing", PLAIN),
    (NOSCRIPT, PLAIN),
    (TEMPLATE, PLAIN),
    (DATA_MARK, PLAIN),
];

/// The number of a name in [`KNOWN`]; one that is not there does not compile.
const fn known(name: &str) -> Id {
    let mut place = 0;
    while !same(KNOWN[place].0.as_bytes(), name.as_bytes()) {
        place += 1;
    }
    Id(place)
}

const fn same(one: &[u8], two: &[u8]) -> bool {
    if one.len() != two.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != two[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// What html5ever calls the known names, in their order.
static LOCALS: LazyLock<Vec<LocalName>> = LazyLock::new(|| {
    KNOWN
        .iter()
        .map(|(name, _)| LocalName::from(*name))
        .collect()
});
