//! axe-core in the window: what keeps readers out.

use std::fs;

use super::{Failure, Window, workspace};

/// The rules: WCAG 2.2 A and AA, and what axe calls best practice.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const told = (result) => result.violations.flatMap((violation) => violation.nodes.map((node) =>
  `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`));
axe.run(document, { resultTypes: ['violations'] }).then(
  (result) => done(told(result)), (error) => done([`axe failed: ${error}`]));
"#;

/// What axe-core finds wrong with what is shown now, a line each.
///
/// # Errors
/// Where axe-core is not installed or does not run.
pub fn violations(window: &Window) -> Result<Vec<String>, Failure> {
    let path = workspace().join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path).map_err(|error| {
        Failure::new(format!("{}: {error}; run `npm ci` in ui/", path.display()))
    })?;
    // Half-faded text has less contrast than the same text a moment later.
    window.until("nothing moves", |window| {
        window
            .is_true("return document.getAnimations().every((one) => one.playState !== 'running')")
    })?;
    let found = window.driver.execute_later(&format!("{axe}\n{RUN}"))?;
    let lines = found
        .as_array()
        .ok_or_else(|| Failure::new(format!("axe answered {found}")))?;
    Ok(lines
        .iter()
        .map(|line| line.as_str().unwrap_or_default().to_owned())
        .collect())
}
