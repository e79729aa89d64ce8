//! What is asked of the library.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use tearsheet_arguments::LibraryFolder;
use tearsheet_library::ShelfFilter;

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
