//! Where evidence comes from: one file a source.

pub(crate) mod json_ld;
pub(crate) mod meta;
pub(crate) mod state;
