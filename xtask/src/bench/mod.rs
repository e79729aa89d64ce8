//! `cargo xtask bench`: how well, how fast, how light.

mod capture;
mod follow;
mod footprint;
mod measures;
mod quality;
mod related;
mod speed;
mod start;
mod tables;
mod window;

use crate::{error::ChoreError, project::Project};

/// Runs the measurement that is named, or all of them.
pub(crate) fn bench(project: &Project, arguments: &[String]) -> Result<(), ChoreError> {
    match arguments.first().map(String::as_str) {
        None => {
            quality::quality(project)?;
            speed::speed(project)?;
            start::start(project)
        }
        Some("quality") => quality::quality(project),
        Some("speed") => speed::speed(project),
        Some("hostile") => speed::hostile(project),
        Some("capture") => capture::capture(project),
        Some("follow") => follow::follow(project),
        Some("related") => related::related(project),
        Some("start") => start::start(project),
        Some("window") => window::window(project),
        Some(other) => Err(ChoreError::Usage(format!("there is no bench {other:?}"))),
    }
}
