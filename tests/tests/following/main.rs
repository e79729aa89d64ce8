//! Feeds of real servers: how they are found and asked, and what comes of those that are as they should not be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asking;
mod bad_feeds;
mod desk;
mod finding;
