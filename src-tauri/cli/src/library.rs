//! The library that a command works on.

use std::{path::PathBuf, sync::Arc};

use directories::ProjectDirs;
use tearsheet_library::{Library, SystemClock};

use crate::{
    arguments::LibraryFolder,
    failure::{Failure, Failures},
};

/// Opens the library that was asked for, else the one that the window uses.
pub fn open(asked: &LibraryFolder, failures: &mut Failures) -> Result<Library, Failure> {
    let folder = match &asked.folder {
        Some(folder) => folder.clone(),
        None => default_folder()?,
    };
    let folder = std::path::absolute(&folder).map_err(|source| Failure::Unreadable {
        name: folder.display().to_string(),
        source,
    })?;
    let opened = Library::open(&folder, Arc::new(SystemClock))?;
    if let Some(set_aside) = opened.set_aside {
        failures.add(Failure::SetAside { set_aside });
    }
    Ok(opened.library)
}

fn default_folder() -> Result<PathBuf, Failure> {
    ProjectDirs::from("org", "Tearsheet", "Tearsheet")
        .map(|folders| folders.data_dir().join("library"))
        .ok_or(Failure::NoHome)
}
