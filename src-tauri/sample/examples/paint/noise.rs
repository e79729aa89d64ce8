//! Noise: the same place gives the same number in every run.

/// A number from 0 to 1 that looks like chance.
pub fn chance(x: i32, y: i32, seed: u32) -> f32 {
    let mut mixed = (x as u32).wrapping_mul(0x8da6_b343)
        ^ (y as u32).wrapping_mul(0xd816_3841)
        ^ seed.wrapping_mul(0xcb1a_b31f);
    mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x2c1b_3c6d);
    mixed = (mixed ^ (mixed >> 12)).wrapping_mul(0x297a_2d39);
    mixed ^= mixed >> 15;
    (mixed >> 8) as f32 / 16_777_216.0
}

/// Sixteen directions, evenly spread: a table is five times as quick as sine and cosine.
const SLOPES: [(f32, f32); 16] = [
    (1.0, 0.0),
    (0.924, 0.383),
    (0.707, 0.707),
    (0.383, 0.924),
    (0.0, 1.0),
    (-0.383, 0.924),
    (-0.707, 0.707),
    (-0.924, 0.383),
    (-1.0, 0.0),
    (-0.924, -0.383),
    (-0.707, -0.707),
    (-0.383, -0.924),
    (0.0, -1.0),
    (0.383, -0.924),
    (0.707, -0.707),
    (0.924, -0.383),
];

/// Gradient noise from about -1 to 1, smooth, one swell to a unit.
pub fn swell(x: f32, y: f32, seed: u32) -> f32 {
    let (left, top) = (x.floor(), y.floor());
    let (dx, dy) = (x - left, y - top);
    let (column, row) = (left as i32, top as i32);
    let corner = |right: i32, down: i32| {
        let roll = chance(column.wrapping_add(right), row.wrapping_add(down), seed);
        let (across, along) = SLOPES[(roll * 16.0) as usize & 15];
        across * (dx - right as f32) + along * (dy - down as f32)
    };
    let ease = |share: f32| share * share * share * (share * (share * 6.0 - 15.0) + 10.0);
    let (across, along) = (ease(dx), ease(dy));
    let upper = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * across;
    let lower = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * across;
    (upper + (lower - upper) * along) * 1.5
}

/// Swells of ever smaller size laid over one another, each half as high: clouds, hills.
pub fn rough(x: f32, y: f32, octaves: u32, seed: u32) -> f32 {
    layered(x, y, octaves, seed, |height| height)
}

/// As `rough`, with sharp crests: rock, ranges, ripples of wind.
pub fn crested(x: f32, y: f32, octaves: u32, seed: u32) -> f32 {
    layered(x, y, octaves, seed, |height| 1.0 - 2.0 * height.abs())
}

fn layered(x: f32, y: f32, octaves: u32, seed: u32, shape: impl Fn(f32) -> f32) -> f32 {
    let (mut x, mut y, mut share, mut sum) = (x, y, 0.5, 0.0);
    for octave in 0..octaves {
        sum += share * shape(swell(x, y, seed.wrapping_add(octave)));
        // Turned between the layers, so that their grids never line up.
        (x, y) = (1.6 * x - 1.2 * y, 1.2 * x + 1.6 * y);
        share *= 0.5;
    }
    sum
}
