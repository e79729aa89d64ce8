//! The sky: a gradient, the sun's glow, and clouds lit by it.

use crate::{
    noise::rough,
    vector::{Vector, smooth, vector},
};

/// A sky of one moment.
#[derive(Clone, Copy)]
pub struct Sky {
    /// Overhead.
    pub zenith: Vector,
    /// Just above the horizon, away from the sun.
    pub horizon: Vector,
    /// The glow around the sun.
    pub glow: Vector,
    /// Where the sun stands.
    pub sun: Vector,
    /// Light of the sun's disc; black where it is hidden.
    pub disc: Vector,
    /// 0 clear to 1 covered.
    pub cover: f32,
    /// Clouds in their own shadow.
    pub cloud_dark: Vector,
    /// Clouds where the sun meets them.
    pub cloud_lit: Vector,
    /// Drawn out along the wind, 1 for heaps.
    pub streak: f32,
    /// Which clouds.
    pub seed: u32,
}

impl Sky {
    /// The light that comes from this direction.
    pub fn light(&self, way: Vector) -> Vector {
        let height = way.y.max(0.0);
        let towards = way.dot(self.sun).max(0.0);
        let flat = vector(way.x, 0.0, way.z)
            .unit()
            .dot(vector(self.sun.x, 0.0, self.sun.z).unit())
            .max(0.0);
        let mut light = self.horizon.mix(self.zenith, 1.0 - (-height * 4.2).exp());
        // Near the horizon the glow spreads sideways, as it does through dust.
        light += self.glow * (flat.powf(5.0) * (-height * 7.0).exp() * 0.55);
        light += self.glow * (towards.powf(10.0) * 0.35 + towards.powf(90.0) * 1.1);
        let disc = smooth(0.99982, 0.99992, towards);
        light += self.disc * disc;
        self.with_clouds(light, way, towards)
    }

    /// The haze seen in this direction: the sky's lowest light.
    pub fn haze(&self, way: Vector) -> Vector {
        let level = vector(way.x, 0.012, way.z).unit();
        let towards = way.dot(self.sun).max(0.0);
        let flat = level
            .dot(vector(self.sun.x, 0.0, self.sun.z).unit())
            .max(0.0);
        self.horizon + self.glow * (flat.powf(5.0) * 0.5 + towards.powf(14.0) * 0.35)
    }

    fn with_clouds(&self, light: Vector, way: Vector, towards: f32) -> Vector {
        if self.cover <= 0.0 || way.y <= 0.01 {
            return light;
        }
        let spread = 1.0 / (way.y + 0.07);
        let (across, along) = (way.x * spread / self.streak, way.z * spread);
        let thick = self.density(across, along);
        if thick <= 0.0 {
            return light;
        }
        let step = 0.16;
        let sunward = self.density(
            across + self.sun.x * step / self.streak,
            along + self.sun.z * step,
        );
        let lit = (0.55 + 1.6 * (thick - sunward)).clamp(0.0, 1.0);
        let rim = (1.0 - thick).max(0.0) * towards.powf(6.0) * 1.4;
        let cloud = self.cloud_dark.mix(self.cloud_lit, lit) + self.glow * (rim * 0.9);
        // Far clouds sink into the haze.
        let seen = smooth(0.01, 0.16, way.y) * smooth(0.0, 0.55, thick);
        light.mix(cloud, seen * 0.93)
    }

    fn density(&self, across: f32, along: f32) -> f32 {
        let bend = rough(across * 0.6, along * 0.6, 2, self.seed + 40) * 0.6;
        let heap = rough(across * 0.55 + bend, along * 0.55 - bend, 6, self.seed);
        ((heap * 1.25 + self.cover - 0.5) * 1.6).clamp(0.0, 1.0)
    }
}
