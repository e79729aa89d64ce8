//! `cargo xtask run`: the app with its sample story.

use std::path::Path;

use crate::{
    error::ChoreError,
    process, programs,
    project::{Profile, Project},
    screen::{self, Content, Screen},
    setup,
};

/// Builds the app and opens it; with no display, leaves a screenshot behind instead.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Result<(), ChoreError> {
    setup::for_window(project)?;
    let program = programs::build(project, Profile::Debug, programs::WINDOW)?;
    let sample = ["--sample".to_owned()];
    let asked = arguments
        .iter()
        .position(|argument| argument == "--")
        .map_or(arguments, |dashes| &arguments[dashes + 1..]);
    let arguments = if asked.is_empty() { &sample } else { asked };
    if Screen::is_real() {
        process::run(process::command(&program, &project.root).args(arguments))
    } else {
        println!("no display: opening the window on a virtual screen");
        photograph(project, &program, arguments)
    }
}

fn photograph(project: &Project, program: &Path, arguments: &[String]) -> Result<(), ChoreError> {
    let folder = project.chores()?;
    let screen = Screen::start(&folder)?;
    let mut window = process::command(program, &project.root);
    let mut child = screen
        .seat(window.args(arguments))
        .spawn()
        .map_err(|source| ChoreError::Start {
            program: program.display().to_string(),
            source,
        })?;
    let painted = screen
        .frame()
        .and_then(|frame| screen::settled(&screen, frame.whole(), Content::Photographs));
    let _ended = child.kill().and_then(|()| child.wait());
    let picture = folder.join("tearsheet.png");
    screen::save(&painted?, &picture)?;
    println!("screenshot: {}", picture.display());
    Ok(())
}
