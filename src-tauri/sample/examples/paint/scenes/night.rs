//! The Milky Way above the shore.

use super::Scene;
use crate::{
    canvas::{Point, Print},
    noise::{chance, crested, rough},
    vector::{Vector, gray, smooth, vector},
};

/// The scene at Post 7.
pub fn scene() -> Scene {
    Scene {
        look: Box::new(look),
        print: Print {
            exposure: 1.25,
            glow: 0.22,
            grain: 0.022,
            corners: 0.4,
            colour: 1.0,
        },
    }
}

const HORIZON: f32 = -0.62;

fn look(point: Point) -> Vector {
    let land = land(point.x);
    if point.y < land && point.y > HORIZON {
        let near = smooth(0.0, 0.06, land - point.y);
        return vector(0.010, 0.012, 0.017).mix(vector(0.004, 0.005, 0.008), near);
    }
    if point.y > HORIZON {
        return heaven(point.x, point.y);
    }
    if point.y < rocks(point.x) {
        let grain = rough(point.x * 9.0, point.y * 12.0, 5, 241);
        let rim = smooth(0.05, 0.0, rocks(point.x) - point.y);
        return vector(0.006, 0.007, 0.010) * (1.0 + 0.9 * grain)
            + vector(0.010, 0.011, 0.016) * rim;
    }
    sea(point)
}

/// A headland with pines on its crest, to the right.
fn land(x: f32) -> f32 {
    let hill =
        smooth(-0.15, 0.75, x) * 0.20 + rough(x * 2.1, 0.5, 4, 242) * 0.035 * smooth(-0.2, 0.3, x);
    let trees = smooth(0.0, 0.25, x)
        * (0.028 * crested(x * 21.0, 0.0, 3, 243).abs()
            + 0.012 * rough(x * 90.0, 0.0, 2, 244).abs());
    HORIZON - 0.012 + hill + trees
}

/// Rocks at the viewer's feet.
fn rocks(x: f32) -> f32 {
    -0.93 + 0.10 * smooth(0.1, -0.7, x) + 0.05 * crested(x * 3.0, 1.0, 6, 245)
}

fn sea(point: Point) -> Vector {
    let below = HORIZON - point.y;
    let near = below / (below + 0.05);
    let wave = rough(point.x / (below + 0.03) * 0.6, 3.0 / (below + 0.03), 4, 246);
    let jitter = (chance(
        (point.x * 900.0) as i32,
        (point.y * 900.0) as i32,
        point.seed,
    ) - 0.5)
        * 0.10;
    let mirrored = glow(
        point.x + wave * 0.06,
        HORIZON + below * 1.3 + 0.02 + (wave * 0.16 + jitter) * near,
    ) + band(point.x + wave * 0.1, HORIZON + below * 1.5 + wave * 0.1) * 0.4;
    mirrored * (0.62 - 0.35 * near) + vector(0.003, 0.005, 0.009) * (1.0 + wave)
}

fn heaven(x: f32, y: f32) -> Vector {
    let clear = smooth(HORIZON, HORIZON + 0.55, y);
    glow(x, y)
        + band(x, y) * clear
        + (stars(x, y, 40.0, 0.965, 1.0)
            + stars(x, y, 110.0, 0.90, 0.34)
            + stars(x, y, 230.0, 0.80, 0.13))
            * (0.25 + 0.75 * clear)
}

/// Airglow, and the light of a town below the horizon.
fn glow(x: f32, y: f32) -> Vector {
    let up = y - HORIZON;
    let night = vector(0.007, 0.011, 0.024).mix(vector(0.020, 0.034, 0.046), (-up * 1.7).exp());
    let town = vector(0.36, 0.19, 0.085) * ((-up * 6.5).exp() * (-(x + 0.34).powi(2) * 3.4).exp());
    let veil = vector(0.010, 0.020, 0.014)
        * smooth(-0.3, 0.5, rough(x * 0.9 + y * 0.4, y * 2.2, 3, 247))
        * (-(up - 0.3).abs() * 2.0).exp();
    night + town + veil
}

/// The Milky Way: a cloudy band, split by dust.
fn band(x: f32, y: f32) -> Vector {
    let (along, across) = (x * 0.42 + y * 0.907, x * 0.907 - y * 0.42 + 0.03);
    let bend = rough(along * 0.9, across * 0.9, 3, 248) * 0.11;
    let apart = across + bend - 0.04;
    let cloud = rough(along * 2.2, across * 3.4, 6, 249);
    let light = (-(apart / 0.24).powi(2)).exp() * (0.75 + 0.9 * cloud);
    let core = (-(apart / 0.10).powi(2)).exp()
        * (-((along + 0.28) / 0.5).powi(2)).exp()
        * (0.9 + 0.8 * cloud);
    let dust = smooth(
        -0.25,
        0.75,
        crested(along * 1.5 + 3.0, across * 3.0, 6, 250) * 0.95 + 0.22 - (apart * 4.2).powi(2),
    );
    let colour =
        vector(0.085, 0.088, 0.110) * light.max(0.0) + vector(0.21, 0.15, 0.10) * core.max(0.0);
    colour * (1.0 - 0.85 * dust)
}

/// Stars of one size: in some cells of a grid one star, the bright ones rare.
fn stars(x: f32, y: f32, cells: f32, empty: f32, strength: f32) -> Vector {
    let (column, row) = ((x * cells).floor() as i32, (y * cells).floor() as i32);
    let seed = 251 + cells as u32;
    let crowd = band(x, y).brightness() * 1.2;
    if chance(column, row, seed) < empty - crowd {
        return Vector::default();
    }
    let middle = |axis, part: f32| part - (0.25 + 0.5 * chance(column, row, seed + axis));
    let dx = middle(1, x * cells - column as f32) / cells;
    let dy = middle(2, y * cells - row as f32) / cells;
    let bright = chance(column, row, seed + 3).powi(12) * 5.0 + 0.16;
    let spread = 0.0009 + 0.00035 * (bright * strength).min(3.0);
    let point = (-(dx * dx + dy * dy) / (spread * spread)).exp();
    let warm = chance(column, row, seed + 4);
    let tint = vector(0.78, 0.88, 1.15).mix(vector(1.15, 0.95, 0.72), warm * warm);
    tint.mix(gray(1.0), 0.35) * (point * bright * strength)
}
