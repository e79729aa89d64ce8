//! `tear`: everything the window does, for scripts and servers.

use std::process::ExitCode;

mod arguments;
mod batch;
mod digest;
mod export;
mod failure;
mod follow;
mod front;
mod library;
mod list;
mod output;
mod page;
mod parse;
mod prediction;
mod progress;
mod recent;
mod save;
mod search;
mod show;
mod tag;
mod text;
mod topics;
mod verify;
mod wanted;
mod weather;

use arguments::{Arguments, Command};
use failure::Failures;
use output::Output;

fn main() -> ExitCode {
    let arguments: Arguments = tearsheet_arguments::parsed();
    let mut output = Output::stdout();
    let mut failures = Failures::default();
    let done = match &arguments.command {
        Command::Parse(asked) => parse::run(asked, &mut output, &mut failures),
        Command::Save(asked) => save::run(asked, &mut output, &mut failures),
        Command::List(asked) => list::run(asked, &mut output, &mut failures),
        Command::Show(asked) => show::run(asked, &mut output, &mut failures),
        Command::Search(asked) => search::run(asked, &mut output, &mut failures),
        Command::Follow(asked) => follow::run(asked, &mut output, &mut failures),
        Command::Recent(asked) => recent::run(asked, &mut output, &mut failures),
        Command::Front(asked) => front::run(asked, &mut output, &mut failures),
        Command::Topics(asked) => topics::run(asked, &mut output, &mut failures),
        Command::Tag(asked) => tag::run(asked, &mut output, &mut failures),
        Command::Digest(asked) => digest::run(asked, &mut output, &mut failures),
        Command::Weather(asked) => weather::run(asked, &mut output, &mut failures),
        Command::Export(asked) => export::run(asked, &mut failures),
        Command::Verify(asked) => verify::run(asked, &mut output, &mut failures),
    };
    if let Err(failure) = done.and_then(|()| Ok(output.flush()?)) {
        failures.add(failure);
    }
    failures.exit_code()
}
