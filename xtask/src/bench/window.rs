//! `cargo xtask bench window`: stories and photos turned to, a long list scrolled, memory of many galleries.

use super::measures;
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
        measures::programs(project, &["window"])
            .args(measures::ignored("pace::"))
            .env("TEARSHEET_BIN", program),
    )
}
