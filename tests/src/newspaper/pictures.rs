//! Pictures made here: a sky, a sea, a colour of their own.

use std::io::{Cursor, Write};

use flate2::{Compression, write::ZlibEncoder};
use image::{
    ImageFormat, Rgb, RgbImage,
    codecs::jpeg::JpegEncoder,
    imageops::{FilterType, resize},
};

/// A JPEG of this size; each number gives another picture.
#[must_use]
pub fn jpeg(number: u32, width: u32, height: u32) -> Vec<u8> {
    encoded(&drawn(number, width, height), ImageFormat::Jpeg)
}

/// A PNG of this size; each number gives another picture.
#[must_use]
pub fn png(number: u32, width: u32, height: u32) -> Vec<u8> {
    encoded(&drawn(number, width, height), ImageFormat::Png)
}

/// [`jpeg`]'s picture at a twentieth of this size, blown up to it and pressed hard: what some sites call a
/// large photo.
#[must_use]
pub fn blown_up_jpeg(number: u32, width: u32, height: u32) -> Vec<u8> {
    const QUALITY: u8 = 40;
    let whole = drawn(number, width, height);
    let small = resize(&whole, width / 20, height / 20, FilterType::Triangle);
    let large = resize(&small, width, height, FilterType::CatmullRom);
    let mut bytes = Vec::new();
    match JpegEncoder::new_with_quality(&mut bytes, QUALITY).encode_image(&large) {
        Ok(()) => bytes,
        Err(_) => Vec::new(),
    }
}

/// The head of a PNG that says it is so many pixels wide and high, and next to nothing after it.
#[must_use]
pub fn huge_png_header(width: u32, height: u32) -> Vec<u8> {
    const NOTHING: &[u8] = b"\x78\x9C\x03\x00\x00\x00\x00\x01";
    png_of((width, height), (8, 2), NOTHING)
}

/// A whole PNG of one colour and one bit a pixel: few bytes, however wide and high.
#[must_use]
pub fn vast_png(width: u32, height: u32) -> Vec<u8> {
    let line = vec![0; 1 + width.div_ceil(8) as usize];
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    let written = (0..height).try_for_each(|_| packed.write_all(&line));
    match written.and_then(|()| packed.finish()) {
        Ok(pixels) => png_of((width, height), (1, 0), &pixels),
        Err(_) => Vec::new(),
    }
}

/// A PNG of this size, of bits a sample and a kind of colour, with these packed pixels.
fn png_of((width, height): (u32, u32), (bits, colour): (u8, u8), pixels: &[u8]) -> Vec<u8> {
    let header = [
        &b"IHDR"[..],
        &width.to_be_bytes(),
        &height.to_be_bytes(),
        &[bits, colour, 0, 0, 0],
    ];
    let mut png = b"\x89PNG\r\n\x1A\n".to_vec();
    for chunk in [
        header.concat(),
        [b"IDAT", pixels].concat(),
        b"IEND".to_vec(),
    ] {
        let length = u32::try_from(chunk.len() - 4).unwrap_or_default();
        png.extend(length.to_be_bytes());
        png.extend(&chunk);
        let mut sum = flate2::Crc::new();
        sum.update(&chunk);
        png.extend(sum.sum().to_be_bytes());
    }
    png
}

fn drawn(number: u32, width: u32, height: u32) -> RgbImage {
    let sea = height * 3 / 5;
    RgbImage::from_fn(width, height, |x, y| {
        let light = u8::try_from(y * 120 / height.max(1)).unwrap_or(120);
        let hue = u8::try_from(number * 47 % 120).unwrap_or_default();
        // A float of its own in each square of a grid, so that pictures differ in shape, too.
        let square = (x * 5 / width.max(1)) * 5 + y * 5 / height.max(1);
        let is_float = (number + 1).wrapping_mul(2_654_435_761).rotate_left(square) & 1 == 1;
        if is_float {
            return Rgb([200 - light, 40 + hue, 30 + light]);
        }
        let wave = u8::try_from((x / 8 + y / 3 + number) % 7 * 6).unwrap_or_default();
        if y < sea {
            Rgb([90 + light / 2, 120 + hue, 200 - light])
        } else {
            Rgb([10 + wave, 60 + hue / 2 + wave, 110 + wave])
        }
    })
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    // Writing to memory fails for no picture that `drawn` gives; a test would see it as an empty file.
    match picture.write_to(&mut bytes, format) {
        Ok(()) => bytes.into_inner(),
        Err(_) => Vec::new(),
    }
}
