//! `cargo xtask bindings`: the TypeScript types of what crosses to the window.

use crate::{error::ChoreError, process, project::Project};

/// The feature that makes the wire types write themselves as TypeScript.
pub(crate) const FEATURES: [&str; 2] = ["--features", "tearsheet-wire/typescript"];

/// Writes the types anew. That the written ones are still true is a test of `tearsheet-wire`.
pub(crate) fn write(project: &Project) -> Result<(), ChoreError> {
    process::run(
        process::cargo(&project.root)
            .args(["run", "--quiet", "--locked", "--package", "tearsheet-wire"])
            .args(["--features", "typescript"]),
    )
}
