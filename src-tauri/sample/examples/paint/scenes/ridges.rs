//! Five ranges of hills in haze.

use super::Scene;
use crate::{
    canvas::Print,
    noise::{crested, rough},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
};

/// The scene at Post 6.
pub fn scene() -> Scene {
    let sky = Sky {
        zenith: vector(0.30, 0.42, 0.62),
        horizon: vector(0.86, 0.66, 0.50),
        glow: vector(1.0, 0.55, 0.28),
        sun: vector(0.55, 0.13, 1.0).unit(),
        disc: gray(9.0),
        cover: 0.34,
        cloud_dark: vector(0.60, 0.55, 0.58),
        cloud_lit: vector(1.1, 0.88, 0.70),
        streak: 5.0,
        seed: 81,
    };
    Scene {
        look: Box::new(move |point| {
            let way = vector(point.x * 0.28, point.y * 0.28 + 0.10, 1.0).unit();
            ranges(&sky, point.x, point.y, way)
        }),
        print: Print {
            exposure: 0.58,
            glow: 0.14,
            grain: 0.022,
            corners: 0.26,
            colour: 1.0,
        },
    }
}

/// Height of the ranges' crests, far to near, and how much haze lies before each.
const RANGES: [(f32, f32, f32, f32); 6] = [
    (0.24, 0.26, 0.80, 0.93),
    (0.12, 0.30, 0.95, 0.83),
    (-0.06, 0.32, 0.75, 0.68),
    (-0.26, 0.34, 0.62, 0.48),
    (-0.52, 0.34, 0.55, 0.26),
    (-0.86, 0.24, 0.60, 0.06),
];

fn ranges(sky: &Sky, x: f32, y: f32, way: Vector) -> Vector {
    for (place, (level, height, pace, veil)) in RANGES.iter().enumerate().rev() {
        let seed = 90 + place as u32 * 11;
        let crest = crest(x, *level, *height, *pace, seed, place);
        if y < crest {
            return slope(sky, x, y, crest - y, *veil, way, seed);
        }
    }
    sky.light(way)
}

fn crest(x: f32, level: f32, height: f32, pace: f32, seed: u32, place: usize) -> f32 {
    let long = rough(x * pace, 0.3, 3, seed);
    let rock = crested(x * pace * 2.1, 4.3, 6, seed + 3) * 0.34;
    let near = smooth(2.5, 5.0, place as f32);
    // The near ranges are wooded: their crests are fringed with trees.
    let trees = near * tree_line(x * (130.0 - 16.0 * place as f32), seed) * (0.010 + 0.011 * near);
    level + height * (long + rock * (1.0 - 0.55 * near)) + trees
}

fn tree_line(x: f32, seed: u32) -> f32 {
    let mut top = 0.0_f32;
    for row in 0..3 {
        let moved = x * (0.6 + 0.23 * row as f32) + row as f32 * 7.7;
        let tree = moved.floor();
        let tall = 0.45 + 0.55 * crate::noise::chance(tree as i32, row, seed + 7);
        let lean = 0.5 + 0.3 * (crate::noise::chance(tree as i32, row, seed + 8) - 0.5);
        top = top.max(tall * (1.0 - ((moved - tree - lean).abs() * 2.2)).max(0.0));
    }
    top + 0.25 * rough(x * 0.4, 0.0, 3, seed)
}

fn slope(sky: &Sky, x: f32, y: f32, below: f32, veil: f32, way: Vector, seed: u32) -> Vector {
    let fold = crested(x * 2.6 + below * 0.9, y * 2.2 - x * 0.8, 5, seed + 20);
    let wood = rough(x * 26.0, y * 34.0, 4, seed + 21);
    let lit = (0.5 + 0.75 * fold).clamp(0.0, 1.0);
    let dark = vector(0.020, 0.034, 0.038);
    let light = vector(0.085, 0.10, 0.065);
    let land = dark.mix(light, lit * lit) * (1.0 + 0.5 * wood);
    // Haze gathers in the valleys and glows towards the sun.
    let mist =
        veil + (1.0 - veil) * smooth(0.0, 0.42, below) * (0.50 * smooth(0.0, 0.5, veil) + 0.06);
    let flat = vector(way.x, 0.03, way.z).unit();
    let cool = vector(0.26, 0.38, 0.55);
    let haze = cool.mix(sky.haze(flat), 0.08 + 0.80 * veil * veil);
    land.mix(haze, mist.clamp(0.0, 0.985))
}
