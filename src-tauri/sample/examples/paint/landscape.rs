//! A landscape: ground of a given height, water, things that stand on it, haze; seen by following rays.

use crate::{
    canvas::Point,
    noise::chance,
    sky::Sky,
    vector::{Vector, smooth, vector},
    water::Water,
};

/// Where a ray met something solid.
#[derive(Clone, Copy)]
pub struct Hit {
    /// The place.
    pub place: Vector,
    /// The surface's outward direction.
    pub normal: Vector,
    /// How far from the eye.
    pub distance: f32,
    /// A thing rather than the ground.
    pub is_thing: bool,
}

/// Everything that is seen.
pub struct Landscape<Ground, Paint, Thing> {
    /// Where the eye is.
    pub eye: Vector,
    /// What it looks at.
    pub aim: Vector,
    /// Half the height of view at distance 1.
    pub field: f32,
    /// The sky.
    pub sky: Sky,
    /// Direct light.
    pub sunlight: Vector,
    /// Light of the sky from above.
    pub skylight: Vector,
    /// Height of the ground at east and away.
    pub ground: Ground,
    /// Colour of what was hit.
    pub paint: Paint,
    /// Distance to the nearest thing.
    pub thing: Thing,
    /// Water, where there is any.
    pub water: Option<Water>,
    /// Haze per unit of way at height 0.
    pub haze: f32,
    /// Height over which the haze halves, roughly.
    pub haze_depth: f32,
    /// No ray goes further.
    pub reach: f32,
}

impl<Ground, Paint, Thing> Landscape<Ground, Paint, Thing>
where
    Ground: Fn(f32, f32) -> f32 + Sync,
    Paint: Fn(&Hit) -> Vector + Sync,
    Thing: Fn(Vector) -> f32 + Sync,
{
    /// The light that reaches this point of the picture.
    pub fn look(&self, point: Point) -> Vector {
        let (from, way) = self.ray(point);
        self.along(from, way, point.seed)
    }

    /// The ray through this point of the picture: where it starts and which way it goes.
    pub fn ray(&self, point: Point) -> (Vector, Vector) {
        let ahead = (self.aim - self.eye).unit();
        let right = vector(0.0, 1.0, 0.0).cross(ahead).unit();
        let up = ahead.cross(right);
        let way = (ahead + right * (point.x * self.field) + up * (point.y * self.field)).unit();
        (self.eye, way)
    }

    /// Whether something stands in a ray's way before this distance.
    pub fn is_blocked(&self, from: Vector, way: Vector, distance: f32) -> bool {
        self.march(from, way, 150)
            .is_some_and(|hit| hit.distance < distance)
    }

    /// The light that comes along a ray.
    pub fn along(&self, from: Vector, way: Vector, seed: u32) -> Vector {
        let hit = self.march(from, way, 150);
        if let Some(water) = self.water
            && way.y < -1e-4
        {
            let distance = (water.level - from.y) / way.y;
            if distance > 0.0 && hit.is_none_or(|hit| hit.distance > distance) {
                let light = self.watered(&water, from, way, distance, seed);
                return self.hazed(light, from, way, distance.min(self.reach));
            }
        }
        match hit {
            Some(hit) => self.hazed(self.lit(&hit), from, way, hit.distance),
            None => self.sky.light(way),
        }
    }

    fn march(&self, from: Vector, way: Vector, steps: u32) -> Option<Hit> {
        let mut distance = 0.05 + chance((way.x * 9e4) as i32, (way.y * 9e4) as i32, 5) * 0.05;
        let mut before = 0.0;
        let reach = self.reach.min(self.water_ahead(from, way));
        for _ in 0..steps {
            let place = from + way * distance;
            let above = place.y - (self.ground)(place.x, place.z);
            let thing = (self.thing)(place);
            let near = above.min(thing);
            if near < 0.0008 * distance {
                return Some(self.hit_between(from, way, before, distance));
            }
            before = distance;
            distance += (above * 0.6).min(thing * 0.95).max(0.004 * distance);
            if distance > reach || (way.y > 0.0 && place.y > 900.0) {
                return None;
            }
        }
        None
    }

    /// How far it is to the water along a ray: nothing below it is looked for.
    fn water_ahead(&self, from: Vector, way: Vector) -> f32 {
        match self.water {
            Some(water) if way.y < -1e-4 => (water.level - from.y) / way.y + 0.1,
            _ => f32::INFINITY,
        }
    }

    fn hit_between(&self, from: Vector, way: Vector, before: f32, after: f32) -> Hit {
        let (mut low, mut high) = (before, after);
        for _ in 0..7 {
            let middle = 0.5 * (low + high);
            let place = from + way * middle;
            let near = (place.y - (self.ground)(place.x, place.z)).min((self.thing)(place));
            if near < 0.0004 * middle {
                high = middle;
            } else {
                low = middle;
            }
        }
        let place = from + way * high;
        let thing = (self.thing)(place);
        let is_thing = thing < place.y - (self.ground)(place.x, place.z);
        let width = (0.0009 * high).max(0.004);
        let normal = if is_thing {
            let slope = |step: Vector| (self.thing)(place + step) - (self.thing)(place - step);
            vector(
                slope(vector(width, 0.0, 0.0)),
                slope(vector(0.0, width, 0.0)),
                slope(vector(0.0, 0.0, width)),
            )
        } else {
            let rise = |east: f32, away: f32| (self.ground)(place.x + east, place.z + away);
            vector(
                rise(-width, 0.0) - rise(width, 0.0),
                2.0 * width,
                rise(0.0, -width) - rise(0.0, width),
            )
        };
        Hit {
            place,
            normal: normal.unit(),
            distance: high,
            is_thing,
        }
    }

    fn lit(&self, hit: &Hit) -> Vector {
        let colour = (self.paint)(hit);
        let facing = hit.normal.dot(self.sky.sun).max(0.0);
        let shade = if facing > 0.0 && self.sunlight.brightness() > 0.001 {
            self.sunshine(hit.place + hit.normal * (0.002 * hit.distance + 0.01))
        } else {
            0.0
        };
        let open = 0.5 + 0.5 * hit.normal.y;
        let bounce = vector(-self.sky.sun.x, 0.0, -self.sky.sun.z).unit();
        let from_sky = self.skylight * (open * self.openness(hit));
        let from_ground = self.sunlight * (0.06 * (0.5 + 0.5 * hit.normal.dot(bounce)));
        colour * (self.sunlight * (facing * shade) + from_sky + from_ground)
    }

    /// 1 in full sun, 0 in full shadow, between in a shadow's soft edge.
    fn sunshine(&self, place: Vector) -> f32 {
        let (mut open, mut distance) = (1.0_f32, 0.4);
        for _ in 0..30 {
            let there = place + self.sky.sun * distance;
            let near = (there.y - (self.ground)(there.x, there.z)).min((self.thing)(there));
            open = open.min(14.0 * near / distance + 0.02);
            if open < 0.01 {
                return 0.0;
            }
            distance += near.max(0.06 * distance).max(0.08);
            if distance > self.reach * 0.4 {
                break;
            }
        }
        smooth(0.0, 1.0, open)
    }

    /// How much of the sky a place sees, from the ground close by.
    fn openness(&self, hit: &Hit) -> f32 {
        let reach = 0.02 * hit.distance + 0.6;
        let mut hidden = 0.0;
        for (east, away) in [(1.0, 0.0), (-0.5, 0.87), (-0.5, -0.87)] {
            let rise = (self.ground)(hit.place.x + east * reach, hit.place.z + away * reach);
            hidden += ((rise - hit.place.y) / reach).clamp(0.0, 1.2);
        }
        (1.0 - hidden * 0.3).max(0.25)
    }

    fn hazed(&self, light: Vector, from: Vector, way: Vector, distance: f32) -> Vector {
        let rise = way.y * distance;
        let scale = self.haze_depth;
        let mean = if rise.abs() < 0.01 * scale {
            (-from.y.max(0.0) / scale).exp()
        } else {
            (-from.y.max(0.0) / scale).exp() * (1.0 - (-rise / scale).exp()) / (rise / scale)
        };
        let through = (-self.haze * distance * mean.clamp(0.0, 4.0)).exp();
        self.sky.haze(way).mix(light, through)
    }

    fn watered(
        &self,
        water: &Water,
        from: Vector,
        way: Vector,
        distance: f32,
        seed: u32,
    ) -> Vector {
        let place = from + way * distance;
        let normal = water.ripple(place, distance, seed);
        let mut bounced = way - normal * (2.0 * way.dot(normal));
        bounced.y = bounced.y.abs().max(0.004);
        let bounced = bounced.unit();
        let start = place + vector(0.0, 0.02, 0.0);
        let mirrored = match self.march(start, bounced, 60) {
            Some(hit) => self.hazed(self.lit(&hit), start, bounced, hit.distance),
            None => self.sky.light(bounced).map(|level| level.min(18.0)),
        };
        let facing = (-way.dot(normal)).clamp(0.0, 1.0);
        let mirror = 0.02 + 0.98 * (1.0 - facing).powf(5.0);
        let depth = (water.level - (self.ground)(place.x, place.z)).max(0.0);
        let below = water.shallow.mix(water.deep, 1.0 - (-depth * 0.55).exp())
            * (self.skylight + self.sunlight * (0.4 * self.sky.sun.y.max(0.05)));
        let light = below.mix(mirrored, mirror);
        let foam = water.foam_at(place, depth);
        light.mix(
            (self.skylight + self.sunlight * 0.45) * 0.8,
            foam * smooth(900.0, 60.0, distance),
        )
    }
}
