//! A marsh at sunset.

use super::Scene;
use crate::{
    canvas::Print,
    landscape::{Hit, Landscape},
    noise::{rough, swell},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
    water::Water,
};

/// The scene at Post 10.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(0.0, 7.0, 0.0),
        aim: vector(0.0, 4.6, 40.0),
        field: 0.42,
        sky: Sky {
            zenith: vector(0.13, 0.20, 0.40),
            horizon: vector(0.66, 0.42, 0.40),
            glow: vector(2.2, 0.85, 0.28),
            sun: vector(-0.22, 0.035, 1.0).unit(),
            disc: gray(22.0),
            cover: 0.58,
            cloud_dark: vector(0.20, 0.17, 0.25),
            cloud_lit: vector(1.15, 0.50, 0.34),
            streak: 2.2,
            seed: 141,
        },
        sunlight: vector(2.6, 1.2, 0.5),
        skylight: vector(0.36, 0.36, 0.46),
        ground,
        paint,
        thing: |_: Vector| 1e9,
        water: Some(Water {
            level: 0.0,
            deep: vector(0.02, 0.03, 0.035),
            shallow: vector(0.05, 0.045, 0.035),
            wave: 2.4,
            steep: 0.020,
            foam: 0.0,
        }),
        haze: 0.0020,
        haze_depth: 16.0,
        reach: 1800.0,
    };
    Scene {
        look: Box::new(move |point| landscape.look(point)),
        print: Print {
            exposure: 0.72,
            glow: 0.15,
            grain: 0.022,
            corners: 0.3,
            colour: 1.05,
        },
    }
}

/// Flats of grass, a creek that winds through them, pools, and low hills behind.
fn ground(east: f32, away: f32) -> f32 {
    let middle = (away * 0.062).sin() * (5.0 + away * 0.11) + (away * 0.023 + 1.0).sin() * 12.0
        - 3.0
        + rough(0.0, away * 0.03, 2, 142) * 8.0;
    let creek =
        (east - middle).abs() - (2.4 + away * 0.016 + rough(east * 0.1, away * 0.1, 2, 143) * 1.6);
    let pool = rough(east * 0.016, away * 0.022, 3, 144) - 0.16;
    let bank = smooth(-0.8, 1.3, creek.min(-pool * 42.0));
    let tuft =
        swell(east * 0.7, away * 0.7, 145) * 0.16 + rough(east * 2.6, away * 2.6, 3, 146) * 0.34;
    let hills = smooth(520.0, 900.0, away) * (26.0 + rough(east * 0.004, 0.7, 4, 147) * 38.0);
    bank * (0.75 + tuft + rough(east * 0.04, away * 0.04, 2, 148) * 0.3) - 0.6 + hills
}

fn paint(hit: &Hit) -> Vector {
    let blade = rough(hit.place.x * 5.0, hit.place.z * 1.6, 4, 149);
    let patch = rough(hit.place.x * 0.05, hit.place.z * 0.05, 3, 150);
    let green = vector(0.115, 0.115, 0.04);
    let straw = vector(0.25, 0.175, 0.075);
    let mud = vector(0.075, 0.058, 0.045);
    let grass = green.mix(straw, (0.5 + 0.9 * patch + 0.45 * blade).clamp(0.0, 1.0));
    mud.mix(
        grass * (1.0 + 0.55 * blade),
        smooth(0.05, 0.30, hit.place.y),
    )
}
