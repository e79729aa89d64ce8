//! Pages and photos of strangers' servers: what is refused, what is bounded, what each fault is called.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod addresses;
mod answers;
mod cancel;
mod conditions;
mod files;
mod manners;
mod names;
mod proxy;
mod redirects;
mod trust;
