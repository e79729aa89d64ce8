//! The window, driven as its reader's hands would.
#![cfg(unix)]

mod access;
mod address;
mod aloud;
mod burdens;
mod clipboard;
mod colour;
mod details;
mod editions;
mod errors;
mod facing;
mod find;
mod front;
mod guard;
mod hands;
mod highlights;
mod history;
mod library;
mod pace;
mod page;
mod palette;
mod papers;
mod photos;
mod place;
mod print;
mod reach;
mod sample;
mod saving;
mod second_start;
mod spoken;
mod topics;
mod weather;
mod weekly;
