//! Stories from files that hold more than a page, and stories of several pages.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod files;
mod pages;
