//! A private host that the reader allows in so many words.

use std::{fmt, str::FromStr};

use url::{Host, Url};

use crate::CaptureError;

/// A host of the reader's own network that may be asked: `HOST` (any port) or `HOST:PORT`.
///
/// Compared as addresses are: `127.1` and `127.0.0.1` are one host, names ignore case and a
/// trailing dot.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AllowedHost {
    host: Host<String>,
    port: Option<u16>,
}

impl AllowedHost {
    /// The host and port of this address.
    #[must_use]
    pub fn of(url: &Url) -> Option<Self> {
        Some(Self {
            host: plain(url.host()?.to_owned()),
            port: url.port_or_known_default(),
        })
    }

    /// Whether an address asks this host, at the allowed port.
    #[must_use]
    pub fn covers(&self, url: &Url) -> bool {
        let same_host = url
            .host()
            .is_some_and(|host| plain(host.to_owned()) == self.host);
        same_host
            && self
                .port
                .is_none_or(|port| url.port_or_known_default() == Some(port))
    }
}

fn plain(host: Host<String>) -> Host<String> {
    match host {
        Host::Domain(name) => Host::Domain(name.trim_end_matches('.').to_ascii_lowercase()),
        address => address,
    }
}

impl FromStr for AllowedHost {
    type Err = CaptureError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || CaptureError::bad_address(text);
        // Parsed as an address so that it is normalised by the same rules as the ones it is compared with.
        let url = Url::parse(&format!("http://{text}/")).map_err(|_| bad())?;
        let bare = url.path() == "/" && url.username().is_empty() && url.query().is_none();
        if !bare || text.contains(['/', '@', '#', '?']) {
            return Err(bad());
        }
        // `Url` drops ":80" as http's default, so the port is read from the text.
        let port = match text.rsplit_once(':') {
            Some((_, port)) if !port.contains(']') => Some(port.parse().map_err(|_| bad())?),
            _ => None,
        };
        Ok(Self {
            host: plain(url.host().ok_or_else(bad)?.to_owned()),
            port,
        })
    }
}

impl fmt::Display for AllowedHost {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.port {
            Some(port) => write!(out, "{}:{port}", self.host),
            None => write!(out, "{}", self.host),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covers(allowed: &str, url: &str) -> bool {
        let allowed: AllowedHost = allowed.parse().unwrap();
        allowed.covers(&Url::parse(url).unwrap())
    }

    #[test]
    fn a_host_without_a_port_allows_every_port() {
        assert!(covers("127.0.0.1", "http://127.0.0.1:8080/a"));
        assert!(covers("paper.lan", "https://PAPER.lan./a"));
        assert!(!covers("paper.lan", "http://paper.lan.example/"));
    }

    #[test]
    fn a_port_allows_that_port_alone() {
        assert!(covers("127.0.0.1:8080", "http://127.0.0.1:8080/"));
        assert!(!covers("127.0.0.1:8080", "http://127.0.0.1:8081/"));
        assert!(covers("127.0.0.1:80", "http://127.0.0.1/"));
        assert!(!covers("127.0.0.1:80", "https://127.0.0.1/"));
        assert!(covers("[::1]:8080", "http://[::1]:8080/"));
    }

    #[test]
    fn forms_of_one_address_are_one_host() {
        assert!(covers("127.0.0.1", "http://2130706433/"));
        assert!(covers("0x7f.1", "http://127.0.0.1/"));
    }

    #[test]
    fn what_is_no_host_is_refused() {
        for text in [
            "",
            "a b",
            "http://a.example",
            "a.example/x",
            "u:p@a.example",
            "a:99999",
            "a:",
        ] {
            assert!(text.parse::<AllowedHost>().is_err(), "{text}");
        }
    }
}
