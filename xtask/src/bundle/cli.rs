//! tauri-cli, which makes the installers.

use std::{fs, path::PathBuf};

use crate::{error::ChoreError, process, project::Project};

/// The version that goes with the `tauri` of the workspace.
const PACKAGE: &str = "@tauri-apps/cli@2.12.5";

/// Installs tauri-cli among the chores' own files, unless it is there, and gives its script.
///
/// It is not in `ui/package.json`: building and testing the front end takes nothing of it, and it
/// is as large as everything else there.
pub(crate) fn installed(project: &Project) -> Result<PathBuf, ChoreError> {
    let folder = project
        .chores()?
        .join("tauri-cli")
        .join(PACKAGE.replace(['@', '/'], "-"));
    let script = folder.join("node_modules/@tauri-apps/cli/tauri.js");
    if !script.is_file() {
        fs::create_dir_all(&folder).map_err(ChoreError::file(&folder))?;
        process::run(process::npm(&folder).args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
            ".",
            PACKAGE,
        ]))?;
    }
    Ok(script)
}
