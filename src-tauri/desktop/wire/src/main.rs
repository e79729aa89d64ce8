//! Writes the TypeScript of everything that crosses; with `--check` tells what has drifted.

use std::{env, io, path::Path, process::ExitCode};

use tearsheet_wire::typescript::{FOLDER, drift, write};

fn main() -> io::Result<ExitCode> {
    let folder = Path::new(FOLDER);
    if env::args().nth(1).as_deref() != Some("--check") {
        write(folder)?;
        return Ok(ExitCode::SUCCESS);
    }
    let drift = drift(folder)?;
    for file in &drift {
        eprintln!("{} differs from the code", file.display());
    }
    Ok(if drift.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
