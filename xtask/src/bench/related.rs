//! `cargo xtask bench related`: how long relations and topics take in a library of 100,000 stories.

use crate::{error::ChoreError, process, project::Project};

/// Measures it, in a release build.
pub(crate) fn related(project: &Project) -> Result<(), ChoreError> {
    process::run(
        process::cargo(&project.root)
            .args(["test", "--release", "--locked"])
            .args(["--package", "tearsheet-library", "--test", "related_pace"])
            .args(["--", "--ignored", "--nocapture"]),
    )
}
