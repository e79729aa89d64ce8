//! Which sizes are asked for, by whom, and from which drawing each is rendered.

use crate::{Drawing, IconError, Picture};

/// Up to this many pixels a side, the simpler drawing is the clearer one.
const SMALL_UP_TO: u32 = 40;

/// A PNG file that some platform asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Png {
    /// File name below `icons/`.
    pub name: &'static str,
    /// Pixels a side.
    pub side: u32,
}

/// The PNG files of the Linux desktops, of Tauri's bundler and of the Windows store.
#[must_use]
pub fn pngs() -> Vec<Png> {
    [
        ("16x16.png", 16),
        ("32x32.png", 32),
        ("48x48.png", 48),
        ("64x64.png", 64),
        ("128x128.png", 128),
        ("128x128@2x.png", 256),
        ("icon.png", 512),
        ("Square30x30Logo.png", 30),
        ("Square44x44Logo.png", 44),
        ("Square71x71Logo.png", 71),
        ("Square89x89Logo.png", 89),
        ("Square107x107Logo.png", 107),
        ("Square142x142Logo.png", 142),
        ("Square150x150Logo.png", 150),
        ("Square284x284Logo.png", 284),
        ("Square310x310Logo.png", 310),
        ("StoreLogo.png", 50),
    ]
    .map(|(name, side)| Png { name, side })
    .to_vec()
}

/// Both drawings.
pub(crate) struct Drawings {
    pub(crate) large: Drawing,
    pub(crate) small: Drawing,
}

impl Drawings {
    /// Renders the drawing that suits `side` pixels.
    pub(crate) fn at(&self, side: u32) -> Result<Picture, IconError> {
        let drawing = if side <= SMALL_UP_TO {
            &self.small
        } else {
            &self.large
        };
        drawing.render(side)
    }
}
