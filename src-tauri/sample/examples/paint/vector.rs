//! A vector of three: a place, a direction or a colour in linear light.

use std::ops::{Add, AddAssign, Mul, Neg, Sub};

/// Three numbers that belong together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Vector {
    /// East, or red.
    pub x: f32,
    /// Up, or green.
    pub y: f32,
    /// Away from the viewer, or blue.
    pub z: f32,
}

/// The vector of these three numbers.
pub const fn vector(x: f32, y: f32, z: f32) -> Vector {
    Vector { x, y, z }
}

/// A gray of this brightness.
pub const fn gray(level: f32) -> Vector {
    vector(level, level, level)
}

impl Vector {
    /// The inner product.
    pub fn dot(self, other: Self) -> f32 {
        self.x * other.x + self.y * other.y + self.z * other.z
    }

    /// The vector at right angles to both.
    pub fn cross(self, other: Self) -> Self {
        vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )
    }

    /// Its length.
    pub fn length(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The same direction with length 1.
    pub fn unit(self) -> Self {
        self * (1.0 / self.length().max(1e-9))
    }

    /// This, moved towards `other` by a share of 0 to 1.
    pub fn mix(self, other: Self, share: f32) -> Self {
        self + (other - self) * share
    }

    /// Applies a function to each of the three.
    pub fn map(self, change: impl Fn(f32) -> f32) -> Self {
        vector(change(self.x), change(self.y), change(self.z))
    }

    /// How bright the eye finds this colour.
    pub fn brightness(self) -> f32 {
        self.dot(vector(0.2126, 0.7152, 0.0722))
    }
}

impl Add for Vector {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        vector(self.x + other.x, self.y + other.y, self.z + other.z)
    }
}

impl AddAssign for Vector {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Vector {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        vector(self.x - other.x, self.y - other.y, self.z - other.z)
    }
}

impl Mul<f32> for Vector {
    type Output = Self;
    fn mul(self, factor: f32) -> Self {
        vector(self.x * factor, self.y * factor, self.z * factor)
    }
}

impl Mul for Vector {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        vector(self.x * other.x, self.y * other.y, self.z * other.z)
    }
}

impl Neg for Vector {
    type Output = Self;
    fn neg(self) -> Self {
        self * -1.0
    }
}

/// 0 below `from`, 1 above `to`, and a smooth way between.
pub fn smooth(from: f32, to: f32, value: f32) -> f32 {
    let share = ((value - from) / (to - from)).clamp(0.0, 1.0);
    share * share * (3.0 - 2.0 * share)
}
