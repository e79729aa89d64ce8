//! How large the window's content is drawn.

use serde::{Deserialize, Serialize};

/// What is asked of the size that everything in the window is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Magnify {
    /// One step larger.
    Larger,
    /// One step smaller.
    Smaller,
    /// As it was drawn for.
    Usual,
    /// As it is: only told.
    Keep,
}
