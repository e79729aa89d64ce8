//! A saved page's own folder: pictures and pages that lie beside it.

mod bundle;
mod http_answer;
mod inlined;
mod links;
mod markdown;
mod mhtml;
mod shortcut;
mod wacz;
mod warc_file;
mod webarchive;

pub(crate) use bundle::FILE_BYTES;
pub use bundle::{Bundle, Parts, unpack};
pub(crate) use links::without_folder;
pub(crate) use shortcut::shortcut_to;

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use url::Url;

/// The place that stands for a file's folder in addresses. `.invalid` never resolves (RFC 2606), and no
/// request for it is ever made.
const HOST: &str = "file.tearsheet.invalid";

/// The media type of words that were made UTF-8 here.
const HTML: &str = "text/html; charset=utf-8";

/// What came with a page that was opened as a file: the files beside it, and what its own file holds.
#[derive(Clone, Default)]
pub(crate) struct Beside {
    /// Without links, so that what it holds can be told from what it only points to. None for a page that
    /// was pasted.
    folder: Option<PathBuf>,
    parts: Parts,
}

impl Beside {
    /// The folder of this file.
    pub(crate) fn of(file: &Path) -> io::Result<Self> {
        let file = file.canonicalize()?;
        Ok(Self {
            folder: Some(file.parent().unwrap_or(&file).to_path_buf()),
            parts: Parts::default(),
        })
    }

    /// The same with what the file itself holds.
    pub(crate) fn with(self, parts: Parts) -> Self {
        Self { parts, ..self }
    }

    /// What the file itself holds of this address.
    pub(crate) fn part(&self, url: &Url) -> Option<Vec<u8>> {
        self.parts.at(url).map(<[u8]>::to_vec)
    }

    /// The bytes that an address of [`HOST`] stands for.
    ///
    /// # Errors
    /// `NotFound` where nothing lies there, the way leads out of the folder (`..`, a link), or it is no
    /// plain file; `FileTooLarge` beyond the limit.
    pub(crate) fn read(&self, url: &Url, limit: usize) -> io::Result<Vec<u8>> {
        let path = self.path(url).ok_or(io::ErrorKind::NotFound)?;
        read_bounded(&path, limit)
    }

    fn path(&self, url: &Url) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?;
        let mut path = folder.clone();
        for segment in url.path_segments()? {
            let name = percent_encoding::percent_decode_str(segment)
                .decode_utf8()
                .ok()?;
            let plain = !name.is_empty() && !matches!(&*name, "." | "..");
            if !plain || name.contains(['/', '\\', '\0', ':']) {
                return None;
            }
            path.push(&*name);
        }
        let path = path.canonicalize().ok()?;
        path.starts_with(folder).then_some(path)
    }
}

/// Whether an address stands for a file beside a page.
pub(crate) fn is_beside(url: &Url) -> bool {
    url.host_str() == Some(HOST)
}

/// The address that relative links of a file of this name count from.
pub(crate) fn base(name: Option<&str>) -> Option<Url> {
    let mut base = Url::parse(&format!("https://{HOST}/")).ok()?;
    base.path_segments_mut()
        .ok()?
        .pop_if_empty()
        .push(name.unwrap_or("page.html"));
    Some(base)
}

/// The bytes of a plain file, where it holds at most `limit`.
///
/// # Errors
/// What the system says; `InvalidInput` for what is no plain file (opening a pipe could wait for ever);
/// `FileTooLarge` beyond the limit.
pub(crate) fn read_bounded(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    if !path.metadata()?.is_file() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is not a plain file",
        ));
    }
    let mut bytes = Vec::new();
    let one_more = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    File::open(path)?.take(one_more).read_to_end(&mut bytes)?;
    if bytes.len() > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}
