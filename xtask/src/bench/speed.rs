//! `cargo xtask bench speed`: reading a page, beside building its DOM alone.

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
    process::run(
        process::cargo(&project.root)
            .args([
                "run",
                "--release",
                "--locked",
                "--quiet",
                "--package",
                "tearsheet-pace",
                "--",
            ])
            .arg(pages)
            .arg(PASSES),
    )
}
