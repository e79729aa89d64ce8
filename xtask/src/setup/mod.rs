//! Bringing a fresh machine to where the other chores can work.

mod node;
mod packages;
mod stamp;
mod ui;

pub(crate) use packages::Need;

use crate::{error::ChoreError, project::Project};

/// Everything that any chore needs.
pub(crate) fn all(project: &Project) -> Result<(), ChoreError> {
    packages::install(
        project,
        &[Need::Build, Need::VirtualScreen, Need::Drive, Need::Bundle],
    )?;
    node::modules(project)?;
    ui::build(project)?;
    println!("ready");
    Ok(())
}

/// What building and showing the window takes.
pub(crate) fn for_window(project: &Project) -> Result<(), ChoreError> {
    let mut needs = vec![Need::Build];
    if !crate::screen::Screen::is_real() {
        needs.push(Need::VirtualScreen);
    }
    packages::install(project, &needs)?;
    node::modules(project)?;
    ui::build(project)
}

/// What the tests take; they build the UI themselves, as one of their steps.
pub(crate) fn for_tests(project: &Project) -> Result<(), ChoreError> {
    packages::install(project, &[Need::Build, Need::VirtualScreen, Need::Drive])?;
    node::modules(project)?;
    ui::build(project)
}

/// What making installers takes.
pub(crate) fn for_bundle(project: &Project) -> Result<(), ChoreError> {
    packages::install(project, &[Need::Build, Need::VirtualScreen, Need::Bundle])?;
    node::modules(project)?;
    ui::build(project)
}

/// What measuring the start takes.
pub(crate) fn for_screen(project: &Project) -> Result<(), ChoreError> {
    packages::install(project, &[Need::Build, Need::VirtualScreen])?;
    node::modules(project)?;
    ui::build(project)
}
