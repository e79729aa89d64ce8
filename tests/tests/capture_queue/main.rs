//! Saves as jobs: in their turn, put off, taken back, tried again, and gone on with after a crash.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod desk;
mod going_on;
mod open;
mod patience;
mod turns;
