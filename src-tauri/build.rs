//! Declares the window's commands to Tauri, so that each of them has a permission of its own.

use std::{env, path::Path, process::ExitCode};

use tauri_build::{AppManifest, Attributes};

/// The same list that the generated TypeScript and the capability file are held to.
const COMMANDS: &[&str] = include!("desktop/wire/src/commands.in");

fn main() -> ExitCode {
    if !has_ui() {
        eprintln!(
            "The window's front end is not built: ui/dist/index.html is missing. \
             Run `cargo xtask run` or `cargo xtask test`, which build it first, \
             or `npm ci && npm run build` in ui/."
        );
        return ExitCode::FAILURE;
    }
    let attributes = Attributes::new()
        .app_manifest(AppManifest::new().commands(COMMANDS))
        .capabilities_path_pattern("src-tauri/capabilities/*.json");
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn has_ui() -> bool {
    println!("cargo:rerun-if-changed=ui/dist");
    let root = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    Path::new(&root).join("ui/dist/index.html").is_file()
}
