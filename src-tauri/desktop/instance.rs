//! One window a library: the first start holds a lock, a second one hands over what it was asked for.
//!
//! The lock is the system's own, on a file in the library's folder: it is free again the moment its
//! holder ends, however it ends.

use std::{
    fs::{self, File, TryLockError},
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use interprocess::local_socket::{
    ConnectOptions, Listener, ListenerOptions, Name, Stream, prelude::*,
};
use serde::{Deserialize, Serialize};

const LOCK: &str = "window.lock";

/// How long a second start waits for the first window's word; it has two seconds in all.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Longest line that is read from a second start: an address has 8,192 characters at most in practice.
const LINE_BYTES: u64 = 64 * 1024;

/// What a start finds.
pub enum Taken {
    /// Nobody else has this library open in a window.
    First(Instance),
    /// Another window has it.
    Second(FirstWindow),
}

/// This program's hold on the library.
pub struct Instance {
    folder: PathBuf,
    /// Held open, and with it the lock, for as long as the program runs. None where the folder cannot be
    /// written: the library says what is wrong with it.
    _lock: Option<File>,
}

/// The window that has the library.
pub struct FirstWindow {
    folder: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct HandedOver {
    asked: Option<String>,
}

impl Instance {
    /// Takes the library of this folder, or finds who has it.
    pub fn take(folder: &Path) -> Taken {
        let folder = folder.to_path_buf();
        let lock = match open_lock(&folder) {
            Ok(lock) => lock,
            Err(_) => {
                return Taken::First(Self {
                    folder,
                    _lock: None,
                });
            }
        };
        match lock.try_lock() {
            Err(TryLockError::WouldBlock) => Taken::Second(FirstWindow { folder }),
            // A file system without locks: two windows are a lesser evil than none.
            Ok(()) | Err(TryLockError::Error(_)) => Taken::First(Self {
                folder,
                _lock: Some(lock),
            }),
        }
    }

    /// Takes the library of this folder; where a window has it already, hands over to that one and gives
    /// nothing.
    ///
    /// A window that is still starting has the lock a moment before it listens, and one that is closing
    /// holds it a moment longer than it answers; both are asked again.
    ///
    /// # Errors
    /// Where the window that has the library does not answer.
    pub fn take_or_hand_over(folder: &Path, asked: Option<&str>) -> io::Result<Option<Self>> {
        let step = PATIENCE / 30;
        let mut last = io::ErrorKind::NotFound.into();
        for _ in 0..30 {
            match Self::take(folder) {
                Taken::First(instance) => return Ok(Some(instance)),
                Taken::Second(first) => match first.hand_over(asked.map(str::to_owned)) {
                    Ok(()) => return Ok(None),
                    // It took the call and kept silent: it hangs, and more calls would find the same.
                    Err(error) if error.kind() == io::ErrorKind::TimedOut => return Err(error),
                    Err(error) => last = error,
                },
            }
            thread::sleep(step);
        }
        Err(last)
    }

    /// The folder of the library.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Hears second starts from now on, for as long as the program runs. `heard` says whether a window
    /// came forward: one that is closing does not, and the second start is left without an answer.
    pub fn listen(self, heard: impl Fn(Option<String>) -> bool + Send + 'static) {
        thread::spawn(move || match listener(&self.folder) {
            Ok(listener) => {
                for second in listener.incoming().flatten() {
                    // Whoever hung up in the middle starts by itself.
                    if let Err(error) = hear(second, &heard) {
                        eprintln!("tearsheet: a second start was not heard out ({error})");
                    }
                }
            }
            Err(error) => {
                eprintln!("tearsheet: a second start will not be heard ({error})");
                // The lock goes with `self`: it has to be held until the program ends.
                std::mem::forget(self);
            }
        });
    }
}

impl FirstWindow {
    /// Asks the first window to come forward with this story.
    ///
    /// # Errors
    /// Where it does not answer.
    pub fn hand_over(&self, asked: Option<String>) -> io::Result<()> {
        let mut first = self.reach()?;
        let mut line = serde_json::to_string(&HandedOver { asked })?;
        line.push('\n');
        first.write_all(line.as_bytes())?;
        first.flush()?;
        let mut answer = String::new();
        BufReader::new(first).read_line(&mut answer)?;
        if answer == "done\n" {
            Ok(())
        } else {
            Err(io::ErrorKind::UnexpectedEof.into())
        }
    }

    fn reach(&self) -> io::Result<Stream> {
        let stream = ConnectOptions::new()
            .name(name(&self.folder)?)
            .connect_sync()?;
        stream.set_recv_timeout(Some(PATIENCE))?;
        stream.set_send_timeout(Some(PATIENCE))?;
        Ok(stream)
    }
}

fn open_lock(folder: &Path) -> io::Result<File> {
    fs::create_dir_all(folder)?;
    File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))
}

fn listener(folder: &Path) -> io::Result<Listener> {
    // Left by a window that was killed; the lock says that nobody listens there.
    #[cfg(unix)]
    match fs::remove_file(socket(folder)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    ListenerOptions::new().name(name(folder)?).create_sync()
}

fn hear(second: Stream, heard: impl Fn(Option<String>) -> bool) -> io::Result<()> {
    second.set_recv_timeout(Some(PATIENCE))?;
    second.set_send_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(io::Read::take(second, LINE_BYTES));
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let handed: HandedOver = serde_json::from_str(&line)?;
    if heard(handed.asked) {
        reader.into_inner().into_inner().write_all(b"done\n")?;
    }
    Ok(())
}

#[cfg(unix)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericFilePath;
    socket(folder).to_fs_name::<GenericFilePath>()
}

#[cfg(windows)]
fn name(folder: &Path) -> io::Result<Name<'static>> {
    use interprocess::local_socket::GenericNamespaced;
    format!("tearsheet-{}", token(folder)).to_ns_name::<GenericNamespaced>()
}

/// In the library's own folder, which is the reader's alone; where its path is longer than a socket's
/// may be (104 bytes on macOS), in the system's folder for such things.
#[cfg(unix)]
fn socket(folder: &Path) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;

    let here = folder.join("window.socket");
    if here.as_os_str().as_bytes().len() < 100 {
        return here;
    }
    let shared = std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, PathBuf::from);
    shared.join(format!("tearsheet-{}", token(folder)))
}

/// A short name for a folder, the same whichever way its path is written.
fn token(folder: &Path) -> String {
    let whole = folder
        .canonicalize()
        .unwrap_or_else(|_| folder.to_path_buf());
    let hash = blake3::hash(whole.as_os_str().as_encoded_bytes());
    hash.to_hex().as_str()[..16].to_owned()
}

#[cfg(test)]
mod tests;
