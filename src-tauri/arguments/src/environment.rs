//! Environment variables as arguments: one that is set but empty is as good as unset.

use std::{env, ffi::OsStr};

use clap::{Arg, Command, Parser, builder::Resettable};

/// The program's arguments; ends the program with its usage where they are wrong, as [`Parser::parse`] does.
///
/// A variable that is set but empty counts as unset: scripts and service files clear one that way.
#[must_use]
pub fn parsed<T: Parser>() -> T {
    let matches = without_empty(T::command(), &is_empty).get_matches();
    T::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
}

fn is_empty(name: &OsStr) -> bool {
    env::var_os(name).is_some_and(|value| value.is_empty())
}

/// The command, no argument of which (and of its subcommands) takes a variable that is empty.
fn without_empty(command: Command, is_empty: &dyn Fn(&OsStr) -> bool) -> Command {
    let unset = |arg: Arg| match arg.get_env() {
        Some(name) if is_empty(name) => arg.env(Resettable::Reset),
        _ => arg,
    };
    command
        .mut_args(unset)
        .mut_subcommands(|command| without_empty(command, is_empty))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_variable_is_taken_away_at_every_level_and_others_stay() {
        let arg = |id: &'static str, name: &'static str| Arg::new(id).long(id).env(name);
        let command = Command::new("paper").arg(arg("empty", "EMPTY")).subcommand(
            Command::new("save")
                .arg(arg("full", "FULL"))
                .arg(arg("none", "EMPTY")),
        );
        let command = without_empty(command, &|name| name == "EMPTY");
        let variables = |command: &Command| -> Vec<Option<String>> {
            let args = command.get_arguments();
            args.map(|arg| Some(arg.get_env()?.to_str()?.to_owned()))
                .collect()
        };
        assert_eq!(variables(&command), [None]);
        let save = command.find_subcommand("save").unwrap();
        assert_eq!(variables(save), [Some("FULL".to_owned()), None]);
    }
}
