//! An SVG drawing, and the square pictures that it renders to.

use std::path::Path;

use resvg::{tiny_skia, usvg};

use crate::IconError;

/// A square SVG drawing.
pub struct Drawing(usvg::Tree);

/// A square picture, eight bits a channel.
pub struct Picture(tiny_skia::Pixmap);

impl Drawing {
    /// Reads the drawing at `path`.
    ///
    /// # Errors
    /// [`IconError`] where there is none or it is no SVG.
    pub fn open(path: &Path) -> Result<Self, IconError> {
        let svg = std::fs::read(path).map_err(|source| IconError::File {
            path: path.to_owned(),
            source,
        })?;
        usvg::Tree::from_data(&svg, &usvg::Options::default())
            .map(Self)
            .map_err(|source| IconError::Drawing {
                path: path.to_owned(),
                source,
            })
    }

    /// Renders the drawing at `side` pixels a side on a transparent ground.
    ///
    /// # Errors
    /// [`IconError::Render`] for a side of no pixels.
    pub fn render(&self, side: u32) -> Result<Picture, IconError> {
        let mut pixels = tiny_skia::Pixmap::new(side, side).ok_or_else(|| IconError::Render {
            side,
            detail: "no such size".to_owned(),
        })?;
        let scale = f64::from(side) / f64::from(self.0.size().width());
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the renderer's scale is an f32"
        )]
        let transform = tiny_skia::Transform::from_scale(scale as f32, scale as f32);
        resvg::render(&self.0, transform, &mut pixels.as_mut());
        Ok(Picture(pixels))
    }
}

impl Picture {
    /// Pixels a side.
    #[must_use]
    pub fn side(&self) -> u32 {
        self.0.width()
    }

    /// The picture as a PNG file.
    ///
    /// # Errors
    /// [`IconError::Render`] where the encoder fails.
    pub fn png(&self) -> Result<Vec<u8>, IconError> {
        self.0.encode_png().map_err(|error| IconError::Render {
            side: self.side(),
            detail: error.to_string(),
        })
    }

    /// The pixels from the top left, four bytes each, red first, alpha not multiplied in.
    #[must_use]
    pub fn rgba(&self) -> Vec<u8> {
        self.0
            .pixels()
            .iter()
            .flat_map(|pixel| {
                let color = pixel.demultiply();
                [color.red(), color.green(), color.blue(), color.alpha()]
            })
            .collect()
    }
}
