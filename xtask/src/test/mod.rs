//! `cargo xtask test`: every check there is, one after the other, then the sum.

mod steps;
mod tally;

use tally::Tally;

use crate::{error::ChoreError, process, project::Project, setup};

/// Runs every check; a failed one does not keep the others from running.
pub(crate) fn test(project: &Project) -> Result<(), ChoreError> {
    setup::for_tests(project)?;
    let mut sum = Tally::default();
    let mut failed = Vec::new();
    for mut step in steps::all(project) {
        println!("\n== {}", step.name);
        let watched = process::watch(&mut step.command)?;
        let tally = Tally::of(step.counts, &watched);
        if tally.failed > 0 {
            failed.push(step.name);
        }
        sum += tally;
    }
    for name in steps::skipped() {
        println!("\n== {name}: skipped, the tool is not installed here");
        sum.skipped += 1;
    }
    for name in &failed {
        println!("failed: {name}");
    }
    println!("\n{sum}");
    if sum.failed == 0 {
        Ok(())
    } else {
        Err(ChoreError::ChecksFailed(sum.failed))
    }
}
