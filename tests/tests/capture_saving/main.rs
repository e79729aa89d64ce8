//! Saving: what is kept, what the receipt says, and what a fault costs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod again;
mod editions;
mod photos;
mod stop;
mod whole;
