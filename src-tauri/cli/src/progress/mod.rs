//! How saves go, on stderr: bars on a terminal, lines in a pipe, JSON lines for scripts.

mod bars;
mod lines;

use std::io::{self, IsTerminal, Write};

use tearsheet_capture::QueueEvent;

use bars::Bars;
use lines::Lines;

/// Tells how saves go.
pub enum Teller {
    /// A bar for all stories, and one for each that is under way.
    Bars(Bars),
    /// A line a step.
    Lines(Lines),
    /// Every event as JSON.
    Events,
}

impl Teller {
    /// The teller for whoever reads stderr: a script that asked for events, a person, or a file.
    pub fn new(events: bool, stories: usize) -> Self {
        if events {
            Self::Events
        } else if io::stderr().is_terminal() {
            Self::Bars(Bars::new(stories))
        } else {
            Self::Lines(Lines::default())
        }
    }

    /// Tells one event.
    pub fn tell(&mut self, event: &QueueEvent) {
        match self {
            Self::Bars(bars) => bars.tell(event),
            Self::Lines(lines) => lines.tell(event),
            Self::Events => {
                // Progress that cannot be shown must not cost the reader the story.
                let _unseen = serde_json::to_writer(io::stderr(), event)
                    .map_err(io::Error::from)
                    .and_then(|()| writeln!(io::stderr()));
            }
        }
    }

    /// Whether failures are told as events, so that no other line of stderr need tell them.
    pub const fn tells_failures(&self) -> bool {
        matches!(self, Self::Events)
    }

    /// What `print` gives, the bars out of its way.
    pub fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        match self {
            Self::Bars(bars) => bars.aside(print),
            Self::Lines(_) | Self::Events => print(),
        }
    }
}
