//! What can be asked on the command line.

use std::{num::NonZeroUsize, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use tearsheet_arguments::{LibraryFolder, PrivateHosts, WeatherService};
use tearsheet_library::ShelfFilter;
use tearsheet_mail::Account;
use tearsheet_weather::UnitsChoice;
use tearsheet_weekly::Tongue;
use url::Url;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "tear",
    version,
    about = "Keep news stories: words, photos, every edition",
    long_about = "Keep news stories: words, every photo of the gallery, the other-language edition.\n\
                  Does for scripts and servers what Tearsheet's window does, in the same library.",
    after_help = "Exit codes: 0 done; 1 something asked for could not be had (one line each on \
                  stderr, the rest is done all the same); 2 wrong usage.",
    propagate_version = true
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read a page and print its story as JSON; touches no library and no network
    Parse(Parse),
    /// Keep stories, each with its photos and its other-language edition
    Save(Save),
    /// List the stories kept, newest saved first
    List(List),
    /// Show a kept story
    Show(Show),
    /// Find kept stories by their words
    Search(Search),
    /// Follow sites by their feeds, or list what is followed
    Follow(Follow),
    /// List the newest stories of what is followed
    Recent(Recent),
    /// Print the front page of what is followed: each event once, by section
    Front(Front),
    /// List what the stories are about, or what there is on one topic
    Topics(Topics),
    /// Put tags of your own on a story, or take them off
    Tag(Tag),
    /// Make an issue of the weekly now: five stories of the week, each with its reason
    Digest(Digest),
    /// Tell the weather of a place; off until one is named
    Weather(Weather),
    /// Write a kept story as a WARC file, for archives and replay tools, or as a book (EPUB)
    Export(Export),
    /// Prove the library whole, or say what is wrong with it
    Verify(Verify),
}

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

/// `tear list`
#[derive(Debug, Args)]
pub struct List {
    /// Print a JSON array
    #[arg(long)]
    pub json: bool,
    /// List this shelf alone
    #[arg(long, value_enum, default_value_t = ShelfName::All)]
    pub shelf: ShelfName,
    /// List only stories on this topic, however it is spelled; your own tags count too
    #[arg(long, value_name = "NAME")]
    pub topic: Option<String>,
    /// List only stories with this tag of your own
    #[arg(long, value_name = "NAME")]
    pub tag: Option<String>,
    /// At most this many stories
    #[arg(long, value_name = "N", default_value_t = u32::MAX, hide_default_value = true)]
    pub limit: u32,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear show`
#[derive(Debug, Args)]
pub struct Show {
    /// The story: its id, or any part of one that only this story's id begins or ends with
    #[arg(value_name = "ID")]
    pub id: String,
    /// Print the story as `tear parse` does, each photo with its file
    #[arg(long)]
    pub json: bool,
    /// Show the story as this revision had it (1 is the first)
    #[arg(long, value_name = "N")]
    pub revision: Option<u32>,
    /// Say what changed with that revision, the newest where none is given
    #[arg(long, conflicts_with = "provenance")]
    pub changes: bool,
    /// Say where each edition's page came from, and when
    #[arg(long)]
    pub provenance: bool,
    /// List the stories of the library that are about the same, and what they have in common
    #[arg(long, conflicts_with_all = ["provenance", "changes", "revision", "language"])]
    pub related: bool,
    /// Show the edition in this language ("es"); the one that was asked for where left out
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

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

/// `tear topics`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear topics\n  tear topics \"climate change\"\n\n\
                  Spelling, case and accents count for nothing: \"#ClimateChange\" is the same topic. Your own \
                  tags stand among the publishers' topics."
)]
pub struct Topics {
    /// The topic; all of them where left out
    #[arg(value_name = "NAME")]
    pub name: Option<String>,
    /// At most this many topics, or stories of one
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub limit: u32,
    /// Print JSON: an array of topics, or an object for one
    #[arg(long)]
    pub json: bool,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear tag`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear tag 0f3a \"for the trip\" coast\n  tear tag 0f3a -coast\n  tear tag 0f3a\n\n\
                  Give --json and --library before the story's id."
)]
pub struct Tag {
    /// Print a JSON object
    #[arg(long)]
    pub json: bool,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
    /// The story: its id, or any part of one that only this story's id begins or ends with
    #[arg(value_name = "ID")]
    pub id: String,
    /// WORD or +WORD to put on, -WORD to take off; none to list the story's tags
    #[arg(
        value_name = "[+-]WORD",
        value_parser = tag_word,
        allow_hyphen_values = true,
        trailing_var_arg = true
    )]
    pub tags: Vec<String>,
}

/// `tear digest`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear digest\n  tear digest --dry-run --json | jq .[].headline\n  tear digest --list\n  \
                  tear digest --epub weekly.epub\n  tear digest --mail --smtp smtps://ada@mail.example --from ada@mail.example \
                  --to ada@home.example\n\n\
                  No story of an earlier issue is told again. The mail account's password is taken from --password-file, \
                  from the variable TEARSHEET_SMTP_PASSWORD, or from the system's keyring, in this order."
)]
pub struct Digest {
    /// Print this issue, which was made before, instead of making one
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["dry_run", "list"])]
    pub issue: Option<u32>,
    /// List the issues that were made
    #[arg(long, conflicts_with = "dry_run")]
    pub list: bool,
    /// Print what an issue would have, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Write the issue as a book for e-readers (EPUB), or - for standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["dry_run", "list"])]
    pub epub: Option<PathBuf>,
    /// Send the issue by e-mail
    #[arg(long, conflicts_with_all = ["dry_run", "list"])]
    pub mail: bool,
    /// The mail server: smtps://USER@HOST[:PORT] (TLS), smtp://… (STARTTLS), smtp+plain://… (a host that
    /// --allow-private-host names); the account of the window where left out
    #[arg(long, value_name = "SERVER", value_parser = crate::digest::server, requires = "mail")]
    pub smtp: Option<Account>,
    /// The address that the letter comes from
    #[arg(long, value_name = "ADDRESS", requires = "mail")]
    pub from: Option<String>,
    /// The address that it goes to
    #[arg(long, value_name = "ADDRESS", requires = "mail")]
    pub to: Option<String>,
    /// The file that holds the account's password, such as /dev/fd/3, or - for standard input
    #[arg(long, value_name = "FILE", requires = "mail")]
    pub password_file: Option<PathBuf>,
    /// The language of the letter and the book: en or es; the system's where left out
    #[arg(long, value_name = "TAG", env = "TEARSHEET_LANGUAGE", value_parser = tongue)]
    pub language: Option<Tongue>,
    /// Ask no site; pick from what is known
    #[arg(long)]
    pub offline: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear weather`
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  tear weather Oslo\n  tear weather --set \"San Sebastián\"\n  tear weather --json | jq .forecast.days\n\n\
                  The service is told the place's coordinates, rounded to 0.01°, at most every half hour; the words \
                  that a place is searched by; and nothing else. Weather data by Open-Meteo.com (CC BY 4.0)."
)]
pub struct Weather {
    /// Tell the weather of this place once; that of the place which is kept where left out
    #[arg(value_name = "PLACE", conflicts_with_all = ["set", "off"])]
    pub place: Vec<String>,
    /// Keep this place: its weather is told from now on, here and in the window
    #[arg(long, value_name = "PLACE", conflicts_with = "off")]
    pub set: Option<String>,
    /// Turn the weather off and forget what is known of it
    #[arg(long)]
    pub off: bool,
    /// Measure so from now on: as the system's region does, in °C, or in °F
    #[arg(long, value_enum)]
    pub units: Option<UnitsName>,
    /// Ask nobody; tell what is known
    #[arg(long, conflicts_with_all = ["place", "set"])]
    pub offline: bool,
    /// Ask again now, although the last asking failed
    #[arg(long, conflicts_with_all = ["place", "set", "off", "offline"])]
    pub retry: bool,
    /// Print a JSON object
    #[arg(long)]
    pub json: bool,
    /// Whom to ask.
    #[command(flatten)]
    pub service: WeatherService,
    /// Hosts of the reader's own network.
    #[command(flatten)]
    pub private_hosts: PrivateHosts,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// Units, as they are called on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum UnitsName {
    /// Those of the region that the system is set to
    Region,
    /// °C, km/h, mm
    Celsius,
    /// °F, mph, in
    Fahrenheit,
}

impl From<UnitsName> for UnitsChoice {
    fn from(name: UnitsName) -> Self {
        match name {
            UnitsName::Region => Self::Region,
            UnitsName::Celsius => Self::Celsius,
            UnitsName::Fahrenheit => Self::Fahrenheit,
        }
    }
}

/// `tear export`
#[derive(Debug, Args)]
pub struct Export {
    /// The story: its id, or any part of one that only this story's id begins or ends with
    #[arg(value_name = "ID")]
    pub id: String,
    /// The file to write: a book where its name ends in .epub, else WARC; - for WARC on standard output
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear search`
#[derive(Debug, Args)]
pub struct Search {
    /// Words of the story, without regard to case and accents
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,
    /// Print a JSON array
    #[arg(long)]
    pub json: bool,
    /// At most this many stories
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub limit: u32,
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// `tear verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// Where the library is.
    #[command(flatten)]
    pub library: LibraryFolder,
}

/// A shelf, as it is called on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ShelfName {
    /// Every story but those in the trash
    All,
    /// Those to be read
    ToRead,
    /// Those in the archive
    Archive,
    /// Those in the trash
    Trash,
    /// The favourites
    Favourites,
}

impl From<ShelfName> for ShelfFilter {
    fn from(name: ShelfName) -> Self {
        match name {
            ShelfName::All => Self::All,
            ShelfName::ToRead => Self::ToRead,
            ShelfName::Archive => Self::Archive,
            ShelfName::Trash => Self::Trash,
            ShelfName::Favourites => Self::Favourites,
        }
    }
}

/// An option behind the id would be taken for a tag to take off.
fn tag_word(text: &str) -> Result<String, String> {
    if text.starts_with("--") {
        return Err("options stand before the story's id".into());
    }
    Ok(text.to_owned())
}

fn tongue(tag: &str) -> Result<Tongue, &'static str> {
    Tongue::from_tag(tag).ok_or("issues are written in \"en\" and \"es\"")
}

fn web_address(text: &str) -> Result<Url, String> {
    match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(url),
        Ok(_) => Err("not an http or https address".into()),
        Err(error) => Err(error.to_string()),
    }
}
