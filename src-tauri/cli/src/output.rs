//! Standard output: JSON for scripts, words for people.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use serde::Serialize;

/// Where answers go.
pub struct Output {
    stream: BufWriter<StdoutLock<'static>>,
    /// Whether a person reads along.
    pub is_terminal: bool,
}

impl Output {
    /// The program's standard output.
    pub fn stdout() -> Self {
        let stdout = io::stdout();
        Self {
            is_terminal: stdout.is_terminal(),
            stream: BufWriter::new(stdout.lock()),
        }
    }

    /// Prints a value as indented JSON.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.stream, value)?;
        self.line("")
    }

    /// Prints a value as JSON in one line, at once.
    pub fn json_line(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.stream, value)?;
        self.line("")?;
        self.flush()
    }

    /// Prints a line.
    pub fn line(&mut self, words: &str) -> io::Result<()> {
        self.stream.write_all(words.as_bytes())?;
        self.stream.write_all(b"\n")
    }

    /// Hands on what is still held back.
    pub fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }

    /// These words in bold, where a terminal shows them.
    pub fn bold(&self, words: &str) -> String {
        self.styled("1", words)
    }

    /// These words in a softer ink, where a terminal shows them.
    pub fn soft(&self, words: &str) -> String {
        self.styled("2", words)
    }

    /// What stands before and after a found word.
    pub fn marks(&self) -> (&'static str, &'static str) {
        if self.is_terminal {
            ("\u{1b}[1;31m", "\u{1b}[0m")
        } else {
            ("", "")
        }
    }

    fn styled(&self, style: &str, words: &str) -> String {
        if self.is_terminal && !words.is_empty() {
            format!("\u{1b}[{style}m{words}\u{1b}[0m")
        } else {
            words.to_owned()
        }
    }
}
