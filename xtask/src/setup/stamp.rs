//! A stamp tells whether a step was done for just these files.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{error::ChoreError, project::Project};

/// What some files hold, and where it is noted that a step was done for it.
pub(crate) struct Stamp {
    note: PathBuf,
    content: String,
}

impl Stamp {
    /// Reads the files, and those below the folders; a missing one counts as such.
    pub(crate) fn of(project: &Project, step: &str, files: &[PathBuf]) -> Result<Self, ChoreError> {
        let mut hasher = DefaultHasher::new();
        for file in files {
            note(file, &mut hasher)?;
        }
        let note = project.chores()?.join(format!("{step}.stamp"));
        // The folder is part of it: one target folder may serve several clones.
        project.root.hash(&mut hasher);
        Ok(Self {
            note,
            content: format!("{:016x}\n", hasher.finish()),
        })
    }

    /// Whether the step was done for these very files.
    pub(crate) fn stands(&self) -> bool {
        fs::read_to_string(&self.note).is_ok_and(|found| found == self.content)
    }

    /// Notes that the step was done.
    pub(crate) fn leave(&self) -> Result<(), ChoreError> {
        fs::write(&self.note, &self.content).map_err(ChoreError::file(&self.note))
    }
}

fn note(path: &Path, hasher: &mut DefaultHasher) -> Result<(), ChoreError> {
    path.hash(hasher);
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(ChoreError::file(path))?;
        let entries: Result<Vec<_>, _> = entries.map(|entry| entry.map(|e| e.path())).collect();
        let mut entries = entries.map_err(ChoreError::file(path))?;
        entries.sort();
        entries.iter().try_for_each(|entry| note(entry, hasher))
    } else if path.exists() {
        fs::read(path).map_err(ChoreError::file(path))?.hash(hasher);
        Ok(())
    } else {
        Ok(())
    }
}
