//! What one line is by its marks: a heading, an item, a quotation, or words alone.

use super::{Line, inline::runs_of, line::Kind};

/// A line of Markdown, told by the marks that it opens with.
pub(super) enum Piece<'t> {
    Words(&'t str),
    Heading(u8, &'t str),
    Item(Option<u32>, &'t str),
    Quoted(&'t str),
    Code(&'t str),
    Figure(u32),
    Divider,
}

/// Opens a line that stands for a photo that was taken out; no text can hold it.
pub(super) const PHOTO_MARK: char = '\u{0}';

/// What a line is.
pub(super) fn piece_of(line: &Line) -> Piece<'_> {
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

/// Whether a line is words alone: no heading, list or quotation.
pub(super) fn is_plain(text: &str) -> bool {
    let line = Line {
        text: text.to_owned(),
        kind: Kind::Words,
        opens: PARAGRAPH_STARTS,
    };
    matches!(piece_of(&line), Piece::Words(_))
}

/// The line opens a paragraph.
pub(super) const PARAGRAPH_STARTS: bool = true;

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
