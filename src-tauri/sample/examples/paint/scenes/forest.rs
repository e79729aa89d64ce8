//! Pines in fog.

use super::Scene;
use crate::{
    canvas::{Point, Print},
    noise::{chance, rough, swell},
    vector::{Vector, smooth, vector},
};

/// The scene at Post 5.
pub fn scene() -> Scene {
    Scene {
        look: Box::new(look),
        print: Print {
            exposure: 0.74,
            glow: 0.22,
            grain: 0.028,
            corners: 0.4,
            colour: 0.95,
        },
    }
}

const LAYERS: i32 = 11;

/// Layers of trunks and boughs, near to far, each deeper in the fog than the one before.
fn look(point: Point) -> Vector {
    let fog = fog(point);
    let (mut light, mut open) = (Vector::default(), 1.0);
    for layer in 0..LAYERS {
        let far = (layer as f32 + 0.6) / LAYERS as f32;
        let veil = 1.0 - (-2.4 * far * far - 1.1 * far).exp();
        let (cover, colour) = wood(point, layer, far);
        light += (colour.mix(fog, veil) + shafts(point) * veil) * (open * cover);
        open *= 1.0 - cover;
        if open < 0.01 {
            break;
        }
    }
    light + (fog + shafts(point)) * open
}

/// Bright where the sun stands behind it, darker towards the ground.
fn fog(point: Point) -> Vector {
    let (across, along) = (point.x - 0.12, point.y - 0.42);
    let apart = (across * across * 1.5 + along * along * 0.7).sqrt();
    let bank = rough(point.x * 1.3, point.y * 2.0, 4, 181) * 0.10;
    let cool = vector(0.33, 0.40, 0.40);
    let warm = vector(1.25, 1.08, 0.78);
    cool.mix(warm, (-apart * 1.7).exp() + bank * 0.6) * (0.75 + 0.25 * smooth(-1.0, 0.2, point.y))
}

/// Rays that fall between the crowns.
fn shafts(point: Point) -> Vector {
    let (across, along) = (point.x - 0.22, 1.5 - point.y);
    let angle = across / along;
    let rays = smooth(
        0.05,
        0.75,
        swell(angle * 9.0, 0.5, 182) * 0.6 + swell(angle * 23.0, 1.5, 183) * 0.45,
    );
    let reach =
        smooth(-0.95, 0.3, point.y) * smooth(1.15, 0.5, point.y) * (-(angle * 1.6).powi(2)).exp();
    vector(0.46, 0.38, 0.24) * (rays * reach * 0.55)
}

fn wood(point: Point, layer: i32, far: f32) -> (f32, Vector) {
    let scale = 0.85 + 3.6 * far;
    let ground = -0.96
        + 0.42 * far
        + rough(point.x * scale * 0.6, far * 9.0, 4, 184 + layer as u32) * 0.10 * (1.3 - far);
    let fern = rough(
        point.x * scale * 9.0,
        point.y * 14.0 * scale,
        3,
        190 + layer as u32,
    ) * 0.05
        / scale.sqrt();
    let moss = rough(point.x * scale * 5.0, point.y * 11.0 * scale, 4, 200);
    if point.y < ground + fern {
        let floor = vector(0.012, 0.018, 0.010).mix(
            vector(0.070, 0.070, 0.030),
            (0.35 + 1.2 * moss).clamp(0.0, 1.0),
        );
        let mist = smooth(0.0, 0.22, ground + fern - point.y);
        return (1.0, floor * (1.0 - 0.35 * mist));
    }
    let cell = 0.50 / scale;
    let column = (point.x / cell).floor() as i32;
    let mut cover = 0.0_f32;
    for neighbour in -2..=2 {
        let tree = column + neighbour;
        if chance(tree, layer, 210) < 0.30 + 0.25 * (1.0 - far) {
            continue;
        }
        let middle = (tree as f32 + 0.15 + 0.7 * chance(tree, layer, 211)) * cell;
        cover = cover.max(pine(point, middle, scale, tree, layer, ground));
    }
    let bark = rough(point.x * scale * 26.0, point.y * scale * 3.5, 4, 212);
    let lit = vector(0.026, 0.027, 0.022) * (1.0 + 0.9 * bark);
    (cover, lit)
}

/// How much of a pixel one tree covers: its trunk, dead twigs below, boughs above.
fn pine(point: Point, middle: f32, scale: f32, tree: i32, layer: i32, ground: f32) -> f32 {
    let up = (point.y - ground) * scale;
    let bend = swell(point.y * 0.8, tree as f32 * 3.1, 213) * 0.03;
    let thick = (0.034 + 0.026 * chance(tree, layer, 214)) * (1.0 - 0.13 * up).max(0.25);
    let flare = 0.03 * (-up * 9.0).exp();
    let across = (point.x - middle) * scale - bend;
    let knob = rough(up * 5.0, tree as f32, 3, 215) * 0.006;
    let trunk = smooth(0.006, -0.006, across.abs() - thick - flare - knob);
    let crown = 1.15 + 0.8 * chance(tree, layer, 216);
    trunk.max(boughs(across, up, crown, tree, layer))
}

fn boughs(across: f32, up: f32, crown: f32, tree: i32, layer: i32) -> f32 {
    let mut cover = 0.0_f32;
    let step = 0.14;
    let whorl = (up / step).floor() as i32;
    for near in -2..=2 {
        let number = whorl + near;
        let height = number as f32 * step;
        if height < 0.35 {
            continue;
        }
        for side in [-1.0_f32, 1.0] {
            let key = number * 2 + side as i32;
            let live = smooth(crown - 0.5, crown + 0.2, height);
            let long = (0.07 + 0.20 * live) * (0.4 + 0.9 * chance(tree, key, 217 + layer as u32));
            let out = across * side;
            if out < 0.0 || out > long * 1.3 {
                continue;
            }
            let share = out / long;
            let droop =
                height + 0.05 * chance(tree, key, 218) - 0.11 * share * share + 0.03 * share;
            let needles = rough(across * 34.0, up * 34.0, 3, 219 + tree as u32 % 9);
            let body =
                live * 0.060 * (share * (1.25 - share)).max(0.0).sqrt() * (1.0 + 1.3 * needles)
                    + 0.0035;
            let tip = smooth(1.15, 0.85, share);
            cover = cover.max(smooth(body, body * 0.35, (up - droop).abs()) * tip);
        }
    }
    cover
}
