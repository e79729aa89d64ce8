//! A virtual screen with a session bus of its own, and reading what is painted on it.

mod frame;
mod picture;
mod watch;

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

pub(crate) use frame::{Area, Frame};
pub(crate) use picture::save;
pub(crate) use watch::{Content, first_match, settled};

use crate::{error::ChoreError, process};

/// The window's default size, which without a window manager fills the screen.
const SIZE: &str = "1280x800x24";

/// A running Xvfb and dbus-daemon; both end when this is dropped.
pub(crate) struct Screen {
    server: Child,
    bus: Child,
    display: String,
    bus_address: String,
    memory: PathBuf,
}

impl Screen {
    /// Whether this desktop has a screen of its own to show a window on.
    pub(crate) fn is_real() -> bool {
        let shown = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        !cfg!(target_os = "linux") || shown("DISPLAY") || shown("WAYLAND_DISPLAY")
    }

    /// Starts a screen whose pixels are kept in a file below `folder`.
    pub(crate) fn start(folder: &Path) -> Result<Self, ChoreError> {
        let memory = folder.join(format!("screen-{}", std::process::id()));
        std::fs::create_dir_all(&memory).map_err(ChoreError::file(&memory))?;
        let (server, display) = started(
            process::command("Xvfb", folder)
                .args([
                    "-displayfd",
                    "1",
                    "-nolisten",
                    "tcp",
                    "-screen",
                    "0",
                    SIZE,
                    "-fbdir",
                ])
                .arg(&memory),
        )?;
        let (bus, bus_address) = started(process::command("dbus-daemon", folder).args([
            "--session",
            "--nofork",
            "--nopidfile",
            "--print-address=1",
        ]))?;
        Ok(Self {
            server,
            bus,
            display: format!(":{display}"),
            bus_address,
            memory,
        })
    }

    /// Lets the command show its windows here.
    pub(crate) fn seat<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus_address)
            .env("GDK_BACKEND", "x11")
            // The accessibility bus of a real desktop is not there to be waited for.
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
    }

    /// What is painted now.
    pub(crate) fn frame(&self) -> Result<Frame, ChoreError> {
        Frame::read(&self.memory.join("Xvfb_screen0"))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in [&mut self.server, &mut self.bus] {
            // One that has ended by itself needs no ending.
            let _ended = child.kill().and_then(|()| child.wait());
        }
        let _removed = std::fs::remove_dir_all(&self.memory);
    }
}

/// Starts a server and waits for the one line that says where it listens.
fn started(command: &mut Command) -> Result<(Child, String), ChoreError> {
    let program = process::shown(command);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|source| ChoreError::Start {
            program: program.clone(),
            source,
        })?;
    let mut line = String::new();
    if let Some(stdout) = child.stdout.take() {
        BufReader::new(stdout)
            .read_line(&mut line)
            .map_err(|source| ChoreError::Start {
                program: program.clone(),
                source,
            })?;
    }
    if line.trim().is_empty() {
        return Err(ChoreError::Failed {
            program,
            status: "no word of where it listens".into(),
        });
    }
    Ok((child, line.trim().to_owned()))
}
