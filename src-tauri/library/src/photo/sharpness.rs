//! Whether a large picture shows less than a smaller one: a thumbnail that a server blew up.

use std::{fs::File, io::BufReader};

use image::{
    DynamicImage, GrayImage,
    imageops::{FilterType, resize},
};

use super::{
    PhotoFile, PhotoKind, StoredPhoto,
    decoding::{self, Budget},
};

/// A picture with less than a quarter of a bit a pixel has hardly anything to show at its size. Photos of
/// newspapers have between a half and three.
const PIXELS_A_BYTE: u64 = 32;
/// The fine detail of a picture that was made smaller from a sharp one is that of the smaller one, give or take
/// a tenth; of one blown up from half the size or less it is under a third.
const LOST_IN_TEN: f64 = 6.0;
/// What looking closely at two pictures may take: they are looked at one after the other.
const CLOSE_LOOK: Budget = Budget {
    bytes: 48 * 1024 * 1024,
    pixels: 16_000_000,
};

impl PhotoFile {
    /// Whether it has so few bytes for its size that it may be a thumbnail blown up. A flat drawing, too, has few.
    #[must_use]
    pub fn may_be_blown_up(&self) -> bool {
        let is_lossy = matches!(self.kind, PhotoKind::Jpeg | PhotoKind::Webp);
        is_lossy && self.bytes * PIXELS_A_BYTE < u64::from(self.width) * u64::from(self.height)
    }
}

/// Whether the smaller picture shows more than the larger one does at the same size. Not where either cannot
/// be looked at.
pub(crate) fn shows_more(smaller: &StoredPhoto, larger: &StoredPhoto) -> bool {
    let Some(small) = luminance(smaller, smaller) else {
        return false;
    };
    let Some(large) = luminance(larger, smaller) else {
        return false;
    };
    detail(&large) * 10.0 < detail(&small) * LOST_IN_TEN
}

/// The picture's light, at the size of another.
fn luminance(photo: &StoredPhoto, at: &StoredPhoto) -> Option<GrayImage> {
    let mut bytes = BufReader::new(File::open(&photo.path).ok()?);
    let side = at.file.width.max(at.file.height);
    let picture: DynamicImage =
        decoding::decoded(&photo.file, &mut bytes, side, CLOSE_LOOK).ok()?;
    // Neither is turned as its EXIF orientation says: a picture and its blown-up twin lie the same way.
    let is_turned = (picture.width() > picture.height()) != (at.file.width > at.file.height);
    let (width, height) = if is_turned {
        (at.file.height, at.file.width)
    } else {
        (at.file.width, at.file.height)
    };
    Some(
        picture
            .resize_exact(width, height, FilterType::Triangle)
            .to_luma8(),
    )
}

/// What of a picture is lost when it is made half as large and large again: the square root of the mean square.
fn detail(picture: &GrayImage) -> f64 {
    let (width, height) = picture.dimensions();
    let half = resize(
        picture,
        (width / 2).max(1),
        (height / 2).max(1),
        FilterType::Triangle,
    );
    let back = resize(&half, width, height, FilterType::Triangle);
    let lost: u64 = picture
        .iter()
        .zip(back.iter())
        .map(|(one, other)| u64::from(one.abs_diff(*other)).pow(2))
        .sum();
    let pixels = u64::from(width) * u64::from(height);
    (lost as f64 / pixels.max(1) as f64).sqrt()
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Cursor};

    use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};

    use super::*;
    use crate::photo::{PhotoHash, read_header};

    /// Light that falls off softly, and on it stripes of a few pixels, as hair, leaves and letters have.
    fn fine(width: u32, height: u32) -> DynamicImage {
        RgbImage::from_fn(width, height, |x, y| {
            let stripes = (x * 7 + y * 13) % 5 * 12;
            let shade = u8::try_from(stripes + x * 90 / width + y * 60 / height).unwrap_or(u8::MAX);
            Rgb([shade, shade / 2 + 40, 200 - shade / 2])
        })
        .into()
    }

    fn stored(folder: &std::path::Path, name: &str, picture: &DynamicImage) -> StoredPhoto {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, 80)
            .encode_image(picture)
            .unwrap();
        let path = folder.join(name);
        fs::write(&path, &bytes).unwrap();
        let known = (PhotoHash::of(&bytes), bytes.len() as u64);
        StoredPhoto {
            file: read_header(&bytes, &mut Cursor::new(&bytes), known).unwrap(),
            path,
        }
    }

    #[test]
    fn a_thumbnail_that_was_blown_up_is_known_beside_a_true_smaller_picture() {
        let folder = tempfile::tempdir().unwrap();
        let whole = fine(1200, 800);
        let scaled = |width, height| whole.resize_exact(width, height, FilterType::Lanczos3);
        let thumbnail = scaled(150, 100);
        let blown_up = thumbnail.resize_exact(1200, 800, FilterType::CatmullRom);
        let [large, middle, blown_up] = [
            ("large.jpg", &whole),
            ("middle.jpg", &scaled(600, 400)),
            ("blown-up.jpg", &blown_up),
        ]
        .map(|(name, picture)| stored(folder.path(), name, picture));
        assert!(blown_up.file.may_be_blown_up(), "{:?}", blown_up.file);
        assert!(!large.file.may_be_blown_up(), "{:?}", large.file);
        assert!(shows_more(&middle, &blown_up));
        assert!(!shows_more(&middle, &large));
        fs::write(&middle.path, b"gone").unwrap();
        assert!(
            !shows_more(&middle, &blown_up),
            "nothing is told of what cannot be seen"
        );
    }
}
