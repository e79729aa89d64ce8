//! What the desktop does with the window, by keys of the display itself: they reach the system's dialogs too.

use std::process::Command;

use super::{Failure, Window};
use crate::programs::are_installed;

/// X11's number of no window.
const NO_WINDOW: &str = "0";

/// Whether keys of the display can be pressed here; where not, says so and the test is passed over.
#[must_use]
pub fn has_keyboard() -> bool {
    are_installed(&["xdotool"])
}

impl Window {
    /// Gives the keys of the display to the window of this title, as soon as it is there.
    ///
    /// # Errors
    /// Where it does not come.
    pub fn look_at(&self, title: &str) -> Result<(), Failure> {
        self.until(&format!("there is a window \"{title}\""), |window| {
            let found = window.xdotool(&["search", "--onlyvisible", "--name", title])?;
            let Some(number) = found.lines().last() else {
                return Ok(false);
            };
            window.xdotool(&["windowfocus", number])?;
            let looked_at = window.xdotool(&["getwindowfocus"])?;
            Ok(looked_at.trim() == number)
        })
    }

    /// Takes the keys of the display from all windows.
    ///
    /// # Errors
    /// Where the display does not answer.
    pub fn look_away(&self) -> Result<(), Failure> {
        self.until("no window of ours has the keys", |window| {
            window.xdotool(&["windowfocus", NO_WINDOW])?;
            window.is_true("return !document.hasFocus()")
        })
    }

    /// Presses a key of the display: "Return", "ctrl+a".
    ///
    /// # Errors
    /// Where the display does not answer.
    pub fn press_on_display(&self, key: &str) -> Result<(), Failure> {
        self.xdotool(&["key", "--clearmodifiers", key]).map(drop)
    }

    /// Types words on the display.
    ///
    /// # Errors
    /// Where the display does not answer.
    pub fn type_on_display(&self, words: &str) -> Result<(), Failure> {
        self.xdotool(&["type", "--delay", "10", words]).map(drop)
    }

    /// What came of it: nothing found is no failure.
    fn xdotool(&self, arguments: &[&str]) -> Result<String, Failure> {
        let output = Command::new("xdotool")
            .args(arguments)
            .env("DISPLAY", self.display())
            .output()?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}
