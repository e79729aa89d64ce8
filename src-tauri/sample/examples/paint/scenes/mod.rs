//! The eleven pictures, one file each.

use crate::{
    canvas::{Point, Print},
    vector::Vector,
};

mod city;
mod coast;
mod dunes;
mod forest;
mod harbor;
mod lighthouse;
mod marsh;
mod night;
mod pier;
mod ridges;
mod snow;

/// What is painted, and how it is printed.
pub struct Scene {
    /// The light at each point.
    pub look: Box<dyn Fn(Point) -> Vector + Sync>,
    /// How the light becomes a print.
    pub print: Print,
}

/// One picture of the sample.
pub struct Painting {
    /// Its file name without the ending.
    pub name: &'static str,
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// The story's lead picture, which is offered in a smaller size too.
    pub is_lead: bool,
    /// The scene.
    pub scene: fn() -> Scene,
}

/// The pictures in the order of the posts.
pub const PAINTINGS: &[Painting] = &[
    Painting {
        is_lead: true,
        ..wide("01-gannet-head", coast::scene)
    },
    wide("02-merrow-light", lighthouse::scene),
    wide("03-harbor", harbor::scene),
    wide("04-long-strand", dunes::scene),
    tall("05-pine-walk", forest::scene),
    Painting {
        width: 1920,
        height: 800,
        ..wide("06-five-ridges", ridges::scene)
    },
    tall("07-night-watch", night::scene),
    wide("08-town-pier", pier::scene),
    wide("09-upper-field", snow::scene),
    wide("10-heron-marsh", marsh::scene),
    wide("11-port-ansel", city::scene),
];

const fn wide(name: &'static str, scene: fn() -> Scene) -> Painting {
    Painting {
        name,
        width: 1600,
        height: 1067,
        is_lead: false,
        scene,
    }
}

const fn tall(name: &'static str, scene: fn() -> Scene) -> Painting {
    Painting {
        width: 1000,
        height: 1500,
        ..wide(name, scene)
    }
}
