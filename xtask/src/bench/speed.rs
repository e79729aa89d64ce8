//! `cargo xtask bench speed`: reading a page, beside building its DOM alone and beside
//! another reader. `cargo xtask bench hostile`: reading the worst that a stranger can send.

use std::process::Command;

use crate::{error::ChoreError, process, project::Project};

/// How often each page is read; the fastest pass counts, for a busy machine only ever adds time.
const PASSES: &str = "7";

/// Runs the pace maker on the corpus, or on our own pages where there is none.
pub(crate) fn speed(project: &Project) -> Result<(), ChoreError> {
    let pages = project
        .shared()
        .map(|shared| shared.join("corpus"))
        .filter(|corpus| corpus.is_dir())
        .unwrap_or_else(|| project.root.clone());
    process::run(pace(project).arg(pages).arg(PASSES))
}

/// Reads pages that were made to cost minutes; fails where one takes more than a second.
pub(crate) fn hostile(project: &Project) -> Result<(), ChoreError> {
    process::run(pace(project).arg("hostile"))
}

fn pace(project: &Project) -> Command {
    let mut pace = process::cargo(&project.root);
    pace.args([
        "run",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "tearsheet-pace",
        "--",
    ]);
    pace
}
