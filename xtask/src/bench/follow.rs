//! `cargo xtask bench follow`: five hundred feeds, beside `curl`.

use super::measures;
use crate::{
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
};

/// Measures a release `tear`, and in the tests' own process what else gets its turn meanwhile.
pub(crate) fn follow(project: &Project) -> Result<(), ChoreError> {
    let tear = programs::build(project, Profile::Release, programs::TEAR)?;
    process::run(
        measures::programs(project, &["follow_pace"])
            .args(measures::ignored(""))
            .env("TEAR_BIN", &tear),
    )
}
