//! The entries of a live report, each under the hour that the page prints for it.

use crate::{Block, Run, Style, letters::LowerCase};

use super::{
    line::{runs_of, text_of},
    outline::Outline,
    scale::{TIME_HEADLINE, TIME_LINE},
    tag::Tag,
    writer::Placed,
};

/// Fewer hours are those of a story and its last change.
const FEWEST: usize = 3;
/// Below the headline (1), beside headings that the story has of its own (2).
const LEVEL: u8 = 3;

/// Makes headings of the lines that tell an entry's hour, where there are several and an entry has
/// no heading of its own. Their words stay as they are.
pub(super) fn headed(placed: &mut [Placed], outline: &Outline<'_>) {
    let marked: Vec<bool> = placed
        .iter()
        .map(|block| is_marked(block, outline))
        .collect();
    if marked.iter().filter(|is_marked| **is_marked).count() >= FEWEST {
        return head(placed, &marked);
    }
    let told: Vec<bool> = placed.iter().map(tells_an_hour).collect();
    if told.iter().filter(|tells| **tells).count() < FEWEST {
        return;
    }
    // Hours of a programme stand line by line; below a report's stands what happened then.
    let opens: Vec<bool> = (0..placed.len())
        .map(|at| {
            let below = placed.get(at + 1).filter(|_| told[at] && !told[at + 1]);
            below.is_some_and(|below| {
                matches!(below.block, Block::Paragraph { .. }) && below.letters > TIME_LINE
            })
        })
        .collect();
    let entries = opens.iter().filter(|opens| **opens).count();
    let hours = told.iter().filter(|tells| **tells).count();
    if entries >= FEWEST && entries * 2 > hours {
        head(placed, &opens);
    }
}

/// Makes headings of these lines, where none stands beside them.
fn head(placed: &mut [Placed], opens: &[bool]) {
    for at in (0..placed.len()).filter(|at| opens[*at]) {
        let is_heading = |at: Option<usize>| {
            let block = at.and_then(|at| placed.get(at));
            block.is_some_and(|block| matches!(block.block, Block::Heading { .. }))
        };
        let is_headed = is_heading(at.checked_sub(1)) || is_heading(Some(at + 1));
        if !is_headed && let Block::Paragraph { runs } = &mut placed[at].block {
            let runs = std::mem::take(runs);
            placed[at].block = Block::Heading { level: LEVEL, runs };
        }
    }
}

/// Whether a line opens with a `<time>`.
fn is_marked(block: &Placed, outline: &Outline<'_>) -> bool {
    matches!(block.block, Block::Paragraph { .. }) && outline.marks[block.place].tag == Tag::Time
}

/// Whether a line is an hour and at most a few words: "21:30", "9.45pm GMT", "21.30 Uhr: Ana
/// Ruiz"; or as many as a headline has, where all of it is set in bold.
fn tells_an_hour(block: &Placed) -> bool {
    let Block::Paragraph { runs } = &block.block else {
        return false;
    };
    let most = if runs.iter().all(is_bold) {
        TIME_HEADLINE
    } else {
        TIME_LINE
    };
    // A sentence that opens with an hour is the story's.
    block.letters <= most
        && runs_of(&block.block).is_some_and(|runs| {
            let line = text_of(runs);
            let line = line.trim().trim_start_matches(['+', '[', '(', ' ']);
            behind_hour(line).is_some_and(|rest| !rest.trim_end().ends_with(['.', ',', ';', ':']))
        })
}

fn is_bold(run: &Run) -> bool {
    run.styles.contains(&Style::Strong) || run.text.trim().is_empty()
}

/// What stands behind the hour that a line opens with; none where it opens with none.
fn behind_hour(line: &str) -> Option<&str> {
    let (hour, rest) = number(line)?;
    let sign = rest
        .chars()
        .next()
        .filter(|sign| matches!(sign, ':' | '.' | 'h'))?;
    let (minute, rest) = number(&rest[1..])?;
    let is_hour = hour.len() <= 2 && minute.len() == 2 && below(hour, 24) && below(minute, 60);
    let behind = rest.trim_start();
    let word: String = behind
        .chars()
        .take_while(|char| char.is_alphabetic() || *char == '.')
        .collect::<String>()
        .in_lower_case();
    let names_the_clock = matches!(
        word.as_str(),
        "uhr" | "am" | "a.m." | "pm" | "p.m." | "h" | "hrs" | "gmt" | "bst" | "cet" | "cest"
    );
    // "3.50 for a ticket", "12.05.2024": with a dot it is an hour where a word says so.
    let is_told = match sign {
        '.' => names_the_clock,
        _ => !rest.starts_with(['.', '/', ':']) || rest.starts_with(": "),
    };
    let behind = if names_the_clock {
        behind.get(word.len()..).unwrap_or_default()
    } else {
        behind
    };
    (is_hour && is_told)
        .then(|| behind.trim_start_matches([':', '|', '-', '–', '—', ' ', ']', ')']))
}

/// The digits that a text opens with, and what stands behind them.
fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    (end > 0).then(|| text.split_at(end))
}

fn below(digits: &str, end: u32) -> bool {
    digits.parse::<u32>().is_ok_and(|number| number < end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Page, read};

    #[test]
    fn the_hours_of_a_programme_stay_lines() {
        let story = "<p>The old pier of Halm opens with music on Saturday, and the harbor office \
            asks everybody to come on foot, for there is no room for cars.</p>";
        let hours = "<p>18:00 Gates open</p><p>19:00 The town band</p><p>20:30 Lamps are lit</p>\
            <p>21:00 The ferry sails</p>";
        let page = format!("<article><h1>A night on the pier</h1>{story}{hours}{story}</article>");
        let read = read(&Page {
            bytes: page.as_bytes(),
            url: None,
            content_type: None,
            charset: Some("utf-8"),
        });
        assert!(read.text().contains("20:30 Lamps are lit"));
        let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
        assert!(!read.body.iter().any(is_heading));
    }

    #[test]
    fn an_hour_opens_a_line() {
        for (line, rest) in [
            ("21:30", Some("")),
            ("9.45pm GMT", Some("GMT")),
            ("21.30 Uhr: Ana Ruiz", Some("Ana Ruiz")),
            ("16h30 – The pilots are in", Some("The pilots are in")),
            ("08:05 Tom Lee", Some("Tom Lee")),
            ("3.50 for a ticket", None),
            ("12.05.2024", None),
            ("25:10", None),
            ("10:30:15 of data", None),
            ("The lamp", None),
            ("2 boats", None),
        ] {
            assert_eq!(behind_hour(line), rest, "{line}");
        }
    }
}
