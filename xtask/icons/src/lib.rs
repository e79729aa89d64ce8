//! Renders the drawn icon to every size that an installer asks for.
//!
//! Two drawings stand in `icons/`: `tearsheet.svg`, and `tearsheet-small.svg` with
//! fewer and thicker strokes for sizes where the first one would blur.

mod containers;
mod drawing;
mod sizes;

use std::path::{Path, PathBuf};

pub use drawing::{Drawing, Picture};
pub use sizes::{Png, pngs};

/// What can keep the icons from being rendered.
#[derive(Debug, thiserror::Error)]
pub enum IconError {
    /// A drawing or a rendered file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file in question.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A drawing is no SVG that the renderer understands.
    #[error("{}: {source}", path.display())]
    Drawing {
        /// The drawing in question.
        path: PathBuf,
        /// What the renderer said.
        source: resvg::usvg::Error,
    },
    /// A picture of this many pixels a side could not be made.
    #[error("cannot render {side} pixels: {detail}")]
    Render {
        /// Pixels a side.
        side: u32,
        /// What the renderer said.
        detail: String,
    },
}

/// A rendered file: its path below `icons/`, and its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IconFile {
    /// Path below the icons' folder.
    pub path: PathBuf,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// Gives every file that the drawings in `folder` render to; writes none.
///
/// # Errors
/// [`IconError`] where a drawing is missing or broken.
pub fn render(folder: &Path) -> Result<Vec<IconFile>, IconError> {
    let large = Drawing::open(&folder.join("tearsheet.svg"))?;
    let small = Drawing::open(&folder.join("tearsheet-small.svg"))?;
    let drawings = sizes::Drawings { large, small };
    let mut files = Vec::new();
    for png in pngs() {
        files.push(IconFile {
            path: png.name.into(),
            bytes: drawings.at(png.side)?.png()?,
        });
    }
    files.push(IconFile {
        path: "icon.ico".into(),
        bytes: containers::ico(&drawings)?,
    });
    files.push(IconFile {
        path: "icon.icns".into(),
        bytes: containers::icns(&drawings)?,
    });
    Ok(files)
}

/// Renders the drawings in `folder` and writes the files beside them.
///
/// # Errors
/// [`IconError`] where a drawing is missing or broken, or a file cannot be written.
pub fn write(folder: &Path) -> Result<Vec<IconFile>, IconError> {
    let files = render(folder)?;
    for file in &files {
        let path = folder.join(&file.path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).map_err(|source| IconError::File {
                path: parent.to_owned(),
                source,
            })?;
        }
        std::fs::write(&path, &file.bytes).map_err(|source| IconError::File {
            path: path.clone(),
            source,
        })?;
    }
    Ok(files)
}
