//! A keyring of a test's own: GNOME's, with a password that is empty, in a folder of the test's.

use std::{
    collections::HashMap,
    io::Write,
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use zbus::OwnedObjectPath;

use super::{Bus, end};
use crate::{programs::are_installed, window::Failure};

const NAME: &str = "org.freedesktop.secrets";
const PATH: &str = "/org/freedesktop/secrets";
const OF_SERVICE: &str = "org.freedesktop.Secret.Service";

/// Whether this machine has a keyring for tests; where not, says so and the test is passed over.
#[must_use]
pub fn can_be_kept() -> bool {
    are_installed(&["dbus-daemon", "gnome-keyring-daemon"])
}

/// A running keyring, unlocked; ended when dropped.
pub struct Keyring {
    daemon: Child,
}

impl Keyring {
    /// Starts a keyring that programs on this bus find as the system's, and unlocks it. What it keeps stays in this
    /// folder for the next.
    ///
    /// # Errors
    /// Where it does not come up.
    pub fn on(bus: &Bus, home: &Path) -> Result<Self, Failure> {
        let mut daemon = Command::new("gnome-keyring-daemon")
            .args(["--foreground", "--unlock", "--components=secrets"])
            .arg(format!("--control-directory={}", home.display()))
            .env("HOME", home)
            .env("XDG_DATA_HOME", home)
            .env("XDG_RUNTIME_DIR", home)
            .env("DBUS_SESSION_BUS_ADDRESS", bus.address())
            .env_remove("DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| Failure::new(format!("gnome-keyring-daemon: {error}")))?;
        // The password is what comes before the end: nothing but a line's end.
        if let Some(mut input) = daemon.stdin.take() {
            input.write_all(b"\n")?;
        }
        let keyring = Self { daemon };
        keyring.wait_until_it_answers(bus)?;
        Ok(keyring)
    }

    fn wait_until_it_answers(&self, bus: &Bus) -> Result<(), Failure> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(20) {
            if zbus::block_on(has_default(bus))? {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Err(Failure::new("the keyring has no default collection"))
    }

    /// How many entries the keyring has for this service and user name.
    ///
    /// # Errors
    /// Where it does not answer.
    pub fn entries(&self, bus: &Bus, service: &str, user: &str) -> Result<usize, Failure> {
        let attributes = HashMap::from([("service", service), ("username", user)]);
        zbus::block_on(async {
            let answer = bus
                .connect()
                .await?
                .call_method(
                    Some(NAME),
                    PATH,
                    Some(OF_SERVICE),
                    "SearchItems",
                    &(attributes,),
                )
                .await?;
            let (unlocked, locked): (Vec<OwnedObjectPath>, Vec<OwnedObjectPath>) =
                answer.body().deserialize()?;
            Ok(unlocked.len() + locked.len())
        })
    }
}

impl Drop for Keyring {
    fn drop(&mut self) {
        end(&mut self.daemon);
    }
}

/// Whether there is a collection that new entries go to.
async fn has_default(bus: &Bus) -> Result<bool, Failure> {
    let bus = bus.connect().await?;
    let answer = bus
        .call_method(
            Some(NAME),
            PATH,
            Some(OF_SERVICE),
            "ReadAlias",
            &("default",),
        )
        .await;
    let Ok(answer) = answer else {
        return Ok(false);
    };
    let (collection,): (OwnedObjectPath,) = answer.body().deserialize()?;
    Ok(collection.as_str() != "/")
}
