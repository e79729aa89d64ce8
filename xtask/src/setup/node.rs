//! Node, and the front end's packages.

use crate::{
    error::ChoreError,
    process,
    project::Project,
    setup::{packages, stamp::Stamp},
};

/// The oldest Node that the front end's tools run on (`engines` in `ui/package.json`).
const OLDEST: (u32, u32) = (20, 19);

/// Installs the packages of the lock file, where they are not the ones installed.
pub(crate) fn modules(project: &Project) -> Result<(), ChoreError> {
    check_node(project)?;
    let ui = project.ui();
    let stamp = Stamp::of(project, "node-modules", &[ui.join("package-lock.json")])?;
    if stamp.stands() && ui.join("node_modules").is_dir() {
        return Ok(());
    }
    process::run(process::npm(&ui).args(["ci", "--no-audit", "--no-fund"]))?;
    stamp.leave()
}

fn check_node(project: &Project) -> Result<(), ChoreError> {
    let version = process::output(process::command("node", &project.root).arg("--version"));
    let found = version.as_deref().unwrap_or("none").trim();
    let mut numbers = found
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    let is_enough = match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= OLDEST,
        _ => false,
    };
    if is_enough {
        return Ok(());
    }
    let (major, minor) = OLDEST;
    Err(ChoreError::Missing {
        what: format!("Node {major}.{minor} or newer (found: {found})"),
        remedy: packages::remedy(),
    })
}
