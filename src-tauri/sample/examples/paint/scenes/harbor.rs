//! Fishing boats in morning fog.

use super::Scene;
use crate::{
    canvas::Print,
    landscape::{Hit, Landscape},
    noise::rough,
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
    water::Water,
};

/// A boat: where it lies, which way it points, how long it is.
struct Boat {
    east: f32,
    away: f32,
    turn: f32,
    long: f32,
}

const BOATS: [Boat; 7] = [
    Boat {
        east: -7.5,
        away: 30.0,
        turn: 0.5,
        long: 5.2,
    },
    Boat {
        east: 7.0,
        away: 38.0,
        turn: -0.35,
        long: 6.0,
    },
    Boat {
        east: -19.0,
        away: 56.0,
        turn: -0.7,
        long: 6.4,
    },
    Boat {
        east: 1.5,
        away: 66.0,
        turn: 0.9,
        long: 6.0,
    },
    Boat {
        east: 25.0,
        away: 74.0,
        turn: 0.25,
        long: 7.5,
    },
    Boat {
        east: -11.0,
        away: 96.0,
        turn: 0.1,
        long: 7.5,
    },
    Boat {
        east: 17.0,
        away: 118.0,
        turn: -0.9,
        long: 8.0,
    },
];

/// The scene at Post 3.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(0.0, 4.4, 0.0),
        aim: vector(0.0, 4.9, 40.0),
        field: 0.34,
        sky: Sky {
            zenith: vector(0.34, 0.42, 0.52),
            horizon: vector(0.78, 0.60, 0.43),
            glow: vector(1.25, 0.62, 0.24),
            sun: vector(0.16, 0.20, 1.0).unit(),
            disc: vector(7.0, 5.5, 3.6),
            cover: 0.0,
            cloud_dark: gray(0.4),
            cloud_lit: gray(0.8),
            streak: 1.0,
            seed: 1,
        },
        sunlight: vector(0.8, 0.5, 0.27),
        skylight: vector(0.26, 0.27, 0.29),
        ground,
        paint,
        thing: boats,
        water: Some(Water {
            level: 0.0,
            deep: vector(0.03, 0.05, 0.055),
            shallow: vector(0.05, 0.06, 0.05),
            wave: 2.2,
            steep: 0.045,
            foam: 0.0,
        }),
        haze: 0.0068,
        haze_depth: 16.0,
        reach: 900.0,
    };
    Scene {
        look: Box::new(move |point| landscape.look(point)),
        print: Print {
            exposure: 0.66,
            glow: 0.2,
            grain: 0.026,
            corners: 0.34,
            colour: 0.95,
        },
    }
}

/// Wooded hills around the water.
fn ground(east: f32, away: f32) -> f32 {
    let near = smooth(
        150.0,
        260.0,
        away + east.abs() * 0.35 + rough(east * 0.01, 0.0, 2, 161) * 40.0,
    );
    let hill =
        18.0 + rough(east * 0.008, away * 0.008, 4, 162) * 24.0 + 20.0 * smooth(240.0, 420.0, away);
    let trees = rough(east * 0.22, away * 0.22, 3, 163) * 3.4;
    near * (hill + trees) - 3.0
}

fn boats(place: Vector) -> f32 {
    let mut near = 40.0_f32;
    for boat in &BOATS {
        let from = vector(place.x - boat.east, place.y, place.z - boat.away);
        let around = from.length() - boat.long * 2.1;
        if around > 1.5 {
            near = near.min(around);
            continue;
        }
        let (sin, cos) = boat.turn.sin_cos();
        let scale = boat.long / 6.0;
        let own = vector(
            from.x * cos - from.z * sin,
            from.y,
            from.x * sin + from.z * cos,
        ) * (1.0 / scale);
        near = near.min(boat_shape(own) * scale * 0.8);
    }
    near
}

/// A boat six long: hull with sheer, wheelhouse, mast, boom, stays.
fn boat_shape(own: Vector) -> f32 {
    let share = own.x / 4.0;
    let sheer = 1.05 + 0.75 * share.max(0.0).powi(2) + 0.12 * share.min(0.0).powi(2);
    let beam = 1.25
        * (1.0 - share.max(-0.2).powi(2).powf(1.2)).max(0.0)
        * (0.70 + 0.30 * (own.y / sheer).clamp(0.0, 1.0));
    let hull = (own.z.abs() - beam)
        .max(own.y - sheer)
        .max(own.x.abs() - 4.0)
        .max(-0.5 - own.y);
    let well = (own.z.abs() - beam + 0.12)
        .max(0.85 - own.y)
        .max(own.x.abs() - 3.6);
    let hull = hull.max(-well);
    let house = bar(own - vector(0.9, 1.75, 0.0), vector(0.85, 0.85, 0.72)) - 0.04;
    let roof = bar(own - vector(0.8, 2.66, 0.0), vector(1.1, 0.06, 0.88)) - 0.03;
    let mast = pole(own, vector(-0.5, 1.0, 0.0), vector(-0.55, 6.4, 0.0), 0.06);
    let boom = pole(own, vector(-0.5, 2.3, 0.0), vector(-3.2, 3.6, 0.0), 0.05);
    let aerial = pole(own, vector(0.6, 2.6, 0.4), vector(0.6, 4.3, 0.4), 0.02);
    let fore = pole(own, vector(3.9, 1.8, 0.0), vector(-0.55, 6.3, 0.0), 0.016);
    let back = pole(own, vector(-3.9, 1.1, 0.0), vector(-0.55, 6.3, 0.0), 0.016);
    let lift = pole(own, vector(-3.2, 3.6, 0.0), vector(-0.55, 6.2, 0.0), 0.014);
    hull.min(house)
        .min(roof)
        .min(mast)
        .min(boom)
        .min(aerial)
        .min(fore)
        .min(back)
        .min(lift)
}

fn bar(from: Vector, half: Vector) -> f32 {
    (from.x.abs() - half.x)
        .max(from.y.abs() - half.y)
        .max(from.z.abs() - half.z)
}

fn pole(place: Vector, foot: Vector, top: Vector, thick: f32) -> f32 {
    let (from, whole) = (place - foot, top - foot);
    let share = (from.dot(whole) / whole.dot(whole)).clamp(0.0, 1.0);
    (from - whole * share).length() - thick
}

fn paint(hit: &Hit) -> Vector {
    let grain = rough(
        hit.place.x * 1.4,
        hit.place.z * 1.4 + hit.place.y * 2.0,
        3,
        165,
    );
    if !hit.is_thing {
        return vector(0.035, 0.05, 0.035) * (1.0 + 0.7 * grain);
    }
    let number = BOATS.iter().position(|boat| {
        (hit.place.x - boat.east).abs() + (hit.place.z - boat.away).abs() < boat.long * 1.3
    });
    let hull = match number {
        Some(0) => vector(0.05, 0.10, 0.17),
        Some(1) => vector(0.24, 0.055, 0.045),
        Some(3) => vector(0.06, 0.13, 0.10),
        _ => vector(0.10, 0.11, 0.12),
    };
    let white = vector(0.62, 0.60, 0.56);
    let is_high = smooth(1.0, 1.1, hit.place.y);
    let rubbing = smooth(0.30, 0.22, hit.place.y);
    hull.mix(white, is_high * 0.9).mix(gray(0.03), rubbing) * (1.0 + 0.15 * grain)
}
