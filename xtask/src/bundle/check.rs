//! `cargo xtask bundle --check`: the .deb as a reader meets it: installed, started, removed.

use std::{fs, path::Path};

use crate::{
    error::ChoreError,
    process,
    project::Project,
    screen::{self, Content, Screen},
};

/// What has to be there once it is installed, and gone once it is removed.
const INSTALLED: &[&str] = &[
    "/usr/bin/tearsheet",
    "/usr/bin/tear",
    "/usr/share/applications/Tearsheet.desktop",
    "/usr/share/icons/hicolor/128x128/apps/tearsheet.png",
    "/usr/share/metainfo/org.tearsheet.Tearsheet.metainfo.xml",
];

/// Installs, validates, starts and removes the package; removes it after a failure too.
pub(crate) fn check(project: &Project, package: &Path) -> Result<(), ChoreError> {
    let apt = |arguments: &[&str]| {
        let mut apt = process::command("apt-get", &project.root);
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-q", "-y"])
            .args(arguments);
        process::run(&mut apt)
    };
    apt(&["install", "--reinstall", &package.to_string_lossy()])?;
    let tried = try_installed(project);
    apt(&["remove", "tearsheet"])?;
    tried?;
    let left: Vec<_> = INSTALLED
        .iter()
        .filter(|path| Path::new(path).exists())
        .collect();
    if !left.is_empty() {
        return Err(ChoreError::Unexpected(format!(
            "left behind by the removal: {left:?}"
        )));
    }
    println!("installed, started and removed: {}", package.display());
    Ok(())
}

fn try_installed(project: &Project) -> Result<(), ChoreError> {
    let missing: Vec<_> = INSTALLED
        .iter()
        .filter(|path| !Path::new(path).exists())
        .collect();
    if !missing.is_empty() {
        return Err(ChoreError::Unexpected(format!(
            "not installed: {missing:?}"
        )));
    }
    process::run(
        process::command("desktop-file-validate", &project.root)
            .arg("/usr/share/applications/Tearsheet.desktop"),
    )?;
    process::run(
        process::command("appstreamcli", &project.root)
            .args(["validate", "--no-net"])
            .arg("/usr/share/metainfo/org.tearsheet.Tearsheet.metainfo.xml"),
    )?;
    process::run(process::command("/usr/bin/tear", &project.root).arg("--version"))?;
    start(project)
}

/// Starts the installed window with a home of its own, and waits for its first page.
fn start(project: &Project) -> Result<(), ChoreError> {
    let folder = project.chores()?;
    let home = folder.join("home-installed");
    fs::create_dir_all(&home).map_err(ChoreError::file(&home))?;
    let screen = Screen::start(&folder)?;
    let mut window = process::command("/usr/bin/tearsheet", &home);
    window
        .arg("--sample")
        .env("HOME", &home)
        .env("XDG_DATA_HOME", home.join("data"));
    let program = "/usr/bin/tearsheet".to_owned();
    let mut child = screen
        .seat(&mut window)
        .spawn()
        .map_err(|source| ChoreError::Start { program, source })?;
    let painted = screen
        .frame()
        .and_then(|frame| screen::settled(&screen, frame.whole(), Content::Photographs));
    let _ended = child.kill().and_then(|()| child.wait());
    let picture = folder.join("installed.png");
    screen::save(&painted?, &picture)?;
    println!("screenshot: {}", picture.display());
    Ok(())
}
