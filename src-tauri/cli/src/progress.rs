//! How a save goes, on stderr.

use std::{
    io::{self, IsTerminal, Write},
    sync::{Mutex, PoisonError},
};

use tearsheet_capture::{Progress, ProgressEvent};
use tearsheet_story::Language;

use crate::text;

/// Tells a save's steps: on a terminal in one line that changes, elsewhere a line each.
pub struct Teller {
    is_terminal: bool,
    /// The story's headline, once it is known.
    name: String,
    photos: Mutex<u32>,
}

impl Teller {
    /// A teller for the story of this headline.
    pub fn new(headline: &str) -> Self {
        Self {
            is_terminal: io::stderr().is_terminal(),
            name: text::shortened(&text::one_line(headline), 40),
            photos: Mutex::default(),
        }
    }

    /// Says what is being fetched, where a person waits for it.
    pub fn fetching(asked: &str) {
        if io::stderr().is_terminal() {
            eprint!(
                "\r\u{1b}[K{}: fetching",
                text::shortened(&text::one_line(asked), 60)
            );
        }
    }

    /// Clears the line that changes.
    pub fn clear() {
        if io::stderr().is_terminal() {
            eprint!("\r\u{1b}[K");
        }
    }

    /// On a terminal each photo counts up; elsewhere the last one of a gallery speaks for all.
    fn photo_done(&self, of: u32, language: Option<Language>) {
        let done = {
            let mut photos = self.photos.lock().unwrap_or_else(PoisonError::into_inner);
            *photos += 1;
            (*photos - 1) % of.max(1) + 1
        };
        if self.is_terminal || done == of {
            let edition = language.map_or_else(String::new, |tag| format!(" ({})", tag.as_str()));
            self.tell(&format!("photo {done} of {of}{edition}"));
        }
    }

    fn tell(&self, step: &str) {
        let line = format!("{}: {step}", self.name);
        // Progress that cannot be shown must not cost the reader the story.
        let _unseen = if self.is_terminal {
            write!(io::stderr(), "\r\u{1b}[K{line}")
        } else {
            writeln!(io::stderr(), "{line}")
        };
    }
}

impl Progress for Teller {
    fn report(&self, event: ProgressEvent) {
        match event {
            ProgressEvent::PhotoDone { of, language, .. } => self.photo_done(of, language),
            ProgressEvent::EditionFound { language } => {
                self.tell(&format!("edition in \"{}\"", language.as_str()));
            }
            ProgressEvent::EditionFailed { language, detail } => {
                self.tell(&format!(
                    "no edition in \"{}\": {}",
                    language.as_str(),
                    text::one_line(&detail)
                ));
            }
            ProgressEvent::Keeping => self.tell("keeping"),
            ProgressEvent::PageFetched { .. } | ProgressEvent::Done => {}
        }
    }
}
