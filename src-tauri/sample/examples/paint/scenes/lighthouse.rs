//! A lighthouse an hour after sunset.

use super::Scene;
use crate::{
    canvas::{Point, Print},
    landscape::{Hit, Landscape},
    noise::{crested, rough},
    sky::Sky,
    vector::{Vector, gray, smooth, vector},
    water::Water,
};

const FOOT: Vector = vector(26.0, 17.0, 120.0);
const LAMP_HEIGHT: f32 = 25.5;

/// The scene at Post 2.
pub fn scene() -> Scene {
    let landscape = Landscape {
        eye: vector(0.0, 6.0, 0.0),
        aim: vector(10.0, 19.5, 100.0),
        field: 0.33,
        sky: Sky {
            zenith: vector(0.022, 0.052, 0.13),
            horizon: vector(0.13, 0.17, 0.26),
            glow: vector(0.46, 0.20, 0.085),
            sun: vector(-0.42, -0.03, 1.0).unit(),
            disc: gray(0.0),
            cover: 0.42,
            cloud_dark: vector(0.060, 0.066, 0.125),
            cloud_lit: vector(0.26, 0.14, 0.15),
            streak: 3.4,
            seed: 5,
        },
        sunlight: gray(0.0),
        skylight: vector(0.17, 0.19, 0.27),
        ground,
        paint,
        thing: tower,
        water: Some(Water {
            level: 0.0,
            deep: vector(0.02, 0.04, 0.07),
            shallow: vector(0.06, 0.09, 0.11),
            wave: 5.0,
            steep: 0.10,
            foam: 0.5,
        }),
        haze: 0.0012,
        haze_depth: 50.0,
        reach: 1800.0,
    };
    let ahead = (landscape.aim - landscape.eye).unit();
    let right = vector(0.0, 1.0, 0.0).cross(ahead).unit();
    let up = ahead.cross(right);
    Scene {
        look: Box::new(move |point: Point| {
            let light = landscape.look(point);
            let to_lamp = FOOT + vector(0.0, LAMP_HEIGHT, 0.0) - landscape.eye;
            let depth = to_lamp.dot(ahead) * landscape.field;
            let (across, along) = (
                point.x - to_lamp.dot(right) / depth,
                point.y - to_lamp.dot(up) / depth,
            );
            light + lamp(across, along)
        }),
        print: Print {
            exposure: 1.0,
            glow: 0.2,
            grain: 0.02,
            corners: 0.35,
            colour: 0.88,
        },
    }
}

/// The lamp's halo and the two beams that it throws into the damp air.
fn lamp(across: f32, along: f32) -> Vector {
    let apart = (across * across + along * along).sqrt();
    let halo = 0.05 / (1.0 + (apart * 34.0).powi(2)) + 6.0 * smooth(0.016, 0.004, apart);
    let slope = along - across * 0.05;
    let width = 0.006 + across.abs() * 0.055;
    let beam = (-(slope / width).powi(2)).exp() * (-across.abs() * 1.5).exp() * 0.11;
    vector(1.0, 0.80, 0.48) * (halo * 2.2 + beam * smooth(0.004, 0.03, across.abs()))
}

fn ground(east: f32, away: f32) -> f32 {
    let bend = rough(east * 0.02, away * 0.02, 4, 41) * 26.0;
    let ridge = (away - 122.0 + bend * 0.6).abs() / 52.0;
    let reach = smooth(-38.0, 40.0, east + bend * 0.8);
    let mound = (1.0 - ridge * ridge).max(-0.4) * reach * 19.0;
    let crag =
        crested(east * 0.06, away * 0.06, 6, 42) * 4.0 + rough(east * 0.4, away * 0.4, 3, 43) * 0.5;
    let level = 1.0
        - smooth(
            3.0,
            10.0,
            ((east - FOOT.x).powi(2) + (away - FOOT.z).powi(2)).sqrt(),
        );
    let rocks = -3.0 + mound + crag * (0.35 + 0.65 * reach);
    rocks * (1.0 - level) + FOOT.y * level
}

/// The tower, its gallery and lantern, and the keeper's house.
fn tower(place: Vector) -> f32 {
    let from = place - FOOT;
    let side = (from.x * from.x + from.z * from.z).sqrt();
    let tapered = side - (3.1 - from.y * 0.047);
    let shaft = (tapered * 0.96).max(from.y - 22.5).max(-3.0 - from.y);
    let gallery = (side - 2.9).max((from.y - 22.8).abs() - 0.35);
    let rail = ((side - 2.75).abs() - 0.05).max((from.y - 24.2).abs() - 0.06);
    let lantern = (side - 1.45).max((from.y - 25.0).abs() - 2.0);
    let dome = (vector(from.x, (from.y - 27.0) * 1.15, from.z).length() - 1.65).max(26.9 - from.y);
    let vane = (side - 0.09).max((from.y - 29.2).abs() - 1.2);
    let house = house(from - vector(10.5, 0.0, 1.0));
    shaft
        .min(gallery)
        .min(rail)
        .min(lantern)
        .min(dome)
        .min(vane)
        .min(house)
}

fn house(from: Vector) -> f32 {
    let walls = (from.x.abs() - 5.2)
        .max(from.z.abs() - 3.4)
        .max(from.y - 3.6)
        .max(-3.0 - from.y);
    let pitch = (from.y - 3.4) * 0.82 + from.z.abs() * 0.57 - 2.3;
    let roof = pitch.max(from.x.abs() - 5.6).max(3.2 - from.y);
    let chimney = ((from.x - 3.0).abs() - 0.5)
        .max(from.z.abs() - 0.5)
        .max(from.y - 7.6)
        .max(3.0 - from.y);
    walls.min(roof).min(chimney)
}

fn paint(hit: &Hit) -> Vector {
    let from = hit.place - FOOT;
    let grain = rough(hit.place.x * 0.7, hit.place.z * 0.7 + hit.place.y, 4, 45);
    if hit.is_thing {
        return painted_wood(from) * (1.0 + 0.16 * grain);
    }
    let rock = vector(0.15, 0.14, 0.14) * (1.0 + 0.8 * grain);
    let grass = vector(0.10, 0.12, 0.06) * (1.0 + 0.6 * grain);
    let wet = 1.0 - 0.5 * smooth(2.4, 0.4, hit.place.y);
    rock.mix(
        grass,
        smooth(0.6, 0.85, hit.normal.y) * smooth(6.0, 11.0, hit.place.y),
    ) * wet
}

fn painted_wood(from: Vector) -> Vector {
    let is_lamp_room = from.y > 23.1 && from.y < 26.8 && from.x.abs() < 1.6;
    if is_lamp_room {
        let bar = ((from.x * 3.2).fract().abs() - 0.5).abs();
        return vector(9.0, 6.6, 3.6) * smooth(0.04, 0.12, bar);
    }
    let window = from.x - 10.5;
    if from.y > 0.9
        && from.y < 2.5
        && from.z < -1.0
        && ((window + 3.0).abs() < 0.5 || (window - 0.4).abs() < 0.5)
    {
        return vector(5.0, 3.1, 1.3);
    }
    if from.y > 26.8 || (from.y > 22.4 && from.y < 24.4) || (from.x > 4.0 && from.y > 3.5) {
        return vector(0.16, 0.045, 0.04);
    }
    let is_band = from.x < 4.0 && from.y > 8.0 && from.y < 14.0;
    if is_band {
        vector(0.40, 0.08, 0.065)
    } else {
        vector(0.74, 0.72, 0.68)
    }
}
