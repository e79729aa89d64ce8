//! The body's lines as blocks: paragraphs, and the marks of Markdown where they are used.

use url::Url;

use super::{
    Line,
    inline::{enclosed, runs_of},
    line::Kind,
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

enum Piece<'t> {
    Words(&'t str),
    Heading(u8, &'t str),
    Item(Option<u32>, &'t str),
    Quoted(&'t str),
    Code(&'t str),
    Figure(u32),
    Divider,
}

/// Opens a line that stands for a photo that was taken out; no text can hold it.
const PHOTO_MARK: char = '\u{0}';

fn piece_of(line: &Line) -> Piece<'_> {
    let text = line.text.as_str();
    if line.kind == Kind::Code {
        return Piece::Code(text);
    }
    if let Some(place) = text.strip_prefix(PHOTO_MARK) {
        return place.parse().map_or(Piece::Divider, Piece::Figure);
    }
    let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes)
        && let Some(words) = text[hashes..].strip_prefix(' ')
    {
        let level = u8::try_from(hashes.max(2)).unwrap_or(2);
        return Piece::Heading(level, words.trim_end_matches(['#', ' ']));
    }
    let is_rule = text.len() >= 3
        && ['-', '*', '_', '=']
            .iter()
            .any(|sign| text.chars().all(|char| char == *sign || char == ' '));
    if is_rule {
        return Piece::Divider;
    }
    for bullet in ["- ", "* ", "• ", "+ "] {
        if let Some(words) = text.strip_prefix(bullet) {
            return Piece::Item(None, words);
        }
    }
    if let Some(words) = text.strip_prefix('>') {
        return Piece::Quoted(words.trim_start());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=3).contains(&digits)
        && let Some(words) = text[digits..]
            .strip_prefix(". ")
            .or(text[digits..].strip_prefix(") "))
    {
        return Piece::Item(text[..digits].parse().ok(), words);
    }
    Piece::Words(text)
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

/// Whether a line is words alone: no heading, list or quotation.
pub(super) fn is_plain(text: &str) -> bool {
    let line = Line {
        text: text.to_owned(),
        kind: Kind::Words,
        opens: PARAGRAPH_STARTS,
    };
    matches!(piece_of(&line), Piece::Words(_))
}

const PARAGRAPH_STARTS: bool = true;

/// A headline without the marks in front of and around it.
pub(super) fn without_marks(text: &str) -> String {
    let words = match piece_of(&Line {
        text: text.to_owned(),
        kind: Kind::Words,
        opens: PARAGRAPH_STARTS,
    }) {
        Piece::Heading(_, words) => words.to_owned(),
        Piece::Divider => String::new(),
        _ => text.to_owned(),
    };
    runs_of(&words)
        .iter()
        .map(|run| run.text.as_str())
        .collect()
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
