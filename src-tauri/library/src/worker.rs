//! The run of a program that has jobs in hand: a name, and a lock that the system frees when it dies.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use uuid::{NoContext, Timestamp, Uuid};

use crate::{LibraryError, db::OPENING_LOCK, durable, lock::Lock};

/// This run as a worker, and how to tell whether another still lives.
#[derive(Debug)]
pub(crate) struct Workers {
    library: PathBuf,
    dir: PathBuf,
    us: Mutex<Option<Us>>,
}

#[derive(Debug)]
struct Us {
    name: String,
    lock: Lock,
}

impl Workers {
    /// The workers of the library in this folder. This run is none before [`Workers::us`] is asked for.
    pub(crate) fn new(library: &Path) -> Self {
        Self {
            library: library.to_path_buf(),
            dir: library.join("workers"),
            us: Mutex::default(),
        }
    }

    /// The name of this run.
    pub(crate) fn us(&self) -> Result<String, LibraryError> {
        let mut us = self.us.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(us) = &*us {
            return Ok(us.name.clone());
        }
        durable::make_dir(&self.dir)?;
        // Only the random half counts: the name says nothing of when.
        let name = Uuid::new_v7(Timestamp::from_unix(NoContext, 0, 0)).to_string();
        // Nobody may see the lock's file before the lock is held.
        let _nobody_looks = Lock::alone(&self.library.join(OPENING_LOCK))?;
        let lock = Lock::alone(&self.path(&name))?;
        *us = Some(Us {
            name: name.clone(),
            lock,
        });
        Ok(name)
    }

    /// What `work` does while it is sure that this other run is dead; none where it lives.
    pub(crate) fn if_dead<T>(
        &self,
        name: &str,
        work: impl FnOnce() -> Result<T, LibraryError>,
    ) -> Result<Option<T>, LibraryError> {
        let _one_at_a_time = Lock::alone(&self.library.join(OPENING_LOCK))?;
        durable::make_dir(&self.dir)?;
        let path = self.path(name);
        let Some(_dead) = Lock::if_free(&path)? else {
            return Ok(None);
        };
        let done = work()?;
        durable::remove_file(&path)?;
        Ok(Some(done))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{name}.lock"))
    }
}

impl Drop for Workers {
    /// A lock's file that stays behind is free, and the next that looks at its jobs removes it.
    fn drop(&mut self) {
        let us = self.us.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some(Us { name, lock }) = us.take() {
            drop(lock);
            std::fs::remove_file(self.dir.join(format!("{name}.lock"))).unwrap_or_default();
        }
    }
}
