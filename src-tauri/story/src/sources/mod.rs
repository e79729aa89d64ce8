//! Where evidence comes from: one file a source.

pub(crate) mod article;
pub(crate) mod dom;
pub(crate) mod json_ld;
pub(crate) mod labels;
pub(crate) mod meta;
pub(crate) mod near;
pub(crate) mod state;
