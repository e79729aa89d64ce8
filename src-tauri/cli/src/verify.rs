//! `tear verify`: proves the library whole.

use crate::{
    arguments::Verify,
    failure::{Failure, Failures},
    library,
    output::Output,
};

/// Looks at everything that is kept, and says what is wrong.
pub fn run(asked: &Verify, output: &mut Output, failures: &mut Failures) -> Result<(), Failure> {
    let library = library::open(&asked.library, failures)?;
    let report = library.verify()?;
    if report.faults.is_empty() {
        output.line(&format!(
            "The library is whole: {}, {}.",
            counted(report.stories, "story", "stories"),
            counted(report.photos, "photo", "photos"),
        ))?;
    }
    for fault in report.faults {
        failures.add(Failure::Fault(fault));
    }
    Ok(())
}

fn counted(count: u32, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
