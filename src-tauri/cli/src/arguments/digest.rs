//! What is asked of the weekly.

use std::path::PathBuf;

use clap::Args;
use tearsheet_arguments::{LibraryFolder, PrivateHosts};
use tearsheet_mail::Account;
use tearsheet_weekly::Tongue;

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

fn tongue(tag: &str) -> Result<Tongue, &'static str> {
    Tongue::from_tag(tag).ok_or("issues are written in \"en\" and \"es\"")
}
