//! What can be asked on the command line.

mod digest;
mod following;
mod library;
mod pages;
mod weather;

pub use digest::Digest;
pub use following::{Follow, Front, Recent};
pub use library::{Export, List, Search, Show, Tag, Topics, Verify};
pub use pages::{Parse, Save};
pub use weather::Weather;

use clap::{Parser, Subcommand};

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
