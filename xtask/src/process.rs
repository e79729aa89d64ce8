//! Starting other programs: loudly, quietly, or with their words kept.

use std::{
    ffi::OsStr,
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use crate::error::ChoreError;

/// A command of the program `name`, run in `folder`.
pub(crate) fn command(name: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(name);
    command.current_dir(folder).stdin(Stdio::null());
    command
}

/// npm, whose Windows name is a script's.
pub(crate) fn npm(folder: &Path) -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" }, folder)
}

/// The cargo that runs this chore.
pub(crate) fn cargo(folder: &Path) -> Command {
    let name = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = command(name, folder);
    if std::env::var_os("CI").is_some() {
        // A clone that is built once gains nothing from incremental files but their size.
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Runs the command with its words shown, and fails where it fails.
pub(crate) fn run(command: &mut Command) -> Result<(), ChoreError> {
    println!("$ {}", shown(command));
    let status = command
        .status()
        .map_err(|source| not_started(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, &status.to_string()))
    }
}

/// Runs the command and gives its standard output; fails where it fails.
pub(crate) fn output(command: &mut Command) -> Result<String, ChoreError> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|source| not_started(command, source))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(failed(command, &output.status.to_string()))
    }
}

/// Whether the program can be started at all.
pub(crate) fn answers(name: &str, argument: &str) -> bool {
    Command::new(name)
        .arg(argument)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// How a watched program ended, and what it said.
pub(crate) struct Watched {
    pub(crate) succeeded: bool,
    pub(crate) words: String,
}

/// Runs the command with both its outputs shown and kept.
pub(crate) fn watch(command: &mut Command) -> Result<Watched, ChoreError> {
    println!("$ {}", shown(command));
    let (reader, writer) = io::pipe().map_err(|source| not_started(command, source))?;
    let copy = writer
        .try_clone()
        .map_err(|source| not_started(command, source))?;
    command.stdout(writer).stderr(copy);
    let mut child = command
        .spawn()
        .map_err(|source| not_started(command, source))?;
    // The command holds our ends of the pipe; without this, reading would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let words = shown_and_kept(reader).map_err(|source| not_started(command, source))?;
    let status = child
        .wait()
        .map_err(|source| not_started(command, source))?;
    Ok(Watched {
        succeeded: status.success(),
        words,
    })
}

fn shown_and_kept(reader: io::PipeReader) -> io::Result<String> {
    let mut words = String::new();
    let mut reader = BufReader::new(reader);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        io::stdout().write_all(&line)?;
        io::stdout().flush()?;
        words.push_str(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(words)
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program
        .file_stem()
        .unwrap_or(command.get_program())
        .to_string_lossy();
    let mut line = name.into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

fn not_started(command: &Command, source: io::Error) -> ChoreError {
    ChoreError::Start {
        program: shown(command),
        source,
    }
}

fn failed(command: &Command, status: &str) -> ChoreError {
    ChoreError::Failed {
        program: shown(command),
        status: status.to_owned(),
    }
}
