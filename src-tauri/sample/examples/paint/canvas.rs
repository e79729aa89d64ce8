//! The canvas: linear light, developed into a photograph at the end.

use std::{io, path::Path, thread};

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::{
    noise::chance,
    vector::{Vector, gray, smooth},
};

/// A picture in the making.
pub struct Canvas {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    pixels: Vec<Vector>,
}

/// A point of the picture: `x` from -aspect to aspect, `y` from -1 (below) to 1.
#[derive(Clone, Copy)]
pub struct Point {
    /// Across.
    pub x: f32,
    /// Up.
    pub y: f32,
    /// Differs for each sample, to break up regular patterns.
    pub seed: u32,
}

/// How the light of a scene is turned into a print.
pub struct Print {
    /// Brightness before anything else.
    pub exposure: f32,
    /// How much the bright parts glow into their surroundings.
    pub glow: f32,
    /// Strength of the film's grain.
    pub grain: f32,
    /// How much darker the corners are.
    pub corners: f32,
    /// 1 leaves colours as they are, 0 takes them away.
    pub colour: f32,
}

impl Canvas {
    /// Paints every pixel as the mean of some samples, on all processors.
    pub fn paint(
        width: usize,
        height: usize,
        samples: u32,
        look: impl Fn(Point) -> Vector + Sync,
    ) -> Self {
        let mut pixels = vec![Vector::default(); width * height];
        let workers = thread::available_parallelism().map_or(1, usize::from);
        let rows: Vec<_> = pixels.chunks_mut(width).enumerate().collect();
        let mut shares: Vec<Vec<_>> = (0..workers).map(|_| Vec::new()).collect();
        for (row, line) in rows {
            shares[row % workers].push((row, line));
        }
        thread::scope(|scope| {
            for share in shares {
                scope.spawn(|| {
                    for (row, line) in share {
                        for (column, pixel) in line.iter_mut().enumerate() {
                            *pixel = sampled(column, row, (width, height), samples, &look);
                        }
                    }
                });
            }
        });
        Self {
            width,
            height,
            pixels,
        }
    }

    /// The same picture in this size, softly: a lens is rarely sharper. Grain is added later, in the
    /// print, so it stays fine.
    pub fn enlarged(&self, width: usize, height: usize) -> Self {
        let mut pixels = Vec::with_capacity(width * height);
        for row in 0..height {
            let along = (row as f32 + 0.5) * self.height as f32 / height as f32 - 0.5;
            for column in 0..width {
                let across = (column as f32 + 0.5) * self.width as f32 / width as f32 - 0.5;
                pixels.push(self.between(across, along));
            }
        }
        Self {
            width,
            height,
            pixels,
        }
    }

    /// The light between pixels, by Catmull and Rom's curve through the four nearest each way.
    fn between(&self, across: f32, along: f32) -> Vector {
        let at = |column: i32, row: i32| {
            let column = column.clamp(0, self.width as i32 - 1) as usize;
            let row = row.clamp(0, self.height as i32 - 1) as usize;
            // Strong lights would ring.
            self.pixels[row * self.width + column].map(|level| level.min(6.0))
        };
        let (left, top) = (across.floor(), along.floor());
        let (columns, rows) = (curve(across - left), curve(along - top));
        let mut light = Vector::default();
        for (down, row_share) in rows.iter().enumerate() {
            for (right, column_share) in columns.iter().enumerate() {
                let pixel = at(left as i32 + right as i32 - 1, top as i32 + down as i32 - 1);
                light += pixel * (row_share * column_share);
            }
        }
        light.map(|level| level.max(0.0))
    }

    /// The print: glow, tone, grain; 8 bits a channel.
    pub fn develop(&self, print: &Print) -> Vec<u8> {
        let halo = self.blurred(self.width / 90);
        let veil = self.blurred(self.width / 22);
        let mut bytes = Vec::with_capacity(self.pixels.len() * 3);
        for (place, light) in self.pixels.iter().enumerate() {
            let (column, row) = (place % self.width, place / self.width);
            let glow = (halo[place] + veil[place]) * 0.5;
            let lit = light.mix(glow, print.glow) * print.exposure;
            let across = column as f32 / self.width as f32 - 0.5;
            let along = row as f32 / self.height as f32 - 0.5;
            let corner = 1.0 - print.corners * smooth(0.1, 0.55, across * across + along * along);
            let coloured = gray(lit.brightness()).mix(lit, print.colour) * corner;
            let shown = coloured.map(|level| film(level.max(0.0)));
            let grain = (chance(column as i32, row as i32, 77)
                + chance(column as i32 / 2, row as i32 / 2, 78)
                - 1.0)
                * print.grain;
            let strength = 1.0 - (shown.brightness() - 0.4).abs();
            for level in [shown.x, shown.y, shown.z] {
                bytes.push(((level + grain * strength).clamp(0.0, 1.0) * 255.0 + 0.5) as u8);
            }
        }
        bytes
    }

    /// Three box blurs, which together are nearly a bell curve, of what is bright.
    fn blurred(&self, radius: usize) -> Vec<Vector> {
        let mut light: Vec<Vector> = self
            .pixels
            .iter()
            .map(|pixel| pixel.map(|level| level.min(40.0)))
            .collect();
        for _ in 0..3 {
            light = blur_lines(&light, self.width, radius.max(1));
            light = turned(&light, self.width);
            light = blur_lines(&light, self.height, radius.max(1));
            light = turned(&light, self.height);
        }
        light
    }
}

/// The shares of four neighbours at this part of the way between the middle two.
fn curve(part: f32) -> [f32; 4] {
    let (square, cube) = (part * part, part * part * part);
    [
        0.5 * (-cube + 2.0 * square - part),
        0.5 * (3.0 * cube - 5.0 * square + 2.0),
        0.5 * (-3.0 * cube + 4.0 * square + part),
        0.5 * (cube - square),
    ]
}

fn sampled(
    column: usize,
    row: usize,
    (width, height): (usize, usize),
    samples: u32,
    look: &impl Fn(Point) -> Vector,
) -> Vector {
    let mut sum = Vector::default();
    let (mut taken, mut last) = (0, Vector::default());
    for sample in 0..samples {
        let shift = |seed| chance(column as i32, row as i32, seed + sample * 2);
        let across = column as f32 + shift(1);
        let along = row as f32 + shift(2);
        let light = look(Point {
            x: (2.0 * across - width as f32) / height as f32,
            y: 1.0 - 2.0 * along / height as f32,
            seed: sample,
        });
        // One sample of a sun's glitter must not outshine its neighbours.
        let light = light.map(|level| level.min(60.0));
        sum += light;
        taken = sample + 1;
        // Even stretches of sky and haze are done after two looks.
        let apart = (light - last).length();
        if sample == 1 && apart < 0.02 * (light.length() + 0.02) {
            break;
        }
        last = light;
    }
    sum * (1.0 / taken.max(1) as f32)
}

fn blur_lines(light: &[Vector], width: usize, radius: usize) -> Vec<Vector> {
    let mut blurred = Vec::with_capacity(light.len());
    let share = 1.0 / (2 * radius + 1) as f32;
    for line in light.chunks(width) {
        let at = |place: isize| line[place.clamp(0, width as isize - 1) as usize];
        let reach = radius as isize;
        let mut sum = (-reach..=reach).fold(Vector::default(), |sum, place| sum + at(place));
        for place in 0..width as isize {
            blurred.push(sum * share);
            sum = sum + at(place + reach + 1) - at(place - reach);
        }
    }
    blurred
}

fn turned(light: &[Vector], width: usize) -> Vec<Vector> {
    let height = light.len() / width;
    (0..light.len())
        .map(|place| light[(place % height) * width + place / height])
        .collect()
}

/// The curve of a film: soft shoulder, soft toe (Narkowicz's fit of ACES), then the screen's gamma.
fn film(level: f32) -> f32 {
    let toned = level * (2.51 * level + 0.03) / (level * (2.43 * level + 0.59) + 0.14);
    toned.clamp(0.0, 1.0).powf(1.0 / 2.2)
}

/// Writes a JPEG of the best quality that stays below `limit` bytes; gives its size.
pub fn save_jpeg(
    path: &Path,
    bytes: &[u8],
    (width, height): (usize, usize),
    limit: usize,
) -> io::Result<usize> {
    for quality in (40..=86).rev().step_by(2) {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, quality);
        encoder.set_progressive(true);
        encoder.set_optimized_huffman_tables(true);
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
        encoder
            .encode(bytes, width as u16, height as u16, ColorType::Rgb)
            .map_err(io::Error::other)?;
        if file.len() <= limit || quality == 40 {
            std::fs::write(path, &file)?;
            return Ok(file.len());
        }
    }
    Ok(0)
}

/// Half as large, each pixel the mean of four.
pub fn halved(bytes: &[u8], width: usize) -> Vec<u8> {
    let height = bytes.len() / width / 3;
    let mut half = Vec::with_capacity(bytes.len() / 4);
    for row in 0..height / 2 {
        for column in 0..width / 2 {
            for channel in 0..3 {
                let at = |down: usize, right: usize| {
                    u32::from(bytes[((row * 2 + down) * width + column * 2 + right) * 3 + channel])
                };
                half.push(((at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1) + 2) / 4) as u8);
            }
        }
    }
    half
}
