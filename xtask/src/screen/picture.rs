//! A frame as a PNG file.

use std::{fs::File, io::BufWriter, path::Path};

use crate::{error::ChoreError, screen::Frame};

/// Writes the frame to `path`.
pub(crate) fn save(frame: &Frame, path: &Path) -> Result<(), ChoreError> {
    let file = File::create(path).map_err(ChoreError::file(path))?;
    let mut encoder = png::Encoder::new(BufWriter::new(file), frame.width, frame.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&frame.rgb()));
    written.map_err(|error| ChoreError::Unexpected(format!("{}: {error}", path.display())))
}
