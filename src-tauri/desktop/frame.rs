//! The window's size and place, its theme, and how large its content was drawn last: a small file beside the library, because
//! the window opens before the library does.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use tearsheet_wire::Theme;

use crate::magnification;

const FILE: &str = "window.json";

/// The smallest window that everything can be reached in.
pub const LEAST: (f64, f64) = (360.0, 480.0);

/// The window's size and place in logical pixels, its theme, and how large its content is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// The left upper corner on the desktop; none where the system chooses.
    pub corner: Option<(f64, f64)>,
    /// Whether the window fills the screen.
    pub maximized: bool,
    /// Ink and paper.
    pub theme: Theme,
    /// How large the content is drawn, per cent.
    pub magnification: u16,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            width: 1280.0,
            height: 800.0,
            corner: None,
            maximized: false,
            theme: Theme::System,
            magnification: magnification::USUAL,
        }
    }
}

impl Frame {
    /// The frame that was kept in this folder; the usual one where none was, or none readable.
    pub fn read(folder: &Path) -> Self {
        let text = fs::read_to_string(path(folder)).unwrap_or_default();
        let frame: Self = serde_json::from_str(&text).unwrap_or_default();
        Self {
            width: frame.width.clamp(LEAST.0, 16_384.0),
            height: frame.height.clamp(LEAST.1, 16_384.0),
            magnification: magnification::offered(frame.magnification),
            ..frame
        }
    }

    /// Keeps the frame in this folder.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let text = serde_json::to_string(self)?;
        // Renamed into place, so that a crash leaves the old frame or the new one.
        let unfinished = folder.join("window.json.part");
        fs::write(&unfinished, text)?;
        fs::rename(unfinished, path(folder))
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_back_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let frame = Frame {
            width: 900.0,
            corner: Some((40.0, 20.0)),
            theme: Theme::Sepia,
            magnification: 200,
            ..Frame::default()
        };
        frame.write(folder.path()).unwrap();
        assert_eq!(Frame::read(folder.path()), frame);
    }

    #[test]
    fn a_broken_or_mad_frame_gives_a_window_that_can_be_used() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "{").unwrap();
        assert_eq!(Frame::read(folder.path()), Frame::default());
        fs::write(folder.path().join(FILE), r#"{"width":1,"height":1e300}"#).unwrap();
        let frame = Frame::read(folder.path());
        assert_eq!((frame.width, frame.height), (LEAST.0, 16_384.0));
    }
}
