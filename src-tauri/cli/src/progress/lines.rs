//! A line a step, for a file or a pipe.

use std::{
    collections::HashMap,
    io::{self, Write},
};

use tearsheet_capture::{ProgressEvent, QueueChange, QueueEvent};
use tearsheet_library::JobId;
use tearsheet_story::Language;

use crate::text;

/// What is said of each story under way.
#[derive(Default)]
pub struct Lines {
    stories: HashMap<JobId, Told>,
}

#[derive(Default)]
struct Told {
    /// The address or path, and the headline once it is known.
    name: String,
    photos: u32,
}

impl Lines {
    /// Tells one event.
    pub fn tell(&mut self, event: &QueueEvent) {
        match &event.change {
            QueueChange::Added { source } => {
                let name = source.as_deref().unwrap_or("the page");
                self.stories.entry(event.job).or_default().name = text::one_line(name);
            }
            QueueChange::Opened { headline } if !headline.is_empty() => {
                let name = text::shortened(&text::one_line(headline), 40);
                self.stories.entry(event.job).or_default().name = name;
            }
            QueueChange::Step { step } => {
                if let Some(line) = self.step(event.job, step) {
                    self.say(event.job, &line);
                }
            }
            QueueChange::Postponed { error, .. } => {
                let line = format!("{} Trying again.", text::one_line(&error.detail));
                self.say(event.job, &line);
            }
            QueueChange::Started
            | QueueChange::Opened { .. }
            | QueueChange::Resumed
            | QueueChange::Paused => {}
            QueueChange::Cancelled | QueueChange::Done { .. } | QueueChange::Failed { .. } => {
                self.stories.remove(&event.job);
            }
        }
    }

    /// A step in words; the last photo of a gallery speaks for all.
    fn step(&mut self, job: JobId, step: &ProgressEvent) -> Option<String> {
        let told = self.stories.entry(job).or_default();
        match step {
            ProgressEvent::PhotoDone { of, language, .. } => {
                told.photos += 1;
                let done = (told.photos - 1) % (*of).max(1) + 1;
                (done == *of).then(|| format!("photo {done} of {of}{}", tag(language.as_ref())))
            }
            other => in_words(other),
        }
    }

    fn say(&self, job: JobId, words: &str) {
        let name = self.stories.get(&job).map_or("", |told| told.name.as_str());
        // Progress that cannot be shown must not cost the reader the story.
        let _unseen = writeln!(io::stderr(), "{name}: {words}");
    }
}

/// A step that is worth a line in any case.
pub fn in_words(step: &ProgressEvent) -> Option<String> {
    match step {
        ProgressEvent::EditionFound { language } => {
            Some(format!("edition in \"{}\"", language.as_str()))
        }
        ProgressEvent::EditionFailed { language, detail } => Some(format!(
            "no edition in \"{}\": {}",
            language.as_str(),
            text::one_line(detail)
        )),
        ProgressEvent::Keeping => Some("keeping".to_owned()),
        ProgressEvent::PageFetched { .. }
        | ProgressEvent::PhotoDone { .. }
        | ProgressEvent::Done => None,
    }
}

fn tag(language: Option<&Language>) -> String {
    language.map_or_else(String::new, |tag| format!(" ({})", tag.as_str()))
}
