//! Opens the database: makes it, or examines it first, and sets a broken one aside.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};
use time::{OffsetDateTime, macros::format_description};

use super::{
    Database,
    connection::connect,
    device,
    migrations::{APPLICATION_ID, MIGRATIONS, NEWEST, TABLES},
};
use crate::{LibraryError, durable, lock::Lock};

const FILE: &str = "library.db";
/// Files that go with the database: the write-ahead log, its index, a rollback journal.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];
/// Held while a library is made, examined or swept, so that one process does so at a time.
pub(crate) const OPENING_LOCK: &str = "opening.lock";
/// Shared by every open library, so that no one sets a database aside that another writes to.
const IN_USE_LOCK: &str = "in-use.lock";
/// Left where damage was met at work: the next opening looks at every page.
const SUSPECT: &str = "library.suspect";
/// A database up to this size is looked at whole at each opening, in some 20 ms; a larger one
/// only where it is suspect or its shell is wrong.
const LOOKED_AT_WHOLE: u64 = 16 * 1024 * 1024;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
/// Where the header keeps `user_version`, big-endian (SQLite file format, 1.3).
const VERSION_AT: usize = 60;
const HEADER: usize = 100;

/// A database, and what was put aside for it.
pub(crate) struct OpenedDatabase {
    pub database: Database,
    pub set_aside: Option<PathBuf>,
    /// Held as long as the library is open.
    pub in_use: Lock,
}

enum Condition {
    Absent,
    Sound(Connection),
    Broken(String),
}

/// Opens the database of this folder. The caller holds [`OPENING_LOCK`].
pub(crate) fn open(dir: &Path, now: OffsetDateTime) -> Result<OpenedDatabase, LibraryError> {
    let path = dir.join(FILE);
    let (connection, set_aside) = match condition(&path)? {
        // What examined it has read its tables' shapes: it goes on as the one that writes.
        Condition::Sound(connection) => (connection, None),
        Condition::Absent => {
            let left_over = set_aside(&path, now)?;
            create(&path)?;
            (connected(&path)?, left_over)
        }
        Condition::Broken(detail) => {
            let lock = Lock::if_free(&dir.join(IN_USE_LOCK))?;
            lock.ok_or(LibraryError::Damaged { detail })?;
            let broken = set_aside(&path, now)?;
            create(&path)?;
            (connected(&path)?, broken)
        }
    };
    durable::remove_file(&dir.join(SUSPECT))?;
    Ok(OpenedDatabase {
        database: opened(&path, connection)?,
        set_aside,
        in_use: Lock::shared(&dir.join(IN_USE_LOCK))?,
    })
}

/// Remembers that damage was met, for the next opening.
pub(super) fn suspect(path: &Path) -> Result<(), LibraryError> {
    let mark = path.with_file_name(SUSPECT);
    File::create(&mark)
        .map(drop)
        .map_err(|error| LibraryError::of_file(&mark, error))
}

fn connected(path: &Path) -> Result<Connection, LibraryError> {
    connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .map_err(|error| LibraryError::of_database(path, error))
}

fn opened(path: &Path, mut connection: Connection) -> Result<Database, LibraryError> {
    migrate(path, &mut connection)?;
    Database::of(path, connection).map_err(|error| LibraryError::of_database(path, error))
}

fn migrate(path: &Path, connection: &mut Connection) -> Result<(), LibraryError> {
    MIGRATIONS
        .to_latest(connection)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => {
                LibraryError::of_database(path, err)
            }
            other => LibraryError::Damaged {
                detail: other.to_string(),
            },
        })
}

/// The database comes into being whole, under its name: a crash never leaves half a schema there.
fn create(path: &Path) -> Result<(), LibraryError> {
    let draft = path.with_extension("db.new");
    for left_over in with_companions(&draft) {
        durable::remove_file(&left_over)?;
    }
    create_at(&draft)?;
    fs::rename(&draft, path).map_err(|error| LibraryError::of_file(path, error))?;
    path.parent().map_or(Ok(()), durable::sync_dir)
}

fn create_at(path: &Path) -> Result<(), LibraryError> {
    let told = |error| LibraryError::of_database(path, error);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = connect(path, flags).map_err(told)?;
    migrate(path, &mut connection)?;
    connection
        .pragma_update(None, "application_id", APPLICATION_ID)
        .and_then(|()| device::insert(&connection, device::new_id()))
        .and_then(|()| connection.pragma_update(None, "journal_mode", "WAL"))
        .map_err(told)?;
    connection.close().map_err(|(_, error)| told(error))
}

fn condition(path: &Path) -> Result<Condition, LibraryError> {
    if fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Ok(Condition::Absent);
    }
    let header = match header(path) {
        Ok(header) => header,
        Err(error) if is_for_good(&error) => return Ok(Condition::Broken(error.to_string())),
        Err(error) => return Err(LibraryError::of_file(path, error)),
    };
    if !header.starts_with(MAGIC) || header.len() < HEADER {
        return Ok(Condition::Broken("it is no SQLite database".to_owned()));
    }
    if let Some(version) = header[VERSION_AT..].first_chunk() {
        let version = u32::from_be_bytes(*version);
        if version > NEWEST {
            return Err(newer(version));
        }
    }
    match examined(path) {
        Ok(Examined::Sound(connection)) => Ok(Condition::Sound(connection)),
        Ok(Examined::Broken(detail)) => Ok(Condition::Broken(detail)),
        Ok(Examined::Newer(found)) => Err(newer(found)),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Ok(Condition::Broken(error.to_string()))
            }
            _ => Err(LibraryError::of_database(path, error)),
        },
    }
}

/// Whether trying again cannot help. A disk that stutters costs no one their library.
fn is_for_good(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied | io::ErrorKind::InvalidInput
    )
}

/// The first bytes of the file, where it is a file that can be read.
fn header(path: &Path) -> io::Result<Vec<u8>> {
    // Asked before opening: to open a named pipe waits for its other end.
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
    }
    let mut header = Vec::with_capacity(HEADER);
    File::open(path)?
        .take(HEADER as u64)
        .read_to_end(&mut header)?;
    Ok(header)
}

fn newer(found: u32) -> LibraryError {
    LibraryError::Newer {
        found,
        known: NEWEST,
    }
}

enum Examined {
    Sound(Connection),
    Broken(String),
    Newer(u32),
}

fn examined(path: &Path) -> rusqlite::Result<Examined> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    // Closing must not move the log into a database that may be a newer version's.
    let keep_log = |yes| connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, yes);
    keep_log(true)?;
    let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let version = u32::try_from(number("user_version")?).unwrap_or(u32::MAX);
    if version > NEWEST {
        return Ok(Examined::Newer(version));
    }
    if number("application_id")? != i64::from(APPLICATION_ID) {
        return Ok(Examined::Broken(
            "it is another program's database".to_owned(),
        ));
    }
    if version == NEWEST
        && let Some(table) = missing_table(&connection)?
    {
        return Ok(Examined::Broken(format!("its table {table} is missing")));
    }
    let size = number("page_count")?.saturating_mul(number("page_size")?);
    let small = u64::try_from(size).is_ok_and(|size| size <= LOOKED_AT_WHOLE);
    if small || path.with_file_name(SUSPECT).exists() {
        let word: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if word != "ok" {
            return Ok(Examined::Broken(word));
        }
    } else if is_cut(path, size) {
        return Ok(Examined::Broken("its end is missing".to_owned()));
    }
    keep_log(false)?;
    Ok(Examined::Sound(connection))
}

fn missing_table(connection: &Connection) -> rusqlite::Result<Option<&'static str>> {
    let mut names = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let known = names.query_map([], |row| row.get(0))?;
    let known: HashSet<String> = known.collect::<Result<_, _>>()?;
    let mut tables = TABLES.iter().copied();
    Ok(tables.find(|table| !known.contains(*table)))
}

/// Whether the file is shorter than the database; pages may also still stand in the log.
fn is_cut(path: &Path, size: i64) -> bool {
    let length = |path: &Path| fs::metadata(path).map_or(0, |metadata| metadata.len());
    length(&companion(path, COMPANIONS[0])) == 0
        && u64::try_from(size).is_ok_and(|size| length(path) < size)
}

/// Gives the database and its companions a new name; the new path of the first one that was there.
fn set_aside(path: &Path, now: OffsetDateTime) -> Result<Option<PathBuf>, LibraryError> {
    let free = free_name(path, now);
    let mut first = None;
    for (from, to) in with_companions(path)
        .into_iter()
        .zip(with_companions(&free))
    {
        match fs::rename(&from, &to) {
            Ok(()) => {
                first.get_or_insert(to);
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(LibraryError::of_file(&from, error)),
        }
    }
    path.parent().map_or(Ok(()), durable::sync_dir)?;
    Ok(first)
}

fn free_name(path: &Path, now: OffsetDateTime) -> PathBuf {
    let format = format_description!("[year][month][day]-[hour][minute][second]");
    let stem = format!("library.broken-{}", now.format(&format).unwrap_or_default());
    let named = |name: String| path.with_file_name(name);
    let mut free = named(format!("{stem}.db"));
    let mut number = 2;
    while with_companions(&free)
        .iter()
        .any(|path| fs::symlink_metadata(path).is_ok())
    {
        free = named(format!("{stem}-{number}.db"));
        number += 1;
    }
    free
}

fn with_companions(path: &Path) -> Vec<PathBuf> {
    let companions = COMPANIONS.iter().map(|suffix| companion(path, suffix));
    std::iter::once(path.to_path_buf())
        .chain(companions)
        .collect()
}

fn companion(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
