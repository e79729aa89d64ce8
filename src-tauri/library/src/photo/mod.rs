//! Photos as files: named by their content, durable before any story names them.

mod failure;
mod file;
mod hash;
mod kind;

pub use failure::{PhotoFailure, PhotoFailureCode, PhotoOutcome};
pub use file::{PhotoFile, Rendition, StoredPhoto};
pub use hash::PhotoHash;
pub use kind::PhotoKind;
pub(crate) use kind::found_instead;
