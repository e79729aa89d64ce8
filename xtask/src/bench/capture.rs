//! `cargo xtask bench capture`: saving, beside `curl` and under its bars of harm.

use super::measures;
use crate::{
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
};

/// The bars: how often each harm is done. Tests do it less often.
const HARM: [(&str, &str); 3] = [
    ("TEARSHEET_TEST_DEATHS", "200"),
    ("TEARSHEET_TEST_CUTS", "500"),
    ("TEARSHEET_TEST_DISK_ERRORS", "200"),
];

/// Measures a release `tear`, then does all the harm that the bars ask for.
pub(crate) fn capture(project: &Project) -> Result<(), ChoreError> {
    let tear = programs::build(project, Profile::Release, programs::TEAR)?;
    process::run(
        measures::programs(project, &["capture_pace"])
            .args(measures::ignored(""))
            .env("TEAR_BIN", &tear),
    )?;
    process::run(
        measures::programs(project, &["capture_queue"])
            .args(["--", "going_on"])
            .envs(HARM)
            .env("TEAR_BIN", &tear),
    )?;
    process::run(measures::programs(project, &["crashing", "failing_disk"]).envs(HARM))
}
