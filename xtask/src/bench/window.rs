//! `cargo xtask bench window`: stories and photos turned to, a long list scrolled, memory of many galleries.

use crate::{
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
    setup,
};

/// Measures the release program in a real window (Linux).
pub(crate) fn window(project: &Project) -> Result<(), ChoreError> {
    if !cfg!(target_os = "linux") {
        println!("window: skipped, the driver of the window is Linux's");
        return Ok(());
    }
    setup::for_tests(project)?;
    let program = programs::build(project, Profile::Release, programs::WINDOW)?;
    process::run(
        process::cargo(&project.root)
            .args(["test", "--locked", "--package", "tearsheet-tests"])
            .args(["--test", "window", "--", "pace::"])
            .args(["--ignored", "--nocapture", "--test-threads=1"])
            .env("TEARSHEET_BIN", program),
    )
}
