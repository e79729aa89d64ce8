//! Runs of text as they are gathered: white space folded, looks merged.

use super::look::Look;
use crate::{Run, folded::is_invisible};

/// The runs of one paragraph.
#[derive(Debug, Default)]
pub(crate) struct Runs {
    runs: Vec<Run>,
    space_waits: bool,
    /// Whether a word that follows is another one, though no space parts them.
    parts: bool,
    /// Letters and marks so far, white space left out.
    pub(crate) letters: usize,
    /// The part of them that stands in links.
    pub(crate) linked: usize,
}

impl Runs {
    pub(crate) fn is_empty(&self) -> bool {
        self.letters == 0
    }

    /// Adds words; white space at either end is kept as one space between words.
    pub(crate) fn push(&mut self, words: &str, look: &Look) {
        let mut fresh = String::with_capacity(words.len());
        let mut letters = 0;
        let mut rest = words;
        while let Some(char) = rest.chars().next() {
            // Most words are stretches that nothing is folded or dropped in.
            let plain = rest.bytes().take_while(u8::is_ascii_graphic).count();
            let length = if plain > 0 { plain } else { char.len_utf8() };
            let (stretch, behind) = rest.split_at(length);
            rest = behind;
            if is_foldable(char) {
                self.space_waits = true;
            } else if !is_invisible(char) {
                if std::mem::take(&mut self.parts) && self.joins_words(char) {
                    self.space_waits = true;
                }
                if self.space_waits {
                    self.space_waits = false;
                    if !fresh.is_empty() || !self.ends_line() {
                        fresh.push(' ');
                    }
                }
                fresh.push_str(stretch);
                letters += if plain > 0 { plain } else { 1 };
            }
        }
        if fresh.is_empty() {
            return;
        }
        self.letters += letters;
        if look.link.is_some() {
            self.linked += letters;
        }
        self.append(fresh, look);
    }

    /// Whether a letter would run into the word before it.
    fn joins_words(&self, char: char) -> bool {
        char.is_alphanumeric()
            && self
                .runs
                .last()
                .is_some_and(|run| run.text.ends_with(char::is_alphanumeric))
    }

    /// Parts the words before from a word that follows; signs still close up.
    pub(crate) fn part(&mut self) {
        self.parts = true;
    }

    /// Breaks the line.
    pub(crate) fn break_line(&mut self) {
        self.space_waits = false;
        if !self.runs.is_empty() {
            self.append("\n".to_owned(), &Look::default());
        }
    }

    /// Whether the last thing said was a line break.
    pub(crate) fn ends_line(&self) -> bool {
        self.runs.last().is_none_or(|run| run.text.ends_with('\n'))
    }

    fn append(&mut self, text: String, look: &Look) {
        if let Some(last) = self.runs.last_mut() {
            let is_same = last.styles == look.styles
                && last.link == look.link
                && last.language == look.language
                && last.direction == look.direction;
            if is_same || text == "\n" {
                last.text.push_str(&text);
                return;
            }
            // A space belongs to the plainer side of a link or a style.
            if let Some(bare) = text.strip_prefix(' ')
                && last.link.is_none()
                && last.styles.is_empty()
            {
                last.text.push(' ');
                let bare = bare.to_owned();
                self.runs.push(run_of(bare, look));
                return;
            }
        }
        self.runs.push(run_of(text, look));
    }

    /// The runs, without white space or line breaks at either end.
    pub(crate) fn finish(&mut self) -> Vec<Run> {
        let mut runs = std::mem::take(self).runs;
        while let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            if !last.text.is_empty() {
                break;
            }
            runs.pop();
        }
        while let Some(first) = runs.first_mut() {
            let lead = first.text.len() - first.text.trim_start().len();
            first.text.drain(..lead);
            if !first.text.is_empty() {
                break;
            }
            runs.remove(0);
        }
        runs
    }
}

fn run_of(text: String, look: &Look) -> Run {
    Run {
        text,
        styles: look.styles.clone(),
        link: look.link.clone(),
        language: look.language.clone(),
        direction: look.direction,
    }
}

/// White space that folds; a no-break space is a space of the text.
const fn is_foldable(char: char) -> bool {
    matches!(
        char,
        ' ' | '\t' | '\n' | '\r' | '\u{c}' | '\u{2028}' | '\u{2029}' | '\u{b}'
    )
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;

    #[test]
    fn white_space_between_runs_is_one_space_outside_the_link() {
        let link = Look {
            link: Url::parse("https://example.org/").ok(),
            ..Look::default()
        };
        let mut runs = Runs::default();
        runs.push("  The \n pier ", &Look::default());
        runs.push(" was closed", &link);
        runs.push(" today. ", &Look::default());
        let runs = runs.finish();
        let texts: Vec<_> = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["The pier ", "was closed", " today."]);
    }

    #[test]
    fn parted_words_do_not_run_into_each_other() {
        let mut runs = Runs::default();
        for words in ["on ", "4 May", "Ana Ruiz", ", Halm"] {
            runs.push(words, &Look::default());
            runs.part();
        }
        assert_eq!(runs.finish(), [Run::plain("on 4 May Ana Ruiz, Halm")]);
    }

    #[test]
    fn a_line_break_swallows_the_spaces_beside_it() {
        let mut runs = Runs::default();
        runs.push("one ", &Look::default());
        runs.break_line();
        runs.push("  two", &Look::default());
        runs.break_line();
        assert_eq!(runs.finish(), [Run::plain("one\ntwo")]);
    }

    #[test]
    fn soft_hyphens_are_not_text() {
        let mut runs = Runs::default();
        runs.push("Verant\u{ad}wortung", &Look::default());
        assert_eq!(runs.finish(), [Run::plain("Verantwortung")]);
    }
}
