//! The pixels of a virtual screen, read from the file that Xvfb paints into (XWD, version 7).

use std::{
    fs::File,
    hash::{DefaultHasher, Hash, Hasher},
    io::{Read, Seek, SeekFrom},
    path::Path,
};

use crate::error::ChoreError;

/// XWD's header: 25 numbers of four bytes, the most significant first.
const HEADER_NUMBERS: usize = 25;

/// Two paintings of one thing differ by this much in a channel at most: where the engine joins
/// layers, it rounds once so and once so.
const ROUNDING: u8 = 8;

/// An upright part of the screen, in pixels from the top left.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub(crate) left: u32,
    pub(crate) top: u32,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

/// What was painted at one moment.
pub(crate) struct Frame {
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Rows from the top, each pixel as blue, green, red, nothing.
    pixels: Vec<u8>,
}

impl Frame {
    /// Reads the screen's file.
    pub(crate) fn read(path: &Path) -> Result<Self, ChoreError> {
        let mut file = File::open(path).map_err(ChoreError::file(path))?;
        let mut header = [0; HEADER_NUMBERS * 4];
        file.read_exact(&mut header)
            .map_err(ChoreError::file(path))?;
        let number = |index: usize| {
            let bytes = &header[index * 4..index * 4 + 4];
            bytes
                .iter()
                .fold(0_u32, |number, byte| (number << 8) | u32::from(*byte))
        };
        let (header_bytes, width, height) = (number(0), number(4), number(5));
        let (bits_a_pixel, row_bytes, colors) = (number(11), number(12), number(19));
        if bits_a_pixel != 32 || row_bytes != width * 4 {
            let found = format!("{bits_a_pixel} bits a pixel on the screen");
            return Err(ChoreError::Unexpected(found));
        }
        let start = u64::from(header_bytes) + u64::from(colors) * 12;
        file.seek(SeekFrom::Start(start))
            .map_err(ChoreError::file(path))?;
        let mut pixels = vec![0; row_bytes as usize * height as usize];
        file.read_exact(&mut pixels)
            .map_err(ChoreError::file(path))?;
        Ok(Self {
            width,
            height,
            pixels,
        })
    }

    /// A number that is the same for the same pixels in the area.
    pub(crate) fn fingerprint(&self, area: Area) -> u64 {
        let mut hasher = DefaultHasher::new();
        for row in self.rows(area) {
            row.hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Whether a reader would see the same in the area of both frames.
    pub(crate) fn looks_like(&self, other: &Self, area: Area) -> bool {
        let near = |(one, other): (&u8, &u8)| one.abs_diff(*other) <= ROUNDING;
        let rows = self.rows(area).zip(other.rows(area));
        rows.into_iter()
            .all(|(one, other)| one.iter().zip(other).all(near))
    }

    /// How many colours stand in the area; a blank one has one.
    pub(crate) fn colors(&self, area: Area) -> usize {
        let mut colors: Vec<&[u8]> = self
            .rows(area)
            .flat_map(|row| row.chunks_exact(4))
            .collect();
        colors.sort_unstable();
        colors.dedup();
        colors.len()
    }

    /// The whole frame.
    pub(crate) fn whole(&self) -> Area {
        Area {
            left: 0,
            top: 0,
            width: self.width,
            height: self.height,
        }
    }

    /// The pixels as red, green and blue.
    pub(crate) fn rgb(&self) -> Vec<u8> {
        self.pixels
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[2], pixel[1], pixel[0]])
            .collect()
    }

    fn rows(&self, area: Area) -> impl Iterator<Item = &[u8]> {
        let bottom = (area.top + area.height).min(self.height);
        let right = (area.left + area.width).min(self.width);
        (area.top..bottom).map(move |row| {
            let start = (row * self.width + area.left) as usize * 4;
            let end = (row * self.width + right) as usize * 4;
            &self.pixels[start..end]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A screen of 3 x 2 pixels as Xvfb writes it, with one entry in its table of colours.
    fn screen(pixels: [u32; 6]) -> Vec<u8> {
        let mut numbers = [0_u32; HEADER_NUMBERS];
        for (index, number) in [(0, 100), (4, 3), (5, 2), (11, 32), (12, 12), (19, 1)] {
            numbers[index] = number;
        }
        let head = numbers.iter().flat_map(|number| number.to_be_bytes());
        let body = pixels.iter().flat_map(|pixel| pixel.to_le_bytes());
        head.chain([0; 12]).chain(body).collect()
    }

    fn frame(pixels: [u32; 6]) -> Frame {
        let thread = std::thread::current();
        let name = format!("frame-{}-{:?}.xwd", std::process::id(), thread.id());
        let path = std::env::temp_dir().join(name);
        std::fs::write(&path, screen(pixels)).unwrap();
        let frame = Frame::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        frame
    }

    #[test]
    fn an_area_is_told_apart_by_its_own_pixels_alone() {
        let right = Area {
            left: 1,
            top: 0,
            width: 2,
            height: 2,
        };
        let paper = frame([0xfb_fa_f7, 1, 1, 0xfb_fa_f7, 1, 2]);
        let night = frame([0x16_15_13, 1, 1, 0x16_15_13, 1, 2]);
        assert_eq!(paper.fingerprint(right), night.fingerprint(right));
        assert_ne!(
            paper.fingerprint(paper.whole()),
            night.fingerprint(night.whole())
        );
        assert_eq!((paper.colors(right), paper.colors(paper.whole())), (2, 3));
    }

    #[test]
    fn a_painting_that_is_rounded_otherwise_looks_the_same() {
        let paper = frame([0xfb_fa_f7, 0, 0, 0, 0, 0]);
        let rounded = frame([0xfa_fa_f8, 0, 0, 0, 0, 0]);
        let dimmed = frame([0xe4_e0_d8, 0, 0, 0, 0, 0]);
        assert!(paper.looks_like(&rounded, paper.whole()));
        assert!(!paper.looks_like(&dimmed, paper.whole()));
    }

    #[test]
    fn pixels_come_out_as_red_green_blue() {
        let frame = frame([0xa4_20_1f, 0, 0, 0, 0, 0]);
        assert_eq!(frame.rgb()[..3], [0xa4, 0x20, 0x1f]);
    }
}
