//! A page from a file or from standard input.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use flate2::read::MultiGzDecoder;

use crate::failure::Failure;

/// The reader cuts pages at 8 MiB and says so; what lies behind twice that is not even loaded.
const LOADED_BYTES: u64 = 16 * 1024 * 1024;
/// How a gzip file begins (RFC 1952).
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The bytes of a page, unpacked where the file is gzipped; `-` is standard input.
pub fn load(path: &Path) -> Result<Vec<u8>, Failure> {
    read(path).map_err(|source| Failure::Unreadable {
        name: name_of(path),
        source,
    })
}

/// What a page is called in a failure's line.
pub fn name_of(path: &Path) -> String {
    if path == Path::new("-") {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let packed = if path == Path::new("-") {
        bounded(io::stdin().lock())?
    } else {
        bounded(File::open(path)?)?
    };
    if packed.starts_with(&GZIP) {
        bounded(MultiGzDecoder::new(packed.as_slice()))
    } else {
        Ok(packed)
    }
}

fn bounded(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LOADED_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}
