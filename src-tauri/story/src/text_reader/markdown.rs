//! The body's lines as blocks: paragraphs, and the marks of Markdown where they are used.

use url::Url;

use super::{
    Line,
    inline::{enclosed, runs_of},
    line::Kind,
    piece::{PARAGRAPH_STARTS, PHOTO_MARK, Piece, piece_of},
};
use crate::{Block, ListItem, Photo, PhotoRole, Run};

/// The body's blocks.
pub(super) fn blocks_of(lines: &[Line]) -> Vec<Block> {
    let joint = joint_of(lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut joins = Joins::No;
    for line in lines {
        let text = line.text.as_str();
        let piece = piece_of(line);
        joins = match (joins, piece, blocks.last_mut()) {
            (Joins::Yes, Piece::Words(_), Some(Block::Paragraph { runs }))
                if !line.opens && joint == Joint::Wrapped =>
            {
                runs.push(Run::plain(" "));
                runs.extend(runs_of(text));
                Joins::Yes
            }
            (_, Piece::Words(words), _) => {
                blocks.push(paragraph(words));
                Joins::Yes
            }
            (_, Piece::Heading(level, words), _) => {
                blocks.push(Block::Heading {
                    level,
                    runs: runs_of(words),
                });
                Joins::No
            }
            (_, Piece::Divider, _) => {
                blocks.push(Block::Divider);
                Joins::No
            }
            (_, Piece::Figure(photo), _) => {
                blocks.push(Block::Figure { photo });
                Joins::No
            }
            (_, Piece::Item(number, words), Some(Block::List { ordered, items, .. }))
                if *ordered == number.is_some() =>
            {
                items.push(item(words));
                Joins::No
            }
            (_, Piece::Item(number, words), _) => {
                blocks.push(Block::List {
                    ordered: number.is_some(),
                    start: number.unwrap_or(1),
                    items: vec![item(words)],
                });
                Joins::No
            }
            (_, Piece::Quoted(words), Some(Block::Quote { blocks, .. })) if !line.opens => {
                blocks.push(paragraph(words));
                Joins::No
            }
            (_, Piece::Quoted(words), _) => {
                blocks.push(Block::Quote {
                    blocks: vec![paragraph(words)],
                    cite: None,
                    pull: PULL_QUOTE,
                });
                Joins::No
            }
            (_, Piece::Code(words), Some(Block::Code { text })) if !line.opens => {
                text.push('\n');
                text.push_str(words);
                Joins::No
            }
            (_, Piece::Code(words), _) => {
                blocks.push(Block::Code {
                    text: words.to_owned(),
                });
                Joins::No
            }
        };
    }
    blocks
}

/// A quotation in Markdown is the text's own, not a repeated highlight.
const PULL_QUOTE: bool = false;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joins {
    No,
    Yes,
}

/// What a line break inside a paragraph means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Lines were wrapped at a width: they are one paragraph.
    Wrapped,
    /// Every line is a paragraph.
    Apart,
}

/// Wrapped text has lines of much the same length, and none beyond a terminal's width.
fn joint_of(lines: &[Line]) -> Joint {
    const WIDEST: usize = 110;
    const NARROWEST: usize = 45;
    let followed: Vec<usize> = lines
        .windows(2)
        .filter(|pair| !pair[1].opens && pair[0].kind == Kind::Words && pair[1].kind == Kind::Words)
        .map(|pair| pair[0].text.chars().count())
        .collect();
    let widest = lines
        .iter()
        .map(|line| line.text.chars().count())
        .max()
        .unwrap_or_default();
    let long = followed
        .iter()
        .filter(|length| **length >= NARROWEST)
        .count();
    if !followed.is_empty() && widest <= WIDEST && long * 10 >= followed.len() * 8 {
        Joint::Wrapped
    } else {
        Joint::Apart
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph {
        runs: runs_of(text),
    }
}

fn item(text: &str) -> ListItem {
    ListItem {
        blocks: vec![paragraph(text)],
    }
}

/// Lines that are one picture each (`![words](address)`) become photos; a mark stays.
pub(super) fn photos_apart(lines: Vec<Line>, base: Option<&Url>) -> (Vec<Line>, Vec<Photo>) {
    let mut photos: Vec<Photo> = Vec::new();
    let lines = lines
        .into_iter()
        .map(|line| match photo_of(&line, base) {
            Some(mut photo) => {
                if photos.is_empty() {
                    photo.role = PhotoRole::Lead;
                }
                let place = photos.len();
                photos.push(photo);
                Line {
                    text: format!("{PHOTO_MARK}{place}"),
                    kind: Kind::Words,
                    opens: PARAGRAPH_STARTS,
                }
            }
            None => line,
        })
        .collect();
    (lines, photos)
}

fn photo_of(line: &Line, base: Option<&Url>) -> Option<Photo> {
    if line.kind == Kind::Code {
        return None;
    }
    let (alt, behind) = enclosed(line.text.strip_prefix('!')?, "[", "]")?;
    let (address, _) = enclosed(&line.text[1 + behind..], "(", ")")?;
    let href = address.split_whitespace().next()?;
    let url = match base {
        Some(base) => base.join(href).ok()?,
        None => Url::parse(href).ok()?,
    };
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    Some(Photo {
        candidates: vec![url.clone()],
        url,
        caption: None,
        credit: None,
        credit_lead: None,
        alt: Some(alt.to_owned()),
        width: None,
        height: None,
        role: PhotoRole::Body,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_headings_and_quotations_are_blocks() {
        let lines = super::super::line::lines_of(
            "## Tides\n\n- one\n- two\n\n1. first\n2. second\n\n> said he\n\n---\n\n```\nlet a = 1;\n```",
        );
        let kinds: Vec<&str> = blocks_of(&lines)
            .iter()
            .map(|block| match block {
                Block::Heading { level: 2, .. } => "heading",
                Block::List { ordered: false, .. } => "bullets",
                Block::List { .. } => "numbers",
                Block::Quote { .. } => "quote",
                Block::Divider => "divider",
                Block::Code { .. } => "code",
                _ => "other",
            })
            .collect();
        assert_eq!(
            kinds,
            ["heading", "bullets", "numbers", "quote", "divider", "code"]
        );
    }
}
