//! A picture's header: read before anyone decodes the picture.

use std::io::{BufRead, Read, Seek};

use image::{ImageDecoder, codecs::webp::WebPDecoder, metadata::Orientation};

use super::{PhotoFile, PhotoHash, PhotoKind};
use crate::StageError;

/// What a picture's header says: its kind, told by its first bytes (`start`), and its size in pixels. The
/// hash and the number of bytes are the caller's to know. Reads no more than the header.
pub(super) fn read_header(
    start: &[u8],
    picture: &mut (impl BufRead + Seek),
    (hash, bytes): (PhotoHash, u64),
) -> Result<PhotoFile, StageError> {
    let kind = PhotoKind::of(start).ok_or_else(|| StageError::of_bytes(start))?;
    let broken = || StageError::NotAPicture {
        found: "a broken picture".to_owned(),
    };
    let size = imagesize::reader_size(&mut *picture).map_err(|_| broken())?;
    picture.rewind().map_err(|_| broken())?;
    let side = |pixels: usize| u32::try_from(pixels).ok().filter(|pixels| *pixels > 0);
    let (Some(across), Some(down)) = (side(size.width), side(size.height)) else {
        return Err(broken());
    };
    let (width, height) = if is_turned(orientation(kind, picture)) {
        (down, across)
    } else {
        (across, down)
    };
    Ok(PhotoFile {
        hash,
        kind,
        width,
        height,
        bytes,
        placeholder: None,
        likeness: None,
    })
}

/// Whether the EXIF orientation lays the picture on its side.
const fn is_turned(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

/// How the picture is to be turned; as it is where nothing legible says otherwise.
pub(super) fn orientation(kind: PhotoKind, picture: &mut (impl BufRead + Seek)) -> Orientation {
    let read = match kind {
        PhotoKind::Jpeg => of_jpeg(picture),
        PhotoKind::Webp => WebPDecoder::new(picture)
            .and_then(|mut picture| picture.orientation())
            .ok(),
        PhotoKind::Png | PhotoKind::Gif | PhotoKind::Avif => None,
    };
    read.unwrap_or(Orientation::NoTransforms)
}

/// By the decoder that stops at the header: `image`'s own takes the whole file into memory first.
fn of_jpeg(picture: &mut impl Read) -> Option<Orientation> {
    let mut decoder = jpeg_decoder::Decoder::new(picture);
    decoder.read_info().ok()?;
    Orientation::from_exif_chunk(decoder.exif_data()?)
}
