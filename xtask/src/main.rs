//! The project's own chores. `cargo xtask --help` lists them.

mod bench;
mod bindings;
mod bundle;
mod error;
mod icons;
mod process;
mod programs;
mod project;
mod run;
mod screen;
mod setup;
mod test;
mod usage;

use std::process::ExitCode;

use error::ChoreError;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match chore(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(ChoreError::Usage(complaint)) => {
            eprintln!("{complaint}\n\n{}", usage::TEXT);
            ExitCode::from(2)
        }
        // The sum of the checks is the last word.
        Err(ChoreError::ChecksFailed(_)) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn chore(arguments: &[String]) -> Result<(), ChoreError> {
    let Some((name, rest)) = arguments.split_first() else {
        return Err(ChoreError::Usage("which chore?".to_owned()));
    };
    if usage::asked_in(arguments) {
        println!("{}", usage::TEXT);
        return Ok(());
    }
    let project = project::Project::find()?;
    match name.as_str() {
        "setup" => setup::all(&project),
        "run" => run::run(&project, rest),
        "test" => test::test(&project),
        "bench" => bench::bench(&project, rest),
        "bundle" => bundle::bundle(&project, rest),
        "bindings" => bindings::write(&project),
        "icons" => icons::write(&project),
        other => Err(ChoreError::Usage(format!("there is no chore {other:?}"))),
    }
}
