//! A photo's file made pixels, within a budget.

mod jpeg;
mod png;

use std::io::{BufRead, Seek};

use image::{DynamicImage, ImageError, ImageFormat, ImageReader, Limits};

use super::{PhotoFile, PhotoKind};
use crate::LibraryError;

/// What decoding one picture may cost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    /// Memory.
    pub bytes: u64,
    /// Of pictures that are decoded row by row, the most pixels: they cost time, not memory.
    pub pixels: u64,
}

impl Budget {
    fn allows(self, file: &PhotoFile) -> bool {
        u64::from(file.width) * u64::from(file.height) <= self.pixels
    }
}

/// The picture, at least `side` pixels on its longer side where it has so many.
pub(super) fn decoded(
    file: &PhotoFile,
    bytes: &mut (impl BufRead + Seek),
    side: u32,
    budget: Budget,
) -> Result<DynamicImage, LibraryError> {
    if !budget.allows(file) {
        return Err(too_large(file));
    }
    if let Some(picture) = reduced(file, bytes, side, budget) {
        return Ok(picture);
    }
    bytes.rewind().map_err(|error| broken(&error))?;
    decoded_whole(file, bytes, budget.bytes)
}

/// The picture made smaller while it is decoded, at least `side` pixels on its longer side where it has so
/// many; none where its kind or its coding does not allow that.
pub(super) fn reduced(
    file: &PhotoFile,
    bytes: &mut (impl BufRead + Seek),
    side: u32,
    budget: Budget,
) -> Option<DynamicImage> {
    match file.kind {
        _ if !budget.allows(file) => None,
        PhotoKind::Jpeg => jpeg::reduced(bytes, side, budget.bytes),
        PhotoKind::Png => png::reduced(bytes, side),
        PhotoKind::Webp | PhotoKind::Gif | PhotoKind::Avif => None,
    }
}

fn decoded_whole(
    file: &PhotoFile,
    bytes: &mut (impl BufRead + Seek),
    memory: u64,
) -> Result<DynamicImage, LibraryError> {
    let format = match file.kind {
        PhotoKind::Jpeg => ImageFormat::Jpeg,
        PhotoKind::Png => ImageFormat::Png,
        PhotoKind::Webp => ImageFormat::WebP,
        PhotoKind::Gif => ImageFormat::Gif,
        PhotoKind::Avif => return Err(too_large(file)),
    };
    let mut limits = Limits::default();
    limits.max_alloc = Some(memory);
    let mut reader = ImageReader::with_format(bytes, format);
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => too_large(file),
        other => broken(&other),
    })
}

/// The bytes are no picture that can be shown.
pub(super) fn broken(error: &dyn std::error::Error) -> LibraryError {
    LibraryError::PictureBroken {
        detail: error.to_string(),
    }
}

fn too_large(file: &PhotoFile) -> LibraryError {
    LibraryError::TooLargeToShow {
        width: file.width,
        height: file.height,
    }
}
