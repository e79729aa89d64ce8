//! The window's program: `tearsheet [URL|PATH]`.

// A release build on Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    tearsheet_desktop::main()
}
