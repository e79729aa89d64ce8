//! Why a page could not be had or a story not be kept.

mod code;

use std::{path::PathBuf, time::Duration};

use tearsheet_library::LibraryError;
use tearsheet_story::Verdict;
use thiserror::Error;

pub use code::CaptureErrorCode;

/// What kept a reader from a page or from keeping its story. One line each, saying what to do.
#[derive(Debug, Error)]
pub enum CaptureError {
    /// The words are no address that can be opened.
    #[error("\"{address}\" is no address that can be opened. Give a web address or a file's path.")]
    BadAddress {
        /// The words as given, without a password.
        address: String,
    },
    /// The address is on a private network, and the reader did not allow its host.
    #[error(
        "{host} is on a private network. Allow it with --allow-private-host {host}, if it is yours."
    )]
    PrivateAddress {
        /// The host and port, as `--allow-private-host` takes them.
        host: String,
    },
    /// No answer could be had: no network, an unknown name, a refused or broken connection.
    #[error("No connection to {host} ({detail}). Check the network and the address.")]
    Offline {
        /// The host asked.
        host: String,
        /// What the network said.
        detail: String,
    },
    /// The connection broke, or the answer was not what its own headers promised.
    #[error("The answer of {host} broke off ({detail}). Try again.")]
    BrokenAnswer {
        /// The host asked.
        host: String,
        /// What was wrong.
        detail: String,
    },
    /// The server did not answer, or not fast enough.
    #[error("{host} took too long to answer. Try again later.")]
    Timeout {
        /// The host asked.
        host: String,
    },
    /// The server's certificate or its encryption cannot be trusted.
    #[error(
        "The connection to {host} cannot be trusted ({detail}). Check the address and this device's clock."
    )]
    Tls {
        /// The host asked.
        host: String,
        /// What the check said.
        detail: String,
    },
    /// A redirect led from https to http.
    #[error(
        "{host} leads from a secure address to one that is not. Ask the site, or open the page elsewhere."
    )]
    InsecureRedirect {
        /// The host that redirected.
        host: String,
    },
    /// Redirects came back to an address already asked.
    #[error(
        "{host} redirects in a circle. Open the page in a browser, save it, and open that file."
    )]
    RedirectLoop {
        /// The host that closed the circle.
        host: String,
    },
    /// More redirects than are followed.
    #[error(
        "{host} redirects more than {limit} times. Open the page in a browser and copy its address there."
    )]
    TooManyRedirects {
        /// The host that redirected last.
        host: String,
        /// How many are followed.
        limit: usize,
    },
    /// A redirect without an address that can be followed.
    #[error("{host} redirects to no address that can be opened. Open the page in a browser.")]
    BadRedirect {
        /// The host that redirected.
        host: String,
    },
    /// The page is not there.
    #[error("There is no page at this address (status {status}). Check the address.")]
    NotFound {
        /// 404 or 410.
        status: u16,
    },
    /// The site asks for a proof that a person is reading.
    #[error(
        "The site asks to prove that you are not a robot. Open it in your browser, save the page and open that file."
    )]
    Captcha,
    /// The site refused or failed.
    #[error("The site refused or failed (status {status}). Try again later.")]
    HttpStatus {
        /// The status.
        status: u16,
        /// How long the site asks to be left alone.
        wait: Option<Duration>,
    },
    /// More bytes than are taken.
    #[error(
        "What came holds more than {limit} bytes and was not taken. Give the address of one story."
    )]
    TooLarge {
        /// How many are taken.
        limit: usize,
    },
    /// Not one byte, or white space alone.
    #[error("The page or file is empty. Check the address or the file.")]
    EmptyFile,
    /// A picture, a program, an archive: no text.
    #[error("This is no text but {found}. Open the page that shows it.")]
    BinaryFile {
        /// What the bytes are, for a person to read.
        found: String,
    },
    /// The page is no story, and keeping it was not asked for all the same; or the address of a story that
    /// is kept now answers with something else, or with less.
    #[error("{}", no_story(*.verdict, *.known))]
    NotAStory {
        /// What the page is.
        verdict: Verdict,
        /// A story is known by this address; it stays as it was.
        known: bool,
    },
    /// The edition in that language is not known or has no address.
    #[error("The page names no address of an edition in {language}. Look for it on the site.")]
    NoEdition {
        /// The language asked for.
        language: String,
    },
    /// The page that was named as an edition is none.
    #[error("The page named as the {language} edition is {found}. Look for it on the site.")]
    NotAnEdition {
        /// The language asked for.
        language: String,
        /// What the page is instead.
        found: String,
    },
    /// No such file, or no leave to read it.
    #[error("{} cannot be read ({detail}). Check the path and its permissions.", .path.display())]
    FileMissing {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// The library holds no such story, edition or photo.
    #[error("The library holds no such story or photo. List the stories to see what it has.")]
    NotKept,
    /// The proxy of the system settings is of a kind that is not spoken.
    #[error("The proxy {proxy} is not one of http or https. Change the proxy settings.")]
    ProxyUnusable {
        /// The proxy's scheme and host.
        proxy: String,
    },
    /// The HTTP client could not be set up.
    #[error("Secure connections cannot be set up on this device ({detail}). Update the system.")]
    NoClient {
        /// What the TLS library said.
        detail: String,
    },
    /// The reader stopped it.
    #[error("Stopped. Nothing was kept.")]
    Cancelled,
    /// The library could not keep it: a full disk, a broken file.
    #[error(transparent)]
    Library(#[from] LibraryError),
}

impl CaptureError {
    /// Whether the same request may well be answered another time: the network, or a site in trouble.
    #[must_use]
    pub const fn may_pass(&self) -> bool {
        match self {
            Self::Offline { .. } | Self::BrokenAnswer { .. } | Self::Timeout { .. } => true,
            Self::HttpStatus { status, .. } => matches!(status, 408 | 425 | 429 | 500..=599),
            _ => false,
        }
    }

    /// How long the site asks to be left alone, where it does.
    #[must_use]
    pub const fn asked_wait(&self) -> Option<Duration> {
        match self {
            Self::HttpStatus { wait, .. } => *wait,
            _ => None,
        }
    }

    /// `BadAddress` with these words, cut to a line and without what may be a password.
    pub(crate) fn bad_address(words: &str) -> Self {
        let shown = match words.rsplit_once('@') {
            Some((_, host)) => format!("…@{host}"),
            None => words.to_owned(),
        };
        let line = shown.lines().next().unwrap_or_default();
        Self::BadAddress {
            address: line.chars().take(200).collect(),
        }
    }
}

fn no_story(verdict: Verdict, known: bool) -> String {
    match (known, verdict) {
        (true, verdict) => format!(
            "The address now answers with something else: {}. The story kept from it stays as it was.",
            name_of(verdict, "another story")
        ),
        (false, verdict) => format!(
            "This page is {} and not a story. Use --anyway to keep it all the same.",
            name_of(verdict, "a story")
        ),
    }
}

fn name_of(verdict: Verdict, story: &'static str) -> &'static str {
    match verdict {
        Verdict::Story | Verdict::PictureStory => story,
        Verdict::HalfStory => "a part of a story",
        Verdict::PaywallStub => "the stub before a paywall",
        Verdict::ListPage => "a list of stories",
        Verdict::HomePage => "a home page",
        Verdict::Captcha => "a captcha",
        Verdict::LoginPage => "a sign-in page",
        Verdict::ErrorPage => "an error page",
        Verdict::Nothing => "a page without text",
    }
}
