//! `cargo xtask icons`: renders the drawings of `icons/`.

use crate::{error::ChoreError, process, project::Project};

/// Renders the drawings to every size; the renderer is a crate of its own, so that
/// no other chore waits for it to compile.
pub(crate) fn write(project: &Project) -> Result<(), ChoreError> {
    process::run(
        process::cargo(&project.root)
            .args(["run", "--quiet", "--package", "tearsheet-icons", "--"])
            .arg(project.root.join("icons")),
    )
}
