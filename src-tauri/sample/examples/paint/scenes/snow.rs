//! Snow, and a line of fence posts.

use super::Scene;
use crate::{
    canvas::Print,
    landscape::{Hit, Landscape},
    noise::{chance, rough},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
};

/// The scene at Post 9.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(0.0, 7.6, 0.0),
        aim: vector(2.0, 5.2, 40.0),
        field: 0.40,
        sky: Sky {
            zenith: vector(0.22, 0.38, 0.68),
            horizon: vector(0.78, 0.70, 0.70),
            glow: vector(1.1, 0.62, 0.36),
            sun: vector(-0.85, 0.19, 0.62).unit(),
            disc: gray(18.0),
            cover: 0.40,
            cloud_dark: vector(0.50, 0.52, 0.60),
            cloud_lit: vector(1.05, 0.86, 0.76),
            streak: 3.2,
            seed: 121,
        },
        sunlight: vector(2.5, 1.75, 1.15),
        skylight: vector(0.36, 0.48, 0.74),
        ground,
        paint,
        thing: fence_and_wood,
        water: None,
        haze: 0.0030,
        haze_depth: 28.0,
        reach: 900.0,
    };
    Scene {
        look: Box::new(move |point| landscape.look(point)),
        print: Print {
            exposure: 0.60,
            glow: 0.13,
            grain: 0.018,
            corners: 0.24,
            colour: 0.96,
        },
    }
}

fn ground(east: f32, away: f32) -> f32 {
    let long = rough(east * 0.012 + 3.0, away * 0.010, 3, 122) * 9.0;
    let drift = rough(east * 0.05, away * 0.09, 3, 123) * 1.1;
    let crust = rough(east * 0.5, away * 0.9, 3, 124) * 0.06 * smooth(80.0, 10.0, away);
    let hill = smooth(150.0, 420.0, away + east * 0.25) * 34.0;
    long + drift + crust + hill
}

fn fence_and_wood(place: Vector) -> f32 {
    fence(place).min(wood(place))
}

/// Posts that follow the field's edge into the distance, with two wires.
fn fence(place: Vector) -> f32 {
    if place.z > 160.0 || place.z < 4.0 {
        return 3.0_f32.max(4.0 - place.z);
    }
    let spacing = 4.2;
    let number = (place.z / spacing).round().max(2.0);
    let away = number * spacing;
    let line = |away: f32| 6.5 - away * 0.16 + (away * 0.045).sin() * 5.0;
    let aside = (place.x - line(place.z)).abs();
    if aside > 4.0 {
        return aside * 0.8 - 1.6;
    }
    let lean = (chance(number as i32, 1, 125) - 0.5) * 0.16;
    let east = line(away);
    let foot = ground(east, away);
    let above = place.y - foot;
    let across = place.x - east - above * lean;
    let side = (across * across + (place.z - away).powi(2)).sqrt();
    let tall = 1.35 + 0.3 * chance(number as i32, 2, 125);
    let post = (side - 0.085).max(above - tall);
    let cap = (side - 0.12).max((above - tall - 0.05).abs() - 0.07);
    let slack = 0.06 * (1.0 - ((place.z - away).abs() / spacing * 2.0 - 1.0).powi(2));
    let wire_height = place.y - ground(line(place.z), place.z);
    let apart = place.x - line(place.z);
    let wire =
        |height: f32| ((wire_height - height + slack).powi(2) + apart * apart).sqrt() - 0.014;
    post.min(cap).min(wire(1.15)).min(wire(0.7)) * 0.8
}

/// A dark wood of spruces along the hill's foot.
fn wood(place: Vector) -> f32 {
    if place.z < 110.0 || place.z > 460.0 {
        return (110.0 - place.z).max(6.0);
    }
    let lie = ground(place.x, place.z);
    let above = place.y - lie;
    if above > 18.0 {
        return above - 17.0;
    }
    let cell = 7.5;
    let (column, row) = ((place.x / cell).floor(), (place.z / cell).floor());
    let mut near = 5.0_f32;
    for right in -1..=1 {
        for down in -1..=1 {
            let (column, row) = (column as i32 + right, row as i32 + down);
            let east = (column as f32 + 0.2 + 0.6 * chance(column, row, 126)) * cell;
            let away = (row as f32 + 0.2 + 0.6 * chance(column, row, 127)) * cell;
            let side = ((place.x - east).powi(2) + (place.z - away).powi(2)).sqrt();
            if side > 9.0 {
                continue;
            }
            let stand = rough(east * 0.011, away * 0.016, 3, 128) - 0.0015 * (away - 240.0).abs();
            if stand < -0.03 || away < 118.0 {
                continue;
            }
            let tall = 9.0 + 8.0 * chance(column, row, 129);
            let skirt = 0.24 * (tall - above) * (0.80 + 0.20 * (above * 4.0).sin());
            near = near.min(((side - skirt.max(0.05)) * 0.7).max(above - tall));
        }
    }
    near
}

fn paint(hit: &Hit) -> Vector {
    let grain = rough(
        hit.place.x * 3.0,
        hit.place.z * 3.0 + hit.place.y * 3.0,
        3,
        130,
    );
    if !hit.is_thing {
        return vector(0.86, 0.88, 0.92) * (1.0 + 0.05 * grain);
    }
    let snowed = smooth(0.35, 0.75, hit.normal.y + 0.3 * grain);
    let bark = if hit.place.z > 105.0 {
        vector(0.035, 0.05, 0.045)
    } else {
        vector(0.14, 0.11, 0.09)
    };
    bark.mix(vector(0.8, 0.83, 0.9), snowed * 0.75)
}
