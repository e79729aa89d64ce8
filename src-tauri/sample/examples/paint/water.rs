//! A flat sheet of water: its waves and its foam.

use crate::{
    noise::{chance, swell},
    vector::{Vector, smooth, vector},
};

/// A flat sheet of water.
#[derive(Clone, Copy)]
pub struct Water {
    /// Height of its surface.
    pub level: f32,
    /// What comes up from below.
    pub deep: Vector,
    /// What comes up where the ground is near.
    pub shallow: Vector,
    /// Length of the main waves.
    pub wave: f32,
    /// How steep they are: 0.02 calm to 0.3 rough.
    pub steep: f32,
    /// How far from the shore foam reaches, in depth; 0 for none.
    pub foam: f32,
}

impl Water {
    /// The surface's direction. Far waves are finer than a pixel: there each sample tilts by chance.
    pub fn ripple(&self, place: Vector, distance: f32, seed: u32) -> Vector {
        let height = |x: f32, z: f32| {
            let long = swell(x / (self.wave * 1.9), z / self.wave, 201);
            let middle = swell(x / (self.wave * 0.61) + 7.0, z / (self.wave * 0.37), 202) * 0.42;
            let short = swell(x / (self.wave * 0.17), z / (self.wave * 0.11), 203) * 0.13;
            let fine = swell(x / (self.wave * 0.05), z / (self.wave * 0.04), 204) * 0.04;
            (long + middle + short + fine) * self.wave * self.steep
        };
        let width = (distance * 0.0014).max(0.004);
        let near = smooth(600.0, 30.0, distance);
        let across = (height(place.x + width, place.z) - height(place.x - width, place.z)) / width;
        let along = (height(place.x, place.z + width) - height(place.x, place.z - width)) / width;
        let spot = ((place.x * 31.0) as i32, (place.z * 17.0) as i32);
        let tilt = |seed| (chance(spot.0, spot.1, seed) - 0.5) * self.steep * 1.1 * (1.0 - near);
        vector(
            -across * 0.5 * (0.25 + 0.75 * near) + tilt(seed),
            1.0,
            -along * 0.5 * (0.25 + 0.75 * near) + tilt(seed + 50),
        )
        .unit()
    }

    /// How much foam covers a place of this depth: 0 to 1.
    pub fn foam_at(&self, place: Vector, depth: f32) -> f32 {
        if self.foam <= 0.0 || depth > self.foam * 3.0 {
            return 0.0;
        }
        let lace = swell(place.x * 0.5, place.z * 0.5, 301) * 0.5
            + swell(place.x * 1.7, place.z * 1.7, 302) * 0.35
            + swell(place.x * 5.1, place.z * 5.1, 303) * 0.25;
        let wash = (depth / self.foam * 2.4 + lace * 2.6).sin() * 0.5 + 0.5;
        let near = (-depth / self.foam).exp();
        smooth(0.42, 0.9, near * (0.45 + 0.75 * wash) + lace * 0.28) * 0.85
    }
}
