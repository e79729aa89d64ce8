//! `tear parse --batch`: every page of a corpus, timed.

use std::{
    num::NonZeroUsize,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use serde::Serialize;
use tearsheet_story::Story;

mod corpus;

use corpus::{Corpus, CorpusPage};

use crate::{
    arguments::Parse,
    failure::{Failure, Failures},
    output::Output,
    prediction::Prediction,
};

/// The last line of stderr.
#[derive(Debug, Serialize)]
struct Measure {
    pages: usize,
    bytes: usize,
    seconds: f64,
}

/// Loads every page of an index, reads them, prints a prediction each, and says how long the reading took.
pub fn run(
    index: &Path,
    asked: &Parse,
    output: &mut Output,
    failures: &mut Failures,
) -> Result<(), Failure> {
    let corpus = Corpus::load(index)?;
    let pages: Vec<&CorpusPage> = corpus
        .pages
        .iter()
        .filter_map(|page| page.as_ref().ok())
        .collect();
    let (stories, spent) = read_passes(&pages, asked.passes, asked.jobs);
    let mut stories = stories.iter();
    for page in corpus.pages.iter() {
        match page {
            Ok(page) => {
                if let Some(story) = stories.next() {
                    output.json_line(&Prediction::of_story(&page.id, story))?;
                }
            }
            Err(unread) => output.json_line(&Prediction::of_error(
                &unread.id,
                unread.failure.to_string(),
            ))?,
        }
    }
    let measure = Measure {
        pages: pages.len(),
        bytes: pages.iter().map(|page| page.bytes.len()).sum(),
        seconds: spent.as_secs_f64(),
    };
    for page in corpus.pages {
        if let Err(unread) = page {
            failures.add(unread.failure);
        }
    }
    eprintln!(
        "{}",
        serde_json::to_string(&measure).map_err(std::io::Error::from)?
    );
    Ok(())
}

/// The stories of the last pass, and the time that it took.
fn read_passes(
    pages: &[&CorpusPage],
    passes: NonZeroUsize,
    jobs: NonZeroUsize,
) -> (Vec<Story>, Duration) {
    for _ in 1..passes.get() {
        read_all(pages, jobs);
    }
    let start = Instant::now();
    let stories = read_all(pages, jobs);
    (stories, start.elapsed())
}

fn read_all(pages: &[&CorpusPage], jobs: NonZeroUsize) -> Vec<Story> {
    if jobs.get() == 1 {
        return pages.iter().map(|page| page.read()).collect();
    }
    let share = pages.len().div_ceil(jobs.get()).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = pages
            .chunks(share)
            .map(|chunk| scope.spawn(|| chunk.iter().map(|page| page.read()).collect::<Vec<_>>()))
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| match worker.join() {
                Ok(stories) => stories,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}
