//! Dunes under a low sun.

use super::Scene;
use crate::{
    canvas::Print,
    landscape::{Hit, Landscape},
    noise::{rough, swell},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
};

/// The scene at Post 4.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(0.0, 10.5, 0.0),
        aim: vector(0.0, 8.2, 30.0),
        field: 0.42,
        sky: Sky {
            zenith: vector(0.20, 0.36, 0.66),
            horizon: vector(0.74, 0.66, 0.58),
            glow: vector(0.8, 0.46, 0.24),
            sun: vector(0.93, 0.25, 0.30).unit(),
            disc: gray(20.0),
            cover: 0.36,
            cloud_dark: vector(0.50, 0.49, 0.53),
            cloud_lit: vector(1.0, 0.88, 0.76),
            streak: 3.0,
            seed: 61,
        },
        sunlight: vector(3.1, 2.15, 1.32),
        skylight: vector(0.30, 0.40, 0.60),
        ground,
        paint,
        thing: |_: Vector| 1e9,
        water: None,
        haze: 0.0022,
        haze_depth: 30.0,
        reach: 1500.0,
    };
    Scene {
        look: Box::new(move |point| landscape.look(point)),
        print: Print {
            exposure: 0.72,
            glow: 0.1,
            grain: 0.02,
            corners: 0.3,
            colour: 1.0,
        },
    }
}

/// Long ridges, steep on the side away from the wind, with ripples on them.
fn ground(east: f32, away: f32) -> f32 {
    let bend = rough(east * 0.011, away * 0.011, 3, 62) * 26.0;
    let large = ridge((east * 0.72 + away * 0.5 + bend) / 46.0, 63) * 8.4;
    let middle = ridge((east * 0.5 - away * 0.62 - bend * 0.7) / 33.0, 64) * 2.6;
    let lie = rough(east * 0.006, away * 0.006, 2, 65) * 7.0 + smooth(90.0, 420.0, away) * 5.0;
    let along = east * 0.86 + away * 0.4 + rough(east * 0.16, away * 0.16, 3, 66) * 1.5;
    let wave = (along * 5.4).sin();
    let ripple = (wave + 0.35 * (along * 10.8 + 0.8).cos()) * 0.016;
    let calm = 0.55 + 0.45 * swell(east * 0.12, away * 0.12, 67);
    large + middle + lie + ripple * calm * smooth(160.0, 20.0, away)
}

/// A dune's profile along the wind: a slow rise and a quick fall.
fn ridge(along: f32, seed: u32) -> f32 {
    let crest = along.floor();
    let part = along - crest;
    let height = 0.75 + 0.25 * swell(crest * 0.37, 0.5, seed);
    let rise = smooth(0.0, 0.72, part);
    let fall = 1.0 - smooth(0.70, 1.0, part);
    rise.min(fall) * height
}

fn paint(hit: &Hit) -> Vector {
    let grain = rough(hit.place.x * 2.2, hit.place.z * 2.2, 4, 68);
    let patch = rough(hit.place.x * 0.05, hit.place.z * 0.05, 3, 69);
    vector(0.56, 0.415, 0.265) * (1.0 + 0.10 * grain + 0.14 * patch)
}
