//! How the weather is asked for: rarely, of a place that the reader named, and without losing the last good forecast.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asking;
mod desk;
mod place;
