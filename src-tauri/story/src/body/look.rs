//! How text is set: its styles, its link, its language and direction.

use scraper::node::Element;
use url::Url;

use crate::{Direction, Language, Style};

/// How a stretch of text is set while a paragraph is gathered.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Look {
    pub(crate) styles: Vec<Style>,
    pub(crate) link: Option<Url>,
    pub(crate) language: Option<Language>,
    pub(crate) direction: Option<Direction>,
}

impl Look {
    /// The same look with one style more.
    pub(crate) fn with(&self, style: Style) -> Self {
        let mut look = self.clone();
        if let Err(at) = look.styles.binary_search(&style) {
            look.styles.insert(at, style);
        }
        look
    }

    /// The look inside an element: its language, direction and small capitals.
    pub(crate) fn inside(&self, element: Option<&Element>, own: Option<&Language>) -> Self {
        let mut inner = self.clone();
        let Some(element) = element else {
            return inner;
        };
        for (name, value) in element.attrs() {
            match name {
                "lang" | "xml:lang" => {
                    let said = Language::from_tag(value);
                    let is_own = match (&said, own) {
                        (Some(said), Some(own)) => said.primary() == own.primary(),
                        _ => true,
                    };
                    inner.language = if is_own { None } else { said };
                }
                "dir" => {
                    let said = match value {
                        "rtl" => Some(Direction::Rtl),
                        "ltr" => Some(Direction::Ltr),
                        _ => None,
                    };
                    let own = own.map_or(Direction::Ltr, Language::direction);
                    inner.direction = said.filter(|said| *said != own);
                }
                "style" if value.contains("small-caps") => inner = inner.with(Style::SmallCaps),
                "class" if value.contains("small-caps") || value.contains("smallcaps") => {
                    inner = inner.with(Style::SmallCaps);
                }
                _ => {}
            }
        }
        inner
    }
}
