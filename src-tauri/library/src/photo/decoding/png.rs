//! PNG row by row: 31 KB of it can be 16,000 pixels a side, a gigabyte when decoded whole.

use std::io::{BufRead, Seek};

use image::{DynamicImage, GrayAlphaImage, GrayImage, RgbImage, RgbaImage};
use png::{ColorType, Decoder, Transformations};

/// The most bytes that the decoder may take beside the rows: palettes, text, colour profiles.
const DECODER_BYTES: usize = 64 * 1024 * 1024;
/// Squares this many times finer than asked for are averaged here; the rest is for a better filter.
const FINER: u32 = 2;

/// The picture, averaged over squares so that its longer side is still at least `side` pixels;
/// none where rows do not come in order (interlaced) or are broken.
pub(super) fn reduced(bytes: impl BufRead + Seek, side: u32) -> Option<DynamicImage> {
    let limits = png::Limits {
        bytes: DECODER_BYTES,
    };
    let mut decoder = Decoder::new_with_limits(bytes, limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().ok()?;
    let (width, height) = reader.info().size();
    if reader.info().interlaced {
        return None;
    }
    let (colour, _) = reader.output_color_type();
    let square = (width.max(height) / (side * FINER)).max(1);
    let mut squares = Squares::new(width, square, colour.samples());
    for _ in 0..height {
        let row = reader.next_row().ok()??;
        squares.add(row.data());
    }
    let (width, height, pixels) = squares.finish();
    match colour {
        ColorType::Grayscale => GrayImage::from_raw(width, height, pixels).map(Into::into),
        ColorType::GrayscaleAlpha => {
            GrayAlphaImage::from_raw(width, height, pixels).map(Into::into)
        }
        ColorType::Rgb => RgbImage::from_raw(width, height, pixels).map(Into::into),
        ColorType::Rgba => RgbaImage::from_raw(width, height, pixels).map(Into::into),
        ColorType::Indexed => None,
    }
}

/// Averages of squares of pixels, taken in row by row. Squares at the edges may be cut.
struct Squares {
    width: usize,
    square: usize,
    samples: usize,
    sums: Vec<u32>,
    rows: usize,
    pixels: Vec<u8>,
    height: u32,
}

impl Squares {
    fn new(width: u32, square: u32, samples: usize) -> Self {
        let (width, square) = (width as usize, square as usize);
        Self {
            width,
            square,
            samples,
            sums: vec![0; width.div_ceil(square) * samples],
            rows: 0,
            pixels: Vec::new(),
            height: 0,
        }
    }

    fn add(&mut self, row: &[u8]) {
        let squares = row.chunks(self.square * self.samples);
        for (sums, square) in self.sums.chunks_mut(self.samples).zip(squares) {
            for pixel in square.chunks_exact(self.samples) {
                for (sum, sample) in sums.iter_mut().zip(pixel) {
                    *sum += u32::from(*sample);
                }
            }
        }
        self.rows += 1;
        if self.rows == self.square {
            self.close_row();
        }
    }

    fn close_row(&mut self) {
        for (index, sum) in self.sums.iter_mut().enumerate() {
            let from = index / self.samples * self.square;
            let across = self.square.min(self.width - from);
            let average = *sum / u32::try_from(across * self.rows).unwrap_or(u32::MAX);
            self.pixels.push(u8::try_from(average).unwrap_or(u8::MAX));
            *sum = 0;
        }
        self.rows = 0;
        self.height += 1;
    }

    fn finish(mut self) -> (u32, u32, Vec<u8>) {
        if self.rows > 0 {
            self.close_row();
        }
        let width = u32::try_from(self.width.div_ceil(self.square)).unwrap_or(u32::MAX);
        (width, self.height, self.pixels)
    }
}
