//! Sunrise behind a headland.

use super::Scene;
use crate::{
    canvas::Print,
    landscape::{Hit, Landscape},
    noise::{crested, rough},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
    water::Water,
};

/// The scene at Post 1.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(20.0, 9.0, 0.0),
        aim: vector(14.0, 11.0, 100.0),
        field: 0.46,
        sky: Sky {
            zenith: vector(0.16, 0.27, 0.50),
            horizon: vector(0.46, 0.38, 0.40),
            glow: vector(1.7, 0.72, 0.24),
            sun: vector(0.10, 0.06, 1.0).unit(),
            disc: gray(26.0),
            cover: 0.60,
            cloud_dark: vector(0.22, 0.20, 0.27),
            cloud_lit: vector(1.25, 0.66, 0.42),
            streak: 2.6,
            seed: 11,
        },
        sunlight: vector(3.0, 1.55, 0.75),
        skylight: vector(0.34, 0.38, 0.50),
        ground,
        paint,
        thing: |_: Vector| 1e9,
        water: Some(Water {
            level: 0.0,
            deep: vector(0.012, 0.035, 0.05),
            shallow: vector(0.10, 0.15, 0.14),
            wave: 7.0,
            steep: 0.16,
            foam: 0.5,
        }),
        haze: 0.0009,
        haze_depth: 60.0,
        reach: 2600.0,
    };
    Scene {
        look: Box::new(move |point| landscape.look(point)),
        print: Print {
            exposure: 0.78,
            glow: 0.16,
            grain: 0.022,
            corners: 0.32,
            colour: 1.05,
        },
    }
}

/// Cliffs to the left that step down into the sea, stacks before them, and a beach below the eye.
fn ground(east: f32, away: f32) -> f32 {
    let wander = rough(east * 0.006, away * 0.006, 3, 21) * 60.0;
    let shore = -12.0 - away * 0.10 + wander + 55.0 * smooth(240.0, 620.0, away)
        - 150.0 * smooth(640.0, 900.0, away);
    let inland = shore - east;
    let cliff = smooth(
        -4.0,
        34.0,
        inland + crested(east * 0.04, away * 0.04, 6, 22) * 18.0,
    );
    let top =
        30.0 + rough(east * 0.008, away * 0.008, 4, 23) * 26.0 + 16.0 * smooth(150.0, 560.0, away);
    let rock = crested(east * 0.07, away * 0.07, 7, 24) * 5.5;
    let near_beach = 2.4 - (away - 6.0) * 0.13 - (east - 6.0) * 0.04
        + rough(east * 0.09, away * 0.09, 3, 25) * 0.9;
    let stacks = {
        let bump = rough(east * 0.028, away * 0.021, 3, 26);
        smooth(0.20, 0.42, bump) * 15.0 * smooth(60.0, 130.0, away) * smooth(-70.0, -5.0, inland)
    };
    let sea = -5.0 + stacks + crested(east * 0.11, away * 0.11, 3, 27) * 1.6;
    sea.max(cliff * (top + rock) - 5.0 * (1.0 - cliff))
        .max(near_beach.min(2.4))
}

fn paint(hit: &Hit) -> Vector {
    let grain = rough(hit.place.x * 0.6, hit.place.z * 0.6, 4, 31);
    let strata = rough(
        hit.place.y * 0.9,
        hit.place.x * 0.03 + hit.place.z * 0.03,
        3,
        32,
    );
    let rock = vector(0.17, 0.135, 0.11) * (1.0 + 0.5 * grain + 0.5 * strata);
    let grass = vector(0.10, 0.115, 0.045) * (1.0 + 0.6 * grain);
    let sand = vector(0.30, 0.23, 0.165) * (1.0 + 0.12 * grain);
    let land = rock.mix(
        grass,
        smooth(0.62, 0.85, hit.normal.y) * smooth(5.0, 14.0, hit.place.y),
    );
    let low = smooth(3.0, 1.6, hit.place.y) * smooth(0.75, 0.95, hit.normal.y);
    let wet = 1.0 - 0.55 * smooth(0.9, 0.05, hit.place.y);
    land.mix(sand, low) * wet
}
