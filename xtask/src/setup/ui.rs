//! The built front end, which the window's program embeds.

use crate::{error::ChoreError, process, project::Project, setup::stamp::Stamp};

/// What the built front end is made from.
const SOURCES: &[&str] = &[
    "src",
    "public",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "svelte.config.js",
    "tsconfig.json",
];

/// Builds the front end, where it is not the one that its sources make.
pub(crate) fn build(project: &Project) -> Result<(), ChoreError> {
    let ui = project.ui();
    let sources: Vec<_> = SOURCES.iter().map(|name| ui.join(name)).collect();
    let stamp = Stamp::of(project, "ui", &sources)?;
    if stamp.stands() && ui.join("dist/index.html").is_file() {
        return Ok(());
    }
    process::run(process::npm(&ui).args(["run", "--silent", "build"]))?;
    stamp.leave()
}
