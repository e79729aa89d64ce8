//! Evidence: what was found where for a field, before anything is weighed.

use std::borrow::Cow;

pub(crate) use crate::letters::loosely;

/// The kind of place that a value was found in; `weigh::trust` says what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Source {
    /// A schema.org object in a script.
    JsonLd,
    /// `itemprop` in the markup.
    Microdata,
    /// `og:` and `article:` lines.
    OpenGraph,
    /// Any other `<meta>` or `<link>` line.
    Meta,
    /// The `<title>`.
    Title,
    /// A heading.
    Heading,
    /// A `<time>` element.
    Time,
    /// An element whose class or relation names the field.
    Named,
    /// Plain visible text.
    Text,
    /// The page's address.
    Address,
    /// State that the page's scripts start from.
    State,
    /// A guess from the words themselves.
    Detected,
}

/// One value offered for a field.
#[derive(Debug, Clone)]
pub(crate) struct Candidate<T> {
    pub(crate) value: T,
    pub(crate) source: Source,
    /// Where exactly: "JSON-LD NewsArticle.headline", "meta og:title", "h1".
    pub(crate) place: Cow<'static, str>,
    /// What speaks for or against it beside its source: points and the reason.
    pub(crate) remarks: Vec<(i32, &'static str)>,
}

impl<T> Candidate<T> {
    pub(crate) fn new(source: Source, place: impl Into<Cow<'static, str>>, value: T) -> Self {
        Self {
            value,
            source,
            place: place.into(),
            remarks: Vec::new(),
        }
    }

    /// The candidate with one more remark.
    pub(crate) fn remark(mut self, points: i32, reason: &'static str) -> Self {
        self.remarks.push((points, reason));
        self
    }
}

/// A value that candidates can agree on and a person can read.
pub(crate) trait Evident: Clone {
    /// What two values share that say the same, though perhaps in other letters.
    type Gist: PartialEq;

    fn gist(&self) -> Self::Gist;

    /// Whether both say the same, though perhaps in other letters.
    fn agrees(&self, other: &Self) -> bool {
        self.gist() == other.gist()
    }

    /// The value in one line.
    fn shown(&self) -> String;
}

impl Evident for String {
    type Gist = Self;

    fn gist(&self) -> Self {
        loosely(self)
    }

    fn shown(&self) -> String {
        self.clone()
    }
}

impl Evident for Vec<String> {
    type Gist = Self;

    fn gist(&self) -> Self {
        self.iter().map(|text| loosely(text)).collect()
    }

    fn shown(&self) -> String {
        self.join(" · ")
    }
}
