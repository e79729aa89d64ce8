//! Where the project's rooms and built programs are.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::error::ChoreError;

/// The folders that chores work in.
pub(crate) struct Project {
    /// The folder that holds the workspace's manifest.
    pub(crate) root: PathBuf,
    /// Cargo's one target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the project that this chore was compiled in.
    pub(crate) fn find() -> Result<Self, ChoreError> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest
            .parent()
            .ok_or_else(|| ChoreError::Unexpected("xtask stands in no project".to_owned()))?
            .to_owned();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |folder| root.join(folder));
        Ok(Self { root, target })
    }

    /// The front end's folder.
    pub(crate) fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// The folder of corpus and scorer, where there is one beside the project.
    pub(crate) fn shared(&self) -> Option<PathBuf> {
        let folder = env::var_os("TEARSHEET_SHARED")
            .map_or_else(|| self.root.join("../shared"), PathBuf::from);
        folder.canonicalize().ok().filter(|folder| folder.is_dir())
    }

    /// A program of the workspace as cargo leaves it.
    pub(crate) fn program(&self, profile: Profile, name: &str) -> PathBuf {
        self.target
            .join(profile.folder())
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A folder for what chores leave behind: screenshots, figures, stamps.
    pub(crate) fn chores(&self) -> Result<PathBuf, ChoreError> {
        let folder = self.target.join("xtask");
        std::fs::create_dir_all(&folder).map_err(ChoreError::file(&folder))?;
        Ok(folder)
    }
}

/// How programs are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Debug,
    /// As readers get it.
    Release,
}

impl Profile {
    fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }
}
