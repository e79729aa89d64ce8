//! How a photo looks: enough to tell it from others, and to stand in for it while it loads.

use std::io::{BufRead, Seek};

use base64::{Engine, engine::general_purpose::STANDARD};
use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, codecs::png::PngEncoder, imageops::FilterType,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{
    PhotoFile, PhotoKind,
    darkroom::LOOKS,
    decoding::{self, Budget},
    header::orientation,
};

/// A blurred miniature of a photo: a ThumbHash (<https://evanw.github.io/thumbhash/>), some 25 bytes
/// from which the window paints colours and shapes while the photo loads. Crosses as base64.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
pub struct Placeholder(pub(crate) Vec<u8>);

/// What a photo looks like, whatever its size and its compression.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Likeness(pub(crate) Box<[u8; LIKENESS_BYTES]>);

/// A grid of 12 by 12 colours. Signs of differences between neighbours, the usual perceptual hash, are
/// noise in skies and walls; the colours themselves are not.
pub(crate) const LIKENESS_BYTES: usize = 3 * GRID * GRID;
const GRID: usize = 12;
/// Compressions and scalings of one picture differ by a step or two of 256 on the average, two pictures of
/// one scene by a dozen.
const SAME_ON_AVERAGE: u32 = 3;
/// A caption or a clock burnt into one of two pictures shows in a few cells.
const SAME_IN_EACH: u8 = 32;

/// A ThumbHash is made of at most so many pixels a side.
const MINIATURE: u32 = 100;

/// What a look may take: nothing of other photos is in memory meanwhile, but a save has 150 MiB for all.
const LOOK: Budget = Budget {
    bytes: 48 * 1024 * 1024,
    pixels: 60_000_000,
};

impl Likeness {
    /// Whether both are one picture, as far as shapes and colours tell. Proportions are not compared.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        let steps = || {
            self.0
                .iter()
                .zip(other.0.iter())
                .map(|(one, other)| one.abs_diff(*other))
        };
        let cells = u32::try_from(LIKENESS_BYTES).unwrap_or(u32::MAX);
        steps().map(u32::from).sum::<u32>() <= SAME_ON_AVERAGE * cells
            && steps().all(|step| step <= SAME_IN_EACH)
    }
}

impl Placeholder {
    /// The miniature as a PNG; none where the bytes are no ThumbHash.
    pub(crate) fn picture(&self) -> Option<Vec<u8>> {
        let (width, height, rgba) = thumbhash::thumb_hash_to_rgba(&self.0).ok()?;
        let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
        let mut bytes = Vec::new();
        PngEncoder::new(&mut bytes)
            .write_image(&rgba, width, height, ExtendedColorType::Rgba8)
            .ok()?;
        Some(bytes)
    }
}

/// What a picture looks like; none where its decoder is not at hand, it is broken, or too large to be
/// looked at in passing.
pub(crate) fn look(
    file: &PhotoFile,
    bytes: &mut (impl BufRead + Seek + Send),
) -> Option<(Likeness, Placeholder)> {
    LOOKS.develop(|| seen(file, bytes))
}

fn seen(file: &PhotoFile, bytes: &mut (impl BufRead + Seek)) -> Option<(Likeness, Placeholder)> {
    let mut picture = match file.kind {
        // The decoder of last resort takes the whole file and all its waves into memory.
        PhotoKind::Jpeg => decoding::reduced(file, bytes, MINIATURE, LOOK)?,
        _ => decoding::decoded(file, bytes, MINIATURE, LOOK).ok()?,
    };
    bytes.rewind().ok()?;
    picture.apply_orientation(orientation(file.kind, bytes));
    Some((likeness(&picture)?, placeholder(&picture)))
}

fn likeness(picture: &DynamicImage) -> Option<Likeness> {
    let side = u32::try_from(GRID).ok()?;
    let grid = picture
        .resize_exact(side, side, FilterType::Triangle)
        .to_rgb8();
    grid.into_raw()
        .try_into()
        .ok()
        .map(|grid| Likeness(Box::new(grid)))
}

fn placeholder(picture: &DynamicImage) -> Placeholder {
    let small = picture
        .resize(MINIATURE, MINIATURE, FilterType::Triangle)
        .to_rgba8();
    let side = |pixels: u32| usize::try_from(pixels).unwrap_or_default();
    let (width, height) = (side(small.width()), side(small.height()));
    Placeholder(thumbhash::rgba_to_thumb_hash(width, height, &small))
}

impl Serialize for Placeholder {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Placeholder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = STANDARD.decode(text).map_err(serde::de::Error::custom)?;
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

    use super::*;
    use crate::photo::{PhotoHash, read_header};

    /// A scene of soft blots, their places told by the seed.
    fn scene(seed: u32, width: u32, height: u32) -> DynamicImage {
        let blot = |number: u32, prime: u32| {
            let mixed = (seed * 1000 + number * prime).wrapping_mul(2_654_435_761);
            f64::from((mixed >> 16) % 97) / 97.0
        };
        let picture = RgbImage::from_fn(width, height, |x, y| {
            let (x, y) = (
                f64::from(x) / f64::from(width),
                f64::from(y) / f64::from(height),
            );
            let mut colour = [40.0, 60.0, 80.0];
            for number in 0..9 {
                let (dx, dy) = (x - blot(number, 37), y - blot(number, 53));
                let light = (-(dx * dx + dy * dy) * 40.0).exp() * 160.0;
                colour[(number % 3) as usize] += light;
            }
            Rgb(colour.map(|part: f64| part.min(255.0) as u8))
        });
        picture.into()
    }

    fn look_of(picture: &DynamicImage, quality: u8) -> (Likeness, Placeholder) {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, quality)
            .encode_image(picture)
            .unwrap();
        look(&header(&bytes), &mut Cursor::new(&bytes)).unwrap()
    }

    fn header(bytes: &[u8]) -> PhotoFile {
        let known = (PhotoHash::of(bytes), bytes.len() as u64);
        read_header(bytes, &mut Cursor::new(bytes), known).unwrap()
    }

    #[test]
    fn one_picture_in_other_sizes_and_qualities_is_known_and_other_pictures_are_not() {
        let (large, _) = look_of(&scene(1, 360, 240), 90);
        let (small, _) = look_of(&scene(1, 120, 80), 55);
        assert!(large.is_same_as(&small));
        for seed in 2..30 {
            let (other, _) = look_of(&scene(seed, 360, 240), 90);
            assert!(!large.is_same_as(&other), "{seed}");
        }
        let mirrored = scene(1, 360, 240).fliph();
        assert!(!large.is_same_as(&look_of(&mirrored, 90).0));
        let dyed = scene(1, 360, 240).huerotate(120);
        assert!(!large.is_same_as(&look_of(&dyed, 90).0));
    }

    #[test]
    fn a_placeholder_is_small_and_shows_the_colours() {
        let (_, placeholder) = look_of(&scene(3, 160, 120), 80);
        assert!((5..=40).contains(&placeholder.0.len()), "{placeholder:?}");
        let (red, green, blue, _) = thumbhash::thumb_hash_to_average_rgba(&placeholder.0).unwrap();
        let mean = scene(3, 160, 120)
            .resize_exact(1, 1, FilterType::Triangle)
            .to_rgb8();
        for (shown, is) in [red, green, blue].into_iter().zip(mean.get_pixel(0, 0).0) {
            assert!(
                (f64::from(shown) * 255.0 - f64::from(is)).abs() < 24.0,
                "{shown} {is}"
            );
        }
    }

    #[test]
    fn a_broken_picture_and_one_too_large_have_no_look() {
        let mut bytes = Vec::new();
        scene(1, 200, 100)
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .unwrap();
        let file = header(&bytes);
        assert!(look(&file, &mut Cursor::new(&bytes)).is_some());
        let half = &bytes[..bytes.len() / 2];
        assert_eq!(look(&file, &mut Cursor::new(half)), None);
        let huge = PhotoFile {
            width: 60_000,
            height: 60_000,
            ..file
        };
        assert_eq!(look(&huge, &mut Cursor::new(&bytes)), None);
    }
}
