//! `cargo xtask bench capture`: saving, beside `curl` and under its bars of harm.

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
    let tests = || {
        let mut cargo = process::cargo(&project.root);
        cargo.args(["test", "--locked"]).env("TEAR_BIN", &tear);
        cargo
    };
    process::run(
        tests()
            .args([
                "--package",
                "tearsheet-tests",
                "--test",
                "capture_pace",
                "--",
            ])
            .args(["--ignored", "--nocapture", "--test-threads=1"]),
    )?;
    process::run(
        tests()
            .args([
                "--package",
                "tearsheet-tests",
                "--test",
                "capture_queue",
                "going_on",
            ])
            .envs(HARM),
    )?;
    process::run(
        tests()
            .args([
                "--package",
                "tearsheet-library",
                "--test",
                "crashing",
                "--test",
                "failing_disk",
            ])
            .envs(HARM),
    )
}
