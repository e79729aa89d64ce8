//! The built programs: where they are, and what a run of one gave.

use std::{
    env,
    ffi::OsStr,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use serde_json::Value;

/// The command-line program: `TEAR_BIN`, else the debug build.
#[must_use]
pub fn tear() -> PathBuf {
    program("TEAR_BIN", "tear")
}

/// The window's program: `TEARSHEET_BIN`, else the debug build.
#[must_use]
pub fn tearsheet() -> PathBuf {
    program("TEARSHEET_BIN", "tearsheet")
}

fn program(named_by: &str, name: &str) -> PathBuf {
    if let Some(path) = env::var_os(named_by) {
        return path.into();
    }
    let target =
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace().join("target"), Into::into);
    target
        .join("debug")
        .join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// Whether these programs are installed; where one is not, says so and the test is passed over.
#[must_use]
pub fn are_installed(programs: &[&str]) -> bool {
    let is_installed = |program: &&&str| {
        Command::new("sh")
            .args(["-c", &format!("command -v {program}")])
            .stdout(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    };
    let missing: Vec<&str> = programs
        .iter()
        .filter(|program| !is_installed(program))
        .copied()
        .collect();
    if !missing.is_empty() {
        println!("skipped: {} not installed", missing.join(", "));
    }
    missing.is_empty()
}

/// The folder of the workspace.
#[must_use]
pub fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_path_buf()
}

/// A file that is shared beside the workspace, not part of it: below `TEARSHEET_SHARED`, else `../shared`.
/// None, and a line that says so, where it is not there.
#[must_use]
pub fn shared(name: &str) -> Option<PathBuf> {
    let folder = env::var_os("TEARSHEET_SHARED")
        .map_or_else(|| workspace().join("../shared"), PathBuf::from);
    let path = folder.join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {} is not here", path.display());
    None
}

/// `tear` with a library of its own.
pub struct Tear {
    folder: tempfile::TempDir,
    allowed: Vec<String>,
}

/// What a run gave.
#[derive(Debug)]
pub struct Run {
    /// The exit code; none where a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Tear {
    /// A `tear` whose library is empty, in a folder that goes away with it.
    ///
    /// # Errors
    /// What the system says.
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            folder: tempfile::tempdir()?,
            allowed: Vec::new(),
        })
    }

    /// The same, allowed to ask this private host.
    #[must_use]
    pub fn allowing(mut self, host: String) -> Self {
        self.allowed.push(host);
        self
    }

    /// The library's folder.
    #[must_use]
    pub fn library(&self) -> PathBuf {
        self.folder.path().join("library")
    }

    /// A folder for files of the test.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The command, ready to be changed and run.
    pub fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(tear());
        command
            .args(arguments)
            .env("TEARSHEET_LIBRARY", self.library())
            .env("TEARSHEET_ALLOW_PRIVATE_HOSTS", self.allowed.join(","))
            .stdin(Stdio::null());
        if self.allowed.is_empty() {
            command.env_remove("TEARSHEET_ALLOW_PRIVATE_HOSTS");
        }
        command
    }

    /// Runs it to its end.
    ///
    /// # Errors
    /// Where it cannot be started: it is not built.
    pub fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> io::Result<Run> {
        self.command(arguments).output().map(Run::of)
    }

    /// Runs it to its end with this standard input.
    ///
    /// # Errors
    /// Where it cannot be started or fed.
    pub fn run_with<A: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = A>,
        input: &[u8],
    ) -> io::Result<Run> {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(mut stdin) = child.stdin.take() {
            stdin.write_all(input)?;
        }
        child.wait_with_output().map(Run::of)
    }
}

impl Run {
    /// What the output of a program that ended says.
    #[must_use]
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Standard output as one JSON value.
    ///
    /// # Errors
    /// Where it is none.
    pub fn json(&self) -> serde_json::Result<Value> {
        serde_json::from_str(&self.stdout)
    }

    /// Standard output as a JSON value a line.
    ///
    /// # Errors
    /// Where a line is none.
    pub fn json_lines(&self) -> serde_json::Result<Vec<Value>> {
        self.stdout.lines().map(serde_json::from_str).collect()
    }

    /// The lines of stderr that name a failure.
    #[must_use]
    pub fn failures(&self) -> Vec<&str> {
        let lines = self.stderr.lines();
        lines.filter(|line| line.starts_with("tear: ")).collect()
    }
}
