//! Photos as files: named by their content, durable before any story names them.

mod ahead;
mod darkroom;
mod decoding;
mod failure;
mod file;
mod hash;
mod header;
mod intake;
mod kind;
mod look;
mod name;
mod outside;
mod rendition;
mod sharpness;
mod staging;
mod store;
mod sweep;

pub use failure::{PhotoFailure, PhotoFailureCode, PhotoOutcome};
pub use file::{PhotoFile, Rendition, StoredPhoto};
pub use hash::PhotoHash;
use header::read_header;
pub use intake::PhotoIntake;
pub use kind::PhotoKind;
pub(crate) use kind::found_instead;
pub(crate) use look::look;
pub use look::{Likeness, Placeholder};
pub use name::PhotoName;
pub use outside::Copied;
pub use rendition::Pixels;
pub(crate) use sharpness::shows_more;
pub(crate) use store::PhotoStore;
pub(crate) use sweep::Sweep;
