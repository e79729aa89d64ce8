//! What a reader points the app at.

use std::path::{Path, PathBuf};

use url::Url;

use crate::CaptureError;

/// Where a page comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// An address of the web.
    Address(Url),
    /// A file on this device.
    File(PathBuf),
    /// A file's content, as pasted or dropped.
    Bytes {
        /// The content.
        bytes: Vec<u8>,
        /// The file's name, where one is known.
        name: Option<String>,
    },
    /// The story that ships with the app.
    Sample,
}

impl Source {
    /// The source that a reader's words name: an http or https address, a bare host with
    /// or without a path (`https://` is added), or a file's path (absolute, `./`, `~/`, `file:` or the
    /// name of a file that exists).
    ///
    /// # Errors
    /// `BadAddress` where the words are none of these, or name another protocol or hold a password.
    pub fn parse(words: &str) -> Result<Self, CaptureError> {
        let words = words.trim();
        if words.is_empty() {
            return Err(CaptureError::bad_address(words));
        }
        if let Some(file) = named_file(words) {
            return Ok(Self::File(file));
        }
        let url = match Url::parse(words) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => url,
            Ok(url) if url.scheme() == "file" => {
                return url
                    .to_file_path()
                    .map(Self::File)
                    .map_err(|()| CaptureError::bad_address(words));
            }
            // "localhost:8080/story" and "paper.example:81" parse as a scheme followed by a path.
            _ if looks_like_host(words) => Url::parse(&format!("https://{words}"))
                .map_err(|_| CaptureError::bad_address(words))?,
            _ => return Err(CaptureError::bad_address(words)),
        };
        crate::fetch::check_address(&url)?;
        Ok(Self::Address(url))
    }
}

impl Source {
    /// The address, or the path or name of the file; none for a pasted page without a name.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        match self {
            Self::Address(url) => Some(url.to_string()),
            Self::File(path) => Some(path.display().to_string()),
            Self::Bytes { name, .. } => name.clone(),
            Self::Sample => Some(tearsheet_sample::ADDRESS.to_owned()),
        }
    }
}

fn named_file(words: &str) -> Option<PathBuf> {
    let path = Path::new(words);
    let rooted = path.is_absolute()
        || ["./", "../", ".\\", "..\\"]
            .iter()
            .any(|start| words.starts_with(start));
    if let Some(rest) = words.strip_prefix("~/") {
        return std::env::home_dir().map(|home| home.join(rest));
    }
    (rooted || path.is_file()).then(|| path.to_path_buf())
}

fn looks_like_host(words: &str) -> bool {
    let authority = words.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') => (host, Some(port)),
        _ => (authority, None),
    };
    let named = host == "localhost" || host.contains('.') || host.starts_with('[');
    let plain = !authority.contains(char::is_whitespace) && !authority.contains('@');
    named && plain && port.is_none_or(|port| port.parse::<u16>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(words: &str) -> String {
        match Source::parse(words) {
            Ok(Source::Address(url)) => url.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn a_bare_host_is_asked_by_https() {
        assert_eq!(address("paper.example"), "https://paper.example/");
        assert_eq!(
            address("paper.example/news/story?id=1"),
            "https://paper.example/news/story?id=1"
        );
        assert_eq!(address("paper.example:81/a"), "https://paper.example:81/a");
        assert_eq!(address("localhost:8080/a"), "https://localhost:8080/a");
        assert_eq!(address(" http://paper.example "), "http://paper.example/");
    }

    #[test]
    fn a_path_is_a_file() {
        for path in ["/tmp/story.html", "./story.html", "../a/b.txt"] {
            assert_eq!(Source::parse(path).ok(), Some(Source::File(path.into())));
        }
        assert_eq!(
            Source::parse("file:///tmp/a%20b.html").ok(),
            Some(Source::File("/tmp/a b.html".into()))
        );
    }

    #[test]
    fn anything_else_is_refused() {
        for words in [
            "",
            "hello",
            "two words.example",
            "javascript:alert(1)",
            "ftp://paper.example/a",
            "data:text/html,hello",
            "https://reader:secret@paper.example/",
            "reader:secret@paper.example",
            "https://",
        ] {
            assert!(
                matches!(Source::parse(words), Err(CaptureError::BadAddress { .. })),
                "{words}: {:?}",
                Source::parse(words)
            );
        }
    }
}
