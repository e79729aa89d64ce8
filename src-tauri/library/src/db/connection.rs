//! One connection that writes, a few that read.

use std::{
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use time::OffsetDateTime;

use super::{device, opening::suspect};
use crate::{LibraryError, stamp::Stamp};

/// How long a writer waits for another process's write: the longest of ours takes well under a second.
const BUSY_WAIT: Duration = Duration::from_secs(20);
/// Readers kept for the next reading. More are opened when more read at once.
const IDLE_READERS: usize = 4;
/// Statements of all tables together, so that none is parsed twice.
const CACHED_STATEMENTS: usize = 64;

/// An open database.
pub(crate) struct Database {
    path: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

/// A transaction that writes, and the stamp of everything that it changes.
pub(crate) struct Writing<'a> {
    pub tx: Transaction<'a>,
    pub stamp: Stamp,
    pub now: OffsetDateTime,
}

/// Why work on the database stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    Database(rusqlite::Error),
    Library(LibraryError),
}

impl Database {
    /// The database of this file, which is there and sound.
    pub(super) fn of(path: &Path, writer: Connection) -> rusqlite::Result<Self> {
        writer.pragma_update(None, "journal_mode", "WAL")?;
        writer.pragma_update(None, "synchronous", "FULL")?;
        writer.pragma_update(None, "foreign_keys", "ON")?;
        Ok(Self {
            path: path.to_path_buf(),
            writer: Mutex::new(writer),
            readers: Mutex::default(),
        })
    }

    /// What `work` reads of one moment of the database.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, LibraryError> {
        let reader = match locked(&self.readers).pop() {
            Some(reader) => reader,
            None => self.new_reader().map_err(|error| self.told(error))?,
        };
        let result = reading(&reader, work).map_err(|failure| self.explained(failure));
        let mut idle = locked(&self.readers);
        if idle.len() < IDLE_READERS {
            idle.push(reader);
        }
        result
    }

    /// What a connection reads that has read nothing before: FTS5 keeps an outline of its index,
    /// and its own check compares an old outline with another process's newer index.
    pub(crate) fn read_afresh<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, LibraryError> {
        let reader = self.new_reader().map_err(|error| self.told(error))?;
        reading(&reader, work).map_err(|failure| self.explained(failure))
    }

    /// Commits all that `work` changes, or nothing of it.
    pub(crate) fn write<T>(
        &self,
        now: OffsetDateTime,
        work: impl FnOnce(&Writing<'_>) -> Result<T, Failure>,
    ) -> Result<T, LibraryError> {
        let mut writer = locked(&self.writer);
        writing(&mut writer, now, work).map_err(|failure| self.explained(failure))
    }

    /// What `work` does while no process writes to the database; it writes nothing itself, so
    /// that it needs no room on the disk.
    pub(crate) fn alone<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, LibraryError> {
        let mut writer = locked(&self.writer);
        alone(&mut writer, work).map_err(|failure| self.explained(failure))
    }

    fn new_reader(&self) -> rusqlite::Result<Connection> {
        let reader = connect(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        reader.pragma_update(None, "query_only", "ON")?;
        Ok(reader)
    }

    fn explained(&self, failure: Failure) -> LibraryError {
        match failure {
            Failure::Database(error) => self.told(error),
            Failure::Library(error) => error,
        }
    }

    fn told(&self, error: rusqlite::Error) -> LibraryError {
        let error = LibraryError::of_database(&self.path, error);
        if let LibraryError::Damaged { .. } = error {
            // The damage is the news; a mark that cannot be left is not.
            suspect(&self.path).unwrap_or_default();
        }
        error
    }
}

/// A connection with the settings that every connection needs.
pub(super) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY_WAIT)?;
    connection.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    Ok(connection)
}

fn reading<T>(
    reader: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let tx = reader.unchecked_transaction()?;
    work(&tx)
}

fn writing<T>(
    writer: &mut Connection,
    now: OffsetDateTime,
    work: impl FnOnce(&Writing<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let stamp = device::next_stamp(&tx, now)?;
    let writing = Writing { tx, stamp, now };
    let result = work(&writing)?;
    writing.tx.commit()?;
    Ok(result)
}

fn alone<T>(
    writer: &mut Connection,
    work: impl FnOnce(&Connection) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    work(&tx)
}

/// A thread that panicked left no half change behind: its transaction was rolled back.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        Self::Library(error)
    }
}
