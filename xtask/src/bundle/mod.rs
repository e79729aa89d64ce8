//! `cargo xtask bundle`: installers for the platform that it runs on.

mod check;
mod cli;

use std::path::PathBuf;

use serde_json::json;

use crate::{
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
    setup,
};

/// The installers that this platform's own tools make. An AppImage takes tools that are
/// downloaded while it is made, so it is made when asked for by name.
const KINDS: &[&str] = if cfg!(target_os = "macos") {
    &["app", "dmg"]
} else if cfg!(windows) {
    &["nsis", "msi"]
} else {
    &["deb", "rpm"]
};

/// Makes the installers named, else the usual ones; `--check` tries the .deb as well.
pub(crate) fn bundle(project: &Project, arguments: &[String]) -> Result<(), ChoreError> {
    let is_check = |argument: &&String| *argument == "--check";
    let named: Vec<&str> = arguments
        .iter()
        .filter(|argument| !is_check(argument))
        .map(String::as_str)
        .collect();
    setup::for_bundle(project)?;
    let kinds = if named.is_empty() {
        KINDS.to_vec()
    } else {
        named
    };
    make(project, &kinds)?;
    if arguments.iter().any(|argument| is_check(&argument)) {
        check::check(project, &newest(project, "deb")?)?;
    }
    Ok(())
}

fn make(project: &Project, kinds: &[&str]) -> Result<(), ChoreError> {
    programs::build(project, Profile::Release, programs::WINDOW)?;
    let tear = programs::build(project, Profile::Release, programs::TEAR)?;
    // The command line travels with the window where an installer can carry a second program.
    let with_tear = json!({ "/usr/bin/tear": tear });
    let extra = json!({ "bundle": { "linux": {
        "deb": { "files": with_tear },
        "rpm": { "files": with_tear },
    } } });
    process::run(
        process::command("node", &project.root)
            .arg(cli::installed(project)?)
            .args(["bundle", "--ci", "--bundles", &kinds.join(",")])
            .args(["--config", &extra.to_string()]),
    )?;
    println!("installers: {}", folder(project).display());
    Ok(())
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("release/bundle")
}

/// The installer of this kind that was written last.
fn newest(project: &Project, kind: &str) -> Result<PathBuf, ChoreError> {
    let folder = folder(project).join(kind);
    let entries = std::fs::read_dir(&folder).map_err(ChoreError::file(&folder))?;
    entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == kind))
        .max_by_key(|path| path.metadata().and_then(|about| about.modified()).ok())
        .ok_or_else(|| ChoreError::Unexpected(format!("no .{kind} in {}", folder.display())))
}
