//! Rain on a wooden pier.

use super::Scene;
use crate::{
    canvas::{Point, Print},
    landscape::{Hit, Landscape},
    noise::{chance, rough, swell},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
    water::Water,
};

const DECK: f32 = 2.4;
const HALF: f32 = 2.3;
const END: f32 = 74.0;

/// The scene at Post 8.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(-0.55, DECK + 1.55, 0.0),
        aim: vector(0.1, DECK + 0.9, 14.0),
        field: 0.44,
        sky: Sky {
            zenith: vector(0.30, 0.33, 0.37),
            horizon: vector(0.62, 0.65, 0.67),
            glow: vector(0.12, 0.11, 0.09),
            sun: vector(0.3, 0.5, 1.0).unit(),
            disc: gray(0.0),
            cover: 0.66,
            cloud_dark: vector(0.27, 0.30, 0.34),
            cloud_lit: vector(0.62, 0.64, 0.66),
            streak: 1.8,
            seed: 271,
        },
        sunlight: gray(0.0),
        skylight: vector(0.62, 0.67, 0.72),
        ground: |_: f32, away: f32| {
            if away > 700.0 {
                30.0 * smooth(700.0, 760.0, away) - 6.0
            } else {
                -6.0
            }
        },
        paint,
        thing: pier,
        water: Some(Water {
            level: 0.0,
            deep: vector(0.035, 0.055, 0.06),
            shallow: vector(0.05, 0.07, 0.07),
            wave: 2.6,
            steep: 0.11,
            foam: 0.0,
        }),
        haze: 0.0085,
        haze_depth: 60.0,
        reach: 900.0,
    };
    Scene {
        look: Box::new(move |point| {
            let light = wet(&landscape, point);
            let fallen = rain(point);
            light.mix(vector(0.78, 0.82, 0.85), fallen)
        }),
        print: Print {
            exposure: 0.94,
            glow: 0.16,
            grain: 0.03,
            corners: 0.36,
            colour: 0.9,
        },
    }
}

/// The landscape, with the sky mirrored in the wet planks.
fn wet<G, P, T>(landscape: &Landscape<G, P, T>, point: Point) -> Vector
where
    G: Fn(f32, f32) -> f32 + Sync,
    P: Fn(&Hit) -> Vector + Sync,
    T: Fn(Vector) -> f32 + Sync,
{
    let light = landscape.look(point);
    let (from, way) = landscape.ray(point);
    let distance = (DECK - from.y) / way.y;
    if !(0.0..END * 1.2).contains(&distance) {
        return light;
    }
    let place = from + way * distance;
    if place.x.abs() > HALF || place.z > END || landscape.is_blocked(from, way, distance - 0.05) {
        return light;
    }
    let board = (place.z / 0.16).floor();
    let gap = (place.z / 0.16 - board - 0.5).abs();
    let film = smooth(-0.22, 0.22, rough(place.x * 0.55, place.z * 0.38, 3, 281));
    let pitted = swell(place.x * 9.0, place.z * 9.0, 282) * 0.010
        + swell(place.x * 31.0, place.z * 31.0, 283) * 0.006;
    let tilt = (chance(board as i32, 3, 284) - 0.5) * 0.05 + pitted;
    let normal = vector(pitted * 1.4, 1.0, tilt * (1.2 - film)).unit();
    let bounced = (way - normal * (2.0 * way.dot(normal))).unit();
    let mirrored = landscape.along(place + vector(0.0, 0.01, 0.0), bounced, point.seed);
    let facing = (-way.dot(normal)).clamp(0.0, 1.0);
    let mirror = (0.03 + 0.97 * (1.0 - facing).powf(5.0)) * (0.35 + 0.65 * film);
    light.mix(mirrored, (mirror * 1.5).min(0.85) * smooth(0.48, 0.42, gap))
}

/// Deck, posts with caps, rails, lamps on tall poles.
fn pier(place: Vector) -> f32 {
    if place.z > END + 6.0 || place.x.abs() > HALF + 4.0 {
        return (place.z - END - 5.0)
            .max(place.x.abs() - HALF - 3.0)
            .max(0.5);
    }
    let inside = (place.z - END).max(-3.0 - place.z);
    let board = (place.z / 0.16 - (place.z / 0.16).floor() - 0.5).abs();
    let sunk = 0.012 * smooth(0.43, 0.5, board);
    let deck = (place.x.abs() - HALF)
        .max(place.y - DECK + sunk)
        .max(DECK - 0.22 - place.y)
        .max(inside);
    let spacing = 3.0;
    let along = place.z - (place.z / spacing).round() * spacing;
    let side = place.x.abs() - HALF + 0.12;
    let post = (side.abs() - 0.085)
        .max(along.abs() - 0.085)
        .max(place.y - DECK - 1.12)
        .max(inside);
    let cap = (side.abs() - 0.12)
        .max(along.abs() - 0.12)
        .max((place.y - DECK - 1.15).abs() - 0.04)
        .max(inside);
    let rail = |height: f32, thick: f32| {
        (side.abs() - 0.05)
            .max((place.y - DECK - height).abs() - thick)
            .max(inside)
    };
    let pile = ((side * side + along * along).sqrt() - 0.16)
        .max(place.y - DECK)
        .max(inside);
    let wide = 15.0;
    let lamp_along = place.z - ((place.z - 8.0) / wide).round() * wide - 8.0;
    let lamp_side = place.x - HALF + 0.12;
    let pole = ((lamp_side * lamp_side + lamp_along * lamp_along).sqrt() - 0.05)
        .max(place.y - DECK - 3.6)
        .max(DECK - place.y)
        .max(inside);
    let lantern =
        (vector(lamp_side, place.y - DECK - 3.75, lamp_along).length() - 0.17).max(inside);
    deck.min(post)
        .min(cap)
        .min(rail(1.04, 0.05))
        .min(rail(0.55, 0.04))
        .min(pile)
        .min(pole)
        .min(lantern)
}

fn paint(hit: &Hit) -> Vector {
    if !hit.is_thing {
        return vector(0.05, 0.065, 0.06);
    }
    let from = hit.place.y - DECK;
    if from > 3.5 {
        return vector(3.4, 2.6, 1.5);
    }
    let fibre = rough(
        hit.place.x * 1.6,
        hit.place.z * 26.0 + hit.place.y * 9.0,
        4,
        285,
    );
    let board = chance((hit.place.z / 0.16).floor() as i32, 1, 286);
    if from > -0.05 && from < 0.02 {
        let patch = rough(hit.place.x * 0.9, hit.place.z * 0.5, 3, 287);
        return vector(0.155, 0.125, 0.10) * (0.62 + 0.55 * board + 0.45 * fibre + 0.3 * patch);
    }
    let tide = 1.0 - 0.6 * smooth(-1.4, -1.7, from);
    vector(0.13, 0.115, 0.10) * (0.8 + 0.6 * fibre) * tide
}

/// Streaks at three distances, the near ones long, soft and few.
fn rain(point: Point) -> f32 {
    let mut sum = 0.0;
    for (depth, cells, long, strength) in [
        (0, 26.0, 0.30, 0.10),
        (1, 60.0, 0.16, 0.085),
        (2, 130.0, 0.08, 0.06),
    ] {
        let slanted = point.x + point.y * 0.09;
        let column = (slanted * cells).floor();
        let lane = chance(column as i32, depth, 288);
        let fall = point.y / long + lane * 31.0;
        let drop = fall.floor();
        if chance(column as i32, drop as i32, 289 + depth as u32) > 0.34 {
            continue;
        }
        let across = (slanted * cells - column - 0.5).abs();
        let along = fall - drop;
        let body = smooth(0.0, 0.5, along) * smooth(1.0, 0.7, along);
        sum += smooth(0.16, 0.02, across) * body * strength * (0.5 + 0.9 * lane);
    }
    let gust = 0.75 + 0.35 * rough(point.x * 1.2, point.y * 0.8, 3, 292);
    (sum * gust).min(0.5)
}
