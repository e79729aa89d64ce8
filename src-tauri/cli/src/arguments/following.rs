//! What is asked of followed sites.

use std::path::PathBuf;

use clap::Args;
use tearsheet_arguments::{LibraryFolder, PrivateHosts};

/// `tear follow`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear follow https://paper.example/\n  tear follow --opml feeds.opml\n  \
                  tear follow\n  tear follow --pause paper.example\n\n\
                  A feed is found on the page, or at the usual places of its site. Nothing is asked of a site \
                  before it is followed, and then at most once an hour."
)]
pub struct Follow {
    /// Addresses of feeds, of sites, or of pages that name a feed
    #[arg(value_name = "ADDRESS")]
    pub addresses: Vec<String>,
    /// Follow every feed that a page names; only its first where left out
    #[arg(long, requires = "addresses")]
    pub all: bool,
    /// Follow every feed of a list in OPML, or - for standard input
    #[arg(long, value_name = "FILE")]
    pub opml: Option<PathBuf>,
    /// List what is followed, as without any argument
    #[arg(long)]
    pub list: bool,
    /// Ask this feed no longer until it is resumed (repeatable; its address, its host, or a part of its id)
    #[arg(long, value_name = "FEED")]
    pub pause: Vec<String>,
    /// Ask this feed again (repeatable)
    #[arg(long, value_name = "FEED")]
    pub resume: Vec<String>,
    /// Follow this feed no longer (repeatable); kept stories stay
    #[arg(long, value_name = "FEED")]
    pub remove: Vec<String>,
    /// Ask no feed until they are resumed
    #[arg(long, conflicts_with = "resume_all")]
    pub pause_all: bool,
    /// Ask all feeds again
    #[arg(long)]
    pub resume_all: bool,
    /// Ask this feed, which failed, now (repeatable)
    #[arg(long, value_name = "FEED")]
    pub retry: Vec<String>,
    /// Print what is followed as a JSON array
    #[arg(long)]
    pub json: bool,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear recent`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear recent --section World\n  tear recent --site paper.example --json | jq .[].url"
)]
pub struct Recent {
    /// Only stories of this section, without regard to case and accents
    #[arg(long, value_name = "NAME")]
    pub section: Option<String>,
    /// Only stories of this site
    #[arg(long, value_name = "HOST")]
    pub site: Option<String>,
    /// At most this many stories
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    /// Ask no site; list what is known
    #[arg(long)]
    pub offline: bool,
    /// Print a JSON array
    #[arg(long)]
    pub json: bool,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear front`
#[derive(Debug, Args)]
pub struct Front {
    /// At most this many unread and as many read stories a section
    #[arg(long, value_name = "N", default_value_t = 7)]
    pub limit: usize,
    /// Ask no site; print what is known
    #[arg(long)]
    pub offline: bool,
    /// Print a JSON object
    #[arg(long)]
    pub json: bool,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}
