//! Words for people: cleaned of what a terminal would act on, cut and wrapped to its width.

use tearsheet_library::StoryId;
use time::{Date, macros::format_description};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

pub mod story;
pub mod table;

/// Width where no terminal says another.
const PLAIN_WIDTH: usize = 80;
/// Longer lines tire the eye.
const WIDEST_MEASURE: usize = 72;

/// Columns of the terminal, or of plain output.
pub fn width() -> usize {
    terminal_size::terminal_size().map_or(PLAIN_WIDTH, |(width, _)| usize::from(width.0).max(40))
}

/// Columns for running text.
pub fn measure() -> usize {
    (width() - 2).min(WIDEST_MEASURE)
}

/// A text in one line. What a terminal would act on is dropped: strangers wrote these words.
pub fn one_line(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(clean).collect();
    words.join(" ")
}

/// A word without control characters and without signs that turn the writing direction.
fn clean(word: &str) -> String {
    word.chars()
        .filter(|sign| !sign.is_control())
        .filter(|sign| !matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}'))
        .collect()
}

/// A text in at most this many columns, "…" where it was cut.
pub fn shortened(text: &str, columns: usize) -> String {
    let text = one_line(text);
    if text.width() <= columns {
        return text;
    }
    let mut room = columns.saturating_sub(1);
    let kept: String = text
        .chars()
        .take_while(|sign| {
            let width = sign.width().unwrap_or(0);
            let fits = width <= room;
            room = room.saturating_sub(width);
            fits
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// A text in lines of at most this many columns; a longer word stands alone.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.width() + 1 + word.width() > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// The parts that say something, with a sign between.
pub fn joined(parts: &[String], between: &str) -> String {
    let told: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    told.join(between)
}

/// The last eight characters of an id: its beginning is the time, the same for stories saved together.
pub fn short_id(id: StoryId) -> String {
    let id = id.to_string();
    id[id.len().saturating_sub(8)..].to_owned()
}

/// A day as 2026-11-23.
pub fn day(date: Date) -> String {
    date.format(format_description!("[year]-[month]-[day]"))
        .unwrap_or_default()
}

/// "1 photo", "11 photos"; empty where their number is not known.
pub fn photos(count: Option<u32>) -> String {
    match count {
        None => String::new(),
        Some(1) => "1 photo".to_owned(),
        Some(more) => format!("{more} photos"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_act_on_is_dropped() {
        assert_eq!(
            one_line("red\u{1b}[31m alert\u{7}\n\u{202e}now"),
            "red[31m alert now"
        );
    }

    #[test]
    fn a_cut_text_says_so_and_keeps_to_its_columns() {
        assert_eq!(shortened("A harbor town", 8), "A harbo…");
        assert_eq!(shortened("港の町の朝", 5), "港の…");
        assert_eq!(shortened("short", 8), "short");
    }

    #[test]
    fn lines_end_between_words() {
        assert_eq!(
            wrapped("one two three four", 9),
            ["one two", "three", "four"]
        );
    }
}
