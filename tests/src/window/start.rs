//! How a window is started.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};

use super::{Failure, Words, workspace};
use crate::{bus::Starts, programs::are_installed};

/// How a window is started: its library, its arguments, its language and theme.
#[derive(Debug, Clone)]
pub struct Start {
    library: PathBuf,
    arguments: Vec<String>,
    variables: Vec<(&'static str, String)>,
    language: &'static str,
    theme: &'static str,
    beside: Starts,
}

impl Start {
    /// The program with this library, in English and light.
    #[must_use]
    pub fn with_library(library: &Path) -> Self {
        Self {
            library: library.to_path_buf(),
            arguments: Vec::new(),
            variables: Vec::new(),
            language: "en",
            theme: "light",
            beside: Starts::Nothing,
        }
    }

    /// With one more argument.
    #[must_use]
    pub fn argument(mut self, argument: impl Into<String>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    /// With one more environment variable.
    #[must_use]
    pub fn variable(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.push((name, value.into()));
        self
    }

    /// In the language of these words.
    #[must_use]
    pub fn speaking(mut self, words: &Words) -> Self {
        self.language = words.language;
        self
    }

    /// In this theme.
    #[must_use]
    pub fn theme(mut self, theme: &'static str) -> Self {
        self.theme = theme;
        self
    }

    /// With what a screen reader reads by.
    #[must_use]
    pub fn read_aloud(mut self) -> Self {
        self.beside = Starts::Accessibility;
        self
    }

    /// What the window's message bus starts.
    pub(super) const fn beside(&self) -> Starts {
        self.beside
    }

    /// The program and its arguments, as WebKitGTK's driver starts them.
    pub(super) fn capabilities(&self) -> Result<Value, Failure> {
        let browser = json!({ "binary": program()?, "args": self.arguments });
        Ok(json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": browser } } }))
    }

    /// Gives a command the environment that the program reads.
    pub fn dress(&self, command: &mut Command) {
        command
            .env("TEARSHEET_LIBRARY", &self.library)
            .env("TEARSHEET_LANGUAGE", self.language)
            .env("TEARSHEET_THEME", self.theme)
            // Links that a test follows must open no browser of the developer's.
            .env("BROWSER", "true")
            .envs(self.variables.iter().map(|(name, value)| (name, value)));
    }
}

/// The window's program: `TEARSHEET_BIN`, else the debug build.
///
/// # Errors
/// Where there is none.
pub fn program() -> Result<PathBuf, Failure> {
    if let Some(path) = env::var_os("TEARSHEET_BIN") {
        return Ok(path.into());
    }
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), PathBuf::from);
    let path = target.join("debug").join("tearsheet");
    if path.is_file() {
        Ok(path)
    } else {
        Err(Failure::new(format!(
            "{} is missing: build it with `cargo build`, or run `cargo xtask test`",
            path.display()
        )))
    }
}

/// Whether this machine has what drives a window; where not, says so and the test is passed over.
#[must_use]
pub fn can_be_driven() -> bool {
    are_installed(&["WebKitWebDriver", "Xvfb", "dbus-daemon"])
}
