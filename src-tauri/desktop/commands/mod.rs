//! The commands: each unpacks, calls a room, and hands its answer on.

pub mod following;
pub mod framing;
pub mod highlights;
pub mod history;
pub mod opening;
pub mod outside;
pub mod photos;
pub mod queue;
pub mod reading;
pub mod saving;
pub mod shelves;
pub mod starting;
pub mod topics;
pub mod weather;
pub mod weekly;

use std::sync::Arc;

use tauri::State;

use crate::desk::Desk;

/// The desk, as a command gets it.
pub type OnDesk<'a> = State<'a, Arc<Desk>>;
