//! JPEG at a half, a quarter or an eighth of its size: the decoder leaves the fine waves out, so
//! that neither their memory nor their time is spent.

use std::io::Read;

use image::{DynamicImage, GrayImage, ImageBuffer, Luma, RgbImage};
use jpeg_decoder::{CodingProcess, Decoder, PixelFormat};

/// A progressive JPEG's waves are all held until the last scan: two bytes each, three colours.
const PROGRESSIVE_BYTES_A_PIXEL: u64 = 6;

/// The picture, its longer side at least `side` pixels where it has so many; none where this
/// decoder does not know the picture's kind, or it would take too much memory.
pub(super) fn reduced(bytes: impl Read, side: u32, memory: u64) -> Option<DynamicImage> {
    let mut decoder = Decoder::new(bytes);
    decoder.set_max_decoding_buffer_size(usize::try_from(memory).unwrap_or(usize::MAX));
    decoder.read_info().ok()?;
    let info = decoder.info()?;
    let pixels = u64::from(info.width) * u64::from(info.height);
    let is_progressive = info.coding_process == CodingProcess::DctProgressive;
    if is_progressive && pixels * PROGRESSIVE_BYTES_A_PIXEL > memory {
        return None;
    }
    let longer = u64::from(info.width.max(info.height));
    let at_scale = |pixels: u16| {
        let scaled = (u64::from(pixels) * u64::from(side)).div_ceil(longer);
        u16::try_from(scaled).unwrap_or(u16::MAX)
    };
    let (width, height) = decoder
        .scale(at_scale(info.width), at_scale(info.height))
        .ok()?;
    let pixels = decoder.decode().ok()?;
    picture(
        u32::from(width),
        u32::from(height),
        info.pixel_format,
        pixels,
    )
}

fn picture(width: u32, height: u32, format: PixelFormat, pixels: Vec<u8>) -> Option<DynamicImage> {
    match format {
        PixelFormat::L8 => GrayImage::from_raw(width, height, pixels).map(Into::into),
        PixelFormat::L16 => {
            let samples = pixels
                .as_chunks()
                .0
                .iter()
                .map(|sample| u16::from_ne_bytes(*sample))
                .collect();
            ImageBuffer::<Luma<u16>, Vec<u16>>::from_raw(width, height, samples).map(Into::into)
        }
        PixelFormat::RGB24 => RgbImage::from_raw(width, height, pixels).map(Into::into),
        PixelFormat::CMYK32 => {
            let rgb = pixels
                .as_chunks()
                .0
                .iter()
                .flat_map(|inks| rgb_of(*inks))
                .collect();
            RgbImage::from_raw(width, height, rgb).map(Into::into)
        }
    }
}

/// The colour of four inks on white paper.
fn rgb_of([cyan, magenta, yellow, black]: [u8; 4]) -> [u8; 3] {
    [cyan, magenta, yellow].map(|ink| {
        let paper = u16::from(u8::MAX - ink) * u16::from(u8::MAX - black) / u16::from(u8::MAX);
        u8::try_from(paper).unwrap_or(u8::MAX)
    })
}
