//! The saves under way, as the view shows them.

use serde::Serialize;
use tearsheet_capture::Overall;
use tearsheet_library::Job;

/// The saves that this run of the program has in hand, in the order of asking, and their sum.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Saves {
    /// The saves.
    pub jobs: Vec<Job>,
    /// How far all of them are together.
    pub overall: Overall,
}

impl Saves {
    /// The event's name that brings these anew.
    pub const EVENT: &str = "saves-changed";

    /// Those of these jobs that are this run's.
    #[must_use]
    pub fn of(jobs: Vec<Job>) -> Self {
        let jobs: Vec<Job> = jobs.into_iter().filter(|job| job.ours).collect();
        Self {
            overall: Overall::of(&jobs),
            jobs,
        }
    }

    /// Whether nothing of them is left to be done.
    #[must_use]
    pub const fn are_over(&self) -> bool {
        self.overall.waiting + self.overall.running + self.overall.paused == 0
    }
}
