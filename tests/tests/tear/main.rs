//! `tear`, driven as its users drive it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bad_input;
mod digest;
mod digest_book;
mod digest_mail;
mod digest_refused;
mod follow;
mod front;
mod library;
mod parse;
mod save;
mod show;
mod topics;
mod usage;
mod weather;
