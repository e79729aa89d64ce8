//! `cargo xtask icons`: renders the drawings of the folder named by its one argument.

use std::{path::PathBuf, process::ExitCode};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: tearsheet-icons FOLDER");
        return ExitCode::from(2);
    };
    match tearsheet_icons::write(&folder) {
        Ok(files) => {
            println!("{} icon files in {}", files.len(), folder.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
