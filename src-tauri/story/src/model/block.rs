//! The body: typed blocks of typed runs, never HTML.

use serde::{Deserialize, Serialize};
use url::Url;

/// A BCP 47 language tag, lower-case primary subtag first: "en", "es", "pt-BR".
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
#[serde(transparent)]
pub struct Language(String);

/// Which way a passage is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// One block of the body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        runs: Vec<Run>,
    },
    /// A heading inside the story.
    Heading {
        /// 2 to 6; the headline is 1 and stands outside the body.
        level: u8,
        /// Its words.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// Numbered rather than bulleted.
        ordered: bool,
        /// The first number of a numbered list.
        start: u32,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A quotation set apart.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
        /// Who said it, where the page names them with the quotation.
        cite: Option<String>,
        /// A pull quote: words of the story itself, repeated large.
        pull: bool,
    },
    /// A photo in its place.
    Figure {
        /// Its place in the gallery, from 0.
        photo: u32,
    },
    /// A table of data.
    Table {
        /// The caption, where there is one.
        caption: Option<String>,
        /// Rows of cells.
        rows: Vec<Vec<Cell>>,
    },
    /// Preformatted text.
    Code {
        /// The text, line breaks kept.
        text: String,
    },
    /// A post, video or document of another service: named and linked, never loaded.
    Embed {
        /// The service: "YouTube", "X", or the host's name.
        provider: String,
        /// Where it can be seen.
        url: Option<Url>,
        /// Its title or the words it holds.
        title: Option<String>,
    },
    /// A break between scenes.
    Divider,
}

/// One item of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct ListItem {
    /// Its blocks, mostly one paragraph.
    pub blocks: Vec<Block>,
}

/// One cell of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Cell {
    /// A heading of its row or column.
    pub heading: bool,
    /// How many columns it spans, at least 1.
    pub columns: u32,
    /// How many rows it spans, at least 1.
    pub rows: u32,
    /// Its words.
    pub runs: Vec<Run>,
}

/// A stretch of text with one look. A line break is "\n".
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they are set; empty for plain text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<Style>>"))]
    pub styles: Vec<Style>,
    /// Where they lead: absolute http, https or mailto.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub link: Option<Url>,
    /// Their language, where it differs from the story's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub language: Option<Language>,
    /// Their direction, where it differs from the story's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub direction: Option<Direction>,
}

/// One way of setting a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// Emphasis, mostly italics.
    Emphasis,
    /// Strong emphasis, mostly bold.
    Strong,
    /// Code or a computer's words.
    Code,
    /// Above the line.
    Superscript,
    /// Below the line.
    Subscript,
    /// Small capitals.
    SmallCaps,
    /// Struck through.
    Struck,
    /// Underlined or inserted.
    Inserted,
    /// Marked by the publisher.
    Marked,
}

impl Run {
    /// A run of plain text.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

impl Language {
    /// A language from a tag as pages write it ("EN_us", "es", "zh-Hant-TW"); none where it is no tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let mut subtags = tag.trim().split(['-', '_']);
        let primary = subtags.next()?.to_ascii_lowercase();
        let is_primary = (2..=3).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_lowercase());
        if !is_primary {
            return None;
        }
        let rest = subtags
            .take_while(|subtag| {
                (2..=8).contains(&subtag.len())
                    && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
            .map(|subtag| match subtag.len() {
                2 => subtag.to_ascii_uppercase(),
                4 if subtag.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                    subtag[..1].to_ascii_uppercase() + &subtag[1..].to_ascii_lowercase()
                }
                _ => subtag.to_ascii_lowercase(),
            });
        Some(Self(
            std::iter::once(primary)
                .chain(rest)
                .collect::<Vec<_>>()
                .join("-"),
        ))
    }

    /// "und": the language of a page that does not tell.
    #[must_use]
    pub fn undetermined() -> Self {
        Self("und".to_owned())
    }

    /// The whole tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag: "pt" of "pt-BR".
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Which way the language is mostly written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        match self.primary() {
            "ar" | "he" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb" => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

/// The text of blocks, one block a line; photos, embeds and dividers are left out.
#[must_use]
pub fn plain_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        write_text(block, &mut text);
    }
    text.truncate(text.trim_end().len());
    text
}

fn write_text(block: &Block, text: &mut String) {
    match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => write_line(runs, text),
        Block::List { items, .. } => {
            for item in items.iter().flat_map(|item| &item.blocks) {
                write_text(item, text);
            }
        }
        Block::Quote { blocks, pull, .. } if !pull => {
            for block in blocks {
                write_text(block, text);
            }
        }
        Block::Table { rows, .. } => {
            for row in rows {
                let cells: Vec<String> = row.iter().map(|cell| joined(&cell.runs)).collect();
                text.push_str(cells.join("\t").trim());
                text.push('\n');
            }
        }
        Block::Code { text: code } => {
            text.push_str(code.trim_end());
            text.push('\n');
        }
        Block::Quote { .. } | Block::Figure { .. } | Block::Embed { .. } | Block::Divider => {}
    }
}

fn write_line(runs: &[Run], text: &mut String) {
    let start = text.len();
    for run in runs {
        let words = run.text.as_str();
        text.push_str(if text.len() == start {
            words.trim_start()
        } else {
            words
        });
    }
    text.truncate(start + text[start..].trim_end().len());
    text.push('\n');
}

fn joined(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
