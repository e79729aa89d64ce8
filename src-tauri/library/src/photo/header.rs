//! A picture's header: read before anyone decodes the picture.

use std::io::Cursor;

use image::{
    ImageDecoder,
    codecs::{jpeg::JpegDecoder, webp::WebPDecoder},
    metadata::Orientation,
};

use super::{PhotoFile, PhotoHash, PhotoKind};
use crate::StageError;

/// What the bytes' header says: kind, size, name.
pub(crate) fn read_header(bytes: &[u8]) -> Result<PhotoFile, StageError> {
    let kind = PhotoKind::of(bytes).ok_or_else(|| StageError::of_bytes(bytes))?;
    let broken = || StageError::NotAPicture {
        found: "a broken picture".to_owned(),
    };
    let size = imagesize::blob_size(bytes).map_err(|_| broken())?;
    let side = |pixels: usize| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
    let (Some(across), Some(down)) = (side(size.width), side(size.height)) else {
        return Err(broken());
    };
    let (width, height) = if is_turned(kind, bytes) {
        (down, across)
    } else {
        (across, down)
    };
    Ok(PhotoFile {
        hash: PhotoHash::of(bytes),
        kind,
        width,
        height,
        bytes: bytes.len() as u64,
        placeholder: None,
        likeness: None,
    })
}

/// Whether the EXIF orientation lays the picture on its side.
fn is_turned(kind: PhotoKind, bytes: &[u8]) -> bool {
    matches!(
        orientation(kind, bytes),
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// How the picture is to be turned; as it is where nothing legible says otherwise.
pub(super) fn orientation(kind: PhotoKind, bytes: &[u8]) -> Orientation {
    let read = match kind {
        PhotoKind::Jpeg => {
            JpegDecoder::new(Cursor::new(bytes)).and_then(|mut picture| picture.orientation())
        }
        PhotoKind::Webp => {
            WebPDecoder::new(Cursor::new(bytes)).and_then(|mut picture| picture.orientation())
        }
        PhotoKind::Png | PhotoKind::Gif | PhotoKind::Avif => Ok(Orientation::NoTransforms),
    };
    read.unwrap_or(Orientation::NoTransforms)
}
