//! How much room the window takes.

use serde::{Deserialize, Serialize};

/// How much room the window takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// The whole screen, without a frame.
    Screen,
    /// Its own place among the others.
    Window,
}
