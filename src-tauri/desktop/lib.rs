//! The window: commands, the `photo:` protocol, and one view that shows what the core says.
//!
//! Everything a story is happens in the rooms below; here is only what a window needs.

mod arguments;
mod books;
mod clipboard;
mod collection;
mod coming;
mod commands;
mod desk;
mod dictionary;
mod drafts;
mod ending;
mod engine;
mod faults;
mod first;
mod frame;
mod given;
mod handler;
mod instance;
mod label;
mod magnification;
mod menu;
mod paper;
mod photo;
mod photo_name;
mod post;
mod preferences;
mod program;
mod show;
mod undos;
mod weekly;
mod window;
mod worker;

pub use program::main;
