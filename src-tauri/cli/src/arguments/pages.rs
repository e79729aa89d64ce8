//! What is asked of pages and stories to come.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::Args;
use tearsheet_arguments::{LibraryFolder, PrivateHosts};
use url::Url;

/// `tear parse`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear parse story.html --url https://paper.example/story\n  \
                  curl -s https://paper.example/story | tear parse - | jq .headline\n  \
                  tear parse --batch corpus/index.json --passes 3 > predictions.jsonl"
)]
pub struct Parse {
    /// The page's file (HTML or plain text, may be gzipped), or - for standard input
    #[arg(value_name = "PATH", required_unless_present = "batch")]
    pub page: Option<PathBuf>,
    /// The address that the page came from: makes its links and photos absolute
    #[arg(long, value_parser = web_address, conflicts_with = "batch")]
    pub url: Option<Url>,
    /// Say on stderr, for each field, what was found where and why one won
    #[arg(long, conflicts_with = "batch")]
    pub explain: bool,
    /// Read every page of a corpus index; one JSON line a page, as bench/score.py takes them
    #[arg(long, value_name = "INDEX", conflicts_with = "page")]
    pub batch: Option<PathBuf>,
    /// Read all pages this many times; only the last time is measured
    #[arg(long, value_name = "N", default_value = "1", requires = "batch")]
    pub passes: NonZeroUsize,
    /// Read on this many threads
    #[arg(long, value_name = "N", default_value = "1", requires = "batch")]
    pub jobs: NonZeroUsize,
}

/// `tear save`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear save https://paper.example/story\n  tear save page.html other.txt\n  \
                  tear save - < addresses.txt\n  tear save --resume\n  \
                  tear save --allow-private-host 192.168.1.5:8080 http://192.168.1.5:8080/story\n\n\
                  A save that is stopped, or whose program dies, waits in the library; --resume goes on \
                  with it, and fetches no photo twice."
)]
pub struct Save {
    /// Addresses of stories, files of pages, or - for standard input: a list of those, or a page
    #[arg(value_name = "URL|PATH", required_unless_present = "resume")]
    pub sources: Vec<String>,
    /// Go on with what earlier runs left unfinished
    #[arg(long)]
    pub resume: bool,
    /// Save this many stories at once (a host gets no more than two connections, whatever this says)
    #[arg(long, value_name = "N", default_value = "4")]
    pub jobs: NonZeroUsize,
    /// Tell on stderr what happens as JSON, one event a line
    #[arg(long)]
    pub events: bool,
    /// Print one JSON object a line for each story
    #[arg(long)]
    pub json: bool,
    /// Keep a page even where it does not look like a story
    #[arg(long)]
    pub anyway: bool,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

fn web_address(text: &str) -> Result<Url, String> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(url),
        Ok(_) => Err("not an http or https address".into()),
        Err(error) => Err(error.to_string()),
    }
}
