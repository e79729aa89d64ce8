//! City lights across the water, out of focus.

use super::Scene;
use crate::{
    canvas::{Point, Print},
    noise::{chance, crested, rough, swell},
    vector::{Vector, smooth, vector},
};

const SHORE: f32 = 0.04;

/// A light and how it is blurred.
struct Lamp {
    x: f32,
    y: f32,
    radius: f32,
    light: Vector,
}

/// The scene at Post 11.
pub fn scene() -> Scene {
    let lamps = lamps();
    Scene {
        look: Box::new(move |point| look(&lamps, point)),
        print: Print {
            exposure: 1.0,
            glow: 0.24,
            grain: 0.035,
            corners: 0.4,
            colour: 1.0,
        },
    }
}

fn lamps() -> Vec<Lamp> {
    (0..170)
        .map(|number| {
            let roll = |seed: u32| chance(number, 7, 301 + seed);
            let x = (roll(1) * 2.0 - 1.0) * 1.55;
            let town = 0.35 + 0.65 * (-((x - 0.25) / 0.7_f32).powi(2)).exp();
            let y = SHORE + 0.012 + roll(2).powi(2) * 0.24 * town;
            let tint = match (roll(3) * 10.0) as u32 {
                0..=4 => vector(1.0, 0.55, 0.20),
                5..=6 => vector(1.0, 0.78, 0.48),
                7 => vector(0.75, 0.86, 1.0),
                8 => vector(1.0, 0.20, 0.11),
                _ => vector(0.25, 0.85, 0.55),
            };
            let strength = 0.16 + 1.5 * roll(4).powi(4);
            Lamp {
                x,
                y,
                radius: 0.020 + 0.012 * roll(5),
                light: tint * strength,
            }
        })
        .collect()
}

fn look(lamps: &[Lamp], point: Point) -> Vector {
    if point.y < rocks(point.x) {
        let grain = rough(point.x * 7.0, point.y * 9.0, 4, 331);
        return vector(0.006, 0.006, 0.008) * (1.0 + grain);
    }
    let mut light = dusk(point);
    for lamp in lamps {
        if point.y > SHORE - 0.03 {
            light += lamp.light * disc(point.x - lamp.x, point.y - lamp.y, lamp.radius);
        }
        if point.y < SHORE {
            light += lamp.light * mirrored(lamp, point);
        }
    }
    light
}

/// The last of the evening, the far hills, and the town's haze above it.
fn dusk(point: Point) -> Vector {
    let up = point.y - SHORE;
    if up < 0.0 {
        let wave = rough(point.x * 2.0, 0.35 / (0.04 - up), 3, 332);
        let near = smooth(0.0, -0.9, up);
        return vector(0.020, 0.026, 0.050).mix(vector(0.006, 0.009, 0.018), near)
            * (1.0 + 0.5 * wave);
    }
    let sky = vector(0.16, 0.085, 0.075).mix(vector(0.018, 0.030, 0.085), 1.0 - (-up * 3.2).exp());
    let haze =
        vector(0.22, 0.10, 0.045) * ((-up * 8.0).exp() * (-((point.x - 0.25) / 0.9).powi(2)).exp());
    let cloud = rough(point.x * 0.8, point.y * 3.2, 5, 333);
    let open = (sky + haze) * (1.0 + 0.55 * cloud);
    let hill = 0.10 + 0.07 * rough(point.x * 0.9, 0.2, 3, 334);
    open.mix(
        vector(0.016, 0.017, 0.028),
        smooth(0.03, -0.03, up - hill) * 0.85,
    )
}

/// A point of light out of focus: an even disc with a slightly brighter edge.
fn disc(across: f32, along: f32, radius: f32) -> f32 {
    let apart = (across * across + along * along).sqrt() / radius;
    smooth(1.06, 0.94, apart) * (0.75 + 0.35 * apart * apart)
}

/// Its reflection: the same light drawn out towards the viewer and broken by the waves.
fn mirrored(lamp: &Lamp, point: Point) -> f32 {
    let below = SHORE - point.y;
    let spread = 0.55 + below * 1.3;
    let sway = swell(lamp.x * 9.0, 1.6 / (below + 0.06), 335) * 0.05 * below.sqrt()
        + swell(point.x * 9.0, 3.8 / (below + 0.05), 336) * 0.022;
    let across = (point.x - lamp.x + sway) / (lamp.radius * spread * 1.25);
    let broken = smooth(
        -0.5,
        0.5,
        swell(point.x * 5.0, 4.5 / (below + 0.07), 337) + 0.25,
    );
    let fade = (-below * 2.3).exp() * smooth(0.0, 0.02, below);
    (-across * across).exp() * fade * broken * 0.62
}

fn rocks(x: f32) -> f32 {
    -1.02
        + 0.34 * smooth(-0.35, -1.35, x)
        + 0.07 * crested(x * 2.4, 0.0, 5, 338) * smooth(0.2, -0.9, x)
}
