//! What one line of a page says, where it is no sentence of the story.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::letters::LowerCase;
use crate::{Block, Run};

use super::{
    phrases::{
        BYLINES, CREDIT_ENDS, CREDIT_STARTS, LABELS, PERSONS, PLEAS, POINTERS, READ_TIMES,
        SOURCE_STARTS, TAIL_HEADINGS, TAIL_LABELS, WAYS_OUT,
    },
    scale::*,
    writer::Placed,
};

/// No line says more that is no sentence of the story: a note on the author is the longest.
const LONGEST_LINE: usize = BIO_LETTERS;

static PLEA_WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(PLEAS).ok());

/// A paragraph or heading as words, in lower case.
pub(super) struct Line {
    text: String,
    letters: usize,
    /// Share of it that is linked.
    linked: f32,
    is_heading: bool,
}

impl Line {
    /// The words of a block; none where it is no paragraph or heading, or more than a line.
    pub(super) fn of(block: &Placed) -> Option<Self> {
        let runs = runs_of(&block.block).filter(|_| block.letters <= LONGEST_LINE)?;
        Some(Self {
            text: text_of(runs).trim().in_lower_case(),
            letters: block.letters,
            linked: block.linked as f32 / block.letters.max(1) as f32,
            is_heading: matches!(block.block, Block::Heading { .. }),
        })
    }

    /// Whether it stands between parts of any page and says nothing of the story.
    pub(super) fn is_label(&self) -> bool {
        self.letters <= LABEL_LETTERS && (LABELS.contains(&self.bare()) || self.is_count())
    }

    /// "Image 2 of 5", "3 / 12".
    fn is_count(&self) -> bool {
        let mut words = self.text.split([' ', '/']).filter(|word| !word.is_empty());
        let mut numbers = 0;
        let only_counts = words.all(|word| {
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            numbers += usize::from(is_number);
            is_number
                || matches!(
                    word,
                    "image" | "photo" | "of" | "bild" | "von" | "foto" | "de"
                )
        });
        only_counts && numbers == 2
    }

    /// Whether it only leads to another page.
    pub(super) fn is_way_out(&self) -> bool {
        if self.letters > LINK_LINE || self.is_heading {
            return false;
        }
        self.linked > ALL_LINK
            || (self.linked > SOME_LINK
                && WAYS_OUT
                    .iter()
                    .any(|start| self.unpointed().starts_with(start)))
    }

    /// Whether it says in so many words that it leads to another story: "Read also: …".
    pub(super) fn is_pointer(&self) -> bool {
        const SIGNS: [char; 4] = [':', '|', '>', '»'];
        self.letters <= LINK_LINE
            && self.text.contains(SIGNS)
            && POINTERS.iter().any(|start| {
                self.unpointed()
                    .strip_prefix(start)
                    .is_some_and(|rest| rest.trim_start().starts_with(SIGNS))
            })
    }

    /// Whether it asks the reader for something.
    pub(super) fn is_plea(&self) -> bool {
        self.letters <= PLEA_LETTERS
            && (self.text.starts_with(['©'])
                || self.text.starts_with("copyright")
                || PLEA_WORDS
                    .as_ref()
                    .is_some_and(|pleas| pleas.is_match(&self.text)))
    }

    /// Whether it names a picture's photographer or source.
    pub(super) fn is_credit(&self) -> bool {
        if self.is_heading {
            return false;
        }
        let opens = self.letters <= DECK_LETTERS
            && CREDIT_STARTS
                .iter()
                .any(|start| self.text.starts_with(start));
        let closes = self.letters <= CAPTION_LETTERS
            && (CREDIT_ENDS.iter().any(|end| self.text.ends_with(end))
                || self.text.ends_with(')')
                    && self.text.rsplit('(').next().is_some_and(|last| {
                        CREDIT_STARTS.iter().any(|start| last.starts_with(start))
                    }));
        opens || closes
    }

    /// Whether it says who wrote the story, or when.
    pub(super) fn is_byline(&self) -> bool {
        if self.is_heading || self.letters > DECK_LETTERS {
            return false;
        }
        let digits = self.digits();
        let is_date = digits >= 4 && digits * 5 >= self.letters;
        let has_sentence =
            self.text.ends_with(['.', '!', '?', '"', '”']) && self.letters > LABEL_LETTERS;
        is_date
            || (BYLINES.iter().any(|start| self.text.starts_with(start)) && !has_sentence)
            || self.linked > 0.5
    }

    /// Whether it only says when the story was published or changed.
    pub(super) fn is_dated(&self) -> bool {
        self.letters <= LABEL_LETTERS * 2
            && self.digits() >= 5
            && BYLINES
                .iter()
                .skip(PERSONS)
                .any(|start| self.text.starts_with(start))
    }

    /// Whether it says how long the story takes to read.
    pub(super) fn is_read_time(&self) -> bool {
        self.letters <= LABEL_LETTERS * 2
            && self.digits() > 0
            && READ_TIMES.iter().any(|words| self.text.contains(words))
    }

    /// Whether it opens what follows a story.
    pub(super) fn opens_the_tail(&self) -> bool {
        self.letters <= LABEL_LETTERS
            && (TAIL_LABELS.contains(&self.bare()) || starts_a_tail(&self.text))
    }

    /// Whether it speaks of the author, whose names are given in lower case.
    pub(super) fn is_bio(&self, authors: &[String]) -> bool {
        let opening = self.text.trim_start_matches(['*', '-', '–', '—', ' ']);
        self.letters <= BIO_LETTERS
            && authors.iter().any(|author| {
                opening.strip_prefix(author.as_str()).is_some_and(|rest| {
                    [
                        " is ", " ist ", " est ", " es ", " è ", " is the ", " war ", " was ",
                        " has ", " covers ", " writes ", ", ",
                    ]
                    .iter()
                    .any(|verb| rest.starts_with(verb))
                })
            })
    }

    /// Whether it names the source of the whole story.
    pub(super) fn is_source(&self) -> bool {
        self.letters <= SOURCE_LETTERS
            && SOURCE_STARTS
                .iter()
                .any(|start| self.text.starts_with(start))
    }

    fn digits(&self) -> usize {
        self.text.bytes().filter(u8::is_ascii_digit).count()
    }

    /// The words without the marks that close a label.
    fn bare(&self) -> &str {
        self.text
            .trim_end_matches([':', '.', '…', '»', '>', '?', '!'])
            .trim()
    }

    /// The words without the marks that point to a link.
    fn unpointed(&self) -> &str {
        self.text
            .trim_start_matches(['>', '•', '»', '-', '–', '→', '+', '*', ' ', '(', '['])
    }
}

/// Whether a heading's words open what follows a story.
pub(super) fn opens_the_tail(words: &str) -> bool {
    starts_a_tail(&words.trim().in_lower_case())
}

fn starts_a_tail(text: &str) -> bool {
    TAIL_HEADINGS
        .iter()
        .any(|heading| text.starts_with(heading))
}

pub(super) fn runs_of(block: &Block) -> Option<&[Run]> {
    match block {
        Block::Paragraph { runs } | Block::Heading { runs, .. } => Some(runs),
        _ => None,
    }
}

pub(super) fn text_of(runs: &[Run]) -> String {
    let mut text = String::with_capacity(runs.iter().map(|run| run.text.len()).sum());
    text.extend(runs.iter().map(|run| run.text.as_str()));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Line {
        let letters = text.chars().filter(|char| !char.is_whitespace()).count();
        let placed = Placed {
            block: Block::Paragraph {
                runs: vec![Run::plain(text)],
            },
            place: 0,
            letters,
            linked: 0,
        };
        let Some(line) = Line::of(&placed) else {
            unreachable!("a paragraph is a line")
        };
        line
    }

    #[test]
    fn what_points_to_another_story_says_so() {
        assert!(line("Lesen Sie auch: Der Pier von Halm").is_pointer());
        assert!(line("» Read more: The pier of Halm").is_pointer());
        assert!(!line("Related questions stay open, the harbor says.").is_pointer());
    }

    #[test]
    fn the_count_of_a_slide_is_a_label() {
        assert!(line("Image 2 of 5").is_label());
        assert!(line("3/12").is_label());
        assert!(!line("5").is_label());
        assert!(!line("Two of five").is_label());
    }

    #[test]
    fn a_line_that_names_a_photographer_is_a_credit() {
        assert!(line("Foto: Ada Noor").is_credit());
        assert!(line("The pier in March (Image: Ada Noor)").is_credit());
        assert!(!line("The photo shows the pier as it was.").is_credit());
    }

    #[test]
    fn a_note_on_the_author_starts_with_their_name() {
        let authors = ["ada noor".to_owned()];
        assert!(line("Ada Noor is a reporter in Halm.").is_bio(&authors));
        assert!(!line("“Nobody knew,” Ada Noor said.").is_bio(&authors));
    }
}
