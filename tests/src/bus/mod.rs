//! A message bus of a test's own in the place of the session's: nothing of the developer's answers on it.

mod keyring;
mod notices;

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
};

use tempfile::TempDir;
use zbus::{Connection, connection::Builder};

use crate::window::Failure;

pub use keyring::{Keyring, can_be_kept};
pub use notices::{Notice, Notices};

/// The file by which a bus starts the accessibility bus, where at-spi2-core is installed.
const ACCESSIBILITY: &str = "/usr/share/dbus-1/services/org.a11y.Bus.service";

/// A running bus, and the services that it started; ended when dropped.
pub struct Bus {
    daemon: Child,
    address: String,
    _folder: TempDir,
}

/// What a bus starts when it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Starts {
    /// Nothing.
    Nothing,
    /// The bus that screen readers listen to.
    Accessibility,
}

impl Bus {
    /// Starts a bus. What it starts shows itself on this display, if there is one.
    ///
    /// # Errors
    /// Where `dbus-daemon` is not installed or does not come up.
    pub fn open(starts: Starts, display: Option<&str>) -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let services = folder.path().join("services");
        fs::create_dir(&services)?;
        if starts == Starts::Accessibility {
            fs::copy(ACCESSIBILITY, services.join("org.a11y.Bus.service"))?;
        }
        let rules = folder.path().join("session.conf");
        fs::write(&rules, configuration(folder.path(), &services))?;
        let mut command = Command::new("dbus-daemon");
        command
            .arg(format!("--config-file={}", rules.display()))
            .args(["--nofork", "--nopidfile", "--print-address"])
            // The accessibility bus has its socket here.
            .env("XDG_RUNTIME_DIR", folder.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0);
        if let Some(display) = display {
            command.env("DISPLAY", display);
        }
        let mut daemon = command
            .spawn()
            .map_err(|error| Failure::new(format!("dbus-daemon does not start: {error}")))?;
        let mut address = String::new();
        if let Some(output) = daemon.stdout.take() {
            BufReader::new(output).read_line(&mut address)?;
        }
        let bus = Self {
            daemon,
            address: address.trim().to_owned(),
            _folder: folder,
        };
        if bus.address.is_empty() {
            return Err(Failure::new("dbus-daemon names no address"));
        }
        Ok(bus)
    }

    /// Where it is, as `DBUS_SESSION_BUS_ADDRESS` says it.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// A connection to it.
    pub(crate) async fn connect(&self) -> Result<Connection, Failure> {
        Ok(Builder::address(self.address.as_str()).build().await?)
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        end(&mut self.daemon);
    }
}

/// Ends a process and all that it started in its group.
pub(crate) fn end(child: &mut Child) {
    // One that has ended by itself is no loss.
    let _ = Command::new("kill")
        .args(["-KILL", "--", &format!("-{}", child.id())])
        .stderr(Stdio::null())
        .status();
    let _ = child.wait();
}

fn configuration(folder: &Path, services: &Path) -> String {
    format!(
        r#"<busconfig>
  <type>session</type>
  <listen>unix:dir={}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
        folder.display(),
        services.display()
    )
}

/// Whether this machine has what screen readers read by; where not, says so and the test is passed over.
#[must_use]
pub fn can_be_read_aloud() -> bool {
    let is_here = Path::new(ACCESSIBILITY).exists();
    if !is_here {
        println!("skipped: at-spi2-core not installed");
    }
    is_here
}
