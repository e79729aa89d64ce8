//! The marks of Markdown within a line.

use url::Url;

use crate::{Run, Style};

/// Inline marks: `**strong**`, `*emphasis*`, `` `code` ``, `[words](address)`.
pub(super) fn runs_of(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    let mut tries = 0;
    while let Some(char) = rest.chars().next() {
        let is_mark = matches!(char, '*' | '`' | '[');
        tries += usize::from(is_mark);
        let marked = match char {
            _ if tries > MOST_MARKS => None,
            '*' if rest.starts_with("**") => {
                enclosed(rest, "**", "**").map(|(inner, end)| (styled(inner, Style::Strong), end))
            }
            '*' => {
                enclosed(rest, "*", "*").map(|(inner, end)| (styled(inner, Style::Emphasis), end))
            }
            '`' => enclosed(rest, "`", "`").map(|(inner, end)| (styled(inner, Style::Code), end)),
            '[' => link_at(rest),
            _ => None,
        };
        match marked {
            Some((run, end)) => {
                if !plain.is_empty() {
                    runs.push(Run::plain(std::mem::take(&mut plain)));
                }
                runs.push(run);
                rest = &rest[end..];
            }
            None => {
                plain.push(char);
                rest = &rest[char.len_utf8()..];
            }
        }
    }
    if !plain.is_empty() {
        runs.push(Run::plain(plain));
    }
    runs
}

fn styled(text: &str, style: Style) -> Run {
    Run {
        text: text.to_owned(),
        styles: vec![style],
        ..Run::default()
    }
}

/// A paragraph with more marks is not prose.
const MOST_MARKS: usize = 400;

/// How far the end of a mark is looked for, bytes; farther ends belong to other marks.
const MARK_REACH: usize = 2000;

/// The text between two marks at the start, and the byte behind the second.
pub(super) fn enclosed<'t>(text: &'t str, open: &str, close: &str) -> Option<(&'t str, usize)> {
    let inner = text.strip_prefix(open)?;
    let reach = (0..=MARK_REACH.min(inner.len()))
        .rev()
        .find(|end| inner.is_char_boundary(*end))?;
    let end = inner[..reach].find(close)?;
    let words = &inner[..end];
    let is_tight = !words.is_empty() && !words.starts_with(' ') && !words.ends_with(' ');
    is_tight.then_some((words, open.len() + end + close.len()))
}

fn link_at(text: &str) -> Option<(Run, usize)> {
    let (words, behind) = enclosed(text, "[", "]")?;
    let (address, length) = enclosed(&text[behind..], "(", ")")?;
    let url = web_address(address)?;
    let run = Run {
        text: words.to_owned(),
        link: Some(url),
        ..Run::default()
    };
    Some((run, behind + length))
}

fn web_address(text: &str) -> Option<Url> {
    let address = text.split_whitespace().next()?;
    Url::parse(address)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_marks_become_runs() {
        let runs = runs_of("a **b** *c* [d](https://paper.example/) [e](javascript:x) 2 * 3");
        let texts: Vec<&str> = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(
            texts,
            ["a ", "b", " ", "c", " ", "d", " [e](javascript:x) 2 * 3"]
        );
        assert_eq!(
            runs[5].link.as_ref().map(Url::as_str),
            Some("https://paper.example/")
        );
    }
}
