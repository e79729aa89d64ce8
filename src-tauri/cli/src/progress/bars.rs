//! Bars on a terminal: one for all stories, one for each that is under way.

use std::collections::HashMap;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};
use tearsheet_capture::{ProgressEvent, QueueChange, QueueEvent};
use tearsheet_library::JobId;

use super::lines::in_words;
use crate::text;

/// The bars.
pub struct Bars {
    all: MultiProgress,
    overall: ProgressBar,
    names: HashMap<JobId, String>,
    stories: HashMap<JobId, ProgressBar>,
}

impl Bars {
    /// Bars for so many stories; a single one needs no overall bar.
    pub fn new(stories: usize) -> Self {
        let all = MultiProgress::new();
        let length = u64::try_from(stories).unwrap_or(u64::MAX);
        let overall = ProgressBar::new(length);
        overall.set_style(style("{bar:24} {pos} of {len} stories, {eta} left"));
        let overall = if stories > 1 {
            all.add(overall)
        } else {
            overall
        };
        Self {
            all,
            overall,
            names: HashMap::new(),
            stories: HashMap::new(),
        }
    }

    /// Tells one event.
    pub fn tell(&mut self, event: &QueueEvent) {
        match &event.change {
            QueueChange::Added { source } => {
                let name = source.as_deref().unwrap_or("the page");
                self.names.insert(event.job, text::one_line(name));
            }
            QueueChange::Started => self.begin(event.job),
            QueueChange::Opened { headline } if !headline.is_empty() => {
                if let Some(bar) = self.stories.get(&event.job) {
                    bar.set_prefix(text::shortened(&text::one_line(headline), 40));
                }
            }
            QueueChange::Step { step } => self.step(event.job, step),
            QueueChange::Postponed { error, .. } => {
                if let Some(bar) = self.stories.get(&event.job) {
                    bar.set_message(format!("{} Trying again.", text::one_line(&error.detail)));
                }
            }
            QueueChange::Opened { .. } | QueueChange::Paused | QueueChange::Resumed => {}
            QueueChange::Cancelled | QueueChange::Done { .. } | QueueChange::Failed { .. } => {
                self.names.remove(&event.job);
                if let Some(bar) = self.stories.remove(&event.job) {
                    bar.finish_and_clear();
                }
                self.overall.inc(1);
            }
        }
    }

    /// What `print` gives, the bars out of its way.
    pub fn aside<T>(&self, print: impl FnOnce() -> T) -> T {
        self.all.suspend(print)
    }

    fn begin(&mut self, job: JobId) {
        let name = self.names.get(&job).cloned().unwrap_or_default();
        let bar = self.stories.entry(job).or_insert_with(|| {
            let bar = self.all.insert_before(&self.overall, ProgressBar::new(0));
            bar.set_style(style("{spinner} {prefix}: {msg}"));
            bar
        });
        bar.set_prefix(text::shortened(&name, 48));
        bar.set_message("fetching");
    }

    fn step(&self, job: JobId, step: &ProgressEvent) {
        let Some(bar) = self.stories.get(&job) else {
            return;
        };
        match step {
            ProgressEvent::PhotoDone { of, .. } => {
                bar.set_style(style("{bar:16} {prefix}: {msg}"));
                // Editions come one after the other, each with a gallery of its own.
                let is_new =
                    bar.length() != Some(u64::from(*of)) || bar.position() >= u64::from(*of);
                if is_new {
                    bar.set_length(u64::from(*of));
                    bar.set_position(0);
                }
                bar.inc(1);
                bar.set_message(format!("photo {} of {of}", bar.position()));
            }
            other => {
                if let Some(words) = in_words(other) {
                    bar.set_message(words);
                }
            }
        }
    }
}

/// The style of a template; the plain one where the template is none, which a test would show.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_are_templates() {
        for template in [
            "{bar:24} {pos} of {len} stories, {eta} left",
            "{spinner} {prefix}: {msg}",
            "{bar:16} {prefix}: {msg}",
        ] {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }
}
