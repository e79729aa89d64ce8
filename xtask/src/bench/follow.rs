//! `cargo xtask bench follow`: five hundred feeds, beside `curl`.

use crate::{
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
};

/// Measures a release `tear`, and in the tests' own process what else gets its turn meanwhile.
pub(crate) fn follow(project: &Project) -> Result<(), ChoreError> {
    let tear = programs::build(project, Profile::Release, programs::TEAR)?;
    let mut cargo = process::cargo(&project.root);
    cargo
        .args(["test", "--locked", "--package", "tearsheet-tests"])
        .args(["--test", "follow_pace", "--"])
        .args(["--ignored", "--nocapture", "--test-threads=1"])
        .env("TEAR_BIN", &tear);
    process::run(&mut cargo)
}
