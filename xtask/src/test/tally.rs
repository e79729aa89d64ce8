//! Counting what passed and what failed, from the closing lines of the test runners.

use std::{fmt, ops::AddAssign};

use crate::process::Watched;

/// What a step's output says of its tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counts {
    /// Nothing: the step is one check by itself.
    AsOne,
    /// `Summary [1.2s] 5 tests run: 4 passed, 1 failed, 2 skipped`
    Nextest,
    /// `test result: FAILED. 4 passed; 1 failed; 0 ignored; …`, once a test program
    Libtest,
    /// `Tests  1 failed | 4 passed (5)`
    Vitest,
}

/// How many checks passed, failed and were skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) skipped: usize,
}

impl Tally {
    /// Counts a step. One that failed has at least one failure, whatever its words are.
    pub(crate) fn of(counts: Counts, watched: &Watched) -> Self {
        let mut tally = Self::default();
        let closes = |line: &str| match counts {
            Counts::AsOne => false,
            Counts::Nextest => line.starts_with("Summary ["),
            Counts::Libtest => line.starts_with("test result:"),
            Counts::Vitest => line.starts_with("Tests "),
        };
        for line in watched.words.lines().map(plain) {
            let line = line.trim();
            if closes(line) {
                tally.passed += before(line, "passed");
                tally.failed += before(line, "failed");
                tally.skipped += before(line, "skipped") + before(line, "ignored");
            }
        }
        if watched.succeeded && counts == Counts::AsOne {
            tally.passed = 1;
        }
        if !watched.succeeded {
            tally.failed = tally.failed.max(1);
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)
        } else {
            Ok(())
        }
    }
}

/// The number that stands before the word; 0 where it does not stand there.
fn before(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line.split_whitespace().collect();
    let at = |word: &str| {
        words
            .iter()
            .position(|found| found.trim_end_matches([',', ';', '|']) == word)
    };
    at(word)
        .and_then(|index| words.get(index.checked_sub(1)?))
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// The line without the colours that runners put in.
fn plain(line: &str) -> String {
    let mut text = String::new();
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            text.push(character);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(counts: Counts, succeeded: bool, words: &str) -> String {
        Tally::of(
            counts,
            &Watched {
                succeeded,
                words: words.to_owned(),
            },
        )
        .to_string()
    }

    #[test]
    fn each_runner_is_counted_by_its_closing_line() {
        let nextest =
            "     Summary [   1.234s] 5 tests run: 4 passed (1 slow), 1 failed, 2 skipped";
        assert_eq!(
            tally(Counts::Nextest, false, nextest),
            "4 passed, 1 failed, 2 skipped"
        );
        let libtest = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\
                       test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured";
        assert_eq!(
            tally(Counts::Libtest, true, libtest),
            "5 passed, 0 failed, 1 skipped"
        );
        let vitest = " Test Files  2 passed (2)\n\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | 40 passed (41)";
        assert_eq!(tally(Counts::Vitest, false, vitest), "40 passed, 1 failed");
    }

    #[test]
    fn a_step_that_fails_without_a_word_is_one_failure() {
        assert_eq!(
            tally(Counts::Nextest, false, "error: could not compile"),
            "0 passed, 1 failed"
        );
        assert_eq!(tally(Counts::AsOne, false, ""), "0 passed, 1 failed");
        assert_eq!(tally(Counts::AsOne, true, ""), "1 passed, 0 failed");
    }
}
