//! Building the programs that are started, measured and tested.

use std::path::PathBuf;

use crate::{
    error::ChoreError,
    process,
    project::{Profile, Project},
};

/// The window's program.
pub(crate) const WINDOW: &str = "tearsheet";
/// The command line's program.
pub(crate) const TEAR: &str = "tear";

/// The package that a program is built from.
fn package(program: &str) -> &str {
    if program == TEAR {
        "tearsheet-cli"
    } else {
        program
    }
}

/// Builds a program and gives its path.
pub(crate) fn build(
    project: &Project,
    profile: Profile,
    program: &str,
) -> Result<PathBuf, ChoreError> {
    let mut cargo = process::cargo(&project.root);
    cargo.args(["build", "--locked", "--package", package(program)]);
    if profile == Profile::Release {
        cargo.arg("--release");
        if program != TEAR {
            // What tauri-cli adds to a release; a plain build embeds the UI without it too,
            // because the configuration names no development server.
            cargo.args(["--features", "tauri/custom-protocol"]);
        }
    }
    process::run(&mut cargo)?;
    Ok(project.program(profile, program))
}
